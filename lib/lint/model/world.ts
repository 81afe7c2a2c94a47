import type { LintDocument } from '../json';
import { JsonNode } from '../json';
import { EventWorld } from './event-world';
import type { EventArguments, Origin } from './origin';
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

  /** The objects with templates, in order: manifests, and the objects that triggers create. */
  readonly objects: readonly WorkflowObject[];

  /** The objects of Argo Events. */
  readonly events: EventWorld;

  /** The WorkflowTemplates and ClusterWorkflowTemplates by kind and name. */
  private readonly reusable = new Map<string, WorkflowObject[]>();
  private readonly eventArguments = new Map<WorkflowObject, Map<string, Origin>>();

  /** Objects of Kubernetes' own APIs, by kind and name. */
  private readonly others = new Map<string, JsonNode[]>();

  constructor(
    documents: readonly LintDocument[],
    /** The other objects of the cluster; undefined if they are not known. */
    readonly existing?: readonly ExistingObject[],
    /** Whether objects without a namespace can be applied to any. */
    private readonly opensNamespaces = false,
  ) {
    const roots = documents.map((document) => JsonNode.root(document));
    for (const root of roots) this.addOther(root);
    const manifests = documents.flatMap((document) => WorkflowObject.of(document) ?? []);
    for (const object of manifests) {
      if (!object.isReusable) continue;
      const key = `${object.kind}/${object.name}`;
      const known = this.reusable.get(key);
      if (known === undefined) this.reusable.set(key, [object]);
      else known.push(object);
    }
    this.events = new EventWorld(documents);
    this.objects = [...manifests, ...this.triggered()];
    for (const root of roots) this.readBinding(root);
  }

  private addOther(node: JsonNode): void {
    if (node.get('apiVersion').text?.startsWith('argoproj.io/') === true) return;
    const key = `${node.get('kind').text ?? ''}/${node.get('metadata').get('name').text ?? ''}`;
    const known = this.others.get(key);
    if (known === undefined) this.others.set(key, [node]);
    else known.push(node);
  }

  /** Whether any objects of Kubernetes' own APIs are known. */
  get knowsOthers(): boolean {
    return this.others.size > 0 || this.existing !== undefined;
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
    const candidates = this.named(name, clusterScope);
    const isOpen = ({ namespace }: WorkflowObject): boolean =>
      this.opensNamespaces && [namespace, user.namespace].includes('');
    return (
      candidates.find(
        // The namespace of the workflows that use a ClusterWorkflowTemplate is not known.
        ({ namespace }) => clusterScope || isClusterScoped(user) || namespace === user.namespace,
      ) ?? candidates.find(isOpen)
    );
  }

  /** Whether an object before this one has its kind, namespace and name. */
  isDuplicate(object: WorkflowObject): boolean {
    const same = this.named(object.name, isClusterScoped(object)).find(
      ({ namespace }) => isClusterScoped(object) || namespace === object.namespace,
    );
    return object.isReusable && same !== object;
  }

  /** The arguments of an object whose values come from events. */
  eventArgumentsOf(object: WorkflowObject): EventArguments {
    return this.eventArguments.get(object) ?? new Map<string, Origin>();
  }

  /** The objects that triggers create, and the arguments that these pass on to WorkflowTemplates. */
  private triggered(): WorkflowObject[] {
    return this.events.sensors.flatMap((sensor) =>
      sensor.triggers.flatMap(({ resource }) => {
        if (resource?.isCreated !== true) return [];
        const object = WorkflowObject.in(resource.node, { resource, namespace: sensor.namespace });
        if (object === undefined) return [];
        const given = this.events.eventArgumentsOf(resource, sensor);
        this.addEventArguments(object, given);
        this.addEventArguments(this.referenced(object.spec, object.namespace), given);
        return [object];
      }),
    );
  }

  /** A WorkflowEventBinding submits a WorkflowTemplate with values of events. */
  private readBinding(root: JsonNode): void {
    const submit = root.get('spec').get('submit');
    if (root.get('kind').text !== 'WorkflowEventBinding' || !submit.exists) return;
    const metadata = root.get('metadata');
    const text = `an event of the WorkflowEventBinding '${metadata.get('name').text ?? ''}'`;
    const given = new Map<string, Origin>();
    for (const parameter of submit.get('arguments').get('parameters').items)
      if (parameter.get('valueFrom').get('event').exists)
        given.set(parameter.get('name').text ?? '', { isUntrusted: true, text });
    this.addEventArguments(this.referenced(submit, metadata.get('namespace').text ?? ''), given);
  }

  private referenced(spec: JsonNode, namespace: string): WorkflowObject | undefined {
    const reference = spec.get('workflowTemplateRef');
    const isClusterWide = reference.get('clusterScope').value === true;
    return this.named(reference.get('name').text ?? '', isClusterWide).find(
      (object) =>
        isClusterWide || [object.namespace, namespace].includes('') || object.namespace === namespace,
    );
  }

  private addEventArguments(object: WorkflowObject | undefined, given: EventArguments): void {
    if (object === undefined || given.size === 0) return;
    this.eventArguments.set(object, new Map([...this.eventArgumentsOf(object), ...given]));
  }
}

function isClusterScoped({ kind }: WorkflowObject): boolean {
  return kind === 'ClusterWorkflowTemplate';
}
