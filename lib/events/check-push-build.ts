import type { Problem } from '../finding';
import type { Submittable } from '../workflow';
import { checkName } from '../workflow';
import type { EventPath } from './event-value';
import { checkPushArguments, eventPathsOf } from './push-arguments';
import type { PushBuild, PushOrigin } from './push-build';
import { NAME_LENGTH, beginningOf, cancelNameOf } from './push-build';
import { checkPushFilter } from './push-filter';
import { tellsFiles } from './pushed';

/** What is wrong with a build. */
export function checkBuild(build: PushBuild, origin: PushOrigin, namespace: string | undefined): Problem[] {
  const { id, workflow, values } = build;
  const kept = isSubmittable(workflow);
  return [
    ...checkName(id, 'service', 'build', ''),
    ...(WORDS.has(id) ? [misread(id)] : []),
    ...checkPushFilter(build, tellsFiles(origin.repository), ''),
    ...(kept
      ? [
          ...workflow.checkSubmit({ namespace }, 'workflow'),
          ...checkPushArguments(workflow.declaredArguments, values, 'arguments'),
          ...checkCommit(build),
          ...checkName(
            `${beginningOf(build)}${'x'.repeat(NAME_LENGTH)}`,
            'workflow',
            'workflow',
            'generateName',
          ),
        ]
      : [notKept()]),
    ...checkMaxBuilds(build.maxBuilds),
  ];
}

/** What Argo Events (govaluate) takes in the condition of a trigger for something else than a name. */
const WORDS = new Set(['in', 'true', 'false']);

function misread(id: string): Problem {
  const message = `Argo Events does not take '${id}' for a name in a condition: call the build something else.`;
  return { code: 'invalid-name', message, path: '' };
}

/** What is wrong with the builds of a trigger taken together. */
export function checkBuilds(builds: readonly PushBuild[]): Problem[] {
  if (builds.length === 0) {
    const message =
      "No push would start anything, and Argo Events refuses a Sensor without triggers: give the trigger a `workflow`, or add a build by addBuild('…', …).";
    return [{ code: 'no-builds', message, path: 'workflow' }];
  }
  const names = builds.flatMap(({ id, cancel }) => [id, ...(cancel === undefined ? [] : [cancelNameOf(id)])]);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((name): Problem => {
    const message = `Two builds of the trigger are called '${name}', or one is called as what stops another: give one of them another name.`;
    return { code: 'duplicate-build', message, path: '' };
  });
}

/** From plain JavaScript, there may be a Workflow. */
function isSubmittable(workflow: unknown): workflow is Submittable {
  return typeof workflow === 'object' && workflow !== null && 'checkSubmit' in workflow;
}

function notKept(): Problem {
  const message =
    'What pushes start has to be kept in the cluster, since each of them makes a workflow of its own: give a CiWorkflowTemplate or another WorkflowTemplate in the place of a Workflow, which runs once and under one name.';
  return { code: 'not-kept', message, path: 'workflow' };
}

/** Where payloads have the commit that was pushed; only in full, it can be checked out. */
const COMMITS = new Set(['push.commit', 'body.after', 'body.checkout_sha', 'body.head_commit.id']);

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
  return [{ code: 'commit-not-mapped', message, path: 'arguments' }];
}

function checkMaxBuilds(maxBuilds: number | undefined): Problem[] {
  if (maxBuilds === undefined || (Number.isInteger(maxBuilds) && maxBuilds > 0)) return [];
  const message = `${String(maxBuilds)} is not a number of builds: give a whole number above 0, or leave it out for all at once.`;
  return [{ code: 'invalid-max-builds', message, path: 'maxBuilds' }];
}
