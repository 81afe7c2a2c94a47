import { Construct } from 'constructs';
import type { Problem } from '../finding';
import { addFindings } from '../finding';
import type { Callable } from './callable';
import { checkFieldName, checkObjectName } from './names';
import type { Ports } from './port';

/** The ports of a template, declared by hand. */
export interface TemplatePorts<I extends Ports, O extends Ports> {
  /**
   * What the template takes.
   *
   * @default - nothing
   */
  readonly inputs?: I;

  /**
   * What the template hands out.
   *
   * @default - nothing
   */
  readonly outputs?: O;
}

/** A WorkflowTemplate that the cluster has already. */
export class ExistingWorkflowTemplate extends Construct {
  /** The WorkflowTemplate's name in the cluster. */
  readonly name: string;

  constructor(scope: Construct, id: string, name: string) {
    super(scope, id);
    this.name = name;
    addFindings(this, checkObjectName(name, 'name'));
  }

  /**
   * One of its templates, for tasks to call.
   *
   * ```ts
   * import { App, Chart } from 'cdk8s';
   * import { WorkflowTemplate, artifact, parameter } from 'cdk8s-argo-ci';
   *
   * const chart = new Chart(new App(), 'ci');
   * const security = WorkflowTemplate.fromWorkflowTemplateName(chart, 'security', 'security');
   * const scan = security.template('scan', {
   *   inputs: { image: parameter() },
   *   outputs: { report: artifact() },
   * });
   * ```
   */
  template<I extends Ports = {}, O extends Ports = {}>(
    name: string,
    ports: TemplatePorts<I, O> = {},
  ): Callable<I, O> {
    const templateRef = { name: this.name, template: name };
    return {
      name,
      // Where nothing is declared, `{}` is what the type parameters stand for.
      inputs: ports.inputs ?? ({} as I),
      outputs: ports.outputs ?? ({} as O),
      templateCall: () => ({ templateRef }),
      checkCall: (_, path): Problem[] => checkFieldName('template', name, path),
    };
  }
}
