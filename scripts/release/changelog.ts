const UNRELEASED = '## [Unreleased]';

/** The notes of the next release: the text under the heading `[Unreleased]`. */
export function unreleasedNotes(changelog: string): string {
  const start = changelog.indexOf(`${UNRELEASED}\n`);
  if (start === -1) throw new Error(`CHANGELOG.md has no heading "${UNRELEASED}"`);
  const after = changelog.slice(start + UNRELEASED.length);
  const end = after.search(/^## /m);
  return (end === -1 ? after : after.slice(0, end)).trim();
}

/** The changelog with the unreleased entries under the heading of a version. */
export function releaseChangelog(changelog: string, version: string, date: string): string {
  if (!/^- /m.test(unreleasedNotes(changelog))) {
    throw new Error(`CHANGELOG.md has no entries under "${UNRELEASED}". Add them before the release.`);
  }
  return changelog.replace(UNRELEASED, `${UNRELEASED}\n\n## [${version}] - ${date}`);
}
