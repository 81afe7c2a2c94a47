import { posix } from 'node:path';
import type { Problem } from '../../finding';
import { checkName } from '../../kubernetes/name';
import { checkMountPath } from '../../workflow/ports/mount-path';
import type { DependencyCache } from './dependency-cache';
import { cacheDirectory, cachePath, claimName } from './render-caches';

/** The template that has the caches. */
export interface CacheContext {
  /** The directories of its input artifacts, such as the source. */
  readonly artifactPaths: readonly string[];
  /** The environment variables of its container. */
  readonly variables: readonly string[];
  /** The claims of its other volumes. */
  readonly claims: readonly string[];
}

/** Checks the caches of a template: each of them, then all together. */
export function checkCaches(
  caches: readonly DependencyCache[],
  context: CacheContext,
  field = 'cache',
): Problem[] {
  const pathOf = (index: number): string => (caches.length === 1 ? field : `${field}[${String(index)}]`);
  const problems = caches.flatMap((cache, index) => {
    const before = caches.slice(0, index);
    return [
      ...checkCache(cache, pathOf(index)),
      ...checkPlace(cache, context, pathOf(index)),
      ...checkVariables(cache, before, context, pathOf(index)),
      ...checkDuplicate(cache, before, pathOf(index)),
    ];
  });
  return [...problems, ...checkClaims(caches, context, field)];
}

function checkCache(cache: DependencyCache, field: string): Problem[] {
  const { name, scope = 'shared', version = '1' } = cache;
  const keep = 'keep' in cache ? (cache.keep ?? 1) : 1;
  const claim = claimName(cache);
  const problems = [
    ...checkName(name, 'label', 'cache', `${field}.name`),
    ...checkName(scope, 'label', 'scope of a cache', `${field}.scope`),
    ...checkName(version, 'label', 'version of a cache', `${field}.version`),
    ...(claim === undefined ? [] : checkName(claim, 'subdomain', 'PersistentVolumeClaim', `${field}.claim`)),
    ...(claim === undefined ? [] : checkLockFiles(cache, field)),
  ];
  if (Number.isInteger(keep) && keep > 0) return problems;
  const message = `${String(keep)} is not a number of entries. Use a positive integer, or omit 'keep' for 3.`;
  return [...problems, { code: 'invalid-number-of-entries', message, path: `${field}.keep` }];
}

/** The types require a file. Plain JavaScript may have none. */
function checkLockFiles({ lockFiles, name }: DependencyCache, field: string): Problem[] {
  const files: readonly string[] = lockFiles;
  const path = `${field}.lockFiles`;
  if (files.length === 0) {
    const message = `The cache '${name}' has no lock file, so its content would never change. Set the files that list the dependencies.`;
    return [{ code: 'missing-lock-file', message, path }];
  }
  return files.filter((file) => !isLockFile(file)).map((file) => lockFileProblem(file, path));
}

/** The problem with a lock file that is not in the source. */
export function lockFileProblem(file: string, path: string): Problem {
  const message = `'${file}' is not a file inside the source. Use a relative path without ':', such as 'package-lock.json'.`;
  return { code: 'invalid-path', message, path };
}

/** Whether a path is that of a file in the source, and can be a field of the script's argument. */
export function isLockFile(file: string): boolean {
  const parts = file.split('/');
  return (
    !posix.isAbsolute(file) &&
    !['', '.'].includes(parts.at(-1) ?? '') &&
    !parts.includes('..') &&
    /^[^:\s{}$\\]+$/.test(file)
  );
}

/** Checks the directory of a cache, which is a volume. */
function checkPlace(cache: DependencyCache, { artifactPaths }: CacheContext, field: string): Problem[] {
  const path = cachePath(cache);
  const problems = checkMountPath(path, `${field}.path`);
  const artifact = artifactPaths.find((other) => overlaps(path, other));
  if (problems.length > 0 || artifact === undefined) return problems;
  const message = `'${path}' overlaps with the artifact at '${artifact}'. Use a directory outside of it, or omit 'path'.`;
  return [{ code: 'conflicting-paths', message, path: `${field}.path` }];
}

function overlaps(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => `${posix.normalize(path).replace(/\/$/, '')}/`);
  return a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a));
}

/** Finds variables that are set twice, of which the container would only get one. */
function checkVariables(
  cache: DependencyCache,
  before: readonly DependencyCache[],
  { variables }: CacheContext,
  field: string,
): Problem[] {
  const others = before.map(({ name, ...rest }) => ({ name, names: variablesOf({ name, ...rest }) }));
  return variablesOf(cache).flatMap((variable): Problem[] => {
    const other = others.find(({ names }) => names.includes(variable));
    const by =
      other !== undefined
        ? `the cache '${other.name}'`
        : variables.includes(variable)
          ? "'container.env'"
          : undefined;
    if (by === undefined) return [];
    const message = `The cache '${cache.name}' sets the variable '${variable}', which ${by} also sets. Remove one of them.`;
    return [{ code: 'duplicate-cache-variable', message, path: field }];
  });
}

function variablesOf(cache: DependencyCache): string[] {
  return Object.keys(cache.variables(cacheDirectory(cache)));
}

/** Finds two caches in one directory or in one place, and claims that the pod would mount twice. */
function checkDuplicate(
  cache: DependencyCache,
  before: readonly DependencyCache[],
  field: string,
): Problem[] {
  const path = cachePath(cache);
  const samePath = before.find((other) => overlaps(cachePath(other), path));
  const sameName = before.find(({ name }) => name === cache.name);
  if (sameName !== undefined) {
    const message = `Two caches are named '${cache.name}'. Set 'name' of one of them.`;
    return [{ code: 'duplicate-cache', message, path: `${field}.name` }];
  }
  if (samePath === undefined) return [];
  const message = `The directory '${path}' overlaps with that of the cache '${samePath.name}'. Use another 'path'.`;
  return [{ code: 'duplicate-cache', message, path: `${field}.path` }];
}

/** The claim that a volume of the template mounts besides the caches. */
function checkClaims(caches: readonly DependencyCache[], { claims }: CacheContext, field: string): Problem[] {
  const cache = caches.find((one) => claims.includes(claimName(one) ?? ''));
  if (cache === undefined) return [];
  const message = `A volume of the template also mounts the claim '${claimName(cache) ?? ''}' of the cache '${cache.name}'. Use another claim.`;
  return [{ code: 'duplicate-claim', message, path: field }];
}
