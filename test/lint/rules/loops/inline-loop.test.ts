import { CONTAINER, testFailures } from '../../failures';
import { dag, steps } from '../graphs/fixtures';

const inline = { container: CONTAINER };
const LOOP = { name: 'a', withItems: ['1'], inline };

describe('an inline template of a step with a loop', () => {
  testFailures({
    code: 'forbidden-inline-loop',
    wrong: {
      'over items': steps([[LOOP]]),
      'over a list': steps([[{ name: 'a', withParam: '["1"]', inline }]]),
    },
    right: {
      'over no items': steps([[{ ...LOOP, withItems: [] }]]),
    },
  });
});

describe('an inline template of a task with a loop', () => {
  testFailures({
    code: 'forbidden-inline-loop',
    wrong: {
      'before another task': dag([LOOP, { name: 'b', template: 'make', dependencies: ['a'] }]),
      'before a task that is omitted': dag([LOOP, { name: 'b', template: 'make', depends: 'a.Failed' }]),
      'whose items are skipped': dag([
        { ...LOOP, when: 'false' },
        { name: 'b', template: 'make', dependencies: ['a'] },
      ]),
    },
    right: {
      'that is the last one': dag([LOOP]),
      'beside another task': dag([LOOP, { name: 'b', template: 'make' }]),
    },
  });
});
