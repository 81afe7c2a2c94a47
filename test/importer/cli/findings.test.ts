import { readdirSync } from 'node:fs';
import { cli, folder, read, write } from './command';

/** A workflow of a task and the template that it calls. */
function workflow({
  task = 'arguments: { parameters: [{ name: text, value: hi }] }',
  spec = 'ttlStrategy: { secondsAfterCompletion: 60 }',
  template = 'inputs: { parameters: [{ name: text }] }',
  container = 'command: [echo]',
}: {
  readonly task?: string;
  readonly spec?: string;
  readonly template?: string;
  readonly container?: string;
} = {}): string {
  return `# Comments and empty lines count.

apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  generateName: ci-
spec:
  entrypoint: main
  ${spec}
  templates:
    - name: main
      dag:
        tasks:
          - name: greet
            template: say
            ${task}
    - name: say
      ${template}
      container:
        image: busybox:1.37
        ${container}
`;
}

/** A line of the report about a finding. */
const LINE =
  /^(?<file>[\w./]+):(?<line>\d+):(?<column>\d+): (?<severity>error|warning): .* \[(?<code>[\w-]+)\](?: \((?<form>.*)\))?$/;

interface Reported {
  readonly severity: string;
  readonly code: string;
  /** The text at the position. */
  readonly at: string;
  readonly form?: string;
}

/** The findings in a report, each with the text that it points at, up to the end of its line. */
function findingsIn(report: string): Reported[] {
  return report.split('\n').flatMap((text) => {
    const found = LINE.exec(text)?.groups;
    if (found === undefined) return [];
    const { file = '', line, column, severity = '', code = '', form } = found;
    const at = (read(file).split('\n')[Number(line) - 1] ?? '').slice(Number(column) - 1);
    return [{ severity, code, at, ...(form !== undefined && { form }) }];
  });
}

const TASK = '/spec/templates/0/dag/tasks/0';

test.each<[string, string, readonly Reported[], string]>([
  ['a correct call', workflow(), [], "main.task('greet', say, { text: 'hi' });"],
  [
    'a missing argument',
    workflow({ task: 'continueOn: { failed: true }' }),
    [
      {
        severity: 'error',
        code: 'missing-argument',
        at: 'name: greet',
        form: `${TASK}/arguments is written by a JSON patch`,
      },
    ],
    "main.task('greet', say, { text: '' }",
  ],
  [
    'a surplus argument',
    workflow({ task: 'arguments: { parameters: [{ name: text, value: hi }, { name: color, value: red }] }' }),
    [
      {
        severity: 'warning',
        code: 'unused-argument',
        at: 'name: color, value: red }] }',
        form: `${TASK}/arguments/parameters/1 is written by a JSON patch`,
      },
    ],
    "main.task('greet', say, { text: 'hi' });",
  ],
  [
    'a misspelled argument',
    workflow({ task: 'arguments: { parameters: [{ name: txt, value: hi }] }' }),
    [
      {
        severity: 'error',
        code: 'missing-argument',
        at: 'arguments: { parameters: [{ name: txt, value: hi }] }',
        form: `${TASK}/arguments is written by a JSON patch`,
      },
      { severity: 'warning', code: 'unused-argument', at: 'name: txt, value: hi }] }' },
    ],
    "main.task('greet', say, { text: '' });",
  ],
  [
    'an argument without a value',
    workflow({
      task: 'arguments: { artifacts: [{ name: source }] }',
      template: 'inputs: { artifacts: [{ name: source, path: /src }] }',
    }),
    [
      {
        severity: 'error',
        code: 'missing-source',
        at: '{ name: source }] }',
        form: `${TASK}/arguments/artifacts/0 is written by a JSON patch`,
      },
    ],
    "main.task('greet', say, { source: { raw: { data: '' } } });",
  ],
  [
    'an unknown variable',
    workflow({ task: "arguments: { parameters: [{ name: text, value: '{{workflow.nam}}' }] }" }),
    [{ severity: 'error', code: 'unknown-variable', at: "value: '{{workflow.nam}}' }] }" }],
    "main.task('greet', say, { text: '{{workflow.nam}}' });",
  ],
  [
    'an undeclared input',
    workflow({ container: "command: [echo, '{{inputs.parameters.txt}}']" }),
    [{ severity: 'error', code: 'unknown-input', at: "'{{inputs.parameters.txt}}']" }],
    "container: { image: 'busybox:1.37', command: ['echo', '{{inputs.parameters.txt}}'] },",
  ],
  [
    'a call of no template',
    workflow().replace('template: say', 'template: sya'),
    [
      {
        severity: 'error',
        code: 'unknown-template',
        at: 'template: sya',
        form: `${TASK} is an untyped call`,
      },
    ],
    "main.task('greet', sya, { text: 'hi' });",
  ],
  [
    'a value of a wrong type',
    workflow({ spec: "parallelism: '3'" }),
    [
      {
        severity: 'error',
        code: 'invalid-field-type',
        at: "parallelism: '3'",
        form: '/spec/parallelism is written by a JSON patch',
      },
    ],
    "JsonPatch.add('/spec/parallelism', '3')",
  ],
  [
    'a removed field',
    workflow({ template: 'synchronization: { mutex: { name: one } }', task: 'continueOn: { failed: true }' }),
    [
      {
        severity: 'warning',
        code: 'unknown-field',
        at: 'mutex: { name: one } }',
        form: '/spec/templates/1/synchronization/mutex is written by a JSON patch',
      },
    ],
    "synchronization: { mutexes: [{ name: 'one' }] },",
  ],
  [
    'a volume that does not exist',
    workflow({ container: 'volumeMounts: [{ name: nope, mountPath: /x }]' }),
    [{ severity: 'error', code: 'unknown-volume', at: 'name: nope, mountPath: /x }]' }],
    "volumeMounts: [{ name: 'nope', mountPath: '/x' }]",
  ],
  [
    'a value that is read otherwise than it looks',
    workflow({ container: 'env: [{ name: A, value: yes }]' }),
    [{ severity: 'error', code: 'missing-quotes', at: 'value: yes }]' }],
    "env: [{ name: 'A', value: unquoted(true) }]",
  ],
])(
  '%s is reported once, at its line, and the call stays typed',
  async (_, text, findings, code) => {
    write({ 'ci.yaml': text });
    const { code: exitCode, stdout, stderr } = await cli('ci.yaml', '--stdout');
    expect(exitCode).toBe(0);
    expect(findingsIn(stderr)).toEqual(findings);
    expect(stdout).toContain(code);
    expect(stdout).not.toContain('new RawTemplate(');
    // Nothing else is reported about these parts.
    const others = stderr.split('\n').filter((line) => !LINE.test(line));
    expect(others.filter((line) => line.startsWith('ci.yaml:'))).toEqual([]);
  },
  60_000,
);

