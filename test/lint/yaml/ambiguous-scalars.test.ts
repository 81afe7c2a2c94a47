import type { AmbiguousScalar } from '../../../lib/lint/yaml';
import { readManifestText } from '../../../lib/lint/yaml';

function scalarsIn(text: string): readonly AmbiguousScalar[] {
  return readManifestText(text, 'f.yaml').ambiguousScalars();
}

function parameter(value: string): string {
  return `arguments:\n  parameters:\n    - name: x\n      value: ${value}\n`;
}

function placesIn(text: string): string[] {
  return scalarsIn(text).map(({ line, column, endColumn }) => `${line}:${column}-${endColumn}`);
}

test.each(['1e3', '0o755', '0755', '0x1F', '1_000', '1.10', '12e5', '+5', '.5'])(
  '%s is another text as the value of a parameter',
  (value) => {
    expect(placesIn(parameter(value))).toEqual([`4:14-${14 + value.length}`]);
  },
);

test.each(['on', 'yes', 'no', 'Off', 'y'])('%s is not the same in YAML 1.1 and 1.2', (value) => {
  expect(placesIn(parameter(value))).toHaveLength(1);
  expect(placesIn(`optional: ${value}`)).toHaveLength(1);
  expect(placesIn(`${value}: 1`)).toHaveLength(1);
});

test.each([
  '"1e3"',
  "'on'",
  '5',
  '-5',
  '1.5',
  'true',
  'null',
  '12:30',
  'text',
  '1.10.2',
  'onward',
  '2026-11-26',
])('%s is the same', (value) => {
  expect(placesIn(parameter(value))).toEqual([]);
});

test('numbers are only ambiguous where Argo reads a text', () => {
  expect(placesIn('defaultMode: 0644\nperiod: 1e3')).toEqual([]);
  expect(placesIn('env:\n  - value: 1e3')).toEqual([]);
  expect(placesIn('withItems: [1.10, 2]')).toEqual(['1:13-17']);
  expect(placesIn('withItems:\n  - { version: 1.10 }')).toEqual(['2:16-20']);
  expect(placesIn('parameters:\n  - enum: [1.10]\n    default: 010')).toEqual(['2:12-16', '3:14-17']);
});

test('the message says what Argo passes, as the reader of manifests does', () => {
  const text = parameter('1.10');
  const [{ message } = { message: '' }] = scalarsIn(text);
  expect(message).toBe("Argo reads 1.10 as a number, and passes the text '1.1'. Quote it: '1.10'.");
  expect(readManifestText(text, 'f.yaml').documents[0]?.object).toMatchObject({
    arguments: { parameters: [{ value: 1.1 }] },
  });
});

test('the lines of later documents, and files that cannot be read', () => {
  expect(placesIn('a: 1\n---\nb: on\n')).toEqual(['3:4-6']);
  expect(placesIn('a: [on')).toEqual(placesIn('a: [on'));
  expect(placesIn('\0')).toEqual([]);
});
