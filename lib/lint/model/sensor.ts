import type { FindingCode } from '../../finding';
import type { LintDocument } from '../json';
import { JsonNode } from '../json';
import type { Applied } from './event-destination';
import { applyDestination, parseDestination } from './event-destination';
import { eventValue } from './placeholders';

/** A Sensor of Argo Events. */
export interface Sensor {
  readonly node: JsonNode;
  readonly name: string;

  /** Empty if none is set. */
  readonly namespace: string;
  readonly dependencies: readonly JsonNode[];
  readonly triggers: readonly Trigger[];
}

/** A trigger of a Sensor, or the one for events that failed (`dlqTrigger`). */
export interface Trigger {
  readonly node: JsonNode;
  readonly template: JsonNode;

  /** The object that it creates or changes, if the manifest contains it. */
  readonly resource: TriggerResource | undefined;
}

/** The object that a trigger creates or changes. */
export interface TriggerResource {
  /** The object, with placeholders for what only events set. */
  readonly node: JsonNode;

  /** Whether the object is complete: a patch is not, nor is one in which an event decides what is set. */
  readonly isCreated: boolean;

  /** Whether it is submitted as it is, without further arguments. */
  readonly isSubmitted: boolean;

  /** What events set in it. */
  readonly parameters: readonly ResourceParameter[];
}

/** A value in an object that is set by an event. */
export interface ResourceParameter {
  readonly node: JsonNode;

  /** The keys of the destination in the object. */
  readonly keys: readonly string[];

  readonly applied: Applied;
}

/** The Sensor of a document, if it is one. */
export function sensorOf(document: LintDocument): Sensor | undefined {
  const node = JsonNode.root(document);
  if (!isEventsObject(node, 'Sensor')) return undefined;
  const metadata = node.get('metadata');
  const spec = node.get('spec');
  return {
    node,
    name: metadata.get('name').text ?? '',
    namespace: metadata.get('namespace').text ?? '',
    dependencies: spec.get('dependencies').items,
    triggers: spec.get('triggers').items.flatMap(triggersOf),
  };
}

/** Whether a value is an object of Argo Events. */
export function isEventsObject(node: JsonNode, kind: string): boolean {
  return node.get('kind').text === kind && node.get('apiVersion').text?.split('/')[0] === 'argoproj.io';
}

function triggersOf(node: JsonNode): Trigger[] {
  const template = node.get('template');
  const own = { node, template, resource: resourceOf(node, template) };
  const dlq = node.get('dlqTrigger');
  return [own, ...(dlq.exists ? triggersOf(dlq) : [])];
}

const RESOURCE_TRIGGERS = ['argoWorkflow', 'k8s'] as const;

function resourceOf(trigger: JsonNode, template: JsonNode): TriggerResource | undefined {
  for (const type of RESOURCE_TRIGGERS) {
    const body = template.get(type);
    const original = body.get('source').get('resource');
    if (!original.exists) continue;
    const operation = body.get('operation').text ?? '';
    const prefix = [type, 'source', 'resource'];
    const own = body.get('parameters').items;
    const outer = trigger.get('parameters').items;
    // Where a parameter leads that events change, or that is a query, is not known.
    const isUnknown =
      outer.some((node) => startsWith(keysOf(node), [type, 'parameters'])) ||
      own.some((node) => (node.get('dest').text ?? '') !== '' && keysOf(node).length === 0);
    const candidates = [
      ...(isUnknown ? [] : own.map((node) => ({ node, skipped: 0 }))),
      // Those of the template are set first, and may lead into the object as well.
      ...outer
        .filter((node) => startsWith(keysOf(node), prefix))
        .map((node) => ({ node, skipped: prefix.length })),
    ];
    let { value } = original;
    const parameters = candidates.flatMap(({ node, skipped }): ResourceParameter[] => {
      const keys = keysOf(node).slice(skipped);
      if (keys.length === 0) return [];
      const applied = applyDestination(value, keys, eventValue(keys));
      ({ value } = applied);
      return [{ node, keys, applied }];
    });
    // The Argo CLI submits only Workflows.
    const isComplete =
      type === 'k8s'
        ? ['create', ''].includes(operation)
        : ['submit', ''].includes(operation) && original.get('kind').text === 'Workflow';
    const isCreated = isComplete && !isUnknown;
    const isSubmitted = isCreated && !body.get('args').exists;
    return { node: original.with(value), isCreated, isSubmitted, parameters };
  }
  return undefined;
}

function keysOf(parameter: JsonNode): readonly string[] {
  return parseDestination(parameter.get('dest').text ?? '') ?? [];
}

function startsWith(keys: readonly string[], prefix: readonly string[]): boolean {
  return prefix.every((key, index) => keys[index] === key);
}

/**
 * Where a mistake in an object of a trigger is reported: at the destination that creates the value, if there is none in
 * the manifest. Undefined for values that are only known when an event arrives, and for what they complete.
 */
export function placeInResource(
  node: JsonNode,
  code: FindingCode | undefined,
  resource: TriggerResource,
): JsonNode | undefined {
  const keys = resource.node.keysTo(node);
  if (keys === undefined) return node;
  for (const { node: parameter, keys: destination, applied } of resource.parameters) {
    const isCreated = applied.created !== undefined && startsWith(keys, applied.created);
    if (isCreated && code === 'unknown-field') return parameter.get('dest');
    if (isCreated || startsWith(keys, destination)) return undefined;
  }
  return node;
}
