// What the layers above import from this one. The public API is lib/index.ts.
export type { Arguments, ArgumentValues, NoArguments } from './ports/arguments';
export { checkArguments } from './ports/arguments';
export type { ResolvedTemplate } from './model/resolved-template';
export { checkValues } from './values/check-values';
export { ReusableWorkflow } from './workflows/reusable-workflow';
export type { Submittable } from './workflows/submission';
export type { Callable } from './calls/callable';
export { variablesIn } from './values/variable-usage';
export type { CheckedBody } from './templates/body';
export {
  type ContainerFields,
  ContainerTemplate,
  type ContainerTemplateProps,
  LOGS_AS_TERMINATION_MESSAGE,
} from './templates/container-template';
export { type DagLayout, DagTemplate } from './graphs/dag-template';
export type { UntrustedArgument } from './untrusted/untrusted-arguments';
export { addUntrustedArguments } from './untrusted/untrusted-arguments';
export { requiredPattern } from './ports/guards';
export { type DependsTask, allOf, anyOf, errored, failed } from './calls/depends-expression';
export { consumedTasks } from './graphs/dependencies';
export { expr } from './expressions/expr';
export { type Expression, expression } from './values/expression';
export { type Format } from './values/format';
export { hook } from './calls/hook';
export type { BodyPorts, InputPorts, OutputPorts } from './templates/leaf-template';
export type {
  ArtifactPort,
  HasValue,
  NeedsValue,
  NumberOrBoolean,
  ParameterPort,
  Port,
  Ports,
  Scalar,
} from './ports/port';
export { artifact, parameter } from './ports/port';
export type { InputReferences, References } from './ports/port-references';
export { inputReferences, inputs, portName } from './ports/port-references';
export { ParameterReference, Reference } from './values/reference';
export { ResourceTemplate } from './templates/resource-template';
export { StepsTemplate } from './graphs/steps-template';
export { Step } from './calls/step';
export { SuspendTemplate } from './templates/suspend-template';
export { Task } from './calls/task';
export { Template } from './templates/template';
export type { TemplateBody, TemplateProps } from './templates/template-props';
export type { Templated } from './values/templated';
export { variables } from './values/variables';
export { Workflow } from './workflows/workflow';
export { WorkflowResource } from './workflows/workflow-resource';
export type { WorkflowResourceProps } from './workflows/workflow-spec';
export { WorkflowTemplate, type WorkflowTemplateProps } from './workflows/workflow-template';
