import { mainModule } from '../../../lib/importer/output/main-module';
import type { ImportedModule } from '../../../lib/importer/model/imported-module';
import { callOrder } from '../../../lib/importer/verify/call-order';
import { sourceFile } from '../source-file';

/** Modules with their dependencies, by file. */
function modules(files: {
  readonly [name: string]: { readonly [module: string]: readonly string[] };
}): ImportedModule[] {
  return Object.entries(files).flatMap(([name, inside]) => {
    const text = 'apiVersion: argoproj.io/v1alpha1\nkind: ClusterWorkflowTemplate\n---\n';
    const { documents } = sourceFile(text.repeat(Object.keys(inside).length), name);
    return Object.entries(inside).flatMap(([functionName, dependencies], index): ImportedModule[] => {
      const document = documents[index];
      if (document === undefined) return [];
      return [
        {
          document,
          file: `${functionName}.ts`,
          functionName,
          code: '',
          owners: [],
          dependencies,
          fallbacks: [],
        },
      ];
    });
  });
}

test('main.ts passes results to other functions, and keeps the document order of each file', async () => {
  const imported = modules({
    'run.yaml': { first: [], run: ['shared.ts', 'first.ts'] },
    'lib/shared.yaml': { other: [], shared: [] },
  });
  expect(await mainModule(imported)).toBe(`import { ManifestApp } from 'cdk8s-argo-ci';
import { first } from './first';
import { run } from './run';
import { other } from './other';
import { shared } from './shared';

const app = new ManifestApp();
const firstTemplate = first(app.file('run.yaml'));
other(app.file('lib/shared.yaml'));
const sharedTemplate = shared(app.file('lib/shared.yaml'));
run(app.file('run.yaml'), sharedTemplate, firstTemplate);
app.synth();
`);
});

test('circular dependencies are an error', () => {
  const circular = modules({ 'a.yaml': { a: ['b.ts'] }, 'b.yaml': { b: ['a.ts'] } });
  expect(() => callOrder(circular)).toThrow('circular dependency');
  const backwards = modules({ 'a.yaml': { a: ['b.ts'], b: [] } });
  expect(() => callOrder(backwards)).toThrow('circular dependency');
});
