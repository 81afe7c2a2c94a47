import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { NamedHook } from '../calls/hook';
import { Hook } from '../calls/hook';
import { renderArguments } from '../ports/arguments';
import type { Templated } from '../values/templated';
import { usageIn, variablesIn, variablesOfField } from '../values/variable-usage';
import type { ResolvedHook } from './resolved-hook';

/** Resolves the hooks of a workflow or a call. `caller` is the workflow or the template that they are in. */
export function resolveHooks(hooks: readonly NamedHook[], caller: Construct): ResolvedHook[] {
  return hooks.map(([name, source]) => {
    const manifest = Hook.isHook(source) ? renderHook(source, caller) : source;
    return {
      name,
      source,
      manifest,
      usage: usageIn(manifest),
      argumentVariables: variablesIn(manifest.arguments),
      expressionVariables: variablesOfField(manifest.expression),
    };
  });
}

function renderHook(hook: Hook, caller: Construct): Templated<argo.LifecycleHook> {
  const { template, templateRef } = hook.template.templateCall(caller);
  const args = renderArguments(hook.template.inputs, hook.arguments);
  return {
    ...(template !== undefined && { template }),
    ...(templateRef !== undefined && { templateRef }),
    ...(args !== undefined && { arguments: args }),
    ...(hook.expression !== undefined && { expression: hook.expression }),
  };
}

/** The hooks as a field of the manifest; nothing if there are none. */
export function hooksField(hooks: readonly ResolvedHook[]): {
  readonly hooks?: { readonly [name: string]: Templated<argo.LifecycleHook> };
} {
  if (hooks.length === 0) return {};
  return { hooks: Object.fromEntries(hooks.map(({ name, manifest }) => [name, manifest])) };
}
