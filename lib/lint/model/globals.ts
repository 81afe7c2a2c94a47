import type { JsonNode } from '../json';
import { nextPlaceholder } from './arguments';
import { mergedArguments } from './merged-specs';
import { Scope } from './scope';
import type { WorkflowObject } from './workflow-object';

/** Variables of every workflow. */
const GLOBALS = [
  'workflow.name',
  'workflow.namespace',
  'workflow.mainEntrypoint',
  'workflow.serviceAccountName',
  'workflow.uid',
  'workflow.annotations',
  'workflow.annotations.json',
  'workflow.labels',
  'workflow.labels.json',
  'workflow.status',
];

/** Labels and annotations that the workflows of a CronWorkflow have. */
const CRON_METADATA = {
  labels: 'workflows.argoproj.io/cron-workflow',
  annotations: 'workflows.argoproj.io/scheduled-time',
} as const;

/** The global variables of a workflow. Global outputs are added while its templates are validated. */
export class Globals {
  /** Their values: placeholders for those that are not known. */
  readonly values = new Map<string, string>();

  /** Their names, in a scope that contains all others. */
  readonly scope = new Scope();

  constructor(object: WorkflowObject, specs: readonly JsonNode[]) {
    for (const name of GLOBALS) this.declare(name);
    this.declareParameters(mergedArguments(specs, 'parameters'));
    for (const field of ['labels', 'annotations'] as const)
      for (const name of metadataNames(field, object, specs)) this.declare(`workflow.${field}.${name}`);
    const priority = object.spec.get('priority');
    if (priority.exists) this.declare('workflow.priority', String(priority.value));
  }

  declare(name: string, value = nextPlaceholder()): void {
    this.values.set(name, value);
    this.scope.add(name);
  }

  private declareParameters(parameters: readonly JsonNode[]): void {
    if (parameters.length === 0) return;
    this.declare('workflow.parameters');
    this.declare('workflow.parameters.json');
    for (const parameter of parameters) {
      const name = parameter.get('name').text ?? '';
      if (name !== '') this.declare(`workflow.parameters.${name}`, parameter.get('value').anyText);
    }
  }
}

/** The names of labels or annotations. Those of a CronWorkflow are not those of its workflows. */
function metadataNames(
  field: 'labels' | 'annotations',
  { kind, node }: WorkflowObject,
  specs: readonly JsonNode[],
): string[] {
  const ofObject =
    kind === 'CronWorkflow'
      ? [CRON_METADATA[field], ...namesOf(node.get('spec').get('workflowMetadata').get(field))]
      : namesOf(node.get('metadata').get(field));
  const ofWorkflows = specs.map((spec) => spec.get('workflowMetadata'));
  return [
    ...ofObject,
    ...ofWorkflows.flatMap((metadata) => namesOf(metadata.get(field))),
    ...(field === 'labels' ? ofWorkflows.flatMap((metadata) => namesOf(metadata.get('labelsFrom'))) : []),
  ];
}

function namesOf(map: JsonNode): string[] {
  return map.fieldNames;
}
