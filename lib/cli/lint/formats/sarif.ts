import type * as Builder from 'node-sarif-builder';
import { CODES } from '../../../finding/codes';
import type { Report } from '../report';

/** SARIF 2.1.0, which GitHub code scanning and other tools read. */
export function formatSarif({ findings }: Report, version: string): string {
  // Loaded on first use, because only this format needs it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- `import()` is asynchronous
  const builder = require('node-sarif-builder') as typeof Builder;
  const { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } = builder;
  const run = new SarifRunBuilder().initSimple({
    toolDriverName: 'cdk8s-argo-ci',
    toolDriverVersion: version,
  });
  for (const code of new Set(findings.map((finding) => finding.code))) {
    const { title = code, help = title } = CODES.get(code) ?? {};
    run.addRule(
      new SarifRuleBuilder().initSimple({
        ruleId: code,
        shortDescriptionText: title,
        fullDescriptionText: help,
      }),
    );
  }
  for (const { severity, message, code, file, line, column, endLine, endColumn } of findings) {
    const position = { startLine: line, startColumn: column, endLine, endColumn };
    const result = new SarifResultBuilder();
    result.initSimple({
      level: severity,
      messageText: message,
      ruleId: code,
      fileUri: uriOf(file),
      ...position,
    });
    run.addResult(result);
  }
  const log = new SarifBuilder();
  log.addRun(run);
  return `${log.buildSarifJsonString({ indent: true })}\n`;
}

/** A relative path as a URI reference. */
function uriOf(file: string): string {
  return file.split('\\').join('/').split('/').map(encodeURIComponent).join('/');
}
