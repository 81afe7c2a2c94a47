import { isTemplated } from '../../argo/templated-text';
import type { JsonNode } from '../json';
import type { Bound, GivenArguments } from './arguments';
import { argumentsIn, argumentsOf, bindArguments } from './arguments';
import { callsIn } from './calls';
import { ancestorsOf, dagOrder, isAncestor } from './dag-order';
import { unknownInExpressions } from './expression-variables';
import { Globals } from './globals';
import { firstText, mergedArguments } from './merged-specs';
import {
  addGlobalsOf,
  addOutputs,
  addUnknownGlobals,
  addUnknownOutputs,
  exportsArtifactsOfUnknownName,
} from './outputs';
import { ANY_GLOBAL_ARTIFACT } from './scope';
import type { ComputedNames, Scope } from './scope';
import type {
  CallNames,
  Context,
  DagOrder,
  DagTask,
  GraphCall,
  ReferenceFailure,
  SettingsSubject,
  Subjects,
} from './subjects';
import { ParameterOrigins } from './parameter-origins';
import { isOwnTemplate } from './subjects';
import { runsOf } from './runs';
import { withoutMetadata } from './pod-metadata';
import { addInlineInputs, addItems, isAggregated, localVariables, templateScope } from './template-scope';
import type { FoundTemplate, Lookup } from './template-lookup';
import { TemplateLookup } from './template-lookup';
import type { TemplateType } from './template-type';
import { templateTypes } from './template-type';
import type { TaggedValue, UnclosedTags, VariableUse } from './variables';
import { tagErrors, unclosedTags } from './variables';
import type { WorkflowObject } from './workflow-object';
import type { World } from './world';

/** What is known before a template is validated. */
interface Place {
  /** The object that contains the template. */
  readonly base: WorkflowObject;

  /** The call in the checked object that leads to another one. */
  readonly via: JsonNode | undefined;
}

/** What calls a template. */
interface Caller {
  /** Where its arguments are, or would be. */
  readonly node: JsonNode;

  /** The template, as messages name it. */
  readonly callee: string;
}

const NO_TAGS: UnclosedTags = { simple: undefined, expression: undefined };

/** Steps of the validation, which yield those that come first: chains of templates can be too long for recursion. */
type Validation = Generator<Validation, void>;

/**
 * Follows the templates of an object in the order in which Argo's validator does, with the variables that it knows in
 * each place (workflow/validate/validate.go, versions 3.7.6 and 4.0.5). The order matters: a template is validated
 * once, with the global outputs of those before it.
 */
export class Walk {
  private readonly subjects: Subjects = {
    objects: [],
    templates: [],
    visits: [],
    calls: [],
    references: [],
    hookReferences: [],
    bindings: [],
    arguments: [],
    variables: [],
    tags: [],
    dags: [],
    graphs: [],
    runs: [],
    settings: [],
    insertions: [],
  };

  private readonly lookup: TemplateLookup;

  /** The WorkflowTemplate of a `workflowTemplateRef`. */
  private readonly referenced: WorkflowObject | undefined;

  /** The specification of the object, and of the WorkflowTemplate that it refers to. */
  private readonly specs: readonly JsonNode[];
  private readonly globals: Globals;

