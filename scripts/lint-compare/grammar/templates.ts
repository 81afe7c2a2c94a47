import type { Json, JsonObject } from '../json';
import type { Random } from '../random';
import { inputVariables, randomArguments, randomInputs, randomOutputs } from './ports';
import type { Signature } from './signature';
import { MISTAKE, randomTag, randomText } from './text';

/** Templates that can be called, with the reference to each. */
export interface Callable {
  readonly signature: Signature;
  readonly reference: JsonObject;
}

/** A template with a signature, which calls others. */
export function randomTemplate(
  signature: Signature,
  callables: readonly Callable[],
  globals: readonly string[],
  random: Random,
): JsonObject {
  const { name, type } = signature;
  const variables = [...globals, ...inputVariables(signature)];
  const graph = new Graph(type === 'dag' ? 'tasks' : 'steps', variables, random);
  const body =
    type === 'dag'
      ? graph.dag(callables)
      : type === 'steps'
        ? graph.steps(callables)
        : leafBody(type, [...variables, ...ownVariables(signature)], random);
  const inputs = randomInputs(signature, random);
  const outputs = randomOutputs(signature, graph, random);
  return {
    name,
    ...(Object.keys(inputs).length > 0 && { inputs }),
    ...(Object.keys(outputs).length > 0 && { outputs }),
    ...(signature.isDaemon && { daemon: true }),
    ...(signature.hasRetry && {
      retryStrategy: { limit: random.oneOf<Json>([2, '2', '{{inputs.parameters.count}}']) },
    }),
    [type]: body,
    ...extras(signature, variables, random),
  };
}

function ownVariables({ type, outputParameters, outputArtifacts, hasRetry }: Signature): string[] {
  const runsPod = type !== 'http' && type !== 'plugin' && type !== 'suspend';
  return [
    ...(runsPod ? ['pod.name'] : []),
    ...(hasRetry ? ['retries', 'lastRetry.exitCode'] : []),
    ...(type === 'container' || type === 'script'
      ? [
          ...outputParameters.map((one) => `outputs.parameters.${one}.path`),
          ...outputArtifacts.map((one) => `outputs.artifacts.${one}.path`),
        ]
      : []),
  ];
}

function leafBody(type: string, variables: readonly string[], random: Random): Json {
  const text = (): string => randomText(variables, random);
  const image = random.chance(MISTAKE) ? '' : random.oneOf(['alpine:3', `repo/${text()}`]);
  switch (type) {
    case 'container':
      return {
        image,
        args: [text(), text()],
        ...(random.chance(0.2) && { env: [{ name: 'A', value: text() }] }),
        ...(random.chance(0.1) && {
          volumeMounts: [{ name: 'v', mountPath: random.oneOf(['/v', '/in/source']) }],
        }),
        ...(random.chance(0.05) && { resources: { requests: { cpu: random.oneOf(['1', '500m', '1GB']) } } }),
      };
    case 'script':
      return { image, command: ['sh'], source: text() };
    case 'containerSet':
      return {
        containers: [{ name: 'main', image }, ...(random.chance(0.3) ? [sideContainer(text(), random)] : [])],
      };
    case 'resource':
      return {
        action: random.oneOf(['create', 'get', 'apply', 'delete', 'patch']),
        manifest: random.oneOf([
          'kind: Pod',
          `a: "${text().replaceAll('\n', '')}"`,
          `a: ${text()}`,
          'a: |\n  b',
        ]),
      };
    case 'data':
      return {
        source: { artifactPaths: { name: 'x', s3: { bucket: 'b', key: text() } } },
        transformation: [{ expression: 'data' }],
      };
    case 'http':
      return { url: `https://example.com/${text()}`, body: text() };
    case 'plugin':
      return { slack: { text: text() } };
    default:
      return random.oneOf<Json>([{}, { duration: '10' }, { duration: text() }]);
  }
}

function sideContainer(image: string, random: Random): JsonObject {
  const dependencies = [random.oneOf(['main', 'main', 'side'])];
  return { name: random.oneOf(['side', 'b', 'main']), image, dependencies };
}

function extras({ type }: Signature, variables: readonly string[], random: Random): JsonObject {
  const isGraph = type === 'dag' || type === 'steps';
  const deadline = random.oneOf<Json>([60, '60', randomTag(variables, random), '5m', -1]);
  const metric = {
    name: random.oneOf(['runs', 'run_time', 'a-b']),
    help: 'x',
    counter: { value: random.oneOf(['1', randomTag(variables, random)]) },
  };
  return {
    ...(random.chance(isGraph ? MISTAKE : 0.08) && { activeDeadlineSeconds: deadline }),
    ...(random.chance(isGraph ? MISTAKE : 0.05) && { timeout: random.oneOf(['5m', '30']) }),
    ...(random.chance(isGraph ? 0.1 : MISTAKE) && { parallelism: 2 }),
    ...(random.chance(0.05) && { metrics: { prometheus: [metric] } }),
    ...(random.chance(0.05) && { metadata: { labels: { app: randomText(variables, random) } } }),
    ...(random.chance(0.04) && { sidecars: [{ name: 's', image: randomText(variables, random) }] }),
  };
}

