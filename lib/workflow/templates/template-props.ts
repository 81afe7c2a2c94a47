import type * as argo from '../../../imports/argoproj.io';
import type { Ports } from '../ports/port';
import type { WithCommand } from '../programs/expand-programs';
import type { Templated } from '../values/templated';

/** Fields of Argo's `Template` that this library renders itself. */
export type OwnedFields =
  | 'name'
  | 'inputs'
  | 'outputs'
  | 'container'
  | 'containerSet'
  | 'dag'
  | 'data'
  | 'http'
  | 'plugin'
  | 'resource'
  | 'script'
  | 'steps'
  | 'suspend';

/** The fields of one type of template: its body and its outputs. */
export type TemplateBody = Partial<Templated<Pick<argo.Template, OwnedFields>>>;

/** Argo's fields of a sidecar or an init container, which may have references. */
export interface UserContainerFields
  extends Omit<Templated<argo.UserContainer>, keyof WithCommand>, WithCommand {}

/** Properties of every kind of template. Fields without a description here are Argo's own. */
export interface TemplateProps<I extends Ports = Ports> extends Templated<
  Omit<argo.Template, OwnedFields | 'initContainers' | 'sidecars'>
> {
  /**
   * The template's name in Argo.
   *
   * @default - the construct's id
   */
  readonly name?: string;

  /**
   * The inputs, by the names that callers use.
   *
   * @default - none
   */
  readonly inputs?: I;

  /**
   * Containers that run before those of the body. Their commands can be programs.
   *
   * @default - none
   */
  readonly initContainers?: readonly UserContainerFields[];

  /**
   * Containers that run beside those of the body, and are stopped after them. Their commands can be programs.
   *
   * @default - none
   */
  readonly sidecars?: readonly UserContainerFields[];
}
