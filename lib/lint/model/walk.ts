import { isTemplated } from '../../argo/templated-text';
import type { JsonNode } from '../json';
import type { GivenArguments } from './arguments';
import { argumentsIn, argumentsOf, bindArguments, isPlaceholder, nextPlaceholder } from './arguments';
import { ancestorsOf, dagOrder } from './dag-order';
import { ParameterOrigins } from './parameter-origins';
import { ANY_GLOBAL_ARTIFACT, ANY_GLOBAL_PARAMETER, ANY_ITEM, Scope } from './scope';
import type { CallNames, Context, GraphCall, ReferenceFailure, Subjects } from './subjects';
import { isOwnTemplate } from './subjects';
import type { TemplateType } from './template-type';
import { hasResult, isLeafType, isPodType, templateTypes } from './template-type';
import { unknownVariables } from './variables';
import type { WorkflowObject } from './workflow-object';
import { isReusable, templateNamed } from './workflow-object';
import type { World } from './world';

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

const RETRY_VARIABLES = [
  'retries',
  'lastRetry.exitCode',
  'lastRetry.status',
  'lastRetry.duration',
  'lastRetry.message',
];

/** A template found by a reference to it. */
interface Resolved {
  readonly template: JsonNode;
  readonly base: WorkflowObject;
}

