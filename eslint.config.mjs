import { readdirSync } from 'node:fs';
import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The names of Git hosts: those of their folders, with or without the hyphen. */
const HOST_NAMES = readdirSync(new URL('lib/git/hosts', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'generic')
  .map((entry) => entry.name.replaceAll('-', '.?'));

/** Other names of Git hosts, and of their public services. */
const SERVICES = ['forgejo', 'codeberg', 'dev\\.azure', 'visualstudio'];

const GIT_HOSTS = `/${[...HOST_NAMES, ...SERVICES].join('|')}/i`;

const message =
  'Code about one Git host belongs in its folder, lib/git/hosts/<host>. Use the interface in lib/git/hosts/host.ts here.';

export default defineConfig(
  {
    ignores: [
      'build/',
      'packages/*/build/',
      'dist/',
      'coverage/',
      'private/',
      'docs/api/',
      'imports/*.io.ts',
      '**/*.mjs',
      '**/*.cjs',
      '**/*.js',
    ],
  },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // A construct registers itself in its scope: `new` without a name is the grammar of cdk8s.
      'no-new': 'off',
      // References are meant to be written inside template strings: that is how Argo's expressions are made.
      '@typescript-eslint/restrict-template-expressions': 'off',
      // An empty object type is how "no ports" is said.
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      // An index signature has a name for its key, which says what the key is.
      '@typescript-eslint/consistent-indexed-object-style': ['error', 'index-signature'],
      // Fields that are taken out of a rest are named `_` where nothing is done with them.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    // lib/index.ts exports the functions of the hosts, and Argo Events has an event source for each of them. The command
    // line prints annotations for a CI service that has the name of a host.
    files: ['lib/**/*.ts'],
    ignores: ['lib/git/hosts/**', 'lib/index.ts', 'lib/lint/structure/definitions/**', 'lib/cli/lint/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: `Literal[value=${GIT_HOSTS}]`, message },
        { selector: `TemplateElement[value.raw=${GIT_HOSTS}]`, message },
        { selector: `Identifier[name=${GIT_HOSTS}]`, message },
      ],
    },
  },
);
