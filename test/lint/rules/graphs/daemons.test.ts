import { CONTAINER, testFailures, workflow } from '../../failures';

const SET = { containerSet: { containers: [{ name: 'main', ...CONTAINER }] } };
const INLINE = { name: 'a', inline: { daemon: true, container: CONTAINER } };
const task = (template: object): object =>
  workflow({
    templates: [
      { name: 'main', dag: { tasks: [{ name: 'a', template: 'set' }] } },
      { name: 'set', ...template },
    ],
  });

describe('a daemon', () => {
  testFailures({
    code: 'forbidden-daemon',
    wrong: {
      'with a container set, as a task': task({ daemon: true, ...SET }),
      'that is inline, as a task': workflow({ templates: [{ name: 'main', dag: { tasks: [INLINE] } }] }),
      'that is inline, as a step': workflow({ templates: [{ name: 'main', steps: [[INLINE]] }] }),
    },
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
