import type { Problem } from '../../../finding';
import { GIT_URL } from '../../../git/url';
import { checkKeySelector, keySelector } from '../../../kubernetes/secret-key';
import { checkSigner, checkUri } from '../check-signing';
import { checkRegistryAccess } from '../provenance-step';
import { checkSigstore } from '../sigstore';
import type { VerificationKey, VerifyTemplateProps } from './verify-template-props';

/** Checks the properties of a `VerifyTemplate`. */
export function checkVerify(props: VerifyTemplateProps): Problem[] {
  const { key, keyless, provenance } = props;
  const problems = [...checkSigner(props), ...checkRegistryAccess(props)];
  if (key !== undefined) {
    problems.push(...checkPublicKey(key.publicKey, 'key.publicKey'));
    problems.push(...checkSigstore(key.transparencyLog, 'key.transparencyLog'));
  }
  if (keyless !== undefined) {
    problems.push(...checkSigstore(keyless.sigstore, 'keyless.sigstore'));
    problems.push(...checkIdentity(keyless.identity, 'keyless.identity'));
    problems.push(...checkIdentity(keyless.issuer, 'keyless.issuer'));
  }
  if (provenance === undefined) return problems;
  const { builderId, repository } = provenance;
  problems.push(...checkUri(builderId, 'provenance.builderId'));
  const wrong = repository === undefined ? undefined : GIT_URL.check(repository);
  if (wrong !== undefined)
    problems.push({
      code: 'invalid-repository-url',
      message: `${wrong}.`,
      path: 'provenance.repository',
    });
  return problems;
}

const PEM = /^-----BEGIN PUBLIC KEY-----\r?\n[A-Za-z0-9+/=\r\n]+-----END PUBLIC KEY-----\s*$/;

/** Checks a public key, which a message never repeats: it may be a private one. */
function checkPublicKey(publicKey: VerificationKey['publicKey'], path: string): Problem[] {
  if (typeof publicKey !== 'string')
    return checkKeySelector(keySelector(publicKey, 'configMap'), 'configMap', path, { isTemplated: true });
  if (publicKey.includes('PRIVATE KEY')) {
    const message =
      'This is a private key, which the manifest would expose. Set the public key, such as the content of cosign.pub.';
    return [{ code: 'forbidden-secret-literal', message, path }];
  }
  if (PEM.test(publicKey)) return [];
  const message =
    "This is not a public key in PEM. Set the content of cosign.pub, which starts with '-----BEGIN PUBLIC KEY-----'.";
  return [{ code: 'invalid-public-key', message, path }];
}

function checkIdentity(text: string, path: string): Problem[] {
  if (text.trim() !== '') return [];
  const message =
    "It is empty, and would be valid for nobody. Set it as in the certificates, such as 'https://kubernetes.io/namespaces/ci/serviceaccounts/ci'.";
  return [{ code: 'missing-certificate-identity', message, path }];
}
