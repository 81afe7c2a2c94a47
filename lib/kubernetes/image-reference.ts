/*
 * The grammar of image references (github.com/distribution/reference, reference.go):
 *   reference  := [domain "/"] path [":" tag] ["@" digest]
 * A domain contains a dot or a port, or is `localhost`: kaniko reads `Acme` in `Acme/app` as a path, which must be in
 * lower case.
 */
const DOMAIN_PART = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN = `(?:localhost|${DOMAIN_PART}(?:(?:\\.${DOMAIN_PART})+|(?=:))|(?=[^/]*:)\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const PATH_PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const PATH = `${PATH_PART}(?:/${PATH_PART})*`;
const DIGEST = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';

/** The tag of an image. */
export const TAG_PATTERN = '[\\w][\\w.-]{0,127}';

/** The digest of an image, with an algorithm that registries use. */
export const DIGEST_PATTERN = 'sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}';

const WHOLE_DIGEST = new RegExp(`^(?:${DIGEST_PATTERN})$`);

const REFERENCE = new RegExp(
  `^(?<name>(?:(?<domain>${DOMAIN})/)?(?<path>${PATH}))(?::(?<tag>${TAG_PATTERN}))?(?:@(?<digest>${DIGEST}))?$`,
);

/** A registry, alone or with a path: `registry.acme.dev:5000/mirror`. */
const REGISTRY_PREFIX = new RegExp(`^${DOMAIN}(?:/${PATH})?$`);

/** The maximum length of a repository name (github.com/distribution/reference, `NameTotalLengthMax`). */
const MAX_NAME = 255;

/** The host of references that name none. */
export const DEFAULT_REGISTRY = 'docker.io';

/** Docker Hub's own images have this prefix, which references may omit. */
const OFFICIAL = 'library/';

/** A parsed image reference. */
export interface ImageReference {
  /** The registry and the path, as written. */
  readonly name: string;
  /** The registry, if the reference names it. */
  readonly domain?: string;
  readonly path: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** Parses an image reference; undefined if the text is not one. */
export function parseReference(text: string): ImageReference | undefined {
  const { name, domain, path, tag, digest } = REFERENCE.exec(text)?.groups ?? {};
  if (name === undefined || path === undefined || name.length > MAX_NAME) return undefined;
  return { name, domain, path, tag, digest };
}

/** Whether the text is a digest, with an algorithm that registries use. */
export function isDigest(text: string): boolean {
  return WHOLE_DIGEST.test(text);
}

/** Whether the text is a registry, alone or with a path, that image names can follow. */
export function isRegistryPrefix(text: string): boolean {
  return text.length <= MAX_NAME && REGISTRY_PREFIX.test(text);
}

/** The registry of a repository whose name contains it: `ghcr.io` of `ghcr.io/acme/app`. */
export function registryOf(repository: string): string {
  return repository.slice(0, repository.indexOf('/'));
}

/** The path of a repository whose name contains its registry: `acme/app` of `ghcr.io/acme/app`. */
export function pathOf(repository: string): string {
  return repository.slice(repository.indexOf('/') + 1);
}

/** The short form of a repository name: without Docker Hub's host, and `library/`. */
export function familiarName(repository: string): string {
  if (registryOf(repository) !== DEFAULT_REGISTRY) return repository;
  const path = pathOf(repository);
  const isOfficial = path.startsWith(OFFICIAL) && !path.slice(OFFICIAL.length).includes('/');
  return isOfficial ? path.slice(OFFICIAL.length) : path;
}
