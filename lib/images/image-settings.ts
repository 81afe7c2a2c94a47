import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { IConstruct } from 'constructs';
import type { Problem } from '../finding';
import { addCheck, addFindings, invalidateFindings, suggestNames } from '../finding';
import { sharedState } from '../identity';
import type { ImageKey } from './image-list';
import { IMAGES, imageRegistries, referenceOf } from './image-list';
import type { Digests } from './image-lock';
import { parseLock, resolveCommand } from './image-lock';
import type { ImageMirror } from './image-mirror';
import { checkPrefix, isUnusedRegistry, mirroredRepository, prefixesOf } from './image-mirror';
import { familiarName } from '../kubernetes/image-reference';

/** Options of `configureImages`. */
export interface ImageSettings {
  /**
   * The file with the digests of the images, which `npx cdk8s-argo-ci images --resolve` writes: `images.lock`. The path is
   * relative to the working directory, like the output folder of cdk8s. An error if the file does not exist, or lacks an
   * image that is used.
   *
   * @default - images are referred to by their tags alone
   */
  readonly lockFile?: string;

  /**
   * The registry to pull the images from: a prefix of all images, such as `registry.acme.dev/mirror`, or the replacement
   * of each registry, such as `{ 'docker.io': 'harbor.acme.dev/hub' }`.
   *
   * @default - the registries of the images
   */
  readonly mirror?: ImageMirror;
}

/** The digests of a lock file. */
interface Lock {
  readonly file: string;
  /** Undefined if the file cannot be used, which is reported. */
  readonly digests: Digests | undefined;
  /** The references of images that it lacks. */
  readonly missing: Set<string>;
}

/** Settings of a construct and its children. */
interface ScopedSettings {
  readonly scope: IConstruct;
  readonly lock: Lock | undefined;
  readonly mirror: ImageMirror | undefined;
}

/** What is known about the images of a tree of constructs. */
interface ImageState {
  readonly settings: ScopedSettings[];
  /** The constructs that have rendered an image. */
  readonly users: IConstruct[];
}

function imageState(construct: IConstruct): ImageState {
  return sharedState<ImageState>(construct.node.root, 'images', () => ({ settings: [], users: [] }));
}

/**
 * Configures the images that the constructs of this library run in a construct and its children: pins them to the
 * digests of a lock file, and pulls them from a mirror. Call it before creating the constructs. Images that you set
 * yourself, such as the `image` of a template, are never changed.
 *
 * ```ts
 * import { App } from 'cdk8s';
 * import { configureImages } from 'cdk8s-argo-ci';
 *
 * const app = new App();
 * configureImages(app, { mirror: { 'docker.io': 'harbor.acme.dev/hub', 'ghcr.io': 'harbor.acme.dev/ghcr' } });
 * ```
 *
 * Settings of an inner construct have priority over those of an outer one, and later ones over earlier ones.
 */
export function configureImages(scope: IConstruct, settings: ImageSettings): void {
  const { lockFile, mirror } = settings;
  const state = imageState(scope);
  const problems: Problem[] = mirror === undefined ? [] : checkMirror(mirror);
  const lock = lockFile === undefined ? undefined : readLock(lockFile, problems);
  const early = state.users.find(({ node }) => node.scopes.includes(scope));
  if (early !== undefined) {
    const message = `'${early.node.path}' was created before these settings, which do not apply to it. Call configureImages() first.`;
    problems.push({ code: 'unused-image-settings', message });
  }
  state.settings.push({ scope, lock, mirror });
  addFindings(scope, problems);
  if (lock === undefined) return;
  const createdAt = new Error();
  addCheck(scope, () => checkDigests(lock).map((problem) => ({ ...problem, createdAt })), false);
}

/** The reference of an image of the library, with the settings of the construct that runs it. */
export function libraryImage(scope: IConstruct, key: ImageKey): string {
  const image = IMAGES[key];
  const state = imageState(scope);
  state.users.push(scope);
  const { lock, mirror } = settingsOf(scope, state);
  const mirrored = mirror === undefined ? undefined : mirroredRepository(image.repository, mirror);
  const name = `${mirrored ?? familiarName(image.repository)}:${image.tag}`;
  if (lock?.digests === undefined) return name;
  const reference = referenceOf(image);
  const digest = lock.digests.get(reference);
  if (digest !== undefined) return `${name}@${digest}`;
  if (!lock.missing.has(reference)) {
    lock.missing.add(reference);
    invalidateFindings(scope);
  }
  return name;
}

/** The last settings, from the root to the construct. */
function settingsOf(scope: IConstruct, { settings }: ImageState): Pick<ScopedSettings, 'lock' | 'mirror'> {
  if (settings.length === 0) return { lock: undefined, mirror: undefined };
  const applied = scope.node.scopes.flatMap((outer) => settings.filter((one) => one.scope === outer));
  return {
    lock: applied.flatMap(({ lock }) => lock ?? []).at(-1),
    mirror: applied.flatMap(({ mirror }) => mirror ?? []).at(-1),
  };
}

function checkMirror(mirror: ImageMirror): Problem[] {
  if (typeof mirror === 'string') return checkMirrorPrefix(mirror, 'mirror');
  return prefixesOf(mirror).flatMap(([registry, prefix]): Problem[] => {
    const path = `mirror.${registry}`;
    if (!isUnusedRegistry(registry)) return checkMirrorPrefix(prefix, path);
    const message = `No image of this library is in the registry '${registry}'. ${suggestNames(registry, imageRegistries(), '')}`;
    return [{ code: 'unused-image-mirror', message, path }];
  });
}

function checkMirrorPrefix(prefix: string, path: string): Problem[] {
  const wrong = checkPrefix(prefix);
  return wrong === undefined ? [] : [{ code: 'invalid-image-mirror', message: `${wrong}.`, path }];
}

/** Reads a lock file, and adds what is wrong with it to the problems. */
function readLock(file: string, problems: Problem[]): Lock {
  const path = 'lockFile';
  const lock = { file, digests: undefined, missing: new Set<string>() };
  if (!existsSync(file)) {
    const message = `There is no file '${resolve(file)}'. Run \`${resolveCommand(relative('', file))}\` to write it.`;
    problems.push({ code: 'missing-image-lock', message, path });
    return lock;
  }
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const message = `'${file}' cannot be read: ${String(error).replace('Error: ', '')}.`;
    problems.push({ code: 'invalid-image-lock', message, path });
    return lock;
  }
  const { digests, errors } = parseLock(text);
  for (const { line, column, message: wrong } of errors) {
    const message = `${file}:${line}:${column}: ${wrong}. Delete the file, and run \`${resolveCommand(relative('', file))}\`.`;
    problems.push({ code: 'invalid-image-lock', message, path });
  }
  return errors.length > 0 ? lock : { ...lock, digests };
}

/** Reports the images that a lock file lacks. */
function checkDigests({ file, digests, missing }: Lock): Problem[] {
  return [...missing].sort().map((reference) => {
    const repository = reference.slice(0, reference.lastIndexOf(':'));
    const other = [...(digests?.keys() ?? [])].find((known) => known.startsWith(`${repository}:`));
    const wrong = `'${file}' has no digest of '${reference}'${other === undefined ? '' : `, only of '${other}'`}`;
    const message = `${wrong}. Run \`${resolveCommand(relative('', file))}\`.`;
    return { code: 'missing-image-digest', message, path: 'lockFile' };
  });
}
