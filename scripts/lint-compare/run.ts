import type { Case } from './mutate';
import { VERSIONS, judge, outcomeOf } from './judge';
import type { Judgement, Outcome, Version } from './judge';
import type { Manifests } from './json';
import { withoutNames } from './print';

/** A case with what the linter and the validator of a version say of it. */
export interface Comparison extends Case {
  readonly version: Version;
  readonly judgement: Judgement;
  readonly outcome: Outcome;
}

/** Compares the verdicts on all cases in all versions. */
export function compare(cases: readonly Case[]): Comparison[] {
  return VERSIONS.flatMap((version) => {
    const judgements = judge(
      cases.map(({ manifests }) => manifests),
      version,
    );
    return judgements.flatMap((judgement, index) => {
      const one = cases[index];
      return one === undefined ? [] : [{ ...one, version, judgement, outcome: outcomeOf(judgement) }];
    });
  });
}

/** What is the same in disagreements with the same cause. */
export function signatureOf({ outcome, judgement }: Pick<Comparison, 'outcome' | 'judgement'>): string {
  const text =
    outcome === 'missed'
      ? (judgement.argo[0] ?? '')
      : outcome === 'crash'
        ? (judgement.crash ?? '').split('\n').slice(0, 2).join(' ')
        : judgement.refused.map(({ code, message }) => `${code}: ${withoutNames(message)}`).join(' / ');
  return `${outcome}: ${outcome === 'missed' ? withoutNames(text) : text}`;
}

/** Whether smaller manifests show the same disagreement. */
export function sameDisagreement({
  version,
  ...comparison
}: Comparison): (files: readonly Manifests[]) => boolean[] {
  const signature = signatureOf(comparison);
  return (files) =>
    judge(files, version).map(
      (judgement) => signatureOf({ judgement, outcome: outcomeOf(judgement) }) === signature,
    );
}
