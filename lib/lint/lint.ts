import type { ArgoVersion } from './argo-version';
import { ARGO_VERSIONS } from './argo-version';
import type { LintFinding } from './findings';
import { Findings } from './findings';
import { JsonNode, isEvaluated } from './json';
import type { Context, EventWorld, Subjects, TriggerResource } from './model';
import { Walk, World, placeInResource } from './model';
import type { AdviceLevel, ClassByVersion, LintClass, Rule, RulesBySubject } from './rules';
import { rulesFor } from './rules';
import type { StructureProblem } from './structure';
import { checkStructure } from './structure';

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
 */
export function lint(manifests: readonly unknown[], options: LintOptions = {}): LintFinding[] {
  const versions = options.argo === undefined ? ARGO_VERSIONS : [options.argo];
  const all = [...manifests, ...(options.known ?? [])].map((object, index) => ({ object, index }));
  const world = new World(all);
  const findings = new Findings(versions);
  const types = new TypeErrors();
  const rules = rulesFor(options.advice ?? 'default');
  const isChecked = ({ document }: JsonNode): boolean => document.index < manifests.length;
  for (const document of all.slice(0, manifests.length)) {
    const root = JsonNode.root(document);
    checkFields(root, types, findings);
    checkList([{ root }], rules.manifests, types, findings, (node) => node);
  }
  checkEvents(world.events, rules, { types, findings, isChecked });
  const isOpen = options.missingTemplates === 'ignore';
  for (const object of world.objects) {
    if (!isChecked(object.node)) continue;
    const subjects = new Walk(world, object).run();
    check(isOpen ? withoutUnknownObjects(subjects) : subjects, rules, types, findings);
  }
  return findings.list();
}

/** Checks the objects of Argo Events, and the fields of the objects that triggers create. */
function checkEvents(
  world: EventWorld,
  rules: RulesBySubject,
  {
    types,
    findings,
    isChecked,
  }: {
    readonly types: TypeErrors;
    readonly findings: Findings;
    readonly isChecked: (node: JsonNode) => boolean;
  },
): void {
  const itself = (node: JsonNode): JsonNode => node;
  const sensors = world.sensors.filter(({ node }) => isChecked(node));
  for (const sensor of sensors)
    for (const { resource } of sensor.triggers)
      if (resource?.isCreated === true) checkFields(resource.node, types, findings, resource);
  checkList(
    sensors.map((sensor) => ({ sensor, world })),
    rules.sensors,
    types,
    findings,
    itself,
  );
  const eventSources = world.eventSources.filter(({ node }) => isChecked(node));
  checkList(
    eventSources.map((eventSource) => ({ eventSource })),
    rules.eventSources,
    types,
    findings,
    itself,
  );
}

/** The subjects without references to objects that may exist in the cluster. */
function withoutUnknownObjects(subjects: Subjects): Subjects {
  return {
    ...subjects,
    references: subjects.references.filter(({ failure }) => failure.kind !== 'unknown-object'),
  };
}

function checkFields(
  root: JsonNode,
  types: TypeErrors,
  findings: Findings,
  resource?: TriggerResource,
): void {
  for (const problem of checkStructure(root.value)) {
    const node = root.at(problem.pointer);
    if (TYPE_CODES.has(problem.code)) types.add(node);
    const { code, message } = problem;
    const place = resource === undefined ? node : placeInResource(node, code, resource);
    if (place !== undefined) findings.add({ code, message, class: classOf(problem), node, place });
  }
}

function classOf({ refusedBy, versions }: StructureProblem): ClassByVersion {
  const found: LintClass = refusedBy === 'nobody' ? 'fails' : 'refused';
  return Object.fromEntries(versions.map((version) => [version, found]));
}

/** The codes of values with a wrong type. */
const TYPE_CODES: ReadonlySet<string> = new Set(['invalid-field-type', 'missing-quotes']);

/** Fields whose values have a wrong type, and are absent to the rules. */
class TypeErrors {
  private readonly pointers = new Set<string>();

  add(node: JsonNode): void {
    this.pointers.add(keyOf(node));
  }

  /** Whether a mistake can be a consequence of a wrong type: in the value, or in the object that contains it. */
  explain(node: JsonNode): boolean {
    if (this.pointers.size === 0) return false;
    const key = keyOf(node);
    return [...this.pointers].some(
      (pointer) => `${key}/`.startsWith(`${pointer}/`) || pointer.slice(0, pointer.lastIndexOf('/')) === key,
    );
  }
}

function keyOf({ document, pointer }: JsonNode): string {
  return `${String(document.index)}${pointer}`;
}

function check(subjects: Subjects, rules: RulesBySubject, types: TypeErrors, findings: Findings): void {
  checkList(subjects.objects, rules.objects, types, findings, placeOf);
  checkList(subjects.templates, rules.templates, types, findings, placeOf);
  checkList(subjects.visits, rules.visits, types, findings, placeOf);
  checkList(subjects.calls, rules.calls, types, findings, placeOf);
  checkList(subjects.dags, rules.dags, types, findings, placeOf);
  checkList(subjects.graphs, rules.graphs, types, findings, placeOf);
  checkList(subjects.references, rules.references, types, findings, placeOf);
  checkList(subjects.arguments, rules.arguments, types, findings, placeOf);
  checkList(subjects.bindings, rules.bindings, types, findings, placeOf);
  checkList(subjects.insertions, rules.insertions, types, findings, placeOf);
  checkList(subjects.variables, rules.variables, types, findings, placeOf);
  checkList(subjects.tags, rules.tags, types, findings, placeOf);
}

function checkList<Subject>(
  subjects: readonly Subject[],
  rules: readonly Rule<Subject>[],
  types: TypeErrors,
  findings: Findings,
  placeOfNode: (node: JsonNode, subject: Subject) => JsonNode | undefined,
): void {
  for (const subject of subjects) {
    for (const rule of rules) {
      for (const { node, message } of rule.check(subject)) {
        if (types.explain(node) || (rule.readsExpressions !== true && isEvaluated(node.text ?? ''))) continue;
        const place = placeOfNode(node, subject);
        if (place !== undefined) findings.add({ code: rule.code, class: rule.class, message, node, place });
      }
    }
  }
}

/**
 * What is wrong in another object in the context of the checked one is reported where that one refers to it. What an
 * event sets in an object is not known.
 */
function placeOf(node: JsonNode, { object, via }: Context): JsonNode | undefined {
  if (node.document !== object.node.document) return via ?? object.node;
  return object.resource === undefined ? node : placeInResource(node, undefined, object.resource);
}
