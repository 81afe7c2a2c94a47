import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import type { ConfigMapKey } from '../../kubernetes/secret-key';
import { checkKeySelector, keySelector } from '../../kubernetes/secret-key';
import type { Templated } from '../../workflow';
import type { MountedVolume } from '../build/mounted-volume';

/** What verifies signatures that a private instance of Sigstore has recorded. */
export interface SigstoreTrust {
  /**
   * The file `trusted_root.json` with the certificates and public keys of the services, as `cosign trusted-root create` writes
   * it.
   */
  readonly trustedRoot: ConfigMapKey;
}

/** A transparency log of a private instance of Sigstore. */
export interface SigstoreLog extends SigstoreTrust {
  /** The URL of the transparency log, Rekor. */
  readonly rekorUrl: string;

  /**
   * The version of Rekor's API. Version 2 requires `timestampUrl`.
   *
   * @default 1
   */
  readonly rekorVersion?: 1 | 2;

  /**
   * The URL of the timestamp authority.
   *
   * @default - none: Rekor's own timestamps
   */
  readonly timestampUrl?: string;
}

/** The services of a private instance of Sigstore. */
export interface SigstoreServices extends SigstoreLog {
  /** The URL of the certificate authority, Fulcio. */
  readonly fulcioUrl: string;
}

/**
 * Where signatures are recorded.
 *
 * - `public`: in the transparency log of sigstore.dev, which anyone can search. It publishes the time, the public key or the
 *   identity, and hashes of what is signed, also of images in private registries.
 * - `none`: nowhere. A stolen key can sign without anyone noticing, and signatures have no time.
 * - otherwise, in the log of a private instance.
 */
export type TransparencyLog<Private extends SigstoreTrust> = 'public' | 'none' | Private;

const CONFIG = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
const ROOT = 'application/vnd.dev.sigstore.trustedroot+json;version=0.1';

const TRUST = { name: 'provenance-trust', path: '/provenance/trust' };

/** Services of sigstore.dev, which cosign knows by itself. */
const PUBLIC = 'public';

/** The variables with which the scripts configure cosign. */
interface SigstoreVariables {
  /** The services to sign with, as JSON. Without it, cosign downloads those of sigstore.dev. */
  readonly SIGNING_CONFIG: string;
  /** What is trusted if there is no file, as JSON. Without both, cosign downloads the root of sigstore.dev. */
  readonly TRUSTED_ROOT: string;
  /** The file with what is trusted. */
  readonly TRUSTED_ROOT_FILE: string;
  /** Whether there is a transparency log. */
  readonly TRANSPARENCY_LOG: 'true' | 'false';
}

/** Renders the services that sign, and what verifies their signatures. */
export function renderSigstore(log: TransparencyLog<SigstoreTrust | SigstoreLog | SigstoreServices>): {
  readonly variables: SigstoreVariables;
  readonly volumes: readonly MountedVolume[];
} {
  const none = { SIGNING_CONFIG: '', TRUSTED_ROOT: '', TRUSTED_ROOT_FILE: '' };
  if (log === PUBLIC) return { variables: { ...none, TRANSPARENCY_LOG: 'true' }, volumes: [] };
  if (log === 'none') {
    // Both are files without services, with which cosign sends no requests but those to the registry.
    const SIGNING_CONFIG = literalJson({ mediaType: CONFIG, rekorTlogConfig: {}, tsaConfig: {} });
    const TRUSTED_ROOT = literalJson({ mediaType: ROOT });
    return {
      variables: { ...none, SIGNING_CONFIG, TRUSTED_ROOT, TRANSPARENCY_LOG: 'false' },
      volumes: [],
    };
  }
  return {
    variables: {
      SIGNING_CONFIG: 'rekorUrl' in log ? literalJson(signingConfig(log)) : '',
      TRUSTED_ROOT: '',
      TRUSTED_ROOT_FILE: `${TRUST.path}/trusted_root.json`,
      TRANSPARENCY_LOG: 'true',
    },
    volumes: [{ volume: renderTrust(log), mountPath: TRUST.path }],
  };
}

/** The format that cosign's `signing-config create` writes (sigstore/protobuf-specs v0.5.1, `SigningConfig`). */
function signingConfig(log: SigstoreLog | SigstoreServices) {
  const { rekorUrl, rekorVersion = 1, timestampUrl } = log;
  const service = (url: string, majorApiVersion: number) => ({
    url,
    majorApiVersion,
    validFor: { start: '1970-01-01T00:00:00Z' },
    operator: new URL(URL.canParse(url) ? url : 'https://invalid').host,
  });
  return {
    mediaType: CONFIG,
    ...('fulcioUrl' in log && { caUrls: [service(log.fulcioUrl, 1)] }),
    rekorTlogUrls: [service(rekorUrl, rekorVersion)],
    rekorTlogConfig: { selector: 'ANY' },
    ...(timestampUrl !== undefined && { tsaUrls: [service(timestampUrl, 1)] }),
    tsaConfig: timestampUrl === undefined ? {} : { selector: 'ANY' },
  };
}

/** Optional, so that a missing ConfigMap fails the step with a message. */
function renderTrust({ trustedRoot }: SigstoreTrust): Templated<argo.Volume> {
  const { name, key } = keySelector(trustedRoot, 'configMap');
  const items = [{ key, path: 'trusted_root.json' }];
  return { name: TRUST.name, configMap: { name, items, optional: true } };
}

/** Renders JSON for an environment variable, in which Kubernetes would expand $(VARIABLE). */
export function literalJson(value: object): string {
  return JSON.stringify(value).replaceAll('$', '\\u0024');
}

/** Checks the references and the URLs of a private instance. */
export function checkSigstore(
  log: TransparencyLog<SigstoreTrust | SigstoreLog | SigstoreServices>,
  path: string,
): Problem[] {
  if (log === PUBLIC || log === 'none') return [];
  const { trustedRoot, ...others } = log;
  const root = keySelector(trustedRoot, 'configMap');
  const problems = checkKeySelector(root, 'configMap', `${path}.trustedRoot`, { isTemplated: true });
  for (const [field, value] of Object.entries(others)) {
    if (typeof value !== 'string' || isServiceUrl(value)) continue;
    const message = `'${value}' is not the URL of a service. Use one such as 'https://rekor.acme.dev', without credentials, query or fragment.`;
    problems.push({ code: 'invalid-sigstore-url', message, path: `${path}.${field}` });
  }
  if ('rekorVersion' in log && log.rekorVersion === 2 && log.timestampUrl === undefined) {
    const message = "Rekor 2 has no timestamps of its own. Set 'timestampUrl'.";
    problems.push({ code: 'missing-timestamp-authority', message, path: `${path}.timestampUrl` });
  }
  return problems;
}

function isServiceUrl(text: string): boolean {
  return /^https?:\/\/[^/?#@\s\\]+(?:\/[^?#\s\\]*)?$/i.test(text) && URL.canParse(text);
}
