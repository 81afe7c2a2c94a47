import type * as argo from '../../../imports/argoproj.io';
import type { ISecret } from '../../kubernetes/cdk8s-plus';
import type { SecretKey } from '../../kubernetes/secret-key';
import { secretKeySelector } from '../../kubernetes/secret-key';
import type { Templated } from '../../workflow';
import { resolveRegistryCredentials } from '../credentials/docker-secret';

/**
 * The volume with the registry credentials in the file `config.json`. Optional: with a required volume, a missing Secret
 * leaves the pod in `Init` forever instead of failing the build.
 */
export function renderRegistrySecret(
  name: string,
  credentials: SecretKey | ISecret | undefined,
): Templated<argo.Volume> {
  const { name: secretName, key } = secretKeySelector(resolveRegistryCredentials(credentials));
  const items = [{ key, path: 'config.json' }];
  return { name, secret: { secretName, items, optional: true } };
}
