import type { Construct } from 'constructs';
import * as argo from '../../../imports/argoproj.io';
import type { Ports } from '../ports/port';
import { metadataFor } from '../../kubernetes/name';
import type { WorkflowResourceProps } from './workflow-spec';
import { WorkflowResource } from './workflow-resource';

/** Properties of a `Workflow`. */
export type WorkflowProps<A extends Ports = Ports> = WorkflowResourceProps<A>;

/**
 * A workflow that runs as soon as it is created.
 *
 * With `metadata: { generateName: 'build-' }` it can be created repeatedly (`kubectl create -f`).
 */
export class Workflow<A extends Ports = {}> extends WorkflowResource<A> {
  readonly apiObject: argo.Workflow;

  constructor(scope: Construct, id: string, props: WorkflowProps<A> = {}) {
    const { metadata, ...spec } = props;
    super(scope, id, { isReusable: false }, spec, metadata);
    this.apiObject = new argo.Workflow(this, 'Resource', {
      metadata: metadataFor(id, metadata),
      spec: this.lazySpec(),
    });
  }
}
