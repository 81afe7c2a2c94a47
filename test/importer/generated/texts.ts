import type { Random } from './random';

/** Strings that are hard to quote in YAML or TypeScript. */
const TEXTS = [
  ...['a', '', '1', 'true', 'null', '3.10', ' a ', "it's", 'say "hi"', '`${x}`', '${HOME}', '\\', '\\n', '`'],
  ...[
    'a\nb',
    'a\nb\n',
    '\n',
    '\n\na',
    'a \n b\n\n',
    'a\r\nb',
    '\ta',
    'ü 안녕 🎉',
    '\u2028',
    '#no comment',
    '- a',
  ],
  ...['echo "$(date)" \\\n  && exit\n', "cat <<'EOF'\n`${x}`\\\nEOF\n", '{{', '}}', '{{{{x}}', '*/ // <!--'],
];

/** A string without variables. */
export function anyText(random: Random): string {
  return random.one(TEXTS);
}

/** A string, usually with variables. */
export function textWith(random: Random, variables: readonly string[]): string {
  if (variables.length === 0 || random.chance(20)) return anyText(random);
  const tag = `{{${random.one(variables)}}}`;
  const other = random.chance(30) ? `{{${random.one(variables)}}}` : '';
  return random.one([tag, `a ${tag} b${other}`, `${other}${tag}`, `\`\${${tag}}\`\\\n${other}\n`]);
}

/** A condition of a `when`: a comparison of variables, literals, and strings with variables. */
export function conditionWith(random: Random, variables: readonly string[]): string {
  const literals = ['yes', '3', "'a b'", '""', "'ü 안녕 🎉'", 'true', '3.10'];
  const tags = variables.flatMap((variable) => [
    `{{${variable}}}`,
    `'a {{${variable}}}'`,
    `"{{${variable}}}"`,
  ]);
  const operand = (): string => random.one([...literals, ...tags]);
  return `${operand()} ${random.one(['==', '!=', '=~'])} ${operand()}`;
}

/** Variables that Argo provides in every workflow. */
export const GLOBALS = [
  'workflow.name',
  'workflow.namespace',
  'workflow.uid',
  'workflow.parameters',
  'workflow.creationTimestamp',
  'workflow.serviceAccountName',
];
