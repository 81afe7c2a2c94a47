import { namesCause } from './causes';
import { VERSIONS } from './judge';
import type { Outcome, Version } from './judge';
import { minimize } from './minimize';
import { groupBy, printRows } from './print';
import { sameDisagreement, signatureOf } from './run';
import type { Comparison } from './run';

/** The comparisons of one set of cases. */
export interface ComparedSet {
  readonly name: string;
  readonly comparisons: readonly Comparison[];
}

const DISAGREEMENTS: ReadonlySet<Outcome> = new Set(['false alarm', 'missed', 'crash']);

/** Prints how often the linter and the validator agree, as a table in Markdown. */
export function printTable(sets: readonly ComparedSet[]): string {
  const rows = sets.flatMap(({ name, comparisons }) =>
    VERSIONS.map((version) => row(name, version, comparisons)),
  );
  return printRows([COLUMNS, ...rows]);
}

const COLUMNS = [
  'set',
  'Argo',
  'cases',
  'accepted by both',
  'refused by both',
  'false alarms',
  'missed',
  'found',
  'refused by the API server only',
  'names the cause',
];

function row(name: string, version: Version, all: readonly Comparison[]): string[] {
  const comparisons = all.filter((one) => one.version === version && one.outcome !== 'no verdict');
  const count = (outcome: Outcome): number => comparisons.filter((one) => one.outcome === outcome).length;
  const refused = comparisons.filter(isRefusedByBoth);
  const verdicts = refused.map(({ judgement }) => causeIsNamed(judgement.argo, judgement.refused));
  const known = verdicts.filter((verdict) => verdict !== undefined);
  return [
    name,
    version,
    String(comparisons.length),
    String(count('agreed') - refused.length),
    String(refused.length),
    String(count('false alarm') + count('crash')),
    String(count('missed')),
    percent(refused.length, refused.length + count('missed')),
    String(count('API server only')),
    percent(known.filter(Boolean).length, known.length),
  ];
}

function isRefusedByBoth({ outcome, judgement }: Comparison): boolean {
  return outcome === 'agreed' && judgement.argo.length > 0;
}

function causeIsNamed(
  messages: readonly string[],
  findings: Comparison['judgement']['refused'],
): boolean | undefined {
  const [message = ''] = messages;
  return namesCause(message, findings);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(2)} %`;
}

/** Prints what the linter and the validator disagree on: one example of each kind, as small as possible. */
export function printDisagreements({ comparisons }: ComparedSet, limit: number): string {
  const kinds = groupBy(
    comparisons.filter(({ outcome }) => DISAGREEMENTS.has(outcome)),
    signatureOf,
  );
  return [...kinds]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, limit)
    .map(([signature, found]) => printExample(signature, found))
    .join('\n');
}

function printExample(signature: string, found: readonly Comparison[]): string {
  const versions = [...new Set(found.map(({ version }) => version))].join(', ');
  const size = ({ manifests }: Comparison): number => JSON.stringify(manifests).length;
  const [smallest] = [...found].sort((one, other) => size(one) - size(other));
  if (smallest === undefined) return '';
  const { name, manifests, judgement } = smallest;
  return [
    `${String(found.length)} × (Argo ${versions}) ${signature}`,
    `  ${name}`,
    ...judgement.argo.slice(0, 1).map((error) => `  Argo: ${error}`),
    ...judgement.refused.map(({ path, message, code }) => `  here: ${path}: ${message} [${code}]`),
    ...minimize(manifests, sameDisagreement(smallest)).map((manifest) => `  ${JSON.stringify(manifest)}`),
    '',
  ].join('\n');
}

/** Prints messages that do not name the cause that Argo names, one of each kind. */
export function printOtherCauses({ comparisons }: ComparedSet, limit: number): string {
  const others = comparisons
    .filter(isRefusedByBoth)
    .filter(({ judgement }) => causeIsNamed(judgement.argo, judgement.refused) !== true);
  const kinds = groupBy(others, ({ judgement }) => signatureOf({ outcome: 'missed', judgement }));
  return [...kinds]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, limit)
    .map(([, found]) => {
      const [{ name, judgement } = { name: '', judgement: undefined }] = found;
      const messages = (judgement?.refused ?? []).map(
        ({ path, message, code }) => `  here: ${path}: ${message} [${code}]`,
      );
      return [`${String(found.length)} × ${judgement?.argo[0] ?? ''}`, `  ${name}`, ...messages].join('\n');
    })
    .join('\n');
}
