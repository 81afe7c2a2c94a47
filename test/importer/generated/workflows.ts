import type fc from 'fast-check';
import { Document, visit } from 'yaml';
import type { JsonValue } from '../../../lib/importer/json/json';
import { graphTemplate } from './graphs';
import type { Draft } from './json';
import { withoutUndefined, unlessEmpty } from './json';
import type { Template } from './leaves';
import { leafTemplate } from './leaves';
import { callNames, portNames } from './names';
import type { Port } from './ports';
import type { Random } from './random';
import { randomly } from './random';
import { anyText, GLOBALS, textWith } from './texts';

/** Argo documents that have a typed form, as JSON. */
export const workflow: fc.Arbitrary<{ [key: string]: JsonValue }> = randomly(workflowOf);

/** The same as YAML, with comments. */
export const workflowText: fc.Arbitrary<string> = randomly((random) => textOf(workflowOf(random), random));

function workflowOf(random: Random): { [key: string]: JsonValue } {
  const kind = random.one(['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate', 'CronWorkflow']);
  const spec = specOf(random, kind);
  const metadata: Draft = {
    ...(kind === 'Workflow' && random.chance(50)
      ? { generateName: 'run-' }
      : { name: random.one(['a', 'my-run', 'a.b']) }),
    namespace: random.one([undefined, 'ci']),
    labels: random.one<JsonValue | undefined>([undefined, { a: 'b', 'example.com/x': '1' }]),
    annotations: random.one<JsonValue | undefined>([undefined, { note: anyText(random) }]),
  };
  return withoutUndefined({
    apiVersion: 'argoproj.io/v1alpha1',
    kind,
    metadata: withoutUndefined(metadata),
    spec:
      kind === 'CronWorkflow'
        ? withoutUndefined({
            schedules: ['0 2 * * *'],
            timezone: random.one([undefined, 'Asia/Seoul']),
            concurrencyPolicy: random.one([undefined, 'Replace']),
            workflowSpec: spec,
          })
        : spec,
  });
}

function specOf(random: Random, kind: string): JsonValue {
  const args = argumentsOf(random);
  const globals = args
    .filter((port) => port.kind === 'parameter')
    .map(({ name }) => `workflow.parameters.${name}`);
  const names = callNames(random);
  const templates: Template[] = random.times(1 + random.upTo(2), () =>
    leafTemplate(random, names.next(), globals),
  );
  for (let count = random.upTo(2); count > 0; count--) {
    templates.push(graphTemplate(random, names.next(), templates, globals));
  }
  const free = templates.filter(({ inputs }) => inputs.every(({ isRequired }) => !isRequired));
  if (free.length === 0) {
    const value = { name: 'free-one', suspend: {} };
    free.push({ name: 'free-one', inputs: [], outputs: [], hasResult: false, value });
    templates.push(...free);
  }
  const entry = free.at(-1);
  const written = random.chance(30) ? random.shuffled(templates) : templates;
  const others: Draft = {
    serviceAccountName: textWith(random, GLOBALS.slice(0, 3)),
    ttlStrategy: { secondsAfterCompletion: 60 },
    podGC: { strategy: 'OnPodCompletion' },
    parallelism: 3,
    volumes: [{ name: 'work', emptyDir: {} }],
    onExit: random.one(free).name,
    nodeSelector: { a: 'b' },
    podMetadata: { labels: { a: 'b' } },
    activeDeadlineSeconds: 100,
  };
  return withoutUndefined({
    entrypoint: kind === 'Workflow' || kind === 'CronWorkflow' || random.chance(50) ? entry?.name : undefined,
    arguments: argumentLists(args),
    ...Object.fromEntries(random.some(Object.entries(others), 3)),
    ...(random.chance(10) && { hooks: { exit: { template: random.one(free).name } } }),
    templates: written.map(({ value }) => value),
  });
}

function argumentsOf(random: Random): Port[] {
  const names = portNames(random);
  return random.times(random.upTo(2), () => {
    const name = names.next();
    const declaration = withoutUndefined({
      name,
      value: anyText(random),
      description: random.one([undefined, 'What for.']),
    });
    return { kind: 'parameter' as const, name, isRequired: false, declaration };
  });
}

function argumentLists(args: readonly Port[]): JsonValue | undefined {
  const parameters = unlessEmpty(args.map(({ declaration }) => declaration));
  return parameters === undefined ? undefined : { parameters };
}

/** A document as YAML, with random comments. */
export function textOf(value: JsonValue, random: Random): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  let count = 0;
  const comment = (): string =>
    ` note ${++count}${random.one(['', ' */', " it's `${x}`", ' {{a}}', ' // x'])}`;
  const often = random.one([0, 5, 20]);
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && random.chance(often) && !String(node.value).includes('\n'))
        node.comment = comment();
    },
    Pair: (_, pair) => {
      const { key } = pair;
      if (random.chance(often) && typeof key === 'object' && key !== null)
        Object.assign(key, { commentBefore: comment() });
    },
    Map: (key, node) => {
      if (typeof key === 'number' && random.chance(often)) node.commentBefore = comment();
    },
  });
  if (random.chance(often)) document.commentBefore = comment();
  if (random.chance(often)) document.comment = comment();
  return document.toString({ lineWidth: 0 });
}
