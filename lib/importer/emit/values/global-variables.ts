import type ts from 'typescript';
import { stringLiteral } from '../../code/strings';
import { Reference, variables } from 'cdk8s-argo-ci';
import { call, id, member } from '../../code/build';
import type { PortInfo } from '../analysis/signature';
import { portNamed } from '../analysis/signature';
import type { Resolve } from './text-code';

/** The members of `variables` by Argo variable. */
const CONSTANTS: ReadonlyMap<string, readonly string[]> = new Map(constantsIn(variables, ['variables']));

function constantsIn(group: object, path: readonly string[]): (readonly [string, readonly string[]])[] {
  return Object.entries(group).flatMap(([name, value]: [string, unknown]) => {
    if (value instanceof Reference) {
      // The reference to a message is more than its tag.
      const isTag = value.toString() === `{{${value.variable}}}`;
      return isTag ? [[value.variable, [...path, name]] as const] : [];
    }
    return typeof value === 'object' && value !== null ? constantsIn(value, [...path, name]) : [];
  });
}

/** The functions of `variables` by the prefix of the Argo variables that they create. */
const FUNCTIONS: readonly (readonly [prefix: string, path: readonly string[]])[] = [
  ['workflow.parameters.', ['variables', 'workflow', 'parameter']],
  ['workflow.labels.', ['variables', 'workflow', 'label']],
  ['workflow.annotations.', ['variables', 'workflow', 'annotation']],
  ['workflow.outputs.artifacts.', ['variables', 'workflow', 'outputArtifact']],
  ['workflow.creationTimestamp.', ['variables', 'workflow', 'creationTimestampAs']],
  ['cronworkflow.labels.', ['variables', 'cronWorkflow', 'label']],
  ['cronworkflow.annotations.', ['variables', 'cronWorkflow', 'annotation']],
];

/** Resolves variables that Argo provides in every workflow. */
export const globalVariables: Resolve = (variable) => {
  const constant = CONSTANTS.get(variable);
  if (constant !== undefined) return path(constant);
  for (const [prefix, maker] of FUNCTIONS) {
    const name = variable.slice(prefix.length);
    if (variable.startsWith(prefix) && name !== '') return call(path(maker), stringLiteral(name));
  }
  return undefined;
};

/** Resolves the arguments of a workflow. */
export function workflowArguments(variable: string, ports: readonly PortInfo[]): Resolve {
  return (argoVariable) => {
    const [scope, kind, ...name] = argoVariable.split('.');
    if (scope !== 'workflow' || kind !== 'parameters') return undefined;
    const port = portNamed(ports, 'parameter', name.join('.'));
    return port && member(id(variable), 'arguments', port.key);
  };
}

function path([first = '', ...others]: readonly string[]): ts.Expression {
  return member(id(first), ...others);
}
