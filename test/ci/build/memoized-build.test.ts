import { createHash } from 'node:crypto';
import type { Chart } from 'cdk8s';
import type { KanikoBuildTemplateProps } from '../../../lib/index';
import { BuildKitBuildTemplate, CiWorkflowTemplate, KanikoBuildTemplate } from '../../../lib/index';
import { codesIn, errorsOf, synth, taskIn, templateIn, workflowIn } from '../../support/index';
import { argosim } from '../../support/argosim';
import { describeWithShared } from '../../support/shared';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const DIGEST = `sha256:${'0a'.repeat(32)}`;
const OLD_DIGEST = `sha256:${'0b'.repeat(32)}`;

/** A pipeline that memoizes only the build. */
function pipeline(chart: Chart, props: Omit<KanikoBuildTemplateProps, 'inputs'> = {}): void {
  const { buildPush } = new KanikoBuildTemplate(chart, 'image-build', { memoize: true, ...props });
  const defaults = { revision: 'main', gitUrl: 'https://example.com/app.git', imageName: 'acme/app' };
  new CiWorkflowTemplate(chart, 'argo-ci', { imageTag: 'commit', build: buildPush, defaults });
}

function keyOf(props: Parameters<typeof pipeline>[1] = {}): string {
  const manifests = synth((chart) => {
    pipeline(chart, props);
  });
  return templateIn(workflowIn(manifests, 'image-build'), 'build-push').memoize?.key ?? '';
}

test('the commit of the clone is passed to the build, and is no argument of the workflow', () => {
  const workflow = workflowIn(synth(pipeline), 'argo-ci');
  expect(workflow.spec.arguments?.parameters?.map(({ name }) => name)).toEqual([
    'git-url',
    'revision',
    'image_name',
  ]);
  expect(taskIn(templateIn(workflow, 'main'), 'build').arguments?.parameters).toContainEqual({
    name: 'image_revision',
    value: expect.stringContaining('tasks.clone.outputs.parameters.commit') as string,
  });
});

test('the key has all inputs, and changes with the other properties', () => {
  expect(keyOf()).toMatch(
    /^\{\{=sprig\.sha256sum\(toJson\(\[workflow\.namespace, '\w{16}', '1', inputs\.parameters\.image_name, inputs\.parameters\.image_tag, inputs\.parameters\.image_source, inputs\.parameters\.image_revision, inputs\.parameters\.image_revision matches '.*' \? '' : workflow\.uid\]\)\)\}\}$/,
  );
  const others = [
    {},
    { context: 'app' },
    { dockerfile: 'app.Dockerfile' },
    { target: 'release' },
    { platforms: ['linux/arm64'] },
    { labels: { a: 'b' } },
    { image: 'gcr.io/kaniko-project/executor:v1.24.0' },
    { flags: { compressed: false } },
    { separatePush: true },
    { memoize: { version: '2' } },
  ] as const;
  expect(new Set(others.map(keyOf)).size).toBe(others.length);
});

test('a build without labels has an input for the commit too', () => {
  expect(keyOf({ ociLabels: false })).toContain('inputs.parameters.image_revision matches');
});

test('an argument of the workflow in a property is a part of the key', () => {
  expect(keyOf({ context: '{{workflow.parameters.git-url}}' })).toContain("workflow.parameters['git-url']");
});

test('builds in steps are memoized as a whole, with the global output', () => {
  const manifests = synth((chart) => {
    pipeline(chart, { separatePush: true });
  });
  const { spec } = workflowIn(manifests, 'image-build');
  expect(spec.templates?.filter(({ memoize }) => memoize).map(({ name }) => name)).toEqual(['build-push']);
  const { outputs } = templateIn(workflowIn(manifests, 'image-build'), 'build-push');
  expect(outputs?.parameters?.[0]).toMatchObject({ name: 'digest', globalName: 'image-digest' });
});

test.each([
  ['with defaults', { memoize: true }, []],
  ['that is off', { memoize: false }, []],
  ['with an age that is none', { memoize: { maxAge: '1' } }, ['invalid-duration']],
])('a memoized build %s', (_, props, expected) => {
  const errors = errorsOf((chart) => new BuildKitBuildTemplate(chart, 'build', props));
  expect(codesIn(errors)).toEqual(expected);
});

describeWithShared('a memoized build in Argo', ['argosim'], () => {
  const cases = (['3.7', '4.0'] as const).flatMap((argo) =>
    [false, true].map((separatePush) => [argo, separatePush] as const),
  );
  test.each(cases)(
    '%s: a branch whose commit was built is not built again (separatePush: %s)',
    (argo, separatePush) => {
      const manifests = synth((chart) => {
        pipeline(chart, { separatePush });
      });
      const fingerprint = /'([0-9a-f]{16})'/.exec(keyOf({ separatePush }))?.[1] ?? '';
      const keyFor = (commit: string): string => {
        const labels = ['https://example.com/app.git', commit];
        const parts = ['default', fingerprint, '1', 'acme/app', commit, ...labels, ''];
        return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
      };
      const times = { creationTimestamp: '1999-12-31T12:00:00Z', lastHitTimestamp: '1999-12-31T12:00:00Z' };
      const parameters = [
        { name: 'digest', value: OLD_DIGEST, globalName: 'image-digest' },
        { name: 'reference', value: `acme/app@${OLD_DIGEST}` },
      ];
      const results = {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: {
          name: 'ci-results',
          namespace: 'default',
          labels: { 'workflows.argoproj.io/configmap-type': 'Cache' },
        },
        data: { [keyFor(COMMIT)]: JSON.stringify({ nodeID: 'a', outputs: { parameters }, ...times }) },
      };
      const runs = [COMMIT, COMMIT.replace('0', '1')].map((commit) => ({
        manifests: [...manifests, results],
        workflow: 'WorkflowTemplate/argo-ci',
        arguments: { revision: 'main' },
        outcomes: [
          { node: 'checkout', parameters: { commit, 'image-tag': commit } },
          { node: '*', parameters: { digest: DIGEST, reference: `acme/app@${DIGEST}` } },
        ],
      }));
      const [same, other] = argosim(runs, argo);
      const summary = (run = same): unknown => ({
        phase: run?.phase,
        hit: run?.nodes?.find(({ displayName }) => displayName === 'build')?.memoized,
        digest: run?.outputs?.parameters?.['image-digest'],
      });
      expect(summary()).toEqual({ phase: 'Succeeded', hit: true, digest: OLD_DIGEST });
      expect(summary(other)).toEqual({ phase: 'Succeeded', hit: false, digest: DIGEST });
    },
  );
});
