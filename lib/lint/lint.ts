import type { ArgoVersion } from './argo-version';
import { ARGO_VERSIONS } from './argo-version';
import type { LintFinding } from './findings';
import { Findings } from './findings';
import type { LintDocument } from './json';
import { JsonNode } from './json';
import type { Context, ExistingObject, Subjects } from './model';
import { Walk, World } from './model';
import type { ClassByVersion, LintClass, Rule } from './rules';
import { RULES } from './rules';
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
   * The Secrets, ConfigMaps, ServiceAccounts and PersistentVolumeClaims that are in the cluster. References to others are
   * errors, unless they are optional, or the manifests create the object.
   *
   * @default - any object can exist: only a key is reported that a Secret or ConfigMap of the manifests does not have
   */
  readonly existing?: readonly ExistingObject[];
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
  const world = new World(all, options.existing);
  const findings = new Findings(versions);
  const types = new TypeErrors();
  for (const document of all.slice(0, manifests.length)) checkFields(document, types, findings);
  const isOpen = options.missingTemplates === 'ignore';
  for (const object of world.objects) {
    if (object.node.document.index >= manifests.length) continue;
    const subjects = new Walk(world, object).run();
    check(isOpen ? withoutUnknownObjects(subjects) : subjects, types, findings);
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

function check(subjects: Subjects, types: TypeErrors, findings: Findings): void {
  checkList(subjects.objects, RULES.objects, types, findings);
  checkList(subjects.templates, RULES.templates, types, findings);
  checkList(subjects.visits, RULES.visits, types, findings);
  checkList(subjects.calls, RULES.calls, types, findings);
  checkList(subjects.dags, RULES.dags, types, findings);
  checkList(subjects.graphs, RULES.graphs, types, findings);
  checkList(subjects.references, RULES.references, types, findings);
  checkList(subjects.arguments, RULES.arguments, types, findings);
  checkList(subjects.bindings, RULES.bindings, types, findings);
  checkList(subjects.variables, RULES.variables, types, findings);
  checkList(subjects.runs, RULES.runs, types, findings);
  checkList(subjects.settings, RULES.settings, types, findings);
}

function checkList<Subject extends Context>(
  subjects: readonly Subject[],
  rules: readonly Rule<Subject>[],
  types: TypeErrors,
  findings: Findings,
): void {
  for (const subject of subjects) {
    for (const rule of rules) {
      for (const { node, message } of rule.check(subject)) {
        if (types.explain(node)) continue;
        findings.add({ code: rule.code, class: rule.class, message, node, place: placeOf(node, subject) });
      }
    }
  }
}

/** What is wrong in another object in the context of the checked one is reported where that one refers to it. */
function placeOf(node: JsonNode, { object, via }: Context): JsonNode {
  return node.document === object.node.document ? node : (via ?? object.node);
}
