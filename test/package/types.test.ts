import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allBlocks, compiledBlocks } from '../docs/all-blocks';
import type { COMPILERS } from './packed';
import { LIBRARY, appFolder, installedVersion, readFolder } from './packed';
import { run } from './run';

const app = appFolder();

/** Module settings of users. The types of all packages are checked, unless skipLibCheck is set. */
const SETTINGS = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
  node10: { module: 'commonjs', moduleResolution: 'node10' },
  // The options about types in the template of `cdk8s init typescript-app` (cdk8s-cli 2.207).
  'cdk8s init': {
    target: 'ES2017',
    lib: ['es2016'],
    module: 'CommonJS',
    alwaysStrict: true,
    declaration: true,
    experimentalDecorators: true,
    noFallthroughCasesInSwitch: true,
    noImplicitReturns: true,
    stripInternal: true,
  },
  // The types of cdk8s-plus are not valid with exactOptionalPropertyTypes.
  'exact optional properties': {
    module: 'nodenext',
    moduleResolution: 'nodenext',
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
  },
};

const CASES: readonly (readonly [compiler: keyof typeof COMPILERS, setting: keyof typeof SETTINGS])[] = [
  ['typescript-5.4', 'nodenext'],
  ['typescript-5.4', 'node10'],
  ['typescript-5.9', 'bundler'],
  ['typescript-5.9', 'cdk8s init'],
  ['typescript-6', 'nodenext'],
  ['typescript-6', 'exact optional properties'],
  ['typescript-7', 'nodenext'],
  ['typescript-7', 'bundler'],
];

/** A tsconfig like those of users. */
function writeConfig(name: string, compilerOptions: object): string {
  const file = `tsconfig.${name.replaceAll(' ', '-')}.json`;
  const common = { target: 'ES2022', strict: true, noEmit: true, types: ['node'] };
  writeFileSync(
    join(app, file),
    JSON.stringify({
      compilerOptions: { ...common, ...compilerOptions },
      include: ['main.ts', 'examples/*.ts', 'documentation/*.ts', 'misuse.ts'],
    }),
  );
  return file;
}

beforeAll(() => {
  mkdirSync(join(app, 'documentation'));
  compiledBlocks(allBlocks())
    .filter(({ language, code }) => language === 'ts' && !code.includes("from './"))
    .forEach(({ code }, index) => {
      writeFileSync(join(app, `documentation/${index}.ts`), `${code}\nexport {};\n`);
    });
  // If the types were not found, everything would be `any`, and this would not be an error.
  writeFileSync(
    join(app, 'misuse.ts'),
    `import { App, Chart } from 'cdk8s';
     import { WorkflowTemplate } from '${LIBRARY}';
     const chart = new Chart(new App(), 'chart');
     // @ts-expect-error a name is a string
     new WorkflowTemplate(chart, 'template', { entrypoint: 1 });
     // @ts-expect-error there is no such export
     import { missing } from '${LIBRARY}';`,
  );
});

test.each(CASES.map(([compiler, setting]) => ({ compiler, setting, version: installedVersion(compiler) })))(
  'main.ts, the examples and the documentation compile: TypeScript $version, $setting',
  async (one) => {
    const { compiler, setting } = one;
    const config = writeConfig(`${compiler}.${setting}`, SETTINGS[setting]);
    await run(app, process.execPath, [join('node_modules', compiler, 'bin/tsc'), '--project', config]);
  },
);

test('the types of what the examples create can be named in declaration files', async () => {
  mkdirSync(join(app, 'exported'), { recursive: true });
  const files = Object.entries(readFolder(join(app, 'examples')));
  const examples = files.filter(([file]) => file.endsWith('.ts'));
  for (const [file, code] of examples)
    writeFileSync(join(app, 'exported', file), code.replaceAll(/^const /gm, 'export const '));
  const compilerOptions = {
    ...{ target: 'ES2022', module: 'nodenext', strict: true, skipLibCheck: true, types: ['node'] },
    ...{ declaration: true, emitDeclarationOnly: true, rootDir: 'exported', outDir: 'declarations' },
  };
  const config = JSON.stringify({ compilerOptions, include: ['exported/*.ts'] });
  writeFileSync(join(app, 'tsconfig.declarations.json'), config);
  const tsc = join('node_modules', 'typescript-6', 'bin/tsc');
  await run(app, process.execPath, [tsc, '--project', 'tsconfig.declarations.json']);
  expect(Object.keys(readFolder(join(app, 'declarations')))).toHaveLength(examples.length);
});
