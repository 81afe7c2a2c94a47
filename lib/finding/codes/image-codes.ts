import { error, warning } from './code-description';

/** The images that the constructs run: their digests, and mirrors. */
export const IMAGE_CODES = {
  'missing-image-lock': error(
    'The lock file of the images does not exist.',
    '`npx cdk8s-argo-ci images --resolve` writes it. The path is relative to the working directory.',
  ),
  'invalid-image-lock': error(
    'The lock file of the images cannot be read.',
    'After a merge conflict, delete the file, and write it again with `npx cdk8s-argo-ci images --resolve`.',
  ),
  'missing-image-digest': error(
    'The lock file has no digest of an image, or only that of another version.',
    'This happens after an update of this library. `npx cdk8s-argo-ci images --resolve` looks up the digests and updates the file.',
  ),
  'invalid-image-mirror': error(
    'A mirror is not a registry with an optional path.',
    "Write it as at the start of an image reference: `'registry.acme.dev'`, or `'harbor.acme.dev/hub'`.",
  ),
  'unused-image-mirror': warning(
    'A mirror replaces a registry that no image of this library is in.',
    '`npx cdk8s-argo-ci images` lists the images with their registries.',
  ),
  'unused-image-settings': error(
    'Images were configured for constructs that already existed.',
    'Call `configureImages()` right after creating the app or the chart.',
  ),
} as const;
