import type { JsonValue } from '../../../lib/importer/json/json';
import { readDocuments } from '../../../lib/importer/read/documents';
import { lineOf } from '../../../lib/importer/model/source-file';

const HEAD = 'apiVersion: v1\nkind: ConfigMap\n';

/** The values of the documents of a valid text. */
function values(text: string): JsonValue[] {
  const { documents, diagnostics, foreign } = readDocuments('x.yaml', text);
  expect([...diagnostics, ...foreign]).toEqual([]);
  return documents.map(({ value }) => value);
}

/** The problems of a text: `line:column: message`. */
function diagnosticsOf(text: string): string[] {
  const { documents, diagnostics } = readDocuments('x.yaml', text);
  expect(documents).toEqual([]);
  return diagnostics.map(({ line, column, message }) => `${line}:${column}: ${message}`);
}

/** The value of `data`. */
function data(text: string): JsonValue | undefined {
  const [value] = values(`${HEAD}data:\n${text.replace(/^/gm, '  ')}`);
  return (value as { data?: JsonValue }).data;
}

describe('values', () => {
  test('are those of Kubernetes', () => {
    expect(data('a: 0755\nb: yes\nc: "0755"\nd: 1:30\ne:\nf: !!str 5\ng: !!int "5"\nh: !foo 5')).toEqual({
      a: 493,
      b: true,
      c: '0755',
      d: '1:30',
      e: null,
      f: '5',
      g: 5,
      h: '5',
    });
  });

  test('have strings as keys', () => {
    expect(data('on: 1\n2: b\n1.50: c\n"y": d')).toEqual({ true: 1, 2: 'b', 1.5: 'c', y: 'd' });
  });

  test('include aliases and merges', () => {
    const anchors = 'a: &a {x: 1, w: 2}\nb: &b {x: 3, z: 3}\n';
    expect(data(`${anchors}c: *a\nd: {<<: *a, w: 5}\ne: {<<: [*a, *b]}`)).toMatchObject({
      c: { x: 1, w: 2 },
      d: { x: 1, w: 5 },
      e: { x: 1, w: 2, z: 3 },
    });
  });

  test('are overridden by a merge that comes last, as Kubernetes does', () => {
    expect(data('a: 1\n<<: {a: 2, b: 3}')).toEqual({ a: 2, b: 3 });
  });

  test('may be JSON', () => {
    expect(values('{\n\t"apiVersion": "v1",\n\t"kind": "X",\n\t"a": [1, {"b": "\\u00e9"}]\n}\n')).toEqual([
      { apiVersion: 'v1', kind: 'X', a: [1, { b: 'é' }] },
    ]);
  });

  test('may have a byte order mark and Windows line ends', () => {
    expect(values('\ufeffapiVersion: v1\r\nkind: X\r\na: |\r\n  b\r\n  c\r\n')).toEqual([
      { apiVersion: 'v1', kind: 'X', a: 'b\nc\n' },
    ]);
  });
});

describe('documents', () => {
  test('that are empty are skipped', () => {
    expect(values(`---\n# nothing\n---\n${HEAD}---\n\n---\n${HEAD}...\n`)).toHaveLength(2);
    expect(values('')).toEqual([]);
    expect(values('# only this\n')).toEqual([]);
  });

  test('know their lines', () => {
    const { documents } = readDocuments('x.yaml', `---\n${HEAD}---\n# c\n${HEAD}data:\n  a:\n    - b\n`);
    expect(documents.map(({ line, index }) => ({ line, index }))).toEqual([
      { line: 2, index: 0 },
      { line: 6, index: 1 },
    ]);
    const [, second] = documents;
    if (second === undefined) throw new Error('expected two documents');
    expect(['/data/a/0', '/data/a/0/deeper', '/other', ''].map((at) => lineOf(second, at))).toEqual([
      10, 10, 6, 6,
    ]);
  });
});

