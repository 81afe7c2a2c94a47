import type { IConstruct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import { literalText } from '../../argo/templated-text';
import { revisionOf } from '../../finding';
import { sharedState } from '../../identity';
import type { ResolvedTemplate, Templated } from '../../workflow';
import { WorkflowResource } from '../../workflow';
import type { Needs } from '../../kubernetes/rbac/resource-permissions';
import { agentNeeds, artifactGcNeeds, templateNeeds } from './template-needs';

/** What one template needs of a ServiceAccount. */
export interface AccountNeed extends Needs {
  /** The path of the template's construct, or of the workflow's. */
  readonly source: string;
}

/** What the workflows of an app need of their ServiceAccounts, by name, and by namespace and name. */
interface NeedsIndex {
  revision: number;
  needs: Map<string, AccountNeed[]>;
}

/**
 * What the workflows of the app need of a ServiceAccount: those that name it, the templates of other workflows that they
 * call, and the WorkflowTemplates that they run. What exists only in the cluster is not known here.
 */
export function needsOfAccount(
  construct: IConstruct,
  account: { readonly namespace: string | undefined; readonly name: string },
): readonly AccountNeed[] {
  const { root } = construct.node;
  const index = sharedState<NeedsIndex>(root, 'account-needs', () => ({ revision: -1, needs: new Map() }));
  const revision = revisionOf(construct);
  if (index.revision !== revision) {
    index.needs = collectNeeds(root);
    index.revision = revision;
  }
  const keys = [keyOf(account), keyOf({ ...account, namespace: EVERY_NAMESPACE })];
  return keys.flatMap((key) => index.needs.get(key) ?? []);
}

/** The namespace of a ClusterWorkflowTemplate, which runs in any. */
const EVERY_NAMESPACE = '*';

function keyOf({
  namespace,
  name,
}: {
  readonly namespace: string | undefined;
  readonly name: string;
}): string {
  return `${namespace ?? ''}/${name}`;
}

function collectNeeds(root: IConstruct): Map<string, AccountNeed[]> {
  const workflows = root.node.findAll().filter((node) => WorkflowResource.isWorkflowResource(node));
  const byName = new Map(workflows.map((workflow) => [referenceKey(workflow), workflow]));
  const found = new Map<string, AccountNeed[]>();
  for (const workflow of workflows) {
    const namespace = workflow.isClusterScoped ? EVERY_NAMESPACE : workflow.namespace;
    for (const [name, need] of needsOfWorkflow(workflow, byName)) {
      const key = keyOf({ namespace, name });
      const needs = found.get(key) ?? [];
      found.set(key, needs);
      needs.push(need);
    }
  }
  return found;
}

type Workflows = ReadonlyMap<string, WorkflowResource>;

function referenceKey({ name = '', namespace, isClusterScoped }: WorkflowResource): string {
  return isClusterScoped ? `cluster ${name}` : `${namespace ?? ''} ${name}`;
}

/** What a workflow needs, by the name of the ServiceAccount. */
function needsOfWorkflow(workflow: WorkflowResource, known: Workflows): [account: string, AccountNeed][] {
  const { spec } = workflow.resolved;
  const account = literalText(spec.serviceAccountName);
  const executor = literalText(spec.executor?.serviceAccountName);
  const used = templatesOf(workflow, known);
  return [
    ...used.flatMap(({ construct, ownManifest }): [string, AccountNeed][] => {
      const source = construct.node.path;
      const pod = literalText(ownManifest.serviceAccountName) ?? account;
      const own = literalText(ownManifest.executor?.serviceAccountName) ?? executor ?? pod;
      return [
        ...withAccount(own, source, templateNeeds(ownManifest, workflow.namespace)),
        // Argo runs an agent for these templates, with the account of the workflow (workflow/controller/agent.go).
        ...withAccount(account, source, agentNeeds(ownManifest)),
      ];
    }),
    ...artifactGcNeeds(spec, used).flatMap(([name, needs]) => withAccount(name, workflow.node.path, needs)),
  ];
}

function withAccount(
  account: string | undefined,
  source: string,
  needs: Needs | undefined,
): [string, AccountNeed][] {
  return account === undefined || needs === undefined ? [] : [[account, { source, ...needs }]];
}

/** The templates that run as part of a workflow: its own, and those of other workflows that they call. */
function templatesOf(workflow: WorkflowResource, known: Workflows): readonly ResolvedTemplate[] {
  const seen = new Set<ResolvedTemplate>();
  const visit = (owner: WorkflowResource, template: ResolvedTemplate): void => {
    if (seen.has(template)) return;
    seen.add(template);
    for (const inner of template.inlineTemplates) visit(owner, inner);
    for (const call of callsOf(template.ownManifest)) visitCall(owner, call);
  };
  const visitCall = (owner: WorkflowResource, { template, templateRef }: TemplateCall): void => {
    const callee = templateRef === undefined ? owner : find(owner, known, templateRef);
    const name = literalText(templateRef?.template ?? template);
    const called = callee?.resolved.templates.find(({ construct }) => construct.name === name);
    if (callee !== undefined && called !== undefined) visit(callee, called);
  };
  const visitAll = (owner: WorkflowResource): void => {
    for (const template of owner.resolved.templates) visit(owner, template);
    for (const { manifest } of owner.resolved.hooks) visitCall(owner, manifest);
  };
  visitAll(workflow);
  const { workflowTemplateRef } = workflow.resolved.spec;
  const submitted = workflowTemplateRef && find(workflow, known, workflowTemplateRef);
  if (submitted !== undefined) visitAll(submitted);
  return [...seen];
}

function find(
  { namespace }: WorkflowResource,
  known: Workflows,
  { name, clusterScope }: Templated<Pick<argo.TemplateRef, 'clusterScope' | 'name'>>,
): WorkflowResource | undefined {
  const text = literalText(name) ?? '';
  return known.get(clusterScope === true ? `cluster ${text}` : `${namespace ?? ''} ${text}`);
}

/** How a task, a step or a hook refers to a template. */
type TemplateCall = Templated<Pick<argo.LifecycleHook, 'template' | 'templateRef'>>;

/** The calls in a template, with those of their hooks. */
function callsOf({ dag, steps }: ResolvedTemplate['ownManifest']): TemplateCall[] {
  const calls = [...(dag?.tasks ?? []), ...(steps ?? []).flat()];
  return calls.flatMap((call) => [
    call,
    ...Object.values(call.hooks ?? {}),
    ...(call.onExit === undefined ? [] : [{ template: call.onExit }]),
  ]);
}
