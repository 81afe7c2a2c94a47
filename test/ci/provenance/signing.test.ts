import type { SignTemplateProps, VerifyTemplateProps } from '../../../lib';
import {
  SbomTemplate,
  SignTemplate,
  VerifyTemplate,
  VulnerabilityScanTemplate,
  parameter,
} from '../../../lib';
import { SIGN_SCRIPT } from '../../../lib/ci/provenance/sign/sign-script';
import { renderPolicy } from '../../../lib/ci/provenance/verify/provenance-policy';
import { VERIFY_SCRIPT } from '../../../lib/ci/provenance/verify/verify-script';
import { argolint, describeWithShared, errorsOf, placedCodesIn, synth } from '../../support';
import { SHELLS } from '../../support/shells';
import { IMAGE, Pod, templateOf, variablesOf } from './step';

const PUBLIC_KEY = `-----BEGIN PUBLIC KEY-----\nMFkw+/=\n-----END PUBLIC KEY-----\n`;
const privateKey = { secret: 'cosign', key: 'cosign.key' };
const trustedRoot = { configMap: 'sigstore', key: 'root' };
const services = {
  fulcioUrl: 'https://fulcio.acme.dev',
  rekorUrl: 'https://rekor.acme.dev/v1',
  trustedRoot,
};

const SIGNING: SignTemplateProps = { key: { privateKey, transparencyLog: 'none' } };
const KEYLESS: SignTemplateProps = { keyless: { sigstore: services } };
const VERIFYING: VerifyTemplateProps = { key: { publicKey: PUBLIC_KEY, transparencyLog: 'none' } };

const signTemplate = (props: SignTemplateProps) =>
  templateOf((chart) => new SignTemplate(chart, 'sign', props));
const verifyTemplate = (props: VerifyTemplateProps) =>
  templateOf((chart) => new VerifyTemplate(chart, 'verify', props));

/** Logs its arguments. */
const COSIGN = { cosign: 'echo "$*" >> "$LOG"; [ "$FAIL" != "$1" ]' };

test('the scripts contain nothing that Argo or Kubernetes would expand', () => {
  for (const script of [SIGN_SCRIPT, VERIFY_SCRIPT]) expect(script).not.toMatch(/\{\{|\}\}|\$\$/);
});

describe('signing with a key', () => {
  test('mounts the key, and reads the password from a Secret', () => {
    const password = { secret: 'cosign', key: 'cosign.password' };
    const { volumes, container } = signTemplate({ key: { privateKey, password, transparencyLog: 'none' } });
    expect(volumes?.find(({ name }) => name === 'provenance-key')?.secret).toEqual({
      secretName: 'cosign',
      items: [{ key: 'cosign.key', path: 'cosign.key' }],
      defaultMode: 0o400,
      optional: true,
    });
    expect(container?.env?.at(-1)).toEqual({
      name: 'COSIGN_PASSWORD',
      valueFrom: { secretKeyRef: { name: 'cosign', key: 'cosign.password', optional: true } },
    });
  });

  test('without a log has no services, and with the public one those that cosign knows', () => {
    const none = variablesOf(signTemplate(SIGNING));
    expect(JSON.parse(none.SIGNING_CONFIG ?? '')).not.toHaveProperty('rekorTlogUrls');
    expect(none.TRUSTED_ROOT).toContain('trustedroot+json');
    const known = variablesOf(signTemplate({ key: { privateKey, transparencyLog: 'public' } }));
    expect([known.SIGNING_CONFIG, known.TRUSTED_ROOT, known.TRUSTED_ROOT_FILE]).toEqual(['', '', '']);
  });
});

test('signing with an identity mounts a token for Fulcio', () => {
  const template = signTemplate({ keyless: { sigstore: services, audience: 'fulcio' } });
  const volumes = Object.fromEntries((template.volumes ?? []).map(({ name, ...volume }) => [name, volume]));
  expect(volumes['provenance-identity']).toEqual({
    projected: {
      defaultMode: 0o400,
      sources: [{ serviceAccountToken: { path: 'token', audience: 'fulcio', expirationSeconds: 600 } }],
    },
  });
  expect(volumes['provenance-trust']).toMatchObject({ configMap: { name: 'sigstore', optional: true } });
  const { SIGNING_CONFIG = '' } = variablesOf(template);
  const service = { majorApiVersion: 1, validFor: { start: '1970-01-01T00:00:00Z' } };
  expect(JSON.parse(SIGNING_CONFIG)).toEqual({
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: [{ url: 'https://fulcio.acme.dev', operator: 'fulcio.acme.dev', ...service }],
    rekorTlogUrls: [{ url: 'https://rekor.acme.dev/v1', operator: 'rekor.acme.dev', ...service }],
    rekorTlogConfig: { selector: 'ANY' },
    tsaConfig: {},
  });
});

