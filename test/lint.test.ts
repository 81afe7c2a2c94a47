import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

/** Runs the lint rules that need no types. ESLint's configuration is an ES module, so it runs in its own process. */
const SCRIPT = `
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import config from './eslint.config.mjs';

const own = config.filter(({ rules = {} }) => 'no-restricted-syntax' in rules);
const base = { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } };
const linter = new Linter();
const sources = JSON.parse(process.argv[1]);
const all = sources.map(([filename, code]) => linter.verify(code, [base, ...own], { filename }));
console.log(JSON.stringify(all.map((messages) => messages.map(({ message }) => message))));
`;

/** The messages for each file. */
function lint(sources: readonly (readonly [path: string, code: string])[]): readonly (readonly string[])[] {
  const args = ['--input-type=module', '--eval', SCRIPT, JSON.stringify(sources)];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (!stdout.startsWith('[')) throw new Error(`ESLint failed: ${stderr}${stdout}`);
  return JSON.parse(stdout) as readonly (readonly string[])[];
}

const REJECTED = [
  "const isHub = provider === 'github';",
  'const url = `https://gitlab.com/${path}`;',
  "type Host = 'bitbucket-server' | 'gitea';",
  'const hosts = { azureDevOps: 1 };',
  "const host = 'dev.azure.com';",
  "import { github } from '../git/hosts/github';",
];

const ACCEPTED = [
  '// GitHub sends the event `push`.\nconst event = 1;',
  "const storage = 'azure';",
  "const url = 'https://git.acme.dev/acme/app.git';",
];

test('code outside of lib/git/hosts that names a Git host is rejected', () => {
  const found = lint(REJECTED.map((code) => ['lib/events/example.ts', code] as const));
  for (const messages of found) {
    expect(messages).not.toEqual([]);
    expect(messages[0]).toContain('belongs in its folder, lib/git/hosts/<host>');
  }
});

test('other code, and the folders of the hosts, are accepted', () => {
  const sources = [
    ...ACCEPTED.map((code) => ['lib/events/example.ts', code] as const),
    ...REJECTED.map((code) => ['lib/git/hosts/example/index.ts', code] as const),
    ...REJECTED.map((code) => ['test/example.ts', code] as const),
  ];
  expect(lint(sources).flat()).toEqual([]);
});
