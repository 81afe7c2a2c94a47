import { jqPath } from '../payload/event-value';
import type { GitRepository } from '../repository/git-repository';
import { readGlobs } from './glob';
import type { EventArgument } from './event-argument';
import type { PushFilter } from './push-filter';
import { SKIP_MESSAGES } from './push-filter';
import { webhookReader } from './webhook-readers';

/** The name of the field that says whether a push starts a build. */
export const STARTS = 'push.starts';

/**
 * What Argo Events runs (gojq) over an event before it is filtered: adds to it what was pushed, in the same words for
 * every provider, as `push`, what of it is given to arguments, as `push.arguments`, and whether that starts a build, as
 * `push.starts`; `push.refusedBy` says which parts of the filter do not hold. Whatever is in the event, this ends without an error: the Sensor would tell it in its log alone.
 *
 * @param given what the event gives to arguments
 * @param change which of the pushes is meant, where one webhook tells of several
 */
export function pushProgram(
  repository: GitRepository,
  filter: PushFilter,
  given: readonly EventArgument[] = [],
  change = 0,
): string {
  return `# What was pushed, and whether that starts a build.
def wanted($globs): . as $text
  | reduce $globs[] as $glob (all($globs[]; .excludes); if ($text | test($glob.pattern)) then ($glob.excludes | not) else . end);
def labelled: gsub("[^A-Za-z0-9_.-]+"; "-") | .[:63] | gsub("^[^A-Za-z0-9]+|[^A-Za-z0-9]+$"; "");
def single: if type == "object" or type == "array" then null else . end;
def text: if type == "string" then . else "" end;
# Two braces would be taken for a variable of the workflow.
def plain: gsub("[{][{]+"; "{");
(.headers // .header // {}) as $headers
| (.body // {}) as $body
| ${String(change)} as $change
| (try ${webhookReader(repository).program} catch {}) as $pushed
| ($pushed.ref | text) as $ref
| ($ref | sub("^refs/(heads|tags)/"; "")) as $name
| ($pushed.commit | text) as $commit
| ($pushed.message | text) as $message
| ([$pushed.authors[]? | text | select(. != "") | ascii_downcase]) as $authors
| (if ($pushed.files | type) == "array" then [$pushed.files[] | text] else null end) as $files
| .push = {
    repository: ${JSON.stringify(repository.path)},
    repositoryUrl: ${JSON.stringify(repository.cloneUrl)},
    ref: $ref,
    name: $name,
    branch: (if ($ref | startswith("refs/heads/")) then $name else "" end),
    tag: (if ($ref | startswith("refs/tags/")) then $name else "" end),
    commit: $commit,
    shortCommit: $commit[:12],
    before: ($pushed.before | text),
    at: ($pushed.at | if . == null then "" else tostring end),
    message: ($message | plain),
    author: ($authors[0] // "" | plain)
  }
| .push.labels = (.push | { branch: (.branch | labelled), tag: (.tag | labelled), commit: (.commit | labelled) })
| .push.arguments = {
${given.map(({ name, parts }) => `    ${JSON.stringify(name)}: ${argumentOf(parts)}`).join(',\n')}
  }
| .push.refusedBy = ([
${conditions(repository, filter)
  .map(([name, holds]) => `    (if (${holds}) then empty else ${JSON.stringify(name)} end)`)
  .join(',\n')}
  ])
| .${STARTS} = (.push.refusedBy == [])
`;
}

type Condition = readonly [name: string, holds: string];

/**
 * A value that the host may leave out is null then, as is what is no single value; inside of a text, it makes all of it
 * null.
 */
function argumentOf(parts: EventArgument['parts']): string {
  const values = parts.map((part) =>
    typeof part === 'string' ? JSON.stringify(part) : `(try ${jqPath(part)} catch null | single)`,
  );
  if (values.length === 1) return `(${values.join('')} | if . == null then null else tostring | plain end)`;
  // Two braces could also meet where a value ends and another begins.
  const braceless = `map(tostring | gsub("[{]"; "")${isJson(parts) ? ' | tojson[1:-1]' : ''})`;
  const texts = parts.map((part, index) =>
    typeof part === 'string' ? (values[index] ?? '') : `$values[${String(index)}]`,
  );
  return `([${values.join(', ')}] | if any(. == null) then null else ${braceless} as $values | ${texts.join(' + ')} end)`;
}

/** Whether the values stand inside of the texts of a JSON object or list, where quotes would end a text. */
function isJson(parts: EventArgument['parts']): boolean {
  const text = parts.map((part) => (typeof part === 'string' ? part : 'x')).join('');
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

function conditions(repository: GitRepository, filter: PushFilter): Condition[] {
  const { paths, authors, skipMessages = SKIP_MESSAGES } = filter;
  const path = JSON.stringify(asciiLower(repository.path));
  return [
    ['event', '$pushed.isPush == true'],
    ['repository', `($pushed.repository | text | ascii_downcase) == ${path}`],
    // Braces would be taken for variables when Argo gets the name as an argument.
    ['ref', `($ref | test("^refs/(heads|tags)/.")) and ($ref | contains("{{") | not)`],
    // All zeros where something was deleted.
    ['commit', '$commit | test("^[0-9a-f]{40,64}$") and (test("^0+$") | not)'],
    ...refConditions(filter),
    ...(skipMessages.length === 0 ? [] : [['message', notIn(skipMessages)] satisfies Condition]),
    ...(authors === undefined ? [] : [['authors', byAuthors(authors)] satisfies Condition]),
    ...(paths === undefined
      ? []
      : [['paths', `$files == null or any($files[]; wanted(${globs(paths)}))`] satisfies Condition]),
    // What is mapped may be null or missing in some payloads.
    ['arguments', 'all(.push.arguments[]; . != null)'],
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
  const list = JSON.stringify(texts.map(asciiLower));
  return `$pushed.skipped != true and (($message | ascii_downcase) as $message | any(${list}[]; . as $text | $message | contains($text)) | not)`;
}

function byAuthors(authors: readonly string[]): string {
  const lower = authors.map(asciiLower);
  const out = lower.filter((author) => author.startsWith('!')).map((author) => author.slice(1));
  const only = lower.filter((author) => !author.startsWith('!'));
  const isOne = (names: readonly string[]): string =>
    `any($authors[]; . as $author | any(${JSON.stringify(names)}[]; . == $author))`;
  return [
    ...(only.length === 0 ? [] : [`(${isOne(only)})`]),
    ...(out.length === 0 ? [] : [`(${isOne(out)} | not)`]),
  ].join(' and ');
}

/** As jq's `ascii_downcase` has it. */
function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
