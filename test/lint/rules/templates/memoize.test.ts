import { lint } from '../../../../lib/lint';
import { argosim } from '../../../support/argosim';
import { describeWithShared } from '../../../support/shared';
import { CONTAINER, configMap, pod, testFailures, workflow } from '../../failures';

const CACHE = { configMap: { name: 'cache' } };

function memoize(fields: object, inputs: object = {}): object {
  return pod({ inputs, memoize: { key: 'a', maxAge: '1h', cache: CACHE, ...fields } });
}

const INPUTS = { parameters: [{ name: 'x', value: 'b' }] };

describe('a key of a cache', () => {
  testFailures({
    code: 'invalid-cache-key',
    wrong: {
      'an empty one': memoize({ key: '' }),
      'a slash': memoize({ key: 'a/b' }),
      'an underscore': memoize({ key: 'a_b' }),
      'a dot': memoize({ key: 'a.b' }),
      'a slash beside a tag': memoize({ key: 'a/{{inputs.parameters.x}}' }, INPUTS),
      'a dash before a tag': memoize({ key: '-{{inputs.parameters.x}}' }, INPUTS),
    },
    right: {
      'letters and digits': memoize({ key: 'A-1' }),
      'a tag': memoize({ key: '{{inputs.parameters.x}}' }, INPUTS),
      'an expression': memoize({ key: '{{=inputs.parameters.x}}-1' }, INPUTS),
    },
  });
});

describe('the keys of two templates in a cache', () => {
  const outputs = (name: string): object => ({ parameters: [{ name, valueFrom: { path: '/o' } }] });
  const two = (key: string, cache: string, output: string): object =>
    workflow({
      templates: [
        {
          name: 'main',
          steps: [[{ name: 'a', template: 'one' }], [{ name: 'b', template: 'two' }]],
          outputs: {
            parameters: [{ name: 'o', valueFrom: { parameter: `{{steps.b.outputs.parameters.${output}}}` } }],
          },
        },
        { ...template('one', 'key', 'cache'), outputs: outputs('o') },
        { ...template('two', key, cache), outputs: outputs(output) },
      ],
    });
  const template = (name: string, key: string, cache: string): object => ({
    name,
    memoize: { key, maxAge: '1h', cache: { configMap: { name: cache } } },
    container: CONTAINER,
  });
  testFailures({
    code: 'duplicate-cache-key',
    wrong: { 'the same ones, with other outputs': two('key', 'cache', 'p') },
    right: {
      'other keys': two('key-2', 'cache', 'p'),
      'another cache': two('key', 'other', 'p'),
      'the same outputs': two('key', 'cache', 'o'),
      'a key with a variable': two('{{workflow.name}}', 'cache', 'p'),
    },
  });
});

describe('the ConfigMap of a cache', () => {
  const labeled = (type: string): object => ({
    ...configMap('cache', {}),
    metadata: { name: 'cache', labels: { 'workflows.argoproj.io/configmap-type': type } },
  });
  testFailures({
    code: 'missing-label',
    wrong: {
      'no label': [memoize({}), configMap('cache', {})],
      'the label of parameters': [memoize({}), labeled('Parameter')],
    },
    right: { 'the label': [memoize({}), labeled('Cache')], 'a ConfigMap that does not exist': memoize({}) },
  });
});

describe('a cache', () => {
  const WRONG = [{ cache: undefined }, { cache: {} }, { cache: { configMap: {} } }].map((fields) =>
    memoize(fields),
  );

  test('that is missing is a finding', () => {
    const found = WRONG.map((manifest) => lint([manifest], { argo: '3.7' }).map(({ code }) => code));
    expect(found).toEqual(WRONG.map(() => ['missing-cache']));
  });

  describeWithShared("Argo's controller", ['argosim'], () => {
    test.each(['3.7', '4.0'] as const)('panics without a ConfigMap (%s)', (argo) => {
      const runs = argosim(
        WRONG.slice(0, 2).map((manifest) => ({ manifests: [manifest] })),
        argo,
      );
      expect(runs.map(({ message }) => message)).toEqual(
        runs.map(() => 'runtime error: invalid memory address or nil pointer dereference'),
      );
    });
  });
});
