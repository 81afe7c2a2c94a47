import { replaceTags } from '../../argo/tag';
import type { Format } from '../../workflow/index';

/*
 * The grammar of image references, after distribution/reference:
 *   reference  := [domain "/"] path [":" tag] ["@" digest]
 * A domain has a dot or a port, or is localhost: in 'Acme/app' kaniko sees a path, which is in lower case.
 */
const DOMAIN_PART = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN = `(?:localhost|${DOMAIN_PART}(?:(?:\\.${DOMAIN_PART})+|(?=:))|(?=[^/]*:)\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const PATH_PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const PATH = `${PATH_PART}(?:/${PATH_PART})*`;
const TAG = '[\\w][\\w.-]{0,127}';
const DIGEST = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';

const IMAGE = new RegExp(`^(?<name>(?:${DOMAIN}/)?${PATH})(?::${TAG})?(?<digest>@${DIGEST})?$`);

/** Registries refuse longer names of repositories. */
const MAX_REPOSITORY = 255;

/** Puts a harmless word into the places that Argo fills in, so that what stands around them can be judged. */
function withoutVariables(text: string): string {
  return replaceTags(text, 'x');
}

/** What kind of image reference a text is; nothing if it is not one. */
function parseImage(text: string): { readonly isName: boolean; readonly hasDigest: boolean } | undefined {
  const plain = withoutVariables(text);
  const { name, digest } = IMAGE.exec(plain)?.groups ?? {};
  if (name === undefined || name.length > MAX_REPOSITORY) return undefined;
  return { isName: name === plain, hasDigest: digest !== undefined };
}

/** The name of an image without its tag: `ghcr.io/acme/app`. */
export const IMAGE_NAME: Format = {
  name: 'the name of an image',
  check: (text) =>
    parseImage(text)?.isName === true
      ? undefined
      : `'${text}' can't be the name of an image: give one such as 'ghcr.io/acme/app', in lower case and without a tag`,
};

/** The tag of an image: `v1.2.0`. */
export const IMAGE_TAG: Format = {
  name: 'the tag of an image',
  check: (text) =>
    new RegExp(`^${TAG}$`).test(withoutVariables(text))
      ? undefined
      : `'${text}' can't be the tag of an image: use at most 128 letters, digits, '_', '.' and '-', and don't begin with '.' or '-'`,
};

/** An image to run: `ghcr.io/acme/app:v1.2.0`, by tag or digest. */
export const IMAGE_REFERENCE: Format = {
  name: 'an image reference',
  check: (text) =>
    parseImage(text) !== undefined
      ? undefined
      : `'${text}' is not an image reference: give one such as 'ghcr.io/acme/app:v1.2.0', without a scheme and with the name in lower case`,
};

/** A place to push an image to: `ghcr.io/acme/app:v1.2.0`. A digest is not one, since it is known only afterwards. */
export const IMAGE_DESTINATION: Format = {
  name: 'a place to push an image to',
  check: (text) => {
    const image = parseImage(text);
    if (image?.hasDigest === false) return undefined;
    if (image?.hasDigest === true)
      return `'${text}' has a digest, which is only known once the image is pushed: take it out`;
    return `'${text}' is not an image reference to push to: give one such as 'ghcr.io/acme/app:v1.2.0', without a scheme and with the name in lower case`;
  },
};

/** The digest of an image: `sha256:…`. */
export const IMAGE_DIGEST: Format = {
  name: 'the digest of an image',
  check: (text) =>
    /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/.test(text)
      ? undefined
      : `'${text}' is not the digest of an image: give 'sha256:' and 64 hexadecimal digits in lower case`,
};
