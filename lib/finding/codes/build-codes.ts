import { error, warning } from './code-description';

/** Image builds and CI pipelines. */
export const BUILD_CODES = {
  'duplicate-build-arg': error('A build arg is declared twice.'),
  'invalid-build-arg': error('A build arg has a name that a Dockerfile cannot declare.'),
  'forbidden-context-path': error('The context of a build is not a folder of the source.'),
  'forbidden-dockerfile-path': error('The Dockerfile is not inside the context of the build.'),
  'invalid-build-stage': error('The `target` of a build is not the name of a stage in a Dockerfile.'),
  'missing-dockerfile': error('The local copy of a Dockerfile cannot be read.'),
  'invalid-dockerfile': error('The local copy of a Dockerfile is not a Dockerfile.'),
  'unknown-build-stage': error('The Dockerfile has no stage with the name or the number in `target`.'),
  'unknown-build-arg': warning(
    'The Dockerfile does not declare a build arg, so its value is not used.',
    'If an `ONBUILD ARG` of the base image declares it, acknowledge the warning.',
  ),
  'missing-build-secret': error(
    'An instruction of the Dockerfile mounts a secret that the build does not have.',
    'Without `required=false`, the instruction would run without the secret, and usually fail or build something else.',
  ),
  'unused-build-secret': warning(
    'No instruction of the Dockerfile mounts a build secret.',
    'If an `ONBUILD RUN` of the base image mounts it, acknowledge the warning.',
  ),
  'invalid-image-label': error('A label of an image has a name that not all builders read in the same way.'),
  'duplicate-platform': error('A platform of a build is listed twice.'),
  'missing-platform': error('An image of several platforms is to be created from fewer than two.'),
  'invalid-platform': error('A platform of a build is not an operating system and an architecture.'),
  'invalid-build-secret': error('The id of a build secret cannot be a part of a path and an option.'),
  'forbidden-build-option': error(
    'The builder cannot do what a property asks for.',
    'Use another builder: only the name of the class changes.',
  ),
  'conflicting-ca-and-plain-http': error('A registry is to have both a certificate authority and no TLS.'),
  'conflicting-repository-and-claim': error('A cache is to be both in a repository and in a claim.'),
  'invalid-daemon-address': error('The address of a BuildKit daemon is not a host and a port.'),
  'missing-daemon-tls': warning(
    'A BuildKit daemon is reached without TLS, so whoever can connect to it can use it.',
    'Set `tls`, or acknowledge the warning if a NetworkPolicy admits only the builds.',
  ),
  'conflicting-registries-and-daemon': error(
    'Options of registries are set, but the shared BuildKit daemon has its own configuration.',
    'Set them in the `buildkitd.toml` of the daemon.',
  ),
  'missing-destination': error(
    'No image is specified to push to, or no repository to push cached layers to.',
  ),
  'invalid-flag': error('A flag is not written as its long name without dashes.'),
  'forbidden-flag': error('A flag is already controlled by a property.'),
  'conflicting-cache-and-separate-push': error(
    'A builder is to push cached layers, but has no registry credentials.',
    'Set `claim` of the cache, or remove `cache` or `separatePush`.',
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
  'invalid-matrix': error(
    'The matrix of a test has no combinations, too many of them, or the same value or name twice.',
  ),
  'unused-exclusion': error('An exclusion of a matrix matches none of its combinations.'),
  'invalid-project-path': error('A path of a monorepo is not in the repository.'),
  'unknown-project': error('A project of a monorepo depends on one that does not exist.'),
  'missing-report': error('The reports of a test list no file.', 'Set `junit` or `coverage`.'),
  'invalid-report-path': error(
    'The path of a report is not below the working directory of the test.',
    'A pattern can contain `*`, and start with `**/`.',
  ),
} as const;
