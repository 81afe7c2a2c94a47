import { posix } from 'node:path';
import { STOP } from '../defaults/shell';
import type { BuildRun, ImageBuilder } from './image-builder';
import { REPOSITORY_OF } from './push-script';
import type { ImageBuild } from './resolve-image-build';

/**
 * The start of the POSIX shell scripts that run a builder. What comes from a commit is checked while the script runs: a
 * directory or a file of the source may be a symbolic link to the credentials.
 *
 * Its arguments are the destinations, then arguments for the builder. Its variables:
 *
 * - `DESTINATIONS`: the number of destinations
 * - `CONTEXT`, `DOCKERFILE`: paths, relative to the working directory and to the context
 * - `BUILD_SECRETS`: the ids of the build secrets, separated by spaces
 * - `LOGIN`: the file with the registry credentials; `SECRET`: the key that it is from
 * - `DIGEST_FILE`, `REFERENCE_FILE`: where to write the outputs
 *
 * It sets `context`, `dockerfile` and `reference_name`, and leaves the destinations and the other arguments in `$@`.
 */
export const BUILD_SCRIPT = `set -eu
export LC_ALL=C

${STOP}

${REPOSITORY_OF}

# A reference goes into options that are lists, so it may have no other characters.
check_destination() {
  case $1 in
    '' | [!a-zA-Z0-9[]* | *[!a-zA-Z0-9._/:[\\]-]*) stop "'$1' is not an image reference. Use a name and a tag, such as 'ghcr.io/acme/app:v1.2.0'." ;;
  esac
}

check_source() {
  source=$(pwd -P)
  context=$(cd -P "./$CONTEXT" 2>/dev/null && pwd -P) || stop "The source has no directory '$CONTEXT' for the context of the build."
  case $context/ in
    "$source"/*) ;;
    *) stop "The context '$CONTEXT' is a symbolic link out of the source. Use a directory of the repository." ;;
  esac
  dockerfile=$(readlink -f "$context/$DOCKERFILE") && [ -f "$dockerfile" ] ||
    stop "The context '$CONTEXT' has no file '$DOCKERFILE'. Set 'dockerfile' to its path in the context."
  case $dockerfile in
    "$context"/*) ;;
    *) stop "The Dockerfile '$DOCKERFILE' is a symbolic link out of the context. Use a file of the repository." ;;
  esac
}

check_secrets() {
  for id in $BUILD_SECRETS; do
    [ -f "/run/build-secrets/$id/value" ] || stop "There is no build secret '$id'. Check that its Secret is in this namespace and has its key."
  done
  [ -z "$LOGIN" ] || [ -s "$LOGIN" ] ||
    echo "Warning: there are no registry credentials. The Secret '\${SECRET%/*}' is not in this namespace, or has no key '\${SECRET##*/}'." >&2
}

# The repository of the first destination, and the digest.
write_outputs() {
  case $1 in
    sha256:*) ;;
    *) stop 'The builder has not reported the digest of the image.' ;;
  esac
  printf %s "$1" >"$DIGEST_FILE"
  printf %s "$(repository_of "$reference_name")@$1" >"$REFERENCE_FILE"
}

# An argument of the builder is empty if an expression of Argo has rendered no flag.
number=0
for argument do
  shift
  number=$((number + 1))
  if [ "$number" -le "$DESTINATIONS" ]; then
    check_destination "$argument"
  elif [ -z "$argument" ]; then
    continue
  fi
  set -- "$@" "$argument"
done
reference_name=\${1-}
check_source
check_secrets
`;

/** The variables of the script. */
export function buildScriptVariables(
  { loginFolder, files }: Pick<ImageBuilder, 'files' | 'loginFolder'>,
  { context, dockerfile, destinations, buildSecrets }: ImageBuild,
  { result, login }: BuildRun,
): { readonly [name: string]: string } {
  const { name, key } = login ?? { name: '', key: '' };
  return {
    DESTINATIONS: String(result === 'push' ? destinations.length : 0),
    CONTEXT: context,
    DOCKERFILE: dockerfile,
    BUILD_SECRETS: Object.keys(buildSecrets).join(' '),
    LOGIN: login === undefined ? '' : posix.join(loginFolder, 'config.json'),
    SECRET: `${name}/${key}`,
    ...(result === 'push'
      ? { DIGEST_FILE: files.digest, REFERENCE_FILE: files.reference }
      : { IMAGE_FILE: files.image }),
  };
}
