import type { Problem } from '../../finding';
import type { SecretKey } from '../../kubernetes/secret-key';
import { checkSecretKey, secretKeySelector } from '../../kubernetes/secret-key';
import type { MountedVolume } from './mounted-volume';

/** Secrets for instructions of a Dockerfile, by the ids with which `RUN --mount=type=secret,id=…` refers to them. */
export interface BuildSecrets {
  readonly [id: string]: SecretKey;
}

const FOLDER = '/run/build-secrets';

/** The file with the secret, which no other file system than that of the builder's own container has. */
export function buildSecretFile(id: string): string {
  return `${FOLDER}/${id}/value`;
}

/**
 * The volumes with the secrets. They are optional: with a required volume, a missing Secret leaves the pod in `Init` forever
 * instead of failing the build.
 */
export function buildSecretVolumes(secrets: BuildSecrets): MountedVolume[] {
  return Object.entries(secrets).map(([id, secret], index) => {
    const { name: secretName, key } = secretKeySelector(secret);
    const items = [{ key, path: 'value' }];
    return {
      volume: { name: `build-secret-${String(index)}`, secret: { secretName, items, optional: true } },
      mountPath: `${FOLDER}/${id}`,
      readOnly: true,
    };
  });
}

/** The ids that the flags of all builders and paths can contain. */
const ID = /^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$/;

/** Checks the ids and the references to the Secrets. */
export function checkBuildSecrets(secrets: BuildSecrets): Problem[] {
  return Object.entries(secrets).flatMap(([id, secret]): Problem[] => {
    const path = `buildSecrets.${id}`;
    const problems = checkSecretKey(secret, path, { isTemplated: true });
    if (ID.test(id)) return problems;
    const message = `'${id}' is not a valid id of a secret. Use letters, digits, '_', '.' and '-', such as 'npm-token'.`;
    return [...problems, { code: 'invalid-build-secret', message, path }];
  });
}
