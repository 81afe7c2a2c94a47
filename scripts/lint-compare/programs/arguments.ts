import type { Argument, Port, Ports, SubmissionArguments } from '../../../lib';
import { expr } from '../../../lib';
import { MISTAKE } from './mistake';
import type { Random } from '../random';
import { randomText, randomTextExpression, referenceOf } from './texts';
import type { Kind, Scope } from './values';
import { NO_SCOPE, SAMPLES, isKind, randomLocation } from './values';

interface RandomArguments<Value> {
  readonly [key: string]: Value;
}

/** Arguments that compile: all required ones, and some of the others. */
export function randomArguments(
  inputs: Ports,
  scope: Scope,
  random: Random,
): RandomArguments<Argument<Port>> {
  return someOf(inputs, random, (key, port) =>
    port.kind === 'artifact' ? randomArtifactArgument(scope, random) : randomArgument(key, scope, random),
  );
}

/** Arguments for a submission, in which artifacts have a location. */
export function randomSubmission(inputs: Ports, random: Random): SubmissionArguments<Ports> {
  return someOf(inputs, random, (key, port) =>
    port.kind === 'artifact' ? randomLocation(random) : randomArgument(key, NO_SCOPE, random),
  );
}

function someOf<Value>(
  inputs: Ports,
  random: Random,
  valueOf: (key: string, port: Port) => Value,
): RandomArguments<Value> {
  const given = Object.entries<Port>(inputs).filter(
    ([, port]) => port.state === 'needs a value' || random.chance(0.4),
  );
  return Object.fromEntries(given.map(([key, port]) => [key, valueOf(key, port)]));
}

export function randomArtifactArgument(scope: Scope, random: Random): Argument<Port> {
  const artifact = random.chance(0.8) ? random.maybeOneOf(scope.artifacts) : undefined;
  if (artifact === undefined) return randomLocation(random);
  return random.chance(0.1) ? { from: artifact, subPath: 'a' } : artifact;
}

type Text = Exclude<Argument<Port>, object> | ReturnType<typeof randomTextExpression>;

function randomArgument(key: string, scope: Scope, random: Random): ReturnType<typeof textFor> {
  return textFor(isKind(key) ? key : 'text', scope, random);
}

function textFor(
  kind: Kind,
  scope: Scope,
  random: Random,
): Text | NonNullable<ReturnType<typeof referenceOf>> {
  const reference = referenceOf(kind, scope, random);
  if (reference !== undefined && random.chance(0.6)) return reference;
  if (kind === 'text' && random.chance(0.6))
    return random.chance(0.3) ? randomTextExpression(scope, random) : randomText(scope, random);
  if (kind === 'count' && random.chance(0.2)) return expr.string(expr.add(expr.asInt(reference ?? '1'), 1));
  if (kind === 'count' && random.chance(0.1)) return 7;
  if (kind === 'text' && random.chance(MISTAKE))
    return random.oneOf<boolean | number | string>([1.5, true, '']);
  return random.oneOf(SAMPLES[kind]);
}