/** What is known before a template is validated. */
interface Place {
  readonly base: WorkflowObject;
  readonly via: JsonNode | undefined;
}

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
    bindings: [],
    arguments: [],
    variables: [],
    dags: [],
    graphs: [],
    insertions: [],
  };

  /** The values of global variables. */
  private readonly globals = new Map<string, string>();

  /** The same as a scope that all others are in. */
  private readonly globalScope = new Scope();

  private readonly seen = new Set<unknown>();
  private readonly validated = new Set<string>();

  /** Whether arguments may come from another workflow. */
  private readonly isReusable: boolean;

  constructor(
    private readonly world: World,
    private readonly object: WorkflowObject,
  ) {
    this.isReusable = isReusable(object);
  }

  /** What is to be checked in the object. */
  run(): Subjects {
    const { object } = this;
    const { spec } = object;
    const reference = spec.get('workflowTemplateRef');
    const referenced = reference.exists ? this.findReferenced(reference) : undefined;
    this.subjects.objects.push({ ...this.context(this.start), referenced });
    // Argo reports nothing else if the WorkflowTemplate is missing.
    if (reference.exists && referenced === undefined) return this.subjects;
    const specs = [spec, ...(referenced === undefined ? [] : [referenced.spec])];
    this.subjects.arguments.push({
      ...this.context({ base: object, via: reference }),
      parameters: mergedArguments(specs, 'parameters'),
      artifacts: mergedArguments(specs, 'artifacts'),
      isOpen: object.kind !== 'CronWorkflow',
    });
    this.declareGlobals(specs);
    this.validateEntrypoint(specs, referenced);
    this.validateExitHandler(specs, referenced);
    this.validateTemplates(referenced ?? object);
    this.reportInsertions();
    return this.subjects;
  }

  private reportInsertions(): void {
    const { object, subjects } = this;
    const own = subjects.templates.filter(isOwnTemplate);
    const origins = new ParameterOrigins(
      object,
      own.map(({ template }) => template),
      subjects.graphs,
      this.world.eventArgumentsOf(object),
    );
    for (const subject of own)
      subjects.insertions.push({ ...subject, originOf: origins.originsIn(subject.template) });
  }

  private get start(): Place {
    return { base: this.object, via: undefined };
  }

  private context({ base, via }: Place): Context {
    return { object: this.object, base, via };
  }

  private findReferenced(reference: JsonNode): WorkflowObject | undefined {
    const name = reference.get('name');
    const clusterScope = reference.get('clusterScope').value === true;
    const found = this.world.find(name.text ?? '', clusterScope, this.object.namespace);
    if (found === undefined) {
      const known = this.world.namesOf(clusterScope);
      const node = name.exists ? name : reference;
      this.fail(reference, { kind: 'unknown-object', node, clusterScope, known }, this.start);
    }
    return found;
  }

  private declareGlobals(specs: readonly JsonNode[]): void {
    for (const name of GLOBALS) this.declare(name);
    const parameters = mergedArguments(specs, 'parameters');
    if (parameters.length > 0) {
      this.declare('workflow.parameters');
      this.declare('workflow.parameters.json');
    }
    for (const parameter of parameters) {
      const name = parameter.get('name').text ?? '';
      if (name !== '') this.declare(`workflow.parameters.${name}`, parameter.get('value').anyText);
    }
    for (const [kind, names] of Object.entries(this.metadataNames(specs)))
      for (const name of names) this.declare(`workflow.${kind}.${name}`);
    const priority = specs[0]?.get('priority');
    if (priority?.exists === true) this.declare('workflow.priority', String(priority.value));
  }

  /** The names of labels and annotations. Those of a CronWorkflow are not those of its workflows. */
  private metadataNames(specs: readonly JsonNode[]): { readonly [kind: string]: readonly string[] } {
    const metadata = this.object.node.get('metadata');
    const own = (field: string): string[] =>
      this.object.kind === 'CronWorkflow'
        ? [
            field === 'labels'
              ? 'workflows.argoproj.io/cron-workflow'
              : 'workflows.argoproj.io/scheduled-time',
          ]
        : metadata.get(field).fields.map(([name]) => name);
    const ofWorkflows = (field: string): string[] =>
      specs.flatMap((spec) =>
        spec
          .get('workflowMetadata')
          .get(field)
          .fields.map(([name]) => name),
      );
    return {
      labels: [...own('labels'), ...ofWorkflows('labels'), ...ofWorkflows('labelsFrom')],
      annotations: [...own('annotations'), ...ofWorkflows('annotations')],
    };
  }

  private declare(name: string, value = nextPlaceholder()): void {
    this.globals.set(name, value);
    this.globalScope.add(name);
  }

  private validateEntrypoint(specs: readonly JsonNode[], referenced: WorkflowObject | undefined): void {
    const entrypoint = specs.map((spec) => spec.get('entrypoint')).find((node) => (node.text ?? '') !== '');
    if (entrypoint === undefined) return;
    const given = argumentsIn(mergedArguments(specs, 'parameters'), mergedArguments(specs, 'artifacts'));
    this.validateNamed(entrypoint, referenced, this.isReusable ? undefined : given, specs);
  }

  private validateExitHandler(specs: readonly JsonNode[], referenced: WorkflowObject | undefined): void {
    const onExit = specs.map((spec) => spec.get('onExit')).find((node) => (node.text ?? '') !== '');
    if (onExit === undefined) return;
    this.declare('workflow.failures');
    if (specs.some(exportsArtifactsOfUnknownName)) this.globalScope.add(ANY_GLOBAL_ARTIFACT);
    // The arguments of the referenced WorkflowTemplate do not count here.
    const given = this.object.spec.get('arguments');
    this.validateNamed(
      onExit,
      referenced,
      argumentsIn(given.get('parameters').items, given.get('artifacts').items),
      specs,
    );
  }

  /** Validates the template that a field of the workflow names. */
  private validateNamed(
    name: JsonNode,
    referenced: WorkflowObject | undefined,
    given: GivenArguments | undefined,
    specs: readonly JsonNode[],
  ): void {
    const base = referenced ?? this.object;
    const template = templateNamed(base, name.text ?? '');
    if (template === undefined) {
      const known = namesOfTemplates(base);
      this.fail(name, { kind: 'unknown-template', node: name, known }, this.start);
      return;
    }
    const place = this.placeOf(base, specs[0]?.get('workflowTemplateRef'), this.start);
    this.validate(template, place, given, { node: name, callee: `the template '${name.text ?? ''}'` });
  }

  private validateTemplates(base: WorkflowObject): void {
    const place = this.placeOf(base, this.object.spec.get('workflowTemplateRef'), this.start);
    for (const template of base.spec.get('templates').items) {
      // Of several templates with the same name, Argo validates the first only.
      const named = templateNamed(base, template.get('name').text ?? '') ?? template;
      if (named.pointer === template.pointer) this.validate(template, place, undefined);
    }
  }

  /** The place of a template of another object: findings in it are those of the call that leads there. */
  private placeOf(base: WorkflowObject, call: JsonNode | undefined, { via }: Place): Place {
    return { base, via: base === this.object ? undefined : (via ?? call) };
  }

  private fail(reference: JsonNode, failure: ReferenceFailure, place: Place): void {
    this.subjects.references.push({ ...this.context(place), reference, failure });
  }

  /** Finds the template of a task or step. */
  private resolve(call: JsonNode, place: Place): Resolved | undefined {
    const reference = call.get('templateRef');
    const name = call.get('template');
    const inline = call.get('inline');
    if (reference.exists) return this.resolveReference(call, reference, place);
    if ((name.text ?? '') !== '') {
      const template = templateNamed(place.base, name.text ?? '');
      if (template !== undefined) return { template: inline.exists ? inline : template, base: place.base };
      this.fail(call, { kind: 'unknown-template', node: name, known: namesOfTemplates(place.base) }, place);
      return undefined;
    }
    if (inline.exists) return { template: inline, base: place.base };
    this.fail(call, { kind: 'none' }, place);
    return undefined;
  }

  private resolveReference(call: JsonNode, reference: JsonNode, place: Place): Resolved | undefined {
    const name = reference.get('name');
    const template = reference.get('template');
    if ((call.get('template').text ?? '') !== '') {
      this.fail(call, { kind: 'name-and-reference', node: call.get('template') }, place);
      return undefined;
    }
    for (const [field, node] of [
      ['name', name],
      ['template', template],
    ] as const) {
      if ((node.text ?? '') !== '') continue;
      this.fail(call, { kind: 'incomplete', node: reference, field }, place);
      return undefined;
    }
    // Argo skips references with tags that it cannot replace yet.
    if (isTemplated(name.text ?? '') || isTemplated(template.text ?? '')) return undefined;
    return this.resolveInObject(call, reference, place);
  }

  private resolveInObject(call: JsonNode, reference: JsonNode, place: Place): Resolved | undefined {
    const name = reference.get('name').text ?? '';
    const template = reference.get('template').text ?? '';
    const clusterScope = reference.get('clusterScope').value === true;
    const base = this.world.find(name, clusterScope, this.object.namespace);
    if (base === undefined) {
      const node = reference.get('name');
      const known = this.world.namesOf(clusterScope);
      this.fail(call, { kind: 'unknown-object', node, clusterScope, known }, place);
      return undefined;
    }
    const inline = call.get('inline');
    const found = inline.exists ? inline : templateNamed(base, template);
    if (found !== undefined) return { template: found, base };
    // The name of the template is an input.
    if (isPlaceholder(template) || template.includes('placeholder')) return undefined;
    const node = reference.get('template');
    this.fail(call, { kind: 'unknown-template', node, known: namesOfTemplates(base) }, place);
    return undefined;
  }

  /**
   * Validates a template.
   *
   * @param given its arguments; undefined if any are accepted
   * @param caller what passes them
   */
  private validate(
    raw: JsonNode,
    place: Place,
    given: GivenArguments | undefined,
    caller?: { readonly node: JsonNode; readonly callee: string },
  ): void {
    const types = templateTypes(raw);
    this.reportRaw(raw, types, place);
    const [type] = types;
    if (type === undefined) return;
    const locals = [
      ...(isPodType(type) ? ['pod.name'] : []),
      ...(raw.get('retryStrategy').exists ? RETRY_VARIABLES : []),
    ];
    const id = this.idOf(raw, place);
    if (given === undefined && this.validated.has(id)) return;
    const { template, missing } = bindArguments(raw, type, given, this.globals, locals);
    if (missing.length > 0 && caller !== undefined)
      this.subjects.bindings.push({
        ...this.context(place),
        // The call is in the object that contains it.
        via: caller.node.document === this.object.node.document ? undefined : place.via,
        place: caller.node,
        callee: caller.callee,
        missing,
      });
    if (this.validated.has(id)) return;
    this.validated.add(id);
    this.validateBound(raw, template, type, locals, place);
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

  private validateBound(
    raw: JsonNode,
    template: JsonNode,
    type: TemplateType,
    locals: readonly string[],
    place: Place,
  ): void {
    const scope = this.scopeOf(raw, type, locals);
    this.subjects.visits.push({ ...this.context(place), template, type });
    if (type === 'steps') this.validateSteps(template, scope, place);
    else if (type === 'dag') this.validateDag(template, scope, place);
    else this.checkVariables([template], scope, place);
    // The outputs of a leaf are part of the template.
    if (type === 'steps' || type === 'dag')
      this.checkVariables([template.get('outputs')], scope, place, callNames(template));
  }

  /** The variables of a template, without those of its tasks. */
  private scopeOf(raw: JsonNode, type: TemplateType, locals: readonly string[]): Scope {
    const scope = this.globalScope.inner();
    const inputs = raw.get('inputs');
    const outputs = raw.get('outputs');
    for (const name of locals) scope.add(name);
    for (const name of namesIn(inputs.get('parameters'))) scope.add(`inputs.parameters.${name}`);
    if (inputs.get('parameters').items.length > 0) scope.add('inputs.parameters');
    for (const name of namesIn(inputs.get('artifacts'))) {
      scope.add(`inputs.artifacts.${name}`);
      if (isLeafType(type)) scope.add(`inputs.artifacts.${name}.path`);
    }
    if (!isLeafType(type)) return scope;
    for (const artifact of outputs.get('artifacts').items)
      if ((artifact.get('path').text ?? '') !== '')
        scope.add(`outputs.artifacts.${artifact.get('name').text ?? ''}.path`);
    for (const parameter of outputs.get('parameters').items)
      if ((parameter.get('valueFrom').get('path').text ?? '') !== '')
        scope.add(`outputs.parameters.${parameter.get('name').text ?? ''}.path`);
    return scope;
  }

  private checkVariables(nodes: readonly JsonNode[], scope: Scope, place: Place, calls?: CallNames): void {
    for (const { node, name } of unknownVariables(nodes, scope, this.isReusable))
      this.subjects.variables.push({ ...this.context(place), node, name, known: scope.all(), calls });
  }

  private validateSteps(template: JsonNode, scope: Scope, place: Place): void {
    const names = callNames(template);
    const calls: GraphCall[] = [];
    for (const group of template.get('steps').items) {
      // Argo reads a single step in place of a group, too.
      for (const step of Array.isArray(group.value) ? group.items : []) {
        const name = step.get('name').text ?? '';
        const prefix = `steps.${name}`;
        scope.add(`${prefix}.status`);
        addItems(step, scope);
        const called = this.validateCall('step', step, template, place);
        if (hasExitHook(step)) this.addOutputs(called, prefix, scope, false);
        this.checkVariables([step], scopeOfCall(step, scope), place, names);
        this.addOutputs(called, prefix, scope, isAggregated(step));
        this.bindCall(step, called, name, place);
        calls.push({ name, node: step, template: called?.template });
      }
    }
    this.subjects.graphs.push({ ...this.context(place), kind: 'step', template, calls });
  }

  private validateDag(template: JsonNode, scope: Scope, place: Place): void {
    const order = dagOrder(template.get('dag'));
    const names = callNames(template);
    this.subjects.dags.push({ ...this.context(place), template, dag: order });
    const resolved = new Map<string, Resolved | undefined>();
    for (const { name, node } of order.sorted) {
      const called = this.validateCall('task', node, template, place);
      resolved.set(name, called);
      this.addOutputs(called, `tasks.${name}`, scope, isAggregated(node));
    }
    const calls = order.tasks.map(({ name, node }) => ({
      name,
      node,
      template: resolved.get(name)?.template,
    }));
    this.subjects.graphs.push({ ...this.context(place), kind: 'task', template, calls });
    this.checkVariables([template.get('dag').get('target')], scope, place, names);
    for (const task of order.sorted) {
      const { name, node } = task;
      const called = resolved.get(name);
      if (node.get('hooks').exists) scope.add(`tasks.${name}.status`);
      this.addOutputs(called, `tasks.${name}`, scope, false);
      const own = scopeOfCall(node, scope);
      for (const ancestor of ancestorsOf(task, order)) {
        own.add(`tasks.${ancestor}.status`);
        const other = order.byName.get(ancestor);
        if (other !== undefined)
          this.addOutputs(resolved.get(ancestor), `tasks.${ancestor}`, own, isAggregated(other.node));
      }
      addItems(node, own);
      this.checkVariables([node], own, place, names);
      this.bindCall(node, called, name, place);
    }
  }

  /** Validates what a task or step calls, whatever its arguments are. */
  private validateCall(
    kind: 'task' | 'step',
    call: JsonNode,
    caller: JsonNode,
    place: Place,
  ): Resolved | undefined {
    const given = call.get('arguments');
    this.subjects.arguments.push({
      ...this.context(place),
      parameters: given.get('parameters').items,
      artifacts: given.get('artifacts').items,
      isOpen: false,
    });
    const resolved = this.resolve(call, place);
    this.subjects.calls.push({ ...this.context(place), kind, call, caller, template: resolved?.template });
    if (resolved !== undefined)
      this.validate(resolved.template, this.placeOf(resolved.base, call, place), undefined);
    return resolved;
  }

  /** Validates it again, with its arguments. */
  private bindCall(call: JsonNode, called: Resolved | undefined, name: string, place: Place): void {
    if (called === undefined) return;
    const given = call.get('arguments');
    this.validate(called.template, this.placeOf(called.base, call, place), argumentsOf(call), {
      node: given.exists ? given : call,
      callee: `the template of '${name}'`,
    });
  }

  private addOutputs(
    called: Resolved | undefined,
    prefix: string,
    scope: Scope,
    isAggregated: boolean,
  ): void {
    for (const field of ['id', 'startedAt', 'finishedAt', 'hostNodeName']) scope.add(`${prefix}.${field}`);
    if (called === undefined) return;
    const { template } = called;
    if (template.get('daemon').value === true) scope.add(`${prefix}.ip`);
    if (hasResult(template) || (isAggregated && hasAggregatedResult(template))) {
      scope.add(`${prefix}.outputs.result`);
      scope.add(`${prefix}.exitCode`);
    }
    if (isAggregated) scope.add(`${prefix}.outputs.parameters`);
    const outputs = template.get('outputs');
    for (const [kind, any] of [
      ['parameters', ANY_GLOBAL_PARAMETER],
      ['artifacts', ANY_GLOBAL_ARTIFACT],
    ] as const) {
      for (const output of outputs.get(kind).items) {
        scope.add(`${prefix}.outputs.${kind}.${output.get('name').text ?? ''}`);
        const globalName = output.get('globalName').text ?? '';
        if (hasTag(globalName)) scope.add(any);
        else if (globalName !== '') this.declare(`workflow.outputs.${kind}.${globalName}`);
      }
    }
  }
}

