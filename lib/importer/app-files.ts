import type { OutputFile } from './output';

/** The versions that an app gets: what the library itself works with. */
export interface AppVersions {
  readonly library: string;
  readonly peers: { readonly [name: string]: string };
}

/** The files that make a folder an app, besides main.ts and the modules. What is there already is kept. */
export function appFiles(versions: AppVersions): OutputFile[] {
  const manifest = {
    private: true,
    // So that no folder above can make ES modules of it.
    type: 'commonjs',
    scripts: { synth: 'ts-node main.ts' },
    dependencies: { ...versions.peers, 'cdk8s-argo-ci': `^${versions.library}` },
    devDependencies: { 'ts-node': '^10.9.2', typescript: '>=5.4 <7' },
  };
  const config = {
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2022'],
      module: 'commonjs',
      strict: true,
      esModuleInterop: true,
      skipLibCheck: true,
      noEmit: true,
      types: [],
    },
    include: ['*.ts'],
  };
  return [
    file('package.json', json(manifest)),
    file('tsconfig.json', json(config)),
    file('cdk8s.yaml', 'language: typescript\napp: npx ts-node main.ts\noutput: dist\n'),
    file('.gitignore', 'node_modules/\n'),
  ];
}

function file(name: string, text: string): OutputFile {
  return { name, text, keepsExisting: true };
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
