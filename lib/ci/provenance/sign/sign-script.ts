import { CHECK_SBOM, COSIGN_FLAGS, REGISTRY, START } from '../shell';

/**
 * A POSIX shell script that signs an image with cosign. cosign reads the key and the identity token from files, the password from
 * `COSIGN_PASSWORD`, and the registry credentials from `DOCKER_CONFIG`, so none of them is in the process list or in the log.
 *
 * The signature is last: an image that has one also has the attestations.
 */
export const SIGN_SCRIPT = `${START}${CHECK_SBOM}${REGISTRY}
[ -z "$SBOM_FILE" ] || check_sbom
set -- --yes
if [ -n "$KEY_FILE" ]; then
  [ -s "$KEY_FILE" ] || stop "$MISSING_KEY"
  set -- "$@" --key "$KEY_FILE"
else
  set -- "$@" --identity-token "$TOKEN_FILE"
fi
${COSIGN_FLAGS}
if [ -n "$SIGNING_CONFIG" ]; then
  printf '%s\\n' "$SIGNING_CONFIG" >signing-config.json
  set -- "$@" --signing-config signing-config.json
fi

run() {
  what=$1
  shift
  cosign "$@" "$IMAGE" || {
    mention_credentials
    stop "cosign cannot $what $IMAGE."
  }
}

[ -z "$PREDICATE_FILE" ] ||
  run 'attest the provenance of' attest "$@" --type slsaprovenance1 --predicate "$PREDICATE_FILE"
[ -z "$SBOM_FILE" ] ||
  run 'attest the SBOM of' attest "$@" --type "$SBOM_TYPE" --predicate "$SBOM_FILE"
run sign sign "$@"
printf %s "$IMAGE" >image
`;
