import type { Problem } from '../../finding';
import type { VariablePath } from '../../argo/expression';
import { namesBelow } from '../values/variable-usage';
import type { Ports } from './port';
import { portName } from './port-references';

/** Each variable once. */
function distinct(variables: readonly VariablePath[]): VariablePath[] {
  return [...new Map(variables.map((variable) => [variable.join('.'), variable])).values()];
}

/** Finds inputs that are written as text, or belong to another template, and are not declared here. */
export function checkInputVariables(variables: readonly VariablePath[], inputs: Ports): Problem[] {
  const declared = new Set(
    Object.entries(inputs).map(([key, port]) => `${port.kind}s.${portName(key, port)}`),
  );
  return distinct(variables.map((variable) => variable.slice(0, 3))).flatMap(
    ([scope, kind, name]): Problem[] => {
      if (scope !== 'inputs' || name === undefined || (kind !== 'parameters' && kind !== 'artifacts'))
        return [];
      if (declared.has(`${kind}.${name}`)) return [];
      const message = `{{inputs.${kind}.${name}}} is used here, but this template declares no such input: add it to 'inputs', or take the reference from this template's own inputs.`;
      return [{ code: 'unknown-input', message, path: 'inputs' }];
    },
  );
}

/** How a value gets to where its variable is not available. */
const INSTEAD = {
  template: 'declare an input, and give it the value where the template is called',
  workflow: `add the hook to the task or the step, or hand the value out under a 'globalName' and take {{workflow.outputs…}}`,
};

/**
 * Finds outputs of tasks and steps in a template without calls, or in a hook of a workflow: they are available only in
 * the DAG or the steps. The template's own name is available everywhere (`tasks.name`, `steps.name`).
 */
export function checkNoTaskOutputs(
  variables: readonly VariablePath[],
  place: keyof typeof INSTEAD = 'template',
  path?: string,
): Problem[] {
  const foreign = variables.filter((variable) => !(variable.length === 2 && variable[1] === 'name'));
  return ['task', 'step'].flatMap((what) =>
    [...namesBelow(foreign, `${what}s`)].map((name) => {
      const message = `What the ${what} '${name}' hands out is not known in this ${place}: ${INSTEAD[place]}.`;
      return { code: 'forbidden-task-variable', message, ...(path !== undefined && { path }) };
    }),
  );
}

/** Finds arguments that a Workflow does not have. */
export function checkWorkflowVariables(variables: readonly VariablePath[], declared: Ports): Problem[] {
  const names = new Set(
    Object.entries(declared).flatMap(([key, port]) =>
      port.kind === 'parameter' ? [portName(key, port)] : [],
    ),
  );
  return [...namesBelow(variables, 'workflow', 'parameters')]
    .filter((name) => name !== 'json' && !names.has(name))
    .map((name) => {
      const message = `{{workflow.parameters.${name}}} is used here, but the workflow has no such argument: add it to its 'arguments', or take the reference from this workflow's own.`;
      return { code: 'unknown-workflow-argument', message };
    });
}
