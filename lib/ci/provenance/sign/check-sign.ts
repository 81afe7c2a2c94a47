import type { Problem } from '../../../finding';
import { checkSecretKey } from '../../../kubernetes/secret-key';
import { checkSigner, checkUri } from '../check-signing';
import { checkRegistryAccess } from '../provenance-step';
import { checkSigstore } from '../sigstore';
import type { SignTemplateProps } from './sign-template-props';

/** Names may contain Argo's tags. */
const USE = { isTemplated: true };

/** Checks the properties of a `SignTemplate`. */
export function checkSign(props: SignTemplateProps): Problem[] {
  const { key, keyless, provenance } = props;
  const problems = [...checkSigner(props), ...checkRegistryAccess(props)];
  if (key !== undefined) {
    problems.push(...checkSecretKey(key.privateKey, 'key.privateKey', USE));
    if (key.password !== undefined) problems.push(...checkSecretKey(key.password, 'key.password', USE));
    problems.push(...checkSigstore(key.transparencyLog, 'key.transparencyLog'));
  }
  if (keyless !== undefined) problems.push(...checkSigstore(keyless.sigstore, 'keyless.sigstore'));
  if (provenance === undefined) return problems;
  const { builderId, buildType } = provenance;
  problems.push(...checkUri(builderId, 'provenance.builderId'));
  if (buildType !== undefined) problems.push(...checkUri(buildType, 'provenance.buildType'));
  return problems;
}
