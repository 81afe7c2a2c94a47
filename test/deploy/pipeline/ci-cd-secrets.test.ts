import type { CiCdPipelineProps } from '../../../lib/index';
import type * as argo from '../../../imports/argoproj.io';
import { CiCdPipeline, findingsOf, githubApp, githubRepository, helmValues } from '../../../lib/index';
import { App, Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { codesIn, errorsOf, synth } from '../../support/index';

// Invented tokens in the format of real ones.
const TOKEN = 'ghp_0123456789abcdefghijABCDEFGHIJ012345';
const secret = { secret: 'github', key: 'token' };
const deploy = {
  repository: 'https://github.com/acme/config.git',
  credentials: { token: secret },
  updates: [helmValues('web/values.yaml', { tag: 'image.tag' })],
};

test.each([
  ['credentials', { credentials: { token: TOKEN } }],
  ['credentials', { credentials: { token: secret, username: TOKEN } }],
  ['deploy.credentials', { deploy: { ...deploy, credentials: { token: TOKEN } } }],
  ['deploy.credentials', { deploy: { ...deploy, credentials: { token: { secret: TOKEN, key: 'a' } } } }],
  ['webhookSecret', { webhookSecret: TOKEN }],
  ['commitStatus', { commitStatus: { token: TOKEN, argoUrl: 'https://argo.acme.dev' } }],
])('a literal secret in %s is refused without repeating it', (_, props: object) => {
  const errors = errorsOf((chart) => {
    const given: CiCdPipelineProps<unknown, 'github'> = {
      repository: githubRepository('https://github.com/acme/web'),
      webhookSecret: secret,
      branches: ['main'],
      imageName: 'ghcr.io/acme/web',
      deploy,
      ...props,
    };
    new CiCdPipeline(chart, 'web', given);
  });
  expect(codesIn(errors)).toEqual(['forbidden-secret-literal']);
  expect(errors.join()).not.toContain(TOKEN);
});

describe('a Secret of the webhook that other credentials share is a warning', () => {
  const other = (name: string) => ({ secret: name, key: 'token' });
  const argoUrl = 'https://argo.acme.dev';

  function warningsFor(name: string, webhookSecret: CiCdPipelineProps['webhookSecret']): readonly string[] {
    const chart = new Chart(new App(), 'test');
    new CiCdPipeline(chart, 'web', {
      repository: githubRepository('https://github.com/acme/web'),
      webhookSecret,
      // Argo Events registers no webhook with a bearer token.
      ...('secret' in webhookSecret && {
        registerHook: { url: 'https://ci.acme.dev', token: other(name) },
      }),
      branches: ['main'],
      imageName: 'ghcr.io/acme/web',
      credentials: { token: other(name), username: other(name) },
      registryCredentials: Secret.fromSecretName(chart, 'registry', name),
      deploy: { ...deploy, credentials: { token: other(name) } },
      commitStatus: { token: other(name), argoUrl },
    });
    return findingsOf(chart).map(({ code, severity, message }) => `${severity} ${code}: ${message}`);
  }

  test.each([other('github'), { bearerToken: other('github') }])('%j', (webhookSecret) => {
    const [pipeline, ...others] = warningsFor('github', webhookSecret);
    expect(pipeline).toMatch(/^warning conflicting-webhook-secret: /);
    expect(pipeline).toContain(
      "'credentials.token', 'credentials.username', 'registryCredentials', 'deploy.credentials.token', 'commitStatus.token'",
    );
    expect(others).toEqual(
      'secret' in webhookSecret
        ? [expect.stringMatching(/^warning conflicting-webhook-secret: .*'registerHook.token'/)]
        : [],
    );
  });

  test('another Secret is accepted', () => {
    expect(warningsFor('github', other('github-webhook'))).toEqual([]);
  });
});

test('an App of the Git host needs no stored token: it clones, compares, pushes and reports', () => {
  const app = githubApp({ appId: 1, installationId: 2, privateKey: { secret: 'app', key: 'key.pem' } });
  const manifests = synth((chart) => {
    new CiCdPipeline(chart, 'web', {
      repository: githubRepository('https://github.com/acme/web'),
      webhookSecret: secret,
      branches: ['main'],
      imageName: 'ghcr.io/acme/web',
      credentials: app,
      deploy: { ...deploy, credentials: app },
      commitStatus: { token: app, argoUrl: 'https://argo.acme.dev' },
      metadata: { namespace: 'ci' },
    });
  });
  const templates = manifests
    .filter(({ kind }) => kind === 'WorkflowTemplate')
    .flatMap((manifest) => (manifest.spec as argo.WorkflowSpec).templates ?? []);
  const requests = templates.flatMap(({ initContainers = [] }) =>
    initContainers
      .filter(({ name }) => name.endsWith('-token'))
      .map(({ name, env = [] }) => [name, env.find((one) => one.name === 'PERMISSIONS')?.value]),
  );
  expect(requests.sort()).toEqual([
    ['git-login-token', '{"contents":"read"}'],
    ['gitops-login-token', '{"contents":"write"}'],
    ['gitops-source-login-token', '{"contents":"read"}'],
    ['status-login-token', '{"statuses":"write"}'],
  ]);
});
