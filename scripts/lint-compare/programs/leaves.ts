import type { Construct } from 'constructs';
import type { Template } from '../../../lib';
import type { ResourceManifest } from '../../../lib/workflow/templates/resource-template';
import {
  DataTemplate,
  HttpTemplate,
  PluginTemplate,
  RawTemplate,
  ResourceTemplate,
  SuspendTemplate,
  parameter,
} from '../../../lib';
import { inputReferences } from '../../../lib/workflow';
import { MISTAKE } from './mistake';
import type { Random } from '../random';
import { randomTemplateFields } from './fields';
import type { Parts } from './pods';
import { randomContainer, randomContainerSet, randomScript } from './pods';
import { randomReference, randomText } from './texts';
import type { Kind, Scope } from './values';
import { joinScopes, randomFileOutputs, randomInputs, scopeOf } from './values';

/** What the parts of a program share while it is built. */
export interface Building {
  readonly random: Random;

  /** A name that no other template of the program has. */
  readonly nextName: (prefix: string) => string;
}

/** What the result of a template contains. The name of the template starts with it, so that simulated pods know it. */
export const RESULTS: readonly [Kind, ...Kind[]] = ['text', 'count', 'list'];

const JSON_RESULTS: readonly [Kind, ...Kind[]] = ['count', 'list'];

/** Creates a template without calls, in a workflow or inline in a template. */
export function randomLeaf(scope: Construct, outer: Scope, { random, nextName }: Building): Template {
  const make = random.oneOf(MAKERS);
  const inputs = randomInputs(random, make !== randomSuspend);
  const values = joinScopes(outer, scopeOf(inputs, inputReferences(inputs)));
  const fields = randomTemplateFields(values, random, POD_MAKERS.has(make) ? 'pod' : 'other');
  return make({
    scope,
    id: nextName(random.oneOf(WITH_JSON_RESULT.has(make) ? JSON_RESULTS : RESULTS)),
    props: { ...fields, ...(Object.keys(inputs).length > 0 && { inputs }) },
    outputs: POD_MAKERS.has(make) || random.chance(MISTAKE) ? randomFileOutputs(random) : {},
    values,
    random,
  });
}

type Make = (parts: Parts) => Template;

const MAKERS: readonly [Make, ...Make[]] = [
  randomContainer,
  randomContainer,
  randomContainer,
  randomContainer,
  randomScript,
  randomScript,
  randomContainerSet,
  randomResource,
  randomHttp,
  randomData,
  randomSuspend,
  randomPlugin,
  randomRaw,
];

const POD_MAKERS: ReadonlySet<Make> = new Set([
  randomContainer,
  randomContainer,
  randomScript,
  randomContainerSet,
]);

/**
 * What does not have `text` in its name. Argo requires that the results of all items of a loop are JSON if the template has
 * no container. Programs with `text` in their names fail after they have written their outputs: the simulator does not
 * end such a container set, and what is suspended has no outputs if it fails.
 */
const WITH_JSON_RESULT: ReadonlySet<Make> = new Set([
  randomContainerSet,
  randomData,
  randomHttp,
  randomPlugin,
  randomSuspend,
]);

function randomResource({ scope, id, props, values, random }: Parts): Template {
  const metadata = { generateName: 'x-', labels: { app: randomText(values, random) } };
  const manifest = random.oneOf<string | ResourceManifest>([
    { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { a: randomText(values, random) } },
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  a: >-\n    ${randomText(values, random)}\n`,
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: randomReference(values, random) } },
  ]);
  const withOutputs = random.chance(0.5);
  return new ResourceTemplate(scope, id, {
    ...props,
    ...(withOutputs && { outputs: { text: parameter({ valueFrom: { jsonPath: '{.metadata.name}' } }) } }),
    resource: {
      action: random.chance(MISTAKE)
        ? random.oneOf(['replace', 'get'])
        : random.oneOf(['create', 'apply', 'patch']),
      manifest,
      ...(random.chance(0.2) && {
        successCondition: random.mostly(['status.phase == Ready'], ['a ==', 'x = y,']),
      }),
      ...(random.chance(0.1) && { mergeStrategy: random.oneOf(['merge', 'json', 'strategic']) }),
      ...(random.chance(0.1) && { setOwnerReference: true }),
    },
  });
}

function randomHttp({ scope, id, props, values, random }: Parts): Template {
  return new HttpTemplate(scope, id, {
    ...props,
    http: {
      method: 'POST',
      url: `https://example.com/${randomText(values, random)}`,
      body: randomText(values, random),
      ...(random.chance(0.3) && {
        successCondition: random.mostly(
          ['response.statusCode == 201'],
          ['response.statusCode ==', 'asInt(response.body) > 1'],
        ),
      }),
      ...(random.chance(0.2) && { timeoutSeconds: 30 }),
      ...(random.chance(0.2) && { headers: [{ name: 'A', value: randomText(values, random) }] }),
    },
  });
}

function randomData({ scope, id, props, random }: Parts): Template {
  return new DataTemplate(scope, id, {
    ...props,
    data: {
      source: {
        artifactPaths: {
          name: 'nightly',
          s3: { bucket: 'b', key: random.oneOf(['a', '{{workflow.name}}']) },
        },
      },
      transformation: [
        {
          expression: random.mostly(
            ['filter(data, {# endsWith ".core"})', 'map(data, {#})'],
            ['filter(data'],
          ),
        },
      ],
    },
  });
}

function randomSuspend({ scope, id, props, random }: Parts): Template {
  const duration = random.mostly(['20s', '1m', '10'], ['{{inputs.parameters.text}}', 'soon']);
  return new SuspendTemplate(scope, id, {
    ...props,
    ...(random.chance(0.5) && { suspend: { duration } }),
    ...(random.chance(0.4) && {
      outputs: {
        text: parameter({ valueFrom: { supplied: {} } }),
        mode: parameter({ enum: ['fast', 'full'], valueFrom: { supplied: {} } }),
      },
    }),
  });
}

function randomPlugin({ scope, id, props, values, random }: Parts): Template {
  return new PluginTemplate(scope, id, {
    ...props,
    plugin: { hello: { text: randomText(values, random), list: [1, 'b'] } },
  });
}

function randomRaw({ scope, id, random }: Parts): Template {
  const inputs = { text: parameter() };
  const values = scopeOf(inputs, inputReferences(inputs));
  return new RawTemplate(scope, id, {
    inputs,
    outputs: { text: parameter() },
    manifest: {
      inputs: { parameters: [{ name: 'text' }] },
      outputs: { parameters: [{ name: 'text', valueFrom: { path: '/tmp/text' } }] },
      container: {
        image: 'busybox:1.37',
        command: ['echo', random.chance(0.5) ? '{{inputs.parameters.text}}' : randomText(values, random)],
      },
    },
  });
}
