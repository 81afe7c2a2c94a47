import { testFailures } from '../../failures';
import { steps } from './fixtures';

const MAKE = { name: 'a', template: 'make' };

describe('a group without steps', () => {
  testFailures({
    code: 'missing-steps',
    wrong: {
      'before another one': steps([[], [MAKE]]),
      'between two others': steps([[MAKE], [], [{ ...MAKE, name: 'b' }]]),
    },
    right: {
      'at the end': steps([[MAKE], []]),
      alone: steps([[]]),
    },
  });
});
