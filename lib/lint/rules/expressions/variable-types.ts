import type { ExpressionType } from '../../../argo/expression';

/**
 * The type of a variable in an expression: Argo's variables are texts, whatever they contain
 * (workflow/controller/operator.go, `buildRetryStrategyLocalScope`; scope.go, `addParamToScope`; util/template,
 * `EnvMap`). Those that are objects are not listed: `workflow.parameters`, `item` with fields, artifacts.
 */
export function variableType(path: readonly string[]): ExpressionType | undefined {
  const [root = '', ...rest] = path;
  return Object.hasOwn(TEXTS, root) && TEXTS[root]?.test(rest.join('.')) === true ? 'text' : undefined;
}

const OF_CALL =
  /^[^.]+\.(?:status|ip|id|exitCode|startedAt|finishedAt|hostNodeName|outputs\.result|outputs\.parameters\.[^.]+)$/;

const TEXTS: { readonly [root: string]: RegExp } = {
  inputs: /^parameters\.[^.]+$/,
  workflow:
    /^(?:name|namespace|uid|status|serviceAccountName|mainEntrypoint|duration|priority|(?:outputs\.)?parameters\.(?!json$)[^.]+)$/,
  tasks: OF_CALL,
  steps: OF_CALL,
  retries: /^$/,
  lastRetry: /^(?:exitCode|status|duration|message)$/,
  item: /^[^.]*$/,
  pod: /^name$/,
};
