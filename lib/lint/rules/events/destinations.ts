import type { SensorSubject, TriggerResource } from '../../model';
import type { Rule, RuleFinding } from '../rule';

/** Lists whose items Argo Workflows finds by their names. */
const NAMED = new Set(['parameters', 'artifacts']);

/**
 * Destinations of trigger parameters that the object does not have. sjson creates what is missing, so that a wrong index
 * adds an argument without a name, which Argo refuses; in a list, it cannot set a field (`appendRawPaths`).
 */
export const unknownDestination: Rule<SensorSubject> = {
  code: 'unknown-trigger-destination',
  class: 'fails',
  *check({ sensor: { triggers } }) {
    for (const { resource } of triggers) if (resource !== undefined) yield* checkResource(resource);
  },
};

function* checkResource({ parameters }: TriggerResource): Generator<RuleFinding> {
  const destinations = parameters.map(({ keys }) => keys.join('.'));
  for (const { node, keys, applied } of parameters) {
    const dest = node.get('dest');
    const { failedAt, created } = applied;
    if (failedAt !== undefined) {
      const message = `'${failedAt.join('.')}' is a list, so '${keys[failedAt.length] ?? ''}' is not a place in it. Use an index.`;
      yield { node: dest, message };
      continue;
    }
    const [list, index] = created?.slice(-2) ?? [];
    const isItem = created !== undefined && NAMED.has(list ?? '') && /^\d+$/.test(index ?? '');
    const isListCreated = created !== undefined && created.length < keys.length - 1;
    const item = isItem ? created : isListCreated ? itemIn(keys) : undefined;
    if (item === undefined || destinations.includes([...item, 'name'].join('.'))) continue;
    const message = `The object has no '${item.join('.')}', so this adds an argument without a name. Add it, or correct the index.`;
    yield { node: dest, message };
  }
}

/** The keys of an item of a list with names. */
function itemIn(keys: readonly string[]): readonly string[] | undefined {
  const at = keys.findIndex((key, index) => NAMED.has(key) && /^\d+$/.test(keys[index + 1] ?? ''));
  return at === -1 || at + 2 >= keys.length ? undefined : keys.slice(0, at + 2);
}
