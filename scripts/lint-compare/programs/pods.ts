import type { Construct } from 'constructs';
import {
  ContainerSetTemplate,
  ContainerTemplate,
  ScriptTemplate,
  Template,
  bash,
  python,
  sh,
  variables,
} from '../../../lib';
import type { OutputPorts } from '../../../lib/workflow';
import { MISTAKE } from './mistake';
import type { Random } from '../random';
import type { Fields } from './fields';
import { randomReference, randomText } from './texts';
import type { InputPortsByKey, Scope } from './values';

/** What is needed to create a template. */
export interface Parts {
  readonly scope: Construct;
  readonly id: string;
  readonly props: Fields & { readonly inputs?: InputPortsByKey };
  readonly outputs: OutputPorts;
  readonly values: Scope;
  readonly random: Random;
}

const IMAGES: readonly [string, ...string[]] = ['busybox:1.37', 'node:22', 'ghcr.io/acme/app:1.2'];

function randomImage(values: Scope, random: Random): string {
  if (random.chance(MISTAKE))
    return random.oneOf(['', 'Node:22', 'busybox:{{inputs.parameters.tag}}', 'a b']);
  return random.chance(0.1) ? `busybox:${String(randomReference(values, random))}` : random.oneOf(IMAGES);
}

export function randomContainer({ scope, id, props, outputs, values, random }: Parts): Template {
  const hasMount = random.chance(0.1);
  return new ContainerTemplate(scope, id, {
    ...props,
    ...(hasMount && !random.chance(MISTAKE) && { volumes: [{ name: 'work', emptyDir: {} }] }),
    outputs,
    container: {
      image: randomImage(values, random),
      command: random.chance(0.2) ? sh`echo ${randomReference(values, random)}` : ['sh', '-c'],
      args: [randomText(values, random)],
      env: [
        { name: 'A', value: randomText(values, random) },
        ...(random.chance(0.1) ? [{ name: random.mostly(['B'], ['A']), value: 'b' }] : []),
      ],
      ...(random.chance(0.1) && {
        workingDir: random.oneOf(['/tmp', Template.isTemplate(scope) ? '/work' : '/work/{{pod.name}}']),
      }),
      ...(hasMount && {
        volumeMounts: [
          {
            name: random.mostly(['work'], ['scratch', 'missing']),
            mountPath: random.oneOf(['/mnt', '/data']),
          },
        ],
      }),
      ...(random.chance(0.1) && {
        resources: { requests: { memory: random.mostly(['1Gi', '100Mi'], ['1GB']) } },
      }),
    },
  });
}

export function randomScript({ scope, id, props, outputs, values, random }: Parts): Template {
  const value = randomReference(values, random);
  return new ScriptTemplate(scope, id, {
    ...props,
    outputs,
    script: {
      image: randomImage(values, random),
      ...random.oneOf([
        { source: sh`echo ${value}` },
        { source: bash`echo "${value}"` },
        { source: python`print(${value} + ${String(variables.workflow.name)})` },
        { source: randomText(values, random), command: ['sh'] },
        { source: randomText(values, random) },
      ]),
    },
  });
}

export function randomContainerSet({ scope, id, props, outputs, values, random }: Parts): Template {
  const isMain = Object.keys(outputs).length > 0 && random.chance(1 - MISTAKE * 3);
  const first = isMain || random.chance(0.5) ? 'main' : 'a';
  return new ContainerSetTemplate(scope, id, {
    ...props,
    outputs,
    containerSet: {
      ...(random.chance(0.1) && { retryStrategy: { retries: '2', duration: '1s' } }),
      containers: [
        {
          name: first,
          image: randomImage(values, random),
          command: ['sh', '-c'],
          args: [randomText(values, random)],
        },
        {
          name: 'b',
          image: 'node:22',
          ...(random.chance(0.8) && { command: ['node'] }),
          ...(random.chance(0.5) && { dependencies: [random.chance(MISTAKE) ? 'b' : first] }),
        },
      ],
    },
  });
}