describe.each(SHELLS)('the scripts in %s', (shell) => {
  let pod = new Pod();
  beforeEach(() => {
    pod = new Pod();
  });
  afterEach(() => {
    pod.remove();
  });

  const KEY_FILE = { 'key/cosign.key': 'key' };

  test('sign with an identity, and an SBOM before the signature', async () => {
    const template = signTemplate({ ...KEYLESS, sbom: 'cyclonedx-json', provenance: { builderId: 'a:b' } });
    const files = { 'sbom.json': IMAGE, 'trust/trusted_root.json': '{}' };
    const { code, read } = await pod.run(template, { shell, programs: COSIGN, files });
    expect([code, read('image'), JSON.parse(read('signing-config.json') ?? '')]).toMatchObject([
      0,
      IMAGE,
      { caUrls: [{ url: 'https://fulcio.acme.dev' }] },
    ]);
    const flags = `--yes --identity-token ${pod.folder}/identity/token --trusted-root ${pod.folder}/trust/trusted_root.json --signing-config signing-config.json`;
    expect(pod.log.trim().split('\n')).toEqual([
      `attest ${flags} --type slsaprovenance1 --predicate ${pod.folder}/predicate.json ${IMAGE}`,
      `attest ${flags} --type cyclonedx --predicate ${pod.folder}/sbom.json ${IMAGE}`,
      `sign ${flags} ${IMAGE}`,
    ]);
  });

  test('sign nothing if an attestation fails', async () => {
    const template = signTemplate({ ...SIGNING, provenance: { builderId: 'a:b' } });
    const options = { shell, programs: COSIGN, files: KEY_FILE, variables: { FAIL: 'attest' } };
    const { code, output, read } = await pod.run(template, options);
    expect([code, read('image'), output.trim().split('\n').at(-1)]).toEqual([
      1,
      undefined,
      `cosign cannot attest the provenance of ${IMAGE}.`,
    ]);
    expect(pod.log).not.toContain('\nsign');
  });

  test('report a missing key, and a missing trusted root', async () => {
    const options = { shell, programs: COSIGN };
    expect((await pod.run(signTemplate(SIGNING), options)).output).toBe(
      "There is no key to sign with: the Secret 'cosign' is not in this namespace, or has nothing under the key 'cosign.key'.\n",
    );
    const missing = 'There is no trusted root: its ConfigMap is not in this namespace, or lacks the key.\n';
    expect((await pod.run(signTemplate(KEYLESS), options)).output).toBe(missing);
    const publicKey = { configMap: 'cosign', key: 'cosign.pub' };
    const verify = verifyTemplate({ key: { publicKey, transparencyLog: { trustedRoot } } });
    expect((await pod.run(verify, options)).output).toBe(missing);
    const unsigned = verifyTemplate({ key: { publicKey, transparencyLog: 'public' } });
    expect((await pod.run(unsigned, options)).output).toBe(
      'There is no public key: its ConfigMap is not in this namespace, or lacks the key.\n',
    );
  });

  test('verify a key, and search the log if there is one', async () => {
    const { output, read } = await pod.run(verifyTemplate(VERIFYING), { shell, programs: COSIGN });
    expect([output, read('image')]).toEqual([`${IMAGE} is verified.\n`, IMAGE]);
    const key = { publicKey: PUBLIC_KEY, transparencyLog: 'public' } as const;
    await pod.run(verifyTemplate({ key, registries: { 'ghcr.io': { plainHttp: true } } }), {
      shell,
      programs: COSIGN,
    });
    expect(pod.log.trim().split('\n')).toEqual([
      `verify --trusted-root trusted-root.json --insecure-ignore-tlog=true --key cosign.pub ${IMAGE}`,
      `verify --allow-http-registry --key cosign.pub ${IMAGE}`,
    ]);
  });

  test('verify an identity, a provenance and an SBOM, and output nothing if one is not valid', async () => {
    const identity = 'https://kubernetes.io/namespaces/ci/serviceaccounts/release';
    const template = verifyTemplate({
      keyless: { identity, issuer: 'https://oidc.acme.dev', sigstore: 'public' },
      provenance: { builderId: 'https://argo.acme.dev' },
      sbom: 'spdx-json',
    });
    const options = { shell, programs: COSIGN };
    expect((await pod.run(template, options)).code).toBe(0);
    const flags = `--certificate-identity ${identity} --certificate-oidc-issuer https://oidc.acme.dev`;
    expect(pod.log.trim().split('\n')).toEqual([
      `verify ${flags} ${IMAGE}`,
      `verify-attestation ${flags} --type slsaprovenance1 --policy policy.rego ${IMAGE}`,
      `verify-attestation ${flags} --type spdxjson ${IMAGE}`,
    ]);
    for (const FAIL of ['verify', 'verify-attestation']) {
      const { code, read } = await pod.run(template, { ...options, variables: { FAIL } });
      expect([code, read('image'), read('digest')]).toEqual([1, undefined, undefined]);
    }
  });
});

