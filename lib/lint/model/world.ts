import type { LintDocument } from '../json';
import { JsonNode } from '../json';
import type { WorkflowObject } from './workflow-object';
import { workflowObject } from './workflow-object';

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
  /** The objects with templates, in order. */
  readonly objects: readonly WorkflowObject[];

  private readonly reusable = new Map<string, WorkflowObject[]>();

  /** Objects of Kubernetes' own APIs, by kind and name. */
  private readonly others = new Map<string, JsonNode[]>();

  constructor(
    documents: readonly LintDocument[],
    /** The other objects of the cluster; undefined if they are not known. */
    readonly existing?: readonly ExistingObject[],
  ) {
    for (const document of documents) this.addOther(JsonNode.root(document));
    this.objects = documents.flatMap((document) => workflowObject(document) ?? []);
    for (const object of this.objects) {
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
}
