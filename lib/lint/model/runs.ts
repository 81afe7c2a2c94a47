import type { JsonNode } from '../json';
import type { Context, RunSubject, SettingsSubject } from './subjects';
import { templateTypes } from './template-type';
import type { WorkflowObject } from './workflow-object';
import { isReusable, templateNamed } from './workflow-object';
import type { World } from './world';

/** What runs when an object is submitted. */
export interface Runs {
  readonly runs: readonly RunSubject[];
  readonly settings: readonly SettingsSubject[];
}

/**
 * The templates that can run: of a Workflow or CronWorkflow, those that its entrypoint, its exit handler and its hooks
 * lead to; of a WorkflowTemplate all, since others can call them.
 */
export function runsOf(world: World, object: WorkflowObject): Runs {
  const reference = object.spec.get('workflowTemplateRef');
  const referenced = reference.exists ? find(world, object, reference) : undefined;
  if (reference.exists && referenced === undefined) return { runs: [], settings: [] };
  const specs = [object.spec, ...(referenced === undefined ? [] : [referenced.spec])];
  const search = new Search(world, object, specs);
  const base = referenced ?? object;
  search.start({ base, via: base === object ? undefined : reference });
  return { runs: search.runs, settings: settingsOf(search.runs, specs, base) };
}

function find(world: World, { namespace }: WorkflowObject, reference: JsonNode): WorkflowObject | undefined {
  const clusterScope = reference.get('clusterScope').value === true;
  return world.find(reference.get('name').text ?? '', clusterScope, namespace);
}

/** Fields of templates, where they are written: in a template, or in the workflow as defaults of all templates. */
function settingsOf(
  runs: readonly RunSubject[],
  specs: readonly JsonNode[],
  base: WorkflowObject,
): SettingsSubject[] {
  const [first] = runs;
  if (first === undefined) return [];
  const { object, world } = first;
  const defaults = specs.flatMap((spec) => {
    const via = spec.document === object.node.document ? undefined : object.spec.get('workflowTemplateRef');
    const common = { object, base, via, runs, world };
    const settings = spec.get('templateDefaults');
    return [
      { ...common, settings: spec, kind: 'workflow' as const },
      ...(settings.exists ? [{ ...common, settings, kind: 'defaults' as const }] : []),
    ];
  });
  const templates = runs.map((run) => ({
    ...run,
    settings: run.template,
    kind: 'template' as const,
    runs: [run],
  }));
  return [...templates, ...defaults];
}

type Place = Omit<Context, 'object'>;

/** Follows the calls of a workflow. */
class Search {
  readonly runs: RunSubject[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly object: WorkflowObject,
    private readonly specs: readonly JsonNode[],
  ) {}

  start(place: Place): void {
    if (isReusable(this.object))
      for (const template of place.base.spec.get('templates').items) this.visit(template, place);
    for (const field of ['entrypoint', 'onExit']) {
      const name = this.specs.map((spec) => spec.get(field).text ?? '').find((text) => text !== '');
      this.visitNamed(name ?? '', place);
    }
    for (const spec of this.specs) this.visitHooks(spec, place);
  }

  private visitNamed(name: string, place: Place): void {
    const template = templateNamed(place.base, name);
    if (name !== '' && template !== undefined) this.visit(template, place);
  }

  private visitHooks(owner: JsonNode, place: Place): void {
    for (const [, hook] of owner.get('hooks').fields) this.visitCall(hook, place);
    this.visitNamed(owner.get('onExit').text ?? '', place);
  }

  private visitCall(call: JsonNode, place: Place): void {
    const inline = call.get('inline');
    const reference = call.get('templateRef');
    if (inline.exists) this.visit(inline, place);
    else if (!reference.exists) this.visitNamed(call.get('template').text ?? '', place);
    else {
      const base = find(this.world, this.object, reference);
      if (base === undefined) return;
      const via = base === this.object ? undefined : (place.via ?? call);
      this.visitNamed(reference.get('template').text ?? '', { base, via });
    }
  }

  private visit(template: JsonNode, place: Place): void {
    const key = `${String(template.document.index)}${template.pointer}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const { object, specs, world } = this;
    const [type] = templateTypes(template);
    if (type === undefined) return;
    this.runs.push({ object, ...place, template, type, specs, world });
    for (const call of callsOf(template)) {
      this.visitCall(call, place);
      this.visitHooks(call, place);
    }
  }
}

/** The tasks or steps of a template. */
export function callsOf(template: JsonNode): JsonNode[] {
  return [
    ...template.get('dag').get('tasks').items,
    ...template.get('steps').items.flatMap((group) => group.items),
  ];
}
