import { posix } from 'node:path';
import type { Problem } from '../../finding';

/** A project of a monorepo: a service, or a library that others need. */
export interface MonorepoProject<Name extends string = string> {
  /** Its directory, relative to the root of the repository, such as `services/cart`. */
  readonly path: string;

  /**
   * The projects that it needs: it is built again when one of them changes, or one that these need.
   *
   * @default - none
   */
  readonly dependsOn?: readonly Name[];

  /**
   * Files outside of its directory that it needs, such as `go.mod`, relative to the root of the repository.
   *
   * @default - none
   */
  readonly files?: readonly string[];
}

/**
 * The projects of a repository, and which of them need each other: what has to be built after a change follows from it. The
 * compiler checks the names.
 *
 * ```ts
 * import { Monorepo } from 'cdk8s-argo-ci';
 *
 * const shop = new Monorepo({
 *   cart: { path: 'services/cart', dependsOn: ['money'], files: ['go.mod', 'go.sum'] },
 *   search: { path: 'services/search' },
 *   money: { path: 'libs/money' },
 * });
 * const paths = shop.patternsOf('cart'); // services/cart/**, go.mod, go.sum, libs/money/**
 * ```
 */
export class Monorepo<const Name extends string = string> {
  /** The names of the projects. */
  readonly names: readonly Name[];

  private readonly projects: ReadonlyMap<string, MonorepoProject>;

  constructor(projects: { readonly [N in Name]: MonorepoProject<NoInfer<Name>> }) {
    const entries = Object.entries<MonorepoProject>(projects);
    this.projects = new Map(entries);
    // The keys of the object are those of its type.
    this.names = entries.map(([name]) => name as Name);
  }

  /** The paths of the directories and files that a project consists of, and those of all projects that it needs. */
  pathsOf(name: Name): string[] {
    return this.neededBy(name).flatMap(({ path, files = [] }) => [path, ...files].map(normalize));
  }

  /** The same as patterns, for `paths` of a trigger. */
  patternsOf(name: Name): string[] {
    return this.neededBy(name).flatMap(({ path, files = [] }) => [
      normalize(path) === '.' ? '**' : `${literalPattern(path)}/**`,
      ...files.map(literalPattern),
    ]);
  }

  /** The project, then all that it needs, whether directly or not. */
  private neededBy(name: Name): MonorepoProject[] {
    // A set has also the names that are added to it while it is read.
    const needed = new Set<string>([name]);
    for (const one of needed) {
      for (const other of this.projects.get(one)?.dependsOn ?? []) needed.add(other);
    }
    return [...needed].flatMap((one) => this.projects.get(one) ?? []);
  }

  /**
   * Checks the names and the paths.
   *
   * @internal
   */
  check(): Problem[] {
    return [...this.projects].flatMap(([name, { path, files = [], dependsOn = [] }]) => [
      ...[path, ...files].filter((one) => !isInRepository(one)).map((one) => invalidPath(name, one)),
      ...dependsOn.filter((one) => !this.projects.has(one)).map((one) => unknownProject(name, one)),
    ]);
  }
}

/** A path without `./` and without a slash at its end. */
function normalize(path: string): string {
  return posix.normalize(path).replace(/(?<=.)\/$/, '');
}

/** A pattern that matches only this path, also if it is `app/[id]`. */
function literalPattern(path: string): string {
  return normalize(path).replaceAll(/[!*?[\]{}\\]/g, String.raw`\$&`);
}

function isInRepository(path: string): boolean {
  const normal = normalize(path);
  return (
    path !== '' &&
    !posix.isAbsolute(path) &&
    normal !== '..' &&
    !normal.startsWith('../') &&
    !/\{\{|\p{Cc}/u.test(path)
  );
}

function invalidPath(name: string, path: string): Problem {
  const message = `'${path}' of the project '${name}' is not a path in the repository. Use one that is relative to its root, such as 'services/cart'.`;
  return { code: 'invalid-project-path', message, path: `monorepo.${name}` };
}

function unknownProject(name: string, needed: string): Problem {
  const message = `The project '${name}' depends on '${needed}', which does not exist. Add it, or correct the name.`;
  return { code: 'unknown-project', message, path: `monorepo.${name}.dependsOn` };
}
