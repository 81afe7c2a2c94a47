// Expressions that the compiler rejects have no type.

/* eslint-disable @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-class-instance-assignment */

import { expectTypeOf } from 'expect-type';
import type { Duration, Expression, Integer, JsonText, ParameterReference, Time } from '../../lib';
import { ContainerTemplate, artifact, expr, expression, inputs, parameter, variables } from '../../lib';
import { CONTAINER, dag, library, workflow } from './fixtures';

interface Config {
  readonly image: string;
  readonly replicas: number;
  readonly tags: readonly string[];
  readonly mode: 'fast' | 'full';
  readonly note?: string | null;
}

const { text, mode, config } = inputs({
  text: parameter(),
  mode: parameter({ enum: ['fast', 'full'] }),
  config: parameter.json<Config>(),
});
const { source } = inputs({ source: artifact('/src') });
const { sprig } = expr;
const number = expr.asInt(text);
const fraction = expr.asFloat(text);
const isFast = expr.eq(mode, 'fast');
const list = expr.fromJSON<readonly string[]>(text);
const fields = expr.fromJSON(config);
const day = expr.date(text);
const hour = expr.duration('1h');

// What is accepted, and its type

expectTypeOf(expr.eq(text, mode)).toEqualTypeOf<Expression<boolean>>();
expectTypeOf(expr.add(number, 1)).toEqualTypeOf<Expression<Integer>>();
expectTypeOf(expr.add(number, 0.5)).toEqualTypeOf<Expression<number>>();
expectTypeOf(expr.add(number, fraction)).toEqualTypeOf<Expression<number>>();
expectTypeOf(expr.add(text, 'x')).toEqualTypeOf<Expression>();
expectTypeOf(expr.add(day, hour)).toEqualTypeOf<Expression<Time>>();
expectTypeOf(expr.sub(day, day)).toEqualTypeOf<Expression<Duration>>();
expectTypeOf(expr.sub(day, hour)).toEqualTypeOf<Expression<Time>>();
expectTypeOf(expr.div(number, number)).toEqualTypeOf<Expression<number>>();
expectTypeOf(expr.neg(number)).toEqualTypeOf<Expression<Integer>>();
expectTypeOf(expr.conditional(isFast, 'a', 'b')).toEqualTypeOf<Expression<'a' | 'b'>>();
expectTypeOf(expr.coalesce(expr.first(list), 0)).toEqualTypeOf<Expression<string | 0>>();
expectTypeOf(expr.member(fields, 'image')).toEqualTypeOf<Expression>();
expectTypeOf(expr.member(expr.member(fields, 'tags'), 0)).toEqualTypeOf<Expression>();
expectTypeOf(expr.get(fields, 'note')).toEqualTypeOf<Expression<string | null>>();
expectTypeOf(expr.filter(list, (item) => expr.ne(item, ''))).toEqualTypeOf<Expression<readonly string[]>>();
expectTypeOf(expr.map(list, (item) => expr.len(item))).toEqualTypeOf<Expression<readonly Integer[]>>();
expectTypeOf(expr.map([1, 2], (item) => item)).toEqualTypeOf<Expression<readonly number[]>>();
expectTypeOf(expr.find(list, (item) => expr.eq(item, 'a'))).toEqualTypeOf<Expression<string | null>>();
expectTypeOf(expr.toJson(fields)).toEqualTypeOf<Expression<JsonText<Config>>>();
expectTypeOf(expr.slice(list, 1)).toEqualTypeOf<Expression<readonly string[]>>();
expectTypeOf(expr.method(expr.sub(day, day), 'Hours')).toEqualTypeOf<Expression<number>>();
expectTypeOf(sprig.trunc(3, text)).toEqualTypeOf<Expression>();
expectTypeOf(expression<number>`1 + ${number}`).toEqualTypeOf<Expression<number>>();
expectTypeOf(config).toExtend<ParameterReference<JsonText<Config>>>();
expectTypeOf(isFast).toExtend<ParameterReference<'true' | 'false'>>();
expectTypeOf(expr.conditional(isFast, 'fast', 'full')).toExtend<ParameterReference<'fast' | 'full'>>();
expectTypeOf(fields).toExtend<ParameterReference<JsonText<Config>>>();

