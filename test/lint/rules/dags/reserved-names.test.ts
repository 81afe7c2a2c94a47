import { CONTAINER, testFailures, workflow } from '../../failures';

function dagOf(...tasks: readonly object[]): object {
  return workflow({
    templates: [
      { name: 'main', dag: { tasks } },
      { name: 'work', container: CONTAINER },
    ],
  });
}

const WORDS = ['and', 'or', 'not', 'in', 'let', 'nil', 'true'];
const FUNCTIONS = ['split', 'map', 'filter', 'And', 'and-more'];

function awaited(name: string): object {
  return dagOf({ name, template: 'work' }, { name: 'last', template: 'work', dependencies: [name] });
}

testFailures({
  code: 'forbidden-task-name',
  wrong: {
    ...Object.fromEntries(WORDS.map((word) => [`a dependency on the task '${word}'`, awaited(word)])),
    'a depends expression': dagOf(
      { name: 'in', template: 'work' },
      { name: 'last', template: 'work', depends: 'in.Succeeded' },
    ),
  },
  right: {
    ...Object.fromEntries(FUNCTIONS.map((name) => [`a dependency on the task '${name}'`, awaited(name)])),
    'a task that no other waits for': dagOf({ name: 'in', template: 'work' }),
  },
});
