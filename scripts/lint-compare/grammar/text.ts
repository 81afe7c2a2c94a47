import type { Random } from '../random';

/** Variables that are right in few places. */
const RARE: readonly [string, ...string[]] = [
  'item',
  'item.name',
  'pod.name',
  'retries',
  'lastRetry.status',
  'workflow.status',
  'workflow.failures',
  'workflow.priority',
  'workflow.duration',
  'workflow.labels.app',
  'workflow.annotations.note',
  'workflow.parameters.missing',
  'workflow.outputs.parameters.shared',
  'inputs.parameters.missing',
  'inputs.parameter.message',
  'inputs.artifacts.source',
  'tasks.a.outputs.result',
  'steps.a.outputs.result',
  'tasks.a.status',
  'steps.b.status',
  'tasks.a.ip',
  'steps.a.outputs.parameters.digest',
  'outputs.result',
  'unknown.thing',
];

const ALWAYS: readonly [string, ...string[]] = [
  'workflow.name',
  'workflow.namespace',
  'workflow.uid',
  'workflow.creationTimestamp',
  'workflow.parameters.environment',
  'workflow.serviceAccountName',
];

/** How often something is wrong on purpose. */
export const MISTAKE = 0.015;

/** A text, often with tags of variables. */
export function randomText(variables: readonly string[], random: Random): string {
  const count = random.oneOf([0, 0, 1, 1, 2]);
  const tags = Array.from({ length: count }, () => randomTag(variables, random));
  return [random.oneOf(['', 'a', 'echo ', 'v1-']), ...tags, random.oneOf(['', '', ' b', '\n', '.txt'])].join(
    '',
  );
}

export function randomTag(variables: readonly string[], random: Random): string {
  const name = randomVariable(variables, random);
  if (random.chance(0.08))
    return `{{=${random.oneOf([name, `sprig.trim(${name})`, `asInt(${name}) + 1`, "'x'"])}}}`;
  if (random.chance(MISTAKE))
    return random.oneOf([`{{${name}`, `${name}}}`, `{{${name}s}}`, `{{ {{${name}}} }}`]);
  return random.chance(0.1) ? `{{ ${name} }}` : `{{${name}}}`;
}

function randomVariable(variables: readonly string[], random: Random): string {
  if (random.chance(MISTAKE)) return random.oneOf(RARE);
  return random.chance(0.75) ? (random.maybeOneOf(variables) ?? random.oneOf(ALWAYS)) : random.oneOf(ALWAYS);
}
