import { emitModules } from '../../../lib/importer/emit/emit-modules';
import { unwritableFields } from '../../../lib/importer/verify/unwritable-fields';
import { writeVerified } from '../../../lib/importer/verify/attempts';
import { sourceFile } from '../source-file';

test('are fields that cdk8s misinterprets', () => {
  expect(
    unwritableFields({ toString: 1, a: [{ b: 1, constructor: 2 }, { constructor: { constructor: 3 } }] }),
  ).toEqual(['/a/0/constructor', '/a/1']);
});

test('are patched, and all other fields are typed', async () => {
  const file = sourceFile(`apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  name: x
  labels: {toString: a, hasOwnProperty: b, valueOf: c}
  annotations: {constructor: d, other: e}
spec:
  entrypoint: main
  nodeSelector: {constructor: f}
  templates:
    - name: main
      metadata: {labels: {constructor: g, __defineGetter__: h}}
      container: {image: a}
`);
  const { modules, problems } = await writeVerified([file], emitModules);
  expect(problems).toEqual([]);
  expect(modules.flatMap(({ fallbacks }) => fallbacks.map(({ pointer }) => pointer))).toEqual([
    '/metadata/annotations/constructor',
    '/spec/nodeSelector',
    '/spec/templates/0/metadata/labels/constructor',
  ]);
}, 30_000);
