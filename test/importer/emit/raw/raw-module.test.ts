import fc from 'fast-check';
import { differences } from '../../../../lib/importer/json/differences';
import type { JsonObject, JsonValue } from '../../../../lib/importer/json/json';
import { TypeChecker } from '../../../../lib/importer/verify/type-checker';
import { Runner } from '../../../../lib/importer/verify/runner';
import type { ImportedModule } from '../../../../lib/importer/model/imported-module';
import { rawModule } from '../../../../lib/importer/emit/raw/raw-module';
import { sourceDocument } from '../../source-file';

const NAME = { file: 'x.ts', id: 'x', functionName: 'x' };

/** The module of a document with this value. */
async function moduleOf(value: JsonObject): Promise<ImportedModule> {
  const document = sourceDocument('apiVersion: v1\nkind: X\n');
  return rawModule({ ...document, value }, NAME);
}

function outcomeOf(module: ImportedModule): JsonValue | undefined {
  const outcome = new Runner().run([module]).get(module);
  expect(outcome?.failure).toBeUndefined();
  return outcome?.manifest;
}

/** Common keys, and keys with a meaning in JavaScript or cdk8s. */
const key = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 5 }).filter((text) => text !== '__proto__'),
  fc.constantFrom(
    'constructor',
    'toString',
    'resolve',
    'value',
    'name',
    'prototype',
    'toJSON',
    'a/b',
    '~',
    '-',
    '0',
    '',
  ),
);

const { value: json } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<JsonValue[]>(
      null,
      true,
      false,
      {},
      [],
      '',
      0,
      -1,
      1e21,
      'a\nb\n',
      '`${x}\\`\n\n',
      '\r\n\r\n',
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

const metadata = fc.record(
  {
    name: json,
    generateName: json,
    namespace: json,
    labels: json,
    annotations: fc.dictionary(key, json, { noNullPrototype: true }),
    finalizers: json,
    ownerReferences: json,
    creationTimestamp: json,
  },
  { requiredKeys: [], noNullPrototype: true },
);

const manifest = fc
  .tuple(
    fc.record(
      {
        apiVersion: fc.constantFrom('v1', 'argoproj.io/v1alpha1', 'a/b/c', ''),
        kind: fc.constantFrom('X', 'CronJob', ''),
        metadata: fc.oneof(metadata, json),
        spec: json,
      },
      { requiredKeys: ['apiVersion', 'kind'], noNullPrototype: true },
    ),
    fc.dictionary(key, json, { maxKeys: 3, noNullPrototype: true }),
  )
  .map(([known, others]): JsonObject => ({ ...others, ...known }));

test('any object is rendered exactly', async () => {
  await fc.assert(
    fc.asyncProperty(manifest, async (value) => {
      const module = await moduleOf(value);
      expect(differences(outcomeOf(module), value)).toEqual([]);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('the module of any object compiles', async () => {
  const modules = await Promise.all(
    fc
      .sample(manifest, 60)
      .map(async (value, index) => ({ ...(await moduleOf(value)), file: `m${index}.ts` })),
  );
  expect(new TypeChecker().check(modules).map(({ message }) => message)).toEqual([]);
}, 60_000);

test('comments and patches', async () => {
  const document = sourceDocument(`# What it is for.
apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
  creationTimestamp: null # by kubectl
  labels: {}
data:
  # of the script
  script.sh: |
    echo "\${HOME}"
    exit
  empty:
`);
  const { code, fallbacks } = await rawModule(document, {
    ...NAME,
    id: 'settings',
    functionName: 'settings',
  });
  expect(fallbacks).toEqual([]);
  expect(code).toBe(`import { ApiObject, JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';

// What it is for.
export function settings(scope: Construct): ApiObject {
  const object = new ApiObject(scope, 'settings', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'settings', labels: {} },
    data: {
      // of the script
      'script.sh': \`echo "\\\${HOME}"
exit
\`,
    },
  });
  object.addJsonPatch(
    // by kubectl
    JsonPatch.add('/metadata/creationTimestamp', null),
    JsonPatch.add('/metadata/labels', {}),
    JsonPatch.add('/data/empty', null),
  );
  return object;
}
`);
});

test('the reason is a comment', async () => {
  const document = sourceDocument('apiVersion: v1\nkind: X\n');
  const { code, fallbacks } = await rawModule(document, NAME, 'it has no typed form');
  expect(fallbacks).toEqual([{ pointer: '', reason: 'it has no typed form' }]);
  expect(code).toContain('// Kept unchanged: it has no typed form\n');
});

const ITEM = '{apiVersion: argoproj.io/v1alpha1, kind: Workflow}';

test.each([
  `apiVersion: v1\nkind: List\nitems: [${ITEM}]\n`,
  `apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: Secret}, ${ITEM}]\n`,
  'apiVersion: argoproj.io/v1alpha1\nkind: WorkflowList\nitems: []\n',
  'apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplateList\n',
])('reports that a list is not split: %j', async (text) => {
  const { code, fallbacks } = await rawModule(sourceDocument(text), NAME);
  expect(fallbacks).toEqual([{ pointer: '', reason: expect.stringContaining('split it') as string }]);
  expect(code).toContain('// Kept unchanged: It is a list: ');
});

test.each([
  'apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: Secret}]\n',
  'apiVersion: v1\nkind: ListOfSomething\n',
])('does not report objects without a typed form: %j', async (text) => {
  expect((await rawModule(sourceDocument(text), NAME)).fallbacks).toEqual([]);
});
