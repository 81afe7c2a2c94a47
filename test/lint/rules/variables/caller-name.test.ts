import { lint } from '../../../../lib/lint';
import { argosim } from '../../../support/argosim';
import { describeWithShared } from '../../../support/shared';
import { CONTAINER, testFailures, workflow } from '../../failures';

const leaf = (text: string): object => ({ name: 'leaf', container: { ...CONTAINER, args: [text] } });
const A = { name: 'a', template: 'leaf' };
const ofTask = (text: string): object =>
  workflow({ templates: [{ name: 'main', dag: { tasks: [A] } }, leaf(text)] });
const ofStep = (text: string): object =>
  workflow({ templates: [{ name: 'main', steps: [[A]] }, leaf(text)] });
const ofNone = (text: string): object => workflow({ templates: [{ ...leaf(text), name: 'main' }] });

/** Passes a text to the template of a step. */
const passed = (text: string): object => {
  const inputs = { parameters: [{ name: 'x' }] };
  const given = { arguments: { parameters: [{ name: 'x', value: text }] } };
  return workflow({
    templates: [
      { name: 'main', steps: [[{ ...A, ...given }]] },
      { ...leaf('{{inputs.parameters.x}}'), inputs },
    ],
  });
};

describe('the name of the caller in an argument', () => {
  testFailures({
    code: 'forbidden-task-variable',
    wrong: {
      'in a tag': passed('{{tasks.name}}'),
      'in an expression': passed('{{=tasks.name + "x"}}'),
    },
    right: { 'as a text': passed('tasks.name') },
  });
});

const WRONG = {
  'of a step': ofStep('{{tasks.name}}'),
  'of a step, in an expression': ofStep('{{=tasks.name}}'),
  'of a task': ofTask('{{steps.name}}'),
  'of nothing': ofNone('{{tasks.name}}'),
};

const RIGHT = { 'of a step': ofStep('{{steps.name}}'), 'of a task': ofTask('{{=tasks.name}}') };

describe('the name of the caller in a template', () => {
  const codesIn = (manifest: object): string[] =>
    lint([manifest], { advice: 'none' }).map(({ code }) => code);

  test.each(Object.entries(WRONG))('%s that does not call it is a finding', (_, manifest) => {
    expect(codesIn(manifest)).toEqual(['forbidden-task-variable']);
  });

  test.each(Object.entries(RIGHT))('%s that calls it is accepted', (_, manifest) => {
    expect(codesIn(manifest)).toEqual([]);
  });

  describeWithShared("Argo's controller", ['argosim'], () => {
    const argumentsOf = (manifest: object): unknown => {
      const [result] = argosim([{ manifests: [manifest], pods: true }], '4.0');
      return Object.values(result?.pods ?? {}).map((pod) => pod.args);
    };

    test.each(Object.entries(WRONG))('does not replace that %s', (_, manifest) => {
      expect(argumentsOf(manifest)).toEqual([[expect.stringContaining('.name}}')]]);
    });

    test.each(Object.entries(RIGHT))('replaces that %s', (_, manifest) => {
      expect(argumentsOf(manifest)).toEqual([['a']]);
    });
  });
});
