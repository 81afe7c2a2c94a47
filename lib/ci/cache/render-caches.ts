import { posix } from 'node:path';
import type * as argo from '../../../imports/argoproj.io';
import { renderVariables } from '../../kubernetes/environment';
import { objectName } from '../../kubernetes/secret-key';
import type { ArtifactPort, HasValue, NeedsValue, ParameterPort, Templated } from '../../workflow';
import { artifact, inputReferences, parameter } from '../../workflow';
import { CACHE_SCRIPT } from './cache-script';
import type { ArtifactCacheOptions, ClaimCacheOptions, DependencyCache } from './dependency-cache';
import { LOCK_HASH } from './lock-hash';

/** The directories of the caches. */
const CACHES_FOLDER = '/caches';

/** Where claims are mounted. */
const STORES_FOLDER = '/cache-stores';

/** How many entries a claim keeps. */
const KEPT_ENTRIES = 3;

/** The inputs and outputs of a template with caches. Callers set only the hash. */
export interface CachePorts {
  readonly [key: string]: ParameterPort<string, NeedsValue, undefined> | ArtifactPort<HasValue>;
}

/** What caches add to a template and to its container. */
export interface CacheParts {
  readonly inputs: CachePorts;
  readonly outputs: { readonly [key: string]: ArtifactPort<HasValue> };
  readonly volumes: readonly Templated<argo.Volume>[];
  readonly volumeMounts: readonly argo.VolumeMount[];
  readonly env: readonly { readonly name: string; readonly value: string }[];
  /** What precedes the command of the container: a shell script, and its arguments. */
  readonly command: readonly string[];
}

/** The directory of a cache. */
export function cachePath({ path, name }: DependencyCache): string {
  return path ?? posix.join(CACHES_FOLDER, name);
}

/** The directory that a tool uses. */
export function cacheDirectory(cache: DependencyCache): string {
  return posix.join(cachePath(cache), 'data');
}

/** Where a container finds the entries of a cache. */
export function storePath({ name }: DependencyCache): string {
  return posix.join(STORES_FOLDER, name);
}

/** The place of a cache in its claim. */
export function storeFolder({ scope = 'shared', name }: DependencyCache): string {
  return posix.join(scope, name);
}

/** The name of the claim, if a cache is on one. */
export function claimName({ claim }: DependencyCache): string | undefined {
  return claim === undefined ? undefined : objectName(claim);
}

function isArtifactCache(cache: DependencyCache): cache is DependencyCache<ArtifactCacheOptions> {
  return cache.claim === undefined;
}

function isClaimCache(cache: DependencyCache): cache is DependencyCache<ClaimCacheOptions> {
  return cache.claim !== undefined;
}

/**
 * Renders what caches add to a template. A claim is mounted into the container that runs the command, which can therefore
 * write all of its scope, unless the cache is only read.
 *
 * @param source the directory that the lock files are in
 */
export function renderCaches(caches: readonly DependencyCache[], source: Templated<string>): CacheParts {
  const artifacts = caches.filter(isArtifactCache);
  const claims = caches.filter(isClaimCache);
  return {
    inputs: artifacts.length === 0 ? {} : { lockHash: lockHashInput(), ...inputArtifacts(artifacts) },
    outputs: outputArtifacts(artifacts),
    volumes: [...caches.map(directoryVolume), ...storeVolumes(claims)],
    volumeMounts: caches.flatMap((cache) => [directoryMount(cache), ...storeMounts(cache, claims)]),
    env: caches.flatMap((cache) => renderVariables(cache.variables(cacheDirectory(cache)))),
    command:
      caches.length === 0
        ? []
        : [
            'sh',
            '-c',
            CACHE_SCRIPT,
            'caches',
            source.toString(),
            String(caches.length),
            ...caches.map(cacheArgument),
          ],
  };
}

function lockHashInput(): ParameterPort<string, NeedsValue, undefined> {
  return parameter({ name: 'lock-hash', format: LOCK_HASH });
}

/** The argument of the script for a cache: its fields, separated by ':'. */
function cacheArgument(cache: DependencyCache): string {
  const { name, version = '1', readOnly = false } = cache;
  const mode = readOnly ? 'read-only' : 'read-write';
  const place = isArtifactCache(cache)
    ? { store: '', keep: 0, lockFiles: [] }
    : { store: storePath(cache), keep: cache.keep ?? KEPT_ENTRIES, lockFiles: cache.lockFiles };
  return [mode, name, cachePath(cache), place.store, place.keep, version, ...place.lockFiles].join(':');
}

/** The name of the input and of the output with the artifact of a cache. */
function artifactKey({ name }: DependencyCache): string {
  return `cache-${name}`;
}

/**
 * The artifact of a cache. `s3` only holds the key: without a bucket, Argo replaces it by the workflow's artifact repository, of
 * whatever type (pkg/apis/workflow/v1alpha1, `ArtifactLocation.Relocate`; 3.7.6 and 4.0.7).
 */
function cacheArtifact(
  cache: DependencyCache<ArtifactCacheOptions>,
  folder: 'restored' | 'saved',
): Parameters<typeof artifact>[0] & { readonly optional: true } {
  const { lockHash } = inputReferences({ lockHash: lockHashInput() });
  const { version = '1' } = cache;
  return {
    path: posix.join(cachePath(cache), folder),
    optional: true,
    s3: { key: `caches/${storeFolder(cache)}/${version}-${lockHash.toString()}.tgz` },
  };
}

function inputArtifacts(caches: readonly DependencyCache<ArtifactCacheOptions>[]): CachePorts {
  return Object.fromEntries(
    caches.map((cache) => [artifactKey(cache), artifact(cacheArtifact(cache, 'restored'))]),
  );
}

/** The artifacts of caches that are written. A garbage collection of the workflow's artifacts must not delete them. */
function outputArtifacts(caches: readonly DependencyCache<ArtifactCacheOptions>[]): CacheParts['outputs'] {
  const written = caches.filter(({ readOnly = false }) => !readOnly);
  return Object.fromEntries(
    written.map((cache) => [
      artifactKey(cache),
      artifact({ ...cacheArtifact(cache, 'saved'), artifactGC: { strategy: 'Never' } }),
    ]),
  );
}

/** The volume with the directory of a cache. */
function directoryVolume({ name }: DependencyCache): argo.Volume {
  return { name: `cache-${name}`, emptyDir: {} };
}

function directoryMount(cache: DependencyCache): argo.VolumeMount {
  return { name: directoryVolume(cache).name, mountPath: cachePath(cache) };
}

/** The volumes of claims, one for each: the kubelet would wait for a second volume with the same claim on some storages. */
function storeVolumes(caches: readonly DependencyCache<ClaimCacheOptions>[]): argo.Volume[] {
  const claims = [...new Set(caches.map(claimName))];
  return claims.map((claim = '', index) => ({
    name: storeVolumeName(index),
    persistentVolumeClaim: { claimName: claim },
  }));
}

function storeVolumeName(index: number): string {
  return `cache-store-${String(index + 1)}`;
}

function storeMounts(
  cache: DependencyCache,
  caches: readonly DependencyCache<ClaimCacheOptions>[],
): argo.VolumeMount[] {
  const index = [...new Set(caches.map(claimName))].indexOf(claimName(cache));
  if (index < 0) return [];
  return [
    {
      name: storeVolumeName(index),
      mountPath: storePath(cache),
      subPath: storeFolder(cache),
      ...(cache.readOnly === true && { readOnly: true }),
    },
  ];
}
