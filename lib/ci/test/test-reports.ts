import { posix } from 'node:path';
import type { Problem } from '../../finding';

/** Files of the repository: a path, or several. See `TestReports` for their patterns. */
export type ReportFiles = string | readonly string[];

/**
 * The files that a test writes, relative to its working directory. `*` matches any characters of one name, and a leading
 * `**` followed by `/` any directory but `node_modules` and hidden ones: a directory stands for all files in it, without symbolic links.
 */
export interface TestReports {
  /**
   * The reports in the XML format of JUnit, which test runners for all languages can write.
   *
   * @default - none
   */
  readonly junit?: ReportFiles;

  /**
   * The reports about the lines that the test covers: lcov, Cobertura, JaCoCo (XML), or a coverage profile of Go. Reports of
   * several languages can be mixed.
   *
   * @default - none
   */
  readonly coverage?: ReportFiles;
}

/** The kinds of reports. */
export const REPORT_KINDS = ['junit', 'coverage'] as const satisfies readonly (keyof TestReports)[];

/** The patterns of a kind of report. */
export function reportPatterns(files: ReportFiles | undefined): readonly string[] {
  if (files === undefined) return [];
  return typeof files === 'string' ? [files] : files;
}

/** Checks the paths of reports. */
export function checkTestReports(reports: TestReports): Problem[] {
  const all = REPORT_KINDS.flatMap((kind) =>
    reportPatterns(reports[kind]).map((pattern) => ({ pattern, path: `reports.${kind}` })),
  );
  if (all.length === 0) {
    const message = "The reports list no file. Set 'junit' or 'coverage', or remove 'reports'.";
    return [{ code: 'missing-report', message, path: 'reports' }];
  }
  return all
    .filter(({ pattern }) => !isValid(pattern))
    .map(({ pattern, path }) => {
      const message = `'${pattern}' is not the path of a report. Use one below the working directory, such as 'reports/*.xml' or '**/target/surefire-reports/*.xml'.`;
      return { code: 'invalid-report-path', message, path };
    });
}

/** Whether a pattern is below the working directory, with `**` at its start only, and on one line. */
function isValid(pattern: string): boolean {
  const rest = pattern.replace(/^\*\*\//, '');
  // A tag would be replaced by a value after this check.
  if (rest === '' || posix.isAbsolute(rest) || /\*\*|\{\{|\p{Cc}/u.test(rest)) return false;
  const normal = posix.normalize(rest);
  return normal !== '.' && normal !== '..' && !normal.startsWith('../');
}
