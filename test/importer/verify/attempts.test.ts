import type { Fallbacks } from '../../../lib/importer/model/fallback';
import type { ImportedModule } from '../../../lib/importer/model/imported-module';
import { moduleNames } from '../../../lib/importer/emit/modules/module-names';
import { rawModule } from '../../../lib/importer/emit/raw/raw-module';
import type { Emit, VerifiedModules } from '../../../lib/importer/verify/attempts';
import { writeVerified } from '../../../lib/importer/verify/attempts';
import type { SourceFile } from '../../../lib/importer/model/source-file';
import { sourceFile } from '../source-file';

const WORKFLOW = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {name: hello}
spec:
  entrypoint: one
  templates:
    - {name: one, container: {image: a}}
    - {name: two, container: {image: b}}
`;

/** An emitter that writes this body, or an ApiObject if the document has a fallback for the whole document. */
function emitterOf(
  body: (pointers: readonly string[]) => string,
  owners: readonly string[],
  kind = 'Workflow',
): Emit {
  return async (files, fallbacks) => {
    const names = moduleNames(files);
    return Promise.all(
      [...names].map(async ([document, name]): Promise<ImportedModule> => {
        const own = fallbacks.get(document) ?? [];
        const whole = own.find(({ pointer }) => pointer === '');
        if (whole !== undefined) return rawModule(document, name, whole.reason);
        const code = [
          `import { ${kind}, ContainerTemplate, RawTemplate } from 'cdk8s-argo-ci';`,
          `import { JsonPatch } from 'cdk8s';`,
          `import type { Construct } from 'constructs';`,
          `export function ${name.functionName}(scope: Construct): ${kind} {`,
          body(own.map(({ pointer }) => pointer)),
          '}',
        ].join('\n');
        return {
          document,
          file: name.file,
          functionName: name.functionName,
          code,
          owners,
          dependencies: [],
          fallbacks: own,
        };
      }),
    );
  };
}

const file = sourceFile(WORKFLOW);
const OWNERS = ['', '/spec/templates/0', '/spec/templates/1', ''];

async function verify(
  emit: Emit,
  files: readonly SourceFile[] = [file],
): Promise<VerifiedModules & { attempts: number }> {
  let attempts = 0;
  const verified = await writeVerified(files, emit, undefined, () => attempts++);
  return { ...verified, attempts };
}

/** A correct body except for the second template, unless that is raw. */
function bodyWith(second: string): (pointers: readonly string[]) => string {
  return (pointers) => `  const workflow = new Workflow(scope, 'hello', { entrypoint: 'one' });
  new ContainerTemplate(workflow, 'one', { container: { image: 'a' } });
  ${pointers.includes('/spec/templates/1') ? "new RawTemplate(workflow, 'two', { manifest: { container: { image: 'b' } } });" : second}
  return workflow;`;
}

test('correct modules are verified in the first attempt', async () => {
  const emit = emitterOf(
    bodyWith("new ContainerTemplate(workflow, 'two', { container: { image: 'b' } });"),
    OWNERS,
  );
  const { modules, problems, attempts } = await verify(emit);
  expect({ problems, attempts }).toEqual({ problems: [], attempts: 1 });
  expect(modules.flatMap(({ fallbacks }) => fallbacks)).toEqual([]);
}, 30_000);

test.each([
  [
    'does not compile',
    "new ContainerTemplate(workflow, 'two', { container: { image: 1 } });",
    /^TypeScript rejects it: /,
  ],
  [
    'renders a different value',
    "new ContainerTemplate(workflow, 'two', { container: { image: 'c' } });",
    /^The typed form renders a different value: \/spec\/templates\/1/,
  ],
  ['throws an error', "(() => { throw new Error('no'); })();", /^It throws an error: no$/],
  [
    'has a finding',
    "new ContainerTemplate(workflow, 'two', { container: { image: 'b', workingDir: '{{inputs.parameters.x}}' } });",
    /\[/,
  ],
])(
  'a template that %s becomes a raw template',
  async (_, second, reason) => {
    const { modules, problems } = await verify(emitterOf(bodyWith(second), OWNERS));
    expect(problems).toEqual([]);
    expect(modules.flatMap(({ fallbacks }) => fallbacks)).toEqual([
      { pointer: '/spec/templates/1', reason: expect.stringMatching(reason) as string },
    ]);
  },
  30_000,
);

test('a field with a different value is patched', async () => {
  const emit = emitterOf(
    (pointers) => {
      const patch = pointers.includes('/spec/entrypoint')
        ? "workflow.apiObject.addJsonPatch(JsonPatch.replace('/spec/entrypoint', 'one'));"
        : '';
      return `  const workflow = new Workflow(scope, 'hello', { entrypoint: 'two' });
    new ContainerTemplate(workflow, 'one', { container: { image: 'a' } });
    new ContainerTemplate(workflow, 'two', { container: { image: 'b' } });
    ${patch}
    return workflow;`;
    },
    [...OWNERS, ''],
  );
  const { modules, attempts } = await verify(emit);
  expect(attempts).toBe(2);
  expect(modules[0]?.fallbacks.map(({ pointer }) => pointer)).toEqual(['/spec/entrypoint']);
}, 30_000);

test('if fallbacks of parts do not help, the document becomes an ApiObject', async () => {
  const { modules, problems } = await verify(emitterOf(() => "  return new Workflow(scope, 'bye');", ['']));
  expect(problems).toEqual([]);
  expect(modules[0]?.fallbacks.map(({ pointer }) => pointer)).toEqual(['']);
  expect(modules[0]?.code).toContain('new ApiObject(');
}, 30_000);

test('an internal error affects only the document that causes it', async () => {
  const other = sourceFile(WORKFLOW.replace('hello', 'other'), 'other.yaml');
  const good = emitterOf(
    bodyWith("new ContainerTemplate(workflow, 'two', { container: { image: 'b' } });"),
    OWNERS,
  );
  const emit = (files: readonly SourceFile[], fallbacks: Fallbacks): ReturnType<Emit> => {
    const isApiObject = other.documents.every((document) => fallbacks.get(document)?.[0]?.pointer === '');
    if (files.includes(other) && !isApiObject) return Promise.reject(new Error('oh'));
    return good(files, fallbacks);
  };
  const { modules, problems } = await verify(emit, [file, other]);
  expect(problems).toEqual([]);
  expect(modules.map(({ fallbacks }) => fallbacks.map(({ reason }) => reason))).toEqual([
    [],
    ['Internal error of the importer: oh'],
  ]);
}, 30_000);

test('a document that cannot be verified in any form is a problem with a position', async () => {
  const emit = emitterOf(() => '', []);
  const wrong: Emit = async (files, fallbacks) =>
    (await emit(files, fallbacks)).map((module) => ({
      ...module,
      code: `export const ${module.functionName} = 1;`,
    }));
  const { problems } = await verify(wrong);
  expect(problems).toEqual([
    {
      file: 'x.yaml',
      line: 1,
      message: expect.stringMatching(/^The document cannot be written exactly. /) as string,
    },
  ]);
}, 30_000);
