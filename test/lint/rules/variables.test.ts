import { CONTAINER, dag, leaf, main, ofTemplates, only, steps, workflow, workflowTemplate } from './fixtures';
import { testRules } from './test-rules';

testRules('rules for variables', [
  {
    title: 'a segment of a variable is misspelled',
    code: 'unknown-variable',
    wrong: main({
      container: { ...CONTAINER, args: ['{{inputs.parameterss.x}}'] },
      inputs: { parameters: [{ name: 'x', value: '1' }] },
    }),
    path: 'spec.templates[0].container.args[0]',
    message: "There is no variable 'inputs.parameterss.x' here. Did you mean 'inputs.parameters.x'?",
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
    message: "There is no variable 'pod.namex' here. Did you mean 'pod.name'?",
    right: only({ container: { ...CONTAINER, args: ['{{pod.name}}'] } }),
  },
  {
    title: 'a template without a pod uses the name of its pod',
    code: 'unknown-variable',
    wrong: only({ http: { url: 'https://example.com/{{pod.name}}' } }),
    path: 'spec.templates[0].http.url',
    message: "There is no variable 'pod.name' here. Only templates that run a pod have it.",
    right: only({ http: { url: 'https://example.com/{{workflow.name}}' } }),
  },
  {
    title: 'a variable of retries is used without a retry strategy',
    code: 'unknown-variable',
    wrong: only({ http: { url: '{{steps.a.status}}' } }),
    path: 'spec.templates[0].http.url',
    message:
      "There is no variable 'steps.a.status' here. Correct the name of the task or step, or of its output.",
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
      "There is no variable 'workflow.labels.app' here. Add the label to 'metadata' or 'workflowMetadata'.",
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
    message: "There is no variable 'workflow.priority' here. Set the 'priority' of the workflow.",
    right: workflow({
      ...ofTemplates(leaf('main', { container: { ...CONTAINER, args: ['{{workflow.priority}}'] } })),
      priority: 1,
    }),
  },
  {
    title: 'an argument of the workflow does not exist',
    code: 'unknown-variable',
    wrong: only({ container: { ...CONTAINER, args: ['{{workflow.parameters.revision}}'] } }),
    path: 'spec.templates[0].container.args[0]',
    message:
      "There is no variable 'workflow.parameters.revision' here. Add it to the 'arguments' of the workflow.",
    right: workflowTemplate({
      templates: [leaf('main', { container: { ...CONTAINER, args: ['{{workflow.parameters.revision}}'] } })],
    }),
  },
  {
    title: 'the failures are used outside of an exit handler',
    code: 'unknown-variable',
    wrong: only({ container: { ...CONTAINER, args: ['{{workflow.failures}}'] } }),
    path: 'spec.templates[0].container.args[0]',
    message: "There is no variable 'workflow.failures' here. Only the template of 'onExit' has it.",
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
    code: 'unknown-variable',
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
      "There is no variable 'workflow.outputs.parameters.shared' here. It exists only later. Move its use, or the task or step that it comes from.",
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
    code: 'unknown-variable',
    wrong: steps([
      { name: 'a', template: 'work', when: '{{steps.b.outputs.result}} == x' },
      { name: 'b', template: 'work' },
    ]),
    path: 'spec.templates[0].steps[0][0].when',
    message:
      "There is no variable 'steps.b.outputs.result' here. It exists only later. Move its use, or the task or step that it comes from.",
    right: steps([
      { name: 'a', template: 'work' },
      { name: 'b', template: 'work', when: '{{steps.a.outputs.result}} == x' },
    ]),
  },
  {
    title: 'a task uses the status of one that it does not wait for',
    code: 'unknown-variable',
    wrong: dag([
      { name: 'a', template: 'work' },
      { name: 'b', template: 'work', when: '{{tasks.a.status}} == Failed' },
    ]),
    path: 'spec.templates[0].dag.tasks[1].when',
    message:
      "There is no variable 'tasks.a.status' here. Only tasks that wait for 'a' know it. Add 'a' to the dependencies.",
    right: dag([
      { name: 'a', template: 'work' },
      { name: 'b', template: 'work', when: '{{tasks.a.status}} == Failed', depends: 'a.Failed' },
    ]),
  },
  {
    title: 'an output does not exist',
    code: 'unknown-variable',
    wrong: steps(
      [
        { name: 'a', template: 'work' },
        { name: 'b', template: 'work', when: '{{steps.a.outputs.parameters.digest}} == x' },
      ],
      { outputs: { parameters: [{ name: 'digests', valueFrom: { path: '/x' } }] } },
    ),
    path: 'spec.templates[0].steps[1][0].when',
    message:
      "There is no variable 'steps.a.outputs.parameters.digest' here. Did you mean 'steps.a.outputs.parameters.digests'?",
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
    code: 'unknown-variable',
    wrong: steps([{ name: 'a', template: 'work', withItems: [{ name: 'x' }], when: '{{item.nam}} == x' }]),
    path: 'spec.templates[0].steps[0][0].when',
    message: "There is no variable 'item.nam' here. Did you mean 'item.name'?",
    right: steps([{ name: 'a', template: 'work', withItems: [{ name: 'x' }], when: '{{item.name}} == x' }]),
  },
  {
    title: 'the metadata of pods uses an unknown variable',
    code: 'unknown-variable',
    wrong: workflow({
      ...ofTemplates(leaf('main')),
      podMetadata: { labels: { app: '{{inputs.parameters.app}}' } },
    }),
    path: 'spec.podMetadata.labels.app',
    message: "There is no variable 'inputs.parameters.app' here. Add it to the 'inputs' of the template.",
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
