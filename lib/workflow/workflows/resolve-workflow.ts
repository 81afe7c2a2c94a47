import type { Construct } from 'constructs';
import type { NamedHook } from '../calls/hook';
import { hooksField, resolveHooks } from '../model/resolve-hooks';
import type { ResolvedHook } from '../model/resolved-hook';
import type { ResolvedTemplate } from '../model/resolved-template';
import type { ResolvedWorkflow } from '../model/resolved-workflow';
import type { Ports } from '../ports/port';
import { renderPorts } from '../ports/render-ports';
import { usedArguments } from '../ports/workflow-arguments';
import type { WorkflowReferrer } from './checks/workflow-reference';
import type { OwnedTemplate } from './workflow-kind';
import type { WorkflowSpecProps } from './workflow-spec';
import { renderSpec } from './workflow-spec';

/** What the construct of a workflow has collected. */
export interface WorkflowParts {
  readonly construct: Construct & WorkflowReferrer;
  readonly props: WorkflowSpecProps;
  readonly templates: readonly OwnedTemplate[];
  readonly arguments: Ports;
  /** The references to the parameters among the arguments. */
  readonly references: object;
  /** Whether arguments that nothing uses are omitted. */
  readonly omitsUnusedArguments: boolean;
  readonly hooks: readonly NamedHook[];
  readonly entrypoint: string | undefined;
  readonly onExit: WorkflowSpecProps['onExit'];
}

/** Resolves a workflow with all of its templates. */
export function resolveWorkflow(parts: WorkflowParts): ResolvedWorkflow {
  const { construct, props, entrypoint, onExit } = parts;
  const templates = parts.templates.map((template) => template.resolved);
  const hooks = resolveHooks(parts.hooks, construct);
  const args = parts.omitsUnusedArguments ? withoutUnused(parts, templates, hooks) : parts.arguments;
  const spec = renderSpec(props, {
    templates: templates.map(({ manifest }) => manifest),
    hooks: hooksField(hooks).hooks ?? props.hooks,
    arguments: renderPorts(args),
    entrypoint,
    onExit,
  });
  return { construct, spec, templates, entrypoint, arguments: args, hooks };
}

function withoutUnused(
  parts: WorkflowParts,
  templates: readonly ResolvedTemplate[],
  hooks: readonly ResolvedHook[],
): Ports {
  const variables = [
    ...templates.flatMap(({ fullUsage }) => fullUsage.variables),
    ...hooks.flatMap(({ usage, expressionVariables }) => [...usage.variables, ...expressionVariables]),
  ];
  const entry = parts.templates.find(({ name }) => name === parts.entrypoint);
  return usedArguments(parts.arguments, variables, entry?.inputs);
}
