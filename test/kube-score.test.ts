import { spawnSync } from 'node:child_process';
import { constructPods } from './support';

/** The checks of kube-score whose critical findings are accepted, with the reason. */
const ACKNOWLEDGED: { readonly [check: string]: string } = {
  'container-image-pull-policy':
    'Kubernetes pulls an image with a fixed tag once for each node. `images.lock` pins the images by their digests.',
  'container-ephemeral-storage-request-and-limit':
    'What a clone and a build write depends on the repository. The programs without code of the repository write to volumes only.',
  'container-resources':
    'A limit of CPU only slows a program down that could use an idle CPU. What memory a build needs depends on the image.',
  'pod-networkpolicy':
    'The policies of `networkPolicies` select pods by labels that Argo sets: test/deploy/pipeline/network-policies.test.ts.',
  'container-security-context-user-group-id':
    'The users of the images of Argo and Argo Events, of MinIO, of SeaweedFS, and root for kaniko, which unpacks images.',
  'container-security-context-readonlyrootfilesystem':
    'Kaniko unpacks the image into its own root file system.',
};

/** The checks of kube-score that only kaniko fails. */
const ONLY_KANIKO = ['container-security-context-readonlyrootfilesystem'];

interface Finding {
  readonly check: string;
  readonly pod: string;
}

const CRITICAL = 1;

function isScore(value: unknown): value is readonly {
  readonly object_meta: { readonly name: string };
  readonly checks: readonly {
    readonly check: { readonly id: string };
    readonly grade: number;
    readonly skipped: boolean;
  }[];
}[] {
  return Array.isArray(value);
}

/** The critical findings of kube-score in the pods of all constructs. It knows no kinds of Argo. */
function criticalFindings(): Finding[] {
  const pods = constructPods().map(({ place, containers, ...spec }) => {
    const name = place.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    // Argo sets the name of a container that has none, and Argo Events also the image.
    const named = containers.map((container, index) => ({
      name: `container-${index}`,
      image: 'example.com/image:v1',
      ...container,
    }));
    const metadata = { name, namespace: 'ci', labels: { app: name } };
    return JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata, spec: { ...spec, containers: named } });
  });
  const { stdout } = spawnSync(
    'kube-score',
    ['score', '--output-format', 'json', '--output-version', 'v2', '-'],
    { input: pods.join('\n---\n'), encoding: 'utf8' },
  );
  const scores: unknown = JSON.parse(stdout);
  if (!isScore(scores)) throw new Error(`kube-score failed: ${stdout}`);
  expect(scores).toHaveLength(pods.length);
  return scores.flatMap(({ object_meta, checks }) =>
    checks
      .filter(({ grade, skipped }) => grade === CRITICAL && !skipped)
      .map(({ check }) => ({ check: check.id, pod: object_meta.name })),
  );
}

const hasKubeScore = spawnSync('kube-score', ['version']).status === 0;

(hasKubeScore ? describe : describe.skip)('kube-score, which must be on the PATH', () => {
  const findings = hasKubeScore ? criticalFindings() : [];

  test('has only critical findings that are acknowledged with a reason, and each of these', () => {
    const found = new Set(findings.map(({ check }) => check));
    expect([...found].sort()).toEqual(Object.keys(ACKNOWLEDGED).sort());
  });

  test.each(ONLY_KANIKO)('finds %s in the pods of kaniko only', (check) => {
    const pods = findings.filter((finding) => finding.check === check).map(({ pod }) => pod);
    expect(pods.sort()).toEqual([
      'workflowtemplate-separate-push-build',
      'workflowtemplate-web-image-build-build-push',
    ]);
  });
});
