import { lint } from '../../../../lib/lint';
import { CONTAINER, pod, testFailures, workflow, workflowTemplate } from '../../failures';

const LEAF = { name: 'leaf', container: CONTAINER };
const USE = {
  name: 'use',
  inputs: { parameters: [{ name: 'y' }] },
  container: { ...CONTAINER, args: ['{{inputs.parameters.y}}'] },
};
const ARGUMENTS = { parameters: [{ name: 'y', value: '1' }] };

const step = (fields: object, spec: object = {}): object =>
  workflow({
    templates: [{ name: 'main', steps: [[{ name: 'a', template: 'leaf', ...fields }]] }, LEAF, USE],
    ...spec,
  });
const task = (fields: object): object =>
  workflow({
    templates: [{ name: 'main', dag: { tasks: [{ name: 'a', template: 'leaf', ...fields }] } }, LEAF, USE],
  });
const exit = (hook: object): object => ({ hooks: { exit: hook } });

/** A workflow that calls a template whose own step has an `onExit`. */
const calls = (onExit: string): object[] => [
  workflow({
    templates: [
      { name: 'main', steps: [[{ name: 'a', templateRef: { name: 'library', template: 'inner' } }]] },
      { ...LEAF, name: 'of-caller' },
    ],
  }),
  workflowTemplate('library', {
    templates: [
      { name: 'inner', steps: [[{ name: 'b', template: 'leaf', onExit }]] },
      LEAF,
      { ...LEAF, name: 'of-library' },
    ],
  }),
];

describe("a template in 'onExit'", () => {
  testFailures({
    code: 'unknown-exit-handler',
    wrong: {
      'that does not exist': step({ onExit: 'lef' }),
      'of the caller of a WorkflowTemplate': calls('of-caller'),
    },
    right: {
      'of the workflow': step({ onExit: 'leaf' }),
      'of the WorkflowTemplate that contains the step': calls('of-library'),
    },
  });

  test('is a finding in a DAG, which Argo 3.7 reports as succeeded', () => {
    expect(lint([task({ onExit: 'lef' })])).toMatchObject([
      {
        path: 'spec.templates[0].dag.tasks[0].onExit',
        message: "The Workflow 'w' has no template 'lef'. Did you mean 'leaf'?",
      },
    ]);
  });
});

describe("an argument of a template in 'onExit'", () => {
  testFailures({
    code: 'missing-exit-handler-argument',
    wrong: { 'that the workflow does not have': step({ onExit: 'use' }) },
    right: { 'that the workflow has': step({ onExit: 'use' }, { arguments: ARGUMENTS }) },
  });
});

describe('the template of a hook', () => {
  testFailures({
    code: 'unknown-template',
    wrong: {
      'that does not exist': step(exit({ template: 'lef' })),
      'that the workflow does not have': pod({}, { hooks: { h: { template: 'lef', expression: 'true' } } }),
      'that a WorkflowTemplate does not have': [
        step(exit({ templateRef: { name: 'library', template: 'lef' } })),
        workflowTemplate('library', { templates: [LEAF] }),
      ],
    },
    right: {
      'that exists': step(exit({ template: 'leaf' })),
      'of a WorkflowTemplate': [
        step(exit({ templateRef: { name: 'library', template: 'leaf' } })),
        workflowTemplate('library', { templates: [LEAF] }),
      ],
    },
  });

  testFailures({
    code: 'unknown-workflow-template',
    wrong: {
      'of a WorkflowTemplate that does not exist': step(
        exit({ templateRef: { name: 'gone', template: 'leaf' } }),
      ),
      'of one in a hook of the workflow': pod(
        {},
        { hooks: { exit: { templateRef: { name: 'gone', template: 'x' } } } },
      ),
    },
    right: {
      'of one that exists': [
        step(exit({ templateRef: { name: 'library', template: 'leaf' } })),
        workflowTemplate('library', { templates: [LEAF] }),
      ],
    },
  });

  test('of a WorkflowTemplate that may exist in the cluster is no finding', () => {
    const manifest = step(exit({ templateRef: { name: 'gone', template: 'leaf' } }));
    expect(lint([manifest], { missingTemplates: 'ignore' })).toEqual([]);
  });

  testFailures({
    code: 'missing-template',
    wrong: { 'without a name': step(exit({ arguments: ARGUMENTS })) },
    right: { 'with one': step(exit({ template: 'use', arguments: ARGUMENTS })) },
  });
});

describe('an argument of a hook', () => {
  testFailures({
    code: 'missing-argument',
    wrong: { 'that is missing': step(exit({ template: 'use' })) },
    right: { 'that is given': step(exit({ template: 'use', arguments: ARGUMENTS })) },
  });
});
