import type { VariablePath } from '../../argo/expression';
import { namesBelow, variablesIn } from '../values/variable-usage';
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
 * The arguments but for parameters that nobody takes: no template mentions them, and the entrypoint, whose inputs
 * Argo fills with the arguments of the same names, has no such input.
 */
export function usedArguments(ports: Ports, templates: unknown, entrypoint: Ports = {}): Ports {
  const variables = variablesIn(templates);
  if (variables.some(meansAllParameters)) return ports;
  const mentioned = namesBelow(variables, 'workflow', 'parameters');
  const filled = Object.entries(entrypoint).map(([key, port]) => portName(key, port));
  const used = new Set([...mentioned, ...filled]);
  const kept = Object.entries(ports).filter(
    ([key, port]) => port.kind === 'artifact' || used.has(portName(key, port)),
  );
  return declared(kept.length === 0 ? undefined : Object.fromEntries(kept));
}

/** `workflow.parameters` alone, and `workflow.parameters.json`, hold all of them. */
function meansAllParameters([scope, kind, name]: VariablePath): boolean {
  return scope === 'workflow' && kind === 'parameters' && (name === undefined || name === 'json');
}
