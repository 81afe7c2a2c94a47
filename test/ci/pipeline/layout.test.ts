import { App, Chart } from 'cdk8s';
import type { Template } from '../../../imports/argoproj.io';
import type { CiPipeline } from '../../../lib/ci/pipeline/ci-pipeline-props';
import type { DagLayout, ImageTagFromGit } from '../../../lib';
import {
  CiWorkflowTemplate,
  ContainerTemplate,
  PodControllerRbac,
  RETRY_INTERRUPTED,
  artifact,
} from '../../../lib';
import { argolint, describeWithShared, synthChart, templateIn, workflowIn } from '../../support';
import { codesOf } from '../synth';
import { BUILDERS } from '../builders';

/** A chart with a pipeline in one pod, with a builder. */
function chartWith(
  builder: keyof typeof BUILDERS,
  layout: DagLayout = 'one-pod',
  change: (ci: CiPipeline) => void = () => undefined,
): Chart {
  const chart = new Chart(new App(), 'test', { namespace: 'ci' });
  const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
  const { buildPush } = new BUILDERS[builder](chart, 'build');
  change(new CiWorkflowTemplate(chart, 'argo-ci', { layout, serviceAccount, build: buildPush }));
  return chart;
}

function podOf(builder: keyof typeof BUILDERS): Template {
  return templateIn(workflowIn(synthChart(chartWith(builder)), 'argo-ci'), 'main');
}

describe.each(Object.keys(BUILDERS) as (keyof typeof BUILDERS)[])(
  'a pipeline in one pod, with %s',
  (builder) => {
    test('has no finding', () => {
      expect(codesOf(chartWith(builder))).toEqual([]);
    });

    test('clones first, and builds in the main container, which alone has the registry credentials', () => {
      const [clone, main, ...others] = podOf(builder).containerSet?.containers ?? [];
      expect([clone?.name, main?.name, main?.dependencies, others]).toEqual(['clone', 'main', ['clone'], []]);
      const secret = podOf(builder).volumes?.find(
        (volume) => volume.secret?.secretName === 'docker-secret',
      )?.name;
      const mounts = (container: typeof clone) => container?.volumeMounts?.map(({ name }) => name);
      expect(mounts(main)).toContain(secret);
      expect(mounts(clone)).toEqual(['outputs', 'workspace-0']);
    });

    test('computes the labels of the image from the arguments of the workflow', () => {
      const args = podOf(builder).containerSet?.containers[1]?.args?.join('\n');
      expect(args).toContain("{{=workflow.parameters['git-url'] matches");
      // The revision has a default value, and is no argument here.
      expect(args).toContain('{{="main" matches');
    });

    test('fetches the source as the user of the clone', () => {
      const { podSpecPatch, securityContext } = podOf(builder);
      const patched = podSpecPatch === undefined ? {} : (JSON.parse(podSpecPatch) as object);
      const user = { runAsUser: 65534, runAsGroup: 65534, runAsNonRoot: true };
      if (builder === 'BuildKit')
        expect([patched, securityContext]).toEqual([{}, expect.objectContaining(user)]);
      else expect(patched).toEqual({ initContainers: [{ name: 'init', securityContext: user }] });
    });
  },
);

describe('with imageTag', () => {
  function chartOf(imageTag: ImageTagFromGit, defaults?: { readonly revision: 'main' }): Chart {
    const chart = new Chart(new App(), 'test');
    const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
    new CiWorkflowTemplate(chart, 'argo-ci', { layout: 'one-pod', imageTag, serviceAccount, defaults });
    return chart;
  }

  test.each([
    ['commit', 'workflow.parameters.revision'],
    ['short-commit', 'workflow.parameters.revision[0:12]'],
  ] as const)('%s is computed from the argument with the commit', (imageTag, value) => {
    const chart = chartOf(imageTag, { revision: 'main' });
    expect(codesOf(chart)).toEqual([]);
    const main = templateIn(workflowIn(synthChart(chart), 'argo-ci'), 'main');
    const args = main.containerSet?.containers.find(({ name }) => name === 'main')?.args?.join('\n');
    expect(args).toContain(`matches "^([0-9a-f]{40}|[0-9a-f]{64})$" ? ${value} : sprig.fail(`);
  });

  test('it is not possible without such an argument, or with a rule that needs Git', () => {
    expect(codesOf(chartOf('commit'))).toEqual(['forbidden-layout at layout']);
    expect(codesOf(chartOf('describe', { revision: 'main' }))).toEqual(['forbidden-layout at layout']);
    const withFile = { from: 'commit', file: 'version.txt' } as const;
    expect(codesOf(chartOf(withFile, { revision: 'main' }))).toEqual(['forbidden-layout at layout']);
  });
});

test('with a patch of all pods is not possible, because it would patch the build only', () => {
  const chart = new Chart(new App(), 'test');
  const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
  const podSpecPatch = '{"containers":[{"name":"main","tty":true}]}';
  new CiWorkflowTemplate(chart, 'argo-ci', { layout: 'auto', serviceAccount, podSpecPatch });
  expect(codesOf(chart)).toEqual(['forbidden-layout at podSpecPatch']);
});

describe('chosen by the library', () => {
  const mainOf = (chart: Chart) => templateIn(workflowIn(synthChart(chart), 'argo-ci'), 'main');

  test.each(Object.keys(BUILDERS) as (keyof typeof BUILDERS)[])(
    'is one pod for a clone and a build with %s',
    (builder) => {
      const chart = chartWith(builder, 'auto');
      expect(codesOf(chart)).toEqual([]);
      expect(mainOf(chart).containerSet?.containers).toHaveLength(2);
    },
  );

  test.each(Object.keys(BUILDERS) as (keyof typeof BUILDERS)[])(
    'is a pod for each task if a test could read the credentials of %s',
    (builder) => {
      const chart = chartWith(builder, 'auto', (ci) => {
        ci.addTest('unit', { container: { image: 'node:24', command: ['npm', 'test'] } });
      });
      expect(codesOf(chart)).toEqual([]);
      expect(mainOf(chart).dag?.tasks).toHaveLength(3);
    },
  );

  test('is a pod for each task if a container template runs code of the source', () => {
    const chart = new Chart(new App(), 'test');
    const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
    const ci = new CiWorkflowTemplate(chart, 'argo-ci', { layout: 'auto', serviceAccount });
    const unit = new ContainerTemplate(ci, 'unit', {
      inputs: { source: artifact('/src') },
      retryStrategy: RETRY_INTERRUPTED,
      container: { image: 'node:24', command: ['npm', 'test'] },
    });
    ci.build.addDependency(ci.dag.task('unit', unit, { source: ci.clone.outputs.sourceCode }));
    expect(mainOf(chart).dag?.tasks).toHaveLength(3);
  });

  test('is a pod for each task if one pod is not possible', () => {
    const chart = new Chart(new App(), 'test');
    const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
    new CiWorkflowTemplate(chart, 'argo-ci', { layout: 'auto', imageTag: 'commit', serviceAccount });
    expect(codesOf(chart)).toEqual([]);
    expect(mainOf(chart).dag?.tasks).toHaveLength(2);
  });
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test.each(Object.keys(BUILDERS) as (keyof typeof BUILDERS)[])('accepts it with %s', (builder) => {
    expect(argolint(synthChart(chartWith(builder))).errors).toEqual([]);
  });
});
