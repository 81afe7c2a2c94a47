import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The folder with Argo's schemas and validator, which are not part of the repository. It is next to the
 * checkout, unless `ARGO_CI_SHARED` is set.
 */
const SHARED = resolve(process.env.ARGO_CI_SHARED ?? join(__dirname, '../../../shared'));

/** The path of a file or folder in the shared folder. */
export function sharedPath(...parts: readonly string[]): string {
  return join(SHARED, ...parts);
}

/** The names of the files in a shared folder; none if it is missing: the bodies of skipped tests are read, too. */
export function sharedFiles(...parts: readonly string[]): string[] {
  return existsSync(sharedPath(...parts)) ? readdirSync(sharedPath(...parts)) : [];
}

/**
 * `describe` for tests that need parts of the shared folder, such as `schemas`. If one is missing, the tests
 * are skipped, and the title contains the reason.
 */
export function describeWithShared(title: string, needs: readonly string[], tests: () => void): void {
  const missing = needs.filter((part) => !existsSync(sharedPath(part)));
  if (missing.length === 0) describe(title, tests);
  else describe.skip(`${title} (skipped: no ${missing.join(', ')} in ../shared)`, tests);
}
