import type ts from 'typescript';
import { stringLiteral } from '../../code/strings';
import { Reference, variables } from 'cdk8s-argo-ci';
import { call, id, member } from '../../code/build';
import type { PortInfo } from '../analysis/signature';
import { portNamed } from '../analysis/signature';
import type { Resolve } from './text-code';

/** Argo's own variables by the members of `variables` that stand for them. */
const CONSTANTS: ReadonlyMap<string, readonly string[]> = new Map(constantsIn(variables, ['variables']));

function constantsIn(group: object, path: readonly string[]): (readonly [string, readonly string[]])[] {
  return Object.entries(group).flatMap(([name, value]: [string, unknown]) => {
    if (value instanceof Reference) return [[value.variable, [...path, name]] as const];
    return typeof value === 'object' && value !== null ? constantsIn(value, [...path, name]) : [];
  });
}

/** Variables that have a name in them, by the members of `variables` that make them. */
const MAKERS: readonly (readonly [prefix: string, path: readonly string[]])[] = [
  ['workflow.parameters.', ['variables', 'workflow', 'parameter']],
  ['workflow.labels.', ['variables', 'workflow', 'label']],
  ['workflow.annotations.', ['variables', 'workflow', 'annotation']],
  ['workflow.outputs.parameters.', ['variables', 'workflow', 'outputParameter']],
  ['workflow.outputs.artifacts.', ['variables', 'workflow', 'outputArtifact']],
  ['workflow.creationTimestamp.', ['variables', 'workflow', 'creationTimestampAs']],
  ['cronworkflow.labels.', ['variables', 'cronWorkflow', 'label']],
  ['cronworkflow.annotations.', ['variables', 'cronWorkflow', 'annotation']],
];

/** What Argo knows of every running workflow. */
export const knownVariables: Resolve = (variable) => {
  const constant = CONSTANTS.get(variable);
  if (constant !== undefined) return path(constant);
  for (const [prefix, maker] of MAKERS) {
    const name = variable.slice(prefix.length);
    if (variable.startsWith(prefix) && name !== '') return call(path(maker), stringLiteral(name));
  }
  return undefined;
};

/** The arguments of a workflow, once it is there. */
export function argumentsOfWorkflow(variable: string, ports: readonly PortInfo[]): Resolve {
  return (mentioned) => {
    const [scope, kind, ...name] = mentioned.split('.');
    if (scope !== 'workflow' || kind !== 'parameters') return undefined;
    const port = portNamed(ports, 'parameter', name.join('.'));
    return port && member(id(variable), 'arguments', port.key);
  };
}

function path([first = '', ...others]: readonly string[]): ts.Expression {
  return member(id(first), ...others);
}
