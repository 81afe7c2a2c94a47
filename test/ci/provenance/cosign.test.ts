import { execFileSync, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SignTemplateProps, VerifyTemplateProps } from '../../../lib';
import { SignTemplate, VerifyTemplate } from '../../../lib';
import { MemoryRegistry } from './registry';
import type { StepResult } from './step';
import { Pod, templateOf } from './step';

/** cosign 3, which `go install github.com/sigstore/cosign/v3/cmd/cosign@v3.1.3` builds. */
const COSIGN = spawnSync('sh', ['-c', 'command -v cosign'], { encoding: 'utf8' }).stdout.trim();
const describeWithCosign = COSIGN === '' ? describe.skip : describe;

/** Logs its arguments, and runs cosign. */
const LOGGING = `printf '%s\\n' "$@" >> "$LOG"
exec '${COSIGN}' "$@"
`;

const PASSWORD = 'pass"word $HOME';
const REGISTRY_PASSWORD = 'registry-secret';
const BUILDER = 'https://argo.acme.dev/namespaces/ci';
const REPOSITORY = 'https://github.com/acme/app.git';
const MESSAGE = 'fix: "quotes"\n\\ and lines\n{}$(id)';

/** Creates a pair of keys. */
function createKeys() {
  const folder = mkdtempSync(join(tmpdir(), 'cosign-'));
  try {
    execFileSync(COSIGN, ['generate-key-pair'], {
      cwd: folder,
      env: { ...process.env, COSIGN_PASSWORD: PASSWORD },
      stdio: 'ignore',
    });
    const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
    return { privateKey: read('cosign.key'), publicKey: read('cosign.pub') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Keys = ReturnType<typeof createKeys>;

describeWithCosign(`cosign (needs cosign 3 in PATH: ${COSIGN === '' ? 'not found' : COSIGN})`, () => {
  const registry = new MemoryRegistry({ username: 'ci', password: REGISTRY_PASSWORD });
  const pod = new Pod();
  let keys: Keys;
  let others: Keys;

  beforeAll(async () => {
    await registry.start();
    [keys, others] = [createKeys(), createKeys()];
  }, 60_000);
  afterAll(() => {
    registry.stop();
    pod.remove();
  });

  /** Options of a step, whose results are the same in all tests but for the image. */
  interface Given {
    readonly image: string;
    readonly keys?: Keys;
    readonly source?: string;
    readonly login?: string;
  }

  const key = { privateKey: { secret: 'cosign', key: 'cosign.key' }, transparencyLog: 'none' } as const;

  /** The provenance as Argo renders it. */
  function predicate(uri: string): string {
    const source = { uri, digest: { gitCommit: '0'.repeat(40) } };
    return JSON.stringify({
      buildDefinition: {
        buildType: 'https://acme.dev/build',
        externalParameters: { source, parameters: { message: MESSAGE } },
        internalParameters: { namespace: 'ci', workflow: 'release' },
        resolvedDependencies: [source],
      },
      runDetails: {
        builder: { id: BUILDER },
        metadata: { invocationId: 'a-b', startedOn: '2026-11-28T00:00:00Z' },
      },
    });
  }

  function sign(
    { image, keys: signer = keys, source = `git+${REPOSITORY}`, login = registry.config() }: Given,
    props: Partial<SignTemplateProps> = {},
  ): Promise<StepResult> {
    const template = templateOf(
      (chart) =>
        new SignTemplate(chart, 'sign', {
          provenance: { builderId: BUILDER },
          ...props,
          key,
          keyless: undefined,
        }),
    );
    return pod.run(template, {
      programs: { cosign: LOGGING },
      files: {
        'login/config.json': login,
        'key/cosign.key': signer.privateKey,
        'predicate.json': predicate(source),
        'sbom.json': JSON.stringify({ spdxVersion: 'SPDX-2.3', versionInfo: image.split('@')[1] }),
      },
      variables: { IMAGE: image, COSIGN_PASSWORD: PASSWORD },
    });
  }

  function verify(
    { image, keys: signer = keys, login = registry.config() }: Given,
    props: Partial<VerifyTemplateProps> = {},
  ): Promise<StepResult> {
    const { publicKey } = signer;
    const template = templateOf(
      (chart) =>
        new VerifyTemplate(chart, 'verify', {
          provenance: { builderId: BUILDER, repository: REPOSITORY },
          key: { publicKey, transparencyLog: 'none' },
          ...props,
          keyless: undefined,
        }),
    );
    const files = { 'login/config.json': login };
    return pod.run(template, { programs: { cosign: LOGGING }, files, variables: { IMAGE: image } });
  }

  /** Whether a verified image is output, and the last line of the log. */
  const verdict = ({ code, read, output }: StepResult) => ({
    code,
    image: read('image'),
    message: output.trim().split('\n').at(-1),
  });

  const invalid = (message: string) => ({ code: 1, image: undefined, message });

  test('signs, attests and verifies an image', async () => {
    const image = registry.addImage('acme/app', 'complete');
    const signed = await sign({ image }, { sbom: 'spdx-json' });
    expect([signed.code, signed.read('image')]).toEqual([0, image]);
    const verified = await verify({ image }, { sbom: 'spdx-json' });
    expect(verdict(verified)).toEqual({ code: 0, image, message: `${image} is verified.` });
    const [name = '', digest = ''] = image.split('@');
    expect([verified.read('name'), verified.read('digest')]).toEqual([name, digest]);
    // The file has what was verified last.
    const sbom = verified.read('verified') ?? '';
    const provenance = (await verify({ image })).read('verified') ?? '';
    const statements = [sbom, provenance]
      .map((line) => JSON.parse(line) as { readonly payload: string })
      .map(({ payload }) => JSON.parse(Buffer.from(payload, 'base64').toString()) as Statement);
    expect(statements.map(({ predicateType }) => predicateType)).toEqual([
      'https://spdx.dev/Document',
      'https://slsa.dev/provenance/v1',
    ]);
    expect(statements[1]).toMatchObject({
      subject: [{ digest: { sha256: digest.replace('sha256:', '') } }],
      predicate: JSON.parse(predicate(`git+${REPOSITORY}`)) as object,
    });
  }, 60_000);

  interface Statement {
    readonly predicateType: string;
  }

  test('no password is an argument, or in the log', async () => {
    const image = registry.addImage('acme/app', 'secrets');
    const { output } = await sign({ image });
    const auth = Buffer.from(`ci:${REGISTRY_PASSWORD}`).toString('base64');
    for (const secret of [PASSWORD, REGISTRY_PASSWORD, auth, 'BEGIN ENCRYPTED'])
      expect(pod.log + output).not.toContain(secret);
    expect(pod.log).toContain(`--key\n${pod.folder}/key/cosign.key\n`);
  }, 30_000);

  describe('refuses', () => {
    const NO_SIGNATURE = (image: string) => invalid(`${image} has no valid signature.`);
    const NO_PROVENANCE = (image: string) =>
      invalid(`${image} has no valid provenance that meets the policy.`);

    test('an image that is not signed', async () => {
      const image = registry.addImage('acme/app', 'unsigned');
      expect(verdict(await verify({ image }))).toEqual(NO_SIGNATURE(image));
    });

    test('an image that another key has signed', async () => {
      const image = registry.addImage('acme/app', 'other key');
      await sign({ image, keys: others });
      expect(verdict(await verify({ image }))).toEqual(NO_SIGNATURE(image));
      expect((await verify({ image, keys: others })).code).toBe(0);
    }, 30_000);

    test('another image to which the tag was moved, also with the signatures of the first', async () => {
      const [image, moved] = [
        registry.addImage('acme/app', 'first'),
        registry.addImage('acme/app', 'second'),
      ];
      await sign({ image });
      expect(verdict(await verify({ image: moved }))).toEqual(NO_SIGNATURE(moved));
      registry.copyReferrers(image, moved);
      expect(verdict(await verify({ image: moved }))).toEqual(NO_SIGNATURE(moved));
      expect((await verify({ image })).code).toBe(0);
    }, 30_000);

    test('an image without a provenance', async () => {
      const image = registry.addImage('acme/app', 'no provenance');
      await sign({ image }, { provenance: undefined });
      expect(verdict(await verify({ image }))).toEqual(NO_PROVENANCE(image));
      expect((await verify({ image }, { provenance: undefined })).code).toBe(0);
    }, 30_000);

    test('a provenance of another key', async () => {
      const image = registry.addImage('acme/app', 'provenance of another key');
      await sign({ image }, { provenance: undefined });
      await sign({ image, keys: others });
      expect(verdict(await verify({ image }))).toEqual(NO_PROVENANCE(image));
    }, 30_000);

    test('an image of another repository or builder', async () => {
      const image = registry.addImage('acme/app', 'another repository');
      await sign({ image, source: 'git+https://github.com/mallory/app.git' });
      expect(verdict(await verify({ image }))).toEqual(NO_PROVENANCE(image));
      const [here, there] = [BUILDER, 'https://argo.acme.dev/namespaces/other'];
      expect((await verify({ image }, { provenance: { builderId: here } })).code).toBe(0);
      expect(verdict(await verify({ image }, { provenance: { builderId: there } }))).toEqual(
        NO_PROVENANCE(image),
      );
    }, 30_000);

    test('an image without an attested SBOM', async () => {
      const image = registry.addImage('acme/app', 'no SBOM');
      await sign({ image });
      expect(verdict(await verify({ image }, { sbom: 'spdx-json' }))).toEqual(
        invalid(`${image} has no valid attestation of an SBOM.`),
      );
    }, 30_000);

    test('an SBOM of another image', async () => {
      const image = registry.addImage('acme/app', 'SBOM of another');
      const template = templateOf((chart) => new SignTemplate(chart, 'sign', { key, sbom: 'spdx-json' }));
      const files = { 'key/cosign.key': keys.privateKey, 'sbom.json': '{}' };
      const variables = { IMAGE: image, COSIGN_PASSWORD: PASSWORD };
      expect(verdict(await pod.run(template, { files, variables }))).toEqual(
        invalid(`The SBOM does not describe ${image}. Use the SBOM of the same image.`),
      );
    });

    test('a signature that is not in the log, if there is one', async () => {
      const image = registry.addImage('acme/app', 'not in the log');
      await sign({ image });
      const trustedRoot = { configMap: 'sigstore', key: 'root' };
      const template = templateOf(
        (chart) =>
          new VerifyTemplate(chart, 'verify', {
            key: { publicKey: keys.publicKey, transparencyLog: { trustedRoot } },
          }),
      );
      const root = '{"mediaType":"application/vnd.dev.sigstore.trustedroot+json;version=0.1"}';
      const files = { 'trust/trusted_root.json': root, 'login/config.json': registry.config() };
      const result = await pod.run(template, { files, variables: { IMAGE: image } });
      expect(verdict(result)).toEqual(NO_SIGNATURE(image));
    }, 30_000);
  });

  test('without a key, the token of the ServiceAccount is sent to the configured Fulcio', async () => {
    const requests: string[] = [];
    const server = createServer((request, response) => {
      requests.push(`${request.url ?? ''} ${request.headers.authorization ?? ''}`);
      request.resume();
      response.writeHead(403).end('{"message":"unknown issuer"}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const fulcioUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = {
      iss: 'https://kubernetes.default.svc',
      sub: 'system:serviceaccount:ci:ci',
      aud: 'sigstore',
    };
    const token = [part({ alg: 'RS256' }), part({ ...claims, exp: 4102444800 }), part({})].join('.');
    const image = registry.addImage('acme/app', 'keyless');
    const trustedRoot = { configMap: 'sigstore', key: 'root' };
    const sigstore = { fulcioUrl, rekorUrl: 'http://127.0.0.1:1', trustedRoot };
    const template = templateOf((chart) => new SignTemplate(chart, 'sign', { keyless: { sigstore } }));
    const result = await pod.run(template, {
      programs: { cosign: LOGGING },
      files: {
        'identity/token': token,
        'trust/trusted_root.json':
          '{"mediaType":"application/vnd.dev.sigstore.trustedroot+json;version=0.1"}',
        'login/config.json': registry.config(),
      },
      variables: { IMAGE: image },
    });
    server.close();
    expect(verdict(result)).toEqual(invalid(`cosign cannot sign ${image}.`));
    expect(requests).toEqual([`/api/v2/signingCert Bearer ${token}`]);
    expect(pod.log + result.output).not.toContain(token);
  }, 60_000);

  test('a wrong password of the key or the registry fails the step', async () => {
    const image = registry.addImage('acme/app', 'wrong password');
    expect(verdict(await sign({ image, login: registry.config('guess') }))).toEqual(
      invalid(`cosign cannot attest the provenance of ${image}.`),
    );
    expect(verdict(await verify({ image, login: registry.config('guess') }))).toEqual(
      invalid(`${image} has no valid signature.`),
    );
    expect(verdict(await sign({ image, login: '' })).code).toBe(1);
  }, 30_000);
});