const deploy = new ContainerTemplate(library, 'deploy', {
  inputs: {
    config: parameter.json<Config>(),
    labels: parameter.json<{ [key: string]: string }>({ value: { a: 'b' } }),
    mode: parameter({ enum: ['fast', 'full'], value: 'fast' }),
    isDebug: parameter({ enum: ['true', 'false'], value: 'false' }),
  },
  outputs: { made: parameter.json<Config>({ path: '/made' }) },
  container: ({ outputs }) => ({ ...CONTAINER, args: [`${outputs.made}`] }),
});
const literal: Config = { image: 'a', replicas: 1, tags: [], mode: 'fast' };
const deployed = dag.task('d1', deploy, { config: literal });
dag.task('d2', deploy, { config: deployed.outputs.made, isDebug: isFast });
dag.task('d3', deploy, { config: expr.fromJSON(deployed.outputs.made) });
dag.task('d4', deploy, {
  config: { image: text, replicas: number, tags: [text, 'b'], mode, note: `v${text}` },
  mode: expr.conditional(isFast, 'full', 'fast'),
});
dag.task('d5', deploy, { config: expr.conditional(isFast, fields, expr.fromJSON(deployed.outputs.made)) });
expectTypeOf(deployed.outputs.made).toEqualTypeOf<ParameterReference<JsonText<Config>>>();
expectTypeOf(workflow).not.toBeAny();

// Operators

// A misspelled value of an enum.
// @ts-expect-error Argument of type '"fasst"' is not assignable to parameter of type 'EqualTo<"fast" | "full">'.
expr.eq(mode, 'fasst');

// A variable, which is a string, with a number.
// @ts-expect-error Argument of type 'number' is not assignable to parameter of type 'EqualTo<string>'.
expr.eq(text, 3);

// A number with a string.
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'EqualTo<Integer>'.
expr.eq(number, '3');

// A truth value with a string.
// @ts-expect-error Argument of type '"true"' is not assignable to parameter of type 'EqualTo<boolean>'.
expr.eq(isFast, 'true');

// A list with a string.
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'EqualTo<readonly string[]>'.
expr.eq(list, 'a');

// A misspelled status.
// @ts-expect-error is not assignable to parameter of type 'EqualTo<"Error" | "Failed" | "Succeeded">'.
expr.ne(variables.workflow.status, 'Suceeded');

// A number with a variable.
// @ts-expect-error is not assignable to parameter of type 'EqualTo<Integer>'.
expr.ne(number, text);

// A variable with a number: strings are compared by their letters.
// @ts-expect-error Argument of type 'number' is not assignable to parameter of type 'Text'.
expr.lt(variables.lastRetry.exitCode, 1);

// A number with a variable.
// @ts-expect-error is not assignable to parameter of type 'Num'.
expr.lte(number, text);

// A time with a string.
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'Expression<Time>'.
expr.gt(day, '2026-01-01');

// A truth value has no order.
// @ts-expect-error Argument of type 'Expression<boolean>' is not assignable to parameter of type 'Ordered'.
expr.gte(isFast, 1);

// A variable that is no truth value.
// @ts-expect-error is not assignable to parameter of type 'Bool'.
expr.not(text);

// A variable that is no truth value.
// @ts-expect-error is not assignable to parameter of type 'Bool'.
expr.and(isFast, text);

// A number that is no truth value.
// @ts-expect-error Argument of type 'Expression<Integer>' is not assignable to parameter of type 'Bool'.
expr.or(number);

// No operand.
// @ts-expect-error Expected at least 1 arguments, but got 0.
expr.and();

// A variable as a condition.
// @ts-expect-error is not assignable to parameter of type 'Bool'.
expr.conditional(text, 1, 2);

// A string and a number.
// @ts-expect-error Argument of type 'number' is not assignable to parameter of type 'Text'.
expr.add(text, 1);

// A number and a variable.
// @ts-expect-error is not assignable to parameter of type 'Num'.
expr.add(number, text);

// Two times.
// @ts-expect-error is not assignable to parameter of type 'Expression<Duration>'.
expr.add(day, day);

// Strings cannot be subtracted.
// @ts-expect-error is not assignable to parameter of type 'Expression<Duration> | Expression<Time> | Num'.
expr.sub(text, text);

// A duration and a time.
// @ts-expect-error is not assignable to parameter of type 'Expression<Duration>'.
expr.sub(hour, day);

// A variable that is no number.
// @ts-expect-error is not assignable to parameter of type 'Num'.
expr.mul(text, 2);

// A variable that is no number.
// @ts-expect-error is not assignable to parameter of type 'Num'.
expr.div(text, 2);

// The number of JSON is no integer.
// @ts-expect-error Argument of type 'Expression<number>' is not assignable to parameter of type 'Int'.
expr.mod(fraction, 2);

// A string that is no number.
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'Num'.
expr.pow(2, '3');

// A string has no sign.
// @ts-expect-error is not assignable to parameter of type 'Num'.
expr.neg(text);

// A range of fractions.
// @ts-expect-error Argument of type 'Expression<number>' is not assignable to parameter of type 'Int'.
expr.range(1, fraction);

// A misspelled value of an enum.
// @ts-expect-error Type '"fulll"' is not assignable to type 'EqualTo<"fast" | "full">'. Did you mean '"full"'?
expr.isIn(mode, ['fast', 'fulll']);

