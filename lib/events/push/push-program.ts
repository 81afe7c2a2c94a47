import { jqPath } from '../../git/event-value';
import { pushReaderOf } from '../../git/hosts';
import { MAX_FILES } from '../../git/push-reader';
import type { GitRepository } from '../../git/repository';
import { WANTED, renderGlobs } from './glob-program';
import { PLAIN } from './plain-text';
import type { EventArgument } from './push-event';
import type { PushFilter } from './push-filter';
import { SKIP_MESSAGES } from './push-filter';

/** Where the webhooks come from. */
export interface PushSource {
  readonly repository: GitRepository;

  /**
   * The headers with which the sender proves that it knows the secret of the webhook.
   *
   * @default - none: the sender does not have to
   */
  readonly secretHeaders?: readonly string[];
}

/** The field that tells whether a push starts a build. */
export const STARTS = 'push.starts';

/**
 * The jq program that Argo Events (gojq) runs on an event before it is filtered. It replaces the event by the push, with
 * the same fields for every host: `push`, with the values of arguments as `push.arguments`, whether it starts a build as
 * `push.starts`, and the conditions of the filter that do not hold as `push.refusedBy`. Nothing else remains of the event.
 * It succeeds for any event, because an error would be visible only in the log of the Sensor.
 *
 * @param eventArguments the arguments with values of the event
 * @param change the index of the changed ref, if one webhook reports several
 */
export function pushProgram(
  source: PushSource,
  filter: PushFilter,
  eventArguments: readonly EventArgument[] = [],
  change = 0,
): string {
  const { repository } = source;
  return `# What was pushed, and whether that starts a build.
${WANTED}
def labelled: .[:256] | gsub("[^A-Za-z0-9_.-]+"; "-") | .[:63] | gsub("^[^A-Za-z0-9]+|[^A-Za-z0-9]+$"; "");
def single: if type == "object" or type == "array" then null else . end;
def text: if type == "string" then . else "" end;
${PLAIN}
(.headers // .header | if type == "object" then . else {} end) as $headers
| (.body // {}) as $body
| ${String(change)} as $change
| (try ${pushReaderOf(repository).program} catch {}) as $pushed
| ($pushed.ref | text) as $ref
| ($ref | sub("\\\\Arefs/(heads|tags)/"; "")) as $name
| ($pushed.commit | text) as $commit
| ($pushed.message | text) as $message
| ([$pushed.authors[]? | text | select(. != "") | ascii_downcase]) as $authors
| (if ($pushed.files | type) == "array" and ($pushed.files | length) <= ${String(MAX_FILES)} then [$pushed.files[] | text] else null end) as $files
| .push = {
    repository: ${JSON.stringify(repository.path)},
    repositoryUrl: ${JSON.stringify(repository.cloneUrl)},
    ref: $ref,
    name: $name,
    branch: (if ($ref | startswith("refs/heads/")) then $name else "" end),
    tag: (if ($ref | startswith("refs/tags/")) then $name else "" end),
    commit: $commit,
    shortCommit: $commit[:12],
    before: ($pushed.before | text | plain),
    at: ($pushed.at | if . == null then "" else tostring end),
    message: ($message | plain),
    author: ($authors[0] // "" | plain)
  }
| .push.labels = (.push | { branch: (.branch | labelled), tag: (.tag | labelled), commit: (.commit | labelled) })
| .push.arguments = {
${eventArguments.map((argument) => `    ${JSON.stringify(argument.name)}: ${checkedArgument(argument)}`).join(',\n')}
  }
| .push.refusedBy = ([
${conditions(source, filter)
  .map(([name, holds]) => `    (if (${holds}) then empty else ${JSON.stringify(name)} end)`)
  .join(',\n')}
  ])
| .${STARTS} = (.push.refusedBy == [])
# Neither headers nor the payload: they contain tokens and signatures, and the log of the Sensor would show them.
| { push: .push }
`;
}

type Condition = readonly [name: string, holds: string];

/** A value that does not match the pattern is null. */
function checkedArgument({ parts, pattern }: EventArgument): string {
  const value = argumentOf(parts);
  if (pattern === undefined) return value;
  const whole = JSON.stringify(`\\A(?:${pattern})\\z`);
  return `(${value} | if . != null and test(${whole}) then . else null end)`;
}

