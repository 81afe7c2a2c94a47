import { CODE_OPTIONS, SKIPPED_OPTIONS } from '../../kubernetes/interpreter-words';

/** Where a value stands, as far as it decides whether the shell or another program executes it. `$` is any value. */
export interface ShellPlace {
  /** The text of the simple command up to the value. */
  readonly command: string;
  /** The text of `${…}` up to the value, if the value is in one. */
  readonly expansion: string | undefined;
  /** The text of the whole program up to the value, and after it. */
  readonly before: string;
  readonly after: string;
}

/** A part of a word: quoted, the last of which can be open, or a character. */
const PART = String.raw`(?:"(?:[^"\\]|\\[^])*(?:"|$)|'[^']*(?:'|$)|\\[^]|[^\s"'\\])`;

/** What may precede the name of a command. */
const HEAD = String.raw`^(?:\w+\s*\(\))?[\s!{]*(?:(?:if|then|elif|else|while|until|do|time|command|builtin|exec|sudo)\s+)*(?:\w+=${PART}*\s+)*`;

/** Options between the name of an interpreter and the one before its program, some of which have an argument. */
const BETWEEN = String.raw`(?:\s+(?:-[A-Za-z]*[oOrWXI]\s+[^\s-]\S*|--require\s+\S+|[-+]\S+|\w+=\S*))*?`;

const NAMES = CODE_OPTIONS.map(({ name }) => name).join('|');
const OPTION_WITH_NAME = [
  ...CODE_OPTIONS,
  { name: String.raw`su(?:\s+[^\s-]\S*)?`, option: '-[A-Za-z]*c|--command' },
  { name: 'env', option: '-[A-Za-z]*S|--split-string' },
].map(
  ({ name, option }) =>
    String.raw`(?:${name})\b${BETWEEN}\s+(?:(?:${option})\s+|--(?:eval|print|command|split-string)=)`,
);

/** A word that an interpreter executes, such as the one after `sh -c`. */
const PROGRAM_WORD = new RegExp(
  String.raw`(?:^|[\s/])(?:${OPTION_WITH_NAME.join('|')})(?:${SKIPPED_OPTIONS}\s+)*${PART}*$`,
);

/** The program of awk, the first word that is no option. */
const AWK = new RegExp(
  String.raw`${HEAD}(?:\S*/)?[gm]?awk(?![^]*\s-f)(?:\s+(?:-[vF]\s*${PART}+|-(?![vF])[a-z]\w*|--[a-z]\S*))*\s+(?!-)${PART}*$`,
);

/** Arguments after the host, which ssh joins and passes to a shell. */
const SSH = new RegExp(
  String.raw`${HEAD}ssh(?:\s+-[46AaCfGgKkMNnqsTtVvXxYy]+|\s+-[BbcDEeFIiJLlmOopQRSWw]\s*${PART}+)*\s+(?!-)${PART}+\s`,
);

/** Commands that execute or evaluate their arguments. */
const EVALUATED = new RegExp(String.raw`${HEAD}(?:eval|trap|alias|let)\s`);

/** Assignments of variables whose values bash executes. */
const EXECUTED_VARIABLES = /(?:^|\s)(?:PS4|BASH_ENV|PROMPT_COMMAND)=["']?$/;

/**
 * Names of variables, in which bash evaluates an index, and numbers. It executes `$(…)` in both
 * (GNU bash manual, "Shell Arithmetic").
 */
const NAME_OR_NUMBER: readonly RegExp[] = [
  new RegExp(
    String.raw`${HEAD}(?:declare|typeset|local)\s(?:[^]*\s)?(?:-[A-Za-z]*[in][A-Za-z]*\s[^]*|["']?)$`,
  ),
  new RegExp(String.raw`${HEAD}(?:test|\[)\s(?:[^]*\s)?-v\s+["']?$`),
  new RegExp(String.raw`${HEAD}printf\s+-v\s*["']?$`),
  new RegExp(String.raw`${HEAD}read(?:\s+-[ers]+)*(?:\s+\w+)*\s+["']?$`),
];

/** The index of an element, unless the array has texts as keys. */
const INDEX_IN_ASSIGNMENT = new RegExp(String.raw`${HEAD}(\w+)\[["']?$`);
const INDEX_IN_EXPANSION = /^\$\{[!#]?(\w+)\[["']?$/;

/** The position and the length in `${text:position:length}`. */
const PART_OF_TEXT = /^\$\{[!#]?(?:\w+|[@*])(?:\[[^\]]*\])?:(?![-=?+])/;

/** Comparisons of bash's `[[ … ]]`, which evaluate both sides as arithmetic. */
const COMPARES = /\s-(?:eq|ne|lt|le|gt|ge|v)[ \t]+\S*$/;
const IS_COMPARED = /^[^\s\]]*[ \t]+-(?:eq|ne|lt|le|gt|ge)\s/;

/** An interpreter that executes its standard input. */
const READS_PROGRAM = String.raw`(?:[^\s;&|(]*/)?(?:${NAMES}|ssh\s+[^\s;&|]+)(?:\s+-[A-Za-z]*o\s+\w+|\s+-(?:[A-Za-z]*[abdfhiklmnqrtuvxE])?(?=[\s<>|;&)]|$)|\s+-[A-Za-z]*s(?:\s+[^\s;&|<>]+)*)*\s*(?=$|[<>|;&)]|\d>)`;
const IN_LINE = new RegExp(String.raw`(?:^|[\s;&|(])${READS_PROGRAM}`, 'm');
const IN_PIPE = new RegExp(String.raw`^[^\n;&]*\|\s*(?:sudo\s+)?${READS_PROGRAM}`);
const PRINTS = new RegExp(String.raw`${HEAD}(?:echo|printf)\s`);

const EXECUTED = "The value would be executed as code. Pass it as an argument: sh -c 'program' sh value.";

/** Whether a line with here-documents passes them to an interpreter as its program. */
export function executesInput(line: string): boolean {
  return IN_LINE.test(line);
}

/** Why a value must not stand in its place. */
export function executionOf({ command: text, expansion, before, after }: ShellPlace): string | undefined {
  const command = text.replace(/\\\n/g, ' ');
  if (SSH.test(command))
    return 'ssh passes its arguments to a shell, which executes commands in a value. Pass it by the standard input.';
  if ([PROGRAM_WORD, AWK, EVALUATED, EXECUTED_VARIABLES].some((one) => one.test(command))) return EXECUTED;
  const [program = '', ...word] = command.split('<<<');
  if (word.length > 0 && executesInput(program)) return EXECUTED;
  if (PRINTS.test(command) && IN_PIPE.test(after)) return EXECUTED;
  const array = (
    expansion === undefined ? INDEX_IN_ASSIGNMENT.exec(command) : INDEX_IN_EXPANSION.exec(expansion)
  )?.[1];
  const isIndex =
    array !== undefined && !new RegExp(`-[A-Za-z]*A[A-Za-z]*\\s(?:.*\\s)?${array}\\b`).test(before);
  const isNumber = expansion !== undefined && PART_OF_TEXT.test(expansion);
  if (isIndex || isNumber || NAME_OR_NUMBER.some((one) => one.test(command)))
    return 'bash executes commands in a value that it evaluates as arithmetic, or as the name of a variable. Check the value first, with case or grep.';
  return undefined;
}

/** Whether `[[` compares a value as a number. */
export function isComparedAsNumber({ command, after }: ShellPlace): boolean {
  return COMPARES.test(command) || IS_COMPARED.test(after);
}
