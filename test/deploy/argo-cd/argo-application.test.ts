import { App, Chart } from 'cdk8s';
import type { ArgoApplicationProps } from '../../../lib/index';
import { ArgoApplication } from '../../../lib/index';
import type { Manifest } from '../../support/index';
import {
  describeWithShared,
  errorsOf,
  placedCodesIn,
  synth,
  synthChart,
  validateAgainstSchemas,
} from '../../support/index';

const SOURCE = { repoURL: 'https://github.com/acme/config.git', path: 'apps/web', targetRevision: 'main' };
const CHART = { repoURL: 'https://charts.acme.dev', chart: 'web', targetRevision: '1.2.*' };

function manifestOf(props: ArgoApplicationProps): Manifest {
  const [manifest] = synth((chart) => new ArgoApplication(chart, 'web', props));
  if (manifest === undefined) throw new Error('there is no Application');
  return manifest;
}

/** The findings about the properties: `code at field`. */
function codesFor(props: object): string[] {
  // In plain JavaScript, properties may have any value.
  const given = props as ArgoApplicationProps;
  return placedCodesIn(errorsOf((chart) => new ArgoApplication(chart, 'web', given)));
}

test('does not sync or delete by default, and is in the namespace of Argo CD', () => {
  expect(manifestOf({ source: SOURCE })).toMatchInlineSnapshot(`
    {
      "apiVersion": "argoproj.io/v1alpha1",
      "kind": "Application",
      "metadata": {
        "name": "web",
        "namespace": "argocd",
      },
      "spec": {
        "destination": {
          "server": "https://kubernetes.default.svc",
        },
        "project": "default",
        "source": {
          "path": "apps/web",
          "repoURL": "https://github.com/acme/config.git",
          "targetRevision": "main",
        },
      },
    }
  `);
});

test('syncs automatically with prune and selfHeal', () => {
  const manifest = manifestOf({
    source: SOURCE,
    destination: { namespace: 'web' },
    automated: { prune: true, selfHeal: true },
    syncOptions: { CreateNamespace: true, ServerSideApply: false, PrunePropagationPolicy: 'background' },
    retry: { limit: 3, backoff: { duration: '5s', factor: 2, maxDuration: '1m' } },
    managedNamespaceMetadata: { labels: { team: 'a' } },
    cascade: 'foreground',
    project: 'apps',
    revisionHistoryLimit: 3,
  });
  expect(manifest.metadata).toMatchObject({ finalizers: ['resources-finalizer.argocd.argoproj.io'] });
  expect(manifest.spec).toEqual({
    project: 'apps',
    source: SOURCE,
    destination: { server: 'https://kubernetes.default.svc', namespace: 'web' },
    revisionHistoryLimit: 3,
    syncPolicy: {
      automated: { prune: true, selfHeal: true },
      syncOptions: ['CreateNamespace=true', 'ServerSideApply=false', 'PrunePropagationPolicy=background'],
      retry: { limit: 3, backoff: { duration: '5s', factor: 2, maxDuration: '1m' } },
      managedNamespaceMetadata: { labels: { team: 'a' } },
    },
  });
});

test('syncs automatically without prune and selfHeal', () => {
  expect(manifestOf({ source: SOURCE, automated: {} }).spec).toMatchObject({ syncPolicy: { automated: {} } });
});

test('deploys several sources to a cluster by its name', () => {
  const sources = [
    { ...CHART, helm: { valueFiles: ['$config/apps/web/values.yaml'] } },
    { repoURL: SOURCE.repoURL, ref: 'config' },
    { ...SOURCE, kustomize: { namePrefix: 'a-' } },
  ];
  expect(manifestOf({ sources, destination: { name: 'prod', namespace: 'web' } }).spec).toEqual({
    project: 'default',
    sources,
    destination: { name: 'prod', namespace: 'web' },
  });
});

test('uses its own metadata instead of those of the chart', () => {
  const chart = new Chart(new App(), 'ci', { namespace: 'ci' });
  const metadata = { name: 'web-prod', finalizers: ['acme.dev/keep'], labels: { team: 'a' } };
  const { apiObject } = new ArgoApplication(chart, 'web', {
    source: SOURCE,
    metadata,
    cascade: 'background',
  });
  apiObject.metadata.addAnnotation('acme.dev/owner', 'ada');
  expect(synthChart(chart)[0]?.metadata).toEqual({
    name: 'web-prod',
    namespace: 'argocd',
    labels: { team: 'a' },
    annotations: { 'acme.dev/owner': 'ada' },
    finalizers: ['acme.dev/keep', 'resources-finalizer.argocd.argoproj.io/background'],
  });
});