function mergedArguments(specs: readonly JsonNode[], kind: 'parameters' | 'artifacts'): JsonNode[] {
  const merged = new Map<string, JsonNode>();
  for (const argument of specs.flatMap((spec) => spec.get('arguments').get(kind).items)) {
    const name = argument.get('name').text ?? '';
    if (!merged.has(name)) merged.set(name, argument);
  }
  return [...merged.values()];
}

function namesIn(list: JsonNode): string[] {
  return list.items.map((item) => item.get('name').text ?? '');
}

function namesOfTemplates({ spec }: WorkflowObject): string[] {
  return namesIn(spec.get('templates')).filter((name) => name !== '');
}

function exportsArtifactsOfUnknownName(spec: JsonNode): boolean {
  return spec.get('templates').items.some((template) =>
    template
      .get('outputs')
      .get('artifacts')
      .items.some((artifact) => hasTag(artifact.get('globalName').text ?? '')),
  );
}

/** A simple tag as Argo looks for one in `globalName` (workflow/validate, `paramRegex`). */
export function hasTag(text: string): boolean {
  return /\{\{[-a-zA-Z0-9]+(?:\.[-a-zA-Z0-9_]+)*\}\}/.test(text);
}

function callNames(template: JsonNode): CallNames {
  return template.get('dag').exists
    ? { scope: 'tasks', names: namesIn(template.get('dag').get('tasks')) }
    : { scope: 'steps', names: template.get('steps').items.flatMap(namesIn) };
}

