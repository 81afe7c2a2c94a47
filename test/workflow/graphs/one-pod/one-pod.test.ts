import type { Chart } from 'cdk8s';
import type * as argo from '../../../../imports/argoproj.io';
import type { ContainerTemplateProps, DagTemplateProps } from '../../../../lib';
import type { InputPorts, OutputPorts } from '../../../../lib/workflow';
import {
  ContainerTemplate,
  DagTemplate,
  ScriptTemplate,
  WorkflowTemplate,
  artifact,
  parameter,
} from '../../../../lib';
import { argolint, describeWithShared, errorsOf, synth, templateIn, workflowIn } from '../../../support';

const REPO = 'https://github.com/acme/app.git';

const IMAGE = 'busybox:1.37';

/** A chart with a WorkflowTemplate, whose DAG `main` runs in one pod. */
type Build = (dag: DagTemplate, workflow: Workflow) => void;

type Workflow = WorkflowTemplate<{ tag: ReturnType<typeof parameter> }>;

function inOnePod(build: Build, props: DagTemplateProps<{}, {}> = {}): (chart: Chart) => void {
  return (chart) => {
    const workflow = new WorkflowTemplate(chart, 'ci', { arguments: { tag: parameter({ value: 'v1' }) } });
    build(new DagTemplate(workflow, 'main', { layout: 'one-pod', ...props }), workflow);
  };
}

function podOf(build: Build): argo.Template {
  return templateIn(workflowIn(synth(inOnePod(build))), 'main');
}

function messageFor(build: Build): string {
  const errors = errorsOf(inOnePod(build));
  return errors.map((error) => error.replace(/^.*?layout: (.*) \[forbidden-layout\].*$/s, '$1')).join('\n');
}

/** A template that outputs the source that Argo has fetched. */
function clone(workflow: Workflow, props: Partial<ContainerTemplateProps<{}, {}>> = {}) {
  return new ContainerTemplate(workflow, 'clone', {
    ...props,
    inputs: {
      repo: parameter(),
      source: artifact({ path: '/code', git: { repo: '{{inputs.parameters.repo}}' } }),
    },
    outputs: { source: artifact('/code') },
    container: ({ inputs }) => ({ image: IMAGE, command: ['ls', inputs.source.path] }),
  });
}

/** A template that reads the source. */
function check<O extends OutputPorts = {}>(
  workflow: Workflow,
  id: string,
  props: Partial<Omit<ContainerTemplateProps<InputPorts, O>, 'inputs'>> = {},
) {
  return new ContainerTemplate(workflow, id, {
    inputs: { source: artifact(`/${id}`), level: parameter({ value: 'low' }) },
    container: ({ inputs }) => ({
      image: IMAGE,
      command: ['check', inputs.level],
      workingDir: inputs.source.path,
    }),
    ...props,
  });
}

test('tasks are containers, which wait for each other and share the directory of the artifact', () => {
  const { containerSet, inputs, volumes, outputs } = podOf((dag, workflow) => {
    const cloned = dag.task('clone', clone(workflow), { repo: REPO });
    const { source } = cloned.outputs;
    const linted = dag.task('lint', check(workflow, 'lint'), { source });
    dag.task(
      'test',
      check(workflow, 'test'),
      { source, level: '{{workflow.parameters.tag}}' },
      { after: [linted] },
    );
  });
  expect(containerSet).toMatchInlineSnapshot(`
    {
      "containers": [
        {
          "command": [
            "ls",
            "/code",
          ],
          "image": "busybox:1.37",
          "name": "clone",
          "volumeMounts": [
            {
              "mountPath": "/code",
              "name": "workspace-0",
              "subPath": "files",
            },
          ],
        },
        {
          "command": [
            "check",
            "low",
          ],
          "dependencies": [
            "clone",
          ],
          "image": "busybox:1.37",
          "name": "lint",
          "volumeMounts": [
            {
              "mountPath": "/lint",
              "name": "workspace-0",
              "subPath": "files",
            },
          ],
          "workingDir": "/lint",
        },
        {
          "command": [
            "check",
            "{{workflow.parameters.tag}}",
          ],
          "dependencies": [
            "clone",
            "lint",
          ],
          "image": "busybox:1.37",
          "name": "main",
          "volumeMounts": [
            {
              "mountPath": "/test",
              "name": "workspace-0",
              "subPath": "files",
            },
          ],
          "workingDir": "/test",
        },
      ],
      "volumeMounts": [
        {
          "mountPath": "/workspace-0",
          "name": "workspace-0",
        },
      ],
    }
  `);
  expect(inputs?.artifacts).toEqual([
    { name: 'workspace-0', path: '/workspace-0/files', git: { repo: REPO } },
  ]);
  expect(volumes).toEqual([{ name: 'workspace-0', emptyDir: {} }]);
  expect(outputs).toBeUndefined();
});

