import { lint } from '../../../../lib/lint';
import { CONTAINER, testFailures, workflow } from '../../failures';

const VALUE = { inputs: { parameters: [{ name: 'x' }] }, container: CONTAINER };
const GLOBAL = { parameters: [{ name: 'o', globalName: 'total', valueFrom: { path: '/o' } }] };

/** A workflow with one pod, whose hook passes a text to a template. */
function withHook(value: string, hook: object = { exit: {} }): object {
  const parameters = [{ name: 'x', value }];
  const hooks = Object.entries(hook).map(([name, fields]: [string, object]) => [
    name,
    { template: 'use', arguments: { parameters }, ...fields },
  ]);
  return workflow({
    hooks: Object.fromEntries(hooks) as object,
    templates: [
      { name: 'main', container: CONTAINER, outputs: GLOBAL },
      { name: 'use', ...VALUE },
    ],
  });
}

const FAILED = { failed: { expression: 'workflow.status == "Failed"' } };

describe('variables in the hooks of a workflow', () => {
  // The controller runs the hook with the text of the tag.
  testFailures({
    code: 'unknown-global-output',
    wrong: { 'a global output that no template has': withHook('{{workflow.outputs.parameters.totl}}') },
    right: {
      'the global output of a pod': withHook('{{workflow.outputs.parameters.total}}'),
      'the failures, at the end': withHook('{{workflow.failures}}'),
      'the failures, when it fails': withHook('{{workflow.failures}} {{=workflow.failures}}', FAILED),
    },
    argo: [],
  });

  test('can be global outputs of a template that is not known', () => {
    const calls = { steps: [[{ name: 'a', templateRef: { name: 'elsewhere', template: 'any' } }]] };
    const hooks = {
      exit: {
        template: 'use',
        arguments: { parameters: [{ name: 'x', value: '{{workflow.outputs.parameters.total}}' }] },
      },
    };
    const templates = [
      { name: 'main', ...calls },
      { name: 'use', ...VALUE },
    ];
    expect(lint([workflow({ hooks, templates })], { missingTemplates: 'ignore' })).toEqual([]);
  });
});
