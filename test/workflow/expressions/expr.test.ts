import type { Expression } from '../../../lib';
import {
  ContainerTemplate,
  DagTemplate,
  Workflow,
  artifact,
  expr,
  expression,
  inputs,
  parameter,
  variables,
} from '../../../lib';
import { outputReferences, references } from '../../../lib/workflow/ports/port-references';
import { errorsOf, synth } from '../../support';

const { branch, count, mode } = inputs({
  branch: parameter(),
  count: parameter(),
  mode: parameter({ name: 'the-mode', enum: ['fast', 'full'] }),
});
const { add, and, asInt, eq, filter, gt, mul, neg, not, or, pow, sub } = expr;

test.each<[Expression<unknown>, string]>([
  [eq(branch, 'main'), 'inputs.parameters.branch == "main"'],
  [eq(mode, 'fast'), 'inputs.parameters[\'the-mode\'] == "fast"'],
  [mul(add(asInt(count), 1), 2), '(asInt(inputs.parameters.count) + 1) * 2'],
  [sub(1, sub(2, 3)), '1 - (2 - 3)'],
  [sub(sub(1, 2), 3), '1 - 2 - 3'],
  [sub(1, -2), '1 - -2'],
  [pow(neg(2), 2), '(-2) ** 2'],
  [neg(pow(2, 2)), '-2 ** 2'],
  [pow(pow(2, 3), 2), '(2 ** 3) ** 2'],
  [not(and(eq(1, 2), or(true, false))), 'not (1 == 2 && (true || false))'],
  [or(and(true, false), true), 'true && false || true'],
  [eq(eq(1, 1), true), '1 == 1 == true'],
  [gt(expr.conditional(true, 1, 2), 1), '(true ? 1 : 2) > 1'],
  [expr.conditional(expr.conditional(true, false, true), 1, 2), '(true ? false : true) ? 1 : 2'],
  [expr.coalesce(expr.coalesce(branch, null), 'x'), 'inputs.parameters.branch ?? nil ?? "x"'],
  [expr.sprig.trunc(40, expr.lower(branch)), 'sprig.trunc(40, lower(inputs.parameters.branch))'],
  [expr.slice(branch, undefined, 7), 'inputs.parameters.branch[:7]'],
  [expr.trim(branch), 'trim(inputs.parameters.branch)'],
  [expr.toJson({ a: [1, 0.5], 'b-c': null }), 'toJson({a: [1, 0.5], "b-c": nil})'],
  [filter([1, 2], (item) => gt(item, 1)), 'filter([1, 2], # > 1)'],
  [expr.map(['a'], (item) => ({ item })), 'map(["a"], { {item: #} })'],
  [filter([1], (a) => expr.any([2], (b) => gt(a, b))), 'filter([1], let outer1 = #; any([2], outer1 > #))'],
  [
    filter(['a'], (a) => expr.any(['b'], (b) => eq(`${a}!`, b))),
    'filter(["a"], let outer1 = #; any(["b"], string(outer1) + "!" == #))',
  ],
  [expr.map(['a'], (a) => `${a}!`), 'map(["a"], string(#) + "!")'],
  [
    expr.reduce([1], (sum, a) => expr.sum([2], (b) => add(sum, add(a, b))), 0),
    'reduce([1], let outer1 = #acc; let outer2 = #; let outer3 = #index; sum([2], outer1 + (outer2 + #)), 0)',
  ],
  // What a tag of `expression` computes keeps its meaning, and the other way round.
  [mul(expression<number>`1 + ${asInt(count)}`, 2), '(1 + asInt(inputs.parameters.count)) * 2'],
  [expression`${add(1, 2)} * 3`, '(1 + 2) * 3'],
  [filter([1, 2], (item) => expression<boolean>`${item} > 1`), 'filter([1, 2], # > 1)'],
  // A text with references is a sum.
  [eq(`v${count}`, 'v1'), '"v" + inputs.parameters.count == "v1"'],
  [expr.upper(`v${add(asInt(count), 1)}`), 'upper("v" + string(asInt(inputs.parameters.count) + 1))'],
])('%s is %s', ({ expression: text }, expected) => {
  expect(text).toBe(expected);
});

test('an output that is untrusted keeps its guard', () => {
  const ports = { version: parameter({ path: '/v' }) };
  const trust = { untrustedOutputs: true, isList: false };
  const { version } = outputReferences(ports, 'tasks.a.outputs', { name: 'a' }, trust);
  expect(expr.upper(version).expression).toMatch(
    /^upper\(tasks\.a\.outputs\.parameters\.version matches ".*" \? tasks\.a\.outputs\.parameters\.version : sprig\.fail\(".*"\)\)$/,
  );
});

test('artifacts can be chosen', () => {
  const { a, b } = references({ a: artifact('/a'), b: artifact('/b') }, 'tasks.x.outputs');
  expect(expr.conditional(eq(mode, 'fast'), a, b).expression).toBe(
    'inputs.parameters[\'the-mode\'] == "fast" ? tasks.x.outputs.artifacts.a : tasks.x.outputs.artifacts.b',
  );
});

test('has no braces in fields that are expressions', () => {
  const { exitCode } = variables.lastRetry;
  expect(gt(asInt(exitCode), 1).expression).toBe('asInt(lastRetry.exitCode) > 1');
});

describe('what is not a value', () => {
  /** The errors of a workflow with an expression. */
  function errorsWith(value: Expression<unknown>): readonly string[] {
    return errorsOf((chart) => {
      const workflow = new Workflow(chart, 'w', { entrypoint: 'main' });
      new ContainerTemplate(workflow, 'main', { container: { image: 'a:1', args: [value.toString()] } });
    });
  }

  test('is an error of the expression', () => {
    expect(errorsWith(add(asInt(count), NaN)).join()).toContain('(<NaN>)');
    expect(errorsWith(expr.toJson({ a: { b: new Date(0) } })).join()).toContain('(<Date>)');
    expect(errorsWith(expr.upper(expression`1 +`)).join()).toContain("'upper((1 +))' is invalid");
  });
});

test('a task whose output is used is a dependency', () => {
  const [workflow] = synth((chart) => {
    const parent = new Workflow(chart, 'w', { entrypoint: 'main' });
    const work = new ContainerTemplate(parent, 'work', {
      inputs: { text: parameter() },
      outputs: { text: parameter({ path: '/t' }) },
      container: { image: 'a:1', args: ['x'] },
    });
    const dag = new DagTemplate(parent, 'main');
    const first = dag.task('first', work, { text: 'x' });
    dag.task('second', work, { text: expr.upper(first.outputs.text) });
    dag.task('third', work, { text: 'y' }, { when: eq(first.status, 'Succeeded') });
  });
  const text = JSON.stringify(workflow);
  expect(text).toContain('"value":"{{=upper(tasks.first.outputs.parameters.text)}}"');
  expect(text).toContain('"when":"{{=tasks.first.status == \\"Succeeded\\"}}"');
  expect(text.match(/"(?:depends|dependencies)":/g)).toHaveLength(2);
});
