import { ApiObject, App, Chart } from 'cdk8s';
import {
  EventBus,
  GitPushTrigger,
  azureDevOpsRepository,
  findingsOf,
  giteaRepository,
  githubRepository,
  gitlabRepository,
} from '../../../lib';
import { codesIn, errorsOf } from '../../support';
import { SECRET, ciTemplate, mapped, pushTrigger } from '../trigger';

function errorsFor(props: object, id?: string): string[] {
  return errorsOf((chart) => pushTrigger(chart, props, id));
}

// Invented tokens in the format of real ones.
const TOKEN = 'ghp_0123456789abcdefghijABCDEFGHIJ012345';

test('a correct trigger has no findings', () => {
  expect(errorsFor({})).toEqual([]);
});

interface Case {
  readonly what: string;
  readonly props: object;
  readonly code: string;
  readonly field: string;
  readonly words: string;
}

const CASES: readonly Case[] = [
  // The secret of the webhook.
  {
    what: 'no secret',
    props: { webhookSecret: undefined },
    code: 'missing-webhook-secret',
    field: 'webhookSecret',
    words: 'anyone could start builds',
  },
  {
    what: 'null instead of a secret',
    props: { webhookSecret: null },
    code: 'missing-webhook-secret',
    field: 'webhookSecret',
    words: 'anyone could start builds',
  },
  {
    what: 'a string instead of a secret',
    props: { webhookSecret: TOKEN },
    code: 'forbidden-secret-literal',
    field: 'webhookSecret',
    words: 'Store it in a Secret',
  },
  {
    what: 'a token as the name of a Secret',
    props: { webhookSecret: { secret: TOKEN, key: 'x' } },
    code: 'forbidden-secret-literal',
    field: 'webhookSecret',
    words: 'Store it in a Secret',
  },
  {
    what: 'a token as a key',
    props: { webhookSecret: { secret: 'x', key: TOKEN } },
    code: 'forbidden-secret-literal',
    field: 'webhookSecret',
    words: 'Store it in a Secret',
  },
  {
    what: 'a token as the reference to a bearer token',
    props: { webhookSecret: { bearerToken: TOKEN } },
    code: 'forbidden-secret-literal',
    field: 'webhookSecret.bearerToken',
    words: 'Store it in a Secret',
  },
  {
    what: 'an invalid key',
    props: { webhookSecret: { secret: 'x', key: 'p@ss' } },
    code: 'invalid-key',
    field: 'webhookSecret.key',
    words: 'This is not a valid key',
  },
  {
    what: 'a Secret without a key',
    props: { webhookSecret: { secret: 'x' } },
    code: 'invalid-key',
    field: 'webhookSecret.key',
    words: 'key',
  },
  {
    what: 'an invalid name of a Secret',
    props: { webhookSecret: { secret: 'a_b', key: 'x' } },
    code: 'invalid-name',
    field: 'webhookSecret.secret',
    words: 'This is not a valid name for a Secret',
  },
  {
    what: 'an Ingress without a secret',
    props: {
      webhookSecret: { none: 'only senders inside the cluster' },
      ingress: { host: 'ci.acme.dev', tlsSecret: 'ci-tls' },
    },
    code: 'missing-webhook-secret',
    field: 'webhookSecret',
    words: 'outside the cluster',
  },
  {
    what: 'an invalid memory limit of the EventSource',
    props: { eventSource: { template: { container: { resources: { limits: { memory: '1GB' } } } } } },
    code: 'invalid-quantity',
    field: 'eventSource.template.container.resources.limits.memory',
    words: "'1GB'",
  },
  {
    what: 'an invalid CPU request of the Sensor',
    props: { sensor: { template: { container: { resources: { requests: { cpu: 'one' } } } } } },
    code: 'invalid-quantity',
    field: 'sensor.template.container.resources.requests.cpu',
    words: "'one'",
  },
  // The endpoint.
  {
    what: 'an endpoint without a slash',
    props: { endpoint: 'push' },
    code: 'invalid-endpoint',
    field: 'endpoint',
    words: "starts with '/'",
  },
  {
    what: 'an endpoint with a query',
    props: { endpoint: '/a?b' },
    code: 'invalid-endpoint',
    field: 'endpoint',
    words: "starts with '/'",
  },
  {
    what: 'the endpoint of the health check',
    props: { endpoint: '/health' },
    code: 'invalid-endpoint',
    field: 'endpoint',
    words: 'Use another path',
  },
  {
    what: 'a URL instead of a host',
    props: { ingress: { host: 'https://ci.acme.dev', tlsSecret: 'ci-tls' } },
    code: 'invalid-host',
    field: 'ingress.host',
    words: "without 'https://'",
  },
  {
    what: 'an invalid name of a certificate',
    props: { ingress: { host: 'ci.acme.dev', tlsSecret: 'A' } },
    code: 'invalid-name',
    field: 'ingress.tlsSecret',
    words: '"A"',
  },
  {
    what: 'a name that is too long for a Service',
    props: { metadata: { name: 'x'.repeat(50) } },
    code: 'invalid-name',
    field: 'metadata.name',
    words: 'at most 47',
  },
  {
    what: 'an invalid name',
    props: { metadata: { name: 'On Push' } },
    code: 'invalid-name',
    field: 'metadata.name',
    words: '"On Push"',
  },
  ...[0, -1, 1.5, NaN, '6MB'].map((maxPayloadSize) => ({
    what: `${maxPayloadSize} bytes at most`,
    props: { maxPayloadSize },
    code: 'invalid-max-payload-size',
    field: 'maxPayloadSize',
    words: 'a positive integer',
  })),
  // Hooks that are registered.
  {
    what: 'a hook at Gitea',
    props: {
      repository: giteaRepository('https://codeberg.org/acme/app'),
      registerHook: { url: 'https://ci.acme.dev', token: SECRET },
    },
    code: 'forbidden-webhook-registration',
    field: 'registerHook',
    words: 'by hand',
  },
  {
    what: 'a hook at Azure DevOps',
    props: {
      repository: azureDevOpsRepository('https://dev.azure.com/acme/shop/_git/app'),
      registerHook: { url: 'https://ci.acme.dev', token: SECRET },
    },
    code: 'forbidden-webhook-registration',
    field: 'registerHook',
    words: 'only at GitHub and GitLab',
  },
  {
    what: 'a string instead of a hook',
    props: { registerHook: 'https://ci.acme.dev' },
    code: 'forbidden-webhook-registration',
    field: 'registerHook',
    words: 'by hand',
  },
  {
    what: 'a hook with a path',
    props: { registerHook: { url: 'https://ci.acme.dev/push', token: SECRET } },
    code: 'invalid-webhook-url',
    field: 'registerHook.url',
    words: 'not that of a server',
  },
  {
    what: 'a hook without TLS',
    props: { registerHook: { url: 'http://ci.acme.dev', token: SECRET } },
    code: 'invalid-webhook-url',
    field: 'registerHook.url',
    words: 'with https',
  },
  {
    what: 'a hook with credentials',
    props: { registerHook: { url: `https://ada:${TOKEN}@ci.acme.dev`, token: SECRET } },
    code: 'invalid-webhook-url',
    field: 'registerHook.url',
    words: 'not that of a server',
  },
  {
    what: 'a hook at another host than the Ingress',
    props: {
      registerHook: { url: 'https://a.dev', token: SECRET },
      ingress: { host: 'b.dev', tlsSecret: 'ci-tls' },
    },
    code: 'invalid-webhook-url',
    field: 'registerHook.url',
    words: 'the same host',
  },
  {
    what: 'a token as the reference to a token',
    props: { registerHook: { url: 'https://a.dev', token: TOKEN } },
    code: 'forbidden-secret-literal',
    field: 'registerHook.token',
    words: 'Store it in a Secret',
  },
  // The repository.
  {
    what: 'a URL of another host',
    props: { repository: githubRepository('https://gitlab.com/acme/app') },
    code: 'conflicting-url-and-host',
    field: 'repository.url',
    words: "gitlabRepository('…')",
  },
  {
    what: 'a URL with credentials',
    props: { repository: githubRepository(`https://ada:${TOKEN}@github.com/acme/app`) },
    code: 'invalid-repository-url',
    field: 'repository.url',
    words: 'credentials',
  },
  {
    what: 'a string that is not a URL',
    props: { repository: githubRepository('acme/app') },
    code: 'invalid-repository-url',
    field: 'repository.url',
    words: 'URL',
  },
  {
    what: 'a URL without an owner',
    props: { repository: gitlabRepository('https://gitlab.com/app') },
    code: 'invalid-repository-url',
    field: 'repository.url',
    words: 'no owner',
  },
];

