import type { VariablePath } from '../values/variable-usage';
import { simpleTagsIn, variablesIn } from '../values/variable-usage';

/** The variables that a part of a manifest mentions, each once. */
export interface Usage {
  /** All of them: in tags, in expressions and as references. */
  readonly variables: readonly VariablePath[];

  /** Those in tags without an expression. Argo's validator resolves only these. */
  readonly simpleTags: readonly VariablePath[];
}

/** Finds the variables of a part of a manifest. */
export function usageIn(value: unknown): Usage {
  return { variables: distinct(variablesIn(value)), simpleTags: distinct(simpleTagsIn(value)) };
}

/** The variables of several parts together. */
export function joinUsages(usages: readonly Usage[]): Usage {
  const [only, ...others] = usages;
  if (only !== undefined && others.length === 0) return only;
  return {
    variables: distinct(usages.flatMap(({ variables }) => variables)),
    simpleTags: distinct(usages.flatMap(({ simpleTags }) => simpleTags)),
  };
}

function distinct(variables: readonly VariablePath[]): VariablePath[] {
  // A member may have a dot in its name: `tasks['a.b']`.
  return [...new Map(variables.map((variable) => [variable.join('\0'), variable])).values()];
}
