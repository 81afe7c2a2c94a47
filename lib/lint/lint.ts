import type { FindingCode, Severity } from '../finding';
import type { ArgoVersion } from './argo-version';
import { ARGO_VERSIONS } from './argo-version';
import type { JsonNode } from './json';
import { JsonNode as Node } from './json';
import type { Context, Subjects } from './model';
import { Walk, World } from './model';
import type { ClassByVersion, LintClass, Rule } from './rules';
import { RULES } from './rules';

/** A mistake in a manifest. */
export interface LintFinding {
  /** What kind of mistake it is. */
  readonly code: FindingCode;

  /** What Argo does with it. */
  readonly class: LintClass;

  /** Whether it is a mistake in all versions of Argo that are checked. */
  readonly severity: Severity;

  /** What is wrong and what to do about it. */
  readonly message: string;

  /** The position of the manifest in the input. */
  readonly manifest: number;

  /** The value that is wrong, as a JSON pointer (RFC 6901); empty for the whole manifest. */
  readonly pointer: string;

  /** The field, as messages name it: `spec.templates[0].container`. */
  readonly path: string;
}

/** How manifests are checked. */
export interface LintOptions {
  /**
   * The version of Argo Workflows.
   *
   * @default - all versions: what only some of them refuse is a warning that names them
   */
  readonly argo?: ArgoVersion;
}

/**
 * Finds mistakes in manifests: what Argo's validator and the API server refuse, and what fails when it runs. The
 * manifests know one another.
 *
 * @param manifests the objects, as parsed from YAML or JSON
 */
export function lint(manifests: readonly unknown[], options: LintOptions = {}): LintFinding[] {
  const versions = options.argo === undefined ? ARGO_VERSIONS : [options.argo];
  const documents = manifests.map((object, index) => ({ object, index }));
  const world = new World(documents);
  const findings = new Findings(versions);
  for (const object of world.objects) check(new Walk(world, object).run(), findings);
  return findings.list();
}

function check(subjects: Subjects, findings: Findings): void {
  checkList(subjects.objects, RULES.objects, findings);
  checkList(subjects.templates, RULES.templates, findings);
  checkList(subjects.visits, RULES.visits, findings);
  checkList(subjects.calls, RULES.calls, findings);
  checkList(subjects.dags, RULES.dags, findings);
  checkList(subjects.references, RULES.references, findings);
  checkList(subjects.arguments, RULES.arguments, findings);
  checkList(subjects.bindings, RULES.bindings, findings);
  checkList(subjects.variables, RULES.variables, findings);
}

function checkList<Subject extends Context>(
  subjects: readonly Subject[],
  rules: readonly Rule<Subject>[],
  findings: Findings,
): void {
  for (const subject of subjects) {
    for (const rule of rules) {
      for (const { node, message } of rule.check(subject)) findings.add(rule, subject, node, message);
    }
  }
}

/** Collects findings, each once. */
class Findings {
  private readonly found = new Map<string, LintFinding>();

  constructor(private readonly versions: readonly ArgoVersion[]) {}

  add(
    rule: Pick<Rule<never>, 'code' | 'class'>,
    { object, via }: Context,
    node: JsonNode,
    message: string,
  ): void {
    const graded = this.grade(rule.class);
    if (graded === undefined) return;
    // What is wrong in another object in the context of this one is reported where this one refers to it.
    const place = node.document === object.node.document ? node : (via ?? Node.root(object.node.document));
    const { pointer } = place;
    const note = graded.note === undefined ? message : `${message} ${graded.note}`;
    const key = [node.document.index, node.pointer, rule.code, message].join('\n');
    if (this.found.has(key)) return;
    this.found.set(key, {
      code: rule.code,
      class: graded.class,
      severity: graded.severity,
      message: note,
      manifest: place.document.index,
      pointer,
      path: place.path,
    });
  }

  list(): LintFinding[] {
    return [...this.found.values()];
  }

  /** The class of a finding in the versions that are checked, if it is one in any of them. */
  private grade(
    given: LintClass | ClassByVersion,
  ): { readonly class: LintClass; readonly severity: Severity; readonly note?: string } | undefined {
    const classes = this.versions.map((version) => (typeof given === 'string' ? given : given[version]));
    const found = classes.filter((one) => one !== undefined);
    if (found.length === 0) return undefined;
    const strongest =
      (['refused', 'fails', 'advice'] as const).find((one) => found.includes(one)) ?? 'advice';
    const weakest = found.includes('advice') || found.length < classes.length ? 'warning' : 'error';
    if (weakest === 'error') {
      return { class: found.includes('fails') ? 'fails' : strongest, severity: 'error' };
    }
    if (found.length === classes.length) return { class: strongest, severity: 'warning' };
    const affected = this.versions.filter((_, index) => classes[index] !== undefined);
    return { class: strongest, severity: 'warning', note: `This concerns Argo ${affected.join(' and ')}.` };
  }
}