describe('invalid input', () => {
  test.each<[object, string]>([
    [{}, 'invalid-application-source at source'],
    [{ sources: [] }, 'invalid-application-source at source'],
    [{ source: SOURCE, sources: [SOURCE] }, 'invalid-application-source at source'],
    [{ source: { repoURL: SOURCE.repoURL } }, 'invalid-application-source at source'],
    [{ source: { repoURL: SOURCE.repoURL, ref: 'a' } }, 'invalid-application-source at source'],
    [{ source: { ...CHART, path: 'a' } }, 'invalid-application-source at source'],
    [
      { source: { ...CHART, targetRevision: undefined } },
      'invalid-application-source at source.targetRevision',
    ],
    [{ sources: [SOURCE, { repoURL: SOURCE.repoURL }] }, 'invalid-application-source at sources[1]'],
    [{ source: { ...SOURCE, path: '/apps' } }, 'invalid-path at source.path'],
    [{ source: { ...SOURCE, path: 'apps/../..' } }, 'invalid-path at source.path'],
    [{ source: { ...SOURCE, repoURL: 'config' } }, 'invalid-repository-url at source.repoURL'],
    [{ source: { ...CHART, repoURL: '' } }, 'invalid-repository-url at source.repoURL'],
    [{ source: { ...SOURCE, helm: { valueFiles: ['$values/a.yaml'] } } }, 'unknown-ref at source'],
    [
      { source: SOURCE, destination: { server: 'https://a', name: 'a' } },
      'conflicting-destinations at destination',
    ],
    [{ source: SOURCE, destination: { server: 'prod' } }, 'invalid-server at destination.server'],
    [{ source: SOURCE, destination: { name: '' } }, 'missing-name at destination.name'],
    [{ source: SOURCE, destination: { namespace: 'Web' } }, 'invalid-name at destination.namespace'],
    [{ source: SOURCE, project: '' }, 'missing-name at project'],
    [{ source: SOURCE, metadata: { name: 'Web' } }, 'invalid-name at metadata.name'],
    [
      { source: SOURCE, syncOptions: { CreateNamespace: true } },
      'missing-namespace at syncOptions.CreateNamespace',
    ],
    [{ source: SOURCE, managedNamespaceMetadata: {} }, 'missing-namespace at managedNamespaceMetadata'],
  ])('%j: %s', (props, code) => {
    expect(codesFor(props)).toEqual([code]);
  });

  test.each([
    { source: { ...SOURCE, repoURL: 'https://ada:hunter2@github.com/acme/config.git' } },
    { source: { ...CHART, repoURL: 'https://ada:hunter2@charts.acme.dev' } },
    { source: SOURCE, destination: { server: 'https://ada:hunter2@10.0.0.1' } },
  ])('never repeats a secret', (props) => {
    const errors = errorsOf((chart) => new ArgoApplication(chart, 'web', props));
    expect(errors).toHaveLength(1);
    expect(errors.join()).not.toMatch(/hunter2|ada/);
  });

  test.each<ArgoApplicationProps>([
    { source: { ...SOURCE, repoURL: 'git@github.com:acme/config.git', path: '.' } },
    { source: { ...SOURCE, repoURL: 'oci://ghcr.io/acme/manifests', path: '.' } },
    { source: { ...CHART, repoURL: 'registry-1.docker.io/acme' } },
    { source: { ...CHART, helm: { valueFiles: ['values.yaml', '$ARGOCD_APP_NAME/values.yaml'] } } },
    { source: SOURCE, destination: { server: 'https://10.0.0.1:6443' } },
  ])('accepts %j', (props) => {
    expect(codesFor(props)).toEqual([]);
  });
});

describeWithShared("Argo CD's schema", ['schemas'], () => {
  test.each<ArgoApplicationProps>([
    { source: SOURCE },
    {
      source: { ...SOURCE, helm: { valuesObject: { replicas: 2 }, valueFiles: ['prod.yaml'] } },
      destination: { namespace: 'web' },
      automated: { prune: true, selfHeal: true, allowEmpty: false },
      syncOptions: { CreateNamespace: true },
      managedNamespaceMetadata: { labels: { team: 'a' } },
      retry: { limit: 3, backoff: { duration: '5s', factor: 2, maxDuration: '1m' } },
      ignoreDifferences: [{ group: 'apps', kind: 'Deployment', jsonPointers: ['/spec/replicas'] }],
      cascade: 'background',
    },
    { sources: [CHART, { repoURL: SOURCE.repoURL, ref: 'config' }], destination: { name: 'prod' } },
  ])('accepts %j', (props) => {
    expect(validateAgainstSchemas(manifestOf(props))).toEqual([]);
  });
});