test.each(CASES.map((one) => [one.what, one] as const))('%s', (_, { props, code, field, words }) => {
  const errors = errorsFor(props);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/^\[test\/on-push\] /);
  expect(errors[0]).toContain(`] ${field}`);
  expect(errors[0]).toContain(words);
  expect(codesIn(errors)).toEqual([code]);
  expect(errors.join()).not.toContain(TOKEN);
});

test('an empty object instead of a secret', () => {
  expect(codesIn(errorsFor({ webhookSecret: {} }))).toEqual(['missing-name', 'invalid-key']);
});

test('values of other types instead of a bearer token', () => {
  for (const bearerToken of [undefined, null, 7, {}, { secret: null }, { secret: TOKEN }]) {
    const errors = errorsFor({ webhookSecret: { bearerToken } });
    expect(errors.join()).toContain('] webhookSecret.bearerToken');
    expect(errors.join()).not.toContain(TOKEN);
  }
});

test('an Ingress without TLS is a warning', () => {
  const codesOf = (ingress: object): readonly string[] => {
    const chart = new Chart(new App(), 'test');
    pushTrigger(chart, { ingress });
    return findingsOf(chart).map(({ code, severity, path = '' }) => `${severity} ${code} ${path}`);
  };
  expect(codesOf({ host: 'ci.acme.dev' })).toEqual(['warning missing-tls ingress.tlsSecret']);
  expect(codesOf({ host: 'ci.acme.dev', tlsSecret: 'ci-tls' })).toEqual([]);
});

