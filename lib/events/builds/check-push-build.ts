import type { Problem } from '../../finding';
import type { EventPath } from '../../git/event-value';
import { pushReaderOf } from '../../git/hosts';
import type { GitRepository } from '../../git/repository';
import { checkName } from '../../kubernetes/name';
import type { Submittable } from '../../workflow';
import { ReusableWorkflow } from '../../workflow';
import { checkPushFilter } from '../push/push-filter';
import { checkLabels } from '../../kubernetes/label';
import { checkMaxBuilds, checkRateLimit, checkRetryStrategy } from './check-build-options';
import { checkPushArguments, eventPathsOf } from './push-arguments';
import type { PushBuild, PushOrigin } from './push-build';
import { NAME_SUFFIX_LENGTH, cancelTriggerName, namePrefixOf } from './push-build';

/** Checks a build. */
export function checkBuild(
  build: PushBuild,
  { repository }: PushOrigin,
  namespace: string | undefined,
): Problem[] {
  return [
    ...checkId(build.id),
    ...checkPushFilter(build, pushReaderOf(repository).listsFiles),
    ...checkWorkflow(build, repository, namespace),
    ...(build.cancel?.checkSubmit({ namespace }, 'cancelSuperseded') ?? []),
    ...checkMaxBuilds(build.maxBuilds),
    ...checkRateLimit(build.rateLimit),
    ...checkRetryStrategy(build.retryStrategy),
    ...checkLabels(build.labels ?? {}, 'labels'),
  ];
}

/** Checks the builds of a trigger together. */
export function checkBuilds(builds: readonly PushBuild[]): Problem[] {
  if (builds.length === 0) {
    const message =
      "The trigger has no builds, and Argo Events rejects a Sensor without triggers. Add one with addBuild('…', …).";
    return [{ code: 'missing-builds', message }];
  }
  const names = builds.flatMap(({ id, cancel }) => [
    id,
    ...(cancel === undefined ? [] : [cancelTriggerName(id)]),
  ]);
  const duplicates = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...duplicates].map((name): Problem => {
    const message = `Two triggers of the Sensor are named '${name}', one of which may be that of a cancellation workflow. Rename a build.`;
    return { code: 'duplicate-build', message };
  });
}

/** Operators and literals in the condition of a trigger, which Argo Events evaluates with govaluate. */
const RESERVED = new Set(['in', 'true', 'false']);

function checkId(id: string): Problem[] {
  const path = 'id';
  const problems = [...checkName(id, 'service', 'build', path)];
  if (!RESERVED.has(id)) return problems;
  const message = `'${id}' is a reserved word in the conditions of Argo Events. Use another name.`;
  return [...problems, { code: 'invalid-name', message, path }];
}

function checkWorkflow(
  build: PushBuild,
  repository: GitRepository,
  namespace: string | undefined,
): Problem[] {
  const { workflow, values } = build;
  if (!isSubmittable(workflow)) return [notAWorkflowTemplate(workflow)];
  return [
    ...workflow.checkSubmit({ namespace }, 'workflow'),
    ...(ReusableWorkflow.isReusableWorkflow(workflow) ? workflow.checkStart('workflow') : []),
    ...checkPushArguments(workflow.declaredArguments, values, 'arguments'),
    ...checkCommit(build, repository),
    ...checkNamePrefix(namePrefixOf(build)),
  ];
}

/** From plain JavaScript, it can be a Workflow. */
function isSubmittable(workflow: unknown): workflow is Submittable {
  return typeof workflow === 'object' && workflow !== null && 'checkSubmit' in workflow;
}

function notAWorkflowTemplate(workflow: unknown): Problem {
  const path = 'workflow';
  if (workflow === undefined) {
    const message =
      "The build has no workflow. Set one, or use a GitWebhook if all builds are added with addBuild('…', …).";
    return { code: 'missing-workflow', message, path };
  }
  const message =
    'Each push creates a workflow from a template. Use a CiWorkflowTemplate or another WorkflowTemplate instead of a Workflow, which runs once.';
  return { code: 'not-a-workflow-template', message, path };
}

function checkNamePrefix(prefix: string): Problem[] {
  const path = 'generateName';
  const max = 63 - NAME_SUFFIX_LENGTH;
  if (prefix.length > max) {
    const message = `The name prefix '${prefix}' has ${String(prefix.length)} characters. Set a 'generateName' of at most ${String(max)}, because ${String(NAME_SUFFIX_LENGTH)} more follow it.`;
    return [{ code: 'invalid-name', message, path }];
  }
  return [...checkName(`${prefix}x`, 'workflow', 'workflow', path)];
}

function checkCommit(
  { values, allowMissingCommit, workflow }: PushBuild,
  repository: GitRepository,
): Problem[] {
  if (allowMissingCommit === true) return [];
  const { commitFields } = pushReaderOf(repository);
  if (eventPathsOf(values).some((path) => isCommit(path, commitFields))) return [];
  const remedy = Object.hasOwn(workflow.declaredArguments, 'revision')
    ? 'Map revision: push.commit'
    : "Declare one, such as defaults: { revision: 'main' }, and map revision: push.commit";
  const message = `No argument is mapped to the pushed commit, so the latest one is built. ${remedy}, or set 'allowMissingCommit: true'.`;
  return [{ code: 'missing-commit-argument', message, path: 'arguments' }];
}

/** Whether a path of the event leads to the pushed commit: by its name, or as the host says. */
function isCommit([root, ...fields]: EventPath, commitFields: readonly string[]): boolean {
  if (root === 'push') return fields.join('.') === 'commit';
  return commitFields.includes(fields.join('.')) || /(?:hash|sha|commit|rev)$/i.test(fields.at(-1) ?? '');
}
