import type { IPersistentVolumeClaim } from '../../kubernetes/cdk8s-plus';

/** What a cache contains, and what it depends on. */
export interface CacheTool {
  /** The name of the cache, a part of paths and names of volumes: `npm`. */
  readonly name: string;

  /** The environment variables that make the tool use a directory: `(directory) => ({ npm_config_cache: directory })`. */
  readonly variables: (directory: string) => { readonly [name: string]: string };

  /**
   * The files of the source whose names and contents are the key, relative to the working directory of the container:
   * `['package-lock.json']`. The step fails if one does not exist. Without effect in the artifact
   * repository: the key is an output of the clone.
   */
  readonly lockFiles: LockFiles;
}

/** One or more files. */
export type LockFiles = readonly [string, ...string[]];

/** Options of a cache, wherever it is stored. */
export interface CacheOptions {
  /**
   * A directory for caches that must not see each other, such as those of branches and of pull requests: a directory of
   * the claim, or a part of the keys of the artifacts. Containers only see that of their own scope.
   *
   * @default 'shared'
   */
  readonly scope?: string;

  /**
   * A part of the key. A new version starts with an empty cache.
   *
   * @default '1'
   */
  readonly version?: string;

  /**
   * Whether the cache is only read. Use it for code that must not choose what later builds find in the cache.
   *
   * @default false
   */
  readonly readOnly?: boolean;

  /**
   * The directory in the container with the files of the cache, a volume of the pod. Its subdirectory `data` is what the
   * tool uses.
   *
   * @default - `/caches/` and the name
   */
  readonly path?: string;
}

/** A cache on a volume. */
export interface ClaimCacheOptions extends CacheOptions {
  /**
   * The PersistentVolumeClaim, by name or as a construct. Several caches can share one. Pods on several nodes need the access
   * mode `ReadWriteMany`.
   */
  readonly claim: string | IPersistentVolumeClaim;

  /** Not for a claim. */
  readonly artifactRepository?: undefined;

  /**
   * How many entries the claim keeps in this scope: those that were used last. Each is a whole copy.
   *
   * @default 3
   */
  readonly keep?: number;
}

/** A cache in the artifact repository of the workflow. */
export interface ArtifactCacheOptions extends CacheOptions {
  /** Stores the cache as an artifact. Its template has an input `lockHash`, the output of the clone with this name. */
  readonly artifactRepository: true;

  /** Not for an artifact. */
  readonly claim?: undefined;
}

/** Where a cache is stored. */
export type CacheStorage = ArtifactCacheOptions | ClaimCacheOptions;

/** A cache of the dependencies that a tool downloads, for a `CachedContainerTemplate`. */
export type DependencyCache<Storage extends CacheStorage = CacheStorage> = CacheTool & Storage;

/** Creates caches: one function for both places, so that a cache in the artifact repository has its own type. */
export interface CreateCache<Given> {
  /** In a claim. */
  (props: ClaimCacheOptions & Given): DependencyCache<ClaimCacheOptions>;
  /** In the artifact repository. */
  (props: ArtifactCacheOptions & Given): DependencyCache<ArtifactCacheOptions>;
}

/**
 * A cache for any tool that takes the directory by an environment variable.
 *
 * ```ts
 * import { dependencyCache } from 'cdk8s-argo-ci';
 *
 * const gradle = dependencyCache({
 *   name: 'gradle',
 *   variables: (directory) => ({ GRADLE_USER_HOME: directory }),
 *   lockFiles: ['gradle.lockfile', 'gradle/wrapper/gradle-wrapper.properties'],
 *   claim: 'gradle-cache',
 * });
 * ```
 */
// The overloads return the type of what they are given.
export const dependencyCache = ((cache: DependencyCache) => cache) as CreateCache<CacheTool>;
