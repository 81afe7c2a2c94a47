import { COSIGN_FLAGS, REGISTRY, START } from '../shell';

/**
 * A POSIX shell script that verifies an image with cosign: its signature, and the attestations that are expected. It outputs the image
 * only if all of them are valid.
 *
 * The policy is in Rego, in which a missing field is not equal to any text. A policy in CUE would accept it.
 */
export const VERIFY_SCRIPT = `${START}${REGISTRY}
set --
${COSIGN_FLAGS}
[ "$TRANSPARENCY_LOG" = true ] || set -- "$@" --insecure-ignore-tlog=true
if [ -n "$CERTIFICATE_IDENTITY" ]; then
  set -- "$@" --certificate-identity "$CERTIFICATE_IDENTITY" --certificate-oidc-issuer "$CERTIFICATE_ISSUER"
else
  if [ -n "$PUBLIC_KEY" ]; then
    PUBLIC_KEY_FILE=cosign.pub
    printf '%s\\n' "$PUBLIC_KEY" >"$PUBLIC_KEY_FILE"
  fi
  [ -s "$PUBLIC_KEY_FILE" ] || stop 'There is no public key: its ConfigMap is not in this namespace, or lacks the key.'
  set -- "$@" --key "$PUBLIC_KEY_FILE"
fi

# What cosign prints of a signature or an attestation is of no use in the log.
run() {
  what=$1
  shift
  cosign "$@" "$IMAGE" >verified || {
    mention_credentials
    stop "$IMAGE has no valid $what."
  }
}

run signature verify "$@"
if [ -n "$POLICY" ]; then
  printf '%s\\n' "$POLICY" >policy.rego
  run 'provenance that meets the policy' verify-attestation "$@" --type slsaprovenance1 --policy policy.rego
fi
[ -z "$SBOM_TYPE" ] || run 'attestation of an SBOM' verify-attestation "$@" --type "$SBOM_TYPE"
echo "$IMAGE is verified."
printf %s "$name" >name
printf %s "$digest" >digest
printf %s "$IMAGE" >image
`;
