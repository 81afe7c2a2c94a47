import { ArtifactReference, expression, variables } from '../../../lib/index';

describe('variables', () => {
  const { workflow, cronWorkflow } = variables;

  test.each([
    [workflow.name, '{{workflow.name}}'],
    [workflow.parameters, '{{workflow.parameters.json}}'],
    [workflow.parameter('git-url'), '{{workflow.parameters.git-url}}'],
    [workflow.label('team'), '{{workflow.labels.team}}'],
    [workflow.annotation('team'), '{{workflow.annotations.team}}'],
    [workflow.creationTimestampAs('Y'), '{{workflow.creationTimestamp.Y}}'],
    [workflow.outputParameter('digest'), '{{workflow.outputs.parameters.digest}}'],
    [workflow.outputArtifact('report'), '{{workflow.outputs.artifacts.report}}'],
    [cronWorkflow.label('team'), '{{cronworkflow.labels.team}}'],
    [cronWorkflow.annotation('team'), '{{cronworkflow.annotations.team}}'],
    [variables.pod.name, '{{pod.name}}'],
    [variables.item, '{{item}}'],
    [variables.metrics.resourcesDuration.cpu, '{{resourcesDuration.cpu}}'],
  ])('%#: %s', (reference, text) => {
    expect(`${reference}`).toBe(text);
  });

  test('include artifacts', () => {
    expect(workflow.outputArtifact('report')).toBeInstanceOf(ArtifactReference);
  });

  test('have the form of Argo in expressions', () => {
    expect(
      expression.bare`${workflow.label('app.kubernetes.io/name')} + ${workflow.parameter('git-url')}`,
    ).toBe("workflow.labels.app.kubernetes['io/name'] + workflow.parameters['git-url']");
    expect(expression.bare`${cronWorkflow.failed} >= ${3}`).toBe('cronworkflow.failed >= 3');
  });
});
