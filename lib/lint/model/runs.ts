import type { JsonNode } from '../json';
import { callsIn } from './calls';
import type { Context, RunSubject, SettingsSubject } from './subjects';
import { templateTypes } from './template-type';
import type { WorkflowObject } from './workflow-object';
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

function find(world: World, object: WorkflowObject, reference: JsonNode): WorkflowObject | undefined {
  const clusterScope = reference.get('clusterScope').value === true;
  return world.find(reference.get('name').text ?? '', clusterScope, object);
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

/** The template that a task, a step or a hook of a template runs, if it is known. */
export function runOf(call: JsonNode, run: RunSubject): RunSubject | undefined {
  return runAmong(run.called, call, run);
}

/** The template that a call or a hook runs, if it is one of these. */
export function runAmong(
  runs: readonly RunSubject[],
  call: JsonNode,
  { base, object, world }: Pick<RunSubject, 'base' | 'object' | 'world'>,
): RunSubject | undefined {
  const [inline, reference] = [call.get('inline'), call.get('templateRef')];
  if (inline.exists) return runOfTemplate(runs, inline);
  const owner = reference.exists ? find(world, object, reference) : base;
  const { text: name = '' } = (reference.exists ? reference : call).get('template');
  return runOfTemplate(runs, owner?.template(name));
}

function runOfTemplate(runs: readonly RunSubject[], template: JsonNode | undefined): RunSubject | undefined {
  return runs.find(
    (run) => run.template.pointer === template?.pointer && run.template.document === template.document,
  );
}

/** The template of the exit hook of a workflow, a task or a step, if it is one of these. */
export function exitRunAmong(
  runs: readonly RunSubject[],
  owner: JsonNode,
  place: Pick<RunSubject, 'base' | 'object' | 'world'>,
): RunSubject | undefined {
  const hook = owner.get('hooks').get('exit');
  if (hook.exists) return runAmong(runs, hook, place);
  return runOfTemplate(runs, place.base.template(owner.get('onExit').text ?? ''));
}

/** The template of the exit hook of a task or step, if it is known. */
export function exitRunOf(call: JsonNode, run: RunSubject): RunSubject | undefined {
  return exitRunAmong(run.called, call, run);
}

/** Whether a template is retried: because of its own strategy, or because of those of the workflow. */
export function isRetried({ template, specs, object }: RunSubject): boolean {
  const owners = object.isReusable ? [] : specs;
  return [template, ...owners, ...owners.map((spec) => spec.get('templateDefaults'))].some(
    (owner) => owner.get('retryStrategy').exists,
  );
}

/** Whether a template is what a workflow starts with. */
export function isEntrypoint({ template, specs }: RunSubject): boolean {
  const entrypoint = specs.map((spec) => spec.get('entrypoint').text ?? '').find((name) => name !== '');
  return template.get('name').text === entrypoint;
}

type Place = Omit<Context, 'object'>;

/** Follows the calls of a workflow. */
class Search {
  readonly runs: RunSubject[] = [];
  private readonly seen = new Map<string, RunSubject>();

  /** What remains to be done for each template: to visit those that it calls. */
  private readonly unfollowed: (() => void)[] = [];

  constructor(
    private readonly world: World,
    private readonly object: WorkflowObject,
    private readonly specs: readonly JsonNode[],
  ) {}

  start(place: Place): void {
    if (this.object.isReusable) for (const template of place.base.templates) this.visit(template, place);
    for (const field of ['entrypoint', 'onExit']) {
      const name = this.specs.map((spec) => spec.get(field).text ?? '').find((text) => text !== '');
      this.visitNamed(name ?? '', place);
    }
    for (const spec of this.specs) this.visitHooks(spec, place);
    // `visit` adds the templates that a template calls, so that long chains of calls need no recursion.
    for (const follow of this.unfollowed) follow();
  }

  private visitNamed(name: string, place: Place): RunSubject | undefined {
    const template = place.base.template(name);
    return name === '' || template === undefined ? undefined : this.visit(template, place);
  }

  private visitHooks(owner: JsonNode, place: Place): (RunSubject | undefined)[] {
    return [
      ...owner.get('hooks').fields.map(([, hook]) => this.visitCall(hook, place)),
      this.visitNamed(owner.get('onExit').text ?? '', place),
    ];
  }

  private visitCall(call: JsonNode, place: Place): RunSubject | undefined {
    const inline = call.get('inline');
    const reference = call.get('templateRef');
    if (inline.exists) return this.visit(inline, place);
    if (!reference.exists) return this.visitNamed(call.get('template').text ?? '', place);
    const base = find(this.world, this.object, reference);
    if (base === undefined) return undefined;
    const via = base === this.object ? undefined : (place.via ?? call);
    return this.visitNamed(reference.get('template').text ?? '', { base, via });
  }

  private visit(template: JsonNode, place: Place): RunSubject | undefined {
    const key = `${String(template.document.index)}${template.pointer}`;
    const known = this.seen.get(key);
    const [type] = templateTypes(template);
    if (known !== undefined || type === undefined) return known;
    const { object, specs, world } = this;
    const called: RunSubject[] = [];
    const run = { object, ...place, template, type, specs, called, world };
    this.seen.set(key, run);
    this.runs.push(run);
    this.unfollowed.push(() => {
      for (const call of callsIn(template)) {
        for (const found of [this.visitCall(call, place), ...this.visitHooks(call, place)])
          if (found !== undefined) called.push(found);
      }
    });
    return run;
  }
}
