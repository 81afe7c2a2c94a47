import type { Construct } from 'constructs';
import type { NameFormat } from '../../kubernetes/name';
import type { ResolvedTemplate } from '../model/resolved-template';
import type { Ports } from '../ports/port';
import type { InsertionHome } from '../values/insertions';

/** How the kinds of workflows differ. */
export interface WorkflowKind {
  /** Whether other workflows call its templates and submit it. Otherwise it runs itself. */
  readonly isReusable: boolean;
  /** Whether it is cluster-scoped. */
  readonly isClusterScoped?: boolean;
  /** The property of the construct that contains the spec; the properties themselves by default. */
  readonly specField?: string;
  /** The format of its name; `workflow` by default. */
  readonly nameFormat?: NameFormat;
}

/** A template as the workflow that contains it needs it. */
export interface OwnedTemplate extends InsertionHome {
  /** Its name in Argo. */
  readonly name: string;

  /** The declared inputs. */
  readonly inputs: Ports;

  /** Its node in the construct tree. */
  readonly node: Construct['node'];

  /**
   * The template as it is rendered and checked.
   *
   * @internal
   */
  readonly resolved: ResolvedTemplate;
}
