import { spawnSync } from 'node:child_process';
import type { VulnerabilityScanTemplateProps } from '../../../lib';
import { VulnerabilityScanTemplate } from '../../../lib';
import { SCAN_SCRIPT } from '../../../lib/ci/provenance/scan/vulnerability-scan-script';
import { SHELLS } from '../../support/shells';
import { DIGEST, IMAGE, Pod, templateOf } from './step';

type Props = VulnerabilityScanTemplateProps;

const template = (gate: Props['gate'], others: Partial<Props> = {}) =>
  templateOf((chart) => new VulnerabilityScanTemplate(chart, 'scan', { gate, ...others }));

const FILES = { 'sbom.json': `{"version":"${DIGEST}"}` };

/** What the template of the script extracts from the matches. */
const FOUND = [
  'High "CVE-2026-0002" "dash" "0.5.12-2" fixed in: []',
  'Critical "CVE-2026-0001" "bash" "5.2.15" fixed in: [5.2.16 5.3]',
  'High "GHSA-a-b-c" "evil\\nCritical name" "1" fixed in: []',
  'Unknown "CVE-2026-0009" "tar" "1.34" fixed in: []',
];

/** Logs its arguments, the configuration and the template, writes the files, and exits as told. */
const GRYPE = `echo "$*" >> "$LOG"
cat grype.yaml list.template >> "$LOG"
[ "$CODE" -lt 100 ] || exit 1
printf '%s' "$FOUND" > list
echo '{"matches":[]}' > report.json
exit "$CODE"
`;

const STUB = { programs: { grype: GRYPE }, files: FILES };

test('the template has no registry credentials, and reads the SBOM', () => {
  const { volumes, inputs, outputs, container, retryStrategy } = template({ failOn: 'high' });
  expect(volumes?.map(({ name }) => name)).toEqual(['provenance-workspace']);
  expect(inputs?.artifacts).toEqual([{ name: 'sbom', path: '/provenance/sbom.json' }]);
  expect(outputs?.parameters?.map(({ name }) => name)).toEqual([
    'critical',
    'high',
    'medium',
    'low',
    'negligible',
    'unknown',
    'image',
  ]);
  expect(container?.image).toBe('ghcr.io/anchore/grype:v0.121.3-debug');
  expect(retryStrategy?.expression).toBe("lastRetry.exitCode != '3'");
});

test('the script and the exceptions contain nothing that Argo or Kubernetes would expand', () => {
  expect(SCAN_SCRIPT).not.toMatch(/\{\{|\}\}|\$\$/);
  const reason = 'It costs $(HOME) or $$5.';
  const allow = [{ id: 'CVE-2026-1', reason, expires: '2999-12-31' }];
  const [, , rule = ''] = template({ failOn: 'high', allow }).container?.args ?? [];
  expect(rule).not.toContain('$');
  expect(JSON.parse(rule)).toEqual({ vulnerability: 'CVE-2026-1', 'include-aliases': true, reason });
});

