import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from './support';
import {
  argolintEach,
  describeWithShared,
  exampleNames,
  hasSchema,
  manifestsIn,
  runExample,
  validateAgainstSchemas,
} from './support';

const EXAMPLES = join(__dirname, '../examples');
const names = exampleNames();

/** Examples with features of Argo 4. The validator is that of 3.7. */
const ARGO_4 = ['artifact-plugin'];

/** Errors about fields that only Argo 4 has, or that only Argo 3.7 requires. */
const REFUSED_BY_3_7 = {
  'artifact-plugin': [
    '3.7.6: /spec/templates/0/outputs/artifacts/0 must NOT have additional properties: plugin',
  ],
  memoize: ["3.7.6: /spec/templates/0/memoize/cache/configMap must have required property 'key'"],
};

/** Objects that examples expect in the cluster. */
const EXISTING: { readonly [example: string]: readonly object[] } = {
  'existing-template': [
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'WorkflowTemplate',
      metadata: { name: 'security', namespace: 'ci' },
      spec: {
        templates: [
          {
            name: 'scan',
            inputs: { parameters: [{ name: 'image' }, { name: 'level', value: 'high' }] },
            outputs: {
              parameters: [{ name: 'score', valueFrom: { path: '/tmp/score' } }],
              artifacts: [{ name: 'report', path: '/tmp/report' }],
            },
            container: { image: 'scanner:1' },
          },
        ],
      },
    },
  ],
};

/** The manifests of each example. */
const rendered = new Map<string, string>();

/** The lines that the examples print to the standard error. */
const warnings: string[] = [];

beforeAll(async () => {
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    warnings.push(String(text));
    return true;
  });
  for (const name of names) rendered.set(name, await runExample(name));
  stderr.mockRestore();
}, 60_000);

function manifestsOf(name: string): Manifest[] {
  return manifestsIn(rendered.get(name) ?? '');
}

function textOf(file: string): string {
  return readFileSync(join(EXAMPLES, file), 'utf8');
}

test.each(names)('%s renders the same manifests', (name) => {
  expect(rendered.get(name)).toMatchSnapshot();
});

test('no example has a warning', () => {
  expect(warnings).toEqual([]);
});

test('examples/README.md lists each example once, and no others', () => {
  const items = [...textOf('README.md').matchAll(/^- \[(.+)\]\((.+)\.ts\)(?: ▶)?: \S/gm)];
  expect(items.map(([, name]) => name).sort()).toEqual(names);
  expect(items.map(([, , file]) => file).sort()).toEqual(names);
});

test.each(names)('%s starts with a comment that says what it shows, and has at most 45 lines', (name) => {
  const text = textOf(`${name}.ts`);
  expect(text).toMatch(/^\/\*\*\s[^]*?[^\s*]+\.?\s*\*\/\nimport /);
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(45);
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test('accepts all examples', () => {
    const accepted = names.filter((name) => !ARGO_4.includes(name));
    const verdicts = argolintEach(accepted.map((name) => [...manifestsOf(name), ...(EXISTING[name] ?? [])]));
    const errors = verdicts.flatMap((verdict, index) =>
      verdict.errors.map((error) => `${accepted[index] ?? ''}: ${error}`),
    );
    expect(verdicts).toHaveLength(accepted.length);
    expect(errors).toEqual([]);
  });
});

describeWithShared("Argo's schemas", ['schemas'], () => {
  test('accept all examples, except for differences between 3.7 and 4', () => {
    const errors = names.map((name) => {
      const found = manifestsOf(name).filter(hasSchema).flatMap(validateAgainstSchemas);
      return [name, found] as const;
    });
    expect(Object.fromEntries(errors.filter(([, found]) => found.length > 0))).toEqual(REFUSED_BY_3_7);
  });
});
