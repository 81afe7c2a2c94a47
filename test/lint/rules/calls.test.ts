import { clusterWorkflowTemplate, leaf, ofTemplates, steps, workflow, workflowTemplate } from './fixtures';
import { testRules } from './test-rules';

const ARGUMENTS = { parameters: [{ name: 'kind', value: 'k' }] };

testRules('names that are computed', [
  {
    title: 'the name of a template is compared with an unknown value, which can be equal',
    code: 'unknown-template',
    wrong: steps([{ name: 'a', template: "{{='x' == 'y' ? 'work' : 'wrok'}}" }]),
    path: 'spec.templates[0].steps[0][0].template',
    message: "The Workflow has no template 'wrok'. Use one of 'main', 'work'.",
    right: workflow(
      ofTemplates(
        {
          name: 'main',
          inputs: { parameters: [{ name: 'kind', value: "{{=sprig.title('prod')}}" }] },
          steps: [[{ name: 'a', template: "{{=inputs.parameters.kind == 'Prod' ? 'work' : 'wrok'}}" }]],
        },
        leaf('work'),
      ),
    ),
  },
  {
    title: 'the name of a template is an expression',
    code: 'unknown-template',
    wrong: steps([{ name: 'a', template: "{{='wor' + 'x'}}" }]),
    path: 'spec.templates[0].steps[0][0].template',
    message: "The Workflow has no template 'worx'. Did you mean 'work'?",
    right: steps([{ name: 'a', template: "{{='wor' + 'k'}}" }]),
  },
  {
    title: 'the name of a template depends on an argument',
    code: 'unknown-template',
    wrong: workflow({
      ...ofTemplates(
        {
          name: 'main',
          steps: [[{ name: 'a', template: "{{=workflow.parameters.kind == 'x' ? 'work' : 'wrok'}}" }]],
        },
        leaf('work'),
      ),
      arguments: ARGUMENTS,
    }),
    path: 'spec.templates[0].steps[0][0].template',
    message: "The Workflow has no template 'wrok'. Use one of 'main', 'work'.",
    right: workflow({
      ...ofTemplates(
        {
          name: 'main',
          steps: [[{ name: 'a', template: "{{=workflow.parameters.kind == 'k' ? 'work' : 'wrok'}}" }]],
        },
        leaf('work'),
      ),
      arguments: ARGUMENTS,
    }),
  },
  {
    title: 'the name of a template is computed from an input without a value',
    code: 'unknown-template',
    wrong: workflow(
      ofTemplates(leaf('main'), leaf('work'), {
        name: 'other',
        inputs: { parameters: [{ name: 'kind' }] },
        steps: [[{ name: 'a', template: "{{=inputs.parameters.kind + '5'}}" }]],
      }),
    ),
    path: 'spec.templates[2].steps[0][0].template',
    message:
      "The Workflow has no template '{{inputs.parameters.kind}}5'. Use one of 'main', 'work', 'other'.",
    right: workflow(
      ofTemplates(leaf('main'), leaf('work'), {
        name: 'other',
        inputs: { parameters: [{ name: 'kind' }] },
        steps: [[{ name: 'a', template: "{{=inputs.parameters.kind == '5' ? 'x' : 'work'}}" }]],
      }),
    ),
  },
]);

