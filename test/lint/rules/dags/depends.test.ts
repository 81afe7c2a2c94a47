import { CONTAINER, testFailures, workflow } from '../../failures';

const LEAF = { name: 'leaf', container: CONTAINER };

function dag(first: string, task: object): object {
  const tasks = [
    { name: first, template: 'leaf' },
    { name: 'last', template: 'leaf', ...task },
  ];
  return workflow({ templates: [{ name: 'main', dag: { tasks } }, LEAF] });
}

describe('a depends expression', () => {
  testFailures({
    code: 'invalid-depends',
    wrong: {
      'without a second operand': dag('a', { depends: 'a &&' }),
      'with an open parenthesis': dag('a', { depends: '(a' }),
      'with a comma': dag('a', { depends: 'a, a' }),
    },
    right: {
      'of results': dag('a', { depends: 'a.Succeeded || !a.Skipped' }),
      'with an operator of expr': dag('a', { depends: 'a ?? a' }),
    },
  });
});

describe('the name of a task', () => {
  testFailures({
    code: 'forbidden-task-name',
    wrong: {
      'that is a reserved word': dag('in', { dependencies: ['in'] }),
      'that is an operator': dag('not', { depends: 'not.Succeeded' }),
    },
    right: {
      'that is a function': dag('split', { depends: 'split' }),
      'that no task waits for': dag('in', {}),
    },
  });
});
