import { isAbsolute, relative, resolve } from 'node:path';
import type { Imported } from '../import-manifests';
import type { ImportedModule } from '../model/imported-module';
import type { OutputFile } from '../output/write-files';
import { ImportError, formatProblem } from '../errors/import-error';
import { importManifests } from '../import-manifests';
import { appFiles } from '../output/app-files';
import { mainModule } from '../output/main-module';
import { staleFiles } from '../output/stale-files';
import { checkFolder, planOutput, writeOutput } from '../output/write-files';
import { displayPath } from '../read/find-files';
import type { ImportArguments } from './arguments';
import type { CliContext } from './context';
import { Progress } from './progress';
import { count, reportOf } from './report';
import { appVersions } from './versions';

/** Runs an import and returns the exit code. */
export async function runImport(args: ImportArguments, context: CliContext): Promise<number> {
  const { stderr, folder } = context;
  const progress = new Progress(stderr);
  const start = Date.now();
  try {
    // Before the work, not after it.
    if (!args.stdout && !args.check) checkFolder(resolve(folder, args.out ?? '.'));
    const imported = await importManifests({
      paths: args.paths,
      folder,
      skipHelm: args.skipHelm,
      onProgress: (step) => {
        progress.show(step);
      },
    });
    progress.end();
    stderr.write(reportOf(imported, (Date.now() - start) / 1000));
    const reasons = args.strict ? strictReasons(imported) : [];
    if (reasons.length > 0) {
      stderr.write(`Nothing is written: ${reasons.join(', and ')} (--strict).\n`);
      return 1;
    }
    return await deliver(imported, args, context);
  } catch (error) {
    progress.end();
    if (!(error instanceof ImportError)) throw error;
    for (const problem of error.problems) {
      const file = isAbsolute(problem.file) ? displayPath(problem.file, folder) : problem.file;
      stderr.write(`${formatProblem({ ...problem, file })}\n`);
    }
    stderr.write(`${count(error.problems.length, 'problem')}: nothing is imported.\n`);
    return 1;
  }
}

/** Why nothing is written with `--strict`. */
function strictReasons({ modules, findings }: Imported): string[] {
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  const isUntyped = modules.some(({ fallbacks }) => fallbacks.length > 0);
  return [
    ...(hasErrors ? ['the YAML has errors'] : []),
    ...(isUntyped ? ['some parts have no typed form'] : []),
  ];
}

async function deliver(imported: Imported, args: ImportArguments, context: CliContext): Promise<number> {
  if (args.stdout) return print(imported, context);
  if (args.check && args.out === undefined) return 0;
  const files = imported.modules.flatMap(filesOf);
  if (args.app) {
    files.push({ name: 'main.ts', text: await mainModule(imported.modules) }, ...appFiles(appVersions()));
  }
  return args.check ? compare(files, args, context) : write(files, args, context);
}

/** The module of a document, and the file that it includes. */
function filesOf({ file, code, included }: ImportedModule): OutputFile[] {
  const module = { name: file, text: code };
  return included === undefined ? [module] : [module, { name: included.file, text: included.text }];
}

/** Prints the files; with more than one, each below a comment with its name. */
function print({ modules }: Imported, { stdout }: CliContext): number {
  const files = modules.flatMap(filesOf);
  const texts = files.map(({ name, text }) => {
    if (files.length === 1) return text;
    return `${name.endsWith('.yaml') ? '#' : '//'} ${name}\n${text}`;
  });
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
  for (const { name } of changed) stderr.write(`${name} in ${out} is out of date.\n`);
  const stale = app ? staleFiles(target, files) : [];
  for (const name of stale) stderr.write(`${name} in ${out} is stale: it is no longer generated.\n`);
  return added.length + changed.length + stale.length > 0 ? 1 : 0;
}

function write(files: readonly OutputFile[], args: ImportArguments, { stderr, folder }: CliContext): number {
  const target = resolve(folder, args.out ?? '.');
  const { added, changed } = planOutput(target, files);
  if (changed.length > 0 && !args.force) {
    for (const { name } of changed) stderr.write(`${name} already exists with different content.\n`);
    stderr.write(`Nothing is written. Use --force to overwrite ${changed.length === 1 ? 'it' : 'them'}.\n`);
    return 1;
  }
  const stale = args.app ? staleFiles(target, files) : [];
  writeOutput(target, [...added, ...changed]);
  const unchanged = files.length - added.length - changed.length;
  const rest = unchanged === 0 ? '' : `, ${unchanged} unchanged`;
  const shown = relative(folder, target) || 'the working directory';
  stderr.write(`Wrote ${count(added.length + changed.length, 'file')} to ${shown}${rest}.\n`);
  for (const name of stale) stderr.write(`${name} is stale: it is no longer generated. Remove it.\n`);
  return 0;
}
