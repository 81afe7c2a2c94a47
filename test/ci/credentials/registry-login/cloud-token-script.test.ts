import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CLOUD_TOKEN_SCRIPT } from '../../../../lib/ci/credentials/registry-login/cloud-token-script';
import type { ReceivedRequest } from '../../../support/fake-clouds';
import { FakeInternet, hasPrograms } from '../../../support/fake-clouds';
import { SHELLS } from '../../../support/shells';

/** curl retries after a second. */
jest.setTimeout(60_000);

const ECR = '123456789012.dkr.ecr.eu-central-1.amazonaws.com';
const ROLE = 'arn:aws:iam::123456789012:role/push';
const WEB_TOKEN = 'header.web-identity+token/=.signature';
const KEY = { id: 'ASIAEXAMPLE', secret: 'secret/key+1=', session: 'session/token+2==' };
const AUTH = Buffer.from('AWS:ecr-password').toString('base64');

const STS_ANSWER = `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <AssumeRoleWithWebIdentityResult><Credentials>
    <AccessKeyId>${KEY.id}</AccessKeyId><SecretAccessKey>${KEY.secret}</SecretAccessKey>
    <SessionToken>${KEY.session}</SessionToken><Expiration>2026-11-28T10:00:00Z</Expiration>
  </Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`;

const ECR_ANSWER = JSON.stringify({
  authorizationData: [{ authorizationToken: AUTH, expiresAt: 1.7e9, proxyEndpoint: `https://${ECR}` }],
});

