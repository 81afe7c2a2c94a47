import { join } from 'node:path';
import * as ts from 'typescript';
import { type Delivery, deliveries } from '../payloads';

const TYPES: { readonly [provider: string]: { readonly type: string; readonly file: string } } = {
  github: { type: 'GitHubPush', file: 'github-push' },
  gitlab: { type: 'GitLabPush', file: 'gitlab-push' },
  bitbucket: { type: 'BitbucketPush', file: 'bitbucket-push' },
  'bitbucket-server': { type: 'BitbucketServerPush', file: 'bitbucket-server-push' },
  gitea: { type: 'GiteaPush', file: 'gitea-push' },
};

const FOLDER = join(__dirname, '..', '..', '..', 'lib', 'events', 'payload');
const ZEROS = '0'.repeat(40);

/** A body as a module whose types hold only if it is what its provider's type says. */
function moduleOf({ provider, body }: Delivery): string {
  const { type, file } = TYPES[provider] ?? { type: 'never', file: '' };
  const json = JSON.stringify(body);
  const imported = `import type { ${type} } from './${file}';`;
  // The type leaves out a repository's settings on Gitea; fields that no type has are otherwise refused.
  if (provider === 'gitea')
    return `${imported}\nconst all = ${json} as const;\nexport const body: ${type} = all;`;
  return `${imported}\nexport const body: ${type} = ${json};`;
}

/** What the compiler says of modules that exist in memory alone. */
function errorsIn(modules: ReadonlyMap<string, string>): readonly string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    types: [],
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  host.fileExists = (file) => modules.has(file) || ts.sys.fileExists(file);
  host.readFile = (file) => modules.get(file) ?? ts.sys.readFile(file);
  host.getSourceFile = (file, settings) => {
    const text = host.readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, settings);
  };
  const program = ts.createProgram([...modules.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}

const all = deliveries();

test('each body is what the type of its provider says', () => {
  const modules = new Map(
    all.map((one) => [join(FOLDER, `${one.provider}-${one.name}.fixture.ts`), moduleOf(one)] as const),
  );
  expect(errorsIn(modules)).toEqual([]);
  expect(modules.size).toBeGreaterThan(40);
});

test('a body that is something else is told', () => {
  const file = join(FOLDER, 'wrong.fixture.ts');
  const text =
    "import type { GitHubPush } from './github-push';\nexport const body: GitHubPush = { ref: 1, nonsense: true };";
  expect(errorsIn(new Map([[file, text]])).join('\n')).toContain(
    "Type 'number' is not assignable to type 'string'",
  );
});

test('each header is a text, and none is a signature: those are made where they are needed', () => {
  for (const { headers } of all) {
    expect(headers['Content-Type']).toMatch(/^application\/json/);
    expect(Object.keys(headers).filter((name) => /signature|token/i.test(name))).toEqual([]);
  }
});

test.each(
  all.filter(({ body }) => 'after' in body).map((one) => [`${one.provider}/${one.name}`, one] as const),
)('%s: its refs and commits agree', (name, { body }) => {
  const isDeleted = name.endsWith('-deleted');
  expect(body.after === ZEROS).toBe(isDeleted);
  expect(body.before === ZEROS).toBe(/(tag|tag-annotated|branch-created)$/.test(name));
  expect(body.ref).toMatch(name.includes('/tag') ? /^refs\/tags\// : /^refs\/heads\//);
  if (isDeleted) expect(body.commits).toEqual([]);
  expect(body.head_commit ?? null).toEqual(isDeleted || !('head_commit' in body) ? null : expect.anything());
});
