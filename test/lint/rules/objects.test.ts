import { clusterWorkflowTemplate, leaf, ofTemplates, workflow, workflowTemplate } from './fixtures';
import { testRules } from './test-rules';

testRules('rules for workflows', [
  {
    title: 'two WorkflowTemplates have the same name',
    code: 'duplicate-object',
    wrong: [workflowTemplate({ templates: [leaf('work')] }), workflowTemplate({ templates: [leaf('work')] })],
    path: 'metadata.name',
    message: "Another WorkflowTemplate is named 'library'. Rename one of them, or remove it.",
    right: [
      workflowTemplate({ templates: [leaf('work')] }),
      workflowTemplate({ templates: [leaf('work')] }, { name: 'library', namespace: 'argo' }),
      clusterWorkflowTemplate({ templates: [leaf('work')] }),
    ],
  },
  {
    title: 'the name of a workflow is too long',
    code: 'invalid-name',
    wrong: workflow(ofTemplates(leaf('main')), { name: 'x'.repeat(64) }),
    path: 'metadata.name',
    message: 'The name of the Workflow has 64 characters. Use at most 63.',
    right: workflow(ofTemplates(leaf('main')), { name: 'x'.repeat(63) }),
  },
  {
    title: 'a workflow has templates and a reference',
    code: 'conflicting-templates-and-reference',
    wrong: [
      workflow({ workflowTemplateRef: { name: 'library' }, templates: [leaf('main')], entrypoint: 'main' }),
      workflowTemplate({ templates: [leaf('main')] }),
    ],
    path: 'spec.templates',
    message:
      "A workflow with a 'workflowTemplateRef' has no templates of its own. Move them to the WorkflowTemplate, or remove the reference.",
    right: [
      workflow({ workflowTemplateRef: { name: 'library' }, entrypoint: 'main' }),
      workflowTemplate({ templates: [leaf('main')] }),
    ],
  },
  {
    title: 'a workflow has no entrypoint',
    code: 'missing-entrypoint',
    wrong: workflow({ templates: [leaf('main')] }),
    path: 'spec',
    message: "The workflow has no entrypoint. Set 'entrypoint' to the name of the template to run.",
    right: workflowTemplate({ templates: [leaf('main')] }),
  },
  {
    title: 'neither the workflow nor its WorkflowTemplate has an entrypoint',
    code: 'missing-entrypoint',
    wrong: [
      workflow({ workflowTemplateRef: { name: 'library' } }),
      workflowTemplate({ templates: [leaf('main')] }),
    ],
    path: 'spec.workflowTemplateRef',
    message: "Neither the workflow nor the WorkflowTemplate 'library' has an entrypoint. Set 'entrypoint'.",
    right: [
      workflow({ workflowTemplateRef: { name: 'library' } }),
      workflowTemplate({ entrypoint: 'main', templates: [leaf('main')] }),
    ],
  },
  {
    title: 'a template has no name',
    code: 'missing-name',
    wrong: workflow(ofTemplates(leaf('main'), { suspend: {} })),
    path: 'spec.templates[1]',
    message: "The template has no name. Set 'name'.",
    right: workflow(ofTemplates(leaf('main'), { name: 'b', suspend: {} })),
  },
  {
    title: 'the name of a template is invalid',
    code: 'invalid-name',
    wrong: workflow(ofTemplates(leaf('main'), leaf('a_b'))),
    path: 'spec.templates[1].name',
    message:
      "'a_b' is not a valid name for a template. Use at most 128 letters, digits and '-', with a letter or digit at the start.",
    right: workflow(ofTemplates(leaf('main'), leaf('a-b'))),
  },
  {
    title: 'two templates have the same name',
    code: 'duplicate-template',
    wrong: workflow(ofTemplates(leaf('main'), leaf('main'))),
    path: 'spec.templates[1].name',
    message: "Another template is named 'main'. Rename one of them.",
    right: workflow(ofTemplates(leaf('main'), leaf('other'))),
  },
  {
    title: 'a hook of the workflow has no expression',
    code: 'missing-hook-expression',
    wrong: workflow({ ...ofTemplates(leaf('main')), hooks: { running: { template: 'main' } } }),
    path: 'spec.hooks.running',
    message:
      "The hook 'running' has no 'expression'. Set when it runs; only the hook 'exit' runs without one.",
    right: workflow({ ...ofTemplates(leaf('main')), hooks: { exit: { template: 'main' } } }),
  },
  {
    title: 'a pod GC strategy does not exist',
    code: 'unknown-pod-gc-strategy',
    wrong: workflow({ ...ofTemplates(leaf('main')), podGC: { strategy: 'Always' } }),
    path: 'spec.podGC.strategy',
    message:
      "Argo has no pod GC strategy 'Always'. Use 'OnPodCompletion', 'OnPodSuccess', 'OnWorkflowCompletion' or 'OnWorkflowSuccess'.",
    right: workflow({ ...ofTemplates(leaf('main')), podGC: { strategy: 'OnPodSuccess' } }),
  },
  {
    title: 'a label selector is invalid',
    code: 'invalid-selector',
    wrong: workflow({
      ...ofTemplates(leaf('main')),
      podGC: { labelSelector: { matchLabels: { app: 'a b' } } },
    }),
    path: 'spec.podGC.labelSelector.matchLabels.app',
    message: "'app: a b' is not a valid label. Correct its name or value.",
    right: workflow({
      ...ofTemplates(leaf('main')),
      podGC: { labelSelector: { matchLabels: { app: 'a' } } },
    }),
  },
  {
    title: 'a label selector has no values',
    code: 'invalid-selector',
    wrong: workflow({
      ...ofTemplates(leaf('main')),
      podGC: { labelSelector: { matchExpressions: [{ key: 'app', operator: 'In' }] } },
    }),
    path: 'spec.podGC.labelSelector.matchExpressions[0]',
    message: "The operator 'In' needs 'values'. Add them.",
    right: workflow({
      ...ofTemplates(leaf('main')),
      podGC: { labelSelector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } },
    }),
  },
]);