testRules('rules for tasks and steps', [
  {
    title: 'a call has two loops',
    code: 'duplicate-loop',
    wrong: steps([{ name: 'a', template: 'work', withItems: ['x'], withParam: '[]' }]),
    path: 'spec.templates[0].steps[0][0].withParam',
    message: "'withParam' cannot be used with 'withItems'. Remove one of them.",
    right: steps([{ name: 'a', template: 'work', withItems: ['x'] }]),
  },
  {
    title: 'a sequence has a count and an end',
    code: 'conflicting-count-and-end',
    wrong: steps([{ name: 'a', template: 'work', withSequence: { count: '3', end: '3' } }]),
    path: 'spec.templates[0].steps[0][0].withSequence.end',
    message: "'end' cannot be used with 'count'. Remove one of them.",
    right: steps([{ name: 'a', template: 'work', withSequence: { count: '3' } }]),
  },
  {
    title: 'a hook of a step has no expression',
    code: 'missing-hook-expression',
    wrong: steps([{ name: 'a', template: 'work', hooks: { running: { template: 'work' } } }]),
    path: 'spec.templates[0].steps[0][0].hooks.running',
    message:
      "The hook 'running' has no 'expression'. Set when it runs; only the hook 'exit' runs without one.",
    right: steps([{ name: 'a', template: 'work', hooks: { exit: { template: 'work' } } }]),
  },
  {
    title: 'a step calls no template',
    code: 'missing-template',
    wrong: steps([{ name: 'a' }]),
    path: 'spec.templates[0].steps[0][0]',
    message: "'a' calls no template. Set 'template', 'templateRef' or 'inline'.",
    right: steps([{ name: 'a', inline: { suspend: {} } }]),
  },
  {
    title: 'a reference has no template',
    code: 'missing-template',
    wrong: [
      steps([{ name: 'a', templateRef: { name: 'library' } }]),
      workflowTemplate({ templates: [leaf('work')] }),
    ],
    path: 'spec.templates[0].steps[0][0].templateRef',
    message: "The 'templateRef' has no 'template'. Set it.",
    right: [
      steps([{ name: 'a', templateRef: { name: 'library', template: 'work' } }]),
      workflowTemplate({ templates: [leaf('work')] }),
    ],
  },
  {
    title: 'a step has a template and a reference',
    code: 'conflicting-template-and-template-ref',
    wrong: [
      steps([{ name: 'a', template: 'work', templateRef: { name: 'library', template: 'work' } }]),
      workflowTemplate({ templates: [leaf('work')] }),
    ],
    path: 'spec.templates[0].steps[0][0].template',
    message: "'template' cannot be used with 'templateRef'. Remove one of them.",
    right: [
      steps([{ name: 'a', templateRef: { name: 'library', template: 'work' } }]),
      workflowTemplate({ templates: [leaf('work')] }),
    ],
  },
  {
    title: 'a step calls a template that does not exist',
    code: 'unknown-template',
    wrong: steps([{ name: 'a', template: 'werk' }]),
    path: 'spec.templates[0].steps[0][0].template',
    message: "The Workflow has no template 'werk'. Did you mean 'work'?",
    right: steps([{ name: 'a', template: 'work' }]),
  },
  {
    title: 'a reference leads to a template that does not exist',
    code: 'unknown-template',
    wrong: [
      steps([{ name: 'a', templateRef: { name: 'library', template: 'build' } }]),
      workflowTemplate({ templates: [leaf('test')] }),
    ],
    path: 'spec.templates[0].steps[0][0].templateRef.template',
    message: "The WorkflowTemplate 'library' has no template 'build'. Use 'test'.",
    right: [
      steps([{ name: 'a', templateRef: { name: 'library', template: "{{='test'}}" } }]),
      workflowTemplate({ templates: [leaf('test')] }),
    ],
  },
  {
    title: 'there is no WorkflowTemplate',
    code: 'unknown-workflow-template',
    wrong: steps([{ name: 'a', templateRef: { name: 'library', template: 'work' } }]),
    path: 'spec.templates[0].steps[0][0].templateRef.name',
    message: "There is no WorkflowTemplate 'library' among the manifests. Add its file, or correct the name.",
    right: steps([{ name: 'a', templateRef: { name: '{{item_name}}', template: 'work' } }]),
  },
  {
    title: 'a ClusterWorkflowTemplate is called like a WorkflowTemplate',
    code: 'unknown-workflow-template',
    wrong: [
      steps([{ name: 'a', templateRef: { name: 'library', template: 'work' } }]),
      clusterWorkflowTemplate({ templates: [leaf('work')] }),
    ],
    path: 'spec.templates[0].steps[0][0].templateRef.name',
    message:
      "There is no WorkflowTemplate 'library' among the manifests. Set 'clusterScope: true' to use the ClusterWorkflowTemplate.",
    right: [
      steps([{ name: 'a', templateRef: { name: 'library', template: 'work', clusterScope: true } }]),
      clusterWorkflowTemplate({ templates: [leaf('work')] }),
    ],
  },
  {
    title: 'the WorkflowTemplate is in another namespace',
    code: 'conflicting-namespaces',
    wrong: [
      workflow(
        ofTemplates({
          name: 'main',
          steps: [[{ name: 'a', templateRef: { name: 'library', template: 'work' } }]],
        }),
        { name: 'w', namespace: 'argo' },
      ),
      workflowTemplate({ templates: [leaf('work')] }),
    ],
    path: 'spec.templates[0].steps[0][0].templateRef.name',
    message:
      "The WorkflowTemplate 'library' has no namespace, but the Workflow has the namespace 'argo'. Set the same one in both.",
    right: [
      workflow(
        ofTemplates({
          name: 'main',
          steps: [[{ name: 'a', templateRef: { name: 'library', template: 'work' } }]],
        }),
        { name: 'w', namespace: 'argo' },
      ),
      workflowTemplate({ templates: [leaf('work')] }, { name: 'library', namespace: 'argo' }),
    ],
  },
]);
