import { BUILD_SCRIPT } from '../build-script';
import { PUSH_FUNCTIONS } from '../push-script';

/**
 * Runs `buildah build` and pushes the image. Its further variables: `REGISTRIES_CONFIG`, `CAS` with lines of a file and a host,
 * and `COPY`, which is `all` for an index of several platforms.
 *
 * The instructions run in a chroot, without the capability that lets them leave it: outside are the registry credentials. A
 * Dockerfile whose name ends in `.in` would be processed by the C preprocessor, which includes any file.
 */
export const BUILDAH_SCRIPT = `${BUILD_SCRIPT}
${PUSH_FUNCTIONS}

image=localhost/build-push
case $dockerfile in
  *.in) stop "Buildah preprocesses the Dockerfile '$DOCKERFILE' for its extension '.in'. Rename it." ;;
esac
configure_registries
printf %s "$CAS" | while read -r file host; do
  mkdir -p "/etc/containers/certs.d/$host"
  cp "$file" "/etc/containers/certs.d/$host/ca.crt"
done
[ -s "$LOGIN" ] && export REGISTRY_AUTH_FILE="$LOGIN"

push_image() {
  if [ "$COPY" = all ]; then
    buildah manifest push --all --digestfile /tmp/digest.new "$image" "$1"
  else
    buildah push --digestfile /tmp/digest.new "$image" "$1"
  fi
}

# The registry may be unavailable for 30 seconds.
push_with_retries() {
  for delay in 1 2 4 8 16; do
    push_image "$1" && return
    echo "The push of '$1' has failed. It is repeated in $delay s." >&2
    sleep "$delay"
  done
  push_image "$1"
}

number=0 destinations=
while [ "$number" -lt "$DESTINATIONS" ]; do
  destinations="$destinations $1"
  number=$((number + 1))
  shift
done
buildah build --cap-drop=CAP_SYS_CHROOT --file "$dockerfile" "$@" "$context"
[ -n "$destinations" ] || {
  push_with_retries "oci-archive:$IMAGE_FILE"
  exit 0
}
# No name of a file is a destination.
set -f
for destination in $destinations; do
  push_with_retries "docker://$destination"
  keep_digest /tmp/digest
  echo "Pushed $destination@$(cat /tmp/digest)"
done
write_outputs "$(cat /tmp/digest)"
`;
