import { resolve } from 'node:path';
import { lintPlain } from '../../lint';
import { lintFiles } from '../../lint/files';
import type { CliContext } from '../context';
import { UsageError } from '../usage-error';
import type { LintArguments } from './arguments';
import { parseLintArguments } from './arguments';
import { fixFiles } from './fix-files';
import { formatGithub } from './formats/github';
import { formatJson } from './formats/json';
import { formatPretty } from './formats/pretty';
import { formatSarif } from './formats/sarif';
import { HELP } from './help';
import type { InputFile } from './input-files';
import { readInputFiles } from './input-files';
import type { Report } from './report';
import { isFailure } from './report';
import { watchPath } from './watch-path';

/** What the command needs of the process. */
export interface LintContext extends CliContext {
  readonly version: string;
}

/** Runs `cdk8s-argo-ci lint` and returns the exit code. */
export async function runLint(args: readonly string[], context: LintContext): Promise<number> {
  try {
    const parsed = parseLintArguments(args);
    if (parsed.help) {
      context.stdout.write(HELP);
      return 0;
    }
    const code = lintOnce(parsed, context);
    return parsed.watch ? await lintOnChanges(parsed, context) : code;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    context.stderr.write(`${error.message}\nSee 'cdk8s-argo-ci lint --help'.\n`);
    return 2;
  }
}

function lintOnce(parsed: LintArguments, context: LintContext): number {
  if (parsed.fix) {
    const fixed = fixFiles([...readInputFiles(parsed.paths, context.folder)]);
    for (const name of fixed) context.stderr.write(`Fixed ${name}.\n`);
  }
  const onSkipped = (name: string, reason: string): void => {
    context.stderr.write(`Skipped ${name}. ${reason}\n`);
  };
  const { argo, advice, each, paths } = parsed;
  const known = [...readInputFiles(parsed.known, context.folder)];
  const options = {
    lint: lintPlain,
    known,
    each,
    advice,
    // The namespace of manifests without one is that of the command that applies them.
    unsetNamespaces: each ? 'separate' : 'any',
    ...(argo !== undefined && { argo }),
  } as const;
  const texts = new Map<string, string>();
  const files = withTexts(readInputFiles(paths, context.folder, onSkipped), texts);
  const findings = lintFiles(files, options);
  const report = { findings, files: texts.size, textOf: (name: string) => texts.get(name) ?? '' };
  context.stdout.write(format(report, parsed, context));
  return isFailure(report, parsed.maxWarnings) ? 1 : 0;
}

/** Keeps the texts of files, by name. */
function* withTexts(files: Iterable<InputFile>, texts: Map<string, string>): Generator<InputFile> {
  for (const file of files) {
    texts.set(file.name, file.text);
    yield file;
  }
}

function format(report: Report, { format: kind }: LintArguments, context: LintContext): string {
  switch (kind) {
    case 'json':
      return formatJson(report);
    case 'github':
      return formatGithub(report);
    case 'sarif':
      return formatSarif(report, context.version);
    case 'pretty':
      return formatPretty(report, usesColor(context));
  }
}

/** Colors are for terminals, unless overridden by the environment (no-color.org). */
function usesColor({ environment, isTerminal }: LintContext): boolean {
  if ((environment.NO_COLOR ?? '') !== '') return false;
  return (environment.FORCE_COLOR ?? '') !== '' || isTerminal === true;
}

/** How long to wait for further changes, in milliseconds. Editors write a file in several steps. */
const DELAY = 100;

/** Lints again whenever a file changes; never resolves. */
function lintOnChanges(parsed: LintArguments, context: LintContext): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const again = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        context.stdout.write('\n');
        lintOnce(parsed, context);
      } catch (error) {
        // A file may be missing while it is being replaced.
        context.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      }
    }, DELAY);
  };
  for (const path of [...parsed.paths, ...parsed.known]) watchPath(resolve(context.folder, path), again);
  return new Promise(() => undefined);
}
