import { CONTAINER, testFailures, workflow } from '../../failures';

const SET = { containerSet: { containers: [{ name: 'main', ...CONTAINER }] } };
const task = (template: object): object =>
  workflow({
    templates: [
      { name: 'main', dag: { tasks: [{ name: 'a', template: 'set' }] } },
      { name: 'set', ...template },
    ],
  });

describe('a task that is a daemon', () => {
  testFailures({
    code: 'forbidden-daemon-container-set',
    wrong: { 'with a container set, as a task': task({ daemon: true, ...SET }) },
    right: {
      'with a container, as a task': task({ daemon: true, container: CONTAINER }),
      'that is none, with a container set': task(SET),
      'with a container set, as a step': workflow({
        templates: [
          { name: 'main', steps: [[{ name: 'a', template: 'set' }]] },
          { name: 'set', daemon: true, ...SET },
        ],
      }),
    },
  });
});
