import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transpileModule, ModuleKind, ScriptTarget } from 'typescript';
import { node, run } from './run';

/** The folder of this project. */
export const PROJECT = join(__dirname, '..');

/** What the app has beside the library: its peers and what runs TypeScript, in the versions of this project. */
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

/** An app of somebody else, which has installed the package that this project would publish. */
export class FreshApp {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder);
    this.write('package.json', JSON.stringify({ name: 'app', private: true }));
    this.write('tsconfig.json', JSON.stringify(TSCONFIG));
    const npm = ['install', '--no-audit', '--no-fund', '--prefer-offline'];
    const versions = PACKAGES.map((name) => `${name}@${installedVersion(name)}`);
    run({ program: 'npm', args: [...npm, pack(folder), ...versions], cwd: folder });
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  /** Takes a program of this project in, as TypeScript and as the JavaScript of it. */
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

  /** The script of a package that is installed here. */
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

/** Builds the package and packs it into a folder. */
function pack(folder: string): string {
  run(node(PROJECT, join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'));
  run({
    program: 'npm',
    args: ['pack', '--ignore-scripts', '--pack-destination', folder],
    cwd: PROJECT,
  });
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack has written nothing');
  return join(folder, tarball);
}
