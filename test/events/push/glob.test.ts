import fc from 'fast-check';
import { minimatch } from 'minimatch';
import { alternativesOf } from '../../../lib/events/push/glob-alternatives';
import { type GlobKind, checkGlobs, matchesGlobs, parseGlob, readGlobs } from '../../../lib/events/push/glob';
import { jq } from '../jq';

function matches(texts: readonly string[], name: string): boolean {
  return matchesGlobs(readGlobs(texts), name);
}

function patternOf(glob: string): string {
  const parsed = parseGlob(glob);
  if ('wrong' in parsed) throw new Error(`${glob}: ${parsed.wrong}`);
  return parsed.pattern;
}

describe('what a pattern matches', () => {
  test.each([
    ['main', ['main'], ['main2', 'amain', 'Main', 'main/x', '']],
    ['release/*', ['release/1.2', 'release/'], ['release', 'release/1/2', 'my-release/1']],
    ['*', ['main', '.hidden'], ['a/b']],
    ['**', ['main', 'a/b/c'], []],
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

  test('the last one that matches decides', () => {
    const docs = ['docs/**', '!docs/**/*.png', 'docs/logo.png'];
    expect(['docs/a.md', 'docs/a.png', 'docs/logo.png', 'a.md'].map((file) => matches(docs, file))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test('those that all leave something out mean all others', () => {
    expect(matches(['!docs/**', '!*.md'], 'src/a.ts')).toBe(true);
    expect(matches(['!docs/**', '!*.md'], 'README.md')).toBe(false);
  });

  test('one that leaves something out does not let in what no other means', () => {
    expect(matches(['!release/old', 'release/*'], 'main')).toBe(false);
  });
});

describe('what is no pattern', () => {
  test.each([
    ['[a', "'[' is not closed"],
    ['[]', "'[' is not closed, or has something else in it"],
    ['[!]', "'[' is not closed, or has something else in it"],
    ['[:alpha:]', 'something else in it'],
    ['[z-a]', "the range 'z-a' goes backwards"],
    ['{a,b', "'{' is not closed"],
    ['{a,{b,c}}', "'{' stands inside of another"],
    ['a{}', "nothing between '{' and '}'"],
    ['a\\', 'nothing behind the backslash'],
    ['{a,b}'.repeat(9), 'more than 256 patterns'],
  ])('%s', (glob, words) => {
    const [problem, ...others] = checkGlobs([glob], 'branch', 'branches');
    expect(problem).toMatchObject({ code: 'invalid-pattern', path: 'branches[0]' });
    expect(problem?.message).toContain(words);
    expect(problem?.message).toMatch(/^The pattern '.*' can't be read: .*\.$/);
    expect(others).toEqual([]);
    expect(readGlobs([glob])).toEqual([]);
  });
});

describe('what can match nothing', () => {
  const REFS: readonly GlobKind[] = ['branch', 'tag'];

  test.each([
    ['', 'it is empty'],
    ['!', 'it is empty'],
    ['refs/heads/main', "write 'main'"],
    ['refs/tags/v*', "write 'v*'"],
    ['/main', "no name begins or ends with '/'"],
    ['release/', "no name begins or ends with '/'"],
    ['a//b', "'//'"],
    ['my branch', 'no name has a blank'],
    ['a..b', "'..'"],
    ['a@\\{b', "'@{'"],
    ['a~1', "'~'"],
    ['a:b', "':'"],
    ['\\*', 'no name has'],
    ['.github/*', "begins with '.'"],
    ['a/.b', "begins with '.'"],
    ['main.lock', "'.lock'"],
    ['main.', "ends with '.'"],
    ['{main,my branch}', 'no name has a blank'],
    ['{main,}', 'it is empty'],
  ])('as a branch or a tag: %s', (glob, words) => {
    for (const kind of REFS) {
      const problems = checkGlobs(['*', glob], kind, 'x');
      expect(problems).toMatchObject([{ code: 'unused-pattern', path: 'x[1]' }]);
      expect(problems[0]?.message).toContain(words);
    }
  });

  test.each([
    ['/src/**', "take the '/' or './' away"],
    ['./src/**', "take the '/' or './' away"],
    ['src/../a', "no path has '.' or '..'"],
    ['src//a', "no path has '//'"],
    ['src/', "write 'src/**'"],
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
  ])('taken back: %j', (globs) => {
    const problems = checkGlobs(globs, 'branch', 'branches');
    expect(problems).toMatchObject([{ code: 'unused-pattern' }]);
    expect(problems[0]?.message).toContain('behind it takes it back');
  });

  test('taken back before there is anything', () => {
    const problems = checkGlobs(['!release/old', 'release/*', '!release/new'], 'branch', 'branches');
    expect(problems).toMatchObject([{ code: 'unused-pattern', path: 'branches[0]' }]);
    expect(problems[0]?.message).toContain("put it at the list's end");
  });

  test('nothing is said of what can match something', () => {
    const refs = ['*', 'release/**', 'v[0-9~]*', '{main,develop}', 'feature/#12', 'a.b', '!wip/*', 'a-@b'];
    expect(checkGlobs(refs, 'branch', 'branches')).toEqual([]);
    expect(checkGlobs(['**/*.md', '.github/**', 'a b/c', '!docs/**'], 'path', 'paths')).toEqual([]);
    expect(checkGlobs(['!docs/**', '!*.md'], 'path', 'paths')).toEqual([]);
  });
});

// Few letters, so that patterns and names often fit each other.
// Without `$`, which shells have before a brace for something else.
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

/** Two stars inside of a folder's name mean what they mean alone; for minimatch, what one star means. */
function hasStarsInName(glob: string): boolean {
  const alternatives = alternativesOf(glob);
  return 'wrong' in alternatives || alternatives.some((one) => /[^/]\*\*|\*\*[^/]/.test(one));
}

const OPTIONS = {
  dot: true,
  noext: true,
  nonegate: true,
  nocomment: true,
  platform: 'linux',
  optimizationLevel: 0,
} as const;

describe('other readers', () => {
  test('minimatch says the same', () => {
    fc.assert(
      fc.property(globs, names, (glob, name) => {
        fc.pre(!hasStarsInName(glob));
        expect([glob, name, matches([glob], name)]).toEqual([glob, name, minimatch(name, glob, OPTIONS)]);
      }),
      { numRuns: 5000 },
    );
  });

  test('jq reads the patterns as JavaScript does', async () => {
    const pairs = fc.sample(fc.tuple(globs, names), 400);
    const cases = pairs.map(([glob, name]) => ({ pattern: patternOf(glob), name }));
    const said = await jq(cases, '[.[] | .pattern as $pattern | .name | test($pattern)]');
    expect(said).toEqual(cases.map(({ pattern, name }) => new RegExp(pattern, 'u').test(name)));
  });

  test('each character that can stand in a pattern is read by jq and JavaScript', async () => {
    const characters = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
    const cases = characters.map((character) => ({
      pattern: patternOf(`x\\${character}y`),
      name: `x${character}y`,
    }));
    for (const { pattern, name } of cases) expect(new RegExp(pattern, 'u').test(name)).toBe(true);
    const said = await jq(cases, 'all(.[]; .pattern as $pattern | .name | test($pattern))');
    expect(said).toBe(true);
  });

  test('nothing is used that RE2 does not have', () => {
    fc.assert(
      fc.property(globs, (glob) => {
        expect(patternOf(glob)).not.toMatch(/\(\?[^:]|\\[0-9kpPuxbB]|[*+?]\+|\{\d/);
      }),
    );
  });
});
