import type { EventSourceSubject, ManifestSubject, SensorSubject, Subjects } from '../model';
import { ADVICE } from './advice';
import { duplicateArgument, invalidArgumentName, missingArgumentName } from './arguments/argument-names';
import { conflictingArtifactSources, missingArtifactSource } from './arguments/artifact-source';
import { enumValue } from './arguments/enum';
import { missingArgument } from './arguments/missing-argument';
import { defaultOnly, missingValue } from './arguments/missing-value';
import { valueSource } from './arguments/value-source';
import { stepHooks, taskHooks } from './calls/call-hooks';
import {
  missingExitHandlerArgument,
  missingHookArgument,
  missingHookTemplate,
  unknownExitHandler,
  unknownHookTemplate,
} from './calls/hook-calls';
import { countAndEnd, duplicateLoop } from './calls/loop';
import { missingTemplate } from './calls/missing-template';
import { otherNamespace } from './calls/other-namespace';
import { templateAndReference } from './calls/template-and-reference';
import { unknownTemplate } from './calls/unknown-template';
import { unknownWorkflowTemplate } from './calls/unknown-workflow-template';
import { missingGcRights, missingRights } from './cluster/missing-rights';
import { parameterLabel } from './cluster/parameter-label';
import { unknownKey, unknownObject } from './cluster/unknown-object';
import { concurrencyPolicy } from './cron/concurrency-policy';
import { conflictingSchedules } from './cron/conflicting-schedules';
import { invalidSchedule } from './cron/invalid-schedule';
import { missingSchedule } from './cron/missing-schedule';
import { startingDeadline } from './cron/starting-deadline';
import { unknownTimezone } from './cron/unknown-timezone';
import {
  continueOnAndDepends,
  cycle,
  dependsAndDependencies,
  forbiddenResult,
  unknownResult,
  unknownTask,
} from './dags/dependencies';
import { invalidDepends, reservedTaskName } from './dags/depends';
import { missingDependency, unawaitedVariable } from './dags/missing-dependency';
import { unknownTarget } from './dags/targets';
import {
  duplicateTask,
  forbiddenTaskName,
  invalidTaskName,
  missingTaskName,
  missingTasks,
} from './dags/tasks';
import { argumentCount, unknownFunction } from './expressions/functions';
import { invalidCondition, invalidOperand } from './expressions/operands';
import { firstStatus } from './expressions/first-status';
import { hookTags, retryTags } from './expressions/late-tags';
import { bracesInTag, invalidExpression, invalidStopExpression } from './expressions/syntax';
import { bareCronVariable, bareVariable, invalidCronWhen, invalidWhen } from './expressions/when';
import { timestampMap } from './expressions/timestamp';
import { workflowVariable } from './expressions/workflow-variable';
import { EVENT_SOURCE_RULES, SENSOR_RULES } from './events';
import { EVENT_BINDING_RULES } from './events/event-binding';
import { daemonOutput } from './graphs/daemon-outputs';
import { daemon } from './graphs/daemons';
import { emptyGroup } from './graphs/empty-group';
import { exitHookParallelism, hookParallelism } from './graphs/hook-parallelism';
import { hookOutputs } from './graphs/hook-outputs';
import { missingDefault } from './graphs/missing-default';
import { missingOutput } from './graphs/missing-output';
import { outputParameter } from './graphs/output-source';
import { parallelStep } from './graphs/parallel-steps';
import { resultReference } from './graphs/result-reference';
import { duplicateObject } from './objects/duplicate-object';
import { heldByEntrypoint, heldByTask } from './locks/held-by-task';
import { heldByCaller, heldByWorkflow } from './locks/held-lock';
import { duplicateLock, invalidLock } from './locks/invalid-lock';
import { semaphoreLimit } from './locks/semaphore-limit';
import { missingLoop, unknownItemField } from './loops/items';
import { inlineStep } from './loops/inline-step';
import { loopVariable } from './loops/loop-variables';
import { missingCount, sequenceFormat, sequenceNumbers } from './loops/sequence';
import { withParamList } from './loops/with-param';
import { workflowParallelism } from './objects/parallelism';
import { workflowDeadline } from './objects/deadline';
import { missingEntrypoint } from './objects/entrypoint';
import { workflowHooks } from './objects/hooks';
import { objectName } from './objects/object-name';
import { podGcStrategy } from './objects/pod-gc';
import { podGcSelector } from './objects/pod-gc-selector';
import { duplicateTemplate, invalidTemplateName, missingTemplateName } from './objects/template-names';
import { templatesAndReference } from './objects/templates-and-reference';
import { missingContainerImage } from './pods/container-images';
import { duplicateInitContainer, duplicatePodContainer, invalidPodName } from './pods/container-names';
import { missingExecutorAccount } from './pods/executor-account';
import { invalidPodSpecPatch, unknownPatchedContainer, unknownPodField } from './pods/pod-spec-patch';
import { artifactAtMount, duplicateArtifactPath, duplicateMount } from './pods/mount-points';
import { negativeQuantity, requestAboveLimit } from './pods/quantities';
import { unknownSetVolume, unknownVolume } from './pods/unknown-volume';
import { duplicateVolume } from './pods/volume-names';
import { missingBackoffDuration, retryNumbers } from './retries/retry-strategy';
import { unknownRetryVariable } from './retries/retry-variables';
import type { Rule } from './rule';
import { archiveLocation, inputLocation } from './templates/artifact-location';
import {
  forbiddenInputPath,
  forbiddenOutputPath,
  missingInputPath,
  missingOutputPath,
} from './templates/artifact-path';
import {
  containerCycle,
  duplicateContainer,
  invalidContainerName,
  missingContainerName,
  missingContainers,
  missingMainContainer,
  unknownContainer,
} from './templates/container-set';
import {
  expiredDeadline,
  forbiddenDeadline,
  forbiddenParallelism,
  invalidDeadline,
} from './templates/deadline';
import { invalidDuration } from './templates/durations';
import { missingImage } from './templates/image';
import { initContainerName } from './templates/init-containers';
import { missingObjectName } from './templates/created-object';
import { duplicateInlineInput } from './templates/inline-inputs';
import { inputFrom } from './templates/input-from';
import { invalidManifest } from './templates/manifest';
import { cacheKey, cacheLabel, missingCache } from './templates/memoize';
import { templateMetrics } from './templates/metrics';
import { mountPaths } from './templates/mount-paths';
import {
  duplicateOutputSource,
  globalName,
  missingOutputSource,
  wrongOutputSource,
} from './templates/outputs';
import {
  duplicateInput,
  duplicateOutput,
  invalidInputName,
  invalidOutputName,
  missingInputName,
  missingOutputName,
} from './templates/port-names';
import {
  conflictingManifests,
  missingManifest,
  resourceAction,
  unknownManifestArtifact,
} from './templates/resource';
import { retryPolicy } from './templates/retry-policy';
import { duplicateStep, invalidStepName, missingStepName } from './templates/steps';
import { conflictingTemplateTypes, missingTemplateType } from './templates/template-type';
import { forbiddenTimeout, timeoutUnit } from './templates/timeout';
import { artifactInText } from './variables/artifact-in-text';
import { unclosedExpression, unclosedTag } from './variables/unclosed-tag';
import { UNKNOWN_IN_EXPRESSIONS, UNKNOWN_VARIABLES } from './variables/unknown-variable';
import { unprintableValue } from './variables/unprintable-value';

