import type { Problem } from '../../finding';

/** The data of a SealedSecret, which only the controller in the cluster can decrypt. */
export interface SealedData {
  /**
   * The encrypted values by their keys, as `kubeseal` prints them below `spec.encryptedData`. An error if a value is not
   * encrypted.
   */
  readonly encryptedData: { readonly [key: string]: string };

  /**
   * What the values were encrypted for (`kubeseal --scope`): a Secret of this name in this namespace (`strict`), any Secret of
   * the namespace, or any Secret of the cluster.
   *
   * @default 'strict'
   */
  readonly scope?: 'cluster-wide' | 'namespace-wide' | 'strict';
}

/** Renders the SealedSecret (github.com/bitnami-labs/sealed-secrets, v0.32, pkg/apis/sealedsecrets/v1alpha1). */
export function renderSealedSecret<Metadata extends { readonly annotations?: object }>(
  { encryptedData, scope = 'strict' }: SealedData,
  metadata: Metadata,
  type: string | undefined,
) {
  const annotation = scope === 'strict' ? {} : { [`sealedsecrets.bitnami.com/${scope}`]: 'true' };
  const { annotations, ...others } = metadata;
  const all = { ...annotations, ...annotation };
  const named = { ...others, ...(Object.keys(all).length > 0 && { annotations: all }) };
  return {
    apiVersion: 'bitnami.com/v1alpha1',
    kind: 'SealedSecret',
    metadata: named,
    spec: { encryptedData, template: { metadata: named, ...(type !== undefined && { type }) } },
  };
}

/** Reports values that are not encrypted, and keys that pods mount but the SealedSecret does not have. */
export function checkSealedSecret({ encryptedData }: SealedData, keys: readonly string[]): Problem[] {
  const path = 'sealedSecret.encryptedData';
  const missing = keys
    .filter((key) => !Object.hasOwn(encryptedData, key))
    .map((key): Problem => {
      const message = `The SealedSecret has no key '${key}'. Add it to the Secret, and encrypt that again with kubeseal.`;
      return { code: 'missing-external-secret-key', path, message };
    });
  const readable = Object.entries(encryptedData)
    .filter(([, value]) => !isSealed(value))
    .map(([key]): Problem => {
      const message = `The value of '${key}' is not encrypted by kubeseal. Use the text below 'encryptedData' of its output.`;
      return { code: 'forbidden-credentials', path: `${path}.${key}`, message };
    });
  return [...missing, ...readable];
}

/**
 * Whether the value has the form of encrypted data: the length of an encrypted key in two bytes, the key, and the data with its
 * tag (pkg/crypto/crypto.go, `HybridEncrypt`). Keys of RSA have at least 2048 bits.
 */
function isSealed(value: string): boolean {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return false;
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length < 2) return false;
  const keyLength = bytes.readUInt16BE(0);
  return keyLength >= 256 && keyLength <= 1024 && bytes.length > 2 + keyLength + 16;
}
