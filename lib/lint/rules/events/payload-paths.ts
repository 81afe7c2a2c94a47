import { suggestNames } from '../../../finding/suggest-names';
import type { JsonNode } from '../../json';
import type { OfferedEvent, SensorSubject } from '../../model';
import type { Rule, RuleFinding } from '../rule';
import { parametersOf } from './conditions';

const PULL = ['body', 'metadata'] as const;

/** The fields of the data of events by type (argo-events v1.9.7, pkg/eventsources/events/event-data.go). */
const FIELDS: { readonly [type: string]: readonly string[] } = {
  webhook: ['header', ...PULL],
  sns: ['header', ...PULL],
  calendar: ['eventTime', 'metadata'],
  emitter: ['topic', ...PULL],
  generic: PULL,
  kafka: ['topic', 'key', 'partition', 'timestamp', 'headers', ...PULL],
  minio: ['notification', 'metadata'],
  mqtt: ['topic', 'messageId', ...PULL],
  nats: ['subject', 'header', ...PULL],
  nsq: ['timestamp', 'nsqdAddress', ...PULL],
  pubSub: ['id', 'attributes', 'publishTime', ...PULL],
  pulsar: ['key', 'publishTime', ...PULL],
  redis: ['channel', 'pattern', ...PULL],
  redisStream: ['stream', 'message_id', 'values', 'metadata'],
  resource: ['type', 'oldBody', 'group', 'version', 'resource', ...PULL],
  sqs: ['messageId', 'messageAttributes', ...PULL],
  stripe: ['event', 'metadata'],
};

/** The types with a webhook that are no Git hosts. */
const OTHER_HOOKS = new Set(['slack', 'storagegrid']);

function fieldsOf({ type, node }: OfferedEvent): readonly string[] | undefined {
  const isGitHost = node.get('webhook').exists && !OTHER_HOOKS.has(type.toLowerCase());
  if (Object.hasOwn(FIELDS, type)) return FIELDS[type];
  return isGitHost ? ['headers', ...PULL] : undefined;
}

/** The fields of the context of an event, whatever its type (pkg/apis, `EventContext`). */
const CONTEXT = ['id', 'source', 'specversion', 'type', 'datacontenttype', 'subject', 'time'];

/**
 * Paths into the data of events that start with a field that no event of the type has: mostly, `body.` is missing. A
 * filter then drops each event, and a parameter without a default makes the trigger fail.
 */
export const payloadPath: Rule<SensorSubject> = {
  code: 'unknown-payload-field',
  class: 'fails',
  *check({ sensor, world }) {
    const known = new Map<string, readonly string[]>();
    for (const dependency of sensor.dependencies) {
      // What a transformation returns is not known.
      if (dependency.get('transform').exists) continue;
      const [event, ...others] = world.eventsOf(dependency, sensor);
      const fields = event === undefined ? undefined : fieldsOf(event);
      if (fields === undefined || others.length > 0) continue;
      known.set(dependency.get('name').text ?? '', fields);
      for (const node of filterPaths(dependency.get('filters')))
        yield* checkPath(node, node.text ?? '', fields);
    }
    for (const { node: trigger, template } of sensor.triggers) {
      for (const parameter of parametersOf(trigger, template))
        yield* checkSource(
          parameter.get('src'),
          known.get(parameter.get('src').get('dependencyName').text ?? ''),
        );
    }
  },
};

function filterPaths(filters: JsonNode): JsonNode[] {
  const data = filters.get('data').items.map((filter) => filter.get('path'));
  const expressions = filters.get('exprs').items.flatMap((filter) => filter.get('fields').items);
  return [...data, ...expressions.map((field) => field.get('path'))];
}

function* checkSource(source: JsonNode, fields: readonly string[] | undefined): Generator<RuleFinding> {
  const context = source.get('contextKey');
  yield* checkPath(context, context.text ?? '', CONTEXT);
  if (fields === undefined) return;
  const key = source.get('dataKey');
  yield* checkPath(key, key.text ?? '', fields);
  const template = source.get('dataTemplate');
  for (const [, name = ''] of (template.text ?? '').matchAll(/\.Input\.(\w+)/g))
    yield* checkPath(template, name, fields);
}

/** Checks the first field of a path. Others than names are queries of gjson. */
function* checkPath(node: JsonNode, path: string, fields: readonly string[]): Generator<RuleFinding> {
  const [, name] = /^([A-Za-z_][\w-]*)(?:\.|$)/.exec(path) ?? [];
  if (name === undefined || fields.includes(name)) return;
  const remedy = fields.includes('body')
    ? `Write 'body.${path}' for a field of its body.`
    : suggestNames(name, fields, 'Correct it.');
  yield { node, message: `The event has no field '${name}', but ${fields.join(', ')}. ${remedy}` };
}
