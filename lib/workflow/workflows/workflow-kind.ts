import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { NameFormat } from '../../kubernetes/name';
import type { Ports } from '../ports/port';
import type { Templated } from '../values/templated';

/** What tells the kinds of workflows apart. */
export interface WorkflowKind {
  /** Whether it is kept: others call its templates and submit it. Otherwise it runs by itself. */
  readonly isReusable: boolean;
  /** Whether it belongs to no namespace. */
  readonly isClusterScoped?: boolean;
  /** The field of the construct's properties that holds the spec; the properties themselves if left out. */
  readonly specField?: string;
  /** What its name has to be like; `workflow` if left out. */
  readonly nameRule?: NameFormat;
}

/** A template as the workflow sees it that holds it. */
export interface OwnedTemplate {
  /** Its name in Argo. */
  readonly name: string;

  /** The declared inputs. */
  readonly inputs: Ports;

  /** Its node in the tree of constructs. */
  readonly node: Construct['node'];

  /** The template as Argo has it. */
  render(): Templated<argo.Template>;
}
