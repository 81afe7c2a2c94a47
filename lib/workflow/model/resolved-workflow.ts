import type { IConstruct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Ports } from '../ports/port';
import type { Templated } from '../values/templated';
import type { ResolvedHook } from './resolved-hook';
import type { ResolvedTemplate } from './resolved-template';

/**
 * A workflow with its templates and their calls, as plain data. It is computed once and shared by the manifest and all
 * checks, until something that it was computed from changes.
 */
export interface ResolvedWorkflow {
  /** The construct that this was resolved from. */
  readonly construct: IConstruct;

  /** The spec as Argo gets it. */
  readonly spec: Templated<argo.WorkflowSpec>;

  /** The templates of the spec, in their order. Inline templates are in the templates that they were created in. */
  readonly templates: readonly ResolvedTemplate[];

  /** The name of the template that it starts with. */
  readonly entrypoint: string | undefined;

  /** The arguments that are written to the spec. */
  readonly arguments: Ports;

  readonly hooks: readonly ResolvedHook[];
}
