import type { OutputFile } from './write-files';

/** The package versions for an imported app: those that the library supports. */
export interface AppVersions {
  readonly library: string;
  readonly peers: { readonly [name: string]: string };
}

/** The files of a cdk8s app besides main.ts and the modules. Existing files are not overwritten. */
export function appFiles(versions: AppVersions): OutputFile[] {
  const manifest = {
    private: true,
    // Independent of a package.json in a parent folder.
    type: 'commonjs',
    scripts: { check: 'tsc', synth: 'tsx main.ts' },
    dependencies: { ...versions.peers, 'cdk8s-argo-ci': `^${versions.library}` },
    // tsx runs the app with any TypeScript; ts-node does not work with TypeScript 7.
    devDependencies: { tsx: '^4.19.0', typescript: '>=5.4' },
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
    file('cdk8s.yaml', 'language: typescript\napp: npx tsx main.ts\noutput: dist\n'),
    file('.gitignore', 'node_modules/\n'),
  ];
}

function file(name: string, text: string): OutputFile {
  return { name, text, keepsExisting: true };
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
