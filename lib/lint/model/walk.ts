import { isTemplated } from '../../argo/templated-text';
import type { JsonNode } from '../json';
import type { GivenArguments } from './arguments';
import { argumentsIn } from './arguments';
import { unknownInExpressions } from './expression-variables';
import { expressionsIn } from './expressions';
import { Globals } from './globals';
import { hooksIn } from './hooks';
import { firstText, mergedArguments } from './merged-specs';
import { addGlobalsOf, addUnknownGlobals, exportsArtifactsOfUnknownName } from './outputs';
import { ParameterOrigins } from './parameter-origins';
import { runsOf } from './runs';
import { ANY_GLOBAL_ARTIFACT } from './scope';
import type { Place } from './subject-collector';
import { SubjectCollector } from './subject-collector';
import type { SettingsSubject, Subjects } from './subjects';
import { isOwnTemplate } from './subjects';
import { TemplateLookup } from './template-lookup';
import type { Validation } from './template-validator';
import { TemplateValidator, complete } from './template-validator';
import { tagErrors } from './variables';
import type { WorkflowObject } from './workflow-object';
import type { World } from './world';

/**
 * Follows the templates of an object in the order in which Argo's validator does, with the variables that it knows in
 * each place (workflow/validate/validate.go, versions 3.7.6 and 4.0.5). The order matters: a template is validated
 * once, with the global outputs of those before it.
 */
export class Walk {
  private readonly lookup: TemplateLookup;

  /** The WorkflowTemplate of a `workflowTemplateRef`. */
  private readonly referenced: WorkflowObject | undefined;

  /** The specification of the object, and of the WorkflowTemplate that it refers to. */
  private readonly specs: readonly JsonNode[];
  private readonly globals: Globals;
  private readonly found: SubjectCollector;
  private readonly validator: TemplateValidator;

  constructor(
    private readonly world: World,
    private readonly object: WorkflowObject,
  ) {
    this.found = new SubjectCollector(object);
    this.lookup = new TemplateLookup(world, object);
    this.referenced = this.findReferenced();
    this.specs = [object.spec, ...(this.referenced === undefined ? [] : [this.referenced.spec])];
    this.globals = new Globals(object, this.specs, world.placeholders);
    this.validator = new TemplateValidator(world, object, this.lookup, this.globals, this.found);
  }

  /** What is to be checked in the object. */
  run(): Subjects {
    const { object, referenced, specs } = this;
    const { subjects } = this.found;
    const isDuplicate = this.world.isDuplicate(object);
    subjects.objects.push({ ...this.found.context(this.start), referenced, isDuplicate });
    const reference = object.spec.get('workflowTemplateRef');
    // Argo reports nothing else if the WorkflowTemplate is missing.
    if (reference.exists && referenced === undefined) return subjects;
    subjects.arguments.push({
      ...this.found.context({ base: object, via: reference }),
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
    subjects.runs.push(...runs);
    subjects.settings.push(...settings);
    subjects.expressions.push(...settings.flatMap(expressionsIn));
    for (const subject of settings) this.findHookObjects(subject);
    this.reportInsertions();
    return subjects;
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
    if (this.found.subjects.references.length > 0) addUnknownGlobals(scope);
    for (const [, hook] of this.object.spec.get('hooks').fields) {
      const { unknown } = tagErrors({ node: hook, is: 'outputs' }, scope, this.object.isReusable);
      const later = unknownInExpressions(hook, scope, this.object.isReusable);
      this.found.addVariables([...unknown, ...later], false, scope, this.start);
    }
  }

  /** The WorkflowTemplates of hooks. */
  private findHookObjects(subject: SettingsSubject): void {
    for (const { hook } of hooksIn(subject)) {
      const reference = hook.get('templateRef');
      const name = reference.get('name').text ?? '';
      if (name === '' || isTemplated(name)) continue;
      const found = this.lookup.ofObject(reference);
      if ('spec' in found) continue;
      const context = this.found.context(subject);
      this.found.subjects.hookReferences.push({ ...context, reference, failure: found });
    }
  }

  private reportInsertions(): void {
    const { object } = this;
    const { subjects } = this.found;
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

  private findReferenced(): WorkflowObject | undefined {
    const reference = this.object.spec.get('workflowTemplateRef');
    if (!reference.exists) return undefined;
    const found = this.lookup.ofObject(reference);
    if ('spec' in found) return found;
    this.found.addFailure(reference, found, this.start);
    return undefined;
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
    if (failure !== undefined) this.found.addFailure(name, failure, this.start);
    if (found === undefined) return;
    const caller = { node: name, callee: `the template '${name.text ?? ''}'` };
    yield this.validator.validate(found.template, this.placeOfTemplates, given, caller);
  }

  private *validateTemplates(): Validation {
    const { base } = this.placeOfTemplates;
    for (const template of base.templates) {
      // Of several templates with the same name, Argo validates the first only.
      const named = base.template(template.get('name').text ?? '') ?? template;
      if (named.value === template.value)
        yield this.validator.validate(template, this.placeOfTemplates, undefined);
    }
  }

  /** The place of the templates of the workflow. */
  private get placeOfTemplates(): Place {
    return this.validator.placeOf(
      this.referenced ?? this.object,
      this.object.spec.get('workflowTemplateRef'),
      this.start,
    );
  }
}
