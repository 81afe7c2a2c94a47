import { lint } from '../../../../lib/lint';
import { argosim } from '../../../support/argosim';
import { describeWithShared } from '../../../support/shared';
import { CONTAINER, testFailures, workflow } from '../../failures';

/** Runs a step for each item, with the item as the argument of its command. */
function loop(fields: object): object {
  const item = { parameters: [{ name: 'x', value: '{{item}}' }] };
  return workflow({
    templates: [
      { name: 'main', steps: [[{ name: 'a', template: 'use', arguments: item, ...fields }]] },
      {
        name: 'use',
        inputs: { parameters: [{ name: 'x' }] },
        container: { ...CONTAINER, args: ['{{inputs.parameters.x}}'] },
      },
    ],
  });
}

const param = (withParam: string): object => loop({ withParam });
const sequence = (withSequence: object): object => loop({ withSequence });
const format = (text: string): object => sequence({ count: 2, format: text });

describe('withParam', () => {
  testFailures({
    code: 'invalid-items',
    wrong: {
      words: param('a,b,c'),
      'an object': param('{"a":1}'),
      'a number': param('1'),
      'a list in YAML': param('- a'),
      'a list with single quotes': param("['a']"),
    },
    right: {
      'a list': param('["a", 1, 1.5, true, null, [1], {"b": 2}]'),
      'an empty list': param('[]'),
      null: param('null'),
      'a list with a variable': param('["{{workflow.name}}"]'),
    },
  });
});

describe('withParam with the output parameters of a loop', () => {
  const looped = (outputs: object, list = '{{tasks.a.outputs.parameters}}', spec: object = {}): object =>
    workflow({
      ...spec,
      templates: [
        {
          name: 'main',
          dag: {
            tasks: [
              { name: 'a', template: 'make', withItems: [1, 2] },
              {
                name: 'b',
                template: 'use',
                dependencies: ['a'],
                withParam: list,
              },
            ],
          },
          outputs: {
            parameters: [{ name: 'o', valueFrom: { parameter: '{{tasks.b.outputs.parameters.o}}' } }],
          },
        },
        { name: 'make', container: CONTAINER, outputs },
        { name: 'use', container: CONTAINER, outputs: OUTPUTS },
      ],
    });
  const OUTPUTS = { parameters: [{ name: 'o', valueFrom: { path: '/o' } }] };
  testFailures({
    code: 'invalid-items',
    wrong: {
      'of which the template has none': looped({}),
      'in a tag with spaces': looped({}, '{{ tasks.a.outputs.parameters }}'),
    },
    right: {
      'of which the template has one': looped(OUTPUTS),
      'of which the defaults have one': looped({}, undefined, { templateDefaults: { outputs: OUTPUTS } }),
    },
  });
});

describe('a sequence', () => {
  testFailures({
    code: 'missing-count',
    wrong: { 'no field': sequence({}), 'a start only': sequence({ start: 1 }) },
    right: { 'a count': sequence({ count: 2 }), 'an end': sequence({ start: 3, end: 1 }) },
  });
});

describe('a number of a sequence', () => {
  testFailures({
    code: 'invalid-number',
    wrong: {
      'a count in words': sequence({ count: 'two' }),
      'an empty count': sequence({ count: '' }),
      'an end in words': sequence({ end: 'two' }),
      'a start with a fraction': sequence({ start: '1.5', end: 2 }),
    },
    right: { 'a text': sequence({ start: '1', end: '2' }), zero: sequence({ count: 0 }) },
  });
});

describe('a format', () => {
  const WRONG = ['host', '%s', '%d%d', '%.2f', '100%', '%%', '"%d"', '%q', '%[1]d%d'];
  const RIGHT = ['%d', 'host-%02d', '%x', '%5d', '%v', '100%%-%d', '%[1]d-%[1]d', '%+d'];

  testFailures({
    code: 'invalid-format',
    wrong: Object.fromEntries(WRONG.map((text) => [`"${text.replaceAll('%', '%%')}"`, format(text)])),
    right: Object.fromEntries(RIGHT.map((text) => [`"${text.replaceAll('%', '%%')}"`, format(text)])),
    argo: [],
  });

  describeWithShared("Argo's controller", ['argosim'], () => {
    /** The arguments of the pods; none if the workflow fails. */
    const argumentsOf = (text: string): readonly unknown[] => {
      const [run] = argosim([{ manifests: [format(text)], pods: true }]);
      return Object.values(run?.pods ?? {}).flatMap(({ args }) => args ?? []);
    };

    test.each(WRONG)('does not replace the number in %j', (text) => {
      const made = argumentsOf(text);
      expect(made.length === 0 || made.every((argument) => String(argument).includes('%!'))).toBe(true);
    });

    test.each(RIGHT)('replaces the number in %j', (text) => {
      const made = argumentsOf(text);
      expect(new Set(made).size).toBe(2);
      expect(made.join()).not.toContain('%!');
    });
  });
});

test('Argo prefers the other loops', () => {
  const findings = lint([loop({ withItems: ['a'], withParam: 'a,b', withSequence: {} })]);
  expect(findings.map(({ code }) => code)).toEqual(['duplicate-loop']);
});
