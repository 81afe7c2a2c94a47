import fc from 'fast-check';
import { readManifestText } from '../../../lib/lint/yaml';

const objectsIn = (text: string): unknown[] => {
  const { documents, problems } = readManifestText(text, 'a.yaml');
  expect(problems).toEqual([]);
  return documents.map(({ object }) => object);
};

const problemsIn = (text: string): string[] =>
  readManifestText(text, 'a.yaml').problems.map(
    ({ file, line, column, message, code }) => `${file}:${line}:${column} ${message} [${code}]`,
  );

/** The text at the position of a part, and the position. */
function placeOf(text: string, pointer: string, document = 0): string {
  const position = readManifestText(text, 'a.yaml').documents[document]?.offsetOf(pointer);
  if (position === undefined) throw new Error('no such document');
  const { line, column, endLine, endColumn } = position;
  expect(endLine).toBe(line);
  return `${line}:${column} ${text.split('\n')[line - 1]?.slice(column - 1, endColumn - 1) ?? ''}`;
}

describe('documents', () => {
  test.each<[string, string, unknown[]]>([
    ['one', 'a: 1\n', [{ a: 1 }]],
    ['several', '---\na: 1\n---\nb: 2\n--- # comment\nc: 3\n', [{ a: 1 }, { b: 2 }, { c: 3 }]],
    ['with Windows line ends', '\ufeffa: 1\r\n---\r\nb: 2\r\n', [{ a: 1 }, { b: 2 }]],
    ['of which only the first is read after "..."', 'a: 1\n...\nb: 2\n', [{ a: 1 }]],
    [
      'with values of YAML 1.1',
      'a: on\nb: 0755\nc: 1:30\nd: 0o17\n',
      [{ a: true, b: 493, c: '1:30', d: 15 }],
    ],
    [
      'with anchors',
      'a: &x {b: 1}\nc: *x\nd: {<<: *x, e: 2}\n',
      [{ a: { b: 1 }, c: { b: 1 }, d: { b: 1, e: 2 } }],
    ],
    ['with redefined anchors', 'a: &x 1\nb: *x\nc: &x 2\nd: *x\n', [{ a: 1, b: 1, c: 2, d: 2 }]],
    ['with large integers', 'a: 9007199254740993\n', [{ a: 9007199254740992 }]],
    ['of JSON', '{"a": [1, "\\u00e9", null], "on": true}\n', [{ a: [1, 'é', null], on: true }]],
    ['of several JSON objects', '{"a": 1}\n---\n{"b": 2}\n', [{ a: 1 }, { b: 2 }]],
    ['that are not objects', '- a\n---\ntext\n', [['a'], 'text']],
    ['without a value', '# only a comment\n---\n\n---\n~\n---\n%YAML 1.1\n---\na: 1\n', [{ a: 1 }]],
    ['none', '', []],
  ])('%s', (_, text, objects) => {
    expect(objectsIn(text)).toEqual(objects);
  });

  test('the key __proto__ is an ordinary key', () => {
    for (const text of ['__proto__: 1\n', '{"__proto__": 1}']) {
      const [object] = objectsIn(text);
      expect(JSON.stringify(object)).toBe('{"__proto__":1}');
    }
  });
});

