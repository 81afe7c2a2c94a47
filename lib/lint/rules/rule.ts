import type { FindingCode } from '../../finding';
import type { ArgoVersion } from '../argo-version';
import type { JsonNode } from '../json';

/**
 * What Argo does with a mistake:
 * - `refused`: Argo's validator or the API server refuses the manifest.
 * - `fails`: it is accepted, but the workflow fails or does something else when it runs.
 * - `advice`: it runs, but could be safer or clearer.
 */
export type LintClass = 'refused' | 'fails' | 'advice';

/** What each version of Argo does; nothing where a version is missing. */
export type ClassByVersion = { readonly [version in ArgoVersion]?: LintClass };

/** What a rule found. */
export interface RuleFinding {
  /** The value that is wrong, or that lacks something. */
  readonly node: JsonNode;

  /** What is wrong and what to do about it. */
  readonly message: string;
}

/** A mistake that can be seen in a manifest. */
export interface Rule<Subject> {
  readonly code: FindingCode;

  /** What Argo does: the same in all versions, unless they are listed. */
  readonly class: LintClass | ClassByVersion;

  /**
   * The patch release since which Argo runs the manifest: the cluster may have that or a later one, so it is a warning.
   *
   * @default - no release does
   */
  readonly fixedIn?: string;

  /**
   * Whether it is a matter of taste, or depends on the settings of the cluster, so that only those who ask for all
   * advice get it.
   *
   * @default false
   */
  readonly isOptional?: boolean;

  /**
   * Whether it finds mistakes in texts with expressions, whose values are not known.
   *
   * @default false
   */
  readonly readsExpressions?: boolean;

  /**
   * Fields of the template, workflow, task or step. Without any of them there is nothing to find, and the rule is not
   * called: most templates have few of the fields that rules exist for.
   *
   * @default - the rule is always called
   */
  readonly needs?: readonly string[];

  /** Finds the mistake in one subject. */
  readonly check: (subject: Subject) => Iterable<RuleFinding>;
}
