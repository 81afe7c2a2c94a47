import { App, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import {
  ContainerSetTemplate,
  ContainerTemplate,
  DagTemplate,
  ResourceTemplate,
  ScriptTemplate,
  StepsTemplate,
  SuspendTemplate,
  Workflow,
  acknowledge,
  artifact,
  expression,
  findingsOf,
  parameter,
  sh,
  variables,
} from '../../../../lib/index';

const IMAGE = 'busybox:1.37';

/** The warnings about a workflow: `field: tag`. */
function warningsOf(build: (workflow: Workflow<typeof ARGUMENTS>) => void): string[] {
  const chart = new Chart(new App(), 'test');
  build(new Workflow(chart, 'w', { entrypoint: 'main', arguments: ARGUMENTS }));
  return warningsBelow(chart);
}

function warningsBelow(construct: Construct): string[] {
  return findingsOf(construct)
    .filter(({ code }) => code === 'missing-guard')
    .map(({ path = '', message, severity }) => `${severity} ${path}: ${/^\S+/.exec(message)?.[0] ?? ''}`);
}

const ARGUMENTS = { text: parameter(), level: parameter({ enum: ['high', 'low'] }) };
const inputs = { text: parameter(), level: parameter({ enum: ['high', 'low'] }), source: artifact('/src') };
const TEXT = '{{inputs.parameters.text}}';

/** Templates that execute a text. */
const SINKS: { readonly [path: string]: (workflow: Workflow, text: string) => void } = {
  'script.source': (workflow, text) => {
    new ScriptTemplate(workflow, 't', { inputs, script: { image: IMAGE, command: ['sh'], source: text } });
  },
  'container.args': (workflow, text) => {
    new ContainerTemplate(workflow, 't', {
      inputs,
      container: { image: IMAGE, command: ['sh', '-c'], args: [text] },
    });
  },
  'container.command': (workflow, text) => {
    const command = ['/usr/bin/env', '/bin/bash', '-euo', 'pipefail', '-c', text];
    new ContainerTemplate(workflow, 't', { inputs, container: { image: IMAGE, command } });
  },
  'containerSet.containers[1].args': (workflow, text) => {
    const containers = [
      { name: 'main', image: IMAGE, command: ['true'] },
      { name: 'other', image: IMAGE, command: ['python3'], args: ['-uc', text] },
    ];
    new ContainerSetTemplate(workflow, 't', { inputs, containerSet: { containers } });
  },
  'sidecars[0].command': (workflow, text) => {
    const sidecars = [{ name: 's', image: IMAGE, command: ['node', '--eval', text] }];
    new ContainerTemplate(workflow, 't', { inputs, sidecars, container: { image: IMAGE } });
  },
  'initContainers[0].command': (workflow, text) => {
    const initContainers = [{ name: 's', image: IMAGE, command: ['perl', '-e', text] }];
    new ContainerTemplate(workflow, 't', { inputs, initContainers, container: { image: IMAGE } });
  },
  'container.lifecycle.postStart.exec.command': (workflow, text) => {
    const lifecycle = { postStart: { exec: { command: ['sh', '-c', text] } } };
    new ContainerTemplate(workflow, 't', { inputs, container: { image: IMAGE, lifecycle } });
  },
  'container.readinessProbe.exec.command': (workflow, text) => {
    const readinessProbe = { exec: { command: ['pwsh', '-Command', text] } };
    new ContainerTemplate(workflow, 't', { inputs, container: { image: IMAGE, readinessProbe } });
  },
  podSpecPatch: (workflow, text) => {
    new ContainerTemplate(workflow, 't', { inputs, podSpecPatch: text, container: { image: IMAGE } });
  },
  'resource.manifest': (workflow, text) => {
    new ResourceTemplate(workflow, 't', { inputs, resource: { action: 'apply', manifest: text } });
  },
};

describe.each(Object.entries(SINKS))('%s', (path, build) => {
  test.each([
    [TEXT, TEXT],
    [`echo ${TEXT} '{{ inputs.parameters.text }}' ${TEXT}`, TEXT, '{{'],
    ['{{workflow.parameters.text}}', '{{workflow.parameters.text}}'],
    ['{{workflow.annotations.a}}', '{{workflow.annotations.a}}'],
    ['{{workflow.failures}}', '{{workflow.failures}}'],
    [`${variables.workflow.failures}`, '{{workflow.failures}}'],
    ['{{inputs.parameters}}', '{{inputs.parameters}}'],
  ])('%s is reported', (text, ...tags) => {
    expect(
      warningsOf((workflow) => {
        build(workflow, text);
      }),
    ).toEqual(tags.map((tag) => `warning ${path}: ${tag}`));
  });

  test.each([
    'constant',
    '{{inputs.parameters.level}}',
    '{{workflow.parameters.level}}',
    '{{inputs.artifacts.source.path}}',
    '{{workflow.name}} {{workflow.uid}} {{pod.name}} {{retries}} {{workflow.labels.a}}',
    '{{=toJson(inputs.parameters.text)}}',
  ])('%s is not reported', (text) => {
    expect(
      warningsOf((workflow) => {
        build(workflow, text);
      }),
    ).toEqual([]);
  });
});

test.each([
  ['node', '--print'],
  ['/usr/bin/perl', '-ne'],
  ['perl5.36', '-E'],
  ['ruby', '-e'],
  ['php', '-r'],
  ['php8.3', '-r'],
  ['pwsh', '-Command'],
])('the program of %s %s is checked', (name, option) => {
  const command = [name, option, TEXT];
  const build = (workflow: Workflow) =>
    new ContainerTemplate(workflow, 't', { inputs, container: { image: IMAGE, command } });
  expect(warningsOf((workflow) => void build(workflow))).toEqual([`warning container.command: ${TEXT}`]);
});

test.each<readonly [string, readonly string[]]>([
  ['a value as an argument', ['echo', TEXT]],
  ['a value as an argument of a program', ['sh', '-c', 'echo "$1"', 'sh', TEXT]],
  ['a value after another option', ['grep', '-c', TEXT]],
  ['a value in the environment of a program', ['sh', '-c', 'echo "$TEXT"']],
])('%s is not reported', (_, command) => {
  const env = [{ name: 'TEXT', value: TEXT }];
  const build = (workflow: Workflow): void => {
    new ContainerTemplate(workflow, 't', { inputs, container: { image: IMAGE, command, env } });
  };
  expect(warningsOf(build)).toEqual([]);
});

test('a program and the manifest of an object have guarded values', () => {
  const build = (workflow: Workflow): void => {
    new ContainerTemplate(workflow, 'a', {
      inputs,
      container: (own) => ({ image: IMAGE, command: sh`echo ${own.inputs.text}` }),
    });
    new ResourceTemplate(workflow, 'b', {
      inputs,
      resource: (own) => ({
        action: 'create',
        manifest: {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: { name: 'a' },
          data: { a: own.inputs.text },
        },
      }),
    });
  };
  expect(warningsOf(build)).toEqual([]);
});

test('a warning can be acknowledged', () => {
  expect(
    warningsOf((workflow) => {
      SINKS['script.source']?.(workflow, TEXT);
      acknowledge(workflow, 'missing-guard', 'Only administrators may submit it.');
    }),
  ).toEqual([]);
});

describe('a condition', () => {
  const outputs = {
    free: parameter({ path: '/free' }),
    limited: parameter({ path: '/limited', enum: ['yes', 'no'] }),
  };
  const build = (
    kind: 'tasks' | 'steps',
    whenOf: (task: {
      readonly result: unknown;
      readonly status: unknown;
      readonly outputs: { readonly free: unknown; readonly limited: unknown };
    }) => string,
  ) =>
    warningsOf((workflow) => {
      const work = new ContainerTemplate(workflow, 'work', { outputs, container: { image: IMAGE } });
      if (kind === 'tasks') {
        const dag = new DagTemplate(workflow, 'main', { inputs: { text: parameter() } });
        dag.task('b', work, {}, { when: whenOf(dag.task('a', work)) });
      } else {
        const steps = new StepsTemplate(workflow, 'main', { inputs: { text: parameter() } });
        steps.step('b', work, {}, { when: whenOf(steps.step('a', work)) });
      }
    });

  describe.each(['tasks', 'steps'] as const)('of %s', (kind) => {
    const path = `warning ${kind}.b.when`;

    test('with any text is reported', () => {
      expect(build(kind, ({ result }) => `${String(result)} == yes`)).toEqual([
        `${path}: {{${kind}.a.outputs.result}}`,
      ]);
      expect(build(kind, (task) => `"${String(task.outputs.free)}" == "yes"`)).toEqual([
        `${path}: {{${kind}.a.outputs.parameters.free}}`,
      ]);
      expect(build(kind, () => `${TEXT} == {{workflow.parameters.text}}`)).toEqual([
        `${path}: ${TEXT}`,
        `${path}: {{workflow.parameters.text}}`,
      ]);
    });

    test('with limited values is not reported', () => {
      expect(build(kind, ({ status }) => `${String(status)} == Succeeded`)).toEqual([]);
      expect(build(kind, (task) => `${String(task.outputs.limited)} == yes`)).toEqual([]);
      expect(build(kind, () => '{{workflow.parameters.level}} == high')).toEqual([]);
    });
  });

  test('that is an expression is not reported', () => {
    expect(
      warningsOf((workflow) => {
        const dag = new DagTemplate(workflow, 'main');
        const approve = new SuspendTemplate(workflow, 'approve', { suspend: {} });
        dag.task('b', approve, {}, { when: expression`${workflow.arguments.text} == 'yes'` });
      }),
    ).toEqual([]);
  });
});
