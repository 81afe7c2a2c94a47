import { join } from 'node:path';
import * as ts from 'typescript';
import type { Delivery, PayloadHost } from './payloads';
import { deliveries } from './payloads';

const TYPES: { readonly [host in PayloadHost]: string } = {
  github: 'GitHubPush',
  gitlab: 'GitLabPush',
  bitbucket: 'BitbucketPush',
  'bitbucket-server': 'BitbucketServerPush',
  gitea: 'GiteaPush',
  'azure-devops': 'AzureDevOpsPush',
};

const FOLDER = join(__dirname, '..', '..', '..', 'lib', 'git', 'hosts');
const ZEROS = '0'.repeat(40);

/** A module that compiles only if the body is of the host's type. */
function moduleOf({ host, body }: Delivery): string {
  const type = TYPES[host];
  const json = JSON.stringify(body);
  const imported = `import type { ${type} } from './${host}/push-payload';`;
  // The type of Gitea omits the settings of a repository; otherwise unknown fields are refused.
  if (host === 'gitea')
    return `${imported}\nconst all = ${json} as const;\nexport const body: ${type} = all;`;
  return `${imported}\nexport const body: ${type} = ${json};`;
}

/** The compile errors of modules in memory. */
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

test('each body is of the type of its host', () => {
  const modules = new Map(
    all.map((one) => [join(FOLDER, `${one.host}-${one.name}.fixture.ts`), moduleOf(one)] as const),
  );
  expect(errorsIn(modules)).toEqual([]);
  expect(modules.size).toBeGreaterThan(50);
});

test.each([
  ["import type { GitHubPush as Push } from './github/push-payload';", '{ ref: 1, nonsense: true }'],
  ["import type { AzureDevOpsPush as Push } from './azure-devops/push-payload';", '{ id: 1 }'],
])('a body of another type does not compile: %s', (imported, body) => {
  const file = join(FOLDER, 'wrong.fixture.ts');
  const text = `${imported}\nexport const body: Push = ${body};`;
  expect(errorsIn(new Map([[file, text]])).join('\n')).toContain(
    "Type 'number' is not assignable to type 'string'",
  );
});

test('headers contain no signature and no token: tests add them', () => {
  for (const { headers } of all) {
    expect(headers['Content-Type']).toMatch(/^application\/json/);
    expect(Object.keys(headers).filter((name) => /signature|token|authorization/i.test(name))).toEqual([]);
  }
});

test.each(all.filter(({ body }) => 'after' in body).map((one) => [`${one.host}/${one.name}`, one] as const))(
  '%s: its refs and commits are consistent',
  (name, { body }) => {
    const isDeleted = name.endsWith('-deleted');
    expect(body.after === ZEROS).toBe(isDeleted);
    expect(body.before === ZEROS).toBe(/(tag|tag-annotated|branch-created)$/.test(name));
    expect(body.ref).toMatch(name.includes('/tag') ? /^refs\/tags\// : /^refs\/heads\//);
    if (isDeleted) expect(body.commits).toEqual([]);
    expect(body.head_commit ?? null).toEqual(
      isDeleted || !('head_commit' in body) ? null : expect.anything(),
    );
  },
);
