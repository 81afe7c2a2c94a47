import { parseArgs } from 'node:util';
import type { AdviceLevel, ArgoVersion } from '../../lint';
import { ADVICE_LEVELS, ARGO_VERSIONS } from '../../lint';
import { UsageError } from '../usage-error';

/** How findings are printed. */
export const FORMATS = ['pretty', 'json', 'sarif', 'github'] as const;

export type Format = (typeof FORMATS)[number];

/** The arguments of `cdk8s-argo-ci lint`. */
export interface LintArguments {
  readonly help: boolean;

  /** The files and folders, as given. */
  readonly paths: readonly string[];

  /** Files and folders without findings of their own. */
  readonly known: readonly string[];
  readonly argo: ArgoVersion | undefined;
  readonly advice: AdviceLevel;
  readonly each: boolean;
  readonly format: Format;
  readonly maxWarnings: number;
  readonly fix: boolean;
  readonly watch: boolean;
}

const OPTIONS = {
  argo: { type: 'string' },
  advice: { type: 'string', default: 'default' },
  each: { type: 'boolean', default: false },
  with: { type: 'string', multiple: true },
  format: { type: 'string', default: 'pretty' },
  'max-warnings': { type: 'string' },
  fix: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Parses the arguments. */
export function parseLintArguments(args: readonly string[]): LintArguments {
  const { values, positionals } = parse(args);
  const { each, fix, watch, help, with: known = [] } = values;
  if (!help && positionals.length === 0) throw new UsageError('No files are given.');
  if (positionals.includes('-') && (fix || watch)) {
    throw new UsageError(`--${fix ? 'fix' : 'watch'} needs files, and '-' is none.`);
  }
  return {
    help,
    paths: positionals,
    known,
    argo: oneOf('argo', values.argo, ARGO_VERSIONS),
    advice: oneOf('advice', values.advice, ADVICE_LEVELS) ?? 'default',
    each,
    format: oneOf('format', values.format, FORMATS) ?? 'pretty',
    maxWarnings: parseCount(values['max-warnings']),
    fix,
    watch,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw UsageError.of(error);
  }
}

function oneOf<T extends string>(
  option: string,
  given: string | undefined,
  allowed: readonly T[],
): T | undefined {
  const found = allowed.find((one) => one === given);
  if (given === undefined || found !== undefined) return found;
  throw new UsageError(`--${option} '${given}' is unknown. Use ${allowed.join(', ')}.`);
}

function parseCount(given: string | undefined): number {
  if (given === undefined) return Infinity;
  if (/^\d+$/.test(given)) return Number(given);
  throw new UsageError(`--max-warnings '${given}' is not a number.`);
}
