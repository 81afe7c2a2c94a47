import { differences } from '../../../lib/importer/json/differences';
import { emitModules } from '../../../lib/importer/emit/emit-modules';
import type { ImportedModule } from '../../../lib/importer/model/imported-module';
import type { DocumentFindings } from '../../../lib/importer/read/lint-sources';
import { findingsByDocument, lintSources } from '../../../lib/importer/read/lint-sources';
import { unreportedPlaces } from '../../../lib/importer/verify/unreported-places';
import { Runner } from '../../../lib/importer/verify/runner';
import { sourceFile } from '../source-file';

/** Code in snapshots has no quotes. */
expect.addSnapshotSerializer({ test: (value) => typeof value === 'string', serialize: String });

interface Written {
  readonly modules: readonly ImportedModule[];
  readonly findings: DocumentFindings;
}

const written: Written[] = [];

/** The modules that the importer writes for YAML files, which may refer to each other. */
export async function modulesFor(texts: { readonly [name: string]: string }): Promise<ImportedModule[]> {
  const files = Object.entries(texts).map(([name, text]) => sourceFile(text, name));
  const modules = await emitModules(files, new Map());
  written.push({ modules, findings: findingsByDocument(files, lintSources(files)) });
  return modules;
}

/** The module that the importer writes for one document. */
export async function moduleFor(text: string): Promise<string> {
  const [module, ...others] = await modulesFor({ 'x.yaml': text });
  if (module === undefined || others.length > 0) throw new Error('expected one document');
  return module.code;
}

/** The code for the templates of a workflow. */
export async function codeFor(templates: string): Promise<string> {
  const code = await moduleFor(workflowWith(templates));
  const begin = code.indexOf('\n\n', code.indexOf("new Workflow(scope, 'ci'"));
  return code.slice(begin, code.lastIndexOf('\n\n  return ')).replaceAll(/^ {2}/gm, '').trim();
}

/** A workflow with these templates. */
export function workflowWith(templates: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {name: ci}
spec:
  entrypoint: main
  templates:
${templates.trimEnd().replace(/^\n+/, '')}
`;
}

afterAll(() => {
  expect(inexactModules()).toEqual([]);
});

/**
 * The differences of the modules that were written so far, and their errors that the YAML does not have. Their types are not checked, which would take
 * seconds: test/importer/round-trip.test.ts checks the types of similar code.
 */
function inexactModules(): readonly string[] {
  return written.splice(0).flatMap(({ modules, findings: reported }) => {
    const outcomes = new Runner().run(modules);
    return modules.flatMap((module) => {
      const { document } = module;
      const { failure, manifest, findings = [] } = outcomes.get(module) ?? {};
      const own = reported.get(document) ?? [];
      const wrong = [
        ...(failure === undefined ? differences(manifest, document.value) : [failure.message]),
        ...findings
          .filter((finding) => unreportedPlaces(finding, document.value, own).length > 0)
          .map(({ message }) => message),
      ];
      return wrong.length === 0 ? [] : [module.code, ...wrong];
    });
  });
}

/** Templates for the tasks of DAGs to call. */
export const TEMPLATES = `
    - name: build
      outputs: {parameters: [{name: digest, valueFrom: {path: /digest}}], artifacts: [{name: image, path: /image}]}
      container: {image: alpine}
    - name: deploy
      inputs: {parameters: [{name: digest, value: latest}, {name: to, value: test}], artifacts: [{name: image, path: /image, optional: true}]}
      container: {image: alpine}
`;

/** The tasks of a DAG, without the templates that they call. */
export async function tasksCode(tasks: string): Promise<string> {
  const code = await codeFor(`${TEMPLATES}
    - name: main
      dag:
        tasks:
${tasks.replace(/^\n/, '').trimEnd()}
`);
  return code.slice(code.lastIndexOf('\n\n')).trim();
}

/** The code of several files, each below its name. */
export async function codeOfFiles(texts: { readonly [name: string]: string }): Promise<string> {
  const modules = await modulesFor(texts);
  return modules.map(({ file, code }) => `// ${file}\n${code}`).join('\n');
}

/** A WorkflowTemplate for other documents to use. */
export const CHECKS = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: checks}
spec:
  entrypoint: run
  arguments: {parameters: [{name: suite}, {name: branch, value: main}]}
  templates:
    - name: run
      inputs: {parameters: [{name: suite}]}
      container: {image: alpine, args: ['{{inputs.parameters.suite}}']}
`;
