import type { LintDocument } from '../json';
import { JsonNode } from '../json';
import { Placeholders } from './placeholders';
import { WorkflowObject } from './workflow-object';

/** An object of the cluster that manifests refer to. */
export interface ExistingObject {
  readonly kind: 'ConfigMap' | 'PersistentVolumeClaim' | 'Secret' | 'ServiceAccount';
  readonly name: string;

  /**
   * The keys of a Secret or ConfigMap.
   *
   * @default - any
   */
  readonly keys?: readonly string[];
}

/** The objects that know one another. */
export class World {
  readonly placeholders = new Placeholders();

  /** The objects with templates, in order. */
  readonly objects: readonly WorkflowObject[];

  /** The WorkflowTemplates and ClusterWorkflowTemplates by kind and name. */
  private readonly reusable = new Map<string, WorkflowObject[]>();

  /** Objects of Kubernetes' own APIs, by kind and name. */
  private readonly others = new Map<string, JsonNode[]>();

  constructor(
    documents: readonly LintDocument[],
    /** The other objects of the cluster; undefined if they are not known. */
    readonly existing?: readonly ExistingObject[],
  ) {
    for (const document of documents) this.addOther(JsonNode.root(document));
    this.objects = documents.flatMap((document) => WorkflowObject.of(document) ?? []);
    for (const object of this.objects) {
      if (!object.isReusable) continue;
      const key = `${object.kind}/${object.name}`;
      const known = this.reusable.get(key);
      if (known === undefined) this.reusable.set(key, [object]);
      else known.push(object);
    }
  }

  private addOther(node: JsonNode): void {
    if (node.get('apiVersion').text?.startsWith('argoproj.io/') === true) return;
    const key = `${node.get('kind').text ?? ''}/${node.get('metadata').get('name').text ?? ''}`;
    this.others.set(key, [...(this.others.get(key) ?? []), node]);
  }

  /** An object of a kind such as ConfigMap. A namespace that is not set is known only when the manifest is applied. */
  findOther(kind: string, name: string, namespace: string | undefined): JsonNode | undefined {
    return this.others.get(`${kind}/${name}`)?.find((node) => {
      const other = node.get('metadata').get('namespace').text;
      return other === undefined || namespace === undefined || other === namespace;
    });
  }

  /** All objects of a kind such as Secret. */
  allOf(kind: string): JsonNode[] {
    return [...this.others.values()].flat().filter((node) => node.get('kind').text === kind);
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
