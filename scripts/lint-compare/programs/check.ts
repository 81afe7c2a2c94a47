import type { App } from 'cdk8s';
import { configureLint } from '../../../lib/manifest';
import { chartObjects } from '../../../lib/app/chart-objects';
import { findingsOf } from '../../../lib';
import type { Finding } from '../../../lib';
import type { LintFinding } from '../../../lib/lint';
import { lint } from '../../../lib/lint';
import { validate } from '../judge';
import type { Version } from '../judge';
import type { Json, Manifests } from '../json';
import { simulate } from './simulate';
import type { Ending } from './simulate';
import { randomProgram } from './workflows';

/** What this library, the validator and the controller say of one program. */
export interface CheckedProgram {
  readonly seed: number;
  readonly version: Version;
  readonly manifests: readonly Json[];

  /** What stops the synth. */
  readonly errors: readonly Finding[];

  /** Those of them that the rules find in the manifests. */
  readonly lintErrors: readonly LintFinding[];

  /** Why Argo's validator refuses it. */
  readonly refused: readonly string[];

  /** How its workflows end if their pods do what the program expects. Not for what Argo refuses. */
  readonly endings: readonly Ending[];
}

/** Builds programs and runs what Argo accepts. */
export function checkPrograms(count: number, firstSeed: number, version: Version): CheckedProgram[] {
  const programs = Array.from({ length: count }, (_, index) => synthesize(firstSeed + index, version));
  const verdicts = validate(
    programs.map(({ manifests }) => manifests),
    version,
  );
  const checked = programs.map((program, index) => ({ ...program, refused: verdicts[index] ?? [] }));
  const accepted = checked.filter(
    ({ refused, errors, lintErrors }) => refused.length === 0 && isWorthRunning(errors, lintErrors),
  );
  const endings = simulate(
    accepted.map(({ manifests }) => manifests),
    version,
  );
  const byProgram = new Map(accepted.map((program, index) => [program.seed, endings[index] ?? []]));
  return checked.map((program) => ({ ...program, endings: byProgram.get(program.seed) ?? [] }));
}

/** What has no errors, and what has only errors of the rules, which can be false alarms. */
function isWorthRunning(errors: readonly Finding[], lintErrors: readonly LintFinding[]): boolean {
  return errors.every(({ code }) => lintErrors.some((finding) => finding.code === code));
}

type Synthesis = Omit<CheckedProgram, 'endings' | 'refused'>;

function synthesize(seed: number, version: Version): Synthesis {
  const app = randomProgram(seed);
  configureLint(app, { argo: version });
  const errors = findingsOf(app).filter(({ severity }) => severity === 'error');
  const manifests = manifestsOf(app);
  return { seed, version, manifests, errors, lintErrors: lintErrorsIn(manifests, version) };
}

/** The errors that the rules find, as at synth. */
export function lintErrorsIn(manifests: Manifests, version: Version): LintFinding[] {
  const options = { argo: version, missingTemplates: 'ignore', advice: 'none' } as const;
  return lint(manifests, options).filter(({ severity }) => severity === 'error');
}

function manifestsOf(app: App): Json[] {
  // `toJson` of a chart would validate it.
  return app.charts.flatMap(chartObjects).map((object) => object.toJson() as Json);
}