describe('problems', () => {
  test.each<[string, string, string]>([
    [
      'invalid YAML',
      'a: [1, 2\n',
      'a.yaml:2:1 Flow sequence in block collection must be sufficiently indented and end with a ]. [invalid-yaml]',
    ],
    [
      'a duplicate key',
      'a: 1\nb:\n  c: 1\n  c: 2\n',
      "a.yaml:4:3 The key 'c' is a duplicate. Remove one of them. [duplicate-field]",
    ],
    [
      'a duplicate key in JSON',
      '{"a": {"b": "\\"", "b": 2}}',
      "a.yaml:1:19 The key 'b' is a duplicate. Remove one of them. [duplicate-field]",
    ],
    ['an unknown anchor', 'a: *b\n', "a.yaml:1:4 Unknown anchor '&b'. [invalid-yaml]"],
    ['a circular alias', 'a: &a [*a]\n', 'a.yaml:1:7 The alias is a circular reference. [invalid-yaml]'],
    [
      'a number that JSON does not have',
      'a: .nan\n',
      'a.yaml:1:4 JSON, and therefore Kubernetes, has no such number: quote it. [invalid-yaml]',
    ],
    [
      'a key that is a list',
      '? [a]\n: b\n',
      'a.yaml:1:3 A key has to be a string, but this is a mapping, a list or an alias. [invalid-yaml]',
    ],
    [
      'a tag without quotes',
      'a: {{workflow.name}}\n',
      'a.yaml:1:5 A key has to be a string, but this is a mapping, a list or an alias. Quote values that start with a tag: "{{…}}". [invalid-yaml]',
    ],
    [
      'a key that is merged too',
      'a: &x {b: 1}\nc:\n  <<: *x\n  b: 2\n',
      "a.yaml:4:3 The key 'b' is also merged by '<<'. Argo accepts it only once. Remove one of them. [duplicate-field]",
    ],
    [
      'a key that is merged later',
      'a: &x {b: 1}\nc:\n  b: 2\n  <<: *x\n',
      "a.yaml:4:3 The key 'b' is also merged by '<<'. Argo accepts it only once. Remove one of them. [duplicate-field]",
    ],
    ['binary data', '\u007fELF\0\0', 'a.yaml:1:1 Control characters are not allowed. [invalid-yaml]'],
    ['a null character', 'a: \0', 'a.yaml:1:4 The file is binary, not text. [invalid-yaml]'],
  ])('%s', (_, text, expected) => {
    expect(problemsIn(text)).toEqual([expected]);
  });

  test.each<[string, () => string, string]>([
    ['deep nesting', () => '['.repeat(20_000), 'The document is nested too deeply'],
    [
      'deep nesting of JSON',
      () => `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
      'The document is nested too deeply',
    ],
    ['a large document', () => 'a: b\n'.repeat(10_000_000), 'The document has 50 MB.'],
    ['aliases of aliases', aliasBomb, 'The aliases expand to too many values.'],
  ])('%s', (_, text, message) => {
    expect(problemsIn(text())).toEqual([expect.stringContaining(message)]);
  });

  test('a document that cannot be read does not affect the others', () => {
    const { documents, problems } = readManifestText('a: 1\n---\nb: [\n---\nc: 3\n', 'a.yaml');
    expect(documents.map(({ object }) => object)).toEqual([{ a: 1 }, { c: 3 }]);
    expect(problems).toHaveLength(1);
  });

  test('the last one of duplicate keys counts', () => {
    const { documents } = readManifestText('a: 1\na: 2\n', 'a.yaml');
    expect(documents[0]?.object).toEqual({ a: 2 });
    expect(placeOf('a: 1\na: 2\n', '/a')).toBe('2:1 a: 2');
  });
});

/** The "billion laughs". */
function aliasBomb(): string {
  const levels = Array.from({ length: 12 }, (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n},`.repeat(10)}]`);
  return ['l0: &l0 [x]', ...levels].join('\n');
}

describe('positions', () => {
  const TEXT = [
    'kind: Workflow',
    'spec:',
    '  args: [a, "b c"]',
    '  script: |',
    '    echo',
    '  list:',
    '    - name: x # comment',
    '      a/b: 1',
    '    - &y',
    '      z: 1',
    '  alias: *y',
    '  merged:',
    '    <<: *y',
    '--- {second: 1}',
  ].join('\n');

  test.each([
    ['', '1:1 kind'],
    ['/kind', '1:1 kind: Workflow'],
    ['/spec', '2:3'],
    ['/spec/args', '3:3 args'],
    ['/spec/args/1', '3:13 "b c"'],
    ['/spec/script', '4:3 script'],
    ['/spec/list/0', '7:7 name: x'],
    ['/spec/list/0/name', '7:7 name: x'],
    ['/spec/list/0/a~1b', '8:7 a/b: 1'],
    ['/spec/list/0/missing/deep', '7:7 name: x'],
    ['/spec/alias/z', '11:3 alias: *y'],
    ['/spec/merged/z', '13:5 <<: *y'],
    ['/other', '1:1 kind'],
  ])('of %j', (pointer, expected) => {
    expect(placeOf(TEXT, pointer).startsWith(expected.split(' ')[0] === '2:3' ? '2:1 spec' : expected)).toBe(
      true,
    );
  });

  test('in a document that starts on the line of its separator', () => {
    expect(placeOf(TEXT, '/second', 1)).toBe('14:6 second: 1');
  });

  test('in JSON', () => {
    expect(placeOf('{\n  "a": {"b": [1, true]}\n}', '/a/b/1')).toBe('2:18 true');
  });

  test('in a text with lines that have to be indented', () => {
    expect(placeOf('spec:\n  args: ["\n    a\n  "]\n  b: 1\n', '/spec/b')).toBe('5:3 b: 1');
  });
});

test('any text is read without an error, at positions in the text', () => {
  const fragment = fc.constantFrom(
    ...'[]{}:,-?&*!|>%@`"\'# \n\ta1'.split(''),
    '---\n',
    '&a ',
    '*a',
    '<<: ',
    '  ',
    '"a"',
    '- ',
    'a: ',
    '...\n',
    '\0',
    '\r\n',
    '!!int ',
    '\ufeff',
  );
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 60 }), (fragments) => {
      const text = fragments.join('');
      const { documents, problems } = readManifestText(text, 'a');
      const lines = text.split('\n').length;
      for (const { line, column } of [...problems, ...documents.map((one) => one.offsetOf('/a/0'))]) {
        expect(line >= 1 && line <= lines && column >= 1).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
