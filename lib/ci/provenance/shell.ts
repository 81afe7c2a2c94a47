import { STOP } from '../defaults/shell';

/**
 * The start of the scripts. The images of syft and grype have their program in the root directory (v1.57.1 and v0.121.3,
 * Dockerfile.debug), that of cosign in `/ko-app`, and `PATH` need not contain them.
 *
 * It checks the variable `IMAGE`, which anyone who submits a workflow by hand can set: as an option of a program, or as a tag,
 * which can be moved between two steps. Sets `name` and `digest`.
 */
export const START = `set -eu
export LC_ALL=C PATH="$PATH:/:/ko-app"

${STOP}

digest=\${IMAGE##*@} name=\${IMAGE%@*}
case $digest in
  sha256:*) [ \${#digest} -eq 71 ] || digest= ;;
  sha512:*) [ \${#digest} -eq 135 ] || digest= ;;
  *) digest= ;;
esac
case \${digest#*:} in '' | *[!0-9a-f]*) digest= ;; esac
case $name in '' | [!a-zA-Z0-9]* | *[!a-zA-Z0-9._/:-]*) digest= ;; esac
[ -n "$digest" ] ||
  stop "The input 'image' is not an image by digest, such as 'ghcr.io/acme/app@sha256:…'. A tag could be moved to another image."
`;

/**
 * Sets `plain_http` to whether the registry of the image has no TLS. The function explains why a program that needs them has no
 * credentials, which it would not mention.
 */
export const REGISTRY = `
case " $PLAIN_HTTP " in *" \${name%%/*} "*) plain_http=true ;; *) plain_http=false ;; esac

mention_credentials() {
  [ -s "$DOCKER_CONFIG/config.json" ] || printf '%s\\n' "$MISSING_CREDENTIALS" >&2
}
`;

/** A function that checks that the SBOM in `SBOM_FILE` is that of the image: syft writes the digest into it. */
export const CHECK_SBOM = `
check_sbom() {
  grep -qF -e "\${digest#*:}" "$SBOM_FILE" ||
    stop "The SBOM does not describe $IMAGE. Use the SBOM of the same image."
}
`;

/** Adds the flags of cosign to the arguments of a script that signing and verification share. */
export const COSIGN_FLAGS = `
cd "$WORKSPACE"
[ "$plain_http" = false ] || set -- "$@" --allow-http-registry
if [ -n "$TRUSTED_ROOT" ]; then
  TRUSTED_ROOT_FILE=trusted-root.json
  printf '%s\\n' "$TRUSTED_ROOT" >"$TRUSTED_ROOT_FILE"
fi
if [ -n "$TRUSTED_ROOT_FILE" ]; then
  [ -s "$TRUSTED_ROOT_FILE" ] || stop 'There is no trusted root: its ConfigMap is not in this namespace, or lacks the key.'
  set -- "$@" --trusted-root "$TRUSTED_ROOT_FILE"
fi
`;
