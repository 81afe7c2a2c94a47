import type { ImageRegistry } from './image-list';
import { imageRegistries } from './image-list';
import { isRegistryPrefix, pathOf, registryOf } from '../kubernetes/image-reference';

/**
 * Where to pull images from. A text is a prefix of all images: with `registry.acme.dev/mirror`,
 * `docker.io/alpine/git` is pulled from `registry.acme.dev/mirror/docker.io/alpine/git`. Otherwise, it is the replacement of
 * each registry: with `{ 'docker.io': 'harbor.acme.dev/hub' }`, it is pulled from `harbor.acme.dev/hub/alpine/git`, and
 * images of other registries from there.
 */
export type ImageMirror = string | { readonly [registry in ImageRegistry]?: string };

/** The repository to pull from instead, if there is one. */
export function mirroredRepository(repository: string, mirror: ImageMirror): string | undefined {
  if (typeof mirror === 'string') return `${mirror}/${repository}`;
  const prefix = prefixesOf(mirror).find(([registry]) => registry === registryOf(repository))?.[1];
  return prefix === undefined ? undefined : `${prefix}/${pathOf(repository)}`;
}

/** Each registry with its replacement. In plain JavaScript, and in variables of a wider type, any registry may occur. */
export function prefixesOf(mirror: Exclude<ImageMirror, string>): [registry: string, prefix: string][] {
  return Object.entries(mirror).filter(
    (entry): entry is [string, string] => (entry[1] as string | undefined) !== undefined,
  );
}

/** Checks the form of a mirror: undefined if it is valid. */
export function checkPrefix(prefix: string): string | undefined {
  if (isRegistryPrefix(prefix)) return undefined;
  return `'${prefix}' is not a registry with an optional path. Use no scheme and no '/' at the end, such as 'registry.acme.dev/mirror'`;
}

/** Whether no image of the library is in this registry. */
export function isUnusedRegistry(registry: string): boolean {
  return !imageRegistries().includes(registry);
}
