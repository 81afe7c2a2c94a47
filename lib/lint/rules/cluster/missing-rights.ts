import { isTemplated } from '../../../argo/templated-text';
import type { Permission } from '../../../kubernetes/rbac/permission';
import { isGranted, permissions, renderRules } from '../../../kubernetes/rbac/permission';
import { resourceNeeds } from '../../../kubernetes/rbac/resource-permissions';
import type { JsonNode } from '../../json';
import { isPodType } from '../../model';
import type { RunSubject, SettingsSubject } from '../../model';
import type { Rule, RuleFinding } from '../rule';
import { grantedRules } from './granted-rules';

const ARGO = 'argoproj.io';

/** The rights of Argo's executor in each pod (workflow/executor/executor.go, `upsertTaskResult`). */
const REPORT = permissions(ARGO, 'workflowtaskresults', ['create', 'patch']);

/** The rights of the agent, which runs HTTP and plugin templates (workflow/executor/agent.go). */
const AGENT = [
  ...permissions(ARGO, 'workflowtasksets', ['list', 'watch']),
  ...permissions(ARGO, 'workflowtasksets/status', ['patch']),
];

/** The rights of the pods that delete artifacts (cmd/argoexec/commands/artifact). */
const DELETE_ARTIFACTS = [
  ...permissions(ARGO, 'workflowartifactgctasks', ['list', 'watch']),
  ...permissions(ARGO, 'workflowartifactgctasks/status', ['patch']),
];

/**
 * Rights that the ServiceAccount of a workflow needs, and that its Roles among the manifests do not grant: the API server
 * answers "forbidden", and the pod fails. Callers of a WorkflowTemplate have accounts of their own.
 */
export const missingRights: Rule<RunSubject> = {
  code: 'missing-rights',
  class: 'fails',
  *check(run) {
    if (run.object.isReusable) return;
    const { template, type } = run;
    if (isPodType(type)) {
      const needs = [...REPORT, ...(type === 'resource' ? needsOfResource(template, run) : [])];
      yield* missing(executorAccount(run), needs, run);
    } else if (type === 'http' || type === 'plugin') yield* missing(workflowAccount(run), AGENT, run);
  },
};

/** The same for the deletion of artifacts. */
export const missingGcRights: Rule<SettingsSubject> = {
  code: 'missing-rights',
  class: 'fails',
  needs: ['artifactGC'],
  *check({ settings, kind, runs }): Generator<RuleFinding> {
    const [run] = runs;
    const collection = settings.get('artifactGC');
    const strategy = collection.get('strategy').text ?? 'Never';
    if (kind !== 'workflow' || run === undefined || run.object.isReusable) return;
    if (strategy === '' || strategy === 'Never' || !runs.some(hasArtifacts)) return;
    yield* missing(collection.get('serviceAccountName'), DELETE_ARTIFACTS, run);
  },
};

function hasArtifacts({ template }: RunSubject): boolean {
  return template.get('outputs').get('artifacts').items.length > 0;
}

function* missing(
  account: JsonNode | undefined,
  needs: readonly Permission[],
  { object, world }: RunSubject,
): Generator<RuleFinding> {
  const name = account?.text ?? '';
  if (account === undefined || name === '' || isTemplated(name)) return;
  const granted = grantedRules(world, name, object.namespace);
  if (granted === undefined) return;
  for (const { apiGroups, resources, verbs } of renderRules(
    needs.filter((need) => !isGranted(need, granted)),
  )) {
    const rule = `apiGroups: [${String(apiGroups)}], resources: [${String(resources)}], verbs: [${verbs.join(', ')}]`;
    yield {
      node: account,
      message: `The Roles of '${name}' lack a right that the workflow needs. Add { ${rule} }.`,
    };
  }
}

/** The account of Argo's containers in a pod (workflow/controller/workflowpod.go, `setupServiceAccount`). */
function executorAccount({ template, specs }: RunSubject): JsonNode | undefined {
  const owners = [template, ...specs.map((spec) => spec.get('templateDefaults')), ...specs];
  return [
    ...owners.map((owner) => owner.get('executor').get('serviceAccountName')),
    ...owners.map((owner) => owner.get('serviceAccountName')),
  ].find(({ text }) => (text ?? '') !== '');
}

function workflowAccount({ specs }: RunSubject): JsonNode | undefined {
  return specs.map((spec) => spec.get('serviceAccountName')).find(({ text }) => (text ?? '') !== '');
}

function needsOfResource(template: JsonNode, { object }: RunSubject): readonly Permission[] {
  const resource = template.get('resource');
  const outputs = template
    .get('outputs')
    .get('parameters')
    .items.map((output) => output.get('valueFrom'));
  return resourceNeeds(
    {
      action: resource.get('action').text ?? '',
      manifest: resource.get('manifest').text,
      flags: resource.get('flags').items.flatMap(({ text }) => text ?? []),
      readsObject:
        ['successCondition', 'failureCondition'].some((field) => (resource.get(field).text ?? '') !== '') ||
        outputs.some((source) => source.get('jsonPath').exists || source.get('jqFilter').exists),
    },
    object.namespace,
  ).certain;
}
