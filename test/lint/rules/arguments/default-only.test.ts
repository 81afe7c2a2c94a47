import { CONTAINER, testFailures, workflow, workflowTemplate } from '../../failures';

const withArgument = (argument: object): object =>
  workflow({
    arguments: { parameters: [{ name: 'x', ...argument }] },
    templates: [{ name: 'main', container: CONTAINER }],
  });

/** A workflow that refers to a template, whose argument has a default. */
const reference = (fields: object): readonly object[] => [
  workflow({ entrypoint: undefined, workflowTemplateRef: { name: 't' }, ...fields }),
  workflowTemplate('t', {
    entrypoint: 'main',
    arguments: { parameters: [{ name: 'x', default: '1' }] },
    templates: [{ name: 'main', container: CONTAINER }],
  }),
];

describe('an argument of a Workflow', () => {
  testFailures({
    code: 'missing-argument-value',
    wrong: {
      'with a default only': withArgument({ default: '1' }),
      'with a default only in the WorkflowTemplate': reference({}),
    },
    right: {
      'with a value for the WorkflowTemplate': reference({
        arguments: { parameters: [{ name: 'x', value: '2' }] },
      }),
      'with a value': withArgument({ value: '1' }),
      'with both': withArgument({ value: '1', default: '2' }),
    },
  });
});
