import type { JsonNode } from '../json';
import type { Bound, GivenArguments } from './arguments';
import { argumentsOf, bindArguments } from './arguments';
import { hasListedItems } from './calls';
import type { DagOrder, DagTask } from './dag-order';
import { ancestorsOf, dagOrder, isAncestor } from './dag-order';
import type { Globals } from './globals';
import { addOutputs, addUnknownOutputs } from './outputs';
import { withoutMetadata } from './pod-metadata';
import type { ComputedNames, Scope } from './scope';
import type { Caller, Place, SubjectCollector } from './subject-collector';
import type { CallNames, GraphCall } from './subjects';
import type { FoundTemplate, Lookup, TemplateLookup } from './template-lookup';
import { addInlineInputs, addItems, localVariables, templateScope } from './template-scope';
import type { TemplateType } from './template-type';
import { templateTypes } from './template-type';
import type { UnclosedTags } from './variables';
import { tagErrors, unclosedTags } from './variables';
import type { WorkflowObject } from './workflow-object';
import type { World } from './world';

const NO_TAGS: UnclosedTags = { simple: undefined, expression: undefined };

/** Steps of the validation, which yield those that come first: chains of templates can be too long for recursion. */
export type Validation = Generator<Validation, void>;

/** Validates templates, with those that they call, in the order in which Argo's validator does. */
export class TemplateValidator {
  private readonly validated = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly object: WorkflowObject,
    private readonly lookup: TemplateLookup,
    private readonly globals: Globals,
    private readonly found: SubjectCollector,
  ) {}

  /**
   * Validates a template.
   *
   * @param given its arguments; undefined if any are accepted
   */
  *validate(raw: JsonNode, place: Place, given: GivenArguments | undefined, caller?: Caller): Validation {
    const types = templateTypes(raw);
    const isNew = this.found.addTemplate(raw, types, place);
    const [type] = types;
    if (type === undefined) return;
    const id = this.idOf(raw, place);
    const isValidated = this.validated.has(id);
    if (given === undefined && isValidated && !isNew) return;
    const locals = localVariables(raw, type);
    const bound = bindArguments(raw, type, given, this.globals.values, locals, this.world.placeholders);
    if (bound.missing.length > 0 && caller !== undefined) this.found.addMissing(bound.missing, caller, place);
    for (const variable of bound.unprintable)
      this.found.addTag(raw, { kind: 'unprintable', variable }, place);
    if (raw.get('timeout').exists)
      this.found.subjects.timeouts.push({ ...this.found.context(place), template: bound.template, type });
    if (isValidated) return;
    this.validated.add(id);
    const { simple, expression } = bound.hasUnclosedTag ? unclosedTags(bound.template) : NO_TAGS;
    if (expression !== undefined) this.found.addTag(expression, { kind: 'unclosed-expression' }, place);
    if (simple !== undefined) this.found.addTag(simple, { kind: 'unclosed' }, place);
    else yield this.validateBound(raw, bound, type, locals, place);
  }

  /**
   * Argo validates a template once: templates without a name count as the same one (`validateTemplate`, `getTemplateID`).
   * Of those in independent tasks, it validates any one, because `TopologicalSorting` iterates over a map of Go. Here, it
   * is the first, which Argo may accept or refuse.
   */
  private idOf(raw: JsonNode, { base }: Place): string {
    const scope = base === this.object ? '' : `${base.kind}/${base.name}`;
    return `${scope}/${raw.get('name').text ?? ''}`;
  }

  private *validateBound(
    raw: JsonNode,
    { template, hasUnclosedTag }: Bound,
    type: TemplateType,
    locals: readonly string[],
    place: Place,
  ): Validation {
    const scope = templateScope(raw, type, locals, this.globals.scope);
    this.found.subjects.visits.push({ ...this.found.context(place), template, type });
    this.checkInputs(raw, scope, place);
    if (type === 'steps') yield this.validateSteps(template, scope, place);
    else if (type === 'dag') yield this.validateDag(template, scope, place);
    else this.checkLeaf(raw, template, scope, place);
    // Those of a leaf are part of the template, unless a tag ends after them.
    if (type === 'steps' || type === 'dag' || hasUnclosedTag)
      this.found.addTagErrors(
        { node: template.get('outputs'), is: 'outputs' },
        scope,
        place,
        callNames(template),
      );
  }

  /** Argo's validator does not look at the locations of input artifacts. A `from` is not one: it is refused. */
  private checkInputs(template: JsonNode, scope: Scope, place: Place): void {
    const node = template.get('inputs').get('artifacts');
    if (!node.exists) return;
    const { unknown } = tagErrors({ node, is: 'outputs' }, scope, this.object.isReusable);
    const inLocations = unknown.filter((use) => !use.node.pointer.endsWith('/from'));
    this.found.addVariables(inLocations, false, scope, place);
  }

  private checkLeaf(raw: JsonNode, template: JsonNode, scope: Scope, place: Place): void {
    const podMetadata = place.base.spec.get('podMetadata');
    // Argo merges it into templates that have a name (workflow/templateresolution, `addPodMetadata`).
    const isMerged = raw.isItem && podMetadata.exists;
    const node = isMerged ? withoutMetadata(template, podMetadata) : template;
    this.found.addTagErrors({ node, is: 'template' }, scope, place);
    if (!isMerged) return;
    const own = scope.inner();
    own.add('inputs.parameters');
    this.found.addTagErrors({ node: podMetadata, is: 'outputs' }, own, place);
  }

  private *validateSteps(template: JsonNode, scope: Scope, place: Place): Validation {
    const names = callNames(template);
    const calls: GraphCall[] = [];
    for (const group of template.get('steps').items) {
      for (const step of group.items) {
        const name = step.get('name').text ?? '';
        const prefix = `steps.${name}`;
        scope.add(`${prefix}.status`);
        addItems(step, scope);
        const { found: called, failure } = this.findCalled('step', step, template, place);
        if (failure !== undefined) addUnknownOutputs(prefix, scope);
        yield this.validateCalled(step, called, place);
        if (hasExitHook(step)) addOutputs(called?.template, prefix, false, scope, this.globals);
        const own = scope.inner();
        addInlineInputs(step, own);
        this.found.addTagErrors({ node: step, is: 'call' }, own, place, names);
        addOutputs(called?.template, prefix, hasListedItems(step), scope, this.globals);
        yield this.bindCall(step, called, name, place);
        calls.push({ name, node: step, template: called?.template });
      }
    }
    this.found.subjects.graphs.push({ ...this.found.context(place), kind: 'step', template, calls });
  }

  private *validateDag(template: JsonNode, scope: Scope, place: Place): Validation {
    const order = dagOrder(template.get('dag'));
    const names = callNames(template);
    this.found.subjects.dags.push({ ...this.found.context(place), template, dag: order });
    const called = new Map<string, FoundTemplate | undefined>();
    for (const { name, node } of order.sorted) {
      const { found, failure } = this.findCalled('task', node, template, place);
      if (failure !== undefined) addUnknownOutputs(`tasks.${name}`, scope);
      called.set(name, found);
      yield this.validateCalled(node, found, place);
      addOutputs(found?.template, `tasks.${name}`, hasListedItems(node), scope, this.globals);
    }
    const calls = order.tasks.map(({ name, node }) => ({ name, node, template: called.get(name)?.template }));
    this.found.subjects.graphs.push({ ...this.found.context(place), kind: 'task', template, calls });
    this.found.addTagErrors({ node: template.get('dag').get('target'), is: 'string' }, scope, place, names);
    for (const task of order.sorted) {
      const { name, node } = task;
      if (node.get('hooks').fieldNames.length > 0) scope.add(`tasks.${name}.status`);
      addOutputs(called.get(name)?.template, `tasks.${name}`, false, scope, this.globals);
      const own = scope.inner(statusOfAncestors(task, order));
      addInlineInputs(node, own);
      addItems(node, own);
      this.found.addTagErrors({ node, is: 'call' }, own, place, names);
      yield this.bindCall(node, called.get(name), name, place);
    }
  }

  /** The place of a template of another object: findings in it are those of the call that leads there. */
  placeOf(base: WorkflowObject, call: JsonNode, { via }: Place): Place {
    return { base, via: base === this.object ? undefined : (via ?? call) };
  }

  /** Finds the template that a task or step calls. */
  private findCalled(kind: 'task' | 'step', call: JsonNode, caller: JsonNode, place: Place): Lookup {
    for (const given of call.present(['arguments']))
      this.found.subjects.arguments.push({
        ...this.found.context(place),
        parameters: given.get('parameters').items,
        artifacts: given.get('artifacts').items,
        of: 'call',
        isOpen: false,
      });
    const lookup = this.lookup.ofCall(call, place.base);
    const { found, failure } = lookup;
    if (failure !== undefined) this.found.addFailure(call, failure, place);
    this.found.subjects.calls.push({
      ...this.found.context(place),
      kind,
      call,
      caller,
      template: found?.template,
    });
    return lookup;
  }

  /** Validates what a task or step calls, whatever its arguments are. */
  private *validateCalled(call: JsonNode, called: FoundTemplate | undefined, place: Place): Validation {
    if (called !== undefined)
      yield this.validate(called.template, this.placeOf(called.base, call, place), undefined);
  }

  /** Validates it again, with its arguments. */
  private *bindCall(
    call: JsonNode,
    called: FoundTemplate | undefined,
    name: string,
    place: Place,
  ): Validation {
    if (called === undefined) return;
    const given = call.get('arguments');
    yield this.validate(called.template, this.placeOf(called.base, call, place), argumentsOf(call), {
      node: given.exists ? given : call,
      callee: `the template of '${name}'`,
    });
  }
}

/** Runs a validation with those that it yields. */
export function complete(validation: Validation): void {
  const open = [validation];
  for (let current = open.at(-1); current !== undefined; current = open.at(-1)) {
    const { value, done } = current.next();
    if (done === true) open.pop();
    else open.push(value);
  }
}

/** Tasks know the status of those that they wait for. */
function statusOfAncestors(task: DagTask, order: DagOrder): ComputedNames {
  return {
    has(name) {
      const other = /^tasks\.([^.]*)\.status$/.exec(name)?.[1];
      return other !== undefined && isAncestor(other, task, order);
    },
    all: () => [...ancestorsOf(task, order)].map((name) => `tasks.${name}.status`),
  };
}

/** The names of the tasks or steps of a template. */
function callNames(template: JsonNode): CallNames {
  const namesIn = (list: JsonNode): string[] => list.items.map((item) => item.get('name').text ?? '');
  return template.get('dag').exists
    ? { scope: 'tasks', names: namesIn(template.get('dag').get('tasks')) }
    : { scope: 'steps', names: template.get('steps').items.flatMap(namesIn) };
}

function hasExitHook(call: JsonNode): boolean {
  return call.get('hooks').get('exit').exists || (call.get('onExit').text ?? '') !== '';
}
