import { Expression, artifact, expression, inputs, parameter, unquoted } from '../../../lib/index';
import { inputReferences, outputPaths, references } from '../../../lib/workflow/ports/port-references';
import { variablesIn } from '../../../lib/workflow/values/variable-usage';

const { count, mode } = inputs({ count: parameter(), mode: parameter({ name: 'the-mode' }) });

describe('expression', () => {
  test('has references without braces, and is enclosed in braces', () => {
    const twice = expression`asInt(${count}) * 2`;
    expect(twice).toBeInstanceOf(Expression);
    expect(`${twice}`).toBe('{{=asInt(inputs.parameters.count) * 2}}');
    expect(twice.expression).toBe('asInt(inputs.parameters.count) * 2');
    expect(twice.resolve()).toBe('{{=asInt(inputs.parameters.count) * 2}}');
    expect(JSON.stringify({ twice })).toBe('{"twice":"{{=asInt(inputs.parameters.count) * 2}}"}');
  });

  test('has no braces as `bare`, for fields that are expressions', () => {
    expect(expression.bare`${mode} == 'fast'`).toBe("inputs.parameters['the-mode'] == 'fast'");
  });

  test.each<[string, string]>([
    [expression.bare`${'it\'s "x"\n'}`, '"it\'s \\"x\\"\\n"'],
    [expression.bare`${3} ${-1} ${0.5}`, '3 (-1) 0.5'],
    [expression.bare`${true} ${null} ${undefined}`, 'true nil nil'],
    [expression.bare`${[1, count, 'a']}`, '[1, inputs.parameters.count, "a"]'],
    [expression.bare`${{ a: count, 'b-c': 1 }}`, '{"a": inputs.parameters.count, "b-c": 1}'],
    [expression.bare`${unquoted(3)} ${unquoted(false)}`, '3 false'],
    [expression.bare`${'{{'} ${'}}'}`, '"{\\u007b" "}\\u007d"'],
  ])('inserts values as literals: %s', (text, expected) => {
    expect(text).toBe(expected);
  });

  test('inserts artifacts and paths', () => {
    const ports = { report: artifact('/r'), digest: parameter({ path: '/d' }) };
    const { report } = references(ports, 'tasks.a-b.outputs');
    expect(expression.bare`${report}`).toBe("tasks['a-b'].outputs.artifacts.report");
    expect(expression.bare`${outputPaths(ports).digest}`).toBe('outputs.parameters.digest.path');
    expect(expression.bare`${inputReferences(ports).report.path}`).toBe('inputs.artifacts.report.path');
  });

  test('concatenates a string that contains variables', () => {
    expect(expression.bare`${`a ${count} b ${mode}`} + 1`).toBe(
      '("a " + inputs.parameters.count + " b " + inputs.parameters[\'the-mode\']) + 1',
    );
    expect(expression.bare`toJson(${`a ${expression`asInt(${count}) + 1`}`})`).toBe(
      'toJson("a " + string(asInt(inputs.parameters.count) + 1))',
    );
    expect(expression.bare`${`${expression`asInt(${count}) + 1`}`}`).toBe(
      '(asInt(inputs.parameters.count) + 1)',
    );
  });

  test.each<[Expression, string]>([
    [expression`1 + 2`, '(1 + 2)'],
    [expression`a ? b : c`, '(a ? b : c)'],
    [expression`!a`, '(!a)'],
    [expression`-1`, '(-1)'],
    [expression`a?.b`, '(a?.b)'],
    [expression`f(1 + 2)`, 'f(1 + 2)'],
    [expression`f(1) + g(2)`, '(f(1) + g(2))'],
    [expression`(1 + 2)`, '(1 + 2)'],
    [expression`(1 + 2) * (3)`, '((1 + 2) * (3))'],
    [expression`a['b c'].d`, "a['b c'].d"],
    [expression`'x + y'`, "'x + y'"],
    [expression`filter([1, 2], {# > 1})[0]`, 'filter([1, 2], {# > 1})[0]'],
    [expression`{"a": 1}`, '{"a": 1}'],
    [expression`${count}`, 'inputs.parameters.count'],
  ])('%s inside another expression is %s', (inner, expected) => {
    expect(expression.bare`${inner}`).toBe(expected);
  });

  test('has no parentheses as a whole operand', () => {
    expect(expression.bare`asInt(${expression`1 + 2`}) + f(${expression`1 + 2`} * 3)`).toBe(
      'asInt(1 + 2) + f((1 + 2) * 3)',
    );
  });

  test('has no closing braces before the end of its tag', () => {
    expect(`${expression`${{ a: 1 }}`}`).toBe('{{={"a": 1} }}');
    expect(`${expression`${{ a: { b: { c: 1 } } }}`}`).toBe('{{={"a": {"b": {"c": 1} } } }}');
  });

  test('is a use of its variables', () => {
    const { result } = references({ result: parameter() }, 'tasks.a-b.outputs');
    expect(variablesIn([expression`asInt(${result}) + 1`])).toContainEqual([
      'tasks',
      'a-b',
      'outputs',
      'parameters',
      'result',
    ]);
  });

  test('can have the type of its values', () => {
    const suite: Expression<'fast' | 'full'> = expression<'fast' | 'full'>`${count} == '1' ? 'fast' : 'full'`;
    expect(`${suite}`).toBe("{{=inputs.parameters.count == '1' ? 'fast' : 'full'}}");
  });
});

describe('unquoted', () => {
  test('is a string in strings, and a number or boolean in JSON and where cdk8s renders it', () => {
    expect(`${unquoted(3)} ${unquoted(true)}`).toBe('3 true');
    expect(JSON.stringify([unquoted(3), unquoted(true)])).toBe('[3,true]');
    expect(unquoted(3).resolve()).toBe(3);
  });
});
