import { formatGithub } from '../../../lib/cli/lint/formats/github';
import { formatJson } from '../../../lib/cli/lint/formats/json';
import { formatPretty } from '../../../lib/cli/lint/formats/pretty';
import { formatSarif } from '../../../lib/cli/lint/formats/sarif';
import type { FileFinding } from '../../../lib/lint/files';
import type { Report } from '../../../lib/cli/lint/report';
import { isFailure } from '../../../lib/cli/lint/report';

const FINDING: FileFinding = {
  file: 'ci/build.yaml',
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 18,
  pointer: '/spec/entrypoint',
  code: 'unknown-template',
  class: 'refused',
  severity: 'error',
  message: "The Workflow has no template 'gon'. 100 %, really:\nnone.",
};

const WARNING: FileFinding = { ...FINDING, severity: 'warning', code: 'missing-schedule' };

function reportOf(...findings: FileFinding[]): Report {
  return { findings, files: 1, textOf: () => 'kind: Workflow\nspec:\n    entrypoint: gon\n' };
}

describe('findings', () => {
  test('are printed with an excerpt of the file', () => {
    expect(formatPretty(reportOf({ ...FINDING, message: 'It is wrong. Correct it.' }), false)).toBe(
      [
        'error[unknown-template]: It is wrong. Correct it.',
        ' --> ci/build.yaml:3:5',
        '  |',
        '3 |     entrypoint: gon',
        '  |     ^^^^^^^^^^^^^',
        '',
        '1 error and 0 warnings in 1 file.',
        '',
      ].join('\n'),
    );
  });

  test('are counted, also if there are none', () => {
    expect(formatPretty(reportOf(), false)).toBe('No findings in 1 file.\n');
  });

  test('have colors on a terminal', () => {
    expect(formatPretty(reportOf(FINDING), true)).toContain('\u001b[31m');
  });

  test('are printed with a part of a long line', () => {
    const text = `${'a'.repeat(5000)}b${'c'.repeat(5000)}`;
    const finding = { ...FINDING, line: 1, column: 5001, endLine: 1, endColumn: 5002, message: 'x' };
    const [, , , source = '', marker = ''] = formatPretty(
      { findings: [finding], files: 1, textOf: () => text },
      false,
    ).split('\n');
    expect(source.length).toBeLessThan(150);
    expect(source.charAt(marker.indexOf('^'))).toBe('b');
  });

  test('are printed without characters that control a terminal', () => {
    const finding = { ...FINDING, file: 'a\u001b[31m\nb.yaml', line: 1, column: 5, endLine: 1, endColumn: 8 };
    const text = 'a: \tx\u009b\u202ey\u0007';
    const [, place, , source, marker] = formatPretty(
      { findings: [finding], files: 1, textOf: () => text },
      false,
    )
      .replace(FINDING.message, 'x')
      .split('\n');
    expect(place).toBe(' --> a\\u001b[31m\\nb.yaml:1:5');
    expect(source).toBe('1 | a: \tx\uFFFD\uFFFDy\uFFFD');
    expect(marker).toBe('  |    \t^^^');
  });

  test('are an array as JSON', () => {
    expect(JSON.parse(formatJson(reportOf(FINDING)))).toEqual([
      {
        file: 'ci/build.yaml',
        line: 3,
        column: 5,
        pointer: '/spec/entrypoint',
        code: 'unknown-template',
        class: 'refused',
        severity: 'error',
        message: FINDING.message,
      },
    ]);
  });

  test('are annotations of GitHub Actions, with escaped texts', () => {
    expect(formatGithub(reportOf({ ...FINDING, file: 'a,b:c.yaml' }))).toBe(
      "::error file=a%2Cb%3Ac.yaml,line=3,endLine=3,col=5,endColumn=18,title=unknown-template::The Workflow has no template 'gon'. 100 %25, really:%0Anone.\n",
    );
  });

  test('are results of SARIF 2.1.0', () => {
    const log = JSON.parse(formatSarif(reportOf({ ...FINDING, file: 'a b/ü.yaml' }, WARNING), '1.2.3')) as {
      runs: [{ results: object[]; tool: { driver: { rules: object[]; version: string } } }];
    };
    expect(log).toMatchObject({ version: '2.1.0' });
    const [{ results, tool }] = log.runs;
    expect(tool.driver.version).toBe('1.2.3');
    expect(tool.driver.rules).toMatchObject([{ id: 'unknown-template' }, { id: 'missing-schedule' }]);
    expect(tool.driver.rules[0]).toMatchObject({
      shortDescription: { text: expect.stringContaining('a template that does not exist') as string },
      fullDescription: { text: expect.stringContaining('Argo looks for it') as string },
    });
    expect(results).toMatchObject([
      {
        level: 'error',
        ruleId: 'unknown-template',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'a%20b/%C3%BC.yaml' },
              region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 18 },
            },
          },
        ],
      },
      { level: 'warning' },
    ]);
  });

  test('fail the run if there is an error, or too many warnings', () => {
    expect(isFailure(reportOf(FINDING), Infinity)).toBe(true);
    expect(isFailure(reportOf(WARNING), Infinity)).toBe(false);
    expect(isFailure(reportOf(WARNING), 1)).toBe(false);
    expect(isFailure(reportOf(WARNING), 0)).toBe(true);
    expect(isFailure(reportOf(), 0)).toBe(false);
  });
});
