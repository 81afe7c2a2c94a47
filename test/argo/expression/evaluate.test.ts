import type { ComputedValue, Evaluation } from '../../../lib/argo/expression';
import { evaluateExpression, parseExpression } from '../../../lib/argo/expression';

const VARIABLES = new Map<string, ComputedValue>([
  ['workflow.parameters.env', 'prod'],
  ['workflow.parameters.count', '5'],
  ['workflow.name', '?name'],
]);

function valueOf(
  source: string,
  others: Pick<Evaluation, 'assumesBooleans'> = {},
): ComputedValue | undefined {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(source);
  return evaluateExpression(parsed.value, {
    variable: (path) => VARIABLES.get(path.join('.')),
    isExact: (text) => !text.includes('?'),
    ...others,
  });
}

/** The values are those of Argo 3.7.6, which prints them in "template name '…' undefined". */
test.each<[string, ComputedValue]>([
  ['1 + 1', 2n],
  ['7 / 2', 3.5],
  ['7 % 4 - 1 * 2', 1n],
  ['1.5 + 1', 2.5],
  ['-3 < 2', true],
  ['9007199254740993 > 9007199254740992.0', false],
  ["'a' + workflow.parameters.env", 'aprod'],
  ["workflow.parameters['env'] == 'prod' ? 'a' : 'b'", 'a'],
  ["if workflow.parameters.env != 'prod' { 'a' } else { 'b' }", 'b'],
  ['asInt(workflow.parameters.count) + 1', 6n],
  ["upper('a') + lower('B') + trim(' c ')", 'Abc'],
  ["split('a-b', '-')[1] + ['x', 'y'][-1]", 'by'],
  ["join(split('a-b', '-'), '+')", 'a+b'],
  ["replace('aXa', 'X', '$&') + trimPrefix('v1', 'v') + trimSuffix('a.sh', '.sh')", 'a$&a1a'],
  ["sprig.upper('a') + sprig.replace('x', 'y', 'axb') + sprig.trimSuffix('c', 'bc')", 'Aaybb'],
  ["'a' | upper()", 'A'],
  ["string(len('abc')) + string(len([1]))", '31'],
  ["'a' in ['b', 'a'] && 'c' not in ['b']", true],
  ["not ('abc' contains 'd') and ('abc' startsWith 'a' or false)", true],
  ['nil ?? 1', 1n],
  ["let x = 'a'; x + x", 'aa'],
  ["workflow.name + 'x'", '?namex'],
  ["workflow.name == 'x'", false],
  ["true || workflow.labels['x']", true],
  ["'abc' matches '^ab'", true],
])('%s', (source, expected) => {
  expect(valueOf(source)).toEqual(expected);
});

test.each([
  ['variables without a value', "workflow.labels['x']"],
  ['functions that are not computed', "sprig.title('a')"],
  ['regular expressions', "'a' matches 'a+'"],
  ['what fails', "'a' + 1"],
  ['comparisons of different types', "'a' == 1"],
  ['division by zero', '1 / 0'],
  ['remainders of zero', '1 % 0'],
  ['integers that overflow', '9223372036854775807 + 1'],
  ['negative integers that overflow', '-(-9223372036854775807 - 1)'],
  ['letters that are not in ASCII', "upper('ß')"],
  ['functions of a text in the place of another', 'len(workflow.name)'],
  ['operators on one', "workflow.name startsWith 'x'"],
  ['items that do not exist', "['a'][3]"],
  ['conditions that are no booleans', "'a' ? 1 : 2"],
  ['long texts', `let a = '${'x'.repeat(6000)}'; a + a`],
])('does not compute %s', (_, source) => {
  expect(valueOf(source)).toBeUndefined();
});

test.each<[string, ComputedValue | undefined]>([
  ["workflow.labels['x'] == 'a' && false", false],
  ["workflow.labels['x'] == 'a' || true", true],
  ["workflow.labels['x'] == 'a' && true", undefined],
  ["true && workflow.labels['x'] == 'a'", undefined],
  ["false or workflow.labels['x'] == 'a' and false", false],
])('with operands that are assumed to be booleans: %s', (source, expected) => {
  expect(valueOf(source)).toBeUndefined();
  expect(valueOf(source, { assumesBooleans: true })).toBe(expected);
});
