import type { LintDocument } from '../json';
import { Placeholders } from './placeholders';
import { WorkflowObject } from './workflow-object';

/** The objects that know one another. */
export class World {
  readonly placeholders = new Placeholders();

  /** The objects with templates, in order. */
  readonly objects: readonly WorkflowObject[];

  /** The WorkflowTemplates and ClusterWorkflowTemplates by kind and name. */
  private readonly reusable = new Map<string, WorkflowObject[]>();

  constructor(documents: readonly LintDocument[]) {
    this.objects = documents.flatMap((document) => WorkflowObject.of(document) ?? []);
    for (const object of this.objects) {
      if (!object.isReusable) continue;
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

  /** The WorkflowTemplates or ClusterWorkflowTemplates of a name, in any namespace. */
  named(name: string, clusterScope: boolean): readonly WorkflowObject[] {
    const kind = clusterScope ? 'ClusterWorkflowTemplate' : 'WorkflowTemplate';
    return this.reusable.get(`${kind}/${name}`) ?? [];
  }

  /** The WorkflowTemplate or ClusterWorkflowTemplate of a name that an object refers to. */
  find(name: string, clusterScope: boolean, user: WorkflowObject): WorkflowObject | undefined {
    return this.named(name, clusterScope).find(
      // The namespace of the workflows that use a ClusterWorkflowTemplate is not known.
      ({ namespace }) => clusterScope || isClusterScoped(user) || namespace === user.namespace,
    );
  }

  /** Whether an object before this one has its kind, namespace and name. */
  isDuplicate(object: WorkflowObject): boolean {
    const same = this.named(object.name, isClusterScoped(object)).find(
      ({ namespace }) => isClusterScoped(object) || namespace === object.namespace,
    );
    return object.isReusable && same !== object;
  }
}

function isClusterScoped({ kind }: WorkflowObject): boolean {
  return kind === 'ClusterWorkflowTemplate';
}
