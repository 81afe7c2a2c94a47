import type { Program } from '../../../lib/index';
import {
  ContainerSetTemplate,
  ContainerTemplate,
  ScriptTemplate,
  WorkflowTemplate,
  bash,
  inputs,
  parameter,
  sh,
} from '../../../lib/index';
import { errorsOf, placedCodesIn, synth, templateIn, workflowIn } from '../../support/index';

const IMAGE = 'busybox:1.37';
const ports = inputs({ text: parameter() });
const ENV = { name: 'INPUT_TEXT', value: '{{inputs.parameters.text}}' };

/** Templates with a program in one of their containers. */
const CONTAINERS: { readonly [path: string]: (workflow: WorkflowTemplate, command: Program) => void } = {
  'sidecars[0]': (workflow, command) => {
    const sidecars = [{ name: 'a', image: IMAGE, command, env: [{ name: 'B', value: 'b' }] }];
    new ContainerTemplate(workflow, 't', { inputs: ports, sidecars, container: { image: IMAGE } });
  },
  'initContainers[1]': (workflow, command) => {
    const initContainers = [
      { name: 'first', image: IMAGE, command: ['true'] },
      { name: 'a', image: IMAGE, command, env: [{ name: 'B', value: 'b' }] },
    ];
    new ScriptTemplate(workflow, 't', {
      inputs: ports,
      initContainers,
      script: { image: IMAGE, source: '' },
    });
  },
  'containerSet.containers[0]': (workflow, command) => {
    const containers = [{ name: 'a', image: IMAGE, command, env: [{ name: 'B', value: 'b' }] }];
    new ContainerSetTemplate(workflow, 't', { inputs: ports, containerSet: { containers } });
  },
};

describe.each(Object.entries(CONTAINERS))('a program as the command of %s', (path, build) => {
  test('is rendered with its values as environment variables, which precede the others', () => {
    const template = templateIn(
      workflowIn(
        synth((chart) => {
          build(new WorkflowTemplate(chart, 'w'), bash`echo ${ports.text}`);
        }),
      ),
    );
    const containers = [template.sidecars, template.initContainers, template.containerSet?.containers].flat();
    expect(containers.find((one) => one?.name === 'a')).toEqual({
      name: 'a',
      image: IMAGE,
      command: ['bash', '-eo', 'pipefail', '-c', 'echo "$INPUT_TEXT"'],
      env: [ENV, { name: 'B', value: 'b' }],
    });
  });

  test('is checked', () => {
    const errors = errorsOf((chart) => {
      build(new WorkflowTemplate(chart, 'w'), sh`eval ${ports.text}`);
    });
    expect(placedCodesIn(errors)).toEqual([`forbidden-value-in-code at ${path}.command`]);
  });
});
