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

/** The findings for a Workflow of one container, some of whose fields the compiler has not seen. */
function errorsForContainer(fields: { readonly [field: string]: unknown }): string[] {
  return errorsOf((chart) => {
    const container = { ...CONTAINER, ...fields } as ContainerFields;
    new ContainerTemplate(new Workflow(chart, 'w'), 't', { container });
  });
}

describe('values that can be written', () => {
  const shared = { a: ['x'] };
  const secret = Secret.fromSecretName(new Chart(new App(), 'test'), 'secret', 'hub');

  test.each<[string, unknown]>([
    ['plain ones', { a: [1, 'x', true, null, undefined], b: {} }],
    ['a reference', [new ParameterReference('workflow.name')]],
    ['a Lazy', { a: Lazy.any({ produce: () => new Map() }) as unknown }],
    ['a token', { a: { resolve: () => 'x' } }],
    ['one object twice', [shared, { again: shared }, shared]],
    ['an object of another realm', runInNewContext('({ a: [{}] })') as unknown],
    ['the values of a Secret of cdk8s-plus', secret.envValue('key').valueFrom],
    ['texts with braces', '{{=toJson(inputs.parameters)}} {{inputs.parameters.x}} {{=1}}{{=2}} }} {{'],
    ['texts in brackets', '[objects] [Object object]'],
  ])('%s', (_, value) => {
    expect(findingsFor(value)).toEqual([]);
  });

  test('references, Lazies and tokens reach the manifest', () => {
    const args = [
      new ParameterReference('workflow.name'),
      Lazy.any({ produce: () => 'a' }),
      { resolve: () => 'b' },
    ];
    expect(errorsForContainer({ args })).toEqual([]);
  });
});

describe('values that cannot be written', () => {
  test.each<[string, unknown, string]>([
    ['a Map', new Map(), 'Map'],
    ['a Date', new Date(), 'Date'],
    ['a Size', Size.mebibytes(1), 'Size'],
    ['a Probe', Probe.fromHttpGet('/'), 'Probe'],
    ['an object without a prototype', Object.create(null), 'object without a prototype'],
    ['a function', () => 'x', 'function'],
    ['a symbol', Symbol('x'), 'symbol'],
    ['a big number', 1n, 'bigint'],
  ])('%s is not plain', (_, value, name) => {
    expect(checkValues({ a: [value] }, 'x')).toEqual([
      { code: 'invalid-value', path: 'x.a[0]', message: expect.stringContaining(`A ${name} `) as string },
    ]);
  });

  test('what holds itself is found at once, however many ways there are around', () => {
    const nodes = Array.from({ length: 30 }, () => ({ others: [] as unknown[] }));
    for (const node of nodes) node.others.push(...nodes);
    const findings = findingsFor(nodes[0]);
    expect(new Set(findings.map((line) => line.split(' ')[0]))).toEqual(
      new Set(['forbidden-circular-value']),
    );
    expect(findings).toContain('forbidden-circular-value at x.others[0]');
  });

  test('what stands in many places is looked into once', () => {
    let value: unknown = new Map();
    for (let depth = 0; depth < 60; depth++) value = { left: value, right: value };
    expect(findingsFor(value).length).toBeLessThanOrEqual(2);
  });

  test('deep values are none that hold themselves', () => {
    let value: unknown = 'x';
    for (let depth = 0; depth < 500; depth++) value = [value];
    expect(findingsFor(value)).toEqual([]);
  });

  test.each([
    ['an object in a text', 'echo [object Object]', 'not-a-string'],
    ['a Map in a text', 'echo [object Map]', 'not-a-string'],
    ['braces in an expression', '{{=asInt({{inputs.parameters.x}}) + 1}}', 'forbidden-braces'],
    ['braces in a later expression', '{{=1}} {{=\n{{inputs.parameters.x}} }}', 'forbidden-braces'],
  ])('%s', (_, text, code) => {
    expect(findingsFor({ a: text })).toEqual([`${code} at x.a`]);
  });
});

describe('in a workflow', () => {
  test('they are found in a container, each at its place, and nothing stops half-way', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    const errors = errorsForContainer({
      args: ['[object Object]', '{{={{inputs.parameters.x}}}}'],
      env: [{ name: 'A', value: new Date() }],
      resources: circle,
    });
    expect(errors.map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
      '[test/w/t] t.container.args[0]',
      '[test/w/t] t.container.args[1]',
      '[test/w/t] t.container.env[0].value',
      '[test/w/t] t.container.resources.self',
    ]);
    expect(codesIn(errors)).toEqual([
      'not-a-string',
      'forbidden-braces',
      'invalid-value',
      'forbidden-circular-value',
    ]);
  });

  test('they are found in the tasks of a DAG, also what holds itself', () => {
    const circle: unknown[] = ['a'];
    circle.push(circle);
    const errors = errorsOf((chart) => {
      const { work, dag } = library(chart);
      const declaration: unknown = work.outputs.digest;
      dag.task('a', work, { text: String(declaration) });
      dag.task('b', work, {}, { withItems: circle as string[] });
    });
    expect(codesIn(errors)).toEqual(['not-a-string', 'forbidden-circular-value']);
    expect(errors[1]).toContain('dag.dag.tasks[1].withItems[1]: ');
  });

  test('they are found in its spec and its arguments', () => {
    const errors = errorsOf((chart) => {
      const workflow = new Workflow(chart, 'w', {
        podMetadata: { labels: new Map() as unknown as { [label: string]: string } },
        arguments: { x: parameter({ value: '{{={{workflow.name}}}}' }) },
      });
      new ContainerTemplate(workflow, 't', { container: CONTAINER });
    });
    expect(errors.map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
      '[test/w] spec.podMetadata.labels',
      '[test/w] spec.arguments.parameters[0].value',
    ]);
    expect(codesIn(errors)).toEqual(['invalid-value', 'forbidden-braces']);
  });

  test('a value that fails when it is made hides no other finding', () => {
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
      'unknown-entrypoint',
    ]);
    expect(errors.find((line) => line.includes('invalid-type'))).toContain('not yet');
  });
});