test('the container that the outputs come from is the main one', () => {
  const make = (chart: Chart): void => {
    const workflow = new WorkflowTemplate(chart, 'ci', { arguments: { tag: parameter({ value: 'v1' }) } });
    const dag = new DagTemplate(workflow, 'main', {
      layout: 'one-pod',
      outputs: { summary: parameter(), files: artifact({}) },
    });
    const { source } = dag.task('clone', clone(workflow), { repo: REPO }).outputs;
    const report = {
      report: parameter({ path: '/tmp/report', globalName: 'report' }),
      all: artifact('/tmp/all'),
    };
    const tested = dag.task('test', check(workflow, 'test', { outputs: report }), { source });
    dag.task('after', check(workflow, 'after'), { source }, { after: [tested] });
    dag.setOutputs({ summary: tested.outputs.report, files: tested.outputs.all });
  };
  const { containerSet, outputs } = templateIn(workflowIn(synth(make)), 'main');
  expect(containerSet?.containers.map(({ name, dependencies }) => [name, dependencies])).toEqual([
    ['clone', undefined],
    ['main', ['clone']],
    ['after', ['clone', 'main']],
  ]);
  expect(outputs).toEqual({
    parameters: [{ name: 'summary', globalName: 'report', valueFrom: { path: '/tmp/report' } }],
    artifacts: [{ name: 'files', path: '/tmp/all' }],
  });
});

describe('security contexts', () => {
  const contextsOf = (...contexts: (argo.PodSecurityContext | undefined)[]) => {
    const { securityContext, containerSet } = podOf((dag, workflow) => {
      for (const [index, context] of contexts.entries()) {
        const props = context === undefined ? {} : { securityContext: context };
        dag.task(
          `t${String(index)}`,
          new ContainerTemplate(workflow, `t${String(index)}`, {
            ...props,
            container: { image: IMAGE, command: ['true'] },
          }),
        );
      }
    });
    return [
      securityContext,
      ...(containerSet?.containers ?? []).map((container) => container.securityContext),
    ];
  };

  test('stay those of the pod if they are equal', () => {
    const context = { runAsUser: 1, fsGroup: 2 };
    expect(contextsOf(context, { fsGroup: 2, runAsUser: 1 })).toEqual([context, undefined, undefined]);
  });

  test('with users for all tasks make Argo run as the first one', () => {
    const nobody = { runAsNonRoot: true, runAsUser: 65534, runAsGroup: 65534 };
    const user = { runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000 };
    expect(contextsOf(nobody, user, nobody)).toEqual([
      nobody,
      undefined,
      { runAsUser: 1000, runAsGroup: 1000 },
      undefined,
    ]);
  });

  test('give no container a group that its template does not have', () => {
    expect(contextsOf({ runAsUser: 1, runAsGroup: 1 }, { runAsUser: 2 })).toEqual([
      { runAsUser: 1 },
      { runAsGroup: 1 },
      { runAsUser: 2 },
    ]);
  });

  test('with users for some tasks leave that of Argo to its image', () => {
    const nobody = { runAsNonRoot: true, runAsUser: 65534 };
    expect(contextsOf(nobody, undefined)).toEqual([undefined, nobody, undefined]);
  });

  test('are those of the containers if they differ, and only Argo keeps the profile of the runtime', () => {
    expect(
      contextsOf(
        { runAsUser: 1, fsGroup: 1, seccompProfile: { type: 'RuntimeDefault' } },
        { fsGroup: 2, seccompProfile: { type: 'Unconfined' } },
      ),
    ).toEqual([
      { fsGroup: 1, seccompProfile: { type: 'RuntimeDefault' } },
      { runAsUser: 1, seccompProfile: { type: 'RuntimeDefault' } },
      { seccompProfile: { type: 'Unconfined' } },
    ]);
  });
});

