import type { JsonValue } from '../../../lib/importer/json/json';
import { readDocuments } from '../../../lib/importer/read/documents';
import { lineOf } from '../../../lib/importer/model/source-file';

const HEAD = 'apiVersion: v1\nkind: ConfigMap\n';

/** The documents of a text that has no errors. */
function values(text: string): JsonValue[] {
  const { documents, troubles, foreign } = readDocuments('x.yaml', text);
  expect([...troubles, ...foreign]).toEqual([]);
  return documents.map(({ value }) => value);
}

/** What is wrong with a text: `line:column: message`. */
function troublesOf(text: string): string[] {
  const { documents, troubles } = readDocuments('x.yaml', text);
  expect(documents).toEqual([]);
  return troubles.map(({ line, column, message }) => `${line}:${column}: ${message}`);
}

/** What `data` is read as. */
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

  test('have texts as keys', () => {
    expect(data('on: 1\n2: b\n1.50: c\n"y": d')).toEqual({ true: 1, 2: 'b', 1.5: 'c', y: 'd' });
  });

  test('have what aliases and merges stand for', () => {
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

  test('may come with a byte order mark and Windows line ends', () => {
    expect(values('\ufeffapiVersion: v1\r\nkind: X\r\na: |\r\n  b\r\n  c\r\n')).toEqual([
      { apiVersion: 'v1', kind: 'X', a: 'b\nc\n' },
    ]);
  });
});

describe('documents', () => {
  test('that are empty are left out', () => {
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
    if (second === undefined) throw new Error('there is no second document');
    expect(['/data/a/0', '/data/a/0/deeper', '/other', ''].map((at) => lineOf(second, at))).toEqual([
      10, 10, 6, 6,
    ]);
  });
});

describe('errors have a line and a column:', () => {
  test.each([
    ['a: 1\n  b: 2\n', /^1:\d+: .*\./],
    [`${HEAD}data: [1, 2\n`, /^4:1: .*\./],
    [`${HEAD}data:\n  a: 1\n  a: 2\n`, /^5:3: The key 'a' is there twice/],
    [`${HEAD}data: {1: a, "1": b}\n`, /^3:14: The key '1' is there twice/],
    [`${HEAD}data: {? [a] : b}\n`, /^3:10: A key is a text/],
    [`${HEAD}data: {~: b}\n`, /^3:8: '~' can't be a key/],
    [`${HEAD}data: {__proto__: b}\n`, /^3:8: cdk8s can't write a key '__proto__'/],
    [`${HEAD}data: *a\n`, /^3:7: .*a/],
    [`${HEAD}data: &a [*a]\n`, /^3:\d+: It holds itself/],
    [`${HEAD}data: .inf\n`, /^3:7: JSON, and so Kubernetes, has no such number/],
    [`${HEAD}data: 9007199254740993\n`, /^3:7: JavaScript can't keep the number 9007199254740993 exactly/],
    [`${HEAD}data: -0.0\n`, /^3:7: JavaScript can't keep the number -0.0 exactly/],
    [`${HEAD}data: !!int x\n`, /^3:7: 'x' is no int/],
    [`${HEAD}data: {<<: 1}\n`, /^3:8: '<<' takes mappings only/],
    [`${HEAD}---\nkind: X\n`, /^4:1: This document is no object of Kubernetes: it has no apiVersion/],
    [`${HEAD}---\n- 1\n`, /^4:1: This document is no object of Kubernetes, which is a mapping/],
  ])('%j', (text, message) => {
    const [first = ''] = troublesOf(text);
    expect(first).toMatch(message);
  });

  test('aliases that grow without bounds', () => {
    const levels = Array.from({ length: 12 }, (_, n) => {
      const aliases = Array.from({ length: 10 }, () => `*l${n}`);
      return `  l${n + 1}: &l${n + 1} [${aliases.join()}]`;
    });
    expect(troublesOf(`${HEAD}data:\n  l0: &l0 [x]\n${levels.join('\n')}\n`)).toEqual([
      expect.stringContaining('Its aliases stand for too many values'),
    ]);
  });
});

describe('templates of other tools are told as such:', () => {
  test.each([
    ['{{- if .Values.on }}\na: 1\n{{- end }}\n', '1:1', '{{- if .Values.on }}'],
    [`${HEAD}data:\n  a: {{ .Values.a }}\n`, '4:6', '{{ .Values.a }}'],
    [`${HEAD}data:\n  {{- toYaml .Values.a | nindent 2 }}\n`, '4:3', '{{- toYaml .Values.a | nindent 2 }}'],
    [`${HEAD}metadata:\n  name: "{{ .Release.Name }}-x"\n`, '4:10', '{{ .Release.Name }}'],
    [`${HEAD}metadata:\n  name: {{ include "x" . }}\n`, '4:9', '{{ include "x" . }}'],
  ])('%j', (text, place, action) => {
    expect(troublesOf(text)).toEqual([`${place}: ${adviceStart(action)}`]);
  });

  function adviceStart(action: string): string {
    return `This is a template of Helm ('${action}'), not YAML yet: render the chart first ('helm template CHART > rendered.yaml') and import what it writes.`;
  }

  test('Jinja', () => {
    expect(troublesOf(`{% for x in y %}\n${HEAD}{% endfor %}\n`)).toEqual([
      expect.stringMatching(/^1:1: This is a template of Jinja/),
    ]);
  });

  test('Argo’s own variables are none, nor is what a script works with', () => {
    expect(
      data(
        'a: "{{workflow.name}} {{ inputs.parameters.x }} {{=sprig.trim(x)}}"\nb: |\n  {{ .Values.x }}\n  {{- if .y }}\nc: "docker inspect -f {{.State.Status}}"',
      ),
    ).toMatchObject({ b: '{{ .Values.x }}\n{{- if .y }}\n' });
  });
});

test('what is nested too deeply is told with its place', () => {
  const deep = (levels: number): string => `${HEAD}data: ${'['.repeat(levels)}${']'.repeat(levels)}\n`;
  const message = 'It is nested too deeply: an object of Kubernetes has some ten levels.';
  expect(values(deep(150))).toHaveLength(1);
  expect(troublesOf(deep(300))).toEqual([`3:206: ${message}`]);
  // The parser itself gives up.
  expect(troublesOf(deep(20_000))).toEqual([expect.stringMatching(new RegExp(`^3:\\d+: ${message}$`))]);
});
