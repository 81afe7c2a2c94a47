import { printable } from '../finding';
import type { ArgoVersion } from './argo-version';
import { ARGO_VERSIONS } from './argo-version';
import { checkOptions } from './check-options';
import type { LintFinding, Mistake } from './findings';
import { Findings } from './findings';
import type { LintDocument } from './json';
import { JsonNode, MAX_DEPTH, MAX_VALUES, isUnknownText, plainCopy } from './json';
import type { PlainCopy } from './json';
import type { Context, ExistingObject, Subjects, TriggerResource } from './model';
import { Walk, World, placeInResource } from './model';
import type { AdviceLevel, ClassByVersion, LintClass, Rule, RuleList, RulesBySubject } from './rules';
import { rulesFor } from './rules';
import type { StructureProblem } from './structure';
import { checkStructure } from './structure';
import { TypeErrors, isTypeError } from './type-errors';

/** How manifests are checked. */
export interface LintOptions {
  /**
   * The version of Argo Workflows.
   *
   * @default - all versions: what only some of them refuse is a warning that names them
   */
  readonly argo?: ArgoVersion;

  /**
   * Further objects that the manifests refer to. They have no findings of their own.
   *
   * @default - none
   */
  readonly known?: readonly unknown[];

  /**
   * What to do about references to WorkflowTemplates that are not among the manifests.
   *
   * @default 'report'
   */
  readonly missingTemplates?: 'report' | 'ignore';

  /**
   * Whether objects without a namespace are in another one than those with a namespace, or can be applied to any.
   *
   * @default 'separate', as in Argo's validator
   */
  readonly unsetNamespaces?: 'separate' | 'any';

  /**
   * The Secrets, ConfigMaps, ServiceAccounts and PersistentVolumeClaims that are in the cluster. References to others are
   * errors, unless they are optional, or the manifests create the object.
   *
   * @default - any object can exist: only a key is reported that a Secret or ConfigMap of the manifests does not have
   */
  readonly existing?: readonly ExistingObject[];

  /**
   * Which advice is given:
   * - `default`: what is likely to be a mistake, or a risk, such as an argument that no template declares
   * - `all`: also what is a matter of taste or depends on the cluster, such as requests and deadlines
   * - `none`: none
   *
   * @default 'default'
   */
  readonly advice?: AdviceLevel;
}

/**
 * Finds mistakes in manifests: what Argo's validator and the API server refuse, and what fails when it runs. The
 * manifests know one another.
 *
 * @param manifests the objects, as parsed from YAML or JSON
 * @throws a `TypeError` if an option has none of the values that its type allows
 */
export function lint(manifests: readonly unknown[], options: LintOptions = {}): LintFinding[] {
  return lintCopies(manifests.length, [...manifests, ...(options.known ?? [])].map(plainCopy), options);
}

/**
 * Finds mistakes in manifests that `readManifestText` has returned. They are plain data, and within the limits of depth
 * and size, so that they need not be copied.
 */
export function lintPlain(manifests: readonly unknown[], options: LintOptions = {}): LintFinding[] {
  const values = [...manifests, ...(options.known ?? [])].map((value) => ({ value }));
  return lintCopies(manifests.length, values, options);
}

/** @param count the number of copies that are checked; those after them are known */
function lintCopies(count: number, copies: readonly PlainCopy[], options: LintOptions): LintFinding[] {
  const [problem] = checkOptions(options);
  if (problem !== undefined) throw new TypeError(`${problem.path ?? 'options'}: ${problem.message}`);
  const versions = options.argo === undefined ? ARGO_VERSIONS : [options.argo];
  const findings = new Findings(versions);
  const { missingTemplates = 'report', unsetNamespaces = 'separate' } = options;
  const isChecked = ({ index }: LintDocument): boolean => index < count;
  const all = copies.flatMap((copy, index): LintDocument[] => {
    if (copy.problem === undefined) return [{ object: copy.value, index }];
    const document = { object: undefined, index };
    if (isChecked(document)) findings.add(unsupported(document, copy));
    return [];
  });
  const world = new World(all, options.existing, unsetNamespaces === 'any');
  const linter = new Linter(world, rulesFor(options.advice ?? 'default'), findings);
  for (const document of all.filter(isChecked)) linter.checkManifest(document);
  linter.checkEvents(isChecked);
  linter.checkWorkflows(isChecked, missingTemplates === 'ignore');
  return findings.list();
}

function unsupported(document: LintDocument, copy: Exclude<PlainCopy, { readonly value: unknown }>): Mistake {
  const node = JsonNode.root(document);
  const base = { code: 'invalid-field-value', class: 'refused', node, place: node } as const;
  switch (copy.problem) {
    case 'depth': {
      const message = `The object has more than ${String(MAX_DEPTH)} levels, or contains itself. It is not checked.`;
      return { ...base, message };
    }
    case 'values':
      return {
        ...base,
        message: `The object has more than ${String(MAX_VALUES)} values. It is not checked.`,
      };
    case 'unreadable':
      return { ...base, message: `The object cannot be read: ${copy.reason}. Pass plain data.` };
  }
}

/** Checks the manifests of a world. */
class Linter {
  private readonly types = new TypeErrors();

  constructor(
    private readonly world: World,
    private readonly rules: RulesBySubject,
    private readonly findings: Findings,
  ) {}

  checkManifest(document: LintDocument): void {
    const root = JsonNode.root(document);
    this.checkFields(root);
    this.checkList([{ root }], this.rules.manifests, itself);
  }

