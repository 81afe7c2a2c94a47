import type { JsonValue } from '../../../lib/importer/json/json';
import type { Draft } from './json';
import { withoutUndefined, unlessEmpty } from './json';
import type { Port } from './ports';
import { inputPorts, output, outputPorts, portLists } from './ports';
import type { Random } from './random';
import { anyText, GLOBALS, textWith } from './texts';

/** A template, as its callers see it. */
export interface Template {
  readonly name: string;
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  readonly hasResult: boolean;
  readonly value: { [key: string]: JsonValue };
}

interface Body {
  readonly kind: string;
  readonly value: JsonValue;
}

/** A template without calls. */
export function leafTemplate(random: Random, name: string, globals: readonly string[]): Template {
  const kind = random.one([
    'container',
    'script',
    'suspend',
    'http',
    'resource',
    'plugin',
    'containerSet',
    'data',
  ]);
  const isPod = kind === 'container' || kind === 'script';
  const inputs = inputPorts(random, true).filter((port) => port.kind === 'parameter' || isPod);
  const outputs = isPod ? outputPorts(random) : kind === 'suspend' ? supplied(random) : [];
  const parameters = inputs
    .filter((port) => port.kind === 'parameter')
    .map((port) => `inputs.parameters.${port.name}`);
  const paths = [
    ...inputs.filter((port) => port.kind === 'artifact').map((port) => `inputs.artifacts.${port.name}.path`),
    ...outputs.map((port) => `outputs.${port.kind}s.${port.name}.path`),
  ].filter(() => isPod);
  const variables = [...parameters, ...paths, ...GLOBALS, ...globals];
  const body = bodyOf(kind, random, variables);
  const others = isPod ? otherFields(random, [...parameters, ...GLOBALS]) : {};
  const fields: Draft = {
    inputs: portLists(inputs, random),
    outputs: portLists(outputs, random),
    [body.kind]: body.value,
    ...others,
  };
  const ordered = random.chance(50) ? Object.entries(fields) : random.shuffled(Object.entries(fields));
  const value = withoutUndefined({ name, ...Object.fromEntries(ordered) });
  return { name, inputs, outputs, hasResult: isPod, value };
}

function supplied(random: Random): Port[] {
  return random.chance(30) ? [output('parameter', 'approve', { valueFrom: { supplied: {} } })] : [];
}

function bodyOf(kind: string, random: Random, variables: readonly string[]): Body {
  const text = (): string => textWith(random, variables);
  switch (kind) {
    case 'script':
      return { kind, value: { image: 'python', command: ['python'], source: text() } };
    case 'suspend':
      return { kind, value: random.one<JsonValue>([{}, { duration: '20s' }, { duration: text() }]) };
    case 'http':
      return {
        kind,
        value: withoutUndefined({
          url: `https://example.com/${text()}`,
          method: 'POST',
          headers: [{ name: 'x', value: text() }],
          body: text(),
        }),
      };
    case 'resource':
      return {
        kind,
        value: { action: 'create', manifest: `apiVersion: v1\nkind: ConfigMap\ndata: ${text()}\n` },
      };
    case 'plugin':
      return { kind, value: { hello: random.one<JsonValue>([{}, { text: text() }]) } };
    case 'containerSet':
      return { kind, value: containerSet(random, text) };
    case 'data':
      return {
        kind,
        value: {
          source: { artifactPaths: { name: 'files', s3: { bucket: 'a' } } },
          transformation: [{ expression: 'filter(data, {# endsWith "main.log"})' }],
        },
      };
    default:
      return { kind: 'container', value: container(random, text) };
  }
}

function container(random: Random, text: () => string): JsonValue {
  return withoutUndefined({
    image: random.one(['alpine', `alpine:${text()}`]),
    command: random.one([undefined, ['sh', '-c']]),
    args: unlessEmpty(random.times(random.upTo(2), text)),
    env: unlessEmpty(random.times(random.upTo(2), (index) => ({ name: `E${index}`, value: text() }))),
    workingDir: random.one([undefined, '/src']),
    resources: random.one<JsonValue | undefined>([undefined, { limits: { memory: '32Mi', cpu: 1 } }]),
    volumeMounts: random.one<JsonValue | undefined>([undefined, [{ name: 'work', mountPath: '/work' }]]),
  });
}

function containerSet(random: Random, text: () => string): JsonValue {
  return {
    containers: [
      { name: 'a', image: 'alpine', args: [text()] },
      withoutUndefined({ name: 'main', image: 'alpine', dependencies: random.one([undefined, ['a']]) }),
    ],
  };
}

/** Fields of a template besides the body. */
function otherFields(random: Random, variables: readonly string[]): Draft {
  const all: Draft = {
    nodeSelector: { disk: textWith(random, variables) },
    metadata: { labels: { a: 'b' }, annotations: { 'example.com/a': textWith(random, variables) } },
    retryStrategy: { limit: random.one<JsonValue>([2, '2']), retryPolicy: 'Always' },
    timeout: '10s',
    activeDeadlineSeconds: random.one<JsonValue>([10, '10']),
    serviceAccountName: textWith(random, variables),
    memoize: { key: textWith(random, variables), maxAge: '10s', cache: { configMap: { name: 'a' } } },
    tolerations: [{ key: 'a', operator: 'Exists' }],
    synchronization: { mutexes: [{ name: textWith(random, variables) }] },
    podSpecPatch: anyText(random),
    priorityClassName: 'high',
  };
  return Object.fromEntries(random.some(Object.entries(all), 2));
}