describe.each(SHELLS)('the script in %s', (shell) => {
  const found = FOUND.join('\n') + '\n';
  let pod = new Pod();
  beforeEach(() => (pod = new Pod()));
  afterEach(() => {
    pod.remove();
  });

  test('outputs the image and the counts if it passes', async () => {
    const variables = { FOUND: '', CODE: '0' };
    const { code, read, output } = await pod.run(template({ failOn: 'high' }), { shell, ...STUB, variables });
    expect([code, read('image'), read('report.json')]).toEqual([0, IMAGE, '{"matches":[]}\n']);
    expect(['critical', 'high', 'unknown'].map((severity) => read(`counts/${severity}`))).toEqual([
      '0',
      '0',
      '0',
    ]);
    expect(output).toBe(
      `${IMAGE} has these vulnerabilities: 0 critical, 0 high, 0 medium, 0 low, 0 negligible, 0 unknown.\n`,
    );
    expect(pod.log).toContain('--output template=list --template list.template --fail-on high\n');
    expect(pod.log).toContain(
      '{{range .Matches}}{{.Vulnerability.Severity}} {{printf "%q %q %q fixed in: %v" .Vulnerability.ID .Artifact.Name .Artifact.Version .Vulnerability.Fix.Versions}}\n{{end}}',
    );
  });

  test('keeps the report and the counts if it fails, and prints the worst last', async () => {
    const variables = { FOUND: found, CODE: '2' };
    const { code, read, output } = await pod.run(template({ failOn: 'high' }), { shell, ...STUB, variables });
    expect([code, read('image'), read('report.json')]).toEqual([3, undefined, '{"matches":[]}\n']);
    expect(['critical', 'high', 'low', 'unknown'].map((severity) => read(`counts/${severity}`))).toEqual([
      '1',
      '2',
      '0',
      '1',
    ]);
    expect(output.split('\n').slice(-4)).toEqual([
      FOUND[1],
      `${IMAGE} has these vulnerabilities: 1 critical, 2 high, 0 medium, 0 low, 0 negligible, 1 unknown.`,
      "The image fails the gate 'high'. Update the packages, or add exceptions with a reason and a last day.",
      '',
    ]);
  });

  test('never fails for a vulnerability without a gate', async () => {
    const variables = { FOUND: found, CODE: '0' };
    const { code, read } = await pod.run(template('report-only'), { shell, ...STUB, variables });
    expect([code, read('image'), read('counts/high')]).toEqual([0, IMAGE, '2']);
    expect(pod.log).not.toContain('--fail-on');
  });

  test('fails if grype does, and outputs no image', async () => {
    const variables = { FOUND: '', CODE: '101' };
    const { code, output, read } = await pod.run(template('report-only'), { shell, ...STUB, variables });
    expect([code, output, read('image')]).toEqual([
      1,
      `grype cannot scan the SBOM of ${IMAGE}: exit code 1.\n`,
      undefined,
    ]);
  });

  test('refuses the SBOM of another image', async () => {
    const files = { 'sbom.json': `{"version":"sha256:${'0'.repeat(64)}"}` };
    const { code, output } = await pod.run(template('report-only'), { shell, ...STUB, files });
    expect([code, output]).toEqual([
      1,
      `The SBOM does not describe ${IMAGE}. Use the SBOM of the same image.\n`,
    ]);
  });

  /** The vulnerabilities that grype ignores if the exceptions in the manifest are for these days. */
  async function ignoredUntil(...days: readonly string[]) {
    const allow = days.map((_, index) => ({
      id: `CVE-2999-${String(index)}`,
      reason: 'a "quoted" reason',
      expires: `2999-12-${String(index + 10)}`,
      package: 'openssl',
    }));
    const { container, ...others } = template({ failOn: 'low', onlyFixed: true, allow });
    const args = container?.args?.map((arg) =>
      /^2999-12-\d\d$/.test(arg) ? (days[Number(arg.slice(-2)) - 10] ?? '') : arg,
    );
    const changed = { ...others, container: { ...container, image: '', args } };
    const variables = { FOUND: '', CODE: '0' };
    const { output, read } = await pod.run(changed, { shell, ...STUB, variables });
    const config = JSON.parse(read('grype.yaml') ?? '') as { ignore: { vulnerability: string }[] };
    return { ignored: config.ignore.map(({ vulnerability }) => vulnerability), output };
  }

  /** The day a number of days from now, in UTC. */
  function dayIn(days: number): string {
    return new Date(Date.now() + days * 24 * 3600 * 1000).toISOString().slice(0, 10);
  }

  test('passes on exceptions until their last day, also those of an old manifest', async () => {
    const yesterday = dayIn(-1);
    expect(await ignoredUntil(yesterday, dayIn(0), dayIn(1), '2020-12-31')).toEqual({
      ignored: ['CVE-2999-1', 'CVE-2999-2'],
      output: `The exception for CVE-2999-0 expired on ${yesterday}, and has no effect.
The exception for CVE-2999-3 expired on 2020-12-31, and has no effect.
${IMAGE} has these vulnerabilities: 0 critical, 0 high, 0 medium, 0 low, 0 negligible, 0 unknown.
`,
    });
    expect(pod.log).toContain('--only-fixed --fail-on low');
    expect(pod.log).toContain('"reason":"a \\"quoted\\" reason","package":{"name":"openssl"}');
  });

  test('takes a day that is not one for the past', async () => {
    expect((await ignoredUntil('', 'never', '2999-1-1', '99999-01-01', '$(id)')).ignored).toEqual([]);
  });
});

