import { moduleFor, workflowWith } from '../golden';

/** The code for the source of a script. */
async function sourceCode(source: string): Promise<string> {
  const code = await moduleFor(
    workflowWith(`    - {name: main, script: {image: sh, source: ${JSON.stringify(source)}}}`),
  );
  return code
    .slice(code.indexOf('source: ') + 'source: '.length, code.lastIndexOf(' }'))
    .replace(/,?\s*\}?,?\s*$/, '');
}

test.each([
  ['one line', 'make all', "'make all'"],
  ['quotes', `it's`, `"it's"`],
  ['both quotes', `it's "it"`, `'it\\'s "it"'`],
  ['one line with a line end', 'make\n', String.raw`'make\n'`],
  ['several lines', 'cd /src\nmake\n', '`cd /src\nmake\n`'],
  ['backticks and ${ of a shell', 'a=`date`\necho ${a} $b\n', '`a=\\`date\\`\necho \\${a} $b\n`'],
  ['backslashes', 'a \\\n  b \\n\n', '`a \\\\\n  b \\\\n\n`'],
  ['spaces at the ends of lines', 'a  \nb \n', '`a  \nb \n`'],
  ["Windows' line ends", 'a\r\nb\r\n', String.raw`'a\r\nb\r\n'`],
  ['non-ASCII letters', '안녕 ü 🎉', "'안녕 ü 🎉'"],
  ['a line terminator of JavaScript only', 'a\u2028b', String.raw`'a\u2028b'`],
  ['a tab, and invisible characters', '\ta\u0007\u200b', "'\\ta\\u0007\u200b'"],
  ['half of a surrogate pair', '\ud83d', String.raw`'\uD83D'`],
  [
    'variables among all that',
    '`${x}` {{workflow.name}}\\\n',
    '`\\`\\${x}\\` ${variables.workflow.name}\\\\\n`',
  ],
  [
    "a variable between Windows' line ends",
    'a\r\n{{workflow.name}}\r\n',
    '`a\\u000d\n${variables.workflow.name}\\u000d\n`',
  ],
  ['braces that are not tags', '{{ {{workflow.name}} }} {{}}', '`{{ ${variables.workflow.name} }} {{}}`'],
])('%s', async (_, text, expected) => {
  expect(await sourceCode(text)).toBe(expected);
});
