import type { Construct } from 'constructs';
import * as argo from '../../imports/argoproj.io';
import type { Ports } from './port';
import type { WorkflowResourceProps } from './workflow-resource';
import { WorkflowResource } from './workflow-resource';

/** Properties of a `Workflow`. */
export type WorkflowProps<A extends Ports = Ports> = WorkflowResourceProps<A>;

/**
 * A workflow that runs as soon as it is created.
 *
 * With `metadata: { generateName: 'build-' }` it can be created again and again (`kubectl create -f`).
 */
export class Workflow<A extends Ports = {}> extends WorkflowResource<A> {
  readonly apiObject: argo.Workflow;
  protected readonly isCallable = false;

  constructor(scope: Construct, id: string, props: WorkflowProps<A> = {}) {
    super(scope, id, props);
    this.apiObject = new argo.Workflow(this, 'Resource', {
      metadata: WorkflowResource.metadataFor(id, props.metadata),
      spec: this.lazySpec(),
    });
  }

  protected override get entrypointName(): string | undefined {
    const only = this.templates.length === 1 ? this.templates[0]?.name : undefined;
    return super.entrypointName ?? only;
  }
}
