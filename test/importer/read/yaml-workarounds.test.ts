import { readDocuments } from '../../../lib/importer/read/documents';

function valueOf(text: string): unknown {
  const { documents, diagnostics } = readDocuments('a.yaml', text);
  expect(diagnostics).toEqual([]);
  return documents[0]?.value;
}

const HEAD = 'apiVersion: v1\nkind: A\n';

describe('lines with insufficient indentation', () => {
  it.each([
    [
      'in quotes inside brackets',
      'spec:\n  args: ["\n    make &&\n    echo\n  "]\n  b: 1\n',
      [' make && echo '],
    ],
    ['with a closing bracket', 'spec:\n  args: [\n    a,\n    b\n  ]\n  b: 1\n', ['a', 'b']],
    ['in single quotes', "spec:\n  args: ['one\n  two', b]\n  b: 1\n", ['one two', 'b']],
    ['several lines', 'spec:\n  args: ["a\n  b\n  c", "d\n  e"]\n  b: 1\n', ['a b c', 'd e']],
    ['in the second of two fields', 'spec:\n  b: 1\n  args: ["a\nb"]\n', ['a b']],
    ['after a dash', 'spec:\n  args:\n  - ["a\nb"]\n  b: 1\n', [['a b']]],
    ['with empty lines', 'spec:\n  args: ["a\n\n  b"]\n  b: 1\n', ['a\nb']],
  ])('are read as Kubernetes reads them: %s', (_, text, args) => {
    expect(valueOf(HEAD + text)).toEqual({ apiVersion: 'v1', kind: 'A', spec: { args, b: 1 } });
  });

  it.each([
    ['list items', 'spec:\n    - a\n   b\n    - c\n'],
    ['keys', 'spec:\n  a: |\n    b\n c: d\n'],
    ['keys without a colon', 'spec:\n  a: b\n  c\n d: 1\n'],
  ])('are still invalid if they are %s', (_, text) => {
    expect(readDocuments('a.yaml', HEAD + text).diagnostics).not.toEqual([]);
  });

  it('do not change the line numbers after them', () => {
    const { documents } = readDocuments('a.yaml', `${HEAD}spec:\n  args: ["\n    a\n  "]\n  b: 1\n`);
    expect(documents[0]?.lines.get('/spec/b')).toBe(7);
  });

  it('are reported at their own position if the text is invalid', () => {
    const { diagnostics } = readDocuments('a.yaml', `${HEAD}spec:\n  args: ["a\n  b: 1\n`);
    expect(diagnostics[0]).toMatchObject({ line: 6 });
  });
});

describe('a block scalar at the end of a file without a final line end', () => {
  it.each([
    ['|', 'x', 'x'],
    ['|', 'x\n', 'x\n'],
    ['>', 'x', 'x'],
    ['|+', 'x', 'x'],
    ['|-', 'x', 'x'],
  ])('%s with %j is %j, as in Kubernetes', (style, end, value) => {
    expect(valueOf(`${HEAD}a: ${style}\n  ${end}`)).toMatchObject({ a: value });
  });
});
