/**
 * Imports the manifests of a folder as the command line does, and prints how long the parts of that take, in
 * milliseconds.
 *
 *     import-time.js FOLDER
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';

type Emit = (...args: readonly unknown[]) => Promise<unknown>;

/** What this program knows of the importer, which is no part of the public API. */
interface Importer {
  readonly importManifests: (options: {
    readonly paths: readonly string[];
    readonly folder: string;
    readonly emit: Emit;
    readonly onProgress: (progress: { readonly round: number }) => void;
  }) => Promise<{ readonly modules: readonly { readonly plainer: readonly unknown[] }[] }>;
}

const start = performance.now();
const requireOfApp = createRequire(join(process.cwd(), 'app.js'));
const room = join(dirname(requireOfApp.resolve('cdk8s-argo-ci')), 'importer');
const { importManifests } = requireOfApp(join(room, 'import-manifests.js')) as Importer;
const { emitModules } = requireOfApp(join(room, 'emit', 'emit-modules.js')) as { emitModules: Emit };
const loaded = performance.now();

let [read, writing, rounds] = [loaded, 0, 0];
const emit: Emit = async (...args) => {
  const begin = performance.now();
  const modules = await emitModules(...args);
  writing += performance.now() - begin;
  return modules;
};

async function main([folder = '.']: readonly string[]): Promise<void> {
  const { modules } = await importManifests({
    paths: [folder],
    folder,
    emit,
    onProgress: ({ round }) => {
      if (round === 0) read = performance.now();
      rounds = round;
    },
  });
  const end = performance.now();
  const plainer = modules.filter((module) => module.plainer.length > 0).length;
  const [loading, reading, proving] = [loaded - start, read - loaded, end - read - writing];
  console.log(
    JSON.stringify({ loading, reading, writing, proving, rounds, plainer, modules: modules.length }),
  );
}

void main(process.argv.slice(2));
