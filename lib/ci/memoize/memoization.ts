import { isNonNegative, parseDuration } from '../../argo/duration';
import type { Problem } from '../../finding';
import { checkName } from '../../kubernetes/name';

/** Results that Argo stores, so that what has not changed does not run again. */
export interface Memoization {
  /**
   * The ConfigMap with the results. Argo's controller creates it in its own namespace, which requires permission: see
   * "Permissions" in docs/caches.md. It has at most 1 MiB, so large installations use several.
   *
   * @default 'ci-results'
   */
  readonly configMap?: string;

  /**
   * How long a result is valid, a Go duration such as `12h`. What a commit does not contain changes too, such as the base image.
   *
   * @default '24h'
   */
  readonly maxAge?: string;

  /**
   * A part of the key. A new version starts without results.
   *
   * @default '1'
   */
  readonly version?: string;
}

/** The options of a memoization with their defaults. */
export function resolveMemoization(memoize: Memoization | true): Required<Memoization> {
  const { configMap = 'ci-results', maxAge = '24h', version = '1' } = memoize === true ? {} : memoize;
  return { configMap, maxAge, version };
}

/** Checks the options of a memoization. */
export function checkMemoization(memoize: Memoization | true, path = 'memoize'): Problem[] {
  const { configMap, maxAge, version } = resolveMemoization(memoize);
  const problems = [
    ...checkName(configMap, 'subdomain', 'ConfigMap', `${path}.configMap`),
    ...checkName(version, 'label', 'version of a cache', `${path}.version`),
  ];
  if (isNonNegative(parseDuration(maxAge))) return problems;
  const message = `'${maxAge}' is not a valid Go duration. Use hours, minutes and seconds, such as '12h'.`;
  return [...problems, { code: 'invalid-duration', message, path: `${path}.maxAge` }];
}