test('a Secret of the app with an empty value', () => {
  const errorsWith = (spec: object, webhookSecret: object = SECRET): readonly string[] =>
    errorsOf((chart) => {
      const metadata = { name: 'github-webhook' };
      new ApiObject(chart, 'secret', { apiVersion: 'v1', kind: 'Secret', metadata, ...spec });
      pushTrigger(chart, { webhookSecret });
    });
  for (const spec of [{ stringData: { secret: '' } }, { data: { secret: '' } }]) {
    expect(codesIn(errorsWith(spec))).toEqual(['missing-webhook-secret']);
    expect(codesIn(errorsWith(spec, { bearerToken: SECRET }))).toEqual(['missing-webhook-secret']);
    expect(errorsWith(spec)[0]).toContain(
      "webhookSecret: The value of the key 'secret' in the Secret 'github-webhook' is empty",
    );
    expect(errorsWith(spec, { secret: 'other', key: 'secret' })).toEqual([]);
    expect(errorsWith(spec, { secret: 'github-webhook', key: 'other' })).toEqual([]);
  }
  expect(errorsWith({ stringData: { secret: 'x', other: '' } })).toEqual([]);
  expect(errorsWith({})).toEqual([]);
});

describe('several constructs', () => {
  test('two triggers with the same address', () => {
    const errors = errorsOf((chart) => {
      for (const id of ['a', 'b'])
        pushTrigger(chart, { ingress: { host: 'ci.acme.dev', tlsSecret: 'ci-tls' }, endpoint: '/push' }, id);
    });
    expect(codesIn(errors)).toEqual(['duplicate-endpoint']);
    expect(errors[0]).toContain("'test/a' has the same address, ci.acme.dev/push");
  });

  test('an Ingress and a hook with the same address', () => {
    const errors = errorsOf((chart) => {
      pushTrigger(chart, { ingress: { host: 'ci.acme.dev', tlsSecret: 'ci-tls' }, endpoint: '/push' }, 'a');
      pushTrigger(
        chart,
        { registerHook: { url: 'https://CI.acme.dev/', token: SECRET }, endpoint: '/push' },
        'b',
      );
    });
    expect(codesIn(errors)).toEqual(['duplicate-endpoint']);
  });

  test('triggers with other paths, or without an Ingress, are accepted', () => {
    const errors = errorsOf((chart) => {
      pushTrigger(chart, { ingress: { host: 'ci.acme.dev', tlsSecret: 'ci-tls' } }, 'a');
      pushTrigger(chart, { ingress: { host: 'ci.acme.dev', tlsSecret: 'ci-tls' } }, 'b');
      pushTrigger(chart, { endpoint: '/a' }, 'c');
      pushTrigger(chart, { endpoint: '/a' }, 'd');
    });
    expect(errors).toEqual([]);
  });

  test('two triggers with the same name', () => {
    const errors = errorsOf((chart) => {
      for (const id of ['a', 'b']) pushTrigger(chart, { metadata: { name: 'push' } }, id);
    });
    expect(new Set(codesIn(errors))).toEqual(new Set(['duplicate-object']));
  });

  test('two builds with the same name', () => {
    const errors = errorsOf((chart) => {
      const trigger = pushTrigger(chart, { cancelSuperseded: true });
      trigger.addBuild('build', { workflow: ciTemplate(chart), arguments: mapped });
      trigger.addBuild('build-cancel', { workflow: ciTemplate(chart), arguments: mapped });
    });
    expect(codesIn(errors)).toEqual(['duplicate-build', 'duplicate-build']);
    expect(errors.join()).toContain("named 'build'");
    expect(errors.join()).toContain("named 'build-cancel'");
  });

  test.each(['My Build', 'in', 'true'])('a build with an invalid name: %s', (id) => {
    const errors = errorsOf((chart) => {
      pushTrigger(chart).addBuild(id, { workflow: ciTemplate(chart), arguments: mapped });
    });
    expect(codesIn(errors)).toEqual(['invalid-name']);
  });

  test('all problems are reported at once', () => {
    const errors = errorsFor({
      webhookSecret: TOKEN,
      endpoint: 'x',
      branches: ['a b'],
      maxBuilds: -1,
      ingress: { host: 'A', tlsSecret: 'ci-tls' },
    });
    expect(codesIn(errors).sort()).toEqual([
      'forbidden-secret-literal',
      'invalid-endpoint',
      'invalid-host',
      'invalid-max-builds',
      'unused-pattern',
    ]);
  });
});

test('a number of replicas that JetStream refuses', () => {
  for (const replicas of [0, 2, -1, 3.5]) {
    const errors = errorsOf((chart) => new EventBus(chart, 'bus', { replicas }));
    expect(codesIn(errors)).toEqual(['invalid-replicas']);
    expect(errors[0]).toMatch(/^\[test\/bus\] replicas: /);
  }
});

test('a trigger with problems is created', () => {
  errorsOf((chart) => {
    expect(pushTrigger(chart, { webhookSecret: undefined, repository: githubRepository('') })).toBeInstanceOf(
      GitPushTrigger,
    );
  });
});
