import type { VariablePath } from '../../argo/expression';
import { namesBelow } from '../values/variable-usage';
import type { ParameterPort, Ports } from './port';
import type { References } from './port-references';
import { declared, portName, references } from './port-references';

/** References to the parameters among a workflow's arguments. */
export type WorkflowArguments<A extends Ports> = References<{
  readonly [Key in keyof A as A[Key] extends ParameterPort ? Key : never]: A[Key];
}>;

/** Argo has no variable for an artifact of a workflow. */
export function workflowArguments<A extends Ports>(ports: A): WorkflowArguments<A> {
  const parameters = Object.entries(ports).filter(([, port]) => port.kind === 'parameter');
  return references(Object.fromEntries(parameters), 'workflow') as WorkflowArguments<A>;
}

/**
 * The arguments without unused parameters: those that are not among the variables and not inputs of the entrypoint,
 * which Argo sets from the arguments of the same names.
 */
export function usedArguments(
  ports: Ports,
  variables: readonly VariablePath[],
  entrypoint: Ports = {},
): Ports {
  if (variables.some(meansAllParameters)) return ports;
  const mentioned = namesBelow(variables, 'workflow', 'parameters');
  const filled = Object.entries(entrypoint).map(([key, port]) => portName(key, port));
  const used = new Set([...mentioned, ...filled]);
  const kept = Object.entries(ports).filter(
    ([key, port]) => port.kind === 'artifact' || used.has(portName(key, port)),
  );
  return declared(kept.length === 0 ? undefined : Object.fromEntries(kept));
}

/** `workflow.parameters` and `workflow.parameters.json` refer to all of them. */
function meansAllParameters([scope, kind, name]: VariablePath): boolean {
  return scope === 'workflow' && kind === 'parameters' && (name === undefined || name === 'json');
}
