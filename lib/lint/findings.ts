import type { FindingCode, Severity } from '../finding';
import type { ArgoVersion } from './argo-version';
import type { JsonNode } from './json';
import type { ClassByVersion, LintClass } from './rules';

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

/** A mistake before it is graded for the versions that are checked. */
export interface Mistake {
  readonly code: FindingCode;
  readonly class: LintClass | ClassByVersion;
  readonly message: string;

  /** The value that is wrong. */
  readonly node: JsonNode;

  /** Where it is reported. */
  readonly place: JsonNode;

  /**
   * Whether only earlier patch releases of the versions are affected.
   *
   * @default false
   */
  readonly isFixed?: boolean;

  /**
   * Whether it is what the API server's schema says of a value, about which a rule can say more.
   *
   * @default false
   */
  readonly isSchema?: boolean;
}

/** A message that says itself which versions it is about. */
const NAMES_VERSIONS = /\bArgo \d/;

/** Collects mistakes, each once, and grades them. */
export class Findings {
  private readonly found = new Map<string, LintFinding>();

  /** What the schema says. */
  private readonly schema = new Set<LintFinding>();

  constructor(private readonly versions: readonly ArgoVersion[]) {}

  add({ code, message, node, place, class: given, isFixed = false, isSchema = false }: Mistake): void {
    const grade = this.grade(given);
    if (grade === undefined) return;
    const key = [node.document.index, node.pointer, code, message].join('\n');
    const { class: worst, severity, note } = grade;
    // What is found at first as a mistake at run time can be refused for another reason, and what is found through a call
    // from another object can be found in the object itself.
    const known = this.found.get(key);
    const isWorse = known?.class !== 'refused' && worst === 'refused';
    const isOwn = place.document === node.document && known?.manifest !== place.document.index;
    if (known !== undefined && !isWorse && !isOwn) return;
    const finding: LintFinding = {
      code,
      class: worst,
      severity: isFixed ? 'warning' : severity,
      message: note === undefined || NAMES_VERSIONS.test(message) ? message : `${message} ${note}`,
      manifest: place.document.index,
      pointer: place.pointer,
      path: place.path,
    };
    this.found.set(key, finding);
    if (isSchema) this.schema.add(finding);
  }

  /** The findings in the order of the manifests, and of discovery within each. */
  list(): LintFinding[] {
    const all = [...this.found.values()];
    const places = new Set(all.filter((one) => this.isExplained(one)).map(placeOf));
    return all
      .filter((one) => !this.schema.has(one) || !places.has(placeOf(one)))
      .sort((one, other) => one.manifest - other.manifest);
  }

  /** Whether it is an error that a rule explains. */
  private isExplained(finding: LintFinding): boolean {
    return finding.severity === 'error' && !this.schema.has(finding);
  }

  /** The class of a mistake in the versions that are checked, if it is one in any of them. */
  private grade(
    given: LintClass | ClassByVersion,
  ): { readonly class: LintClass; readonly severity: Severity; readonly note?: string } | undefined {
    const classes = this.versions.map((version) => (typeof given === 'string' ? given : given[version]));
    const found = classes.filter((one) => one !== undefined);
    const [first] = found;
    if (first === undefined) return undefined;
    if (found.length < classes.length) {
      const affected = this.versions.filter((_, index) => classes[index] !== undefined);
      return { class: first, severity: 'warning', note: `This affects only Argo ${listOf(affected)}.` };
    }
    if (found.includes('advice')) return { class: 'advice', severity: 'warning' };
    return { class: found.includes('fails') ? 'fails' : 'refused', severity: 'error' };
  }
}

function placeOf({ manifest, pointer }: LintFinding): string {
  return `${String(manifest)}${pointer}`;
}

function listOf(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}` : words.join();
}