test('volumes with the same name are different volumes', () => {
  const { volumes, containerSet } = podOf((dag, workflow) => {
    for (const name of ['one', 'two']) {
      const template = new ContainerTemplate(workflow, name, {
        volumes: [{ name: 'tmp', emptyDir: {} }],
        container: { image: IMAGE, command: ['true'], volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }] },
      });
      dag.task(name, template);
    }
  });
  expect(volumes).toEqual([
    { name: 'one-tmp', emptyDir: {} },
    { name: 'two-tmp', emptyDir: {} },
  ]);
  expect(containerSet?.containers.map(({ volumeMounts }) => volumeMounts?.[0]?.name)).toEqual([
    'one-tmp',
    'two-tmp',
  ]);
});

test('volumes with the same PersistentVolumeClaim are one volume', () => {
  const claim = (claimName: string) => ({ name: 'data', persistentVolumeClaim: { claimName } });
  const { volumes, containerSet } = podOf((dag, workflow) => {
    for (const [name, claimName] of Object.entries({ one: 'a', two: 'a', three: 'b' })) {
      const template = new ContainerTemplate(workflow, name, {
        volumes: [claim(claimName)],
        container: { image: IMAGE, command: ['true'], volumeMounts: [{ name: 'data', mountPath: '/data' }] },
      });
      dag.task(name, template);
    }
  });
  expect(volumes).toEqual([
    { ...claim('a'), name: 'one-data' },
    { ...claim('b'), name: 'three-data' },
  ]);
  expect(containerSet?.containers.map(({ volumeMounts }) => volumeMounts?.[0]?.name)).toEqual([
    'one-data',
    'one-data',
    'three-data',
  ]);
});

test('inputs of the DAG remain, and arguments can refer to them', () => {
  const make = (chart: Chart): void => {
    const workflow = new WorkflowTemplate(chart, 'ci', { arguments: { tag: parameter({ value: 'v1' }) } });
    const dag = new DagTemplate(workflow, 'main', { layout: 'one-pod', inputs: { repo: parameter() } });
    dag.task('clone', clone(workflow), { repo: dag.inputReferences.repo });
  };
  expect(templateIn(workflowIn(synth(make)), 'main').inputs).toEqual({
    parameters: [{ name: 'repo' }],
    artifacts: [
      { name: 'workspace-0', path: '/workspace-0/files', git: { repo: '{{inputs.parameters.repo}}' } },
    ],
  });
});

test('an output that others choose is untrusted for the callers of the DAG', () => {
  const make = (layout: 'one-pod' | 'pods') => (chart: Chart) => {
    const workflow = new WorkflowTemplate(chart, 'ci');
    const run = new ContainerTemplate(workflow, 'run', {
      untrustedOutputs: true,
      outputs: { text: parameter({ path: '/tmp/text' }) },
      container: { image: IMAGE, command: ['run'] },
    });
    const inner = new DagTemplate(workflow, 'inner', { layout, outputs: { text: parameter() } });
    inner.setOutputs({ text: inner.task('run', run).outputs.text });
    const echo = new ScriptTemplate(workflow, 'echo', {
      inputs: { text: parameter() },
      script: ({ inputs }) => ({ image: IMAGE, command: ['sh'], source: `echo ${inputs.text.toString()}` }),
    });
    const outer = new DagTemplate(workflow, 'outer');
    outer.task('echo', echo, { text: outer.task('inner', inner).outputs.text });
  };
  for (const layout of ['pods', 'one-pod'] as const) {
    expect(errorsOf(make(layout)).join('\n')).toContain('[forbidden-untrusted-value]');
  }
});

test('an artifact that the DAG does not pass on is stored all the same', () => {
  const { outputs } = podOf((dag, workflow) => {
    const { source } = dag.task('clone', clone(workflow), { repo: REPO }).outputs;
    dag.task('test', check(workflow, 'test', { outputs: { report: artifact('/tmp/report') } }), { source });
  });
  expect(outputs).toEqual({ artifacts: [{ name: 'report', path: '/tmp/report' }] });
});