/** A value that is missing or not a scalar is null; a text with such a value in it is null as well. */
function argumentOf(parts: EventArgument['parts']): string {
  const values = parts.map((part) =>
    typeof part === 'string' ? JSON.stringify(part) : `(try ${jqPath(part)} catch null | single)`,
  );
  if (values.length === 1) return `(${values.join('')} | if . == null then null else tostring | plain end)`;
  const plain = `map(tostring | plain${isJson(parts) ? ' | tojson[1:-1]' : ''})`;
  const texts = parts.map((part, index) =>
    typeof part === 'string' ? (values[index] ?? '') : `$values[${String(index)}]`,
  );
  return `([${values.join(', ')}] | if any(. == null) then null else ${plain} as $values | ${texts.join(' + ')} end)`;
}

/** Whether the values are inside strings of a JSON object or list, where quotes would end a string. */
function isJson(parts: EventArgument['parts']): boolean {
  const text = parts.map((part) => (typeof part === 'string' ? part : 'x')).join('');
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

function conditions({ repository, secretHeaders = [] }: PushSource, filter: PushFilter): Condition[] {
  const { paths, authors, skipMessages = SKIP_MESSAGES } = filter;
  const path = JSON.stringify(asciiLower(repository.path));
  return [
    ['content-type', IS_JSON],
    ...(secretHeaders.length === 0 ? [] : [['secret', hasOneOf(secretHeaders)] satisfies Condition]),
    ['event', '$pushed.isPush == true'],
    ['repository', `($pushed.repository | text | ascii_downcase) == ${path}`],
    // A name with a character that is not safe is refused: without it, it could be the name of another branch.
    ['ref', `$ref | test("\\\\Arefs/(heads|tags)/.") and . == plain`],
    // All zeros for a deletion.
    ['commit', '$commit | test("\\\\A[0-9a-f]{40,64}\\\\z") and (test("\\\\A0+\\\\z") | not)'],
    ...refConditions(filter),
    ...(skipMessages.length === 0 ? [] : [['message', containsNone(skipMessages)] satisfies Condition]),
    ...(authors === undefined ? [] : [['authors', byAuthors(authors)] satisfies Condition]),
    ...(paths === undefined
      ? []
      : [['paths', `$files == null or any($files[]; wanted(${renderGlobs(paths)}))`] satisfies Condition]),
    // A mapped field can be null or missing, and does not match a pattern then.
    ['arguments', 'all(.push.arguments[]; . != null)'],
  ];
}

/** A body in JSON that is sent again as a form, with the same signature, is read as another payload. */
const IS_JSON = `[$headers["Content-Type"][]? | text | ascii_downcase] | . != [] and all(.[]; test("\\\\Aapplication/json *(;|\\\\z)"))`;

/**
 * The EventSource compares the values, unless its Secret is empty: then it accepts every request, also one without a
 * signature.
 */
function hasOneOf(headers: readonly string[]): string {
  return `any(${JSON.stringify(headers)}[] as $name | $headers[$name][]?; . != "")`;
}

function refConditions({ branches, tags }: PushFilter): Condition[] {
  const [branch, tag] = [`($ref | startswith("refs/heads/"))`, `($ref | startswith("refs/tags/"))`];
  const matching = (kind: string, patterns: readonly string[]): string =>
    `(${kind} and ($name | wanted(${renderGlobs(patterns)})))`;
  if (branches !== undefined && tags !== undefined)
    return [['branches, tags', `${matching(branch, branches)} or ${matching(tag, tags)}`]];
  if (tags !== undefined) return [['tags', matching(tag, tags)]];
  return [['branches', branches === undefined ? branch : matching(branch, branches)]];
}

function containsNone(texts: readonly string[]): string {
  const list = JSON.stringify(texts.map(asciiLower));
  return `$pushed.skipped != true and (($message | ascii_downcase) as $message | any(${list}[]; . as $text | $message | contains($text)) | not)`;
}

function byAuthors(authors: readonly string[]): string {
  const lower = authors.map(asciiLower);
  const excluded = lower.filter((author) => author.startsWith('!')).map((author) => author.slice(1));
  const included = lower.filter((author) => !author.startsWith('!'));
  const isOne = (names: readonly string[]): string =>
    `any($authors[]; . as $author | any(${JSON.stringify(names)}[]; . == $author))`;
  return [
    ...(included.length === 0 ? [] : [`(${isOne(included)})`]),
    ...(excluded.length === 0 ? [] : [`(${isOne(excluded)} | not)`]),
  ].join(' and ');
}

/** The same as jq's `ascii_downcase`. */
function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
