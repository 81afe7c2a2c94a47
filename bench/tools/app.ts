import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';
import { transpileModule, ModuleKind, ScriptTarget } from 'typescript';
import { node, run } from './run';

/** The folder of the repository. */
export const PROJECT = join(__dirname, '../..');

/** The dependencies of the app besides the packages of this repository, in the versions used here. */
const PACKAGES = ['cdk8s', 'cdk8s-plus-27', 'constructs', 'ts-node', 'typescript', '@types/node'];

const TSCONFIG = {
  compilerOptions: {
    target: 'ES2022',
    module: 'node16',
    strict: true,
    esModuleInterop: true,
    skipLibCheck: true,
    types: ['node'],
  },
};

/** An app outside of the repository, with the packages as they would be published. */
export class FreshApp {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder);
    this.write('package.json', JSON.stringify({ name: 'app', private: true }));
    this.write('tsconfig.json', JSON.stringify(TSCONFIG));
    const npm = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts'];
    const versions = PACKAGES.map((name) => `${name}@${installedVersion(name)}`);
    run({ program: 'npm', args: [...npm, ...pack(folder), ...versions], cwd: folder });
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  /** Adds a program of the repository, as TypeScript and as JavaScript. */
  add(program: string, name: string): void {
    const text = readFileSync(join(PROJECT, program), 'utf8').replace(
      /from '(?:\.\.?\/)+lib'/,
      "from 'cdk8s-argo-ci'",
    );
    const compilerOptions = {
      target: ScriptTarget.ES2022,
      module: ModuleKind.CommonJS,
      esModuleInterop: true,
    };
    this.write(`${name}.ts`, text);
    this.write(`${name}.js`, transpileModule(text, { compilerOptions }).outputText);
  }

  /** Adds a program that uses internals of the importer, bundled like the importer itself, and returns its path. */
  bundle(program: string): string {
    const file = join('bench', basename(program).replace(/\.ts$/, '.js'));
    buildSync({
      entryPoints: [join(PROJECT, program)],
      outfile: join(this.folder, file),
      bundle: true,
      platform: 'node',
      packages: 'external',
      external: ['cdk8s-argo-ci'],
      alias: { typescript: '@typescript/typescript6' },
    });
    return file;
  }

  /** The script of an installed package. */
  script(path: string): string {
    return join('node_modules', path);
  }
}

function installedVersion(name: string): string {
  const manifest: unknown = JSON.parse(
    readFileSync(join(PROJECT, 'node_modules', name, 'package.json'), 'utf8'),
  );
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) throw new Error(name);
  return String(manifest.version);
}

/** Builds the packages, and packs them into a folder. Returns the tarballs. */
function pack(folder: string): string[] {
  run(node(PROJECT, '--import', 'tsx', join('scripts', 'build.ts')));
  for (const source of ['.', 'packages/importer']) {
    const args = ['pack', '--ignore-scripts', '--pack-destination', folder];
    run({ program: 'npm', args, cwd: join(PROJECT, source) });
  }
  const tarballs = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  return tarballs.map((file) => join(folder, file));
}
