import type { Problem } from '../../finding';
import { suggestNames } from '../../finding';
import type { VariablePath } from '../../argo/expression';
import { namesBelow } from '../values/variable-usage';
import type { Ports } from './port';
import { portName } from './port-references';

/** Each variable once. */
function distinct(variables: readonly VariablePath[]): VariablePath[] {
  return [...new Map(variables.map((variable) => [variable.join('.'), variable])).values()];
}

/** Finds inputs that are not declared: misspelled in a tag, or taken from the inputs of another template. */
export function checkInputVariables(variables: readonly VariablePath[], inputs: Ports): Problem[] {
  const namesOf = (kind: string): string[] =>
    Object.entries(inputs).flatMap(([key, port]) => (`${port.kind}s` === kind ? [portName(key, port)] : []));
  return distinct(variables.map((variable) => variable.slice(0, 3))).flatMap(
    ([scope, kind, name]): Problem[] => {
      if (scope !== 'inputs' || name === undefined || (kind !== 'parameters' && kind !== 'artifacts'))
        return [];
      const declared = namesOf(kind);
      if (declared.includes(name)) return [];
      const message = `The template declares no input for {{inputs.${kind}.${name}}}. ${suggestNames(name, declared, "Add it to 'inputs'.")}`;
      return [{ code: 'unknown-input', message, path: 'inputs' }];
    },
  );
}

/** Places without the variables of tasks and steps, and how to get the values there. */
const PLACES = {
  template: {
    name: 'this template',
    remedy: 'Declare an input, and pass the value where the template is called.',
  },
  workflow: {
    name: 'a hook of the workflow',
    remedy: `Add the hook to the task or step, or use an output with a 'globalName': {{workflow.outputs…}}.`,
  },
};

/**
 * Finds variables of tasks and steps in a template without calls, or in a hook of a workflow: they are available only
 * in the DAG or steps template. The template's own name is available everywhere (`tasks.name`, `steps.name`).
 */
export function checkNoTaskOutputs(
  variables: readonly VariablePath[],
  place: keyof typeof PLACES = 'template',
  path?: string,
): Problem[] {
  const foreign = variables.filter((variable) => !(variable.length === 2 && variable[1] === 'name'));
  return ['task', 'step'].flatMap((what) =>
    [...namesBelow(foreign, `${what}s`)].map((name) => {
      const message = `The variables of the ${what} '${name}' are not available in ${PLACES[place].name}. ${PLACES[place].remedy}`;
      return { code: 'forbidden-task-variable', message, ...(path !== undefined && { path }) };
    }),
  );
}

/** Finds parameters of the workflow that it does not declare. */
export function checkWorkflowVariables(variables: readonly VariablePath[], declared: Ports): Problem[] {
  const names = new Set(
    Object.entries(declared).flatMap(([key, port]) =>
      port.kind === 'parameter' ? [portName(key, port)] : [],
    ),
  );
  return [...namesBelow(variables, 'workflow', 'parameters')]
    .filter((name) => name !== 'json' && !names.has(name))
    .map((name) => {
      const message = `The workflow declares no argument for {{workflow.parameters.${name}}}. ${suggestNames(name, names, "Add it to its 'arguments'.")}`;
      return { code: 'unknown-workflow-argument', message };
    });
}
