import { ContainerTemplate, ScriptTemplate, Workflow, WorkflowTemplate } from '../../../../lib/index';
import { errorsOf, synth } from '../../../support/index';

describe('a container without an image', () => {
  const container = { command: ['true'] };

  it('is a finding in a Workflow', () => {
    const errors = errorsOf((chart) => {
      const workflow = new Workflow(chart, 'w', { entrypoint: 'a' });
      new ContainerTemplate(workflow, 'a', { container });
      new ScriptTemplate(workflow, 'b', { script: { source: 'true' } });
    });
    expect(errors.join('\n')).toContain('The container has no image');
    expect(errors.join('\n')).toContain('The script has no image');
  });

  it.each([
    ['templateDefaults', { templateDefaults: { container: { image: 'busybox:1.37' } } }],
    ['podSpecPatch', { podSpecPatch: '{"containers":[{"name":"main","image":"busybox:1.37"}]}' }],
  ])('is not a finding with %s', (_, props) => {
    const [manifest] = synth((chart) => {
      const workflow = new Workflow(chart, 'w', props);
      new ContainerTemplate(workflow, 'a', { container });
    });
    expect(manifest).toMatchObject({ spec: { templates: [{ container }] } });
  });

  it('is accepted in a WorkflowTemplate, whose callers can set one', () => {
    expect(
      errorsOf((chart) => {
        new ContainerTemplate(new WorkflowTemplate(chart, 'w'), 'a', { container });
      }),
    ).toEqual([]);
  });
});