describe('errors have a line and a column:', () => {
  test.each([
    ['a: 1\n  b: 2\n', /^1:\d+: .*\./],
    [`${HEAD}data: [1, 2\n`, /^4:1: .*\./],
    [`${HEAD}data:\n  a: 1\n  a: 2\n`, /^5:3: Duplicate key 'a'/],
    [`${HEAD}data: {1: a, "1": b}\n`, /^3:14: Duplicate key '1'/],
    [`${HEAD}data: {? [a] : b}\n`, /^3:10: A key has to be a string/],
    [`${HEAD}data: {~: b}\n`, /^3:8: '~' cannot be a key/],
    [`${HEAD}data: {__proto__: b}\n`, /^3:8: cdk8s cannot write the key '__proto__'/],
    [`${HEAD}data: *a\n`, /^3:7: .*a/],
    [`${HEAD}data: &a [*a]\n`, /^3:\d+: The alias is a circular reference/],
    [`${HEAD}data: .inf\n`, /^3:7: JSON, and therefore Kubernetes, has no such number/],
    [
      `${HEAD}data: 9007199254740993\n`,
      /^3:7: JavaScript cannot represent the number 9007199254740993 exactly/,
    ],
    [`${HEAD}data: -0.0\n`, /^3:7: JavaScript cannot represent the number -0.0 exactly/],
    [`${HEAD}data: !!int x\n`, /^3:7: 'x' is not a valid int/],
    [`${HEAD}data: {<<: 1}\n`, /^3:8: '<<' merges mappings only/],
    [`${HEAD}---\nkind: X\n`, /^4:1: The document is not a Kubernetes object: it has no apiVersion/],
    [`${HEAD}---\n- 1\n`, /^4:1: The document is not a Kubernetes object: it is not a mapping/],
  ])('%j', (text, message) => {
    const [first = ''] = diagnosticsOf(text);
    expect(first).toMatch(message);
  });

  test('aliases that expand exponentially', () => {
    const levels = Array.from({ length: 12 }, (_, n) => {
      const aliases = Array.from({ length: 10 }, () => `*l${n}`);
      return `  l${n + 1}: &l${n + 1} [${aliases.join()}]`;
    });
    expect(diagnosticsOf(`${HEAD}data:\n  l0: &l0 [x]\n${levels.join('\n')}\n`)).toEqual([
      expect.stringContaining('The aliases expand to too many values'),
    ]);
  });
});

describe('templates of other tools are rejected:', () => {
  test.each([
    ['{{- if .Values.on }}\na: 1\n{{- end }}\n', '1:1', '{{- if .Values.on }}'],
    [`${HEAD}data:\n  a: {{ .Values.a }}\n`, '4:6', '{{ .Values.a }}'],
    [`${HEAD}data:\n  {{- toYaml .Values.a | nindent 2 }}\n`, '4:3', '{{- toYaml .Values.a | nindent 2 }}'],
    [`${HEAD}metadata:\n  name: "{{ .Release.Name }}-x"\n`, '4:10', '{{ .Release.Name }}'],
    [`${HEAD}metadata:\n  name: {{ include "x" . }}\n`, '4:9', '{{ include "x" . }}'],
  ])('%j', (text, place, action) => {
    expect(diagnosticsOf(text)).toEqual([`${place}: ${adviceStart(action)}`]);
  });

  function adviceStart(action: string): string {
    return `The file is a Helm template ('${action}'), not YAML: render the chart first ('helm template CHART > rendered.yaml') and import the output, or skip it with --skip-helm.`;
  }

  test('Jinja', () => {
    expect(diagnosticsOf(`{% for x in y %}\n${HEAD}{% endfor %}\n`)).toEqual([
      expect.stringMatching(/^1:1: The file is a Jinja template/),
    ]);
  });

  test('Argo variables and templates in scripts are accepted', () => {
    expect(
      data(
        'a: "{{workflow.name}} {{ inputs.parameters.x }} {{=sprig.trim(x)}}"\nb: |\n  {{ .Values.x }}\n  {{- if .y }}\nc: "docker inspect -f {{.State.Status}}"',
      ),
    ).toMatchObject({ b: '{{ .Values.x }}\n{{- if .y }}\n' });
  });
});

test('documents that are nested too deeply are reported with the position', () => {
  const deep = (levels: number): string => `${HEAD}data: ${'['.repeat(levels)}${']'.repeat(levels)}\n`;
  const message = 'The document is nested too deeply: Kubernetes objects have about ten levels.';
  expect(values(deep(150))).toHaveLength(1);
  expect(diagnosticsOf(deep(300))).toEqual([`3:206: ${message}`]);
  // The parser itself fails.
  expect(diagnosticsOf(deep(20_000))).toEqual([expect.stringMatching(new RegExp(`^3:\\d+: ${message}$`))]);
});
