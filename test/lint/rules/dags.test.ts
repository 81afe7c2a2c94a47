import { lint } from '../../../lib/lint';
import { dag } from './fixtures';
import { testRules } from './test-rules';

testRules('rules for DAGs', [
  {
    title: 'a DAG has no tasks',
    code: 'missing-tasks',
    wrong: dag([]),
    path: 'spec.templates[0].dag.tasks',
    message: 'The DAG has no tasks. Add one.',
    right: dag([{ name: 'a', template: 'work' }]),
  },
  {
    title: 'a task has no name',
    code: 'missing-name',
    wrong: dag([{ template: 'work' }]),
    path: 'spec.templates[0].dag.tasks[0]',
    message: "The task has no name. Set 'name'.",
    right: dag([{ name: 'a', template: 'work' }]),
  },
  {
    title: 'the name of a task is invalid',
    code: 'invalid-name',
    wrong: dag([{ name: 'a.b', template: 'work' }]),
    path: 'spec.templates[0].dag.tasks[0].name',
    message:
      "'a.b' is not a valid name for a task. Use at most 128 letters, digits and '-', with a letter or digit at the start.",
    right: dag([{ name: 'A-1', template: 'work' }]),
  },
  {
    title: 'two tasks have the same name',
    code: 'duplicate-task',
    wrong: dag([
      { name: 'a', template: 'work' },
      { name: 'a', template: 'work' },
    ]),
    path: 'spec.templates[0].dag.tasks[1].name',
    message: "Another task is named 'a'. Rename one of them.",
    right: dag([
      { name: 'a', template: 'work' },
      { name: 'b', template: 'work' },
    ]),
  },
  {
    title: 'the name of a task with dependencies begins with a digit',
    code: 'forbidden-task-name',
    wrong: dag([
      { name: 'a', template: 'work' },
      { name: '1b', template: 'work', dependencies: ['a'] },
    ]),
    path: 'spec.templates[0].dag.tasks[1].name',
    message:
      "The name '1b' begins with a digit, which Argo rejects in a DAG with dependencies. Rename the task.",
    right: dag([{ name: '1b', template: 'work' }]),
  },
  {
    title: 'a task depends on one that does not exist',
    code: 'unknown-task',
    wrong: dag([
      { name: 'build', template: 'work' },
      { name: 'test', template: 'work', depends: 'biuld.Succeeded' },
    ]),
    path: 'spec.templates[0].dag.tasks[1].depends',
    message: "The DAG has no task 'biuld'. Did you mean 'build'?",
    right: dag([
      { name: 'build', template: 'work' },
      { name: 'test', template: 'work', depends: 'build.Succeeded' },
    ]),
  },
  {
    title: 'an item of the dependencies is an expression',
    code: 'unknown-task',
    wrong: dag([
      { name: 'a', template: 'work' },
      { name: 'b', template: 'work', dependencies: ['a.Failed'] },
    ]),
    path: 'spec.templates[0].dag.tasks[1].dependencies[0]',
    message: "'a.Failed' is not the name of a task. Write expressions in 'depends'.",
    right: dag([
      { name: 'a', template: 'work' },
      { name: 'b', template: 'work', dependencies: ['a && a'] },
    ]),
  },
  {
    title: 'a result does not exist',
    code: 'unknown-result',
    wrong: dag([
      { name: 'a', template: 'work' },
      { name: 'b', template: 'work', depends: 'a.Success' },
    ]),
    path: 'spec.templates[0].dag.tasks[1].depends',
    message:
      "A task has no result 'Success', as in 'a.Success'. Use one of 'Succeeded', 'Failed', 'Errored', 'Skipped', 'Omitted', 'Daemoned', 'AnySucceeded', 'AllFailed'.",
    right: dag([
      { name: 'a', template: 'work' },
      { name: 'b', template: 'work', depends: 'a.Skipped' },
    ]),
  },
  {
    title: 'a result of loops is used without one',
    code: 'forbidden-result',
    wrong: dag([
      { name: 'a', template: 'work' },
      { name: 'b', template: 'work', depends: 'a.AllFailed' },
    ]),
    path: 'spec.templates[0].dag.tasks[1].depends',
    message: "'a.AllFailed' needs a loop, but 'a' has none. Use 'Failed'.",
    right: dag([
      { name: 'a', template: 'work', withItems: [1] },
      { name: 'b', template: 'work', depends: 'a.AllFailed' },
    ]),
  },
  {
    title: 'tasks wait for each other',
    code: 'forbidden-cycle',
    wrong: dag([
      { name: 'a', template: 'work', depends: 'b' },
      { name: 'b', template: 'work', depends: 'a' },
    ]),
    path: 'spec.templates[0].dag.tasks[0]',
    message: 'Tasks wait for each other: a → b → a. Remove one of the dependencies.',
    right: dag([
      { name: 'a', template: 'work', depends: 'b' },
      { name: 'b', template: 'work' },
    ]),
  },
  {
    title: 'a DAG has both kinds of dependencies',
    code: 'conflicting-depends-and-dependencies',
    wrong: dag([
      { name: 'a', template: 'work' },
      { name: 'b', template: 'work', depends: 'a' },
      { name: 'c', template: 'work', dependencies: ['a'] },
    ]),
    path: 'spec.templates[0].dag.tasks[2].dependencies',
    message: "A DAG cannot use both 'dependencies' and 'depends'. Write 'depends' in all tasks.",
    right: dag([
      { name: 'a', template: 'work' },
      { name: 'b', template: 'work', depends: 'a' },
      { name: 'c', template: 'work', depends: 'a' },
    ]),
  },
  {
    title: 'a DAG has depends and continueOn',
    code: 'conflicting-continue-on-and-depends',
    wrong: dag([
      { name: 'a', template: 'work', continueOn: { failed: true } },
      { name: 'b', template: 'work', depends: 'a' },
    ]),
    path: 'spec.templates[0].dag.tasks[0].continueOn',
    message:
      "A DAG with 'depends' cannot use 'continueOn'. Write 'a || a.Failed' in the tasks that wait for it.",
    right: dag([
      { name: 'a', template: 'work', continueOn: { failed: true } },
      { name: 'b', template: 'work', dependencies: ['a'] },
    ]),
  },
  {
    title: 'a target does not exist',
    code: 'unknown-target',
    wrong: dag([{ name: 'build', template: 'work' }], {}, { target: 'build test' }),
    path: 'spec.templates[0].dag.target',
    message: "The target 'test' is not a task of the DAG. Use 'build'.",
    right: dag([{ name: 'build', template: 'work' }], {}, { target: 'build' }),
  },
  {
    title: 'a task uses an output without waiting',
    code: 'missing-dependency',
    wrong: dag([
      { name: 'a', template: 'work' },
      {
        name: 'b',
        template: 'work',
        arguments: { parameters: [{ name: 'x', value: '{{tasks.a.outputs.result}}' }] },
      },
    ]),
    path: 'spec.templates[0].dag.tasks[1].arguments.parameters[0].value',
    message: "'b' uses an output of 'a' without waiting for it. Add 'a' to its dependencies.",
    right: dag([
      { name: 'a', template: 'work' },
      {
        name: 'b',
        template: 'work',
        depends: 'a',
        arguments: { parameters: [{ name: 'x', value: '{{tasks.a.outputs.result}}' }] },
      },
    ]),
  },
]);

test.each([
  ['a.Failed or b', 'or', '||'],
  ['a AND b', 'AND', '&&'],
  ['not a', 'not', '!'],
])('%s is not taken for the name of a task', (depends, word, operator) => {
  const tasks = [
    { name: 'a', template: 'work' },
    { name: 'b', template: 'work' },
    { name: 'c', template: 'work', depends },
  ];
  const message = `'${word}' is not an operator of 'depends'. Write '${operator}'.`;
  expect(lint([dag(tasks)])).toMatchObject([{ code: 'unknown-task', class: 'refused', message }]);
});
