import type { ArgoVersion } from './argo-version';
import { ARGO_VERSIONS } from './argo-version';
import type { LintFinding } from './findings';
import { Findings } from './findings';
import type { LintDocument } from './json';
import { JsonNode } from './json';
import type { Context, Subjects } from './model';
import { Walk, World } from './model';
import type { AdviceLevel, ClassByVersion, LintClass, Rule } from './rules';
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
  for (const document of all.slice(0, manifests.length)) {
    checkFields(document, types, findings);
    const root = JsonNode.root(document);
    checkList([{ root }], rules.manifests, types, findings, (node) => node);
  }
  const isOpen = options.missingTemplates === 'ignore';
  for (const object of world.objects) {
    if (object.node.document.index >= manifests.length) continue;
    const subjects = new Walk(world, object).run();
    check(isOpen ? withoutUnknownObjects(subjects) : subjects, rules, types, findings);
  }
  return findings.list();
}

/** The subjects without references to objects that may exist in the cluster. */
function withoutUnknownObjects(subjects: Subjects): Subjects {
  return {
    ...subjects,
    references: subjects.references.filter(({ failure }) => failure.kind !== 'unknown-object'),
  };
}

function checkFields(document: LintDocument, types: TypeErrors, findings: Findings): void {
  const root = JsonNode.root(document);
  for (const problem of checkStructure(document.object)) {
    const node = root.at(problem.pointer);
    if (problem.code === 'invalid-field-type') types.add(node);
    const { code, message } = problem;
    findings.add({ code, message, class: classOf(problem), node, place: node });
  }
}

function classOf({ refusedBy, versions }: StructureProblem): ClassByVersion {
  const found: LintClass = refusedBy === 'nobody' ? 'fails' : 'refused';
  return Object.fromEntries(versions.map((version) => [version, found]));
}

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

function check(
  subjects: Subjects,
  rules: ReturnType<typeof rulesFor>,
  types: TypeErrors,
  findings: Findings,
): void {
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
}

function checkList<Subject>(
  subjects: readonly Subject[],
  rules: readonly Rule<Subject>[],
  types: TypeErrors,
  findings: Findings,
  place: (node: JsonNode, subject: Subject) => JsonNode,
): void {
  for (const subject of subjects) {
    for (const rule of rules) {
      for (const { node, message } of rule.check(subject)) {
        if (types.explain(node)) continue;
        findings.add({ code: rule.code, class: rule.class, message, node, place: place(node, subject) });
      }
    }
  }
}

/** What is wrong in another object in the context of the checked one is reported where that one refers to it. */
function placeOf(node: JsonNode, { object, via }: Context): JsonNode {
  return node.document === object.node.document ? node : (via ?? object.node);
}
