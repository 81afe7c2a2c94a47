import { lint } from '../../../../lib/lint';
import type { SimulatedArgo } from '../../../support/argosim';
import { argosim } from '../../../support/argosim';
import { describeWithShared } from '../../../support/shared';

const STRATEGY = { retryStrategy: { limit: 1 } };

function workflow(arg: string, template: object = {}, spec: object = {}, kind = 'Workflow'): object {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind,
    metadata: { name: 'w' },
    spec: {
      entrypoint: 'main',
      ...spec,
      templates: [{ name: 'main', ...template, container: { image: 'app:1', args: [arg] } }],
    },
  };
}

const codesOf = (manifest: object): string[] =>
  lint([manifest], { advice: 'none' }).map(({ code, class: given }) => `${code} ${given}`);

const WRONG = ['{{retries}}', '--attempt={{ retries }}', '{{=retries}}', '{{lastRetry.exitCode}}'];

const RIGHT: Readonly<{ [key: string]: object }> = {
  'a retry strategy': workflow('{{retries}}', STRATEGY),
  'a retry strategy in the defaults': workflow('{{retries}}', {}, { templateDefaults: STRATEGY }),
  'an input with the name': workflow('{{inputs.parameters.retries}}', {
    inputs: { parameters: [{ name: 'retries', value: '1' }] },
  }),
};

test.each(WRONG)('%s without a retry strategy is a finding', (arg) => {
  expect(codesOf(workflow(arg))).toEqual(['missing-retry-strategy fails']);
});

test.each(Object.entries(RIGHT))('%s is none', (_, manifest) => {
  expect(codesOf(manifest)).toEqual([]);
});

test('callers of a WorkflowTemplate can have a retry strategy', () => {
  expect(codesOf(workflow('{{retries}}', {}, {}, 'WorkflowTemplate'))).toEqual([]);
});

describeWithShared("the tag in Argo's controller", ['argosim'], () => {
  const argsOf = (manifests: readonly object[], argo: SimulatedArgo): (string | undefined)[] =>
    argosim(
      manifests.map((manifest) => ({ manifests: [manifest], pods: true })),
      argo,
    ).map(({ pods = {} }) => Object.values(pods)[0]?.args?.[0]);

  test.each(['3.7', '4.0'] as const)(
    'stays in the text without a retry strategy, in Argo %s',
    (argo) => {
      expect(
        argsOf(
          WRONG.map((arg) => workflow(arg)),
          argo,
        ),
      ).toEqual(WRONG);
      expect(argsOf(Object.values(RIGHT), argo)).toEqual(['0', '0', '1']);
    },
    60_000,
  );
});