describe('calls of other files', () => {
  const tools = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: tools
spec:
  templates:
    - name: say
      inputs: { parameters: [{ name: text }] }
      container: { image: 'busybox:1.37', command: [echo] }
`;
  const calling = (ref: string): string =>
    workflow().replace('template: say', `templateRef: { name: tools, template: ${ref} }`);

  test('are checked', async () => {
    const missing = calling('say').replace(/ *arguments:.*\n/, '');
    write({ 'a.yaml': missing, 'b.yaml': calling('tell'), 'tools.yaml': tools });
    const { stderr } = await cli('.', '--check');
    expect(findingsIn(stderr)).toEqual([
      expect.objectContaining({ code: 'missing-argument', at: 'name: greet' }),
      expect.objectContaining({ code: 'unknown-template', at: 'template: tell }' }),
    ]);
  }, 60_000);

  test('may refer to a WorkflowTemplate that is not imported', async () => {
    write({ 'a.yaml': calling('say') });
    const { code, stderr } = await cli('.', '--check', '--strict');
    expect({ code, findings: findingsIn(stderr) }).toEqual({ code: 0, findings: [] });
  }, 60_000);
});

describe('the summary', () => {
  const wrong = workflow({ container: "command: [echo, '{{inputs.parameters.txt}}']" });

  test('says that errors have to be fixed before the synth', async () => {
    write({ 'ci.yaml': wrong });
    expect((await cli('ci.yaml', '--check')).stderr).toMatch(
      /^Found 1 error\. Fix the errors: the synth of the imported app reports them, too\.$/m,
    );
  }, 60_000);

  test('counts warnings', async () => {
    write({ 'ci.yaml': workflow().replace('busybox:1.37', 'busybox') });
    const { code, stderr } = await cli('ci.yaml', '--check', '--strict');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Found 1 warning\.$/m);
  }, 60_000);

  test('is omitted without findings', async () => {
    write({ 'ci.yaml': workflow() });
    expect((await cli('ci.yaml', '--check')).stderr).not.toContain('Found');
  }, 60_000);

  test('fails with --strict if there are errors, although all of it is typed', async () => {
    write({ 'ci.yaml': wrong });
    const { code, stderr } = await cli('ci.yaml', '--out', 'src', '--strict');
    expect(code).toBe(1);
    expect(stderr).toMatch(/: 1 typed\.\n/);
    expect(stderr).toContain('Nothing is written: the YAML has errors (--strict).\n');
    expect(readdirSync(folder)).toEqual(['ci.yaml']);
    expect((await cli('ci.yaml', '--out', 'src')).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['ci.yaml', 'src']);
  }, 60_000);
});
