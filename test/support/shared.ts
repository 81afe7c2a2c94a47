import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * A folder of what only the developers of this project have: Argo's schemas and its validator. It lies beside
 * the checkout, unless `ARGO_CI_SHARED` says where.
 */
const SHARED = resolve(process.env.ARGO_CI_SHARED ?? join(__dirname, '../../../shared'));

/** The path of something in the shared folder. */
export function sharedPath(...parts: readonly string[]): string {
  return join(SHARED, ...parts);
}

/**
 * `describe` for tests that need parts of the shared folder, such as `schemas`. Where one is missing the tests
 * are skipped, and their title says why.
 */
export function describeWithShared(title: string, needs: readonly string[], tests: () => void): void {
  const missing = needs.filter((part) => !existsSync(sharedPath(part)));
  if (missing.length === 0) describe(title, tests);
  else describe.skip(`${title} (skipped: no ${missing.join(', ')} in ../shared)`, tests);
}
