import type { JsonNode } from '../json';
import type { RuleFinding } from './rule';

/** Finds hooks without the expression that says when they run. */
export function* hooksWithoutExpression(hooks: JsonNode): Generator<RuleFinding> {
  for (const [name, hook] of hooks.fields) {
    if (name === 'exit' || (hook.get('expression').text ?? '') !== '') continue;
    const message = `The hook '${name}' has no 'expression'. Set when it runs; only the hook 'exit' runs without one.`;
    yield { node: hook, message };
  }
}
