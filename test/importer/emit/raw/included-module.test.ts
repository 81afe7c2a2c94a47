import { codeOfFiles, modulesFor } from '../golden';

/** A CustomResourceDefinition with many fields. */
const CRD = `# Generated.
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: shops.example.com
spec:
  group: example.com
  names: {kind: Shop, plural: shops}
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
${Array.from({ length: 200 }, (_, index) => `            field${index}: {type: string} # ${index}`).join('\n')}
`;

test('a large object of another kind is included from its YAML', async () => {
  expect(await codeOfFiles({ 'crd.yaml': CRD })).toMatchInlineSnapshot(`
    // crd.ts
    import { Include } from 'cdk8s';
    import type { Construct } from 'constructs';

    declare const __dirname: string;

    export function crd(scope: Construct): Include {
      return new Include(scope, 'crd', { url: \`\${__dirname}/crd.included.yaml\` });
    }

  `);
  const [module] = await modulesFor({ 'crd.yaml': CRD });
  expect(module?.included).toEqual({ file: 'crd.included.yaml', text: CRD });
});

test('patches write what cdk8s omits', async () => {
  const [module] = await modulesFor({
    'crd.yaml': CRD.replace('metadata:\n', 'metadata:\n  creationTimestamp: null\n'),
  });
  expect(module?.code).toContain(
    "include.apiObjects[0]?.addJsonPatch(JsonPatch.add('/metadata/creationTimestamp', null));",
  );
});

test('the file has one document of a file with several', async () => {
  const [, module] = await modulesFor({
    'all.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n---\n${CRD}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\n`,
  });
  expect(module?.included).toEqual({ file: 'shops-example-com.included.yaml', text: CRD });
});

test('an object with a long text is included', async () => {
  const script = Array.from({ length: 400 }, (_, index) => `    echo ${index}`).join('\n');
  const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  run.sh: |\n${script}\n`;
  const [module] = await modulesFor({ 'map.yaml': text });
  expect(module?.included).toEqual({ file: 'map.included.yaml', text });
});

test('a large list is included, with the reason', async () => {
  const items = Array.from(
    { length: 100 },
    (_, index) =>
      `- {apiVersion: argoproj.io/v1alpha1, kind: WorkflowTemplate, metadata: {name: w${index}}, spec: {}}`,
  );
  const text = `apiVersion: v1\nkind: List\nitems:\n${items.join('\n')}\n`;
  const [module] = await modulesFor({ 'list.yaml': text });
  expect(module?.included).toEqual({ file: 'list.included.yaml', text });
  expect(module?.code).toContain('// Kept unchanged: It is a list: split it into one document per object.');
  expect(module?.fallbacks).toEqual([
    { pointer: '', reason: 'It is a list: split it into one document per object.' },
  ]);
});

test('a small object of another kind is an ApiObject', async () => {
  const [module] = await modulesFor({ 'map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n' });
  expect(module?.included).toBeUndefined();
  expect(module?.code).toContain('new ApiObject(');
});
