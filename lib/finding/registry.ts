import type * as Codes from './codes';
import type { FindingCode, Severity } from './codes';

/** The registry of codes. It is loaded on first use, because an app without findings does not need it. */
function registry(): typeof Codes {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- `import()` is asynchronous
  return require('./codes') as typeof Codes;
}

/** Whether the code exists; plain JavaScript may have any string. */
export function isFindingCode(code: string): code is FindingCode {
  return registry().CODES.has(code);
}

/** Whether the code has findings that are warnings. */
export function hasWarnings(code: FindingCode): boolean {
  return severityOf(code) === 'warning' || registry().CODES.get(code)?.isGraded === true;
}

export function severityOf(code: FindingCode): Severity {
  return registry().CODES.get(code)?.severity ?? 'error';
}
