import { CONTAINER, testFailures, workflow } from '../../failures';

const BUILD = {
  name: 'build',
  outputs: {
    parameters: [{ name: 'path', valueFrom: { path: '/tmp/path' } }],
    artifacts: [{ name: 'app', path: '/app' }],
  },
  container: CONTAINER,
};
const TEST = {
  name: 'test',
  inputs: { artifacts: [{ name: 'app', path: '/app' }] },
  container: CONTAINER,
};

/** A template that passes an artifact to its second step. */
function steps(from: string, inputs: object = {}): object {
  const second = { name: 'b', template: 'test', arguments: { artifacts: [{ name: 'app', from }] } };
  return workflow({
    templates: [{ name: 'main', inputs, steps: [[{ name: 'a', template: 'build' }], [second]] }, BUILD, TEST],
  });
}

describe('an artifact argument', () => {
  testFailures({
    code: 'forbidden-source',
    wrong: {
      'from a parameter': steps('{{steps.a.outputs.parameters.path}}'),
      'from a result': steps('{{ steps.a.outputs.result }}'),
    },
    right: {
      'from an artifact': steps('{{steps.a.outputs.artifacts.app}}'),
      'without braces': steps('steps.a.outputs.artifacts.app'),
      'from an input with the name of one': steps('{{inputs.parameters.x}}', {
        parameters: [{ name: 'x', value: 'steps.a.outputs.artifacts.app' }],
      }),
    },
  });
});
