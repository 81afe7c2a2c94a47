import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { allBlocks, compiledBlocks } from '../docs/all-blocks';
import { APP_WITH_OLDEST_PEERS, PACKAGE, ROOT, appFolder, installedFolder } from './packed';
import { run } from './run';

const app = appFolder();
const node = process.execPath;

/** A tsconfig as users have it, in a file of its own; the types of all packages are checked. */
function writeConfig(name: string, compilerOptions: object, include: readonly string[]): string {
  const file = `tsconfig.${name}.json`;
  writeFileSync(
    join(app, file),
    JSON.stringify({
      compilerOptions: { target: 'ES2022', strict: true, noEmit: true, types: ['node'], ...compilerOptions },
      include,
    }),
  );
  return file;
}

/** The program in plain JavaScript: what is left when its types are taken away. */
function writeJavaScript(module: ts.ModuleKind, file: string): string {
  const source = readFileSync(join(app, 'main.ts'), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module, target: ts.ScriptTarget.ES2022 },
  });
  writeFileSync(join(app, file), outputText);
  return file;
}

describe("the tutorial's program in a fresh app writes what it writes here", () => {
  const wanted = readFolder(join(ROOT, 'dist'));

  async function expectSameManifests(program: string, args: string[], folder = app): Promise<void> {
    const outdir = mkdtempSync(join(tmpdir(), 'manifests-'));
    await run(folder, program, args, { CDK8S_OUTDIR: outdir, DOCKER_PASSWORD: undefined });
    expect(readFolder(outdir)).toEqual(wanted);
    rmSync(outdir, { recursive: true });
  }

  test('with ts-node, types checked', async () => {
    const config = writeConfig('ts-node', { module: 'node16', moduleResolution: 'node16' }, ['main.ts']);
    await expectSameManifests(bin('ts-node'), ['--project', config, 'main.ts']);
  });

  test('with tsx', async () => {
    await expectSameManifests(bin('tsx'), ['main.ts']);
  });

  test('with tsx, as an ES module', async () => {
    writeFileSync(join(app, 'main-esm.mts'), readFileSync(join(app, 'main.ts'), 'utf8'));
    await expectSameManifests(bin('tsx'), ['main-esm.mts']);
  });

  test('as plain JavaScript with require', async () => {
    await expectSameManifests(node, [writeJavaScript(ts.ModuleKind.CommonJS, 'main.cjs')]);
  });

  test('beside the oldest peers that the package allows', async () => {
    const older = appFolder(APP_WITH_OLDEST_PEERS);
    copyFileSync(
      join(app, writeJavaScript(ts.ModuleKind.CommonJS, 'main-older.cjs')),
      join(older, 'main.cjs'),
    );
    await expectSameManifests(node, ['main.cjs'], older);
  });

  test('as plain JavaScript with import', async () => {
    await expectSameManifests(node, [writeJavaScript(ts.ModuleKind.ESNext, 'main.mjs')]);
  });
});

describe('the types', () => {
  const include = ['main.ts', 'examples/*.ts', 'documentation/*.ts', 'misuse.ts'];
  const kinds = {
    node16: { module: 'node16', moduleResolution: 'node16' },
    bundler: { module: 'esnext', moduleResolution: 'bundler' },
    node10: { module: 'commonjs', moduleResolution: 'node10' },
    // The types of cdk8s-plus do not stand under exactOptionalPropertyTypes themselves.
    'exact optional properties': {
      module: 'node16',
      moduleResolution: 'node16',
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: true,
    },
  };
  /** The compiler that the repository uses, which calls node10 deprecated, and the oldest that users may have. */
  const compilers = [
    { compiler: 'typescript', more: { ignoreDeprecations: '6.0' } },
    { compiler: 'typescript-oldest', more: {} },
  ];
  const cases = compilers.flatMap(({ compiler, more }) =>
    Object.entries(kinds).map(([kind, options]) => ({ compiler, kind, options: { ...options, ...more } })),
  );

  beforeAll(() => {
    mkdirSync(join(app, 'documentation'));
    compiledBlocks(allBlocks())
      .filter(({ language, code }) => language === 'ts' && !code.includes("from './"))
      .forEach(({ code }, index) => {
        writeFileSync(join(app, `documentation/${index}.ts`), `${code}\nexport {};\n`);
      });
    // If the types were lost on the way, everything would be `any`, and this would not be misuse.
    writeFileSync(
      join(app, 'misuse.ts'),
      `import { App, Chart } from 'cdk8s';
       import { WorkflowTemplate } from '${PACKAGE}';
       const chart = new Chart(new App(), 'chart');
       // @ts-expect-error a name is text
       new WorkflowTemplate(chart, 'template', { entrypoint: 1 });
       // @ts-expect-error there is no such export
       import { missing } from '${PACKAGE}';`,
    );
  });

  test.each(cases)('are sound for $compiler with $kind', async ({ compiler, kind, options }) => {
    const config = writeConfig(`${compiler}.${kind.replaceAll(' ', '-')}`, options, include);
    await run(app, node, [join('node_modules', compiler, 'bin/tsc'), '--project', config]);
  });
});

describe('the exports', () => {
  test('can be imported by name from an ES module, each of them', async () => {
    const { stdout } = await run(app, node, ['-p', `Object.keys(require('${PACKAGE}')).join()`]);
    const names = stdout.trim().split(',');
    expect(names.length).toBeGreaterThan(10);
    writeFileSync(
      join(app, 'names.mjs'),
      `import { ${names.join(', ')} } from '${PACKAGE}';
       import * as all from '${PACKAGE}';
       console.log([${names.join(', ')}].every((one) => one !== undefined) && '${names.join()}'.split(',').every((name) => name in all));`,
    );
    expect((await run(app, node, ['names.mjs'])).stdout.trim()).toBe('true');
  });

  test('have the manifest of the package', async () => {
    const { stdout } = await run(app, node, ['-p', `require('${PACKAGE}/package.json').version`]);
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(stdout.trim()).toBe(version);
  });

  test('are the only door', async () => {
    const inside = readdirSync(join(installedFolder(), 'build/lib')).filter((name) => name.endsWith('.js'));
    expect(inside).toContain('index.js');
    for (const path of [
      'build/lib/index.js',
      'build/lib/workflow/index.js',
      'build/imports/argoproj.io.js',
    ]) {
      await expect(run(app, node, ['-e', `require('${PACKAGE}/${path}')`])).rejects.toThrow(
        'ERR_PACKAGE_PATH_NOT_EXPORTED',
      );
    }
  });
});

function bin(name: string): string {
  return join(app, 'node_modules/.bin', name);
}

function readFolder(folder: string): { readonly [file: string]: string } {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}
