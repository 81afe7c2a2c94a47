import type { IConstruct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import { addFindings } from '../../finding/index';
import type { ArgumentValues, Arguments } from '../ports/arguments';
import { checkArguments, emptyArguments } from '../ports/arguments';
import type { Port, Ports } from '../ports/port';
import { declared, portName } from '../ports/port-references';
import type { WorkflowReferrer } from './checks/workflow-reference';
import { ArtifactReference, ParameterReference } from '../values/reference';
import { Unquoted } from '../values/unquoted';

/** A kept workflow that can be submitted: one of this app, or one that the cluster has already. */
export interface Submittable<A extends Ports = Ports> extends IConstruct {
  /** The arguments that it declares. */
  readonly declaredArguments: A;

  /** How Argo names it where it is submitted. */
  readonly workflowTemplateRef: argo.WorkflowTemplateRef;

  /** What keeps `user`, which is a workflow or an event binding, from submitting it. */
  checkSubmit(user: WorkflowReferrer, path: string): Problem[];
}

/** What an argument of a submission can be: no task has run yet, so that an artifact has to be somewhere. */
export type SubmittedValue<Value> = Exclude<
  Value,
  | ArtifactReference
  | {
      /** A part of what some task makes. */
      readonly from: ArtifactReference;
    }
>;

/** Values for the arguments that a kept workflow declares: all that are required, any of the others. */
export type SubmissionArguments<A extends Ports> = {
  readonly [Key in keyof Arguments<A>]: SubmittedValue<Arguments<A>[Key]>;
};

/** What `submission` takes: nothing where no argument is required. */
export type SubmissionParameters<A extends Ports> =
  {} extends SubmissionArguments<A> ? [args?: SubmissionArguments<A>] : [args: SubmissionArguments<A>];

/** What makes a Workflow the run of a kept one; fields for `Workflow` and for `CronWorkflow.workflowSpec`. */
export interface Submission {
  /** What is run. */
  readonly workflowTemplateRef: argo.WorkflowTemplateRef;

  /** The arguments with the values that were given, in the order in which they were. */
  readonly arguments: Ports;
}

/** What is run by the submissions that this app has made, and the arguments that they give. */
const submitted = new WeakMap<object, { readonly template: Submittable; readonly arguments: Ports }>();

/** The fields of a Workflow that runs `template` with some values for its arguments. */
export function submissionOf(template: Submittable, values: ArgumentValues): Submission {
  const { declaredArguments: ports, workflowTemplateRef } = template;
  addFindings(template, checkArguments(ports, values, 'submission'));
  const given = Object.entries(values).flatMap(([key, value]) => {
    const port = Object.hasOwn(ports, key) ? ports[key] : undefined;
    const filled = port === undefined ? undefined : filledPort(portName(key, port), value);
    return filled === undefined ? [] : [[key, filled] as const];
  });
  const args: Ports = declared(
    given.length === 0 && values !== emptyArguments ? undefined : Object.fromEntries(given),
  );
  submitted.set(workflowTemplateRef, { template, arguments: args });
  return { workflowTemplateRef, arguments: args };
}

/** An argument that is nothing but its name and the value; none for what can't be the value of one. */
function filledPort(name: string, value: ArgumentValues[string]): Port | undefined {
  const state = 'has a value';
  if (value === undefined || value instanceof ArtifactReference) return undefined;
  if (value instanceof ParameterReference || value instanceof Unquoted || typeof value !== 'object')
    return { kind: 'parameter', state, declaration: { name, value } };
  const { from: _, ...place } = value;
  return { kind: 'artifact', state, declaration: { ...place, name } };
}

/** What is wrong with a run of what a reference names, if it is one of a submission of this app. */
export function checkSubmitted(
  ref: object | undefined,
  user: WorkflowReferrer & { readonly declaredArguments: Ports },
): Problem[] {
  const submission = ref && submitted.get(ref);
  if (submission === undefined) return [];
  return [
    ...submission.template.checkSubmit(user, 'workflowTemplateRef'),
    ...checkKept(submission.arguments, user.declaredArguments),
  ];
}

/** Finds arguments of a submission that others, which were written beside it, have taken the place of. */
function checkKept(given: Ports, declaredArguments: Ports): Problem[] {
  const nameOf = ([key, port]: [string, Port]): string => `${port.kind} '${portName(key, port)}'`;
  const names = new Set(Object.entries(declaredArguments).map(nameOf));
  return Object.entries(given)
    .filter((port) => !names.has(nameOf(port)))
    .map((port) => {
      const message = `The submission gives the ${nameOf(port)}, and the 'arguments' written beside it leave it out: write arguments: { ...submission.arguments, … }.`;
      return { code: 'missing-argument', message, path: `arguments.${port[0]}` };
    });
}
