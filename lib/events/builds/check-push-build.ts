import type { Problem } from '../../finding';
import type { Submittable } from '../../workflow';
import { isNonNegative, parseDuration } from '../../argo/duration';
import { checkName } from '../../kubernetes/name';
import { ReusableWorkflow } from '../../workflow';
import type { EventPath } from '../payload/event-value';
import { checkPushArguments, eventPathsOf } from './push-arguments';
import type { PushBuild, PushOrigin } from './push-build';
import { NAME_LENGTH, beginningOf, cancelNameOf } from './push-build';
import { checkPushFilter } from '../push/push-filter';
import { webhookReader } from '../push/webhook-readers';

/** What is wrong with a build. */
export function checkBuild(build: PushBuild, origin: PushOrigin, namespace: string | undefined): Problem[] {
  const { id, workflow, values } = build;
  const kept = isSubmittable(workflow);
  return [
    ...checkName(id, 'service', 'build', 'id'),
    ...(WORDS.has(id) ? [misread(id)] : []),
    ...checkPushFilter(build, webhookReader(origin.repository).tellsFiles),
    ...(kept
      ? [
          ...workflow.checkSubmit({ namespace }, 'workflow'),
          ...(ReusableWorkflow.isReusableWorkflow(workflow) ? workflow.checkStart('workflow') : []),
          ...checkPushArguments(workflow.declaredArguments, values, 'arguments'),
          ...checkCommit(build),
          ...checkBeginning(beginningOf(build)),
        ]
      : [notKept(workflow)]),
    ...(build.cancel?.checkSubmit({ namespace }, 'cancelSuperseded') ?? []),
    ...checkMaxBuilds(build.maxBuilds),
    ...checkPace(build),
    ...checkLabels(build.labels ?? {}),
  ];
}

function checkBeginning(beginning: string): Problem[] {
  const path = 'generateName';
  const longest = 63 - NAME_LENGTH;
  if (beginning.length > longest) {
    const message = `The names of its workflows would begin with '${beginning}', behind which ${String(NAME_LENGTH)} characters stand that tell them apart, and Argo takes 63 in all: give the build a 'generateName', or the workflow a name, of which no more than ${String(longest)} stand before them.`;
    return [{ code: 'invalid-name', message, path }];
  }
  return [...checkName(`${beginning}x`, 'workflow', 'workflow', path)];
}

/** What Argo Events (govaluate) takes in the condition of a trigger for something else than a name. */
const WORDS = new Set(['in', 'true', 'false']);

function misread(id: string): Problem {
  const message = `Argo Events does not take '${id}' for a name in a condition: call the build something else.`;
  return { code: 'invalid-name', message, path: 'id' };
}

/** What is wrong with the builds of a trigger taken together. */
export function checkBuilds(builds: readonly PushBuild[]): Problem[] {
  if (builds.length === 0) {
    const message =
      "No push would start anything, and Argo Events refuses a Sensor without triggers: add a build by addBuild('…', …).";
    return [{ code: 'missing-builds', message }];
  }
  const names = builds.flatMap(({ id, cancel }) => [id, ...(cancel === undefined ? [] : [cancelNameOf(id)])]);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((name): Problem => {
    const message = `Two builds of the trigger are called '${name}', or one is called as what stops another: give one of them another name.`;
    return { code: 'duplicate-build', message };
  });
}

/** From plain JavaScript, there may be a Workflow. */
function isSubmittable(workflow: unknown): workflow is Submittable {
  return typeof workflow === 'object' && workflow !== null && 'checkSubmit' in workflow;
}

function notKept(workflow: unknown): Problem {
  if (workflow === undefined) {
    const message =
      "There is no workflow to start: give one. A webhook whose builds are all added by addBuild('…', …) is a GitWebhook.";
    return { code: 'missing-builds', message, path: 'workflow' };
  }
  const message =
    'What pushes start has to be kept in the cluster, since each of them makes a workflow of its own: give a CiWorkflowTemplate or another WorkflowTemplate in the place of a Workflow, which runs once and under one name.';
  return { code: 'not-a-workflow-template', message, path: 'workflow' };
}

