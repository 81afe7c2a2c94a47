import fc from 'fast-check';
import { minimatch } from 'minimatch';
import type { GlobKind } from '../../../lib/events/push/check-globs';
import { checkGlobs } from '../../../lib/events/push/check-globs';
import { expandBraces } from '../../../lib/events/push/expand-braces';
import { matchesGlob, matchesGlobs, parseGlob, validGlobs } from '../../../lib/events/push/glob';
import { WANTED, renderGlobs } from '../../../lib/events/push/glob-program';
import { jq } from '../../support/jq';

function matches(texts: readonly string[], name: string): boolean {
  return matchesGlobs(validGlobs(texts), name);
}

function patternOf(glob: string): string {
  const parsed = parseGlob(glob);
  if ('reason' in parsed) throw new Error(`${glob}: ${parsed.reason}`);
  return parsed.pattern;
}

describe('a pattern matches', () => {
  test.each([
    ['main', ['main'], ['main2', 'amain', 'Main', 'main/x', '']],
    ['release/*', ['release/1.2', 'release/'], ['release', 'release/1/2', 'my-release/1']],
    ['*', ['main', '.hidden'], ['a/b']],
    ['**', ['main', 'a/b/c', 'a\nb', 'a\n'], []],
    ['docs/**', ['docs/a\nb', 'docs/\n'], ['docs\n/a', 'x\ndocs/a', 'docs']],
    ['*.md', ['a\nb.md'], ['a.md\n', 'a.md\nb']],
    ['**/a', ['a', 'x\n/a'], ['a\n', 'x\na']],
    ['services/api/**', ['services/api/x', 'services/api/x/y'], ['services/api', 'services/apis/x']],
    ['**/*.md', ['README.md', 'docs/a/b.md'], ['README.mdx', 'docs/a']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb']],
    ['**/**/a', ['a', 'x/a', 'x/y/a'], ['xa']],
    ['a**z', ['az', 'a/b/z'], ['az/']],
    ['v?', ['v1', 'v😀'], ['v', 'v12', 'v/']],
    ['v[0-9]*', ['v1', 'v1.2.3'], ['va', 'v']],
    ['[!a-c]x', ['dx', '-x'], ['ax', '/x']],
    ['[^a]', ['b'], ['a', '/']],
    ['[a-]', ['a', '-'], ['b']],
    ['{main,develop}', ['main', 'develop'], ['{main,develop}', 'mai']],
    ['{release,hotfix}/*', ['release/1', 'hotfix/2'], ['other/1']],
    ['{a,b}{1,2}', ['a1', 'a2', 'b1', 'b2'], ['a', '12']],
    ['{a,**}/b', ['a/b', 'b', 'x/y/b'], ['a/c']],
    ['{a,}b', ['ab', 'b'], ['a,b']],
    ['x{**/a,b}', ['xb', 'xy/a'], ['xya', 'a']],
    ['{a\\,b,c}', ['a,b', 'c'], ['a', 'b']],
    ['\\*', ['*'], ['a']],
    ['\\{a,b\\}', ['{a,b}'], ['a']],
    ['a.b+c(d)|e^f$', ['a.b+c(d)|e^f$'], ['axb+c(d)|e^f$', 'e^f$']],
    ['günther', ['günther'], ['gunther']],
  ] as const)('%s', (glob, yes, no) => {
    expect(yes.filter((text) => !matches([glob], text))).toEqual([]);
    expect(no.filter((text) => matches([glob], text))).toEqual([]);
  });

  test('the last pattern that matches decides', () => {
    const docs = ['docs/**', '!docs/**/*.png', 'docs/logo.png'];
    expect(['docs/a.md', 'docs/a.png', 'docs/logo.png', 'a.md'].map((file) => matches(docs, file))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test('patterns that all exclude match everything else', () => {
    expect(matches(['!docs/**', '!*.md'], 'src/a.ts')).toBe(true);
    expect(matches(['!docs/**', '!*.md'], 'README.md')).toBe(false);
  });

  test('an excluding pattern includes nothing if another pattern includes', () => {
    expect(matches(['!release/old', 'release/*'], 'main')).toBe(false);
  });
});

describe('a pattern that is not valid', () => {
  test.each([
    ['[a', "'[' is not closed"],
    ['[]', "'[' is not closed, or contains something other"],
    ['[!]', "'[' is not closed, or contains something other"],
    ['[:alpha:]', 'contains something other'],
    ['[z-a]', "the range 'z-a' is out of order"],
    ['{a,b', "'{' is not closed"],
    ['{a,{b,c}}', 'braces cannot be nested'],
    ['a{}', "'{}' is empty"],
    ['a\\', 'it ends with a backslash'],
    ['{a,b}'.repeat(9), 'more than 256 patterns'],
  ])('%s', (glob, words) => {
    const [problem, ...others] = checkGlobs([glob], 'branch', 'branches');
    expect(problem).toMatchObject({ code: 'invalid-pattern', path: 'branches[0]' });
    expect(problem?.message).toContain(words);
    expect(problem?.message).toMatch(/^The pattern '.*' is not valid: .*\.$/);
    expect(others).toEqual([]);
    expect(validGlobs([glob])).toEqual([]);
  });
});

describe('a pattern that matches nothing', () => {
  const REFS: readonly GlobKind[] = ['branch', 'tag'];

  test.each([
    ['', 'it is empty'],
    ['!', 'it is empty'],
    ['refs/heads/main', "Use 'main'"],
    ['refs/tags/v*', "Use 'v*'"],
    ['/main', "cannot start or end with '/'"],
    ['release/', "cannot start or end with '/'"],
    ['a//b', "'//'"],
    ['my branch', 'cannot contain whitespace'],
    ['a..b', "'..'"],
    ['a@\\{b', "'@{'"],
    ['a~1', "'~'"],
    ['a:b', "':'"],
    ['\\*', 'cannot contain'],
    ['.github/*', "starts with '.'"],
    ['a/.b', "starts with '.'"],
    ['main.lock', "'.lock'"],
    ['main.', "cannot end with '.'"],
    ['{main,my branch}', 'cannot contain whitespace'],
    ['{main,}', 'it is empty'],
  ])('as a branch or a tag: %s', (glob, words) => {
    for (const kind of REFS) {
      const problems = checkGlobs(['*', glob], kind, 'x');
      expect(problems).toMatchObject([{ code: 'unused-pattern', path: 'x[1]' }]);
      expect(problems[0]?.message).toContain(words);
    }
  });

  test.each([
    ['/src/**', "Remove the leading '/' or './'"],
    ['./src/**', "Remove the leading '/' or './'"],
    ['src/../a', "no directory '.' or '..'"],
    ['src//a', "does not contain '//'"],
    ['src/', "Use 'src/**'"],
    ['', 'it is empty'],
  ])('as a path: %s', (glob, words) => {
    const problems = checkGlobs([glob], 'path', 'paths');
    expect(problems).toMatchObject([{ code: 'unused-pattern', path: 'paths[0]' }]);
    expect(problems[0]?.message).toContain(words);
  });

  test('an empty list', () => {
    expect(checkGlobs([], 'tag', 'tags')).toMatchObject([{ code: 'unused-pattern', path: 'tags' }]);
  });

  test.each([
    [['main', '!main']],
    [['main', '!m*']],
    [['release/*', '!release/*']],
    [['main', '!**']],
    [['a/*', 'main', '!main']],
  ])('overridden by a later one: %j', (globs) => {
    const problems = checkGlobs(globs, 'branch', 'branches');
    expect(problems).toMatchObject([{ code: 'unused-pattern' }]);
    expect(problems[0]?.message).toContain('after it excludes all of it');
  });

  test('excluding what no earlier one includes', () => {
    const problems = checkGlobs(['!release/old', 'release/*', '!release/new'], 'branch', 'branches');
    expect(problems).toMatchObject([{ code: 'unused-pattern', path: 'branches[0]' }]);
    expect(problems[0]?.message).toContain('Move it to the end of the list');
  });

  test('patterns that can match are accepted', () => {
    const refs = ['*', 'release/**', 'v[0-9~]*', '{main,develop}', 'feature/#12', 'a.b', '!wip/*', 'a-@b'];
    expect(checkGlobs(refs, 'branch', 'branches')).toEqual([]);
    expect(checkGlobs(['**/*.md', '.github/**', 'a b/c', '!docs/**'], 'path', 'paths')).toEqual([]);
    expect(checkGlobs(['!docs/**', '!*.md'], 'path', 'paths')).toEqual([]);
  });
});

// Few letters, so that names often match patterns. No `$`, which has another meaning before a brace for minimatch.
const letters = fc.constantFrom('a', 'b', 'c', '.', '-', '+', '(', ')', 'ü');
const piece = fc.oneof(
  { weight: 4, arbitrary: letters },
  fc.constantFrom('*', '?', '[ab]', '[!a]', '[a-c]', '[^b-c]', '\\*', '\\?', '\\a'),
  fc
    .array(fc.constantFrom('a', 'b', 'ab', '*', 'a?', 'a/b', '**'), { minLength: 2, maxLength: 3 })
    .map((all) => `{${all.join(',')}}`),
);
const folder = fc.oneof(
  { weight: 1, arbitrary: fc.constant('**') },
  { weight: 4, arbitrary: fc.array(piece, { minLength: 1, maxLength: 4 }).map((all) => all.join('')) },
);
const globs = fc
  .array(folder, { minLength: 1, maxLength: 4 })
  .map((all) => all.join('/'))
  .filter((glob) => 'pattern' in parseGlob(glob));
const segment = fc
  .array(fc.oneof({ weight: 5, arbitrary: letters }, fc.constantFrom('*', '?', '{', '}')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => all.join(''))
  .filter((text) => text !== '.' && text !== '..');
const names = fc.array(segment, { minLength: 1, maxLength: 4 }).map((all) => all.join('/'));

/** Whether a glob has two stars inside a path segment, which minimatch treats as one star, but the library does not. */
function hasStarsInName(glob: string): boolean {
  const alternatives = expandBraces(glob);
  return 'reason' in alternatives || alternatives.some((one) => /[^/]\*\*|\*\*[^/]/.test(one));
}

const OPTIONS = {
  dot: true,
  noext: true,
  nonegate: true,
  nocomment: true,
  platform: 'linux',
  optimizationLevel: 0,
} as const;

describe('other implementations', () => {
  test('minimatch matches the same', () => {
    fc.assert(
      fc.property(globs, names, (glob, name) => {
        fc.pre(!hasStarsInName(glob));
        expect([glob, name, matches([glob], name)]).toEqual([glob, name, minimatch(name, glob, OPTIONS)]);
      }),
      { numRuns: 5000 },
    );
  });

  test('jq and JavaScript match the same', async () => {
    const signed = fc.tuple(fc.boolean(), globs).map(([excludes, glob]) => (excludes ? `!${glob}` : glob));
    const lists = fc.array(signed, { minLength: 1, maxLength: 4 });
    const lineBreaks = fc.constantFrom('', '', '', '\n');
    const texts = fc.tuple(lineBreaks, names, lineBreaks).map((parts) => parts.join(''));
    const pairs = fc.sample(fc.tuple(lists, texts), 400);
    const cases = pairs.map(([list, text]) => ({ globs: renderGlobs(list), text }));
    const matched = await jq(cases, `${WANTED} map((.globs | fromjson) as $globs | .text | wanted($globs))`);
    expect(matched).toEqual(pairs.map(([list, text]) => matches(list, text)));
    expect(new Set(matched as boolean[]).size).toBe(2);
  });

  test('the last of several patterns that match decides', () => {
    fc.assert(
      fc.property(fc.array(globs, { minLength: 1, maxLength: 3 }), globs, names, (before, last, name) => {
        const [glob] = validGlobs([last]);
        fc.pre(glob !== undefined && matchesGlob(glob, name));
        expect(matches([...before, last], name)).toBe(true);
        expect(matches([...before, `!${last}`], name)).toBe(false);
      }),
    );
  });

  test('jq and JavaScript accept each escaped character', async () => {
    const characters = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
    const cases = characters.map((character) => ({
      pattern: patternOf(`x\\${character}y`),
      name: `x${character}y`,
    }));
    for (const { pattern, name } of cases) expect(new RegExp(`^${pattern}$`, 'u').test(name)).toBe(true);
    const matched = await jq(
      cases,
      'all(.[]; .pattern as $pattern | .name | test("\\\\A\\($pattern)\\\\z"))',
    );
    expect(matched).toBe(true);
  });

  test('only syntax of RE2 is used', () => {
    fc.assert(
      fc.property(globs, (glob) => {
        expect(patternOf(glob)).not.toMatch(/\(\?[^:]|\\[0-9kpPuxbB]|[*+?]\+|\{\d/);
      }),
    );
  });
});
