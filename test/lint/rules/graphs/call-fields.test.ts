import { lint } from '../../../../lib/lint';
import { argosim } from '../../../support/argosim';
import { describeWithShared } from '../../../support/shared';

const CONTAINER = { image: 'busybox:1.37', command: ['true'] };

const USE = { name: 'use', inputs: { parameters: [{ name: 'x' }] }, container: CONTAINER };

function workflow(producer: object, main: object): object {
  const templates = [{ name: 'make', ...producer }, USE, { name: 'main', ...main }];
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata: { name: 'w' },
    spec: { entrypoint: 'main', templates },
  };
}

/** A step, and one that uses a field of it. */
function steps(value: string, producer: object, step: object = {}): object {
  const parameters = [{ name: 'x', value }];
  return workflow(producer, {
    steps: [
      [{ name: 'a', template: 'make', ...step }],
      [{ name: 'b', template: 'use', arguments: { parameters } }],
    ],
  });
}

/** A DAG that outputs a field of a task. */
function dag(valueFrom: object, producer: object, task: object = {}): object {
  return workflow(producer, {
    dag: { tasks: [{ name: 'a', template: 'make', ...task }] },
    outputs: { parameters: [{ name: 'r', valueFrom }] },
  });
}

const LOOP = { withItems: ['x', 'y'] };
const HTTP = { http: { url: 'https://example.com' } };
const EXIT_CODE = { parameter: '{{tasks.a.exitCode}}' };

const WRONG: { readonly [name: string]: object } = {
  'the exit code of a loop': steps('{{steps.a.exitCode}}', { container: CONTAINER }, LOOP),
  'the exit code of a loop in an expression': steps('{{=steps.a.exitCode}}', { container: CONTAINER }, LOOP),
  'the exit code of a loop as an output': dag(EXIT_CODE, { container: CONTAINER }, LOOP),
  'the exit code of a request': steps('a {{steps.a.exitCode}}', HTTP),
  'the exit code of a request as an output': dag(EXIT_CODE, HTTP),
  'the node of a suspended step': steps('{{steps.a.hostNodeName}}', { suspend: {} }),
  'the node of a DAG': steps('{{steps.a.hostNodeName}}', {
    dag: { tasks: [{ name: 'z', inline: { container: CONTAINER } }] },
  }),
  'the node of a loop': steps('{{steps.a.hostNodeName}}', { container: CONTAINER }, LOOP),
};

const RIGHT: { readonly [name: string]: object } = {
  'the exit code of a container': steps('{{steps.a.exitCode}}', { container: CONTAINER }),
  'the exit code of a script as an output': dag(EXIT_CODE, { script: { ...CONTAINER, source: 'true' } }),
  'the exit code of a retried container': steps('{{steps.a.exitCode}}', {
    container: CONTAINER,
    retryStrategy: { limit: 2 },
  }),
  'the exit code of a loop with a default': dag(
    { ...EXIT_CODE, default: '0' },
    { container: CONTAINER },
    LOOP,
  ),
  'the status of a task in its hook': hook('tasks', 'exit', '{{tasks.a.status}}'),
  'the status of a loop': steps('{{steps.a.status}}', { container: CONTAINER }, LOOP),
  'a handled exit code of a loop': steps(`{{=steps.a?.exitCode ?? '0'}}`, { container: CONTAINER }, LOOP),
};

/** A task or step with a hook that gets a text. */
function hook(kind: 'tasks' | 'steps', name: string, value: string): object {
  const expression = name === 'exit' ? {} : { expression: `${kind}.a.status == "Succeeded"` };
  const call = {
    name: 'a',
    template: 'make',
    hooks: { [name]: { template: 'use', ...expression, arguments: { parameters: [{ name: 'x', value }] } } },
  };
  return workflow(
    { container: CONTAINER },
    kind === 'tasks' ? { dag: { tasks: [call] } } : { steps: [[call]] },
  );
}

const WRONG_HOOKS: { readonly [name: string]: object } = {
  'the end of a task in its exit hook': hook('tasks', 'exit', '{{tasks.a.finishedAt}}'),
  'the start of a task in an expression of a hook': hook('tasks', 'done', '{{=tasks.a.startedAt}}'),
  'the exit code of a step in its exit hook': hook('steps', 'exit', '{{steps.a.exitCode}}'),
};

test.each(Object.entries({ ...WRONG, ...WRONG_HOOKS }))('%s is a finding', (_, manifest) => {
  const findings = lint([manifest], { advice: 'none' }).map(({ code, class: kind }) => ({
    code,
    class: kind,
  }));
  expect(findings).toEqual([{ code: 'unknown-task-field', class: 'fails' }]);
});

test.each([
  ...Object.entries(RIGHT),
  // The pods of the simulator have no nodes.
  ['the node of a container', steps('{{steps.a.hostNodeName}}', { container: CONTAINER })] as const,
])('%s is none', (_, manifest) => {
  expect(lint([manifest], { advice: 'none' })).toEqual([]);
});

describeWithShared("Argo's controller", ['argosim'], () => {
  test.each(Object.entries(WRONG))('does not complete %s', (_, manifest) => {
    const phases = (['3.7', '4.0'] as const).map(
      (version) => argosim([{ manifests: [manifest] }], version)[0]?.phase,
    );
    expect(phases).not.toContain('Succeeded');
  });

  test.each(Object.entries(WRONG_HOOKS))('does not replace %s', (_, manifest) => {
    for (const version of ['3.7', '4.0'] as const) {
      const [run] = argosim([{ manifests: [manifest] }], version);
      const used = run?.nodes?.find(({ templateName }) => templateName === 'use');
      expect(used?.inputs?.parameters?.x).toContain('{{');
    }
  });

  test.each(Object.entries(RIGHT))('completes %s', (_, manifest) => {
    const [run] = argosim([{ manifests: [manifest] }]);
    expect(run?.phase).toBe('Succeeded');
  });
});
