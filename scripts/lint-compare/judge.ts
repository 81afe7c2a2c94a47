import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LintFinding } from '../../lib/lint';
import { lint } from '../../lib/lint';
import { checkStructure } from '../../lib/lint/structure';
import { sharedPath } from '../../test/support/shared';
import { printManifests } from './json';
import type { Manifests } from './json';

/** The versions of Argo whose validator can be run. */
export const VERSIONS = ['3.7', '4.0'] as const;

export type Version = (typeof VERSIONS)[number];

const VALIDATORS: { readonly [version in Version]: readonly [folder: string, file: string] } = {
  '3.7': ['argolint', 'argolint'],
  '4.0': ['argolint4', 'argolint4'],
};

/** What Argo's validator and the linter say of one file. */
export interface Judgement {
  /** The errors of the validator: the first of each object. */
  readonly argo: readonly string[];

  /** What the linter says is refused. */
  readonly refused: readonly LintFinding[];

  /** Whether only the API server refuses the file, so that the validator accepts it. */
  readonly isSchemaOnly: boolean;

  /** Why the linter failed. */
  readonly crash: string | undefined;
}

export type Outcome = 'agreed' | 'false alarm' | 'missed' | 'API server only' | 'crash' | 'no verdict';

/** How the two compare. */
export function outcomeOf({ argo, refused, isSchemaOnly, crash }: Judgement): Outcome {
  if (crash !== undefined) return 'crash';
  if (isWithoutVerdict(argo)) return 'no verdict';
  if (argo.length > 0) return refused.length > 0 ? 'agreed' : 'missed';
  if (refused.length === 0) return 'agreed';
  return isSchemaOnly ? 'API server only' : 'false alarm';
}

/** The validator has no objects to look at, or fails itself. */
function isWithoutVerdict(errors: readonly string[]): boolean {
  return errors.some((error) => error === NOTHING_LINTED || error.startsWith('the validator crashed'));
}

const NOTHING_LINTED = 'nothing linted';

/** The errors of Argo's validator in each file, which it reads alone. */
export function validate(files: readonly Manifests[], version: Version): string[][] {
  if (files.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'lint-compare-'));
  try {
    const paths = files.map((manifests, index) => {
      const path = join(folder, `${String(index)}.yaml`);
      writeFileSync(path, printManifests(manifests));
      return path;
    });
    return chunks(paths, 1000).flatMap((chunk) => run(chunk, version));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

function run(paths: readonly string[], version: Version): string[][] {
  const output = execFileSync(sharedPath(...VALIDATORS[version]), paths, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return output.trim().split('\n').map(readErrors);
}

function readErrors(line: string): string[] {
  const verdict = JSON.parse(line) as { readonly ok: boolean; readonly errors: readonly string[] };
  if (verdict.ok) return [];
  return verdict.errors.length > 0 ? [...verdict.errors] : [NOTHING_LINTED];
}

/** What the linter and the validator say of each file. */
export function judge(files: readonly Manifests[], version: Version): Judgement[] {
  const errors = validate(files, version);
  return files.map((manifests, index) => ({ argo: errors[index] ?? [], ...judgeAlone(manifests, version) }));
}

function judgeAlone(manifests: Manifests, version: Version): Omit<Judgement, 'argo'> {
  try {
    const refused = lint(manifests, { argo: version }).filter((finding) => finding.class === 'refused');
    const isSchemaOnly =
      refused.length > 0 && refused.every((finding) => isOfSchema(finding, manifests, version));
    return { refused, isSchemaOnly, crash: undefined };
  } catch (error) {
    const crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { refused: [], isSchemaOnly: false, crash };
  }
}

function isOfSchema(finding: LintFinding, manifests: Manifests, version: Version): boolean {
  return checkStructure(manifests[finding.manifest]).some(
    ({ pointer, code, refusedBy, versions }) =>
      pointer === finding.pointer &&
      code === finding.code &&
      refusedBy === 'schema' &&
      versions.includes(version),
  );
}