// A string in a list of numbers.
// @ts-expect-error is not assignable to parameter of type 'ListWith<string>'.
expr.isIn(text, expr.fromJSON<number[]>(text));

// A number in a list of strings.
// @ts-expect-error Type 'string' is not assignable to type 'EqualTo<Integer>'.
expr.notIn(number, ['1']);

// A string has no fields.
// @ts-expect-error is not assignable to parameter of type 'Expression<object>'.
expr.hasKey(text, 'a');

// A number contains nothing.
// @ts-expect-error Argument of type 'Expression<Integer>' is not assignable to parameter of type 'Text'.
expr.contains(number, '1');

// A number as a prefix.
// @ts-expect-error Argument of type 'Expression<Integer>' is not assignable to parameter of type 'Text'.
expr.startsWith(text, number);

// A list has no suffix.
// @ts-expect-error Argument of type 'Expression<readonly string[]>' is not assignable to parameter of type 'Text'.
expr.endsWith(list, 'a');

// A regular expression of JavaScript.
// @ts-expect-error Argument of type 'RegExp' is not assignable to parameter of type 'Text'.
expr.matches(text, /a/);

// A field that the object does not have.
// @ts-expect-error is not assignable to parameter of type '"image" | "mode" | "note" | "replicas" | "tags"'.
expr.member(fields, 'imag');

// A field of a list.
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'Int'.
expr.member(list, 'length');

// A field of JSON that is not parsed.
// @ts-expect-error is not assignable to parameter of type 'Expression<unknown>'.
expr.member(config, 'image');

// A field of an object that may be nil.
// @ts-expect-error Argument of type '"image"' is not assignable to parameter of type 'never'.
expr.member(expr.first([fields]), 'image');

// A field that the object does not have.
// @ts-expect-error is not assignable to parameter of type '"image" | "mode" | "note" | "replicas" | "tags"'.
expr.optionalMember(expr.first([fields]), 'imag');

// A part of a number.
// @ts-expect-error Argument of type 'Expression<Integer>' is not assignable to parameter of type 'List | Text'.
expr.slice(number, 1);

// A fraction as an index.
// @ts-expect-error Argument of type 'Expression<number>' is not assignable to parameter of type 'Int | undefined'.
expr.slice(list, fraction);

// A value that may be nil, without coalesce.
// @ts-expect-error Argument of type 'Expression<string | null>' is not assignable to parameter of type 'Text'.
expr.upper(expr.first(list));

// A fallback of another type, where a string is needed.
// @ts-expect-error Argument of type 'Expression<string | 0>' is not assignable to parameter of type 'Text'.
expr.upper(expr.coalesce(expr.first(list), 0));

// A function as a fallback.
// @ts-expect-error Argument of type '() => string' is not assignable to parameter of type 'Anything'.
expr.coalesce(expr.first(list), () => 'x');

// A function as the value of a condition.
// @ts-expect-error Argument of type '() => string' is not assignable to parameter of type 'Anything'.
expr.conditional(isFast, () => 'a', 'b');

// The second operands of the same operators.
// @ts-expect-error Argument of type 'Expression<Duration>' is not assignable to parameter of type 'Expression<Time>'.
expr.lt(day, hour);

// @ts-expect-error Argument of type '1' is not assignable to parameter of type 'Bool'.
expr.or(isFast, 1);

// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'Num'.
expr.div(2, '1');

// @ts-expect-error Argument of type 'Expression<number>' is not assignable to parameter of type 'Int'.
expr.mod(2, fraction);

// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'Num'.
expr.sub(number, '1');

// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'ListWith<string>'.
expr.isIn(text, 'abc');

// @ts-expect-error Argument of type 'number' is not assignable to parameter of type 'Text'.
expr.hasKey(fields, 1);

// @ts-expect-error Argument of type 'number' is not assignable to parameter of type 'Text'.
expr.contains(text, 1);

// @ts-expect-error Argument of type 'number' is not assignable to parameter of type 'Text'.
expr.startsWith(text, 1);

// @ts-expect-error Argument of type 'number' is not assignable to parameter of type 'Text'.
expr.endsWith(text, 1);

// @ts-expect-error Argument of type 'Expression<Integer>' is not assignable to parameter of type 'Text'.
expr.matches(number, 'a');

// @ts-expect-error Argument of type '"1"' is not assignable to parameter of type 'Int | undefined'.
expr.slice(list, 0, '1');

// An artifact.
// @ts-expect-error is not assignable to parameter of type 'Expression<ArtifactReference>'.
expr.eq(source, 'x');

// Functions

