import { replaceTags } from '../../argo/tag';
import { DIGEST_PATTERN, TAG_PATTERN, isDigest, parseReference } from '../../kubernetes/image-reference';
import type { Format } from '../../workflow';

/** Replaces tags of Argo by a valid word, so that the text around them can be checked. */
function withoutVariables(text: string): string {
  return replaceTags(text, 'x');
}

/** Parses an image reference, which may contain tags of Argo. */
function parseImage(text: string): { readonly isName: boolean; readonly hasDigest: boolean } | undefined {
  const plain = withoutVariables(text);
  const image = parseReference(plain);
  return image && { isName: image.name === plain, hasDigest: image.digest !== undefined };
}

/** The name of an image without a tag: `ghcr.io/acme/app`. */
export const IMAGE_NAME: Format = {
  name: 'an image name',
  check: (text) =>
    parseImage(text)?.isName === true
      ? undefined
      : `'${text}' is not a valid image name. Use lower case and no tag, such as 'ghcr.io/acme/app'`,
};

/** The tag of an image: `v1.2.0`. */
export const IMAGE_TAG: Format = {
  name: 'an image tag',
  check: (text) =>
    new RegExp(`^${TAG_PATTERN}$`).test(withoutVariables(text))
      ? undefined
      : `'${text}' is not a valid image tag. Use at most 128 letters, digits, '_', '.' and '-', and start with no '.' or '-'`,
};

/** An image to run: `ghcr.io/acme/app:v1.2.0`, by tag or digest. */
export const IMAGE_REFERENCE: Format = {
  name: 'an image reference',
  check: (text) =>
    parseImage(text) !== undefined
      ? undefined
      : `'${text}' is not a valid image reference. Use a lower-case name and no scheme, such as 'ghcr.io/acme/app:v1.2.0'`,
};

/** A destination to push an image to: `ghcr.io/acme/app:v1.2.0`, without a digest. */
export const IMAGE_DESTINATION: Format = {
  name: 'an image destination',
  check: (text) => {
    const image = parseImage(text);
    if (image?.hasDigest === false) return undefined;
    if (image?.hasDigest === true)
      return `'${text}' contains a digest, which is only known after the push. Remove it`;
    return `'${text}' is not a valid image destination. Use a lower-case name and no scheme, such as 'ghcr.io/acme/app:v1.2.0'`;
  },
};

/** The digest of an image: `sha256:…`. */
export const IMAGE_DIGEST: Format = {
  name: 'an image digest',
  pattern: DIGEST_PATTERN,
  check: (text) =>
    isDigest(text)
      ? undefined
      : `'${text}' is not a valid image digest. Use 'sha256:' and 64 lower-case hexadecimal digits`,
};

/** An image in a registry by its digest, without a tag: `ghcr.io/acme/app@sha256:…`. */
export const IMAGE_BY_DIGEST: Format = {
  name: 'an image by digest',
  // Argo's expressions have no look-ahead, so the name is only checked for its characters there.
  pattern: `[a-zA-Z0-9][a-zA-Z0-9._/:-]*@(?:${DIGEST_PATTERN})`,
  check: (text) => {
    const at = text.lastIndexOf('@');
    const isValid = at > 0 && parseImage(text.slice(0, at))?.isName === true && isDigest(text.slice(at + 1));
    return isValid
      ? undefined
      : `'${text}' is not an image by digest. Use a name without a tag, and a digest, such as 'ghcr.io/acme/app@sha256:…'`;
  },
};
