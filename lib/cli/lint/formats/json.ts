import type { Report } from '../report';

/** One array of all findings. */
export function formatJson({ findings }: Report): string {
  const list = findings.map(({ file, line, column, pointer, code, class: kind, severity, message }) => ({
    file,
    line,
    column,
    pointer,
    code,
    class: kind,
    severity,
    message,
  }));
  return `${JSON.stringify(list, undefined, 2)}\n`;
}
