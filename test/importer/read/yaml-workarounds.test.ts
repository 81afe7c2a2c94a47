import { readDocuments } from '../../../lib/importer/read/documents';

function valueOf(text: string): unknown {
  const { documents, troubles } = readDocuments('a.yaml', text);
  expect(troubles).toEqual([]);
  return documents[0]?.value;
}

const HEAD = 'apiVersion: v1\nkind: A\n';

describe('lines that begin far left', () => {
  it.each([
    [
      'in quotes inside of brackets',
      'spec:\n  args: ["\n    make &&\n    echo\n  "]\n  b: 1\n',
      [' make && echo '],
    ],
    ['that are the end of brackets', 'spec:\n  args: [\n    a,\n    b\n  ]\n  b: 1\n', ['a', 'b']],
    ['in single quotes', "spec:\n  args: ['one\n  two', b]\n  b: 1\n", ['one two', 'b']],
    ['several times', 'spec:\n  args: ["a\n  b\n  c", "d\n  e"]\n  b: 1\n', ['a b c', 'd e']],
    ['with lines that are empty between', 'spec:\n  args: ["a\n\n  b"]\n  b: 1\n', ['a\nb']],
  ])('are read as Kubernetes reads them: %s', (_, text, args) => {
    expect(valueOf(HEAD + text)).toEqual({ apiVersion: 'v1', kind: 'A', spec: { args, b: 1 } });
  });

  it('keep the lines of what comes after them', () => {
    const { documents } = readDocuments('a.yaml', `${HEAD}spec:\n  args: ["\n    a\n  "]\n  b: 1\n`);
    expect(documents[0]?.lines.get('/spec/b')).toBe(7);
  });

  it('are told at their own place where nothing helps', () => {
    const { troubles } = readDocuments('a.yaml', `${HEAD}spec:\n  args: ["a\n  b: 1\n`);
    expect(troubles[0]).toMatchObject({ line: 6 });
  });
});

describe('a block of text at the end of a file without a line end', () => {
  it.each([
    ['|', 'x', 'x'],
    ['|', 'x\n', 'x\n'],
    ['>', 'x', 'x'],
    ['|+', 'x', 'x'],
    ['|-', 'x', 'x'],
  ])('%s with %j is %j, as Kubernetes has it', (style, end, value) => {
    expect(valueOf(`${HEAD}a: ${style}\n  ${end}`)).toMatchObject({ a: value });
  });
});
