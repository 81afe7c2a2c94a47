import { App, Chart } from 'cdk8s';
import { AzureArtifactRepo } from '../../../../lib/ci/artifacts/azure/azure-artifact-repo';
import type { AzureArtifactRepoProps } from '../../../../lib/ci/artifacts/azure/azure-artifact-repo-props';
import { codesOf, problemsOf } from '../../synth';
import { contentOf } from '../content';

function repoOf(props: AzureArtifactRepoProps) {
  const chart = new Chart(new App(), 'chart');
  return { chart, repo: new AzureArtifactRepo(chart, 'repo', props) };
}

const LOCATION = { endpoint: 'https://acme.blob.core.windows.net', container: 'builds' };
const accountKeySecret = { name: 'azure', key: 'account-key' };

test('uses the access key of the storage account', () => {
  const azure = { ...LOCATION, blobNameFormat: '{{workflow.uid}}/{{pod.name}}', accountKeySecret };
  const { chart, repo } = repoOf({ ...azure, metadata: { name: 'stores' } });
  expect(problemsOf(repo)).toEqual([]);
  expect(repo.ref).toEqual({ configMap: 'stores', key: 'azure' });
  expect(contentOf(chart, 'azure')).toEqual({ archiveLogs: false, azure });
});

test('uses the credentials of the SDK', () => {
  const { chart, repo } = repoOf({ ...LOCATION, useSDKCreds: true, archiveLogs: true });
  repo.addRepository('logs', { ...LOCATION, container: '$logs', accountKeySecret });
  expect(problemsOf(repo)).toEqual([]);
  expect(contentOf(chart, 'azure')).toEqual({ archiveLogs: true, azure: { ...LOCATION, useSDKCreds: true } });
  expect(contentOf(chart, 'logs')).toMatchObject({ azure: { container: '$logs', accountKeySecret } });
});

test.each([
  ['a host', 'acme.blob.core.windows.net'],
  ['no TLS', 'http://acme.blob.core.windows.net'],
  ['a SAS token', 'https://acme.blob.core.windows.net/?sig=secret'],
  ['a password', 'https://acme:secret@acme.blob.core.windows.net'],
  ['another scheme', 'ftp://acme.blob.core.windows.net'],
])('an endpoint with %s is invalid, and never repeated', (_, endpoint) => {
  const { repo } = repoOf({ ...LOCATION, endpoint, accountKeySecret });
  expect(codesOf(repo)).toEqual(['invalid-endpoint at endpoint']);
  expect(problemsOf(repo).join()).not.toContain('secret');
});

test('the emulator needs no TLS', () => {
  const endpoint = 'http://127.0.0.1:10000/devstoreaccount1';
  expect(problemsOf(repoOf({ ...LOCATION, endpoint, accountKeySecret }).repo)).toEqual([]);
});

test.each(['ab', 'a'.repeat(64), 'Builds', 'a--b', '-ab', 'ab-', 'a.b'])(
  'Azure rejects the container %s',
  (container) => {
    expect(codesOf(repoOf({ ...LOCATION, container, useSDKCreds: true }).repo)).toEqual([
      'invalid-bucket at container',
    ]);
  },
);

test('reports a Secret without a name', () => {
  const { repo } = repoOf({ ...LOCATION, accountKeySecret: { key: 'account-key' } });
  expect(codesOf(repo)).toEqual(['missing-name at accountKeySecret.name']);
});

/** Properties that only plain JavaScript can pass. */
function codesOfUntyped(props: object): string[] {
  return codesOf(repoOf({ ...LOCATION, ...props } as AzureArtifactRepoProps).repo);
}

test('reports both ways to authenticate and none, for plain JavaScript', () => {
  expect(codesOfUntyped({})).toEqual(['missing-credential at accountKeySecret']);
  expect(codesOfUntyped({ accountKeySecret, useSDKCreds: true })).toEqual([
    'conflicting-secret-sources at accountKeySecret',
  ]);
});
