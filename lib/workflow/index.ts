// What the rooms above take from this one. What users take is in lib/index.ts.
export type { Arguments, ArgumentValues, NoArguments } from './arguments';
export { checkArguments } from './arguments';
export { checkDuplicates } from './duplicate-objects';
export { checkValues } from './check-values';
export { KeptWorkflow } from './kept-workflow';
export type { Submittable } from './submission';
export type { Callable } from './callable';
export { variablesIn } from './consumption';
export { ContainerTemplate } from './container-template';
export { DagTemplate } from './dag-template';
export { consumedTasks } from './dependencies';
export { type Expression, expression } from './expression';
export { type Format, isTemplated } from './format';
export { hook } from './hook';
export { checkDataKey, checkMetadata, checkName, metadataFor, named, namespaceOf } from './kubernetes-name';
export type { InputPorts } from './leaf-template';
export type {
  ArtifactPort,
  HasValue,
  NeedsValue,
  NumberOrBoolean,
  ParameterPort,
  Port,
  Ports,
  Scalar,
} from './port';
export { artifact, LOCATIONS, parameter } from './port';
export type { InputReferences, References } from './ports';
export { inputReferences, inputs, portName } from './ports';
export { ParameterReference, Reference } from './reference';
export { ResourceTemplate } from './resource-template';
export { StepsTemplate } from './steps-template';
export { SuspendTemplate } from './suspend-template';
export { Task } from './task';
export { type TemplateProps } from './template';
export type { Templated } from './templated';
export { variables } from './variables';
export { Workflow } from './workflow';
export { WorkflowResource, type WorkflowResourceProps } from './workflow-resource';
export { WorkflowTemplate, type WorkflowTemplateProps } from './workflow-template';
