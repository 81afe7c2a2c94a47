import type { Callable } from '../calls/callable';
import type { TemplatePorts } from '../workflows/existing-workflow';
import type { Ports } from '../ports/port';
import { declared } from '../ports/port-references';

/**
 * A template of the same workflow without a construct: one that is added to the manifest in another way, or one of the
 * WorkflowTemplate in `workflowTemplateRef`. The name is written as it is, and not checked. It may contain variables,
 * but Argo 3.7 rejects those of inputs and items here; it accepts them in the names of a `templateRef`.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { DagTemplate, Workflow, parameter, templateByName } from 'cdk8s-argo-ci';
 *
 * const workflow = new Workflow(new Chart(new App(), 'ci'), 'run');
 * const whalesay = templateByName('whalesay', { inputs: { message: parameter() } });
 * new DagTemplate(workflow, 'main').task('say', whalesay, { message: 'hello' }); // template: whalesay
 * ```
 */
export function templateByName<I extends Ports = {}, O extends Ports = {}>(
  name: string,
  ports: TemplatePorts<I, O> = {},
): Callable<I, O> {
  return {
    name,
    inputs: declared(ports.inputs),
    outputs: declared(ports.outputs),
    untrustedOutputs: ports.untrustedOutputs ?? false,
    templateCall: () => ({ template: name }),
    checkCall: () => [],
  };
}
