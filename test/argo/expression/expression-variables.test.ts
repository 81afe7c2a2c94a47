import fc from 'fast-check';
import { printExpression, variablesInExpression, variablesOf } from '../../../lib/argo/expression';
import { anyExpression, anyOperation } from './arbitrary';
import { errorIn, parsed } from './support';

/** The variables of an expression, as dotted paths. */
function variables(source: string): string[] {
  return variablesInExpression(source).map(({ path }) => path.join('.'));
}

describe('the variables of an expression', () => {
  it.each([
    ['tasks.a.outputs.result', ['tasks.a.outputs.result']],
    ["tasks['a-b'].status", ['tasks.a-b.status']],
    ['tasks?.["a"]?.[`b`]', ['tasks.a.b']],
    ['tasks.in.not', ['tasks.in.not']],
    ['(tasks.a).b', ['tasks.a.b']],
    ["asInt(inputs.parameters['x']) > retries", ['inputs.parameters.x', 'retries']],
    ["{tasks: [steps.a, 'inputs.parameters.b']}", ['steps.a']],
    ['a | f(b) ? c : d', ['a', 'b', 'c', 'd']],
    ['a ?: b', ['a', 'b']],
    ['if a { b } else { c }', ['a', 'b', 'c']],
    ['a[b:c] + d[:] - a', ['a', 'b', 'c', 'd', 'a']],
    // A path ends at the first part that is not constant.
    ['tasks[name].status', ['tasks', 'name']],
    ['item.list[0].name', ['item.list']],
    ['inputs.parameters.list.size()', ['inputs.parameters.list']],
    ['sprig.trim(workflow.name)', ['sprig', 'workflow.name']],
    ['f(a).b.c', ['a']],
    ['"text".b + [c].d', ['c']],
    // Items of closures, and variables that `let` declares, are not included.
    ['filter(a.list, {#.x == b and .y > #.z})', ['a.list', 'b']],
    ['reduce(list, #acc + #.size, c)', ['list', 'c']],
    ['let x = x.y; x.z + a', ['x.y', 'a']],
    ['(let x = 1; x) + x', ['x']],
    ['map(a, {let tasks = #; tasks.b}) + tasks.c', ['a', 'tasks.c']],
    ['let a = 1; let b = a; filter(b, # > a)', []],
    ['$env.inputs.parameters.x + $env["workflow"].name', ['inputs.parameters.x', 'workflow.name']],
    ['$env', ['$env']],
    ['a // b\n/* c */', ['a']],
  ])('%s', (source, paths) => {
    expect(errorIn(source)).toBeUndefined();
    expect(variables(source)).toEqual(paths);
  });

  it('have spans', () => {
    const source = "f(tasks [ 'a' ].x) + b?.c";
    const places = variablesInExpression(source).map(({ start, end }) => source.slice(start, end));
    expect(places).toEqual(["tasks [ 'a' ].x", 'b?.c']);
  });

  it('are in the order of the text', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        const starts = variablesOf(parsed(printExpression(expression))).map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the variables of an invalid expression', () => {
  it.each([
    ['tasks.a.status ==', ['tasks.a.status']],
    ["tasks['a-b'].status + inputs?.x.in )", ['tasks.a-b.status', 'inputs.x.in']],
    ["'it\\'s a.b' + c.d +", ['c.d']],
    ['`a.b` + "c.d" + e.f +', ['e.f']],
    ["a.b + 'c.d", ['a.b', 'c.d']],
    ['/* a.b */ c.d // e.f\n + ', ['c.d']],
    ['/* a.b', ['a.b']],
    ['f(x).a + g(y)[0].b +', ['x', 'y']],
    ['a.f(b) + c[d].e +', ['a', 'b', 'c', 'd']],
    ['# .a + #acc +', []],
    ['nil + true.a +', []],
  ])('%s', (source, paths) => {
    expect(errorIn(source)).toBeDefined();
    expect(variables(source)).toEqual(paths);
  });

  it('are those of its valid part', () => {
    fc.assert(
      fc.property(anyOperation, (expression) => {
        const source = printExpression(expression);
        expect(variables(`${source} )`)).toEqual(variables(source));
      }),
    );
  });
});
