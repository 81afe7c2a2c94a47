import { lint } from '../../../lib/lint';
import { CONTAINER, dag, leaf, main, ofTemplates, only, steps, workflow, workflowTemplate } from './fixtures';
import { testRules } from './test-rules';

test('all arguments together are not suggested as one', () => {
  const manifest = workflow({
    entrypoint: 'main',
    arguments: { parameters: [{ value: '1' }] },
    templates: [leaf('main', { container: { ...CONTAINER, args: ['{{workflow.parameters.x}}'] } })],
  });
  expect(lint([manifest]).map(({ message }) => message)).toContain(
    "The Workflow has no argument 'x'. Add it to its arguments.",
  );
});

const ARTIFACT = { name: 'f', path: '/f', raw: { data: '' } };

testRules('rules for variables', [
  {
    title: 'the path of an artifact has a variable that does not exist',
    code: 'unknown-input',
    wrong: only({
      container: CONTAINER,
      inputs: { artifacts: [{ ...ARTIFACT, path: '/{{inputs.parameters.x}}' }] },
    }),
    path: 'spec.templates[0].inputs.artifacts[0].path',
    message: "The template has no input parameter 'x'. Add it to 'inputs'.",
    right: only({
      container: CONTAINER,
      inputs: { artifacts: [{ ...ARTIFACT, path: '/{{workflow.name}}' }] },
    }),
  },
  {
    title: 'the location of an artifact of the entrypoint has a variable that does not exist',
    code: 'unknown-input',
    wrong: only({
      container: CONTAINER,
      inputs: { artifacts: [{ ...ARTIFACT, raw: { data: '{{inputs.parameters.x}}' } }] },
    }),
    path: 'spec.templates[0].inputs.artifacts[0].raw.data',
    message: "The template has no input parameter 'x'. Add it to 'inputs'.",
    right: only({
      container: CONTAINER,
      inputs: { artifacts: [{ ...ARTIFACT, raw: { data: '{{workflow.name}}' } }] },
    }),
  },
  {
    title: 'a segment of a variable is misspelled',
    code: 'unknown-variable',
    wrong: main({
      container: { ...CONTAINER, args: ['{{inputs.parameterss.x}}'] },
      inputs: { parameters: [{ name: 'x', value: '1' }] },
    }),
    path: 'spec.templates[0].container.args[0]',
    message: "Argo has no variable 'inputs.parameterss.x' here. Did you mean 'inputs.parameters.x'?",
    right: main({
      container: { ...CONTAINER, args: ['{{inputs.parameters.x}} {{ workflow.name }} {{other.x}}'] },
      inputs: { parameters: [{ name: 'x', value: '1' }] },
    }),
  },
  {
    title: 'a variable of pods does not exist',
    code: 'unknown-variable',
    wrong: only({ container: { ...CONTAINER, args: ['{{pod.namex}}'] } }),
    path: 'spec.templates[0].container.args[0]',
    message: "Argo has no variable 'pod.namex' here. Did you mean 'pod.name'?",
    right: only({ container: { ...CONTAINER, args: ['{{pod.name}}'] } }),
  },
  {
    title: 'a template without a pod uses the name of its pod',
    code: 'forbidden-pod-variable',
    wrong: only({ http: { url: 'https://example.com/{{pod.name}}' } }),
    path: 'spec.templates[0].http.url',
    message: "The template has no pod, and so no 'pod.name'. Use it in a template with a container.",
    right: only({ http: { url: 'https://example.com/{{workflow.name}}' } }),
  },
  {
    title: 'a template uses a variable of a step',
    code: 'forbidden-task-variable',
    wrong: only({ http: { url: '{{steps.a.status}}' } }),
    path: 'spec.templates[0].http.url',
    message:
      "'steps.a.status' is available only in the template with the step. Declare an input, and pass the value to it.",
    right: main({
      retryStrategy: { limit: 2 },
      container: { ...CONTAINER, args: ['{{retries}} {{lastRetry.exitCode}}'] },
    }),
  },
  {
    title: 'a label does not exist',
    code: 'unknown-variable',
    wrong: workflow(
      ofTemplates(leaf('main', { container: { ...CONTAINER, args: ['{{workflow.labels.app}}'] } })),
    ),
    path: 'spec.templates[0].container.args[0]',
    message:
      "Argo has no variable 'workflow.labels.app' here. Add the label to 'metadata' or 'workflowMetadata'.",
    right: workflow(
      ofTemplates(leaf('main', { container: { ...CONTAINER, args: ['{{workflow.labels.app}}'] } })),
      { name: 'w', labels: { app: 'x' } },
    ),
  },
  {
    title: 'the priority is not set',
    code: 'unknown-variable',
    wrong: only({ container: { ...CONTAINER, args: ['{{workflow.priority}}'] } }),
    path: 'spec.templates[0].container.args[0]',
    message: "Argo has no variable 'workflow.priority' here. Set the 'priority' of the workflow.",
    right: workflow({
      ...ofTemplates(leaf('main', { container: { ...CONTAINER, args: ['{{workflow.priority}}'] } })),
      priority: 1,
    }),
  },
  {
    title: 'an argument of the workflow does not exist',
    code: 'unknown-workflow-argument',
    wrong: only({ container: { ...CONTAINER, args: ['{{workflow.parameters.revision}}'] } }),
    path: 'spec.templates[0].container.args[0]',
    message: "The Workflow has no argument 'revision'. Add it to its arguments.",
    right: workflowTemplate({
      templates: [leaf('main', { container: { ...CONTAINER, args: ['{{workflow.parameters.revision}}'] } })],
    }),
  },
  {
    title: 'the failures are used outside of an exit handler',
    code: 'unknown-variable',
    wrong: only({ container: { ...CONTAINER, args: ['{{workflow.failures}}'] } }),
    path: 'spec.templates[0].container.args[0]',
    message: "Argo has no variable 'workflow.failures' here. Use it in the template of 'onExit'.",
    right: workflow({
      ...ofTemplates(
        leaf('main'),
        leaf('exit', { container: { ...CONTAINER, args: ['{{workflow.failures}}'] } }),
      ),
      onExit: 'exit',
    }),
  },
  {
    title: 'a global output comes later',
    code: 'unknown-global-output',
    wrong: workflow(
      ofTemplates(
        { name: 'main', steps: [[{ name: 'a', template: 'use' }], [{ name: 'b', template: 'make' }]] },
        leaf('make', {
          outputs: { parameters: [{ name: 'x', valueFrom: { path: '/x' }, globalName: 'shared' }] },
        }),
        leaf('use', { container: { ...CONTAINER, args: ['{{workflow.outputs.parameters.shared}}'] } }),
      ),
    ),
    path: 'spec.templates[2].container.args[0]',
    message:
      "No template before this one has an output with the 'globalName' 'shared'. Set it on the output.",
    right: workflow(
      ofTemplates(
        { name: 'main', steps: [[{ name: 'a', template: 'make' }], [{ name: 'b', template: 'use' }]] },
        leaf('make', {
          outputs: { parameters: [{ name: 'x', valueFrom: { path: '/x' }, globalName: 'shared' }] },
        }),
        leaf('use', { container: { ...CONTAINER, args: ['{{workflow.outputs.parameters.shared}}'] } }),
      ),
    ),
  },
  {
    title: 'a step uses the output of a later one',
    code: 'invalid-step-order',
    wrong: steps([
      { name: 'a', template: 'work', when: '{{steps.b.outputs.result}} == x' },
      { name: 'b', template: 'work' },
    ]),
    path: 'spec.templates[0].steps[0][0].when',
    message: "The step 'b' does not run before this one. Move it to an earlier group.",
    right: steps([
      { name: 'a', template: 'work' },
      { name: 'b', template: 'work', when: '{{steps.a.outputs.result}} == x' },
    ]),
  },
  {
    title: 'a task uses the status of one that it does not wait for',
    code: 'missing-dependency',
    wrong: dag([
      { name: 'a', template: 'work' },
      { name: 'b', template: 'work', when: '{{tasks.a.status}} == Failed' },
    ]),
    path: 'spec.templates[0].dag.tasks[1].when',
    message: "The status of 'a' is known only to tasks that wait for it. Add 'a' to the dependencies.",
    right: dag([
      { name: 'a', template: 'work' },
      { name: 'b', template: 'work', when: '{{tasks.a.status}} == Failed', depends: 'a.Failed' },
    ]),
  },
  {
    title: 'an output does not exist',
    code: 'unknown-output',
    wrong: steps(
      [
        { name: 'a', template: 'work' },
        { name: 'b', template: 'work', when: '{{steps.a.outputs.parameters.digest}} == x' },
      ],
      { outputs: { parameters: [{ name: 'digests', valueFrom: { path: '/x' } }] } },
    ),
    path: 'spec.templates[0].steps[1][0].when',
    message: "The template of the step 'a' has no output parameter 'digest'. Did you mean 'digests'?",
    right: steps(
      [
        { name: 'a', template: 'work' },
        { name: 'b', template: 'work', when: '{{steps.a.outputs.parameters.digest}} == x' },
      ],
      { outputs: { parameters: [{ name: 'digest', valueFrom: { path: '/x' } }] } },
    ),
  },
  {
    title: 'a field of an item does not exist',
    code: 'unknown-item-field',
    wrong: steps([{ name: 'a', template: 'work', withItems: [{ name: 'x' }], when: '{{item.nam}} == x' }]),
    path: 'spec.templates[0].steps[0][0].when',
    message: "The items of the loop have no field 'nam'. Did you mean 'name'?",
    right: steps([{ name: 'a', template: 'work', withItems: [{ name: 'x' }], when: '{{item.name}} == x' }]),
  },
  {
    title: 'the metadata of pods uses an unknown variable',
    code: 'unknown-input',
    wrong: workflow({
      ...ofTemplates(leaf('main')),
      podMetadata: { labels: { app: '{{inputs.parameters.app}}' } },
    }),
    path: 'spec.podMetadata.labels.app',
    message: "The template has no input parameter 'app'. Add it to 'inputs'.",
    right: workflow({
      ...ofTemplates(leaf('main', { metadata: { labels: { app: '{{steps.x.id}}' } } })),
      podMetadata: { labels: { app: '{{workflow.name}}' } },
    }),
  },
  {
    title: 'a tag ends in another field',
    code: 'invalid-tag',
    wrong: main({ container: { ...CONTAINER, args: ['{{workflow.name'] } }),
    path: 'spec.templates[0].container.args[0]',
    message: "The tag '{{workflow.name' has no end. Close it with '}}'.",
    right: main({ container: { ...CONTAINER, args: ['{{not.closed'] } }),
  },
  {
    title: 'nothing closes a tag',
    code: 'invalid-tag',
    wrong: main({ timeout: '{{x' }),
    path: 'spec.templates[0].timeout',
    message: "The tag '{{x' has no end. Close it with '}}'.",
    right: main({ timeout: '5m' }),
  },
  {
    title: 'an expression ends in another field',
    code: 'invalid-tag',
    wrong: main({ container: { ...CONTAINER, args: ['{{=workflow.name'] } }),
    path: 'spec.templates[0].container.args[0]',
    message: "The tag '{{=workflow.name' has no end. Close it with '}}'.",
    right: main({ container: { ...CONTAINER, args: ['{{=workflow.name}}'] } }),
    versions: ['4.0'],
  },
  {
    title: 'a value has a control character',
    code: 'forbidden-control-character',
    wrong: workflow({
      ...ofTemplates(leaf('main', { container: { ...CONTAINER, args: ['{{workflow.parameters.x}}'] } })),
      arguments: { parameters: [{ name: 'x', value: 'a\u0001' }] },
    }),
    path: 'spec.templates[0]',
    message:
      "The value of 'workflow.parameters.x' has a control character, so Argo cannot replace the tag. Remove the character.",
    right: workflow({
      ...ofTemplates(leaf('main', { container: { ...CONTAINER, args: ['{{workflow.parameters.x}}'] } })),
      arguments: { parameters: [{ name: 'x', value: 'a\n\tb' }] },
    }),
  },
]);
