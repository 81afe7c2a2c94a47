import { createHash } from 'node:crypto';
import type { Chart } from 'cdk8s';
import type { DagLayout, ImageTagFromGit, Memoization } from '../../../lib/index';
import { CiWorkflowTemplate, ContainerTemplate, RETRY_INTERRUPTED, artifact } from '../../../lib/index';
import { codesIn, errorsOf, synth, templateIn, workflowIn } from '../../support/index';
import type { SimulatedRun } from '../../support/argosim';
import { argosim } from '../../support/argosim';
import { describeWithShared } from '../../support/shared';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const DIGEST = `sha256:${'0a'.repeat(32)}`;
const OLD_DIGEST = `sha256:${'0b'.repeat(32)}`;

/** The id of each run of argosim. */
const UID = '00000000-0000-0000-0000-000000000001';

interface Options {
  readonly layout?: DagLayout;
  readonly memoize?: Memoization | boolean;
  readonly image?: string;
  readonly podSpecPatch?: string;
}

/** A pipeline with a check. */
function pipeline(chart: Chart, { image = 'busybox:1.37', ...options }: Options = {}): void {
  const ci = new CiWorkflowTemplate(chart, 'argo-ci', {
    memoize: true,
    ...options,
    defaults: { revision: 'main', gitUrl: 'https://example.com/app.git', imageName: 'acme/app' },
  });
  const check = new ContainerTemplate(ci, 'check', {
    retryStrategy: RETRY_INTERRUPTED,
    inputs: { source: artifact('/src') },
    container: { image, command: ['true'] },
  });
  ci.build.addDependency(ci.dag.task('check', check, { source: ci.clone.outputs.sourceCode }));
}

/** The key of a pipeline, as an expression. */
function keyOf(options: Options = {}): string {
  const workflow = workflowIn(
    synth((chart) => {
      pipeline(chart, options);
    }),
    'argo-ci',
  );
  return templateIn(workflow, 'main').memoize?.key ?? '';
}

describe('the key of a memoized pipeline', () => {
  test('has everything that the result depends on', () => {
    expect(keyOf()).toMatch(
      /^\{\{=sprig\.sha256sum\(toJson\(\[workflow\.namespace, '[0-9a-f]{16}', '1', workflow\.parameters\['git-url'\], workflow\.parameters\.image_name, workflow\.parameters\.image_tag, workflow\.parameters\.revision, .* \? '' : workflow\.uid\]\)\)\}\}$/,
    );
  });

  test('changes with the templates, the layout and the version, and with nothing else', () => {
    const keys = [
      {},
      { image: 'busybox:1.38' },
      { layout: 'one-pod' },
      { memoize: { version: '2' } },
      { podSpecPatch: '{"hostname":"a"}' },
    ] as const;
    expect(new Set(keys.map(keyOf)).size).toBe(keys.length);
    expect(keyOf({ memoize: { maxAge: '1h', configMap: 'other' } })).toBe(keyOf());
  });
});

describe('a memoization without effect', () => {
  const codes = (props: object): string[] =>
    codesIn(errorsOf((chart) => new CiWorkflowTemplate(chart, 'argo-ci', props)));
  test.each([
    ['a revision that is not an argument', { memoize: true }, ['missing-revision-argument']],
    ['an argument with the revision', { memoize: true, defaults: { revision: 'main' } }, []],
    ['no memoization', { memoize: false }, []],
    [
      'an age that is none',
      { memoize: { maxAge: '1 day' }, defaults: { revision: 'main' } },
      ['invalid-duration'],
    ],
    [
      'a name that is none',
      { memoize: { configMap: 'A' }, defaults: { revision: 'main' } },
      ['invalid-name'],
    ],
    [
      'a version that is none',
      { memoize: { version: "'" }, defaults: { revision: 'main' } },
      ['invalid-name'],
    ],
  ])('%s', (_, props, expected) => {
    expect(codes(props)).toEqual(expected);
  });
});

