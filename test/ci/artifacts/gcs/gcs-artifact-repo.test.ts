import { App, Chart } from 'cdk8s';
import type { GcsArtifactRepoProps } from '../../../../lib/ci/artifacts/gcs/gcs-artifact-repo';
import { GcsArtifactRepo } from '../../../../lib/ci/artifacts/gcs/gcs-artifact-repo';
import { codesOf, problemsOf } from '../../synth';
import { contentOf } from '../content';

function repoOf(props: GcsArtifactRepoProps) {
  const chart = new Chart(new App(), 'chart');
  return { chart, repo: new GcsArtifactRepo(chart, 'repo', props) };
}

test('uses the key of a service account', () => {
  const gcs = {
    bucket: 'acme-builds',
    serviceAccountKeySecret: { name: 'gcs', key: 'key.json' },
    keyFormat: '{{workflow.uid}}/{{pod.name}}',
  };
  const { chart, repo } = repoOf({ ...gcs, isDefault: false, archiveLogs: true });
  expect(problemsOf(repo)).toEqual([]);
  expect(repo.ref).toEqual({ configMap: 'artifact-repositories', key: 'gcs' });
  expect(contentOf(chart, 'gcs')).toEqual({ archiveLogs: true, gcs });
});

test('uses Workload Identity without a key', () => {
  const { chart, repo } = repoOf({ bucket: 'acme_builds.acme.dev', key: 'main' });
  repo.addRepository('logs', { bucket: 'acme-logs' });
  expect(problemsOf(repo)).toEqual([]);
  expect(contentOf(chart, 'main')).toEqual({ archiveLogs: false, gcs: { bucket: 'acme_builds.acme.dev' } });
  expect(contentOf(chart, 'logs')).toEqual({ archiveLogs: false, gcs: { bucket: 'acme-logs' } });
});

test.each([
  'ab',
  'a'.repeat(64),
  `${'a'.repeat(64)}.b`,
  'a..b',
  'Acme',
  '-acme',
  'acme_',
  '192.0.2.1',
  'goog-builds',
  'my-google-builds',
])('Google rejects the bucket %s', (bucket) => {
  expect(codesOf(repoOf({ bucket }).repo)).toEqual(['invalid-bucket at bucket']);
});

test('reports a Secret without a name', () => {
  const { repo } = repoOf({ bucket: 'acme-builds', serviceAccountKeySecret: { key: 'key.json' } });
  expect(codesOf(repo)).toEqual(['missing-name at serviceAccountKeySecret.name']);
});