test.each(['target', 'failFast', 'activeDeadlineSeconds'])('a DAG with %s cannot be in one pod', (field) => {
  const props = { [field]: field === 'target' ? 'a' : field === 'failFast' ? false : 60 };
  const errors = errorsOf(inOnePod((dag, workflow) => dag.task('a', clone(workflow), { repo: REPO }), props));
  expect(errors.join('\n')).toContain(`The tasks cannot run in one pod: the DAG has '${field}'.`);
});

test.each<[string, Build]>([
  [
    "'main' cannot be the name of its container (task 'main')",
    (dag, workflow) => {
      const first = dag.task('main', clone(workflow), { repo: REPO });
      dag.task('b', check(workflow, 'b'), { source: first.outputs.source });
    },
  ],
  [
    "the input 'source' has 'subPath' (task 'b')",
    (dag, workflow) => {
      const { source } = dag.task('a', clone(workflow), { repo: REPO }).outputs;
      dag.task('b', check(workflow, 'b'), { source: { from: source, subPath: 'docs' } });
    },
  ],
  [
    'the outputs come from several tasks',
    (dag, workflow) => {
      const { source } = dag.task('a', clone(workflow), { repo: REPO }).outputs;
      for (const name of ['b', 'c'])
        dag.task(name, check(workflow, name, { outputs: { report: artifact('/tmp/report') } }), { source });
    },
  ],
  [
    "it has 'when' (task 'a')",
    (dag, workflow) => dag.task('a', clone(workflow), { repo: REPO }, { when: '1 == 2' }),
  ],
  [
    "it has 'withItems' (task 'a')",
    (dag, workflow) => dag.task('a', clone(workflow), { repo: REPO }, { withItems: ['x'] }),
  ],
  [
    "the template 'clone' has 'sidecars' (task 'a')",
    (dag, workflow) =>
      dag.task('a', clone(workflow, { sidecars: [{ name: 's', image: IMAGE }] }), { repo: REPO }),
  ],
  [
    "the template 'script' has 'script' (task 'a')",
    (dag, workflow) =>
      dag.task(
        'a',
        new ScriptTemplate(workflow, 'script', { script: { image: IMAGE, command: ['sh'], source: 'ls' } }),
      ),
  ],
  [
    "'nodeSelector' differs between 'a' and 'b' (task 'b')",
    (dag, workflow) => {
      const a = dag.task('a', clone(workflow), { repo: REPO });
      dag.task('b', check(workflow, 'b', { nodeSelector: { disk: 'ssd' } }), { source: a.outputs.source });
    },
  ],
  [
    "'tasks.a.outputs.parameters.text' is a parameter of another task, which is known only after the pod has started (task 'b')",
    (dag, workflow) => {
      const a = dag.task('a', check(workflow, 'a', { outputs: { text: parameter({ path: '/tmp/text' }) } }), {
        source: { raw: { data: '' } },
      });
      dag.task('b', check(workflow, 'b'), { source: { raw: { data: '' } }, level: a.outputs.text });
    },
  ],
  [
    "the artifact 'report' of the task 'a' is not the directory of one of its inputs (task 'b')",
    (dag, workflow) => {
      const a = dag.task('a', check(workflow, 'a', { outputs: { report: artifact('/tmp/report') } }), {
        source: { raw: { data: '' } },
      });
      dag.task('b', check(workflow, 'b'), { source: a.outputs.report });
    },
  ],
])('cannot be in one pod: %s', (reason, build) => {
  expect(messageFor(build)).toBe(
    `The tasks cannot run in one pod: ${reason}. Omit 'layout', or change the task.`,
  );
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test('accepts the template', () => {
    const manifests = synth(
      inOnePod((dag, workflow) => {
        const { source } = dag.task('clone', clone(workflow), { repo: REPO }).outputs;
        dag.task(
          'test',
          check(workflow, 'test', { outputs: { r: parameter({ path: '/tmp/r', globalName: 'r' }) } }),
          {
            source,
          },
        );
      }),
    );
    expect(argolint(manifests).errors).toEqual([]);
  });
});
