import type { JsonNode } from '../../json';
import type { TagSubject } from '../../model';
import type { Rule, RuleFinding } from '../rule';

const MAX_LENGTH = 40;

function finding(node: JsonNode): RuleFinding {
  const text = (node.text ?? '').slice((node.text ?? '').lastIndexOf('{{'));
  const start = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
  return { node, message: `The tag '${start}' has no end. Close it with '}}'.` };
}

export const unclosedTag: Rule<TagSubject> = {
  code: 'invalid-tag',
  class: 'refused',
  readsExpressions: true,
  check: ({ node, failure }) => (failure.kind === 'unclosed' ? [finding(node)] : []),
};

/** Argo 3.7 does not evaluate it. */
export const unclosedExpression: Rule<TagSubject> = {
  code: 'invalid-tag',
  class: { '4.0': 'refused', '4.1': 'refused' },
  readsExpressions: true,
  check: ({ node, failure }) => (failure.kind === 'unclosed-expression' ? [finding(node)] : []),
};
