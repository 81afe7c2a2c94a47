import { variablesInResult } from '../../../lib/argo/insertion';

const x = 'inputs.parameters.x';

/** The variables of which a text can become a part of the result. */
const inResult = (expression: string): string[] =>
  variablesInResult(expression).map((path) => path.join('.'));

test.each([
  `sprig.substr(0, 9, ${x})`,
  `sprig.regexReplaceAll('a', ${x}, 'b')`,
  `sprig.b64dec(${x})`,
  `sprig.wrap(80, ${x})`,
  `sprig.date(${x}, now())`,
  `now().Format(${x})`,
  `sprig.semver(${x}).Original()`,
  `sprig.urlParse(${x}).host`,
  `toJson({(${x}): 1})`,
  `fromJSON(${x}).image`,
  `fromJSON(${x})[0]`,
  `jsonpath(${x}, '$.a')`,
  `find([${x}], true)`,
  `join(map(split('a,b', ','), # + ${x}), ' ')`,
  `len(${x}) == 3 ? ${x} : ''`,
  `${x}[0:1] == 'v' ? ${x} : ''`,
  `${x}[0] == 'v' ? ${x} : ''`,
  `split(${x}, '-')[0] == 'v1' ? ${x} : ''`,
  `${x} matches 'v[0-9]' ? ${x} : ''`,
  `${x} matches '^v1|v2$' ? ${x} : ''`,
  `${x} matches '^(?m)v1$' ? ${x} : ''`,
  `${x} matches '(?m)^v1$' ? ${x} : ''`,
  `sprig.trim(${x}) == 'v' ? ${x} : ''`,
])('%s has the value in its result', (expression) => {
  expect(inResult(expression)).toContain(x);
});

test('a value that equals another one is not limited', () => {
  expect(inResult(`${x} == inputs.parameters.y ? ${x} : ''`)).toEqual([x]);
  expect(inResult(`${x} in inputs.parameters.list ? ${x} : ''`)).toEqual([x]);
});

test.each([
  `int(${x}) + 1`,
  `string(asInt(${x}))`,
  `string(len(${x}))`,
  `sprig.sha256sum(${x})`,
  `sprig.trunc(9, sprig.sha256sum(${x}))`,
  `${x} == 'a' ? ${x} : 'b'`,
  `'a' == ${x} ? ${x} : 'b'`,
  `inputs.parameters['x'] in ['a', 'b'] ? ${x} : 'b'`,
  `${x} matches '^(a|b)[|]$' ? ${x} : ''`,
  `${x} matches '^(?:v1|v2)$' && ${x} != 'v2' ? ${x} : ''`,
  `${x} matches '\\\\Av[0-9]\\\\z' ? ${x} : ''`,
  `('v' + ${x}) matches '^v[0-9]$' ? ('v' + ${x}) : sprig.fail('no version')`,
  `${x} contains 'a'`,
  `date(${x}).Format('2006')`,
  `string(findIndex(split(${x}, ''), # == 'a') ?? 0)`,
])('%s has no text of the value in its result', (expression) => {
  expect(inResult(expression)).toEqual([]);
});
