import type { Fallbacks } from '../../../lib/importer/model/fallback';
import type { ImportedModule } from '../../../lib/importer/model/imported-module';
import { moduleNames } from '../../../lib/importer/emit/modules/module-names';
import { rawModule } from '../../../lib/importer/emit/raw/raw-module';
import type { Emit, Proven } from '../../../lib/importer/verify/attempts';
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

/** What an emitter writes, and for which fallbacks: it is raw where it is told to be. */
function emitterOf(
  body: (pointers: readonly string[]) => string,
  owners: readonly string[],
  kind = 'Workflow',
): Emit {
  return async (files, fallbacks) => {
    const names = moduleNames(files);
    return Promise.all(
      [...names].map(async ([document, name]): Promise<ImportedModule> => {
        const plainer = fallbacks.get(document) ?? [];
        const whole = plainer.find(({ pointer }) => pointer === '');
        if (whole !== undefined) return rawModule(document, name, whole.reason);
        const code = [
          `import { ${kind}, ContainerTemplate, RawTemplate } from 'cdk8s-argo-ci';`,
          `import { JsonPatch } from 'cdk8s';`,
          `import type { Construct } from 'constructs';`,
          `export function ${name.functionName}(scope: Construct): ${kind} {`,
          body(plainer.map(({ pointer }) => pointer)),
          '}',
        ].join('\n');
        return {
          document,
          file: name.file,
          functionName: name.functionName,
          code,
          owners,
          needs: [],
          fallbacks: plainer,
        };
      }),
    );
  };
}

const file = sourceFile(WORKFLOW);
const OWNERS = ['', '/spec/templates/0', '/spec/templates/1', ''];

async function prove(
  emit: Emit,
  files: readonly SourceFile[] = [file],
): Promise<Proven & { rounds: number }> {
  let rounds = 0;
  const proven = await writeVerified(files, emit, () => rounds++);
  return { ...proven, rounds };
}

/** The body of a function that is right but for its second template, unless that is to be raw. */
function bodyWith(second: string): (pointers: readonly string[]) => string {
  return (pointers) => `  const workflow = new Workflow(scope, 'hello', { entrypoint: 'one' });
  new ContainerTemplate(workflow, 'one', { container: { image: 'a' } });
  ${pointers.includes('/spec/templates/1') ? "new RawTemplate(workflow, 'two', { manifest: { container: { image: 'b' } } });" : second}
  return workflow;`;
}

test('what is right is proven at once', async () => {
  const emit = emitterOf(
    bodyWith("new ContainerTemplate(workflow, 'two', { container: { image: 'b' } });"),
    OWNERS,
  );
  const { modules, problems, rounds } = await prove(emit);
  expect({ problems, rounds }).toEqual({ problems: [], rounds: 1 });
  expect(modules.flatMap(({ fallbacks: plainer }) => plainer)).toEqual([]);
}, 30_000);

test.each([
  [
    'has a wrong type',
    "new ContainerTemplate(workflow, 'two', { container: { image: 1 } });",
    /^TypeScript refuses it: /,
  ],
  [
    'is written otherwise',
    "new ContainerTemplate(workflow, 'two', { container: { image: 'c' } });",
    /^It would be written otherwise: \/spec\/templates\/1/,
  ],
  ['fails', "(() => { throw new Error('no'); })();", /^It fails: no$/],
  [
    'has a finding',
    "new ContainerTemplate(workflow, 'two', { container: { image: 'b', workingDir: '{{inputs.parameters.x}}' } });",
    /\[/,
  ],
])(
  'a template that %s is written raw',
  async (_, second, reason) => {
    const { modules, problems, rounds } = await prove(emitterOf(bodyWith(second), OWNERS));
    expect({ problems, rounds }).toEqual({ problems: [], rounds: 2 });
    expect(modules.flatMap(({ fallbacks: plainer }) => plainer)).toEqual([
      { pointer: '/spec/templates/1', reason: expect.stringMatching(reason) as string },
    ]);
  },
  30_000,
);

test('a field that is written otherwise is patched', async () => {
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
  const { modules, rounds } = await prove(emit);
  expect(rounds).toBe(2);
  expect(modules[0]?.fallbacks.map(({ pointer }) => pointer)).toEqual(['/spec/entrypoint']);
}, 30_000);

test('where plainer parts do not help, the document is written as it is', async () => {
  const { modules, problems } = await prove(emitterOf(() => "  return new Workflow(scope, 'bye');", ['']));
  expect(problems).toEqual([]);
  expect(modules[0]?.fallbacks.map(({ pointer }) => pointer)).toEqual(['']);
  expect(modules[0]?.code).toContain('new ApiObject(');
}, 30_000);

test('an emitter that fails costs only what it fails for', async () => {
  const other = sourceFile(WORKFLOW.replace('hello', 'other'), 'other.yaml');
  const good = emitterOf(
    bodyWith("new ContainerTemplate(workflow, 'two', { container: { image: 'b' } });"),
    OWNERS,
  );
  const emit = (files: readonly SourceFile[], fallbacks: Fallbacks): ReturnType<Emit> => {
    const isAsIs = other.documents.every((document) => fallbacks.get(document)?.[0]?.pointer === '');
    if (files.includes(other) && !isAsIs) return Promise.reject(new Error('oh'));
    return good(files, fallbacks);
  };
  const { modules, problems } = await prove(emit, [file, other]);
  expect(problems).toEqual([]);
  expect(modules.map(({ fallbacks: plainer }) => plainer.map(({ reason }) => reason))).toEqual([
    [],
    ['The importer fails: oh'],
  ]);
}, 30_000);

test('what cannot be proven in any form is a problem with a place', async () => {
  const emit = emitterOf(() => '', []);
  const wrong: Emit = async (files, fallbacks) =>
    (await emit(files, fallbacks)).map((module) => ({
      ...module,
      code: `export const ${module.functionName} = 1;`,
    }));
  const { problems } = await prove(wrong);
  expect(problems).toEqual([
    { file: 'x.yaml', line: 1, message: expect.stringMatching(/^It can't be written exactly. /) as string },
  ]);
}, 30_000);
