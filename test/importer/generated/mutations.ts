import type fc from 'fast-check';
import { stringify } from 'yaml';
import type { JsonValue } from '../../../lib/importer/json/json';
import { isJsonArray, isJsonObject } from '../../../lib/importer/json/json';
import type { Random } from './random';
import { randomly } from './random';
import { workflow } from './workflows';

/** Argo documents with missing, additional or replaced fields. */
export const mutatedText: fc.Arbitrary<string> = randomly((random) => {
  let value: JsonValue = random.of(() => workflow);
  for (let count = 1 + random.upTo(3); count > 0; count--) value = mutated(value, random, 0);
  return stringify(value, { aliasDuplicateObjects: false });
});

/** Replacement values. */
const STRANGE: readonly JsonValue[] = [
  ...[
    null,
    true,
    0,
    -1.5,
    1e21,
    '',
    'a',
    '{{',
    '{{=',
    '}}',
    '{{}}',
    '{{inputs.parameters.x}}',
    '{{tasks.a.outputs.result}}',
  ],
  ...['{{=tasks["a"].x}}', '__proto__', 'constructor', '${x}', 'a b', '../x', '\u0000'],
  ...[
    [],
    {},
    [null],
    [[]],
    [{}],
    { name: 'a' },
    [{ name: 'a' }],
    { name: 1 },
    [[{ name: 'a' }]],
    { '': '' },
    { constructor: 1 },
  ],
];

/** The fields that contain most of a document. */
const DEEPER = ['spec', 'workflowSpec', 'templates', 'dag', 'tasks', 'steps'];

function mutated(value: JsonValue, random: Random, depth: number): JsonValue {
  const isRoot = depth < 1;
  if (isJsonArray(value) && value.length > 0 && !random.chance(15)) {
    const at = random.upTo(value.length - 1);
    if (random.chance(15)) return value.filter((_, index) => index !== at);
    if (random.chance(15)) return [...value, value[at] ?? null];
    return value.map((item, index) => (index === at ? mutated(item, random, depth + 1) : item));
  }
  if (isJsonObject(value) && (depth < 3 || !random.chance(15))) {
    const keys = Object.keys(value).filter((key) => !isRoot || !['apiVersion', 'kind'].includes(key));
    if (keys.length === 0 || (!isRoot && random.chance(15)))
      return { ...value, [strangeKey(random)]: random.one(STRANGE) };
    const key = keys.find((one) => DEEPER.includes(one) && random.chance(75)) ?? random.one(keys);
    const { [key]: field = null, ...rest } = value;
    if (!DEEPER.includes(key) && random.chance(15)) return rest;
    return { ...value, [key]: mutated(field, random, depth + 1) };
  }
  return random.one(STRANGE);
}

/** Names of existing fields, to be added in the wrong place. */
function strangeKey(random: Random): string {
  return random.one([
    ...[
      'x',
      'name',
      'template',
      'templateRef',
      'inline',
      'withItems',
      'withParam',
      'depends',
      'dependencies',
      'hooks',
    ],
    ...[
      'onExit',
      'arguments',
      'inputs',
      'outputs',
      'container',
      'dag',
      'steps',
      'suspend',
      'constructor',
      'a/b',
      '',
      '~',
    ],
  ]);
}
