import { CONTAINER, testFailures } from '../../failures';
import { dag, steps } from '../graphs/fixtures';

const inline = { container: CONTAINER };

describe('an inline template of a step with a loop', () => {
  testFailures({
    code: 'forbidden-inline-loop',
    wrong: {
      'over items': steps([[{ name: 'a', withItems: ['1'], inline }]]),
      'over a list': steps([[{ name: 'a', withParam: '["1"]', inline }]]),
    },
    right: {
      'over no items': steps([[{ name: 'a', withItems: [], inline }]]),
      'of a task': dag([{ name: 'a', withItems: ['1'], inline }]),
    },
  });
});
