import type { SettingsSubject } from '../../model';
import type { Rule } from '../rule';
import type { Lock } from './locks';
import { locksIn } from './locks';

/**
 * Locks without a name, or with several: "cannot get LockName for a Semaphore without a ConfigMapRef or Database". With
 * an empty name, Argo's controller panics (workflow/sync/lock_name.go, `getSemaphoreLockName` and `validateEncoding`).
 */
export const invalidLock: Rule<SettingsSubject> = {
  code: 'invalid-lock',
  class: 'fails',
  needs: ['synchronization'],
  *check({ settings }) {
    for (const lock of locksIn(settings)) {
      const message = lock.kind === 'mutex' ? mistakeInMutex(lock) : mistakeInSemaphore(lock);
      if (message !== undefined) yield { node: lock.node, message };
    }
  },
};

function mistakeInMutex({ node }: Lock): string | undefined {
  return (node.get('name').text ?? '') === '' ? `The mutex has no name. Set 'name'.` : undefined;
}

function mistakeInSemaphore({ node }: Lock): string | undefined {
  const reference = node.get('configMapKeyRef');
  const database = node.get('database');
  if (reference.exists && database.exists)
    return `The semaphore has both 'configMapKeyRef' and 'database'. Use one of them.`;
  if (!reference.exists && !database.exists)
    return `The semaphore has no limit. Set 'configMapKeyRef', or 'database'.`;
  const fields = reference.exists ? ['name', 'key'] : ['key'];
  const source = reference.exists ? reference : database;
  const missing = fields.find((field) => (source.get(field).text ?? '') === '');
  if (missing !== undefined) return `The reference of the semaphore has no '${missing}'. Set it.`;
  const key = source.get('key').text ?? '';
  if (reference.exists && key.includes('/'))
    return `The key '${key}' of the semaphore has a slash. Use letters, digits, '-', '_' and '.'.`;
  return undefined;
}

/** "duplicate synchronization item found" (workflow/sync/syncitems.go, `checkDuplicates`). */
export const duplicateLock: Rule<SettingsSubject> = {
  code: 'duplicate-lock',
  class: 'fails',
  needs: ['synchronization'],
  *check({ settings }) {
    const seen = new Set<string>();
    for (const { kind, node } of locksIn(settings)) {
      const key = `${kind} ${JSON.stringify(sorted(node.value))}`;
      if (seen.has(key)) yield { node, message: `The ${kind} is listed twice. Remove one of them.` };
      seen.add(key);
    }
  },
};

/** The same value with its fields in order. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, field]) => [name, sorted(field)] as const),
  );
}