/** Whether the request has the signature of the key (AWS Signature Version 4). */
function isSigned({ method, headers, body }: ReceivedRequest): boolean {
  const authorization = headers.authorization ?? '';
  const [, scope = '', signed = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=ASIAEXAMPLE\/(\S+), ?SignedHeaders=(\S+), ?Signature=(\S+)$/.exec(
      authorization,
    ) ?? [];
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`);
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const canonical = [method, '/', '', lines.join(''), signed, hash(body)].join('\n');
  const date = String(headers['x-amz-date']);
  const text = ['AWS4-HMAC-SHA256', date, scope, hash(canonical)].join('\n');
  let key: Buffer | string = `AWS4${KEY.secret}`;
  for (const part of scope.split('/')) key = createHmac('sha256', key).update(part).digest();
  return (
    scope.endsWith('/eu-central-1/ecr/aws4_request') &&
    createHmac('sha256', key).update(text).digest('hex') === signature
  );
}

(hasPrograms('curl', 'openssl') ? describe : describe.skip).each(SHELLS)('the script in %s', (shell) => {
  const internet = new FakeInternet();

  beforeAll(() => internet.start());
  afterAll(() => {
    internet.stop();
  });
  beforeEach(() => {
    internet.requests.length = 0;
  });

  function run(kind: string, registry: string, environment: { readonly [name: string]: string }) {
    const file = `${internet.folder}/config.json`;
    return internet.run(shell, CLOUD_TOKEN_SCRIPT, [kind, registry, file], environment);
  }

  function authOf(registry: string): string {
    const config = JSON.parse(readFileSync(`${internet.folder}/config.json`, 'utf8')) as {
      readonly auths: { readonly [registry: string]: { readonly auth: string } };
    };
    expect(Object.keys(config.auths)).toEqual([registry]);
    return Buffer.from(config.auths[registry]?.auth ?? '', 'base64').toString();
  }

  function irsa(): { readonly [name: string]: string } {
    return { AWS_ROLE_ARN: ROLE, AWS_WEB_IDENTITY_TOKEN_FILE: internet.file('token', WEB_TOKEN) };
  }

  test('logs in to ECR with a role of the ServiceAccount', async () => {
    internet.respond = ({ url }) => [200, url.includes('//sts.') ? STS_ANSWER : ECR_ANSWER];
    const { code, output } = await run('ecr', ECR, irsa());
    expect(output).toBe(
      `Logged in to ${ECR}. The token is valid for 12 hours, or as long as the session of the role.\n`,
    );
    expect(code).toBe(0);
    expect(authOf(ECR)).toBe('AWS:ecr-password');
    const [sts, ecr] = internet.requests;
    expect(sts?.url).toBe('https://sts.eu-central-1.amazonaws.com/');
    expect(Object.fromEntries(new URLSearchParams(sts?.body))).toEqual({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleSessionName: 'argo-ci',
      RoleArn: ROLE,
      WebIdentityToken: WEB_TOKEN,
    });
    expect(ecr?.url).toBe('https://api.ecr.eu-central-1.amazonaws.com/');
    expect(ecr?.headers).toMatchObject({
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-security-token': KEY.session,
      'x-amz-target': 'AmazonEC2ContainerRegistry_V20150921.GetAuthorizationToken',
    });
    expect(ecr !== undefined && isSigned(ecr)).toBe(true);
  });

  test.each([
    ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn', 'cn-north-1.amazonaws.com.cn'],
    ['123456789012.dkr.ecr.eusc-de-east-1.amazonaws.eu', 'eusc-de-east-1.amazonaws.eu'],
    ['123456789012.dkr.ecr-fips.us-east-1.amazonaws.com', 'us-east-1.amazonaws.com'],
  ])('asks the region of %s', async (registry, region) => {
    internet.respond = ({ url }) => [200, url.includes('//sts.') ? STS_ANSWER : ECR_ANSWER];
    expect(await run('ecr', registry, irsa())).toMatchObject({ code: 0 });
    expect(internet.requests.map(({ url }) => url)).toEqual([
      `https://sts.${region}/`,
      `https://api.ecr.${region}/`,
    ]);
  });

  test('logs in to ECR with EKS Pod Identity', async () => {
    internet.respond = ({ url }) =>
      url.startsWith('http:')
        ? [200, JSON.stringify({ AccessKeyId: KEY.id, SecretAccessKey: KEY.secret, Token: KEY.session })]
        : [200, ECR_ANSWER];
    const { code } = await run('ecr', ECR, {
      AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.23/v1/credentials',
      AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: internet.file('token', WEB_TOKEN),
    });
    expect(code).toBe(0);
    expect(authOf(ECR)).toBe('AWS:ecr-password');
    const [agent, ecr] = internet.requests;
    expect(agent).toMatchObject({
      url: 'http://169.254.170.23/v1/credentials',
      headers: { authorization: WEB_TOKEN },
    });
    expect(ecr !== undefined && isSigned(ecr)).toBe(true);
  });

  test('logs in to Artifact Registry', async () => {
    const answer = { access_token: 'ya29.c.token_-1', expires_in: 3599, token_type: 'Bearer' };
    internet.respond = () => [200, JSON.stringify(answer, null, 2)];
    const { code, output } = await run('artifactRegistry', 'europe-docker.pkg.dev', {});
    expect(code).toBe(0);
    expect(output).toContain('valid for 3599 seconds');
    expect(authOf('europe-docker.pkg.dev')).toBe('oauth2accesstoken:ya29.c.token_-1');
    expect(internet.requests[0]).toMatchObject({
      url: 'http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token',
      headers: { 'metadata-flavor': 'Google' },
    });
  });

  function azure(): { readonly [name: string]: string } {
    return {
      AZURE_AUTHORITY_HOST: 'https://login.microsoftonline.com/',
      AZURE_CLIENT_ID: 'client-1',
      AZURE_TENANT_ID: 'tenant-1',
      AZURE_FEDERATED_TOKEN_FILE: internet.file('token', WEB_TOKEN),
    };
  }

  test('logs in to Azure Container Registry', async () => {
    internet.respond = ({ url }) => [
      200,
      url.includes('azurecr') ? '{"refresh_token":"refresh.token"}' : '{"access_token":"access.token"}',
    ];
    const { code } = await run('acr', 'acme.azurecr.io', azure());
    expect(code).toBe(0);
    expect(authOf('acme.azurecr.io')).toBe('00000000-0000-0000-0000-000000000000:refresh.token');
    const [identity, registry] = internet.requests;
    expect(identity?.url).toBe('https://login.microsoftonline.com/tenant-1/oauth2/v2.0/token');
    expect(Object.fromEntries(new URLSearchParams(identity?.body))).toMatchObject({
      client_id: 'client-1',
      client_assertion: WEB_TOKEN,
      scope: 'https://containerregistry.azure.net/.default',
    });
    expect(registry?.url).toBe('https://acme.azurecr.io/oauth2/exchange');
    expect(Object.fromEntries(new URLSearchParams(registry?.body))).toEqual({
      grant_type: 'access_token',
      service: 'acme.azurecr.io',
      tenant: 'tenant-1',
      access_token: 'access.token',
    });
  });

  test.each([
    ['ecr', ECR, "Annotate its ServiceAccount with 'eks.amazonaws.com/role-arn'"],
    ['acr', 'acme.azurecr.io', "Annotate its ServiceAccount with 'azure.workload.identity/client-id'"],
  ])('says what a pod without an identity needs: %s', async (kind, registry, message) => {
    const { code, output } = await run(kind, registry, {});
    expect(code).toBe(1);
    expect(output).toContain(message);
    expect(internet.requests).toEqual([]);
  });

  test('says what to do if a role is refused, and repeats no secret', async () => {
    internet.respond = () => [403, '<Error><Code>AccessDenied</Code></Error>'];
    const refused = await run('ecr', ECR, irsa());
    expect(refused.code).toBe(1);
    expect(refused.output).toContain(`Check that the role '${ROLE}' trusts the ServiceAccount of the pod.`);
    expect(refused.output).toContain('AccessDenied');
    internet.respond = ({ url }) => (url.includes('//sts.') ? [200, STS_ANSWER] : [400, 'denied']);
    const unauthorized = await run('ecr', ECR, irsa());
    expect(unauthorized.output).toContain("Check that the role allows 'ecr:GetAuthorizationToken'.");
    for (const secret of [WEB_TOKEN, KEY.secret, KEY.session]) {
      expect(refused.output + unauthorized.output).not.toContain(secret);
    }
  });

  test('repeats no secret of an answer', async () => {
    // What AWS answers to a wrong signature.
    const message = `The Canonical String should have been 'POST\\nx-amz-security-token:${KEY.session}\\n'`;
    internet.respond = ({ url }) =>
      url.includes('//sts.') ? [200, STS_ANSWER] : [403, `{"message":"${message}"}`];
    const wrong = await run('ecr', ECR, irsa());
    expect(wrong.output).toContain('answered 403');
    expect(wrong.output).toContain('x-amz-security-token:');
    expect(wrong.output).not.toContain(KEY.session);
    internet.respond = () => [203, '{"access_token":"ya29.token"}'];
    const modified = await run('artifactRegistry', 'europe-docker.pkg.dev', {});
    expect(modified).toMatchObject({
      code: 1,
      output: expect.stringContaining('answered 203 instead of 200.') as string,
    });
    expect(modified.output).not.toContain('ya29.token');
  });

  test('follows no redirect, and accepts no token with other characters', async () => {
    internet.respond = () => [302, '', { location: 'https://evil.dev/' }];
    expect(await run('acr', 'acme.azurecr.io', azure())).toMatchObject({ code: 1 });
    expect(internet.requests).toHaveLength(1);
    internet.respond = () => [200, '{"access_token":"a\\nurl = file:///etc/passwd"}'];
    const { code, output } = await run('acr', 'acme.azurecr.io', azure());
    expect(code).toBe(1);
    expect(output).toContain('has not answered with a token of the identity');
    expect(internet.requests).toHaveLength(2);
  });
});
