import type { LintDocument } from '../json';
import { JsonNode, isOfArgo } from '../json';
import type { TriggerResource } from './sensor';

const KINDS = ['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate', 'CronWorkflow'] as const;

/** The kinds of Argo Workflows with templates. */
export type WorkflowKind = (typeof KINDS)[number];

/** The trigger that creates an object. */
interface WorkflowTrigger {
  readonly resource: TriggerResource;

  /** The namespace of its Sensor. */
  readonly namespace: string;
}

/** An object with templates. */
export class WorkflowObject {
  /** The object of a document, if it has templates. */
  static of(document: LintDocument): WorkflowObject | undefined {
    return WorkflowObject.in(JsonNode.root(document));
  }

  /** The object that a value is, if it has templates. */
  static in(node: JsonNode, trigger?: WorkflowTrigger): WorkflowObject | undefined {
    const kind = KINDS.find((one) => one === node.get('kind').text);
    return kind === undefined || !isOfArgo(node.get('apiVersion').value)
      ? undefined
      : new WorkflowObject(kind, node, trigger);
  }

  readonly name: string;

  /** Empty if none is set. */
  readonly namespace: string;

  /** The specification of the workflow; of a CronWorkflow, `spec.workflowSpec`. */
  readonly spec: JsonNode;

  /** The resource of a trigger that it is; undefined if it is a manifest of its own. */
  readonly resource?: TriggerResource;

  readonly templates: readonly JsonNode[];
  private readonly byName = new Map<string, JsonNode>();

  private constructor(
    readonly kind: WorkflowKind,
    readonly node: JsonNode,
    trigger: WorkflowTrigger | undefined,
  ) {
    const metadata = node.get('metadata');
    const spec = node.get('spec');
    this.name = metadata.get('name').text ?? '';
    const namespace = metadata.get('namespace').text ?? '';
    this.namespace = namespace === '' && trigger !== undefined ? trigger.namespace : namespace;
    if (trigger !== undefined) this.resource = trigger.resource;
    this.spec = kind === 'CronWorkflow' ? spec.get('workflowSpec') : spec;
    this.templates = this.spec.get('templates').items;
    for (const template of this.templates) {
      const name = template.get('name').text ?? '';
      if (!this.byName.has(name)) this.byName.set(name, template);
    }
  }

  /** Whether the object is a template for workflows, whose arguments may come from the workflow that uses it. */
  get isReusable(): boolean {
    return this.kind === 'WorkflowTemplate' || this.kind === 'ClusterWorkflowTemplate';
  }

  /** The names of the templates. */
  get templateNames(): string[] {
    return [...this.byName.keys()].filter((name) => name !== '');
  }

  /** A template by name; the first of those that have it. */
  template(name: string): JsonNode | undefined {
    return this.byName.get(name);
  }
}