function hasExitHook(call: JsonNode): boolean {
  return call.get('hooks').get('exit').exists || (call.get('onExit').text ?? '') !== '';
}

function isAggregated(call: JsonNode): boolean {
  return call.get('withItems').items.length > 0 || (call.get('withParam').text ?? '') !== '';
}

function hasAggregatedResult(template: JsonNode): boolean {
  return template.get('script').exists || template.get('containerSet').exists;
}

/** The variables of a task or step: those of its inline template count as its own. */
function scopeOfCall(call: JsonNode, scope: Scope): Scope {
  const own = scope.inner();
  for (const name of namesIn(call.get('inline').get('inputs').get('parameters')))
    own.add(`inputs.parameters.${name}`);
  return own;
}

/** Adds the variables of a loop. */
function addItems(call: JsonNode, scope: Scope): void {
  const items = call.get('withItems').items;
  if (items.length > 0) {
    for (const item of items) {
      if (Array.isArray(item.value))
        item.items.forEach((_, index) => {
          scope.add(`item.[${String(index)}]`);
        });
      else for (const [name] of item.fields) scope.add(`item.${name}`);
      if (typeof item.value !== 'object') scope.add('item');
    }
  } else if ((call.get('withParam').text ?? '') !== '') {
    scope.add('item');
    scope.add(ANY_ITEM);
  } else if (call.get('withSequence').exists) scope.add('item');
}
