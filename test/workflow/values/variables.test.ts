import { NO_TAGS } from '../../../lib/workflow/values/no-tags';
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
    [workflow.outputArtifact('report'), '{{workflow.outputs.artifacts.report}}'],
    [cronWorkflow.label('team'), '{{cronworkflow.labels.team}}'],
    [cronWorkflow.annotation('team'), '{{cronworkflow.annotations.team}}'],
    [variables.pod.name, '{{pod.name}}'],
    [variables.item, '{{item}}'],
    [variables.metrics.resourcesDuration.cpu, '{{resourcesDuration.cpu}}'],
  ])('%#: %s', (reference, text) => {
    expect(`${reference}`).toBe(text);
  });

  test('include global outputs, with a guard', () => {
    const name = 'workflow.outputs.parameters.digest';
    const guarded = (pattern: string, what: string) =>
      `{{=(${name} matches '^(?:${pattern})$' ? ${name} : sprig.fail('The output ${name} is not ${what}.'))}}`;
    const digits = { name: 'a number', pattern: '[0-9]+', check: () => undefined };
    expect(`${workflow.outputParameter('digest', digits)}`).toBe(guarded('[0-9]+', 'a number'));
    const { pattern } = NO_TAGS;
    expect(`${workflow.outputParameter('digest')}`).toBe(
      guarded(pattern.replaceAll('\\', '\\\\'), 'a text without tags'),
    );
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
