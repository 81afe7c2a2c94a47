import { Secret } from 'cdk8s-plus-27';
import type { argoEvents } from '../../../lib';
import {
  azureDevOpsRepository,
  bitbucketRepository,
  bitbucketServerRepository,
  giteaRepository,
  githubRepository,
  gitlabRepository,
  webhookRepository,
} from '../../../lib';
import { synth } from '../../support';
import { SECRET, kindsOf, only, pushTrigger } from '../trigger';

const KEY = { name: 'github-webhook', key: 'secret' };
const SERVICE = { ports: [{ port: 12000, targetPort: 12000 }] };
const POD = { serviceAccountName: 'on-push-eventsource' };
const WEBHOOK = { endpoint: '/on-push', method: 'POST', port: '12000', maxPayloadSize: 6_000_000 };

/** The EventSource, without the fields of its pod that all have. */
function sourceOf(props: object): unknown {
  const { spec } = only(
    synth((chart) => pushTrigger(chart, props)),
    'EventSource',
  );
  const { template, ...source } = spec as argoEvents.EventSourceSpec;
  const { container, securityContext, ...pod } = template ?? {};
  expect(Object.keys(container ?? {})).toEqual(['resources', 'securityContext']);
  expect(securityContext).toMatchObject({ runAsNonRoot: true });
  return { ...source, template: pod };
}

describe('the EventSource', () => {
  test.each([
    ['github', githubRepository('https://github.com/acme/app'), ['acme', 'app']],
    ['gitea', giteaRepository('https://git.acme.dev/acme/app'), ['acme', 'app']],
    ['bitbucket', bitbucketRepository('https://bitbucket.org/acme/app'), ['acme', 'app']],
    ['bitbucket-server', bitbucketServerRepository('https://git.acme.dev/scm/shop/app.git'), ['shop', 'app']],
    [
      'other',
      webhookRepository<{ ref: string; rev: string }>('https://git.acme.dev/acme/app', ({ ref, rev }) => ({
        ref,
        commit: rev,
      })),
      ['acme', 'app'],
    ],
  ] as const)('%s: checks X-Hub-Signature', (_, repository, [owner, name]) => {
    expect(sourceOf({ repository })).toEqual({
      eventBusName: 'default',
      service: SERVICE,
      template: POD,
      github: {
        push: {
          repositories: [{ owner, names: [name] }],
          webhook: WEBHOOK,
          events: ['push'],
          active: true,
          contentType: 'json',
          webhookSecret: KEY,
        },
      },
    });
  });

  test('gitlab: compares X-Gitlab-Token, without registering a webhook', () => {
    const repository = gitlabRepository('https://gitlab.com/acme/shop/app');
    expect(sourceOf({ repository })).toEqual({
      eventBusName: 'default',
      service: SERVICE,
      template: POD,
      gitlab: {
        push: {
          projects: [],
          webhook: { ...WEBHOOK, url: 'https://gitlab.com' },
          events: ['PushEvents', 'TagPushEvents'],
          secretToken: KEY,
          accessToken: KEY,
          enableSSLVerification: true,
          gitlabBaseURL: 'https://gitlab.com',
        },
      },
    });
  });

  test('azure-devops: compares the bearer token, as service hooks sign nothing', () => {
    const repository = azureDevOpsRepository('https://dev.azure.com/acme/shop/_git/app');
    const expected = {
      eventBusName: 'default',
      service: SERVICE,
      template: POD,
      webhook: { push: { ...WEBHOOK, authSecret: KEY } },
    };
    expect(sourceOf({ repository })).toEqual(expected);
    expect(sourceOf({ repository, webhookSecret: { bearerToken: SECRET } })).toEqual(expected);
  });

  test.each([
    ['a bearer token', { bearerToken: SECRET }, { ...WEBHOOK, authSecret: KEY }],
    ['no secret', { none: 'only senders inside the cluster' }, WEBHOOK],
  ])('%s: a source for any webhook', (_, webhookSecret, push) => {
    expect(sourceOf({ webhookSecret })).toEqual({
      eventBusName: 'default',
      service: SERVICE,
      template: POD,
      webhook: { push },
    });
  });

  test('can have another maximum size', () => {
    expect(sourceOf({ maxPayloadSize: 100 })).toMatchObject({
      github: { push: { webhook: { maxPayloadSize: 100 } } },
    });
  });

  const HOOK = {
    url: 'https://ci.acme.dev',
    token: { secret: 'api', key: 'token' },
    deleteHookOnFinish: true,
  };
  const TOKEN = { name: 'api', key: 'token' };

  test('registers the webhook at GitHub and GitHub Enterprise', () => {
    const registered = { webhook: { ...WEBHOOK, url: HOOK.url }, apiToken: TOKEN, deleteHookOnFinish: true };
    expect(sourceOf({ registerHook: HOOK })).toMatchObject({ github: { push: registered } });
    const repository = githubRepository('https://github.acme.dev/acme/app');
    expect(sourceOf({ repository, registerHook: HOOK })).toMatchObject({
      github: { push: { ...registered, githubBaseURL: 'https://github.acme.dev/api/v3' } },
    });
  });

  test('registers the webhook at GitLab', () => {
    const repository = gitlabRepository('https://gitlab.com/acme/shop/app');
    expect(sourceOf({ repository, registerHook: HOOK })).toMatchObject({
      gitlab: {
        push: {
          projects: ['acme/shop/app'],
          webhook: { url: HOOK.url },
          accessToken: TOKEN,
          secretToken: KEY,
          deleteHookOnFinish: true,
        },
      },
    });
  });

  test('can have an Ingress', () => {
    const ingress = {
      host: 'ci.acme.dev',
      ingressClassName: 'nginx',
      tlsSecret: 'ci-tls',
      metadata: { annotations: { 'cert-manager.io/cluster-issuer': 'acme' } },
    };
    const manifests = synth((chart) => pushTrigger(chart, { ingress, endpoint: '/hooks/app' }));
    expect(only(manifests, 'Ingress')).toMatchObject({
      metadata: { name: 'on-push', annotations: ingress.metadata.annotations },
      spec: {
        ingressClassName: 'nginx',
        tls: [{ hosts: ['ci.acme.dev'], secretName: 'ci-tls' }],
        rules: [
          {
            host: 'ci.acme.dev',
            http: {
              paths: [
                {
                  path: '/hooks/app',
                  pathType: 'Exact',
                  backend: { service: { name: 'on-push-eventsource-svc', port: { number: 12000 } } },
                },
              ],
            },
          },
        ],
      },
    });
    expect(kindsOf(synth((chart) => pushTrigger(chart)))).not.toContain('Ingress');
  });

  test('can have an Ingress with a Secret that is a construct', () => {
    const manifests = synth((chart) => {
      const tlsSecret = Secret.fromSecretName(chart, 'tls', 'ci-tls');
      pushTrigger(chart, { ingress: { host: 'ci.acme.dev', tlsSecret } });
    });
    expect(only(manifests, 'Ingress')).toMatchObject({
      spec: { tls: [{ hosts: ['ci.acme.dev'], secretName: 'ci-tls' }] },
    });
  });
});
