import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..');
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Cruise {
  readonly modules: number;
  /** The imports that a rule forbids: `rule: from -> to`. */
  readonly violations: readonly string[];
}

function isCruise(value: unknown): value is {
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] };
} {
  return typeof value === 'object' && value !== null && 'summary' in value;
}

/** Checks the imports of a project by the rules of this one. The tool is an ES module, so it has its own process. */
function cruise(folder: string, ...places: readonly string[]): Cruise {
  const args = [CRUISER, '--config', CONFIG, '--output-type', 'json', ...places];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser failed: ${stderr}${stdout}`);
  const result: unknown = JSON.parse(stdout);
  if (!isCruise(result)) throw new Error('dependency-cruiser returned no summary');
  const { totalCruised, violations } = result.summary;
  return {
    modules: totalCruised,
    violations: violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort(),
  };
}

/** Folders and files of the project that have code. */
function placesOf(folder: string): string[] {
  return ['imports', 'lib', 'test', 'scripts', 'examples', 'bench', 'main.ts'].filter((place) =>
    readdirSync(folder).includes(place),
  );
}

test('imports point downwards only, without cycles, and through the public entry point', () => {
  const { modules, violations } = cruise(ROOT, ...placesOf(ROOT));
  expect(violations).toEqual([]);
  expect(modules).toBeGreaterThan(50);
});

/** The folders directly inside a folder. */
function foldersIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`);
}

test('each folder of lib/, and each sub-folder of an ordered layer, has a rule', () => {
  const { forbidden } = createRequire(__filename)(CONFIG) as {
    readonly forbidden: readonly { readonly name: string }[];
  };
  const ruled = new Set(forbidden.map(({ name }) => name));
  const layers = foldersIn('lib');
  const withSubLayers = [
    'lib/workflow',
    'lib/ci',
    'lib/ci/artifacts',
    'lib/events',
    'lib/deploy',
    'lib/importer',
    'lib/importer/emit',
  ];
  const ordered = withSubLayers.flatMap(foldersIn);
  const unruled = [...layers, ...ordered].filter(
    (folder) => !ruled.has(`${folder.replaceAll('/', '-')}-imports`),
  );
  expect(unruled).toEqual([]);
});

