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
  const outputs = (...names: string[]): object => ({
    parameters: names.map((name) => ({ name, valueFrom: { path: '/o' } })),
  });
  const cached = (key: string, name = 'cache'): object => ({
    memoize: { key, maxAge: '1h', cache: { configMap: { name } } },
  });
  const two = (one: object, other: object, used: string, spec: object = {}): object =>
    workflow({
      ...spec,
      templates: [
        {
          name: 'main',
          steps: [[{ name: 'a', template: 'one' }], [{ name: 'b', template: 'two' }]],
          outputs: { parameters: [{ name: 'o', valueFrom: { parameter: `{{steps.b.outputs.${used}}}` } }] },
        },
        { name: 'one', container: CONTAINER, ...one },
        { name: 'two', container: CONTAINER, ...other },
      ],
    });
  const ONE = { ...cached('key'), outputs: outputs('o') };
  const TWO = { ...cached('key'), outputs: outputs('p') };
  testFailures({
    code: 'duplicate-cache-key',
    wrong: {
      'the same ones, with other outputs': two(ONE, TWO, 'parameters.p'),
      'the same ones, with more outputs': two(ONE, { ...TWO, outputs: outputs('o', 'p') }, 'parameters.p'),
      'the same ones, with a result': two(cached('key'), cached('key'), 'result'),
      'those of the defaults': two({}, { outputs: outputs('p') }, 'parameters.p', {
        templateDefaults: cached('key'),
      }),
    },
    right: {
      'other keys': two(ONE, { ...TWO, ...cached('key-2') }, 'parameters.p'),
      'another cache': two(ONE, { ...TWO, ...cached('key', 'other') }, 'parameters.p'),
      'the same outputs': two(ONE, ONE, 'parameters.o'),
      'a key with a variable': two(ONE, { ...TWO, ...cached('{{workflow.name}}') }, 'parameters.p'),
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
