import { expectTypeOf } from 'expect-type';
import type { ParameterReference } from '../../lib';
import { items, itemsFrom, sequence } from '../../lib';
import { clone, cloned, dag, unitTest } from './fixtures';

const images = items([
  { image: 'debian', tag: '12', size: 3 },
  { image: 'alpine', tag: '3', size: 1, only: true },
]);
const suites = items(['fast', 'full']);
const rows = itemsFrom<{ name: string; age: number; kind: string }>(cloned.result);
const numbers = sequence({ count: 5 });
const { source } = cloned.outputs;

// The current item is a reference to its values, or has the fields that all items have.
expectTypeOf(suites.item).toEqualTypeOf<ParameterReference<'fast' | 'full'>>();
expectTypeOf(images.item).toEqualTypeOf<{
  readonly image: ParameterReference<'debian' | 'alpine'>;
  readonly tag: ParameterReference<'12' | '3'>;
  readonly size: ParameterReference<'3' | '1'>;
}>();
expectTypeOf(items([1, true, 'x']).item).toEqualTypeOf<ParameterReference<'1' | 'true' | 'x'>>();
expectTypeOf(items([['a'], ['b']]).item).toEqualTypeOf<ParameterReference>();
expectTypeOf(items([cloned.result]).item).toEqualTypeOf<ParameterReference>();
expectTypeOf(rows.item.name).toEqualTypeOf<ParameterReference>();
expectTypeOf(rows.item.age).toEqualTypeOf<ParameterReference<`${number}`>>();
expectTypeOf(rows.field('kind')).toEqualTypeOf<ParameterReference>();
expectTypeOf(itemsFrom(cloned.result).item).toEqualTypeOf<ParameterReference>();
expectTypeOf(itemsFrom<'fast'>(cloned.result).item).toEqualTypeOf<ParameterReference<'fast'>>();
expectTypeOf(numbers.item).toEqualTypeOf<ParameterReference>();

// Items may be of an interface. Its optional fields are not available.
interface Image {
  readonly name: string;
  readonly tag?: string;
}
const list: readonly Image[] = [{ name: 'debian' }];
expectTypeOf(items(list).item).toEqualTypeOf<{ readonly name: ParameterReference }>();

// A field that no item has.
// @ts-expect-error Property 'nam' does not exist
expectTypeOf(images.item.nam);

// A field that not every item has.
// @ts-expect-error Property 'only' does not exist
expectTypeOf(images.item.only);

// A misspelled field of items that the workflow computes.
// @ts-expect-error Did you mean 'name'?
expectTypeOf(rows.item.nam);

// A field with the name of a property of references.
// @ts-expect-error Property 'kind' does not exist
expectTypeOf(rows.item.kind);

// An unknown field, by its name.
// @ts-expect-error Argument of type '"nam"' is not assignable to parameter of type '"age" | "kind" | "name"'
rows.field('nam');

// Items that are not in the enum.
const others = items(['fast', 'slow']);
// @ts-expect-error Type '"slow"' is not assignable to type '"fast" | "full"'
dag.task('test', unitTest, { source, suite: others.item }, { withItems: others });

// The same from a list that is `as const`, and from fields of the items.
const constant = items(['fast', 'slow'] as const);
// @ts-expect-error Type '"slow"' is not assignable to type '"fast" | "full"'
dag.task('test', unitTest, { source, suite: constant.item }, { withItems: constant });
const objects = items([{ suite: 'fast' }, { suite: 'slow' }]);
// @ts-expect-error Type '"slow"' is not assignable to type '"fast" | "full"'
dag.task('test', unitTest, { source, suite: objects.item.suite }, { withItems: objects });

// Any strings, whose values are not known to the compiler.
const names: readonly string[] = ['fast'];
const strings = items(names);
// @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'ParameterArgument<"fast" | "full">'
dag.task('test', unitTest, { source, suite: strings.item }, { withItems: strings });

// A loop of TypeScript.
for (const suite of ['fast', 'slow'] as const)
  // @ts-expect-error Type '"slow"' is not assignable to type 'ParameterArgument<"fast" | "full">'
  dag.task(`test-${suite}`, unitTest, { source, suite });

// A fixed list instead of a computed one.
// @ts-expect-error Property 'source' is missing in type 'Items<"fast" | "full">'
dag.task('test', unitTest, { source, suite: suites.item }, { withParam: suites });

// A sequence instead of a list.
// @ts-expect-error 'ItemSequence' is not assignable to type
dag.task('clone', clone, { gitUrl: numbers.item }, { withItems: numbers });

// A boolean instead of a number.
// @ts-expect-error Type 'true' is not assignable to type
sequence({ count: true });

// A sequence with both a count and an end.
// @ts-expect-error is not assignable to parameter of type 'SequenceFields'
sequence({ count: 3, end: 4 });

// A sequence with neither a count nor an end.
// @ts-expect-error Argument of type '{}' is not assignable to parameter of type 'SequenceFields'
sequence({});

// The same without `sequence`.
// @ts-expect-error Property 'end' is missing in type '{ start: number; }'
dag.task('clone', clone, { gitUrl: 'x' }, { withSequence: { start: 1 } });

// Valid uses.
for (const suite of ['fast', 'full'] as const) dag.task(`test-${suite}`, unitTest, { source, suite });
sequence({ end: cloned.outputs.commit, start: 1, format: 'page-%02d' });
dag.task('test', unitTest, { source, suite: suites.item }, { withItems: suites });
dag.task('clone', clone, { gitUrl: images.item.image, revision: images.item.tag }, { withItems: images });
dag.task('clone', clone, { gitUrl: rows.item.name }, { withParam: rows });
dag.task('clone', clone, { gitUrl: '{{item}}' }, { withParam: cloned.result });
dag.task('clone', clone, { gitUrl: numbers.item }, { withSequence: numbers });
dag.task('clone', clone, { gitUrl: '{{item}}' }, { withSequence: { count: '5' } });
dag.task('clone', clone, { gitUrl: '{{item.a}}' }, { withItems: [{ a: 1 }, 'b', cloned.result] });
