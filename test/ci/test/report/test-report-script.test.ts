import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { TEST_REPORT_SCRIPT } from '../../../../lib/ci/test/report/test-report-script';
import { SHELLS } from '../../../support/shells';
import { YQ } from '../../../support/yq';

const folder = mkdtempSync(join(tmpdir(), 'test-report-'));
const OUTPUTS = join(folder, 'outputs');
const REPORTS = join(folder, 'reports');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Summarizes files, and returns the outputs and the log. */
function summarize(shell: string, files: { readonly [file: string]: string | Buffer }) {
  for (const place of [OUTPUTS, REPORTS]) rmSync(place, { recursive: true, force: true });
  mkdirSync(REPORTS);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(REPORTS, file)), { recursive: true });
    writeFileSync(join(REPORTS, file), text);
  }
  const [program = '', ...args] = shell.split(' ');
  const path = [dirname(YQ ?? ''), process.env.PATH].join(delimiter);
  const { status, stdout, stderr } = spawnSync(program, [...args, '-c', TEST_REPORT_SCRIPT], {
    encoding: 'utf8',
    env: { PATH: path, OUTPUTS, REPORTS },
  });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  const output = (name: string): string => readFileSync(join(OUTPUTS, name), 'utf8');
  return {
    counts: ['count', 'failed', 'skipped'].map((name) => Number(output(name))),
    coverage: output('coverage'),
    summary: output('summary'),
    log: `${stdout}${stderr}`,
  };
}

const FAILED = '<failure message="no">at add.test.js:3</failure>';

function junit(...cases: readonly string[]): string {
  return `<?xml version="1.0"?>\n<testsuites><testsuite name="math">${cases.join('')}</testsuite></testsuites>`;
}

function testCase(name: string, result = ''): string {
  return `<testcase classname="math" name="${name}" time="0.1">${result}</testcase>`;
}

const withYq = YQ === undefined ? describe.skip : describe;

