import type { Problem } from '../../../finding';
import { suggestNames } from '../../../finding';
import type { ResolvedOutput } from '../../model/resolved-template';
import type { Port } from '../../ports/port';
import { checkExpression, checkOutputExpression } from '../../values/check-expressions';
import { Expression } from '../../values/expression';
import { consumedIn } from '../dependencies';
import type { CallIndex } from './call-index';
import { WORDS } from './call-index';
import { checkOutcomes } from './outcomes';
import { checkConsumed, checkForeign, producerOf } from './references';

/** Checks the sources of the outputs of a template that calls others. */
export function checkOutputs(outputs: readonly ResolvedOutput[], index: CallIndex): Problem[] {
  return outputs.flatMap((output) => checkOutput(output, index));
}

function checkOutput(output: ResolvedOutput, index: CallIndex): Problem[] {
  const { key, port, source, usage } = output;
  const { kind, byName } = index;
  const { scope, place } = WORDS[kind];
  const path = `outputs.${key}`;
  if (source === undefined && !declaresSource(port)) {
    const message = `The output has no source. Set the ${kind} that it comes from with setOutputs().`;
    return [{ code: 'missing-output', message, path }];
  }
  const expression = expressionOf(output);
  const unknown = [...consumedIn(usage.variables, scope)].filter((name) => !byName.has(name));
  return [
    ...unknown.map((name): Problem => {
      const message = `There is no ${kind} '${name}' in ${place}. ${suggestNames(name, byName.keys(), 'Add it.')}`;
      return { code: `unknown-${kind}`, message, path };
    }),
    ...checkForeign(producerOf(source), index, path),
    ...checkConsumed(usage.variables, index, path),
    ...checkOutcomes(usage.simpleTags, byName, scope, path),
    ...checkOutputExpression(expression, path),
    // Declared expressions are checked with the ports.
    ...(source === undefined ? [] : checkExpression(expression, path)),
  ];
}

/** Whether an output declares its source. Argo does not accept a value or a default alone. */
function declaresSource(port: Port): boolean {
  if (port.kind === 'artifact') return false;
  const { parameter, expression, supplied } = port.declaration.valueFrom ?? {};
  return [parameter, expression, supplied].some((source) => source !== undefined);
}

/** The expression that computes an output, if there is one. */
function expressionOf({ source, port: { kind, declaration } }: ResolvedOutput): unknown {
  if (source !== undefined) return 'isExpression' in source ? source.expression : undefined;
  const own = kind === 'artifact' ? declaration.fromExpression : declaration.valueFrom?.expression;
  return Expression.isExpression(own) ? own.expression : own;
}
