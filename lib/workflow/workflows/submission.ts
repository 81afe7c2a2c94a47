import type { IConstruct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import { addFindings } from '../../finding';
import type { ArgumentValues, Arguments } from '../ports/arguments';
import { asText, checkArguments, emptyArguments, isArtifactArgument } from '../ports/arguments';
import type { Port, Ports } from '../ports/port';
import { declared, portName } from '../ports/port-references';
import type { WorkflowReferrer } from './checks/workflow-reference';
import { ArtifactReference, ParameterReference } from '../values/reference';
import { Unquoted } from '../values/unquoted';

/** A WorkflowTemplate or ClusterWorkflowTemplate: of this app, or one that exists in the cluster. */
export interface Submittable<A extends Ports = Ports> extends IConstruct {
  /** The arguments that it declares. */
  readonly declaredArguments: A;

  /** The reference for a workflow that runs it. */
  readonly workflowTemplateRef: argo.WorkflowTemplateRef;

  /** Checks whether `referrer`, a workflow or an event binding, can submit it. */
  checkSubmit(referrer: WorkflowReferrer, path: string): Problem[];
}

/** An argument of a submission. No task has run yet, so an artifact must have a location. */
export type SubmittedValue<Value> = Exclude<
  Value,
  | ArtifactReference
  | {
      /** A part of an artifact of a task. */
      readonly from: ArtifactReference;
    }
>;

/** Values for the arguments that a workflow declares: all required ones, any of the others. */
export type SubmissionArguments<A extends Ports> = {
  readonly [Key in keyof Arguments<A>]: SubmittedValue<Arguments<A>[Key]>;
};

/** The parameters of `submission`. They are optional if no argument is required. */
export type SubmissionParameters<A extends Ports> =
  {} extends SubmissionArguments<A> ? [args?: SubmissionArguments<A>] : [args: SubmissionArguments<A>];

/** The fields of a `Workflow`, or of `CronWorkflow.workflowSpec`, that runs a WorkflowTemplate. */
export interface Submission {
  /** The WorkflowTemplate to run. */
  readonly workflowTemplateRef: argo.WorkflowTemplateRef;

  /** The arguments with the given values, in the given order. */
  readonly arguments: Ports;
}

/** The submissions of this app, by their references. */
const submitted = new WeakMap<object, { readonly template: Submittable; readonly arguments: Ports }>();

/** The fields of a Workflow that runs `template` with the given values. */
export function submissionOf(template: Submittable, values: ArgumentValues): Submission {
  const { declaredArguments: ports, workflowTemplateRef } = template;
  addFindings(template, checkArguments(ports, values, 'submission'));
  const given = Object.entries(values).flatMap(([key, value]) => {
    const port = Object.hasOwn(ports, key) ? ports[key] : undefined;
    const filled = port === undefined ? undefined : filledPort(portName(key, port), asText(port, value));
    return filled === undefined ? [] : [[key, filled] as const];
  });
  const args: Ports = declared(
    given.length === 0 && values !== emptyArguments ? undefined : Object.fromEntries(given),
  );
  submitted.set(workflowTemplateRef, { template, arguments: args });
  return { workflowTemplateRef, arguments: args };
}

/** An argument with only a name and a value; undefined if a submission cannot have this value. */
function filledPort(name: string, value: ArgumentValues[string]): Port | undefined {
  const state = 'has a value';
  if (value === undefined || ArtifactReference.isArtifactReference(value)) return undefined;
  if (
    ParameterReference.isParameterReference(value) ||
    Unquoted.isUnquoted(value) ||
    typeof value !== 'object'
  )
    return { kind: 'parameter', state, declaration: { name, value } };
  if (!isArtifactArgument(value)) return undefined;
  const { from: _, ...place } = value;
  return { kind: 'artifact', state, declaration: { ...place, name } };
}

/** Checks a workflow whose reference comes from a submission of this app. */
export function checkSubmitted(
  ref: object | undefined,
  referrer: WorkflowReferrer & { readonly declaredArguments: Ports },
): Problem[] {
  const submission = ref && submitted.get(ref);
  if (submission === undefined) return [];
  return [
    ...submission.template.checkSubmit(referrer, 'workflowTemplateRef'),
    ...checkOverridden(submission.arguments, referrer.declaredArguments),
  ];
}

/** Finds arguments of a submission that the workflow's own `arguments` have replaced. */
function checkOverridden(given: Ports, declaredArguments: Ports): Problem[] {
  const nameOf = ([key, port]: [string, Port]): string => `${port.kind} '${portName(key, port)}'`;
  const names = new Set(Object.entries(declaredArguments).map(nameOf));
  return Object.entries(given)
    .filter((port) => !names.has(nameOf(port)))
    .map((port) => {
      const message = `The 'arguments' replace the ${nameOf(port)} of the submission. Write arguments: { ...submission.arguments, … }.`;
      return { code: 'missing-argument', message, path: `arguments.${port[0]}` };
    });
}
