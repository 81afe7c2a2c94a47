import { error } from './code-description';

/** Image builds and CI pipelines. */
export const BUILD_CODES = {
  'duplicate-build-arg': error('A build arg is declared twice.'),
  'invalid-build-arg': error('A build arg has a name that a Dockerfile cannot declare.'),
  'forbidden-context-path': error('The context of a build is not a folder of the source.'),
  'forbidden-dockerfile-path': error('The Dockerfile is not inside the context of the build.'),
  'invalid-build-stage': error('The `target` of a build is not the name of a stage in a Dockerfile.'),
  'invalid-image-label': error('A label of an image has a name that not all builders read in the same way.'),
  'missing-destination': error(
    'No image is specified to push to, or no repository to push cached layers to.',
  ),
  'invalid-flag': error('A flag is not written as its long name without dashes.'),
  'forbidden-flag': error('A flag is already controlled by a property.'),
  'conflicting-cache-and-separate-push': error(
    'Kaniko is to push cached layers, but has no registry credentials.',
    'Remove `cache` or `separatePush`.',
  ),
  'unknown-snapshot-mode': error('Kaniko has no such snapshot mode.'),
  'unused-credentials': error(
    '`registryCredentials` have no effect, because a `build` is passed in.',
    'Set them on that template instead.',
  ),
  'unused-image-tag': error(
    '`imageTag` has no effect, because a `clone` is passed in.',
    'Set it on that template instead.',
  ),
} as const;
