import { parseInstructions } from '../../../lib/ci/dockerfile/instructions';

/** Each instruction in a line: its number, the keyword, the flags and the words. */
function print(text: string): string[] {
  return parseInstructions(text).map(({ line, onBuild, keyword, flags, words }) =>
    [line, ...(onBuild ? ['ONBUILD'] : []), keyword, ...flags.map((flag) => `[${flag}]`), ...words].join(' '),
  );
}

test.each<[string, string, string[]]>([
  ['keywords in any case', 'from a\nRun b', ['1 FROM a', '2 RUN b']],
  ['comments and empty lines', '# FROM x\n\n  # y\n  FROM a', ['4 FROM a']],
  [
    'a byte order mark and Windows line ends',
    '\uFEFFFROM a\r\nRUN b \\\r\n c\r\n',
    ['1 FROM a', '2 RUN b c'],
  ],
  [
    'flags over several lines, with comments and empty lines between them',
    'RUN --mount=type=cache,target=/a \\\n  # no\n\n  --network="none" \\  \n  npm ci\nCMD x',
    ['1 RUN [mount=type=cache,target=/a] [network=none] npm ci', '6 CMD x'],
  ],
  ['no flags after the first word', 'RUN npm --mount=x', ['1 RUN npm --mount=x']],
  ['an escaped escape character at the end', 'ENV A b\\\\\nENV C d', ['1 ENV A b\\\\', '2 ENV C d']],
  [
    'the escape directive',
    '# syntax=docker/dockerfile:1\n# escape=`\nRUN a `\n b\\\nRUN c',
    ['3 RUN a b\\', '5 RUN c'],
  ],
  ['no directive below a comment', '# text\n# escape=`\nRUN a `\nRUN b', ['3 RUN a `', '4 RUN b']],
  ['an instruction of later builds', 'ONBUILD run --mount=x a', ['1 ONBUILD RUN [mount=x] a']],
  ['a continuation at the end of the file', 'RUN a \\', ['1 RUN a']],
])('%s', (_, text, instructions) => {
  expect(print(text)).toEqual(instructions);
});

describe('a heredoc', () => {
  test.each(['EOF', '"EOF"', "'EOF'"])('ends with its name: <<%s', (name) => {
    expect(print(`RUN <<${name} sh\nFROM x\n EOF\nEOF\nCMD a`)).toEqual([`1 RUN <<${name} sh`, '5 CMD a']);
  });

  test('ends with its name after tabs, if it has a dash', () => {
    expect(print('RUN <<-EOF\n\tFROM x\n\tEOF\nCMD a')).toEqual(['1 RUN <<-EOF', '4 CMD a']);
  });

  test('follows another one', () => {
    expect(print('COPY <<A <<B /x/\nFROM x\nA\nFROM y\nB\nCMD a')).toEqual(['1 COPY <<A <<B /x/', '6 CMD a']);
  });

  test('has an end, or it is the rest of the file', () => {
    expect(print('RUN <<EOF\nFROM x')).toEqual(['1 RUN <<EOF']);
  });

  test.each(['RUN cat <<<EOF', 'ENV A <<EOF', 'RUN echo "<<EOF"', 'RUN echo $((1<<2))'])(
    'is not in %s',
    (line) => {
      expect(print(`${line}\nCMD a`)).toEqual([`1 ${line}`, '2 CMD a']);
    },
  );
});