test('without a Git tag, an image tag that Git chooses is not known', () => {
  const key = (imageTag: ImageTagFromGit): string => {
    const props = { memoize: true, imageTag, defaults: { revision: 'main' } } as const;
    const manifests = synth((chart) => new CiWorkflowTemplate(chart, 'argo-ci', props));
    return templateIn(workflowIn(manifests, 'argo-ci'), 'main').memoize?.key ?? '';
  };
  expect(key('commit')).not.toContain("!= ''");
  expect(key('tag')).toContain("' && workflow.parameters['git-tag'] != '' ? '' : workflow.uid");
});

/** The results of earlier runs, by their keys. */
function resultsOf(values: { readonly [key: string]: string }): object {
  const data = Object.entries(values).map(([key, digest]) => {
    const parameters = [{ name: 'image-digest', globalName: 'image-digest', value: digest }];
    const times = { creationTimestamp: '1999-12-31T12:00:00Z', lastHitTimestamp: '1999-12-31T12:00:00Z' };
    return [key, JSON.stringify({ nodeID: 'argo-ci-1', outputs: { parameters }, ...times })] as const;
  });
  const labels = { 'workflows.argoproj.io/configmap-type': 'Cache' };
  const metadata = { name: 'ci-results', namespace: 'default', labels };
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: Object.fromEntries(data) };
}

describeWithShared('a memoized pipeline in Argo', ['argosim'], () => {
  const cases = (['3.7', '4.0'] as const).flatMap((argo) =>
    (['pods', 'one-pod'] as const).map((layout) => [argo, layout] as const),
  );
  describe.each(cases)('%s: %s', (argo, layout) => {
    const manifests = synth((chart) => {
      pipeline(chart, { layout });
    });
    const fingerprint = /'([0-9a-f]{16})'/.exec(keyOf({ layout }))?.[1] ?? '';

    /** The key of these arguments, as Argo computes it. */
    const key = (revision: string, end = '', namespace = 'default'): string => {
      const values = ['https://example.com/app.git', 'acme/app', 'v1', revision];
      const parts = [namespace, fingerprint, '1', ...values, end];
      return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
    };

    /** A run after another one with this key. */
    const run = (revision: string, key: string): { readonly hit: boolean; readonly run: SimulatedRun } => {
      const parameters = { digest: DIGEST, 'image-digest': DIGEST };
      const [result] = argosim(
        [
          {
            manifests: [...manifests, resultsOf({ [key]: OLD_DIGEST })],
            workflow: 'WorkflowTemplate/argo-ci',
            arguments: { revision, image_tag: 'v1' },
            outcomes: [{ node: '*', parameters }],
          },
        ],
        argo,
      );
      const main = result?.nodes?.find(({ displayName }) => displayName === 'main');
      expect(result).toMatchObject({ phase: 'Succeeded' });
      return { hit: main?.memoized === true, run: result ?? {} };
    };
    const pods = ({ nodes = [] }: SimulatedRun): number => nodes.filter(({ type }) => type === 'Pod').length;

    test('the same commit starts no pod, and has the digest of the first run', () => {
      const { hit, run: result } = run(COMMIT, key(COMMIT));
      expect([hit, pods(result)]).toEqual([true, 0]);
      expect(result.outputs?.parameters).toEqual({ 'image-digest': OLD_DIGEST });
    });

    test.each([
      ['another commit', COMMIT, key(COMMIT.replace('0', '1'))],
      ['the same commit in another namespace', COMMIT, key(COMMIT, '', 'other')],
      ['a branch', 'main', key('main')],
      ['the beginning of a commit', COMMIT.slice(0, 12), key(COMMIT.slice(0, 12))],
      ['a branch whose name contains a commit', `${COMMIT}-x`, key(`${COMMIT}-x`)],
      ['a branch in two lines', `${COMMIT}\nx`, key(`${COMMIT}\nx`)],
    ])('%s is built', (_, revision, other) => {
      const { hit, run: result } = run(revision, other);
      expect([hit, pods(result) > 0]).toEqual([false, true]);
      expect(result.outputs?.parameters).toEqual({ 'image-digest': DIGEST });
    });

    test('the key of a branch contains the id of the run', () => {
      const { hit } = run('main', key('main', UID));
      expect(hit).toBe(true);
    });
  });
});
