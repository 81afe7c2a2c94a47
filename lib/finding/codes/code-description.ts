/** Whether a finding stops the synth or is only printed. */
export type Severity = 'error' | 'warning';

/** What the error reference says about a code. */
export interface CodeDescription<S extends Severity = Severity> {
  readonly severity: S;

  /** What is wrong, as one sentence. */
  readonly title: string;

  /**
   * Why it is wrong and what to do about it.
   *
   * @default - the title says it all
   */
  readonly help?: string;

  /**
   * Whether some findings with an error's code are warnings: those that concern only some of the versions of Argo, or
   * of the clusters, that an app is meant for, and those that are not certain.
   *
   * @default false
   */
  readonly isGraded?: boolean;
}

/** A code whose findings stop the synth. */
export function error(title: string, help?: string): CodeDescription<'error'> {
  return { severity: 'error', title, help };
}

/** A code whose findings stop the synth, unless they concern only some versions or clusters, or are not certain. */
export function gradedError(
  title: string,
  help?: string,
): CodeDescription<'error'> & { readonly isGraded: true } {
  return { ...error(title, help), isGraded: true };
}

/** A code whose findings are printed once per synth, and can be acknowledged. */
export function warning(title: string, help?: string): CodeDescription<'warning'> {
  return { severity: 'warning', title, help };
}