/** The rules by what they look at. */
export type RulesBySubject = {
  readonly [list in keyof Subjects]: readonly Rule<Subjects[list][number]>[];
} & {
  readonly manifests: readonly Rule<ManifestSubject>[];
  readonly sensors: readonly Rule<SensorSubject>[];
  readonly eventSources: readonly Rule<EventSourceSubject>[];
};

/** All rules. */
const RULES: RulesBySubject = {
  objects: [
    duplicateObject,
    objectName,
    templatesAndReference,
    missingEntrypoint,
    missingTemplateName,
    invalidTemplateName,
    duplicateTemplate,
    workflowHooks,
    podGcStrategy,
    podGcSelector,
    missingSchedule,
    invalidSchedule,
    conflictingSchedules,
    unknownTimezone,
    concurrencyPolicy,
    startingDeadline,
    invalidCronWhen,
    bareCronVariable,
    invalidStopExpression,
    ...ADVICE.objects,
  ],
  templates: [
    missingTemplateType,
    conflictingTemplateTypes,
    missingInputName,
    invalidInputName,
    duplicateInput,
    missingInputPath,
    forbiddenInputPath,
    inputFrom,
    inputLocation,
    initContainerName,
    retryPolicy,
    ...ADVICE.templates,
  ],
  visits: [
    missingStepName,
    invalidStepName,
    duplicateStep,
    forbiddenTimeout,
    timeoutUnit,
    forbiddenDeadline,
    invalidDeadline,
    forbiddenParallelism,
    missingImage,
    mountPaths,
    missingContainers,
    missingContainerName,
    invalidContainerName,
    duplicateContainer,
    unknownContainer,
    containerCycle,
    missingMainContainer,
    resourceAction,
    missingManifest,
    conflictingManifests,
    unknownManifestArtifact,
    invalidManifest,
    missingOutputName,
    invalidOutputName,
    duplicateOutput,
    missingOutputPath,
    forbiddenOutputPath,
    missingOutputSource,
    duplicateOutputSource,
    wrongOutputSource,
    globalName,
    archiveLocation,
    templateMetrics,
  ],
  calls: [duplicateLoop, countAndEnd, stepHooks, taskHooks, ...ADVICE.calls],
  dags: [
    missingTasks,
    missingTaskName,
    invalidTaskName,
    duplicateTask,
    forbiddenTaskName,
    unknownTask,
    unknownResult,
    forbiddenResult,
    cycle,
    dependsAndDependencies,
    continueOnAndDepends,
    unknownTarget,
    missingDependency,
    unawaitedVariable,
  ],
  graphs: [
    parallelStep,
    missingDefault,
    emptyGroup,
    daemonOutput,
    daemon,
    hookOutputs,
    loopVariable,
    inlineStep,
  ],
  references: [
    missingTemplate,
    templateAndReference,
    unknownTemplate,
    unknownWorkflowTemplate,
    otherNamespace,
  ],
  arguments: [
    missingArgumentName,
    invalidArgumentName,
    duplicateArgument,
    missingValue,
    defaultOnly,
    valueSource,
    enumValue,
    missingArtifactSource,
    conflictingArtifactSources,
  ],
  bindings: [missingArgument],
  variables: [...UNKNOWN_VARIABLES, ...UNKNOWN_IN_EXPRESSIONS],
  insertions: ADVICE.insertions,
  manifests: [...EVENT_BINDING_RULES, ...ADVICE.manifests],
  sensors: SENSOR_RULES,
  eventSources: EVENT_SOURCE_RULES,
  tags: [unclosedTag, unclosedExpression, unprintableValue],
  runs: [
    unknownVolume,
    withParamList,
    missingCount,
    sequenceNumbers,
    sequenceFormat,
    heldByCaller,
    heldByTask,
    duplicateVolume,
    duplicatePodContainer,
    duplicateInitContainer,
    invalidPodName,
    missingExecutorAccount,
    unknownSetVolume,
    artifactAtMount,
    duplicateArtifactPath,
    duplicateMount,
    missingContainerImage,
    missingObjectName,
    missingRights,
  ],
  settings: [
    retryNumbers,
    missingBackoffDuration,
    invalidDuration,
    workflowParallelism,
    hookParallelism,
    exitHookParallelism,
    workflowDeadline,
    expiredDeadline,
    invalidExpression,
    bracesInTag,
    retryTags,
    hookTags,
    invalidWhen,
    firstStatus,
    bareVariable,
    workflowVariable,
    outputParameter,
    timestampMap,
    resultReference,
    artifactInText,
    missingHookTemplate,
    unknownHookTemplate,
    unknownExitHandler,
    missingHookArgument,
    missingExitHandlerArgument,
    duplicateInlineInput,
    negativeQuantity,
    requestAboveLimit,
    missingOutput,
    missingLoop,
    unknownItemField,
    invalidDepends,
    reservedTaskName,
    unknownFunction,
    argumentCount,
    invalidOperand,
    invalidCondition,
    unknownRetryVariable,
    invalidLock,
    duplicateLock,
    heldByWorkflow,
    heldByEntrypoint,
    semaphoreLimit,
    missingCache,
    cacheKey,
    cacheLabel,
    invalidPodSpecPatch,
    unknownPodField,
    unknownPatchedContainer,
    unknownKey,
    unknownObject,
    parameterLabel,
    missingGcRights,
  ],
};

/** Which advice is given: what is likely to be a mistake or a risk, or also what is a matter of taste. */
export const ADVICE_LEVELS = ['none', 'default', 'all'] as const;

/** Which advice is given. */
export type AdviceLevel = (typeof ADVICE_LEVELS)[number];

/** What decides whether a rule is checked. */
type Gradable = Pick<Rule<never>, 'class' | 'isOptional'>;

/** Whether a rule is checked. */
function isSelected({ class: given, isOptional = false }: Gradable, level: AdviceLevel): boolean {
  return given !== 'advice' || level === 'all' || (level === 'default' && !isOptional);
}

/** The rules that are checked. */
export function rulesFor(level: AdviceLevel): RulesBySubject {
  const select = <R extends Gradable>(rules: readonly R[]): R[] =>
    rules.filter((rule) => isSelected(rule, level));
  return {
    ...RULES,
    objects: select(RULES.objects),
    templates: select(RULES.templates),
    calls: select(RULES.calls),
    insertions: select(RULES.insertions),
    manifests: select(RULES.manifests),
  };
}
export type { ClassByVersion, LintClass, Rule, RuleFinding } from './rule';
