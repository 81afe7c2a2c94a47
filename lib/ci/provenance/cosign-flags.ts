/** Adds the flags of cosign to the arguments of a script that signing and verification share. */
export const COSIGN_FLAGS = `
cd "$WORKSPACE"
[ "$INSECURE_REGISTRY" = false ] || set -- "$@" --allow-insecure-registry --allow-http-registry
if [ -n "$TRUSTED_ROOT" ]; then
  TRUSTED_ROOT_FILE=trusted-root.json
  printf '%s\\n' "$TRUSTED_ROOT" >"$TRUSTED_ROOT_FILE"
fi
if [ -n "$TRUSTED_ROOT_FILE" ]; then
  [ -s "$TRUSTED_ROOT_FILE" ] || stop 'There is no trusted root: its ConfigMap is not in this namespace, or lacks the key.'
  set -- "$@" --trusted-root "$TRUSTED_ROOT_FILE"
fi
`;