  private readonly seen = new Set<unknown>();
  private readonly validated = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly object: WorkflowObject,
  ) {
    this.lookup = new TemplateLookup(world, object);
    this.referenced = this.findReferenced();
    this.specs = [object.spec, ...(this.referenced === undefined ? [] : [this.referenced.spec])];
    this.globals = new Globals(object, this.specs, world.placeholders);
  }

  /** What is to be checked in the object. */
  run(): Subjects {
    const { object, referenced, specs } = this;
    const isDuplicate = this.world.isDuplicate(object);
    this.subjects.objects.push({ ...this.context(this.start), referenced, isDuplicate });
    const reference = object.spec.get('workflowTemplateRef');
    // Argo reports nothing else if the WorkflowTemplate is missing.
    if (reference.exists && referenced === undefined) return this.subjects;
    this.subjects.arguments.push({
      ...this.context({ base: object, via: reference }),
      parameters: mergedArguments(specs, 'parameters'),
      artifacts: mergedArguments(specs, 'artifacts'),
      of: 'workflow',
      isOpen: object.kind !== 'CronWorkflow' && object.resource?.isSubmitted !== true,
    });
    complete(this.validateEntrypoint());
    complete(this.validateExitHandler());
    complete(this.validateTemplates());
    this.checkHooks();
    const { runs, settings } = runsOf(this.world, object);
    this.subjects.runs.push(...runs);
    this.subjects.settings.push(...settings);
    for (const subject of settings) this.findHookObjects(subject);
    this.reportInsertions();
    return this.subjects;
  }

  /**
   * Argo's validator does not look at the variables of a workflow's hooks. Those that are called at the end have the
   * global outputs of all templates. The failures are known to all hooks: as `null` while there are none
   * (workflow/controller/operator.go, `operate`).
   */
  private checkHooks(): void {
    const scope = this.globals.scope.inner();
    scope.add('workflow.failures');
    for (const spec of this.specs) addGlobalsOf(spec, scope);
    if (this.subjects.references.length > 0) addUnknownGlobals(scope);
    for (const [, hook] of this.object.spec.get('hooks').fields) {
      const { unknown } = tagErrors({ node: hook, is: 'outputs' }, scope, this.object.isReusable);
      const later = unknownInExpressions(hook, scope, this.object.isReusable);
      this.reportVariables([...unknown, ...later], false, scope, this.start);
    }
  }

  /** The WorkflowTemplates of hooks. */
  private findHookObjects({ settings, base, via }: SettingsSubject): void {
    const hooks = [settings, ...callsIn(settings)].flatMap((owner) => owner.get('hooks').fields);
    for (const [, hook] of hooks) {
      const reference = hook.get('templateRef');
      const name = reference.get('name').text ?? '';
      if (name === '' || isTemplated(name)) continue;
      const found = this.lookup.ofObject(reference);
      if ('spec' in found) continue;
      this.subjects.hookReferences.push({ ...this.context({ base, via }), reference, failure: found });
    }
  }

  private reportInsertions(): void {
    const { object, subjects } = this;
    const own = subjects.templates.filter(isOwnTemplate);
    // Few templates have variables in programs, so that this is rarely needed.
    let origins: ParameterOrigins | undefined;
    const find = (): ParameterOrigins =>
      (origins ??= new ParameterOrigins(
        object,
        own.map(({ template }) => template),
        subjects.graphs,
        this.world.eventArgumentsOf(object),
      ));
    for (const subject of own)
      subjects.insertions.push({
        ...subject,
        originOf: (variable) => find().originsIn(subject.template)(variable),
      });
  }

  private get start(): Place {
    return { base: this.object, via: undefined };
  }

  private context({ base, via }: Place): Context {
    return { object: this.object, base, via };
  }

  private findReferenced(): WorkflowObject | undefined {
    const reference = this.object.spec.get('workflowTemplateRef');
    if (!reference.exists) return undefined;
    const found = this.lookup.ofObject(reference);
    if ('spec' in found) return found;
    this.fail(reference, found, this.start);
    return undefined;
  }

  private fail(reference: JsonNode, failure: ReferenceFailure, place: Place): void {
    this.subjects.references.push({ ...this.context(place), reference, failure });
  }

  private *validateEntrypoint(): Validation {
    const entrypoint = firstText(this.specs, 'entrypoint');
    if (entrypoint === undefined) return;
    const given = argumentsIn(
      mergedArguments(this.specs, 'parameters'),
      mergedArguments(this.specs, 'artifacts'),
    );
    yield this.validateNamed(entrypoint, this.object.isReusable ? undefined : given);
  }

  private *validateExitHandler(): Validation {
    const onExit = firstText(this.specs, 'onExit');
    if (onExit === undefined) return;
    this.globals.declare('workflow.failures');
    if (this.specs.some(exportsArtifactsOfUnknownName)) this.globals.scope.add(ANY_GLOBAL_ARTIFACT);
    // The arguments of the referenced WorkflowTemplate do not count here.
    const given = this.object.spec.get('arguments');
    yield this.validateNamed(
      onExit,
      argumentsIn(given.get('parameters').items, given.get('artifacts').items),
    );
  }

  /** Validates the template that a field of the workflow names. */
  private *validateNamed(name: JsonNode, given: GivenArguments | undefined): Validation {
    const { found, failure } = this.lookup.ofName(name, this.referenced ?? this.object);
    if (failure !== undefined) this.fail(name, failure, this.start);
    if (found === undefined) return;
    const caller = { node: name, callee: `the template '${name.text ?? ''}'` };
    yield this.validate(found.template, this.placeOfTemplates, given, caller);
  }

  private *validateTemplates(): Validation {
    const { base } = this.placeOfTemplates;
    for (const template of base.templates) {
      // Of several templates with the same name, Argo validates the first only.
      const named = base.template(template.get('name').text ?? '') ?? template;
      if (named.value === template.value) yield this.validate(template, this.placeOfTemplates, undefined);
    }
  }

  /** The place of the templates of the workflow. */
  private get placeOfTemplates(): Place {
    return this.placeOf(
      this.referenced ?? this.object,
      this.object.spec.get('workflowTemplateRef'),
      this.start,
    );
  }

  /** The place of a template of another object: findings in it are those of the call that leads there. */
  private placeOf(base: WorkflowObject, call: JsonNode, { via }: Place): Place {
    return { base, via: base === this.object ? undefined : (via ?? call) };
  }

  /**
   * Validates a template.
   *
   * @param given its arguments; undefined if any are accepted
   */
  private *validate(
    raw: JsonNode,
    place: Place,
    given: GivenArguments | undefined,
    caller?: Caller,
  ): Validation {
    const types = templateTypes(raw);
    this.reportRaw(raw, types, place);
    const [type] = types;
    if (type === undefined) return;
    const id = this.idOf(raw, place);
    const isValidated = this.validated.has(id);
    if (given === undefined && isValidated) return;
    const locals = localVariables(raw, type);
    const bound = bindArguments(raw, type, given, this.globals.values, locals, this.world.placeholders);
    if (bound.missing.length > 0 && caller !== undefined) this.reportMissing(bound.missing, caller, place);
    for (const variable of bound.unprintable) this.reportTag(raw, { kind: 'unprintable', variable }, place);
    if (isValidated) return;
    this.validated.add(id);
    const { simple, expression } = bound.hasUnclosedTag ? unclosedTags(bound.template) : NO_TAGS;
    if (expression !== undefined) this.reportTag(expression, { kind: 'unclosed-expression' }, place);
    if (simple !== undefined) this.reportTag(simple, { kind: 'unclosed' }, place);
    else yield this.validateBound(raw, bound, type, locals, place);
  }

  /** Argo validates a template once: templates without a name count as the same one. */
  private idOf(raw: JsonNode, { base }: Place): string {
    const scope = base === this.object ? '' : `${base.kind}/${base.name}`;
    return `${scope}/${raw.get('name').text ?? ''}`;
  }

  private reportRaw(raw: JsonNode, types: readonly TemplateType[], place: Place): void {
    if (this.seen.has(raw.value)) return;
    this.seen.add(raw.value);
    this.subjects.templates.push({ ...this.context(place), template: raw, types });
  }

  private reportMissing(
    missing: Subjects['bindings'][number]['missing'],
    { node, callee }: Caller,
    place: Place,
  ): void {
    // The call is in the object that contains it.
    const via = node.document === this.object.node.document ? undefined : place.via;
    this.subjects.bindings.push({ ...this.context(place), via, place: node, callee, missing });
  }

  private reportTag(node: JsonNode, failure: Subjects['tags'][number]['failure'], place: Place): void {
    this.subjects.tags.push({ ...this.context(place), node, failure });
  }

  private *validateBound(
    raw: JsonNode,
    { template, hasUnclosedTag }: Bound,
    type: TemplateType,
    locals: readonly string[],
    place: Place,
  ): Validation {
    const scope = templateScope(raw, type, locals, this.globals.scope);
    this.subjects.visits.push({ ...this.context(place), template, type });
    this.checkInputs(raw, scope, place);
    if (type === 'steps') yield this.validateSteps(template, scope, place);
    else if (type === 'dag') yield this.validateDag(template, scope, place);
    else this.checkLeaf(raw, template, scope, place);
    // Those of a leaf are part of the template, unless a tag ends after them.
    if (type === 'steps' || type === 'dag' || hasUnclosedTag)
      this.checkTags({ node: template.get('outputs'), is: 'outputs' }, scope, place, callNames(template));
  }

  /** Argo's validator does not look at the locations of input artifacts. A `from` is not one: it is refused. */
  private checkInputs(template: JsonNode, scope: Scope, place: Place): void {
    const node = template.get('inputs').get('artifacts');
    if (!node.exists) return;
    const { unknown } = tagErrors({ node, is: 'outputs' }, scope, this.object.isReusable);
    const inLocations = unknown.filter((use) => !use.node.pointer.endsWith('/from'));
    this.reportVariables(inLocations, false, scope, place);
  }

  private checkLeaf(raw: JsonNode, template: JsonNode, scope: Scope, place: Place): void {
    const podMetadata = place.base.spec.get('podMetadata');
    // Argo merges it into templates that have a name (workflow/templateresolution, `addPodMetadata`).
    const isMerged = raw.isItem && podMetadata.exists;
    const node = isMerged ? withoutMetadata(template, podMetadata) : template;
    this.checkTags({ node, is: 'template' }, scope, place);
    if (!isMerged) return;
    const own = scope.inner();
    own.add('inputs.parameters');
    this.checkTags({ node: podMetadata, is: 'outputs' }, own, place);
  }

  private checkTags(value: TaggedValue, scope: Scope, place: Place, calls?: CallNames): void {
    const { unknown, unclosed } = tagErrors(value, scope, this.object.isReusable);
    if (unclosed !== undefined) this.reportTag(unclosed, { kind: 'unclosed' }, place);
    this.reportVariables(unknown, true, scope, place, calls);
    // An inline template has the variables of its call, too.
    if (value.node.pointer.includes('/inline')) return;
    const later = unknownInExpressions(value.node, scope, this.object.isReusable, calls);
    this.reportVariables(later, false, scope, place, calls);
  }

  private reportVariables(
    unknown: readonly VariableUse[],
    isValidated: boolean,
    scope: Scope,
    place: Place,
    calls?: CallNames,
  ): void {
    const known = scope.snapshot();
    for (const { node, name } of unknown)
      this.subjects.variables.push({ ...this.context(place), node, name, isValidated, known, calls });
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
        this.checkTags({ node: step, is: 'call' }, own, place, names);
        addOutputs(called?.template, prefix, isAggregated(step), scope, this.globals);
        yield this.bindCall(step, called, name, place);
        calls.push({ name, node: step, template: called?.template });
      }
    }
    this.subjects.graphs.push({ ...this.context(place), kind: 'step', template, calls });
  }

  private *validateDag(template: JsonNode, scope: Scope, place: Place): Validation {
    const order = dagOrder(template.get('dag'));
    const names = callNames(template);
    this.subjects.dags.push({ ...this.context(place), template, dag: order });
    const called = new Map<string, FoundTemplate | undefined>();
    for (const { name, node } of order.sorted) {
      const { found, failure } = this.findCalled('task', node, template, place);
      if (failure !== undefined) addUnknownOutputs(`tasks.${name}`, scope);
      called.set(name, found);
      yield this.validateCalled(node, found, place);
      addOutputs(found?.template, `tasks.${name}`, isAggregated(node), scope, this.globals);
    }
    const calls = order.tasks.map(({ name, node }) => ({ name, node, template: called.get(name)?.template }));
    this.subjects.graphs.push({ ...this.context(place), kind: 'task', template, calls });
    this.checkTags({ node: template.get('dag').get('target'), is: 'string' }, scope, place, names);
    for (const task of order.sorted) {
      const { name, node } = task;
      if (node.get('hooks').fieldNames.length > 0) scope.add(`tasks.${name}.status`);
      addOutputs(called.get(name)?.template, `tasks.${name}`, false, scope, this.globals);
      const own = scope.inner(statusOfAncestors(task, order));
      addInlineInputs(node, own);
      addItems(node, own);
      this.checkTags({ node, is: 'call' }, own, place, names);
      yield this.bindCall(node, called.get(name), name, place);
    }
  }

  /** Finds the template that a task or step calls. */
  private findCalled(kind: 'task' | 'step', call: JsonNode, caller: JsonNode, place: Place): Lookup {
    const given = call.get('arguments');
    this.subjects.arguments.push({
      ...this.context(place),
      parameters: given.get('parameters').items,
      artifacts: given.get('artifacts').items,
      of: 'call',
      isOpen: false,
    });
    const lookup = this.lookup.ofCall(call, place.base);
    const { found, failure } = lookup;
    if (failure !== undefined) this.fail(call, failure, place);
    this.subjects.calls.push({ ...this.context(place), kind, call, caller, template: found?.template });
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
function complete(validation: Validation): void {
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
