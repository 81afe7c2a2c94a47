import { parseTags } from '../../../argo/tag';
import type { JsonNode } from '../../json';
import type { RunSubject } from '../../model';

/** A mutex or a semaphore that a template or a workflow needs. */
export interface Lock {
  readonly kind: 'mutex' | 'semaphore';
  readonly node: JsonNode;
}

/** The locks of a template or a workflow. Argo 4 ignores the fields `mutex` and `semaphore`. */
export function locksIn(settings: JsonNode): Lock[] {
  const synchronization = settings.get('synchronization');
  return [
    ...synchronization.get('mutexes').items.map((node) => ({ kind: 'mutex' as const, node })),
    ...synchronization.get('semaphores').items.map((node) => ({ kind: 'semaphore' as const, node })),
  ];
}

/** The locks of a template, with those of the defaults. */
export function locksOf({ template, specs }: RunSubject): Lock[] {
  const owners = [template, ...specs.map((spec) => spec.get('templateDefaults'))];
  const owner = owners.find((settings) => settings.get('synchronization').exists);
  return owner === undefined ? [] : locksIn(owner);
}

/** The name of a mutex, with its namespace; undefined if it is not known. */
function mutexName({ kind, node }: Lock): string | undefined {
  const name = node.get('name').text ?? '';
  const namespace = node.get('namespace').text ?? '';
  if (kind !== 'mutex' || name === '' || !isConstant(name + namespace)) return undefined;
  return `${namespace}/${name}`;
}

/** The variables of a workflow that do not change while it runs, so that equal texts with them are equal names. */
const CONSTANT = /^workflow\.(?:name|namespace|uid|serviceAccountName|mainEntrypoint|parameters\..+)$/;

function isConstant(text: string): boolean {
  return parseTags(text).every(
    (part) => part.kind === 'literal' || (part.kind === 'simple' && CONSTANT.test(part.name.trim())),
  );
}

/** The mutexes among locks, by their names with namespaces. */
export function mutexesIn(locks: readonly Lock[]): Map<string, Lock> {
  return new Map(
    locks.flatMap((lock) => {
      const name = mutexName(lock);
      return name === undefined ? [] : [[name, lock] as const];
    }),
  );
}
