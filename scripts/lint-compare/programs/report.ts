import type { Version } from '../judge';
import { VERSIONS, validate } from '../judge';
import type { Json, Manifests } from '../json';
import { minimize } from '../minimize';
import { groupBy, printRows, withoutNames } from '../print';
import { checkPrograms, lintErrorsIn } from './check';
import type { CheckedProgram } from './check';
import { simulate } from './simulate';

/** Builds random programs and checks those that synthesize, for each version. */
export function comparePrograms(count: number, seed: number): CheckedProgram[] {
  return VERSIONS.flatMap((version) => checkPrograms(count, seed, version));
}

/** Prints how many programs synthesize, and how many of them fail in Argo, as a table in Markdown. */
export function printProgramTable(programs: readonly CheckedProgram[]): string {
  return printRows([
    ['Argo', 'programs', 'synthesized', 'refused by Argo', 'runs', 'ended in an error'],
    ...VERSIONS.map((version) => {
      const all = programs.filter((program) => program.version === version);
      const synthesized = all.filter(({ errors }) => errors.length === 0);
      const refused = synthesized.filter(isRefused);
      const runs = synthesized.flatMap(({ endings }) => endings);
      const failed = runs.filter(({ problem }) => problem !== undefined);
      return [version, ...[all, synthesized, refused, runs, failed].map(({ length }) => String(length))];
    }),
  ]);
}

/** Prints one program of each kind of failure, as small as possible, and one of each kind of false alarm. */
export function printProgramProblems(programs: readonly CheckedProgram[], limit: number): string {
  const synthesized = programs.filter(({ errors }) => errors.length === 0);
  const kinds = [...groupBy([...synthesized, ...programs.filter(isFalseAlarm)], kindOf)].filter(
    ([kind]) => kind !== '',
  );
  return kinds
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, limit)
    .map(([kind, found]) => printKind(kind, found))
    .join('\n');
}

function isRefused({ refused }: CheckedProgram): boolean {
  return refused.length > 0;
}

/** Whether the rules say that Argo refuses it, and it does not. */
function isFalseAlarm({ errors, lintErrors, refused }: CheckedProgram): boolean {
  return errors.length > 0 && refused.length === 0 && lintErrors.some((error) => error.class === 'refused');
}

/** What goes wrong, without names; empty if nothing does. */
function kindOf(program: CheckedProgram): string {
  const [alarm] = isFalseAlarm(program) ? program.lintErrors : [];
  if (alarm !== undefined) return `false alarm: ${alarm.code}: ${withoutNames(alarm.message)}`;
  const [refused] = program.refused;
  return refused === undefined
    ? failureKind(program.endings.find(({ problem }) => problem !== undefined)?.problem)
    : `refused: ${withoutNames(refused)}`;
}

function failureKind(problem = ''): string {
  return withoutNames(problem.split('\n')[0] ?? '');
}

function printKind(kind: string, found: readonly CheckedProgram[]): string {
  const size = ({ manifests }: CheckedProgram): number => JSON.stringify(manifests).length;
  const [smallest] = [...found].sort((one, other) => size(one) - size(other));
  if (smallest === undefined) return '';
  const versions = [...new Set(found.map(({ version }) => version))].join(', ');
  const { seed, version, manifests } = smallest;
  const isFailure = !kind.startsWith('refused: ') && !kind.startsWith('false alarm: ');
  const small = isFailure ? minimize(manifests, failsAlike(kind, version)) : manifests;
  return [
    `${String(found.length)} × (Argo ${versions}) ${kind}`,
    `  seed ${String(seed)}`,
    ...small.map((manifest) => `  ${JSON.stringify(manifest)}`),
    '',
  ].join('\n');
}

/** Which manifests without an error of the rules or the validator fail in the same way. */
function failsAlike(kind: string, version: Version): (files: readonly Manifests[]) => boolean[] {
  return (files) => {
    const verdicts = validate(files, version);
    const clean = files.map((manifests, index): readonly Json[] =>
      verdicts[index]?.length === 0 && lintErrorsIn(manifests, version).length === 0 ? manifests : [],
    );
    return simulate(clean, version).map(
      (endings) => failureKind(endings.find(({ problem }) => problem !== undefined)?.problem) === kind,
    );
  };
}