/** Where payloads have the commit that was pushed, in full. `after` of an annotated tag is not the commit. */
const COMMITS = new Set(['push.commit', 'body.checkout_sha', 'body.head_commit.id']);

function isCommit(path: EventPath): boolean {
  const isOther = path[0] === 'push';
  return COMMITS.has(path.join('.')) || (!isOther && /(?:hash|sha|commit|rev)$/i.test(path.at(-1) ?? ''));
}

function checkCommit({ values, ignoresCommit, workflow }: PushBuild): Problem[] {
  if (ignoresCommit === true) return [];
  if (eventPathsOf(values).some(isCommit)) return [];
  const revision = Object.hasOwn(workflow.declaredArguments, 'revision')
    ? 'map one of its arguments to it: revision: push.commit'
    : "give it an argument for it, as `defaults: { revision: 'main' }` does for a CiWorkflowTemplate, and map that: revision: push.commit";
  const message = `No argument has the commit that was pushed, so that the workflow builds whatever the branch is at when it gets there: ${revision}. Where that is meant, say \`ignoresCommit: true\`.`;
  return [{ code: 'missing-commit-argument', message, path: 'arguments' }];
}

function checkMaxBuilds(maxBuilds: number | undefined): Problem[] {
  if (maxBuilds === undefined || (Number.isInteger(maxBuilds) && maxBuilds > 0)) return [];
  const message = `${String(maxBuilds)} is not a number of builds: give a whole number above 0, or leave it out for all at once.`;
  return [{ code: 'invalid-max-builds', message, path: 'maxBuilds' }];
}

/** What a Sensor can't be started with, or never gets anything done. */
function checkPace({ rateLimit, retryStrategy }: PushBuild): Problem[] {
  const problems: Problem[] = [];
  const rate = rateLimit?.requestsPerUnit;
  if (rateLimit !== undefined && !(Number.isInteger(rate) && (rate ?? 0) > 0)) {
    const message = `'requestsPerUnit' is no number of builds: give a whole number above 0, such as { unit: 'Minute', requestsPerUnit: 10 }.`;
    problems.push({ code: 'invalid-rate-limit', message, path: 'rateLimit' });
  }
  const { steps, duration } = retryStrategy ?? {};
  if (steps !== undefined && !(Number.isInteger(steps) && steps > 0)) {
    const message = `${String(steps)} is not how often to try: give a whole number above 0.`;
    problems.push({ code: 'invalid-retry', message, path: 'retryStrategy.steps' });
  }
  if (typeof duration === 'string' && !isNonNegative(parseDuration(duration))) {
    const message = `Argo Events can't read '${duration}' as a pause: write a number with a unit, such as '2s' or '500ms'.`;
    problems.push({ code: 'invalid-duration', message, path: 'retryStrategy.duration' });
  }
  return problems;
}

/** What Kubernetes refuses, which would be said in the Sensor's log alone (apimachinery, `validation.IsQualifiedName`). */
function checkLabels(labels: { readonly [name: string]: string }): Problem[] {
  const NAME = /^(?:[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?\/)?[A-Za-z0-9](?:[-\w.]{0,61}[A-Za-z0-9])?$/;
  const VALUE = /^(?:[A-Za-z0-9](?:[-\w.]{0,61}[A-Za-z0-9])?)?$/;
  return Object.entries(labels)
    .filter(([name, value]) => !NAME.test(name) || !VALUE.test(value))
    .map(([name, value]): Problem => {
      const message = `Kubernetes refuses the label '${name}' with the value '${value}': names and values have at most 63 letters, digits, '-', '_' and '.', and begin and end with a letter or digit.`;
      return { code: 'invalid-label', message, path: `labels.${name}` };
    });
}
