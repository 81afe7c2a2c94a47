import type * as argo from '../../../imports/argoproj.io';
import { literalText } from '../../argo/templated-text';
import type { ResolvedTemplate, Templated } from '../../workflow';
import { permissions } from '../../kubernetes/rbac/permission';
import type { Needs } from '../../kubernetes/rbac/resource-permissions';
import { resourceNeeds } from '../../kubernetes/rbac/resource-permissions';

const ARGO = 'argoproj.io';

/** The rights that Argo's executor needs in the pod of a template, besides reporting its result. */
export function templateNeeds(
  { resource, outputs }: Templated<argo.Template>,
  namespace: string | undefined,
): Needs | undefined {
  if (resource === undefined) return undefined;
  const { action, manifest, flags = [], successCondition, failureCondition } = resource;
  const isRead = ({ valueFrom }: Templated<argo.Parameter>): boolean =>
    valueFrom?.jsonPath !== undefined || valueFrom?.jqFilter !== undefined;
  return resourceNeeds(
    {
      action: String(action),
      manifest: manifest === undefined ? undefined : String(manifest),
      flags: flags.map(String),
      readsObject:
        isSet(successCondition) || isSet(failureCondition) || (outputs?.parameters ?? []).some(isRead),
    },
    namespace,
  );
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== '';
}

/** The rights of the agent, which runs HTTP and plugin templates (workflow/executor/agent.go). */
export function agentNeeds({ http, plugin }: Templated<argo.Template>): Needs | undefined {
  if (http === undefined && plugin === undefined) return undefined;
  const secrets = (http?.headers ?? []).map(({ valueFrom }) => valueFrom?.secretKeyRef?.name);
  const names = secrets.filter((name) => name !== undefined);
  const literal = names.map(literalText).filter((name) => name !== undefined);
  return {
    certain: [
      ...permissions(ARGO, 'workflowtasksets', ['list', 'watch']),
      ...permissions(ARGO, 'workflowtasksets/status', ['patch']),
      ...literal.flatMap((name) => permissions('', 'secrets', ['get'], name)),
    ],
    uncertain:
      literal.length === names.length
        ? []
        : [{ reason: 'the Secret of a header is only known at run time', permissions: [] }],
  };
}

/** The rights of the pods that delete artifacts (cmd/argoexec/commands/artifact). */
const DELETE_ARTIFACTS: Needs = {
  certain: [
    ...permissions(ARGO, 'workflowartifactgctasks', ['list', 'watch']),
    ...permissions(ARGO, 'workflowartifactgctasks/status', ['patch']),
  ],
  uncertain: [],
};

/** What the pods that delete artifacts need, by their account: that of the artifact, or else of the workflow. */
export function artifactGcNeeds(
  { artifactGC }: Templated<argo.WorkflowSpec>,
  templates: readonly ResolvedTemplate[],
): [account: string, Needs][] {
  const artifacts = templates.flatMap(({ ownManifest }) => ownManifest.outputs?.artifacts ?? []);
  const own = artifacts.flatMap((artifact) =>
    artifact.artifactGC === undefined ? [] : [artifact.artifactGC],
  );
  const accounts = [artifactGC, ...own]
    .filter((settings) => isDeleted(settings?.strategy ?? artifactGC?.strategy))
    .map((settings) => literalText(settings?.serviceAccountName ?? artifactGC?.serviceAccountName));
  return [...new Set(accounts)].flatMap((name): [string, Needs][] =>
    name === undefined ? [] : [[name, DELETE_ARTIFACTS]],
  );
}

function isDeleted(strategy: unknown): boolean {
  return isSet(strategy) && strategy !== 'Never';
}
