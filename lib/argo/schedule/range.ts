import type { Span } from '../parsed';
import { fail, quoted } from '../parsed';
import type { FieldBounds, ScheduleRange, ScheduleValue } from './ast';

/** Parses one range of a field (`getRange` of robfig/cron). */
export function rangeIn(text: string, span: Span, bounds: FieldBounds): ScheduleRange {
  const invalid = (problem: string): never => fail(`the ${bounds.name} ${quoted(text)} ${problem}`, span);
  const [values = '', stepText, ...steps] = text.split('/');
  if (steps.length > 0) invalid(`has more than one '/'`);
  const step = stepText === undefined ? undefined : integerOf(stepText);
  if (stepText !== undefined && !isPositive(step)) invalid(`needs a number above 0 after the '/'`);
  const [first = '', last, ...others] = values.split('-');
  const written = { ...(step !== undefined && { step }), span };
  // The text after the hyphen of `*-5` is ignored.
  if (first === '*' || first === '?') return { from: first, ...written };
  if (others.length > 0) invalid(`has more than one '-'`);
  const from = valueOf(first, bounds);
  const to = last === undefined ? from : valueOf(last, bounds);
  if (from === undefined || to === undefined) return invalid('is not a number, or a range of them');
  const end = last === undefined && step !== undefined ? bounds.max : to.value;
  if (from.value < bounds.min || end > bounds.max) invalid(`is not within ${bounds.min} and ${bounds.max}`);
  if (from.value > end) invalid('begins after its end');
  return { from, ...(last !== undefined && { to }), ...written };
}

function isPositive(value: ScheduleValue | undefined): boolean {
  return value !== undefined && value.value > 0;
}

function valueOf(text: string, { min, names = [] }: FieldBounds): ScheduleValue | undefined {
  const name = names.indexOf(text.toLowerCase());
  return name < 0 ? integerOf(text) : { value: name + min, text };
}

/** The greatest integer of Go on the machines that Argo runs on. */
const MAX_INTEGER = (1n << 63n) - 1n;

/** Parses a number like `strconv.Atoi`, except negative ones: a hyphen separates numbers. */
function integerOf(text: string): ScheduleValue | undefined {
  const [, digits] = /^\+?0*(\d{1,19})$/.exec(text) ?? [];
  return digits === undefined || BigInt(digits) > MAX_INTEGER ? undefined : { value: Number(digits), text };
}
