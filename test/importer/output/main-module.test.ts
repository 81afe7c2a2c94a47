import { mainModule } from '../../../lib/importer/output/main-module';
import type { ImportedModule } from '../../../lib/importer/model/imported-module';
import { callOrder } from '../../../lib/importer/verify/call-order';
import { sourceFile } from '../source-file';

/** Modules of files with so many documents each, which need others by their files. */
function modules(files: {
  readonly [name: string]: { readonly [module: string]: readonly string[] };
}): ImportedModule[] {
  return Object.entries(files).flatMap(([name, inside]) => {
    const text = 'apiVersion: argoproj.io/v1alpha1\nkind: ClusterWorkflowTemplate\n---\n';
    const { documents } = sourceFile(text.repeat(Object.keys(inside).length), name);
    return Object.entries(inside).flatMap(([functionName, needs], index): ImportedModule[] => {
      const document = documents[index];
      if (document === undefined) return [];
      return [
        { document, file: `${functionName}.ts`, functionName, code: '', owners: [], needs, fallbacks: [] },
      ];
    });
  });
}

test('main.ts hands over what others need, and keeps the order of each file', async () => {
  const made = modules({
    'run.yaml': { first: [], run: ['shared.ts', 'first.ts'] },
    'lib/shared.yaml': { other: [], shared: [] },
  });
  expect(await mainModule(made)).toBe(`import { ManifestApp } from 'cdk8s-argo-ci';
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

test('modules that need each other have no order', () => {
  const circle = modules({ 'a.yaml': { a: ['b.ts'] }, 'b.yaml': { b: ['a.ts'] } });
  expect(() => callOrder(circle)).toThrow('need each other in a circle');
  const backwards = modules({ 'a.yaml': { a: ['b.ts'], b: [] } });
  expect(() => callOrder(backwards)).toThrow('need each other in a circle');
});