/** grype, which `go install github.com/anchore/grype/cmd/grype@v0.121.3` builds, with a database. */
const HAS_DATABASE = spawnSync('grype', ['db', 'status']).status === 0;

const needs = `grype in PATH, and a database in GRYPE_DB_CACHE_DIR: ${HAS_DATABASE ? '' : 'not '}found`;

(HAS_DATABASE ? describe : describe.skip)(`grype (needs ${needs})`, () => {
  const pod = new Pod();
  afterAll(() => {
    pod.remove();
  });

  /** Log4Shell, which GitHub's database has as GHSA-jfh8-c2jp-5v3q, with the CVE as its alias. */
  const LOG4J = {
    type: 'library',
    group: 'org.apache.logging.log4j',
    name: 'log4j-core',
    version: '2.14.1',
    purl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
  };
  const sbom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: { component: { type: 'container', name: 'ghcr.io/acme/app', version: DIGEST } },
    components: [LOG4J],
  };
  const log4shell = { id: 'CVE-2021-44228', reason: 'a "quoted" reason: $(HOME)', expires: '2999-12-31' };
  const scan = (gate: Props['gate']) => {
    const { GRYPE_DB_CACHE_DIR = '', GRYPE_DB_AUTO_UPDATE = 'true' } = process.env;
    const variables = { GRYPE_DB_CACHE_DIR, GRYPE_DB_AUTO_UPDATE, GRYPE_DB_VALIDATE_AGE: 'false' };
    return pod.run(template(gate), { files: { 'sbom.json': JSON.stringify(sbom) }, variables });
  };

  test('fails the gate for a severity, and reports what it has found', async () => {
    const { code, read, output } = await scan({ failOn: 'critical' });
    expect([code, read('image')]).toEqual([3, undefined]);
    expect(read('report.json')).toContain('GHSA-jfh8-c2jp-5v3q');
    expect(Number(read('counts/critical'))).toBeGreaterThan(0);
    expect(output).toContain('Critical "GHSA-jfh8-c2jp-5v3q" "log4j-core" "2.14.1" fixed in: [2.15.0]');
    expect((await scan('report-only')).code).toBe(0);
  }, 60_000);

  test('ignores an exception by the alias of a vulnerability, and keeps its reason', async () => {
    const { read, output } = await scan({ failOn: 'critical', allow: [log4shell] });
    expect(output).not.toContain('GHSA-jfh8-c2jp-5v3q');
    const { ignoredMatches } = JSON.parse(read('report.json') ?? '') as { ignoredMatches: object[] };
    expect(ignoredMatches).toMatchObject([
      {
        vulnerability: { id: 'GHSA-jfh8-c2jp-5v3q' },
        appliedIgnoreRules: [{ vulnerability: log4shell.id, reason: log4shell.reason }],
      },
    ]);
  }, 60_000);

  test('an exception for another package has no effect', async () => {
    const { code, output } = await scan({
      failOn: 'critical',
      allow: [{ ...log4shell, package: 'log4j-api' }],
    });
    expect([code, output]).toEqual([3, expect.stringContaining('GHSA-jfh8-c2jp-5v3q')]);
  }, 60_000);
});