withYq.each(SHELLS)('the script in %s', (shell) => {
  test('counts the tests of all files', () => {
    const { counts, summary, coverage } = summarize(shell, {
      'unit-22/junit/a.xml': junit(testCase('adds'), testCase('subtracts', '<skipped/>')),
      'unit-24/junit/x y/b.xml': '<testsuite><testcase name="alone"/></testsuite>',
      'unit-24/junit/nested.xml': `<testsuites><testsuite>${junit(testCase('deep')).replace(/<\?.*\n/, '')}</testsuite></testsuites>`,
      'unit-24/junit/empty.xml': '<testsuites/>',
    });
    expect({ counts, summary, coverage }).toEqual({
      counts: [4, 0, 1],
      summary: '3 tests passed, 1 skipped',
      coverage: '',
    });
  });

  test('lists failed tests: three in the summary, all in the log', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const { counts, summary, log } = summarize(shell, {
      'unit/junit/a.xml': junit(...names.map((name) => testCase(name, FAILED)), testCase('f', '<error/>')),
    });
    expect(counts).toEqual([6, 6, 0]);
    expect(summary).toBe('6 of 6 tests failed (math.a, math.b, math.c and 3 more)');
    expect(log).toContain('failed: math.f');
  });

  test('does not count a test that passed when it was repeated', () => {
    const result = '<flakyFailure message="once"/><system-out>failure</system-out>';
    expect(summarize(shell, { 'a/junit/a.xml': junit(testCase('flaky', result)) }).summary).toBe(
      '1 test passed',
    );
  });

  test('reads the coverage of all formats', () => {
    const formats = {
      'a/coverage/lcov.info':
        'TN:\nSF:a.js\nDA:1,1\nLF:10\nLH:7\nend_of_record\nSF:b.js\nLF:10\nLH:8\nend_of_record\n',
      'a/coverage/cover.out':
        'mode: set\nacme/a.go:1.1,2.2 3 1\nacme/a.go:3.1,4.2 7 0\nacme/a.go:3.1,4.2 7 1\n',
      'a/coverage/cobertura.xml':
        '<coverage line-rate="0.9" lines-valid="10" lines-covered="9"><packages/></coverage>',
      'a/coverage/jacoco.xml':
        '<report name="x"><package name="p"><counter type="LINE" missed="1" covered="2"/></package><counter type="LINE" missed="5" covered="5"/><counter type="BRANCH" missed="9" covered="1"/></report>',
    };
    const alone = Object.entries(formats).map(([file, text]) => summarize(shell, { [file]: text }).coverage);
    expect(alone).toEqual(['75.0', '100.0', '90.0', '50.0']);
    // (15 + 10 + 9 + 5) / (20 + 10 + 10 + 10)
    expect(summarize(shell, formats)).toMatchObject({
      coverage: '78.0',
      summary: 'no tests were reported, 78.0% covered',
    });
  });

  test('reads lcov without totals, and the root of Cobertura and JaCoCo only', () => {
    const texts = [
      'SF:a.rb\r\nDA:1,3\r\nDA:2,0\r\nend_of_record\r\n',
      `<!DOCTYPE coverage>\n<coverage version='1'\n\tlines-valid='4'\n\tlines-covered='3'><line hits="0"/></coverage>`,
      '<report><group><counter type="LINE" missed="3" covered="1"/></group><counter type="LINE" missed="1" covered="3"/></report>',
    ];
    const coverage = texts.map((text) => summarize(shell, { 'a/coverage/report': text }).coverage);
    expect(coverage).toEqual(['50.0', '75.0', '75.0']);
  });

  test('reads only the directory of each kind', () => {
    const { counts, coverage, log } = summarize(shell, {
      'a/junit/coverage/a.xml': junit(testCase('adds')),
      'a/coverage/junit/lcov.info': 'SF:a\nLF:2\nLH:1\n',
    });
    expect({ counts, coverage }).toEqual({ counts: [1, 0, 0], coverage: '50.0' });
    expect(log).not.toMatch(/is not|has no/);
  });

  test('reads XML with control characters and invalid UTF-8', () => {
    const failure = '<failure>\u001b[31mred\u001b[0m \0</failure>';
    const text = Buffer.from(junit(testCase('caf\u00e9', failure), testCase('b')), 'latin1');
    expect(summarize(shell, { 'a/junit/a.xml': text }).summary).toBe('1 of 2 tests failed (math.caf)');
  });

  test('skips what is no report, and says so', () => {
    const { counts, coverage, log } = summarize(shell, {
      'a/junit/a.xml': junit(testCase('adds')),
      'a/junit/b.xml': 'not XML <',
      'a/junit/c.bin': '\0\x01',
      'a/coverage/a.xml': '<coverage lines-valid="-1" lines-covered="x"/>',
      'a/coverage/b.info': 'SF:a\nLF:1e999\nLH:-5\n',
      'a/other/d.xml': junit(testCase('not a report')),
    });
    expect(counts).toEqual([1, 0, 0]);
    expect(coverage).toBe('');
    expect(log).toContain("'./a/junit/b.xml' is not the XML of a report.");
  });

  test('is empty without files', () => {
    expect(summarize(shell, {})).toMatchObject({ counts: [0, 0, 0], summary: 'no tests were reported' });
    const { counts, log } = summarize(shell, {
      'a/junit/a.xml': '<testsuites tests="0"/>',
      'a/junit/b.xml': '',
    });
    expect(counts).toEqual([0, 0, 0]);
    expect(log).not.toContain('is not the XML of a report');
  });

  test('leaves no character in a summary that Argo or JSON would interpret', () => {
    const evil = '{{=sprig.env(&quot;HOME&quot;)}} \\u007b $(id) `id` &lt;b&gt; &#9; &#10; é';
    const { summary } = summarize(shell, {
      'a/junit/$(touch evil).xml': junit(testCase(evil, FAILED)),
      'a/junit/new\nline.xml': junit(testCase('x')),
    });
    expect(summary).toBe('1 of 1 test failed (math. sprig.env( HOME ) u007b (id) id b é)');
  });

  test('keeps letters of other scripts, but none that reorder text', () => {
    const cases = [
      '<testcase classname="수학" name="덧셈 adds"><failure/></testcase>',
      '<testcase name="café nhập 人々"><failure/></testcase>',
      '<testcase name="\u202e\u05d0\u200b\u0085&#x202e;"><failure/></testcase>',
    ];
    expect(summarize(shell, { 'a/junit/a.xml': junit(...cases) }).summary).toBe(
      '3 of 3 tests failed (수학.덧셈 adds, café nhập 人々, unnamed)',
    );
  });

  test('cuts names between letters', () => {
    const { summary } = summarize(shell, { 'a/junit/a.xml': junit(testCase('덧셈'.repeat(50), FAILED)) });
    expect(summary).toBe(`1 of 1 test failed (math.${'덧셈'.repeat(50).slice(0, 55)})`);
  });

  test('does not expand entities', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n${junit(testCase('&b;', FAILED))}`;
    expect(summarize(shell, { 'a/junit/a.xml': bomb.replace(/<\?.*\?>\n/, '') }).summary).not.toContain(
      'aaaa',
    );
  });
});
