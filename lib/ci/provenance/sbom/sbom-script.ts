import { REGISTRY, START } from '../shell';

/**
 * A POSIX shell script that writes the SBOM of an image. syft reads the registry credentials from `DOCKER_CONFIG`, so they are
 * neither in the process list nor in the log. It writes a file only if it has read the whole image.
 */
export const SBOM_SCRIPT = `${START}${REGISTRY}
export SYFT_CHECK_FOR_APP_UPDATE=false SYFT_REGISTRY_INSECURE_USE_HTTP="$plain_http"
syft scan "registry:$IMAGE" --quiet --output "$FORMAT=$SBOM_FILE" || {
  mention_credentials
  stop "syft cannot list the packages of $IMAGE."
}
echo "The SBOM of $IMAGE has $(($(wc -c <"$SBOM_FILE"))) bytes."
`;
