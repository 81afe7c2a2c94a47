import type { CacheStorage, CacheTool, CreateCache } from './dependency-cache';

/** What a cache for a tool that the library knows can do otherwise. */
export type ToolCacheProps = Partial<Pick<CacheTool, 'lockFiles' | 'name'>>;

/** The directory and the lock file of npm (`npm help config`, "cache"; npm 11). */
const NPM: CacheTool = {
  name: 'npm',
  lockFiles: ['package-lock.json'],
  variables: (directory) => ({ npm_config_cache: directory }),
};

/** The modules, and what was compiled (`go help environment`, Go 1.26). */
const GO: CacheTool = {
  name: 'go',
  lockFiles: ['go.sum'],
  variables: (directory) => ({ GOMODCACHE: `${directory}/mod`, GOCACHE: `${directory}/build` }),
};

/** The local repository. `MAVEN_ARGS` would need Maven 3.9; all versions pass `MAVEN_OPTS` to the JVM. */
const MAVEN: CacheTool = {
  name: 'maven',
  lockFiles: ['pom.xml'],
  variables: (directory) => ({ MAVEN_OPTS: `-Dmaven.repo.local=${directory}` }),
};

/** Downloads, and the wheels that were built from them (pip documentation, "Caching"; pip 25). */
const PIP: CacheTool = {
  name: 'pip',
  lockFiles: ['requirements.txt'],
  variables: (directory) => ({ PIP_CACHE_DIR: directory }),
};

/** The registry's index and the crates (The Cargo Book, "Cargo Home"; Cargo 1.90). */
const CARGO: CacheTool = {
  name: 'cargo',
  lockFiles: ['Cargo.lock'],
  variables: (directory) => ({ CARGO_HOME: directory }),
};

/** The function that creates caches for a tool. */
function cacheOf(tool: CacheTool): CreateCache<ToolCacheProps> {
  const create = (props: CacheStorage & ToolCacheProps) => ({ ...tool, ...props });
  // The name of the export, for stacks.
  Object.defineProperty(create, 'name', { value: `${tool.name}Cache` });
  // The overloads return the type of what they are given.
  return create as CreateCache<ToolCacheProps>;
}

/**
 * A cache of what npm downloads, by default for `package-lock.json`: `npm ci` then needs no network for packages that are in
 * it. `node_modules` is not part of it.
 *
 * ```ts
 * import { npmCache } from 'cdk8s-argo-ci';
 *
 * const onClaim = npmCache({ claim: 'npm-cache' });
 * const asArtifact = npmCache({ artifactRepository: true });
 * ```
 */
export const npmCache = cacheOf(NPM);

/** A cache of Go's modules and compiled packages, by default for `go.sum`: sets `GOMODCACHE` and `GOCACHE`. */
export const goCache = cacheOf(GO);

/** A cache of Maven's local repository, by default for `pom.xml`: sets `MAVEN_OPTS`. */
export const mavenCache = cacheOf(MAVEN);

/** A cache of what pip downloads and builds, by default for `requirements.txt`: sets `PIP_CACHE_DIR`. */
export const pipCache = cacheOf(PIP);

/**
 * A cache of Cargo's registry, by default for `Cargo.lock`: sets `CARGO_HOME`, so the `config.toml` of the image's own one is
 * not read.
 */
export const cargoCache = cacheOf(CARGO);
