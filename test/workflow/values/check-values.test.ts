import { runInNewContext } from 'node:vm';
import { App, Chart, Lazy, Size } from 'cdk8s';
import { Probe, Secret } from 'cdk8s-plus-27';
import {
  ContainerTemplate,
  DagTemplate,
  ParameterReference,
  Workflow,
  artifact,
  parameter,
} from '../../../lib/index';
import { checkValues } from '../../../lib/workflow/values/check-values';
import type { ContainerFields } from '../../../lib/index';
import { codesIn, errorsOf } from '../../support/index';
import { CONTAINER, library } from '../fixtures';

/** The findings for a value in a manifest: `code at path`. */
function findingsFor(value: unknown): string[] {
  return checkValues(value, 'x').map(({ code, path }) => `${code} at ${path}`);
}

/** The findings for a Workflow with one container that has fields which bypass the compiler. */
function errorsForContainer(fields: { readonly [field: string]: unknown }): string[] {
  return errorsOf((chart) => {
    const container = { ...CONTAINER, ...fields } as ContainerFields;
    new ContainerTemplate(new Workflow(chart, 'w'), 't', { container });
  });
}

describe('values that can be rendered', () => {
  const shared = { a: ['x'] };
  const secret = Secret.fromSecretName(new Chart(new App(), 'test'), 'secret', 'hub');

  test.each<[string, unknown]>([
    ['plain data', { a: [1, 'x', true, null, undefined], b: {} }],
    ['a reference', [new ParameterReference('workflow.name')]],
    ['a Lazy', { a: Lazy.any({ produce: () => new Map() }) as unknown }],
    ['a token', { a: { resolve: () => 'x' } }],
    ['one object twice', [shared, { again: shared }, shared]],
    ['an object of another JavaScript realm', runInNewContext('({ a: [{}] })') as unknown],
    ['the values of a Secret of cdk8s-plus', secret.envValue('key').valueFrom],
    ['strings with braces', '{{=toJson(inputs.parameters)}} {{inputs.parameters.x}} {{=1}}{{=2}} }} {{'],
    ['strings in brackets', '[objects] [Object object] [object Object]'],
  ])('%s', (_, value) => {
    expect(findingsFor(value)).toEqual([]);
  });

  test('references, Lazies and tokens are resolved', () => {
    const args = [
      new ParameterReference('workflow.name'),
      Lazy.any({ produce: () => 'a' }),
      { resolve: () => 'b' },
    ];
    expect(errorsForContainer({ args })).toEqual([]);
  });
});

describe('values that cannot be rendered', () => {
  test.each<[string, unknown, string]>([
    ['a Map', new Map(), 'Map'],
    ['a Date', new Date(), 'Date'],
    ['a Size', Size.mebibytes(1), 'Size'],
    ['a Probe', Probe.fromHttpGet('/'), 'Probe'],
    ['an object without a prototype', Object.create(null), 'object without a prototype'],
    ['a function', () => 'x', 'function'],
    ['a symbol', Symbol('x'), 'symbol'],
    ['a BigInt', 1n, 'bigint'],
  ])('%s is a finding', (_, value, name) => {
    expect(checkValues({ a: [value] }, 'x')).toEqual([
      { code: 'invalid-value', path: 'x.a[0]', message: expect.stringContaining(`A ${name} `) as string },
    ]);
  });

  test.each([NaN, Infinity, -Infinity])('%s is a finding', (value) => {
    expect(findingsFor({ a: [value] })).toEqual(['invalid-value at x.a[0]']);
  });

  test('circular references are found quickly, even if there are many cycles', () => {
    const nodes = Array.from({ length: 30 }, () => ({ others: [] as unknown[] }));
    for (const node of nodes) node.others.push(...nodes);
    const findings = findingsFor(nodes[0]);
    expect(new Set(findings.map((line) => line.split(' ')[0]))).toEqual(
      new Set(['forbidden-circular-value']),
    );
    expect(findings).toContain('forbidden-circular-value at x.others[0]');
  });

  test('an object that occurs repeatedly is checked once', () => {
    let value: unknown = new Map();
    for (let depth = 0; depth < 60; depth++) value = { left: value, right: value };
    expect(findingsFor(value).length).toBeLessThanOrEqual(2);
  });

  test('deep values are not circular', () => {
    let value: unknown = 'x';
    for (let depth = 0; depth < 500; depth++) value = [value];
    expect(findingsFor(value)).toEqual([]);
  });

  test('a declaration in a string', () => {
    const text = `echo ${parameter() as unknown as string}`;
    expect(findingsFor({ a: text })).toEqual(['not-a-string at x.a']);
  });
});

describe('such values in a workflow', () => {
  test('are all found in a container, each at its path', () => {
    const circular: { self?: unknown } = {};
    circular.self = circular;
    const errors = errorsForContainer({
      args: [`a ${parameter() as unknown as string}`],
      env: [{ name: 'A', value: new Date() }],
      resources: circular,
    });
    expect(errors.map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
      '[test/w/t] t.container.args[0]',
      '[test/w/t] t.container.env[0].value',
      '[test/w/t] t.container.resources.self',
    ]);
    expect(codesIn(errors)).toEqual(['not-a-string', 'invalid-value', 'forbidden-circular-value']);
  });

  test('are found in the tasks of a DAG, including circular references', () => {
    const circular: unknown[] = ['a'];
    circular.push(circular);
    const errors = errorsOf((chart) => {
      const { work, dag } = library(chart);
      const declaration: unknown = work.outputs.digest;
      dag.task('a', work, { text: String(declaration) });
      dag.task('b', work, {}, { withItems: circular as string[] });
    });
    expect(codesIn(errors)).toEqual(['not-a-string', 'forbidden-circular-value']);
    expect(errors[1]).toContain('dag.dag.tasks[1].withItems[1]: ');
  });

  test('are found in its spec and its arguments', () => {
    const errors = errorsOf((chart) => {
      const workflow = new Workflow(chart, 'w', {
        podMetadata: { labels: new Map() as unknown as { [label: string]: string } },
        arguments: { x: parameter({ value: `a ${parameter() as unknown as string}` }) },
      });
      new ContainerTemplate(workflow, 't', { container: CONTAINER });
    });
    expect(errors.map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
      '[test/w] spec.podMetadata.labels',
      '[test/w] spec.arguments.parameters[0].value',
    ]);
    expect(codesIn(errors)).toEqual(['invalid-value', 'not-a-string']);
  });

  test('that throw when they are resolved do not hide other findings', () => {
    const errors = errorsOf((chart) => {
      const workflow = new Workflow(chart, 'w', { entrypoint: 'gone' });
      const args = Lazy.any({
        produce: () => {
          throw new Error('not yet');
        },
      }) as string[];
      new ContainerTemplate(workflow, 't', { container: { ...CONTAINER, args } });
      new DagTemplate(workflow, 'dag', { inputs: { file: artifact('/x') } });
    });
    expect(codesIn(errors).sort()).toEqual([
      'forbidden-path',
      'invalid-type',
      'missing-tasks',
      'unknown-template',
    ]);
    expect(errors.find((line) => line.includes('invalid-type'))).toContain('not yet');
  });
});
