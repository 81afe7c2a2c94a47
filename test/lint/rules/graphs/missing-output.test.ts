import { CONTAINER, testFailures, workflow } from '../../failures';

const MAKE = { name: 'make', container: CONTAINER, outputs: { artifacts: [{ name: 'f', path: '/f' }] } };
const READ = {
  name: 'read',
  inputs: { artifacts: [{ name: 'f', path: '/f' }] },
  container: CONTAINER,
};

/** Steps that read an artifact of inner steps. */
function nested(artifact: object): object {
  const from = '{{steps.a.outputs.artifacts.f}}';
  const read = { name: 'b', template: 'read', arguments: { artifacts: [{ name: 'f', from }] } };
  return workflow({
    templates: [
      { name: 'main', steps: [[{ name: 'a', template: 'inner' }], [read]] },
      {
        name: 'inner',
        steps: [[{ name: 'c', template: 'make' }]],
        outputs: { artifacts: [{ name: 'f', ...artifact }] },
      },
      MAKE,
      READ,
    ],
  });
}

describe('an output artifact of steps', () => {
  testFailures({
    code: 'missing-output',
    wrong: { 'without a source': nested({}) },
    right: { 'of a step': nested({ from: '{{steps.c.outputs.artifacts.f}}' }) },
  });
});

describe('a field of a task in an expression', () => {
  const step = (y: string): object => {
    const use = { name: 'b', template: 'use', arguments: { parameters: [{ name: 'y', value: y }] } };
    return workflow({
      templates: [
        {
          name: 'main',
          steps: [
            [
              { name: 'a', template: 'pause' },
              { name: 'c', template: 'make' },
            ],
            [use],
          ],
        },
        { name: 'pause', suspend: { duration: '1s' } },
        MAKE,
        { name: 'use', inputs: { parameters: [{ name: 'y' }] }, container: CONTAINER },
      ],
    });
  };

  testFailures({
    code: 'unknown-task-field',
    wrong: {
      'that is a result of a suspended step': step('{{=steps.a.outputs.result}}'),
      'that is an exit code of a suspended step': step('{{=steps.a.exitCode}}'),
      'that is an address of a container': step('{{=steps.c.ip}}'),
    },
    right: {
      'that is a result of a container': step('{{=steps.c.outputs.result}}'),
      'that is a status': step('{{=steps.a.status}}'),
    },
  });
});
