import { lint } from '../../../../lib/lint';
import { argosim } from '../../../support/argosim';
import { describeWithShared } from '../../../support/shared';
import { CONTAINER, pod, testFailures } from '../../failures';

describe('a deadline', () => {
  testFailures({
    code: 'invalid-deadline',
    wrong: {
      'zero for the workflow': pod({}, { activeDeadlineSeconds: 0 }),
      'a negative number for the workflow': pod({}, { activeDeadlineSeconds: -1 }),
      'zero for a container': pod({ activeDeadlineSeconds: 0 }),
      'zero as text': pod({ activeDeadlineSeconds: '0' }),
      'a text in the defaults': pod({}, { templateDefaults: { activeDeadlineSeconds: '5m' } }),
      'zero in the defaults': pod({}, { templateDefaults: { activeDeadlineSeconds: 0 } }),
      'a negative number in the defaults': pod({}, { templateDefaults: { activeDeadlineSeconds: -3 } }),
    },
    right: {
      'a number': pod({ activeDeadlineSeconds: 10 }, { activeDeadlineSeconds: 60 }),
      'a text': pod({ activeDeadlineSeconds: '10' }),
      'an input': pod({
        inputs: { parameters: [{ name: 'seconds', value: '10' }] },
        activeDeadlineSeconds: '{{inputs.parameters.seconds}}',
      }),
      'a default': pod({}, { templateDefaults: { activeDeadlineSeconds: '10' } }),
      'zero for a template without a pod': pod({
        container: undefined,
        suspend: {},
        activeDeadlineSeconds: 0,
      }),
    },
  });
});

describe('parallelism', () => {
  const codesOf = (parallelism: number): string[] =>
    lint([pod({}, { parallelism })], { argo: '3.7' }).map(({ code }) => code);

  test.each([0, -1])('%s is a finding', (parallelism) => {
    expect(codesOf(parallelism)).toEqual(['invalid-parallelism']);
  });

  test('a positive number is none', () => {
    expect(codesOf(1)).toEqual([]);
  });

  test('that of a template is none: Argo ignores zero', () => {
    const steps = {
      container: undefined,
      parallelism: 0,
      steps: [[{ name: 'a', inline: { container: CONTAINER } }]],
    };
    expect(lint([pod(steps)], { argo: '3.7' })).toEqual([]);
  });

  describeWithShared("Argo's controller", ['argosim'], () => {
    test.each(['3.7', '4.0'] as const)('never starts a pod (%s)', (argo) => {
      const cases = [0, -1, 1].map((parallelism) => ({ manifests: [pod({}, { parallelism })] }));
      const runs = argosim(cases, argo).map(({ phase, stalled }) => ({ phase, stalled }));
      expect(runs).toEqual([
        { phase: 'Running', stalled: true },
        { phase: 'Running', stalled: true },
        { phase: 'Succeeded', stalled: undefined },
      ]);
    });
  });
});