describe('a project that breaks the rules', () => {
  let folder: string;

  /** The imports of each file, by its path. */
  const FILES: { readonly [path: string]: readonly string[] } = {
    'imports/api.ts': ['../lib/workflow/task'],
    'imports/other.ts': ['yaml'],
    'lib/index.ts': ['./ci/build', './workflow/task'],
    'lib/finding/finding.ts': ['../../imports/leaf', 'cdk8s'],
    'lib/workflow/task.ts': ['../ci/build', '../finding/leaf'],
    'lib/workflow/type.ts': ['../index'],
    'lib/workflow/values/leaf.ts': [],
    'lib/workflow/values/value.ts': ['../ports/leaf'],
    'lib/workflow/ports/leaf.ts': ['../values/leaf'],
    'lib/argo/tag.ts': ['../workflow/leaf'],
    'lib/git/repository.ts': ['./hosts/shared'],
    'lib/git/hosts/shared.ts': [],
    'lib/git/hosts/index.ts': ['./one/index', './two/index'],
    'lib/git/hosts/one/index.ts': ['../two/index', '../shared'],
    'lib/git/hosts/two/index.ts': ['../shared'],
    'lib/events/push.ts': ['../git/hosts/two/index', '../git/hosts/index'],
    'lib/workflow/a.ts': ['./b'],
    'lib/workflow/b.ts': ['./c'],
    'lib/workflow/c.ts': ['./a'],
    'lib/ci/build.ts': ['../../test/support/leaf', '../workflow/leaf', '../../imports/leaf'],
    'lib/ci/script.ts': ['../../scripts/leaf', 'typescript'],
    'lib/ci/gone.ts': ['./nowhere'],
    'lib/importer/read/leaf.ts': ['../emit/values/leaf'],
    'lib/importer/emit/values/leaf.ts': ['../calls/leaf'],
    'lib/importer/emit/calls/leaf.ts': ['../../json/leaf'],
    'lib/importer/json/leaf.ts': [],
    'test/workflow/task.test.ts': ['../../lib/ci/leaf', '../../lib/workflow/leaf', '../../lib'],
    'test/types/x.type-test.ts': ['../../lib/workflow/leaf'],
    'main.ts': ['./lib/ci/leaf', './lib'],
    ...Object.fromEntries(
      ['imports', 'lib/finding', 'lib/workflow', 'lib/ci', 'test/support', 'scripts'].map((layer) => [
        `${layer}/leaf.ts`,
        [],
      ]),
    ),
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'structure-'));
    for (const [path, imports] of Object.entries(FILES)) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      // Imports of types are checked like imports of values.
      const lines = imports.map(
        (from, index) =>
          `import type * as i${index} from '${from}';\nexport type T${index} = keyof typeof i${index};`,
      );
      writeFileSync(file, `${lines.join('\n')}\nexport const x = 1;\n`);
    }
    writeFileSync(join(folder, 'tsconfig.json'), readFileSync(join(ROOT, 'tsconfig.json')));
    for (const name of ['cdk8s', 'yaml', 'typescript']) {
      mkdirSync(join(folder, 'node_modules', name), { recursive: true });
      writeFileSync(
        join(folder, 'node_modules', name, 'package.json'),
        JSON.stringify({ name, main: 'index.js' }),
      );
      writeFileSync(join(folder, 'node_modules', name, 'index.js'), '');
    }
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('has exactly these violations', () => {
    expect(cruise(folder, ...placesOf(folder)).violations).toEqual([
      'git-below-hosts: lib/git/repository.ts -> lib/git/hosts/shared.ts',
      'git-host-imports: lib/git/hosts/one/index.ts -> lib/git/hosts/two/index.ts',
      'git-host-registry: lib/events/push.ts -> lib/git/hosts/two/index.ts',
      'imports-imports: imports/api.ts -> lib/workflow/task.ts',
      'imports-packages: imports/other.ts -> node_modules/yaml/index.js',
      'lib-argo-imports: lib/argo/tag.ts -> lib/workflow/leaf.ts',
      'lib-ci-imports: lib/ci/build.ts -> test/support/leaf.ts',
      'lib-ci-imports: lib/ci/script.ts -> scripts/leaf.ts',
      'lib-finding-imports: lib/finding/finding.ts -> imports/leaf.ts',
      'lib-finding-packages: lib/finding/finding.ts -> node_modules/cdk8s/index.js',
      'lib-importer-emit-values-imports: lib/importer/emit/values/leaf.ts -> lib/importer/emit/calls/leaf.ts',
      'lib-importer-read-imports: lib/importer/read/leaf.ts -> lib/importer/emit/values/leaf.ts',
      'lib-packages: lib/ci/script.ts -> node_modules/typescript/index.js',
      'lib-workflow-imports: lib/workflow/task.ts -> lib/ci/build.ts',
      'lib-workflow-imports: lib/workflow/type.ts -> lib/index.ts',
      'lib-workflow-values-imports: lib/workflow/values/value.ts -> lib/workflow/ports/leaf.ts',
      'library-imports: lib/ci/build.ts -> test/support/leaf.ts',
      'library-imports: lib/ci/script.ts -> scripts/leaf.ts',
      'no-cycles: lib/workflow/a.ts -> lib/workflow/b.ts',
      'not-resolvable: lib/ci/gone.ts -> ./nowhere',
      'public-entry-point: main.ts -> lib/ci/leaf.ts',
      'public-entry-point: test/types/x.type-test.ts -> lib/workflow/leaf.ts',
      'test-imports: test/workflow/task.test.ts -> lib/ci/leaf.ts',
    ]);
  });
});
