import { resolve } from 'node:path';
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
import { isSkipped } from './input-files';
import { lintEach } from './lint-each';
import { lintTogether } from './lint-input';
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
    const code = await lintOnce(parsed, context);
    return parsed.watch ? await lintOnChanges(parsed, context) : code;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    context.stderr.write(`${error.message}\nSee 'cdk8s-argo-ci lint --help'.\n`);
    return 2;
  }
}

async function lintOnce(parsed: LintArguments, context: LintContext): Promise<number> {
  const { folder, stdout, stderr, program } = context;
  if (parsed.fix) {
    for (const name of fixFiles(parsed.paths, folder)) stderr.write(`Fixed ${name}.\n`);
  }
  const input = { ...parsed, folder };
  const { files, findings } = parsed.each ? await lintEach(input, program) : lintTogether(input);
  const texts = new Map<string, string>();
  for (const file of files) {
    if (isSkipped(file)) stderr.write(`Skipped ${file.name}. ${file.skipped}\n`);
    else texts.set(file.name, file.text);
  }
  const report = { findings, files: texts.size, textOf: (name: string) => texts.get(name) ?? '' };
  stdout.write(format(report, parsed, context));
  return isFailure(report, parsed.maxWarnings) ? 1 : 0;
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
  let last = Promise.resolve();
  const again = async (): Promise<void> => {
    try {
      context.stdout.write('\n');
      await lintOnce(parsed, context);
    } catch (error) {
      // A file may be missing while it is being replaced.
      context.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  };
  const onChange = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(again);
    }, DELAY);
  };
  for (const path of [...parsed.paths, ...parsed.known]) watchPath(resolve(context.folder, path), onChange);
  return new Promise(() => undefined);
}
