import { REPOSITORY_OF } from '../build/push-script';
import { STOP } from '../defaults/shell';

/**
 * A POSIX shell script that merges images of one platform each into an image of all, with regctl. The index is pushed by its
 * digest first, so that no other image can get between the push and the outputs, and then copied to the destinations.
 *
 * Its arguments: a platform and an image for each platform, `--`, and the destinations. What comes from a build or a commit is
 * checked. regctl reads the registry credentials from `DOCKER_CONFIG`.
 */
export const IMAGE_INDEX_SCRIPT = `set -eu
export LC_ALL=C

${STOP}

${REPOSITORY_OF}

mention_credentials() {
  [ -s "$DOCKER_CONFIG/config.json" ] || printf '%s\\n' "$MISSING_CREDENTIALS" >&2
}

check_image() {
  digest=\${1##*@} name=\${1%@*}
  case $digest in
    sha256:*) [ \${#digest} -eq 71 ] || digest= ;;
    *) digest= ;;
  esac
  case \${digest#*:} in '' | *[!0-9a-f]*) digest= ;; esac
  case $name in '' | [!a-zA-Z0-9]* | *[!a-zA-Z0-9._/:-]*) digest= ;; esac
  [ -n "$digest" ] ||
    stop "The input for '$platform' is not an image by digest, such as 'ghcr.io/acme/app@sha256:…'. A tag could be moved to another image."
}

check_destination() {
  case $1 in
    '' | [!a-zA-Z0-9]* | *[!a-zA-Z0-9._/:-]*) stop "'$1' is not an image reference. Use a name and a tag, such as 'ghcr.io/acme/app:v1.2.0'." ;;
  esac
}

# Argo would replace two braces in this script.
brace='{'
format="$brace{.OS}}/$brace{.Architecture}}$brace{if .Variant}}/$brace{.Variant}}$brace{end}}"

# An image without a variant is for all of them. The only variant of arm64 is often omitted.
check_platform() {
  found=$(regctl image config "$1" --platform "$platform" --format "$format") || {
    mention_credentials
    stop "The image for '$platform' cannot be read: $1"
  }
  case $found in
    "$platform" | "$platform"/*) ;;
    *) [ "$found" = linux/arm64 ] && [ "$platform" = linux/arm64/v8 ] ||
      stop "The image for '$platform' is for '$found': $1. Build it on a node of that platform." ;;
  esac
}

for host in $PLAIN_HTTP; do
  regctl registry set --skip-check --tls disabled "$host"
done

# The images go to the end of the arguments, after the destinations.
count=0
while [ "$1" != -- ]; do
  platform=$1 image=$2
  shift 2
  check_image "$image"
  check_platform "$image"
  set -- "$@" --ref "$image"
  count=$((count + 1))
done
shift

destinations=
while [ "$1" != --ref ]; do
  check_destination "$1"
  destinations="$destinations $1"
  shift
done
set -f
first=\${destinations# }
repository=$(repository_of "\${first%% *}")
digest=$(regctl index create "$repository" --by-digest "$@" --format "$brace{.Manifest.GetDescriptor.Digest}}") || {
  mention_credentials
  stop "The index cannot be pushed to '$repository'."
}
# An input that is an index itself adds all of its images.
entries=$(regctl manifest get "$repository@$digest" --format raw-body | grep -o '"digest"' | wc -l)
[ "$((entries))" -eq "$count" ] || stop "The index has $((entries)) images instead of $count. Build each image for one platform, without attestations."
for destination in $destinations; do
  regctl image copy "$repository@$digest" "$destination" >/dev/null || {
    mention_credentials
    stop "The index cannot be pushed to '$destination'."
  }
  echo "Pushed $destination@$digest"
done
printf %s "$digest" >"$DIGEST_FILE"
printf %s "$repository@$digest" >"$REFERENCE_FILE"
`;
