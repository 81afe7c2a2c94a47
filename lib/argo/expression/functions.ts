import type { Span } from '../parsed';
import type { Argument, CallNode, ExpressionNode, MethodNode } from './ast';
import { childrenOf } from './children';

/** How many arguments a function accepts. */
export interface Arity {
  readonly minimum: number;

  /** Undefined if there is no limit. */
  readonly maximum: number | undefined;
}

type Functions = ReadonlyMap<string, Arity>;

/** A group of functions with the same number of arguments, by their names. */
function accepting(minimum: number, maximum: number | undefined, names: string): [string, Arity][] {
  return names.split(' ').map((name) => [name, { minimum, maximum }]);
}

/** The functions of expr-lang (builtin/builtin.go of 1.17), and those that Argo adds (util/expr/env, `GetFuncMap`). */
const FUNCTIONS: Functions = new Map([
  ...accepting(1, 1, 'len type abs ceil floor round int float string upper lower toJSON fromJSON toBase64'),
  ...accepting(1, 1, 'fromBase64 duration timezone first last keys values toPairs fromPairs reverse uniq'),
  ...accepting(1, 1, 'flatten bitnot'),
  ...accepting(1, 2, 'trim trimPrefix trimSuffix join sort'),
  ...accepting(2, 2, 'repeat indexOf lastIndexOf hasPrefix hasSuffix get take'),
  ...accepting(2, 2, 'bitand bitor bitxor bitnand bitshl bitshr bitushr'),
  ...accepting(2, 3, 'split splitAfter'),
  ...accepting(3, 4, 'replace'),
  ...accepting(0, 1, 'now'),
  ...accepting(1, 3, 'date'),
  ...accepting(1, undefined, 'max min mean median concat'),
  ...accepting(2, 2, 'all none any one filter map find findIndex findLast findLastIndex groupBy'),
  ...accepting(1, 2, 'count sum'),
  ...accepting(2, 3, 'sortBy reduce'),
  ...accepting(1, 1, 'asInt asFloat toJson'),
  ...accepting(2, 2, 'jsonpath'),
]);

/** The functions of `sprig` (`GenericFuncMap` of 3.3), without `env` and `expandenv`, which Argo removes. */
const SPRIG: Functions = new Map([
  ...accepting(0, 0, 'hello now uuidv4'),
  ...accepting(
    0,
    undefined,
    'add addf all any cat coalesce concat dict dig keys list quote seq squote tuple',
  ),
  ...accepting(1, 1, 'add1 add1f adler32sum ago atoi b32dec b32enc b64dec b64enc base bcrypt camelcase ceil'),
  ...accepting(1, 1, 'clean compact deepCopy dir duration durationRound empty ext fail first float64 floor'),
  ...accepting(
    1,
    1,
    'fromJson genPrivateKey getHostByName htmlDate initial initials int int64 isAbs kebabcase',
  ),
  ...accepting(
    1,
    1,
    'kindOf last lower mustCompact mustDeepCopy mustFirst mustFromJson mustInitial mustLast',
  ),
  ...accepting(
    1,
    1,
    'mustRest mustReverse mustToJson mustToPrettyJson mustToRawJson mustUniq nospace osBase',
  ),
  ...accepting(1, 1, 'osClean osDir osExt osIsAbs randAlpha randAlphaNum randAscii randBytes randNumeric'),
  ...accepting(1, 1, 'regexQuoteMeta rest reverse semver sha1sum sha256sum sha512sum shuffle snakecase'),
  ...accepting(
    1,
    1,
    'sortAlpha swapcase title toDecimal toJson toPrettyJson toRawJson toString toStrings trim',
  ),
  ...accepting(1, 1, 'typeOf uniq unixEpoch until untitle upper urlJoin urlParse values'),
  ...accepting(
    1,
    undefined,
    'biggest default divf max maxf merge mergeOverwrite min minf mul mulf mustMerge',
  ),
  ...accepting(1, undefined, 'mustMergeOverwrite mustSlice mustWithout omit pick pluck slice subf without'),
  ...accepting(2, 2, 'abbrev append buildCustomCert chunk contains date dateModify date_modify decryptAES'),
  ...accepting(2, 2, 'deepEqual div encryptAES genCA get has hasKey hasPrefix hasSuffix htmlDateInZone'),
  ...accepting(
    2,
    2,
    'htpasswd indent join kindIs mod mustAppend mustChunk mustDateModify mustHas mustPrepend',
  ),
  ...accepting(
    2,
    2,
    'mustPush mustRegexFind mustRegexMatch mustToDate must_date_modify nindent prepend push',
  ),
  ...accepting(2, 2, 'randInt regexFind regexMatch repeat semverCompare split splitList sub toDate trimAll'),
  ...accepting(2, 2, 'trimPrefix trimSuffix trimall trunc typeIs typeIsLike unset wrap'),
  ...accepting(2, undefined, 'round'),
  ...accepting(3, 3, 'abbrevboth dateInZone date_in_zone genCAWithKey mustRegexFindAll mustRegexReplaceAll'),
  ...accepting(3, 3, 'mustRegexReplaceAllLiteral mustRegexSplit plural regexFindAll regexReplaceAll'),
  ...accepting(
    3,
    3,
    'regexReplaceAllLiteral regexSplit replace set splitn substr ternary untilStep wrapWith',
  ),
  ...accepting(4, 4, 'genSelfSignedCert'),
  ...accepting(5, 5, 'derivePassword genSelfSignedCertWithKey genSignedCert'),
  ...accepting(6, 6, 'genSignedCertWithKey'),
]);

/** The names of all functions, as they are called: `len`, `sprig.trunc`. */
export const FUNCTION_NAMES: readonly string[] = [
  ...FUNCTIONS.keys(),
  ...Array.from(SPRIG.keys(), (name) => `sprig.${name}`),
];

/** A call of a function that does not exist, or that does not accept so many arguments. */
export interface FunctionProblem extends Span {
  /** The name of the function, as it is called: `sprig.trunc`. */
  readonly name: string;

  /** How many arguments the call has. */
  readonly given: number;

  /** How many arguments the function accepts; undefined if there is no such function. */
  readonly accepted: Arity | undefined;
}

/** Finds wrong calls of functions in an expression. Methods of other values than `sprig` are not known. */
export function checkFunctions(expression: ExpressionNode): FunctionProblem[] {
  const found: FunctionProblem[] = [];
  // A list instead of recursion: a sum can have thousands of nested terms.
  const open: Argument[] = [expression];
  const bound = new Set<string>();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'let') bound.add(node.name);
    const problem = node.kind === 'call' || node.kind === 'method' ? problemOf(node) : undefined;
    if (problem !== undefined) found.push(problem);
    open.push(...childrenOf(node));
  }
  return found.filter(({ name }) => !bound.has(name.split('.', 1)[0] ?? ''));
}

function problemOf(node: CallNode | MethodNode): FunctionProblem | undefined {
  const { start, end } = node;
  const isSprig = node.kind === 'method' && node.object.kind === 'identifier' && node.object.name === 'sprig';
  if (node.kind === 'method' && !isSprig) return undefined;
  const given = node.arguments.length;
  const accepted = (isSprig ? SPRIG : FUNCTIONS).get(node.name);
  if (accepted !== undefined && given >= accepted.minimum && given <= (accepted.maximum ?? Infinity))
    return undefined;
  return { name: isSprig ? `sprig.${node.name}` : node.name, given, accepted, start, end };
}
