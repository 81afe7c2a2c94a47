import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions, Metafile } from 'esbuild';
import { build } from 'esbuild';

interface Manifest {
  readonly dependencies?: { readonly [name: string]: string };
  readonly peerDependencies?: { readonly [name: string]: string };
}

/** The options of all bundles: readable code for the oldest supported Node, with a source map. */
const COMMON = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Otherwise, esbuild renames classes and functions with the same name in two files, also in stack traces.
  keepNames: true,
  sourcemap: true,
  // The package contains the sources.
  sourcesContent: false,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Bundles the library into one file, which loads faster than hundreds of modules, and its command line into another. */
export async function bundleLibrary(root: string): Promise<void> {
  await bundle(root, {
    entryPoints: {
      index: join(root, 'lib/index.ts'),
      payloads: join(root, 'lib/git/hosts/payloads.ts'),
      cli: join(root, 'lib/cli/main.ts'),
    },
    outdir: join(root, 'build'),
  });
}

/**
 * Bundles the importer with the parsers that it shares with the library. The library itself is required as a package,
 * because imported modules and the importer must use the same classes.
 */
export async function bundleImporter(root: string, folder: string): Promise<void> {
  const { inputs } = await bundle(folder, {
    entryPoints: { cli: join(root, 'lib/importer/cli/main.ts') },
    outdir: join(folder, 'build'),
    tsconfig: join(root, 'tsconfig.build.json'),
    alias: { typescript: '@typescript/typescript6' },
  });
  const classes = Object.keys(inputs).filter((file) => /lib\/(index|ci|events|deploy)\b/.test(file));
  if (classes.length > 0) throw new Error(`The importer bundles parts of the library: ${classes.join(', ')}`);
}

/** Bundles everything except for the dependencies of a manifest. Other packages are an error. */
async function bundle(folder: string, options: BuildOptions): Promise<Metafile> {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const packages = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  const { metafile } = await build({ ...COMMON, ...options, external: packages, metafile: true });
  const bundled = Object.keys(metafile.inputs).filter((file) => file.includes('node_modules/'));
  if (bundled.length > 0) throw new Error(`Packages are bundled: ${bundled.join(', ')}`);
  return metafile;
}
