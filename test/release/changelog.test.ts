import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseChangelog, unreleasedNotes } from '../../scripts/release/changelog';

const CHANGELOG = `# Changelog

## [Unreleased]

### Added

- A thing.

## [0.1.0] - 2026-01-01

- The first.
`;

test('what was unreleased gets the heading of the version', () => {
  expect(releaseChangelog(CHANGELOG, '0.2.0', '2026-02-01')).toBe(
    CHANGELOG.replace('## [Unreleased]\n', '## [Unreleased]\n\n## [0.2.0] - 2026-02-01\n'),
  );
});

test('the notes are what is under the heading', () => {
  expect(unreleasedNotes(CHANGELOG)).toBe('### Added\n\n- A thing.');
});

test('a release without notes is rejected', () => {
  const empty = CHANGELOG.replace('- A thing.\n', '');
  expect(() => releaseChangelog(empty, '0.2.0', '2026-02-01')).toThrow('has no entries');
});

test('a changelog without the heading is rejected', () => {
  expect(() => unreleasedNotes('# Changelog\n')).toThrow('has no heading');
});

test("this repository's changelog has the heading", () => {
  const changelog = readFileSync(join(__dirname, '../../CHANGELOG.md'), 'utf8');
  expect(() => unreleasedNotes(changelog)).not.toThrow();
});
