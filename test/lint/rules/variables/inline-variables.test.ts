import { lint } from '../../../../lib/lint';
import { argolint } from '../../../support/argolint';
import { argosim } from '../../../support/argosim';
import { describeWithShared } from '../../../support/shared';
import { CONTAINER, workflow } from '../../failures';

const META = { apiVersion: 'argoproj.io/v1alpha1', kind: 'WorkflowTemplate', metadata: { name: 'library' } };

/** A WorkflowTemplate with an inline template in the template `inner`, which `outer` calls. */
function library(text: string, step: object = {}): object {
  const inline = { container: { ...CONTAINER, args: [text] }, ...step };
  const arguments_ = { parameters: [{ name: 'y', value: 'given' }] };
  const call = { name: 'l', inline, ...('inputs' in step && { arguments: arguments_ }) };
  return {
    ...META,
    spec: {
      entrypoint: 'outer',
      templates: [
        {
          name: 'inner',
          inputs: { parameters: [{ name: 'x', value: 'web' }] },
          steps: [[call]],
        },
        { name: 'outer', steps: [[{ name: 'i', template: 'inner' }]] },
      ],
    },
  };
}

const calls = (template: string): object =>
  workflow({
    templates: [{ name: 'main', steps: [[{ name: 'a', templateRef: { name: 'library', template } }]] }],
  });
const REFERS = {
  ...META,
  kind: 'Workflow',
  metadata: { name: 'w' },
  spec: { workflowTemplateRef: { name: 'library' } },
};
const INPUT = '{{inputs.parameters.x}}';
const OWN = { inputs: { parameters: [{ name: 'y' }] } };

function codesIn(manifests: readonly object[]): string[] {
  return lint(manifests, { advice: 'none', argo: '3.7' }).map(({ code }) => code);
}

describe('an input of the outer template in an inline template', () => {
  const wrong = {
    'of a template that a workflowTemplateRef leads to': [library(INPUT), REFERS],
    'of a template that a templateRef leads to': [library(INPUT), calls('outer')],
  };
  const right = {
    'of a template that a templateRef calls': [library(INPUT), calls('inner')],
    'that has it as an input of its own': [library('{{inputs.parameters.y}}', OWN), REFERS],
    'in an expression': [library('{{=inputs.parameters.x}}'), REFERS],
  };

  test.each(Object.entries(wrong))('%s is refused', (_, manifests) => {
    expect(codesIn(manifests)).toEqual(['forbidden-inline-variable']);
  });

  test.each(Object.entries(right))('%s is accepted', (_, manifests) => {
    expect(codesIn(manifests)).toEqual([]);
  });

  describeWithShared("Argo's validator", ['argolint'], () => {
    test('agrees', () => {
      const isAccepted = (manifests: readonly object[]): boolean => argolint(manifests).ok;
      expect(Object.values(wrong).map(isAccepted)).toEqual([false, false]);
      expect(Object.values(right).map(isAccepted)).toEqual([true, true, true]);
    });
  });
});

describe('a variable of the workflow in an inline template', () => {
  const TEXT = '{{workflow.name}}';
  const wrong = [library(TEXT), calls('inner')];
  const right = {
    'of a template that another one calls': [library(TEXT), calls('outer')],
    'of a template that a workflowTemplateRef leads to': [library(TEXT), REFERS],
  };

  test('of a template that a templateRef calls is a finding', () => {
    expect(codesIn(wrong)).toEqual(['forbidden-inline-variable']);
  });

  test.each(Object.entries(right))('%s is accepted', (_, manifests) => {
    expect(codesIn(manifests)).toEqual([]);
  });

  describeWithShared("Argo's controller", ['argosim'], () => {
    const argumentsOf = (manifests: readonly object[]): unknown => {
      const [result] = argosim([{ manifests, pods: true }], '3.7');
      return Object.values(result?.pods ?? {}).map(({ args }) => args);
    };

    test('replaces it by a placeholder', () => {
      expect(argumentsOf(wrong)).toEqual([[expect.stringContaining('__argo__internal__placeholder')]]);
    });

    test.each(Object.entries(right))('replaces that %s', (_, manifests) => {
      expect(argumentsOf(manifests)).toEqual([['w']]);
    });
  });
});
