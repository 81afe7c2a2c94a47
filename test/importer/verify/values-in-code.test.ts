import { emitModules } from '../../../lib/importer/emit/emit-modules';
import { writeVerified } from '../../../lib/importer/verify/attempts';
import { sourceFile } from '../source-file';

const TEMPLATE = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: notes
spec:
  entrypoint: print
  arguments:
    parameters: [{ name: message }]
  templates:
    - name: print
      script: { image: 'busybox:1.37', command: [sh], source: 'echo {{workflow.parameters.message}}' }
`;

const BINDING = `---
apiVersion: argoproj.io/v1alpha1
kind: WorkflowEventBinding
metadata:
  name: on-event
spec:
  event: { selector: 'true' }
  submit:
    workflowTemplateRef: { name: notes }
    arguments:
      parameters: [{ name: message, valueFrom: { event: payload.message } }]
`;

async function imported(text: string) {
  const { modules, problems } = await writeVerified([sourceFile(text, 'notes.yaml')], emitModules);
  expect(problems).toEqual([]);
  return modules.map(({ code, fallbacks }) => ({ code, reasons: fallbacks.map(({ reason }) => reason) }));
}

test('a value with any text in a script is imported as it is; the synth of the app warns about it', async () => {
  const [template] = await imported(TEMPLATE);
  expect(template?.reasons).toEqual([]);
  expect(template?.code).toContain('new WorkflowTemplate(');
});

test('an untrusted value in a script is kept unchanged, with the reason', async () => {
  const [template, binding] = await imported(TEMPLATE + BINDING);
  expect(template?.reasons).toEqual([
    expect.stringMatching(
      /^\{\{workflow\.parameters\.message\}\} is untrusted, .*\[forbidden-untrusted-value\]$/,
    ),
  ]);
  expect(template?.code).toContain('// Kept unchanged: {{workflow.parameters.message}} is untrusted');
  expect(template?.code).toContain("source: 'echo {{workflow.parameters.message}}'");
  expect(binding?.reasons).toEqual([]);
}, 60_000);

test('the messages of failed steps are imported as they are', async () => {
  const text = TEMPLATE.replace('workflow.parameters.message', 'workflow.failures');
  const [template] = await imported(text.replace('entrypoint: print', 'entrypoint: print\n  onExit: print'));
  expect(template?.reasons).toEqual([]);
  expect(template?.code).toContain('{{workflow.failures}}');
});
