export type {
  Argument,
  ArgumentValues,
  Arguments,
  ArtifactArgument,
  ArtifactSource,
  NoArguments,
  ParameterArgument,
} from './arguments';
export type { Callable, TemplateCall } from './callable';
export type {
  BodyPorts,
  ContainerFields,
  ContainerTemplateProps,
  InputPorts,
  OutputPorts,
} from './container-template';
export { ContainerTemplate } from './container-template';
export type { CallParameters, DagPorts, DagTemplateProps } from './dag-template';
export { DagTemplate } from './dag-template';
export { ExistingWorkflowTemplate, type TemplatePorts } from './existing-workflow-template';
export { type Format, isTemplated } from './format';
export type {
  ArtifactLocation,
  ArtifactOptions,
  ArtifactPort,
  HasValue,
  NeedsValue,
  StateOf,
  NumberOrBoolean,
  ParameterDeclaration,
  ParameterOptions,
  ParameterPort,
  Port,
  Ports,
  Scalar,
  SuppliedArtifactOptions,
} from './port';
export { artifact, parameter } from './port';
export type {
  InputReference,
  InputReferences,
  NamedInputs,
  OutputPaths,
  PortReference,
  References,
} from './ports';
export { InputArtifactReference, OutputPath, inputReferences, inputs, portName } from './ports';
export { ArtifactReference, ParameterReference, type Producer, Reference } from './reference';
export { Task, type TaskOptions } from './task';
export { Template, type TemplateProps } from './template';
export type { Templated, TemplatedJson } from './templated';
export { Workflow, type WorkflowProps } from './workflow';
export type { WorkflowArguments } from './workflow-arguments';
export { WorkflowResource, type WorkflowResourceProps } from './workflow-resource';
export { WorkflowTemplate, type WorkflowTemplateProps } from './workflow-template';
