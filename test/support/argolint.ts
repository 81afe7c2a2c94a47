import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedPath } from './shared';

/** The result of Argo's validator, which reports only the first error of each workflow. */
export interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly string[];
}

/**
 * Runs Argo's validator on manifests that are applied together. The validator builds itself on
 * first use, which requires Go and takes minutes. Later runs take milliseconds.
 */
export function argolint(manifests: readonly object[]): Verdict {
  const [verdict] = argolintEach([manifests]);
  if (verdict === undefined) throw new Error('argolint returned no verdict');
  return verdict;
}

/** The validators, by the version of Argo Workflows. */
const VALIDATORS = { '3.7': 'argolint', '4.0': 'argolint4' } as const;

/** Validates several sets of manifests, each on its own, in one run of the validator. */
export function argolintEach(
  sets: readonly (readonly object[])[],
  version: keyof typeof VALIDATORS = '3.7',
): Verdict[] {
  const folder = mkdtempSync(join(tmpdir(), 'argolint-'));
  try {
    const files = sets.map((manifests, index) => {
      const file = join(folder, `${index}.yaml`);
      // JSON is YAML.
      writeFileSync(file, manifests.map((manifest) => JSON.stringify(manifest)).join('\n---\n'));
      return file;
    });
    return run(VALIDATORS[version], files).trim().split('\n').map(readVerdict);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** If the validator rejects a file, it exits with an error, but its output is complete. */
function run(validator: string, files: readonly string[]): string {
  try {
    return execFileSync(sharedPath(validator, validator), files, { encoding: 'utf8', maxBuffer: 64 << 20 });
  } catch (error) {
    if (
      error instanceof Error &&
      'stdout' in error &&
      typeof error.stdout === 'string' &&
      error.stdout !== ''
    )
      return error.stdout;
    throw error;
  }
}

function readVerdict(line: string): Verdict {
  const verdict: unknown = JSON.parse(line);
  if (typeof verdict === 'object' && verdict !== null && 'ok' in verdict && 'errors' in verdict) {
    return {
      ok: verdict.ok === true,
      errors: Array.isArray(verdict.errors) ? verdict.errors.map(String) : [],
    };
  }
  throw new Error(`not a verdict of argolint: ${line}`);
}
