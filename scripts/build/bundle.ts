import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BuildOptions, Metafile, Plugin } from 'esbuild';
import { build } from 'esbuild';

interface Manifest {
  readonly dependencies?: { readonly [name: string]: string };
  readonly peerDependencies?: { readonly [name: string]: string };
}

/** The options of all builds: readable code for the oldest supported Node, with a source map. */
const COMMON = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: true,
  // The package contains the sources.
  sourcesContent: false,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** The options of all bundles. */
const BUNDLE = {
  ...COMMON,
  bundle: true,
  // Otherwise, esbuild renames classes and functions with the same name in two files, also in stack traces.
  keepNames: true,
} as const satisfies BuildOptions;

/**
 * Bundles the library into few files, which load faster than hundreds of modules: one for its constructs, two for its
 * command line, and one for what they share, such as the lint rules.
 */
export async function bundleLibrary(root: string): Promise<void> {
  const outdir = join(root, 'build');
  const modules = join(outdir, 'modules');
  try {
    await bundle(root, {
      entryPoints: {
        index: join(root, 'lib/index.ts'),
        payloads: join(root, 'lib/git/hosts/payloads.ts'),
        cli: join(root, 'lib/cli/main.ts'),
        commands: join(root, 'lib/cli/run.ts'),
      },
      outdir: modules,
      // esbuild can only split ES modules.
      format: 'esm',
      splitting: true,
      // Without a hash: if there were several shared files, esbuild would fail.
      chunkNames: 'shared',
      plugins: [lazyPackage('yaml')],
    });
    await toCommonJs(modules, outdir);
  } finally {
    rmSync(modules, { recursive: true, force: true });
  }
}

/** Loads a package when the first module that imports it runs. In ES modules, esbuild would always load it. */
function lazyPackage(name: string): Plugin {
  return {
    name: 'lazy-package',
    setup: (bundler) => {
      bundler.onResolve({ filter: new RegExp(`^${name}$`) }, ({ kind }) =>
        kind === 'import-statement' ? { path: name, namespace: 'lazy' } : { path: name, external: true },
      );
      // By name: otherwise, each use of an export would be a call of a getter.
      const names = Object.keys(createRequire(__filename)(name) as object).join(', ');
      bundler.onLoad({ filter: /.*/, namespace: 'lazy' }, () => ({
        contents: `export const { ${names} } = require('${name}');`,
      }));
    },
  };
}

/** Converts bundled ES modules one by one. Their source maps point at the original sources. */
async function toCommonJs(folder: string, outdir: string): Promise<void> {
  await build({
    ...COMMON,
    entryPoints: readdirSync(folder)
      .filter((file) => file.endsWith('.js'))
      .map((file) => join(folder, file)),
    outdir,
    // `require` is faster than the loader of ES modules.
    supported: { 'dynamic-import': false },
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
  const { metafile } = await build({ ...BUNDLE, ...options, external: packages, metafile: true });
  const bundled = Object.keys(metafile.inputs).filter((file) => file.includes('node_modules/'));
  if (bundled.length > 0) throw new Error(`Packages are bundled: ${bundled.join(', ')}`);
  return metafile;
}