test('a policy compares the values as they are', () => {
  const text = 'https://a.dev/"$(KEY)\\';
  expect(renderPolicy({ builderId: text, repository: 'git@a.dev:b/c' })).toBe(`package signature

allow {
  input.predicate.runDetails.builder.id == "https://a.dev/\\"\\u0024(KEY)\\\\"
  input.predicate.buildDefinition.externalParameters.source.uri == "git@a.dev:b/c"
}`);
});

describe('reports', () => {
  const signCodes = (props: object) =>
    placedCodesIn(errorsOf((chart) => new SignTemplate(chart, 'sign', { ...SIGNING, ...props })));
  const verifyCodes = (props: object) =>
    placedCodesIn(errorsOf((chart) => new VerifyTemplate(chart, 'verify', { ...VERIFYING, ...props })));

  test('nothing for valid properties', () => {
    const provenance = { builderId: 'https://a.dev', buildType: 'urn:acme:build' };
    expect(signCodes({ provenance, sbom: 'spdx-json' })).toEqual([]);
    expect(signCodes({ ...KEYLESS, key: undefined })).toEqual([]);
    expect(
      verifyCodes({ provenance: { builderId: 'https://a.dev', repository: 'https://a.dev/b.git' } }),
    ).toEqual([]);
  });

  test.each<[object, string]>([
    [{ key: undefined }, 'missing-signer at key'],
    [KEYLESS, 'conflicting-key-and-keyless at keyless'],
    [
      { key: { ...SIGNING.key, privateKey: { secret: 'A', key: 'b' } } },
      'invalid-name at key.privateKey.secret',
    ],
    [{ key: { ...SIGNING.key, password: { secret: 'a', key: ' ' } } }, 'invalid-key at key.password.key'],
    [{ registryCredentials: { secret: 'A', key: 'b' } }, 'invalid-name at registryCredentials.secret'],
    [{ provenance: { builderId: 'argo' } }, 'invalid-provenance-uri at provenance.builderId'],
    [{ provenance: { builderId: '{{workflow.name}}' } }, 'invalid-provenance-uri at provenance.builderId'],
    [
      { provenance: { builderId: 'a:b', buildType: 'c d' } },
      'invalid-provenance-uri at provenance.buildType',
    ],
  ])('%j for a signature', (props, code) => {
    expect(signCodes(props)).toEqual([code]);
  });

  test.each<[object, string]>([
    [{ rekorUrl: 'rekor.acme.dev' }, 'invalid-sigstore-url at keyless.sigstore.rekorUrl'],
    [{ fulcioUrl: 'https://a:b@c.dev' }, 'invalid-sigstore-url at keyless.sigstore.fulcioUrl'],
    [{ rekorVersion: 2 }, 'missing-timestamp-authority at keyless.sigstore.timestampUrl'],
    [{ trustedRoot: { configMap: 'A', key: 'b' } }, 'invalid-name at keyless.sigstore.trustedRoot.configMap'],
  ])('services with %j', (changed, code) => {
    const keyless = { sigstore: { ...services, ...changed } };
    expect(signCodes({ key: undefined, keyless })).toEqual([code]);
  });

  test.each<[object, string]>([
    [{ key: { publicKey: 'ssh-rsa AAAA', transparencyLog: 'none' } }, 'invalid-public-key at key.publicKey'],
    [
      { key: { publicKey: PUBLIC_KEY.replaceAll('PUBLIC', 'PRIVATE'), transparencyLog: 'none' } },
      'forbidden-secret-literal at key.publicKey',
    ],
    [
      { key: undefined, keyless: { identity: '', issuer: 'https://a.dev', sigstore: 'public' } },
      'missing-certificate-identity at keyless.identity',
    ],
    [
      { provenance: { builderId: 'a:b', repository: 'https://u:p@a.dev/b' } },
      'invalid-repository-url at provenance.repository',
    ],
  ])('%j for a verification', (props, code) => {
    expect(verifyCodes(props)).toEqual([code]);
  });
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test('accepts the templates', () => {
    const manifests = synth((chart) => {
      new SbomTemplate(chart, 'sbom');
      new VulnerabilityScanTemplate(chart, 'scan', { gate: { failOn: 'high' } });
      new SignTemplate(chart, 'sign', {
        ...KEYLESS,
        provenance: { builderId: 'a:b', parameters: { tag: parameter() } },
        sbom: 'spdx-json',
      });
      new VerifyTemplate(chart, 'verify', { ...VERIFYING, provenance: { builderId: 'a:b' } });
    });
    expect(argolint(manifests).errors).toEqual([]);
  });
});