  /** Checks the objects of Argo Events, and the fields of the objects that triggers create. */
  checkEvents(isChecked: (document: LintDocument) => boolean): void {
    const { events } = this.world;
    const sensors = events.sensors.filter(({ node }) => isChecked(node.document));
    for (const { resource } of sensors.flatMap(({ triggers }) => triggers))
      if (resource?.isCreated === true) this.checkFields(resource.node, resource);
    this.checkList(
      sensors.map((sensor) => ({ sensor, world: events })),
      this.rules.sensors,
      itself,
    );
    const eventSources = events.eventSources.filter(({ node }) => isChecked(node.document));
    this.checkList(
      eventSources.map((eventSource) => ({ eventSource })),
      this.rules.eventSources,
      itself,
    );
  }

  checkWorkflows(isChecked: (document: LintDocument) => boolean, isOpen: boolean): void {
    for (const object of this.world.objects) {
      if (!isChecked(object.node.document)) continue;
      const subjects = new Walk(this.world, object).run();
      this.checkSubjects(isOpen ? withoutUnknownObjects(subjects) : subjects);
    }
  }

  private checkFields(root: JsonNode, resource?: TriggerResource): void {
    for (const problem of checkStructure(root.value)) {
      const node = root.at(problem.pointer);
      if (isTypeError(problem)) this.types.add(node);
      const { code, message } = problem;
      const place = resource === undefined ? node : placeInResource(node, code, resource);
      if (place === undefined) continue;
      const isSchema = problem.refusedBy === 'schema';
      this.findings.add({ code, message, class: classOf(problem), node, place, isSchema });
    }
  }

  private checkSubjects(subjects: Subjects): void {
    const { rules } = this;
    this.checkList(subjects.objects, rules.objects, placeOf);
    this.checkList(subjects.templates, rules.templates, placeOf, ({ template }) => template);
    this.checkList(subjects.visits, rules.visits, placeOf, ({ template }) => template);
    this.checkList(subjects.timeouts, rules.timeouts, placeOf);
    this.checkList(subjects.calls, rules.calls, placeOf, ({ call }) => call);
    this.checkList(subjects.dags, rules.dags, placeOf);
    this.checkList(subjects.graphs, rules.graphs, placeOf);
    this.checkList(subjects.references, rules.references, placeOf);
    this.checkList(subjects.hookReferences, rules.hookReferences, placeOf);
    this.checkList(subjects.arguments, rules.arguments, placeOf);
    this.checkList(subjects.bindings, rules.bindings, placeOf);
    this.checkList(subjects.insertions, rules.insertions, placeOf);
    this.checkList(subjects.variables, rules.variables, placeOf);
    this.checkList(subjects.tags, rules.tags, placeOf);
    this.checkList(subjects.runs, rules.runs, placeOf, ({ template }) => template);
    this.checkList(subjects.settings, rules.settings, placeOf, ({ settings }) => settings);
    this.checkList(subjects.expressions, rules.expressions, placeOf);
  }

  private checkList<Subject>(
    subjects: readonly Subject[],
    rules: RuleList<Subject>,
    placeOfNode: (node: JsonNode, subject: Subject) => JsonNode | undefined,
    ownerOf?: (subject: Subject) => JsonNode,
  ): void {
    for (const subject of subjects) {
      for (const rule of ownerOf === undefined ? rules.all : rules.for(ownerOf(subject))) {
        for (const { node, message } of rule.check(subject)) {
          const place = placeOfNode(node, subject);
          if (place === undefined || this.types.explain(node) || isUnknown(node, rule)) continue;
          const shown = printable(this.world.placeholders.restore(message));
          const { code, class: given, fixedIn } = rule;
          const isFixed = fixedIn !== undefined;
          this.findings.add({ code, class: given, isFixed, message: shown, node, place });
        }
      }
    }
  }
}

function itself(node: JsonNode): JsonNode {
  return node;
}

function classOf({ refusedBy, versions }: StructureProblem): ClassByVersion {
  const found: LintClass = refusedBy === 'none' ? 'fails' : 'refused';
  return Object.fromEntries(versions.map((version) => [version, found]));
}

/** The subjects without references to objects that may exist in the cluster. */
function withoutUnknownObjects(subjects: Subjects): Subjects {
  const known = (list: Subjects['references']): Subjects['references'] =>
    list.filter((subject) => !isOpen(subject));
  return {
    ...subjects,
    references: known(subjects.references),
    hookReferences: known(subjects.hookReferences),
  };
}

/** Whether an object may exist in the cluster. A namespace that is not set is known only when it is applied. */
function isOpen({ failure, object }: Subjects['references'][number]): boolean {
  if (failure.kind === 'other-namespace') return [object.namespace, failure.found.namespace].includes('');
  return failure.kind === 'unknown-object';
}

/** The value of an expression is not known, and neither is whether a rule accepts it. */
function isUnknown(node: JsonNode, { readsExpressions = false }: Rule<never>): boolean {
  return !readsExpressions && isUnknownText(node.text ?? '');
}

/**
 * What is wrong in another object in the context of the checked one is reported where that one refers to it. What an
 * event sets in an object is not known.
 */
function placeOf(node: JsonNode, { object, via }: Context): JsonNode | undefined {
  if (node.document !== object.node.document) return via ?? object.node;
  return object.resource === undefined ? node : placeInResource(node, undefined, object.resource);
}
