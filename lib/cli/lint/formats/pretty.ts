import { styleText } from 'node:util';
import { printable } from '../../../finding';
import type { FileFinding } from '../../../lint/files';
import type { Report } from '../report';

/** The longest part of a line that is shown. */
const MAX_WIDTH = 120;

/** Findings with an excerpt of the file, as compilers print them. */
export function formatPretty(report: Report, useColor: boolean): string {
  const paint: Paint = (style, text) => (useColor ? styleText(style, text, { validateStream: false }) : text);
  const findings = report.findings.map((finding) =>
    formatFinding(finding, report.textOf(finding.file), paint),
  );
  return [...findings, summary(report, paint)].join('\n');
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

function formatFinding(finding: FileFinding, text: string, paint: Paint): string {
  const { severity, code, message, file, line, column } = finding;
  const color = severity === 'error' ? 'red' : 'yellow';
  const number = String(line);
  const margin = ' '.repeat(number.length);
  const bar = paint('blue', '|');
  const { before, marked, source } = excerpt(finding, text);
  return [
    `${paint([color, 'bold'], `${severity}[${code}]`)}: ${message}`,
    `${margin}${paint('blue', '-->')} ${printable(file)}:${number}:${String(column)}`,
    `${margin} ${bar}`,
    `${paint('blue', number)} ${bar} ${source}`,
    `${margin} ${bar} ${before}${paint([color, 'bold'], marked)}`,
    '',
  ].join('\n');
}

/** Characters that a terminal would not show. One that takes their place keeps the columns. */
const UNPRINTABLE = /(?!\t)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** The line of a finding, with blanks up to its column and a marker below the value. */
function excerpt(
  { line, column, endLine, endColumn }: FileFinding,
  text: string,
): { readonly source: string; readonly before: string; readonly marked: string } {
  const full = (text.split('\n')[line - 1] ?? '').replace(/\r$/, '').replaceAll(UNPRINTABLE, '\uFFFD');
  // A long line is shown from shortly before the column.
  const start = full.length <= MAX_WIDTH ? 0 : Math.max(0, column - 1 - MAX_WIDTH / 2);
  const source = full.slice(start, start + MAX_WIDTH);
  const offset = Math.min(column - 1 - start, source.length);
  const end = endLine === line ? endColumn - 1 - start : source.length;
  const before = source.slice(0, offset).replaceAll(/[^\t]/g, ' ');
  return { source, before, marked: '^'.repeat(Math.max(1, Math.min(end, source.length) - offset)) };
}

function summary({ findings, files }: Report, paint: Paint): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const counts = `${count(errors, 'error')} and ${count(warnings, 'warning')} in ${count(files, 'file')}.\n`;
  return findings.length === 0 ? paint('green', `No findings in ${count(files, 'file')}.\n`) : counts;
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
