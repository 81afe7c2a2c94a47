import type { LintDocument } from '../json';
import type { EventArguments } from './parameter-origins';
import type { WorkflowObject } from './workflow-object';
import { workflowObject } from './workflow-object';

/** The objects that know one another. */
export class World {
  /** The objects with templates, in order. */
  readonly objects: readonly WorkflowObject[];

  private readonly eventArguments = new Map<WorkflowObject, EventArguments>();
  private readonly reusable = new Map<string, WorkflowObject[]>();

  constructor(documents: readonly LintDocument[]) {
    this.objects = documents.flatMap((document) => workflowObject(document) ?? []);
    for (const object of this.objects) {
      const key = `${object.kind}/${object.name}`;
      const known = this.reusable.get(key);
      if (known === undefined) this.reusable.set(key, [object]);
      else known.push(object);
    }
  }

  /** The names of the WorkflowTemplates or ClusterWorkflowTemplates. */
  namesOf(clusterScope: boolean): string[] {
    const kind = clusterScope ? 'ClusterWorkflowTemplate' : 'WorkflowTemplate';
    return this.objects.filter((object) => object.kind === kind).map(({ name }) => name);
  }

  /**
   * The WorkflowTemplate or ClusterWorkflowTemplate of a name. A namespace that is not set is known only when the
   * manifest is applied, and may be any.
   */
  find(name: string, clusterScope: boolean, namespace: string | undefined): WorkflowObject | undefined {
    if (clusterScope) return this.reusable.get(`ClusterWorkflowTemplate/${name}`)?.[0];
    const candidates = this.reusable.get(`WorkflowTemplate/${name}`) ?? [];
    return (
      candidates.find((candidate) => candidate.namespace === namespace) ??
      candidates.find((candidate) => candidate.namespace === undefined || namespace === undefined)
    );
  }

  /** The arguments of an object whose values come from events. */
  eventArgumentsOf(object: WorkflowObject): EventArguments {
    return this.eventArguments.get(object) ?? new Map();
  }
}
