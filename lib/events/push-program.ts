import type { GitRepository } from './git-repository';
import { readGlobs } from './glob';
import type { PushFilter } from './push-filter';
import { SKIP_MESSAGES } from './push-filter';
import { pushedProgram } from './pushed';

/** The name of the field that says whether a push starts a build. */
export const STARTS = 'push.starts';

/**
 * What Argo Events runs (gojq) over an event before it is filtered: adds to it what was pushed, in the same words for
 * every provider, as `push`, and whether that starts a build, as `push.starts`; `push.refusedBy` says which parts of the
 * filter do not hold.
 *
 * @param change which of the pushes is meant, where one webhook tells of several
 */
export function pushProgram(repository: GitRepository, filter: PushFilter, change = 0): string {
  return `# What was pushed, and whether that starts a build.
def wanted($globs): . as $text
  | reduce $globs[] as $glob ($globs[0].excludes; if ($text | test($glob.pattern)) then ($glob.excludes | not) else . end);
def labelled: gsub("[^A-Za-z0-9_.-]+"; "-") | .[:63] | gsub("^[^A-Za-z0-9]+|[^A-Za-z0-9]+$"; "");
(.headers // .header // {}) as $headers
| (.body // {}) as $body
| ${String(change)} as $change
| (try ${pushedProgram(repository)} catch {}) as $pushed
| ($pushed.ref // "") as $ref
| ($ref | sub("^refs/(heads|tags)/"; "")) as $name
| ($pushed.commit // "") as $commit
| ([$pushed.authors[]? | select(. != null) | ascii_downcase]) as $authors
| .push = {
    repository: ${JSON.stringify(repository.path)},
    repositoryUrl: ${JSON.stringify(repository.cloneUrl)},
    ref: $ref,
    name: $name,
    branch: (if ($ref | startswith("refs/heads/")) then $name else "" end),
    tag: (if ($ref | startswith("refs/tags/")) then $name else "" end),
    commit: $commit,
    shortCommit: $commit[:12],
    before: ($pushed.before // ""),
    message: ($pushed.message // ""),
    author: ($authors[0] // "")
  }
| .push.labels = (.push | { branch: (.branch | labelled), tag: (.tag | labelled), commit: (.commit | labelled) })
| .push.refusedBy = ([
${conditions(repository, filter)
  .map(([name, holds]) => `    (if (${holds}) then empty else ${JSON.stringify(name)} end)`)
  .join(',\n')}
  ])
| .${STARTS} = (.push.refusedBy == [])
`;
}

type Condition = readonly [name: string, holds: string];

function conditions(repository: GitRepository, filter: PushFilter): Condition[] {
  const { paths, authors, skipMessages = SKIP_MESSAGES } = filter;
  const path = JSON.stringify(repository.path.toLowerCase());
  return [
    ['event', '$pushed.isPush == true'],
    [
      'repository',
      `($pushed.repository // ${repository.provider === 'other' ? path : '""'} | ascii_downcase) == ${path}`,
    ],
    // Braces would be taken for variables when Argo gets the name as an argument.
    ['ref', `($ref | test("^refs/(heads|tags)/.")) and ($ref | contains("{{") | not)`],
    // All zeros where something was deleted.
    ['commit', '$commit | test("^[0-9a-f]{40,64}$") and (test("^0+$") | not)'],
    ...refConditions(filter),
    ...(skipMessages.length === 0 ? [] : [['message', notIn(skipMessages)] satisfies Condition]),
    ...(authors === undefined ? [] : [['authors', byAuthors(authors)] satisfies Condition]),
    ...(paths === undefined
      ? []
      : [
          [
            'paths',
            `$pushed.files == null or any($pushed.files[]; wanted(${globs(paths)}))`,
          ] satisfies Condition,
        ]),
  ];
}

function refConditions({ branches, tags }: PushFilter): Condition[] {
  const [branch, tag] = [`($ref | startswith("refs/heads/"))`, `($ref | startswith("refs/tags/"))`];
  const wanted = (kind: string, patterns: readonly string[]): string =>
    `(${kind} and ($name | wanted(${globs(patterns)})))`;
  if (branches !== undefined && tags !== undefined)
    return [['branches, tags', `${wanted(branch, branches)} or ${wanted(tag, tags)}`]];
  if (tags !== undefined) return [['tags', wanted(tag, tags)]];
  return [['branches', branches === undefined ? branch : wanted(branch, branches)]];
}

function globs(patterns: readonly string[]): string {
  return JSON.stringify(readGlobs(patterns));
}

function notIn(texts: readonly string[]): string {
  const list = JSON.stringify(texts.map((text) => text.toLowerCase()));
  return `($pushed.message // "" | ascii_downcase) as $message | any(${list}[]; . as $text | $message | contains($text)) | not`;
}

function byAuthors(authors: readonly string[]): string {
  const lower = authors.map((author) => author.toLowerCase());
  const out = lower.filter((author) => author.startsWith('!')).map((author) => author.slice(1));
  const only = lower.filter((author) => !author.startsWith('!'));
  const isOne = (names: readonly string[]): string =>
    `any($authors[]; . as $author | any(${JSON.stringify(names)}[]; . == $author))`;
  return [
    ...(only.length === 0 ? [] : [`(${isOne(only)})`]),
    ...(out.length === 0 ? [] : [`(${isOne(out)} | not)`]),
  ].join(' and ');
}
