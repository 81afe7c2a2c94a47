import type { Report } from '../report';

/** Annotations of GitHub Actions (workflow commands): one line for each finding. */
export function formatGithub({ findings }: Report): string {
  return findings
    .map(({ severity, file, line, endLine, column, endColumn, code, message }) => {
      const fields = { file, line, endLine, col: column, endColumn, title: code };
      const properties = Object.entries(fields).map(
        ([name, value]) => `${name}=${escapeProperty(String(value))}`,
      );
      return `::${severity} ${properties.join(',')}::${escapeData(message)}\n`;
    })
    .join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
