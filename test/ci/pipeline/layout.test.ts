import { App, Chart } from 'cdk8s';
import type { Template } from '../../../imports/argoproj.io';
import {
  BuildKitBuildTemplate,
  BuildahBuildTemplate,
  CiWorkflowTemplate,
  KanikoBuildTemplate,
  PodControllerRbac,
} from '../../../lib';
import { argolint, describeWithShared, synthChart, templateIn, workflowIn } from '../../support';
import { codesOf } from '../synth';

const BUILDERS = {
  kaniko: KanikoBuildTemplate,
  BuildKit: BuildKitBuildTemplate,
  Buildah: BuildahBuildTemplate,
} as const;

/** A chart with a pipeline in one pod, with a builder. */
function chartWith(builder: keyof typeof BUILDERS): Chart {
  const chart = new Chart(new App(), 'test', { namespace: 'ci' });
  const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
  const { buildPush } = new BUILDERS[builder](chart, 'build');
  new CiWorkflowTemplate(chart, 'argo-ci', { layout: 'one-pod', serviceAccount, build: buildPush });
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
      expect(mounts(clone)).toEqual(['workspace-0']);
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

test('with imageTag is not possible: the tag is known only after the pod has started', () => {
  const chart = new Chart(new App(), 'test');
  const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
  new CiWorkflowTemplate(chart, 'argo-ci', { layout: 'one-pod', imageTag: 'commit', serviceAccount });
  expect(codesOf(chart)).toEqual(['forbidden-layout at layout']);
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test.each(Object.keys(BUILDERS) as (keyof typeof BUILDERS)[])('accepts it with %s', (builder) => {
    expect(argolint(synthChart(chartWith(builder))).errors).toEqual([]);
  });
});