/** The tasks of a DAG, or steps. */
class Graph {
  /** Output parameters and artifacts that can be returned. */
  readonly parameters: string[] = [];
  readonly artifacts: string[] = [];

  constructor(
    private readonly kind: 'tasks' | 'steps',
    private readonly variables: readonly string[],
    private readonly random: Random,
  ) {}

  dag(callables: readonly Callable[]): Json {
    const { random } = this;
    const calls = this.calls(callables);
    const usesDepends = random.chance(0.4);
    const tasks = calls.map((call, index): JsonObject => {
      const before = calls.slice(0, index).filter(() => random.chance(0.8));
      const names = before.map(({ name }) => name);
      if (random.chance(MISTAKE)) names.push(random.oneOf(['e', 'x']));
      if (names.length === 0) return this.call(call, []);
      const suffix = (): string => random.oneOf(['', '', '.Succeeded', '.Failed', '.AnySucceeded', '.Done']);
      const depends = names.map((name) => `${name}${random.chance(0.2) ? suffix() : ''}`).join(' && ');
      return { ...this.call(call, before), ...(usesDepends ? { depends } : { dependencies: names }) };
    });
    if (random.chance(0.3)) tasks.reverse();
    return { tasks, ...(random.chance(0.05) && { target: random.oneOf(['a', 'a b', 'x']) }) };
  }

  steps(callables: readonly Callable[]): Json {
    const before: NamedCall[] = [];
    return this.calls(callables).map((call) => {
      const step = this.call(call, before);
      before.push(call);
      return [step];
    });
  }

  private calls(callables: readonly Callable[]): NamedCall[] {
    const count = this.random.oneOf([1, 2, 2, 3]);
    return ['a', 'b', 'c'].slice(0, count).flatMap((name) => {
      const callable = this.random.maybeOneOf(callables);
      return callable === undefined ? [] : [{ name, callable }];
    });
  }

  private call({ name, callable }: NamedCall, before: readonly NamedCall[]): JsonObject {
    const { random } = this;
    const { signature, reference } = callable;
    const loop = random.chance(0.15)
      ? random.oneOf<JsonObject>([
          { withItems: ['a', 'b'] },
          { withItems: [{ name: 'x' }] },
          { withParam: '["a"]' },
          { withSequence: { count: '2' } },
          { withSequence: { count: 2, end: 3 } },
        ])
      : {};
    const outputs = before.flatMap((one) => this.outputsOf(one));
    const variables = [
      ...this.variables,
      ...outputs,
      ...('withItems' in loop || 'withParam' in loop ? ['item'] : []),
    ];
    const artifacts = before.flatMap((one) =>
      one.callable.signature.outputArtifacts.map(
        (output) => `${this.kind}.${one.name}.outputs.artifacts.${output}`,
      ),
    );
    this.parameters.push(
      ...signature.outputParameters.map((one) => `${this.kind}.${name}.outputs.parameters.${one}`),
    );
    this.artifacts.push(
      ...signature.outputArtifacts.map((one) => `${this.kind}.${name}.outputs.artifacts.${one}`),
    );
    const given = randomArguments(signature, variables, artifacts, random);
    const hook = { template: signature.name, expression: 'true' };
    return {
      name,
      ...reference,
      ...(Object.keys(given).length > 0 && { arguments: given }),
      ...loop,
      ...(random.chance(0.1) && { when: `${randomText(variables, random)} == a` }),
      ...(random.chance(0.04) && { hooks: { [random.oneOf(['exit', 'running'])]: hook } }),
      ...(random.chance(0.03) && { onExit: random.oneOf([signature.name, 'missing']) }),
      ...(random.chance(0.03) && { continueOn: { failed: true } }),
    };
  }

  private outputsOf({ name, callable }: NamedCall): string[] {
    const { type, outputParameters, isDaemon } = callable.signature;
    const prefix = `${this.kind}.${name}`;
    return [
      `${prefix}.status`,
      `${prefix}.id`,
      ...(isDaemon ? [`${prefix}.ip`] : []),
      ...(type === 'script' || type === 'container' ? [`${prefix}.outputs.result`] : []),
      ...outputParameters.map((one) => `${prefix}.outputs.parameters.${one}`),
    ];
  }
}

interface NamedCall {
  readonly name: string;
  readonly callable: Callable;
}
