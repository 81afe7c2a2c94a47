import { ContainerTemplate, ScriptTemplate, Workflow } from '../../../../lib/index';
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

  it('is not a finding with templateDefaults', () => {
    const [manifest] = synth((chart) => {
      const workflow = new Workflow(chart, 'w', {
        templateDefaults: { container: { image: 'busybox:1.37' } },
      });
      new ContainerTemplate(workflow, 'a', { container });
    });
    expect(manifest).toMatchObject({ spec: { templates: [{ container }] } });
  });
});