// A number instead of a string.
// @ts-expect-error Argument of type 'Expression<Integer>' is not assignable to parameter of type 'Text'.
expr.upper(number);

// A string instead of a list.
// @ts-expect-error is not assignable to parameter of type 'Texts'.
expr.join(text, ',');

// A list of numbers.
// @ts-expect-error Type 'number' is not assignable to type 'Text'.
expr.join([1, 2], ',');

// The operands in the wrong order.
// @ts-expect-error Argument of type 'number' is not assignable to parameter of type 'Text'.
expr.repeat(2, text);

// The result of a function with another type.
// @ts-expect-error Argument of type 'Expression<string>' is not assignable to parameter of type 'Num'.
expr.abs(expr.trim(text));

// A truth value has no length.
// @ts-expect-error is not assignable to parameter of type 'Dict | List | Text'.
expr.len(isFast);

// An integer function with a fraction.
// @ts-expect-error Argument of type 'Expression<number>' is not assignable to parameter of type 'Int'.
expr.bitand(fraction, 1);

// A misspelled order.
// @ts-expect-error is not assignable to parameter of type '"asc" | "desc" | undefined'.
expr.sort(list, 'descending');

// A test that computes no truth value.
// @ts-expect-error Type 'Expression<string>' is not assignable to type 'Bool'.
expr.filter(list, (item) => expr.upper(item));

// A test that uses the item as a number.
// @ts-expect-error Argument of type 'number' is not assignable to parameter of type 'Text'.
expr.all(list, (item) => expr.gt(item, 1));

// A closure for a string.
// @ts-expect-error is not assignable to parameter of type 'List'.
expr.map(text, (item) => item);

// A function that does not exist.
// @ts-expect-error Property 'asint' does not exist on type 'ExpressionFunctions'. Did you mean 'asInt'?
expr.asint(text);

// Another type than that of the start.
// @ts-expect-error Argument of type 'Expression<string>' is not assignable to parameter of type 'Num'.
expr.reduce(list, (sum, item) => expr.add(sum, item), 0);

// The operands in the order of expr.
// @ts-expect-error is not assignable to parameter of type 'Int'.
sprig.trunc(text, 40);

// A fraction instead of an integer.
// @ts-expect-error Argument of type 'Expression<number>' is not assignable to parameter of type 'Int'.
sprig.trunc(sprig.add(1, 2), text);

// A number instead of a string.
// @ts-expect-error Argument of type 'Expression<Integer>' is not assignable to parameter of type 'Text'.
sprig.sha256sum(number);

// A function that reads the environment of the controller.
// @ts-expect-error Property 'env' does not exist on type 'Sprig'.
sprig.env('HOME');

// A method that times do not have.
// @ts-expect-error No overload matches this call.
expr.method(day, 'Weekyear');

// JSON parameters

// A missing field.
// @ts-expect-error is not assignable to type 'ParameterArgument<JsonText<Config>>'.
dag.task('j1', deploy, { config: { image: 'a', replicas: 1, tags: [] } });

// A field with another type.
// @ts-expect-error Type 'string' is not assignable to type 'number | Expression<number>'.
dag.task('j2', deploy, { config: { ...literal, replicas: '1' } });

// A variable, which is a string, for a number.
// @ts-expect-error is not assignable to type 'number | Expression<number>'.
dag.task('j3', deploy, { config: { ...literal, replicas: text } });

// A misspelled field.
// @ts-expect-error 'imag' does not exist in type
dag.task('j4', deploy, { config: { ...literal, imag: 'a' } });

// Any string.
// @ts-expect-error Type 'string' is not assignable to type 'ParameterArgument<JsonText<Config>>'.
dag.task('j5', deploy, { config: '{}' });

// A parameter that is not JSON.
// @ts-expect-error is not assignable to type 'ParameterArgument<JsonText<Config>>'.
dag.task('j6', deploy, { config: text });

// An object with other fields.
// @ts-expect-error is not assignable to type 'ParameterArgument<JsonText<Config>>'.
dag.task('j7', deploy, { config: expr.fromJSON<{ image: string }>(text) });

// A value that the enum of a field does not have.
// @ts-expect-error is not assignable to type '"fast" | "full" | Expression<"fast" | "full"> | ExpressionVariable<"fast" | "full">'. Did you
dag.task('j8', deploy, { config: { ...literal, mode: 'fasst' } });

// A default with a missing field.
// @ts-expect-error No overload matches this call.
parameter.json<{ a: string; b: string }>({ value: { a: 'x' } });

// No object.
// @ts-expect-error Type 'string' does not satisfy the constraint 'object'.
parameter.json<string>();

// A number for an enum.
// @ts-expect-error is not assignable to type 'ParameterArgument<"fast" | "full"> | undefined'.
dag.task('j9', deploy, { config: literal, mode: number });
