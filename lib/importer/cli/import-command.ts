import { readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Imported, OutputFile } from '../index';
import {
  ImportError,
  appFiles,
  checkFolder,
  formatProblem,
  importManifests,
  staleFiles,
  mainModule,
  planOutput,
  shownPath,
  writeOutput,
} from '../index';
import type { ImportArguments } from './arguments';
import { Progress } from './progress';
import { count, reportOf } from './report';
import type { CliContext } from './streams';
import { appVersions } from './versions';

/** Runs `import`, and says with which code the program ends. */
export async function runImport(args: ImportArguments, surroundings: CliContext): Promise<number> {
  const { stderr, folder } = surroundings;
  const progress = new Progress(stderr);
  const start = Date.now();
  try {
    // Not after all the work.
    if (!args.stdout && !args.check) checkFolder(resolve(folder, args.out ?? '.'));
    const imported = await importManifests({
      paths: args.paths,
      folder,
      onProgress: (step) => {
        progress.show(step);
      },
    });
    progress.end();
    stderr.write(reportOf(imported, (Date.now() - start) / 1000));
    if (args.strict && imported.modules.some(({ plainer }) => plainer.length > 0)) {
      stderr.write('Nothing is written, since not all of it is in the typed form (--strict).\n');
      return 1;
    }
    return await deliver(imported, args, surroundings);
  } catch (error) {
    progress.end();
    if (!(error instanceof ImportError)) throw error;
    for (const problem of error.problems) {
      const file = isAbsolute(problem.file) ? shownPath(problem.file, folder) : problem.file;
      stderr.write(`${formatProblem({ ...problem, file })}\n`);
    }
    stderr.write(`${count(error.problems.length, 'problem')}: nothing is imported.\n`);
    return 1;
  }
}

async function deliver(imported: Imported, args: ImportArguments, surroundings: CliContext): Promise<number> {
  if (args.stdout) return print(imported, surroundings);
  if (args.check && args.out === undefined) return 0;
  const files: OutputFile[] = imported.modules.map(({ file, code }) => ({ name: file, text: code }));
  if (args.app) {
    files.push({ name: 'main.ts', text: await mainModule(imported.modules) }, ...appFiles(appVersions()));
  }
  return args.check ? compare(files, args, surroundings) : write(files, args, surroundings);
}

/** Prints the modules; several are told apart by a comment with the name that each would have. */
function print({ modules }: Imported, { stdout }: CliContext): number {
  const texts = modules.map(({ file, code }) => (modules.length > 1 ? `// ${file}\n${code}` : code));
  stdout.write(texts.join('\n'));
  return 0;
}

function compare(
  files: readonly OutputFile[],
  { out = '.', app }: ImportArguments,
  { folder, stderr }: CliContext,
): number {
  const target = resolve(folder, out);
  const { added, changed } = planOutput(target, files);
  for (const { name } of added) stderr.write(`${name} is missing in ${out}.\n`);
  for (const { name } of changed) stderr.write(`${name} in ${out} is not what would be written.\n`);
  const left = app ? staleFiles(target, files) : [];
  for (const name of left) stderr.write(`${name} in ${out} is left over: no YAML makes it any more.\n`);
  return added.length + changed.length + left.length > 0 ? 1 : 0;
}

function write(files: readonly OutputFile[], args: ImportArguments, { stderr, folder }: CliContext): number {
  const target = resolve(folder, args.out ?? '.');
  const { added, changed } = planOutput(target, files);
  if (changed.length > 0 && !args.force) {
    for (const { name } of changed) stderr.write(`${name} is there already and holds something else.\n`);
    stderr.write(`Nothing is written. --force overwrites ${changed.length === 1 ? 'it' : 'them'}.\n`);
    return 1;
  }
  const left = args.app ? staleFiles(target, files) : [];
  writeOutput(target, [...added, ...changed]);
  const unchanged = files.length - added.length - changed.length;
  const kept = unchanged === 0 ? '' : `, ${unchanged} unchanged`;
  const shown = relative(folder, target) || 'the working directory';
  stderr.write(`Wrote ${count(added.length + changed.length, 'file')} to ${shown}${kept}.\n`);
  for (const name of left) stderr.write(`${name} is left over: no YAML makes it any more. Remove it.\n`);
  if (args.app && isOfEsModules(target)) {
    stderr.write(
      `package.json in ${shown} says "type": "module": ts-node can't run that app, 'npx tsx main.ts' can.\n`,
    );
  }
  return 0;
}

/** Whether a package.json that was there before makes ES modules of an app, which ts-node takes for JavaScript. */
function isOfEsModules(target: string): boolean {
  return /"type"\s*:\s*"module"/.test(readFileSync(join(target, 'package.json'), 'utf8'));
}
