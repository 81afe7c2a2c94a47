import type { Chart } from 'cdk8s';
import {
  ClusterWorkflowTemplate,
  ContainerTemplate,
  CronWorkflow,
  Workflow,
  WorkflowTemplate,
  artifact,
  expression,
  parameter,
  unquoted,
  variables,
} from '../../../lib/index';
import { submissionOf } from '../../../lib/workflow/workflows/submission';
import { argolint, codesIn, describeWithShared, errorsOf, synth, workflowIn } from '../../support/index';
import { CONTAINER, unchecked } from '../fixtures';

const declared = {
  suite: parameter({ enum: ['fast', 'full'] }),
  gitUrl: parameter({ name: 'git-url', value: 'https://example.com/a.git', description: 'where from' }),
  tries: parameter({ value: 1 }),
  image: parameter({
    value: 'x',
    format: { name: 'x', check: (x) => (x === 'bad' ? 'it is bad' : undefined) },
  }),
  data: artifact({ raw: { data: '' } }),
};

/** A WorkflowTemplate with arguments of all kinds. */
function checks(chart: Chart, namespace?: string) {
  const workflow = new WorkflowTemplate(chart, 'checks', {
    metadata: { namespace },
    arguments: declared,
    entrypoint: 'test',
  });
  new ContainerTemplate(workflow, 'test', { container: CONTAINER });
  return workflow;
}

const everything = (chart: Chart): void => {
  new Workflow(chart, 'run', {
    metadata: { generateName: 'run-' },
    ...checks(chart).submission({
      tries: unquoted(3),
      data: { s3: { key: 'x' } },
      suite: 'full',
      image: `${variables.workflow.name}`,
      gitUrl: expression`${'a'} + ${'b'}`,
    }),
  });
};

describe('a submission', () => {
  test('sets the reference and the values of the arguments, in the given order', () => {
    const [, run] = synth(everything);
    expect(run?.metadata).toEqual({ generateName: 'run-' });
    expect(run?.spec).toEqual({
      workflowTemplateRef: { name: 'checks' },
      arguments: {
        parameters: [
          { name: 'tries', value: 3 },
          { name: 'suite', value: 'full' },
          { name: 'image', value: '{{workflow.name}}' },
          { name: 'git-url', value: '{{="a" + "b"}}' },
        ],
        artifacts: [{ name: 'data', s3: { key: 'x' } }],
      },
    });
  });

  test('without arguments has none', () => {
    const manifests = synth((chart) => {
      const shared = new ClusterWorkflowTemplate(chart, 'shared', { entrypoint: 't' });
      new ContainerTemplate(shared, 't', { container: CONTAINER });
      new Workflow(chart, 'run', { ...shared.submission(), entrypoint: 't' });
    });
    expect(workflowIn(manifests, 'run').spec).toEqual({
      workflowTemplateRef: { name: 'shared', clusterScope: true },
      entrypoint: 't',
    });
  });

  test('of a WorkflowTemplate that exists in the cluster is as typed', () => {
    const manifests = synth((chart) => {
      const options = { arguments: { suite: declared.suite } };
      const existing = WorkflowTemplate.fromWorkflowTemplateName(chart, 'existing', 'x.y', options);
      const shared = ClusterWorkflowTemplate.fromClusterWorkflowTemplateName(chart, 'shared', 'z', options);
      new Workflow(chart, 'a', existing.submission({ suite: 'fast' }));
      new Workflow(chart, 'b', shared.submission({ suite: 'fast' }));
    });
    const args = { parameters: [{ name: 'suite', value: 'fast' }] };
    expect(manifests.map(({ spec }) => spec)).toEqual([
      { workflowTemplateRef: { name: 'x.y' }, arguments: args },
      { workflowTemplateRef: { name: 'z', clusterScope: true }, arguments: args },
    ]);
  });

  test('is checked against the declaration, also in plain JavaScript', () => {
    const errors = errorsOf((chart) => {
      const given = unchecked('{"suite":"slow","image":"bad","gone":1,"data":"x","tries":{}}');
      submissionOf(checks(chart), given);
    });
    expect(errors).toEqual([
      "[test/checks] submission.suite: 'slow' is not an allowed value. Use one of 'fast', 'full'. [invalid-argument]",
      "[test/checks] submission.tries: The argument for the parameter 'tries' is not a value. Pass a string, a number, a boolean, or a reference to a parameter. [not-a-parameter]",
      '[test/checks] submission.image: it is bad. [invalid-argument]',
      expect.stringMatching(/^\[test\/checks\] submission\.data: .*\[not-an-artifact\]$/),
      expect.stringMatching(/^\[test\/checks\] submission\.gone: .*\[unknown-argument\]$/),
    ]);
  });

  test('keeps its arguments, unless others replace them', () => {
    const more = { extra: parameter({ value: 'x' }) };
    const errors = errorsOf((chart) => {
      const submission = checks(chart).submission({
        suite: 'full',
        gitUrl: 'x',
        data: { raw: { data: '' } },
      });
      new Workflow(chart, 'a', { ...submission, arguments: { ...submission.arguments, ...more } });
      new Workflow(chart, 'b', { ...submission, arguments: { ...more, suite: parameter() } });
      const workflowSpec = { ...submission, arguments: { gitUrl: parameter({ value: 'x' }), ...more } };
      new CronWorkflow(chart, 'c', { schedules: ['@daily'], workflowSpec });
    });
    const message = (what: string) =>
      `The 'arguments' replace the ${what} of the submission. Write arguments: { ...submission.arguments, … }. [missing-argument]`;
    expect(errors).toEqual([
      `[test/b] arguments.gitUrl: ${message("parameter 'git-url'")}`,
      `[test/b] arguments.data: ${message("artifact 'data'")}`,
      `[test/c] workflowSpec.arguments.suite: ${message("parameter 'suite'")}`,
      `[test/c] workflowSpec.arguments.gitUrl: ${message("parameter 'git-url'")}`,
      `[test/c] workflowSpec.arguments.data: ${message("artifact 'data'")}`,
    ]);
  });

  test('requires a WorkflowTemplate with a fixed name, in the namespace of the run', () => {
    const errors = errorsOf((chart) => {
      const generated = new WorkflowTemplate(chart, 'generated', { metadata: { generateName: 'x-' } });
      new Workflow(chart, 'a', generated.submission());
      const { submission } = { submission: checks(chart, 'there').submission({ suite: 'full' }) };
      new Workflow(chart, 'b', { metadata: { namespace: 'here' }, ...submission });
      new CronWorkflow(chart, 'c', {
        metadata: { namespace: 'here' },
        schedules: ['@daily'],
        workflowSpec: submission,
      });
      new Workflow(chart, 'd', { metadata: { namespace: 'there' }, ...submission });
      new Workflow(chart, 'e', submission);
    });
    expect(codesIn(errors)).toEqual(['forbidden-call', 'conflicting-namespaces', 'conflicting-namespaces']);
    expect(errors[2]).toContain('[test/c] workflowSpec.workflowTemplateRef: ');
  });
});

describeWithShared('a submission', ['argolint'], () => {
  test('is accepted by Argo', () => {
    expect(argolint(synth(everything))).toEqual({ ok: true, errors: [] });
  });
});
