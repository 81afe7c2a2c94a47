import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Call } from '../calls/call';
import type { Callable } from '../calls/callable';
import { hooksField, resolveHooks } from '../model/resolve-hooks';
import type { ResolvedHook } from '../model/resolved-hook';
import type { ResolvedCall, ResolvedTemplate } from '../model/resolved-template';
import type { VariableUsage } from '../values/variable-usage';
import { joinUsages, usageIn } from '../values/variable-usage';
import { renderArguments } from '../ports/arguments';
import { Template } from '../templates/template';
import { ParameterReference } from '../values/reference';
import type { Templated } from '../values/templated';
import { consumedIn } from './dependencies';

/** A resolved call, without the fields that depend on the other calls of its template. */
export interface SingleCall<C extends Call = Call> extends Omit<ResolvedCall<C>, 'dependencies'> {
  /** The names of the calls whose outcome it uses, whether the template has them or not. */
  readonly consumedNames: ReadonlySet<string>;
}

/** Resolves a call on its own. `caller` is the template that contains it. */
export function resolveCall<C extends Call>(call: C, caller: Construct): SingleCall<C> {
  const { inline, ...reference } = call.template.templateCall(caller);
  const inlineTemplate = inline && inlineTemplateOf(call.template);
  const hooks = resolveHooks(call.hooks, caller);
  const fields = renderFields(call);
  const parts = {
    inline: inlineTemplate?.fullUsage ?? usageIn(inline),
    fields: usageIn({ name: call.name, ...reference, ...call.fields, ...fields }),
    loop: usageIn(call.loop),
    hooks: joinUsages(hooks.map(({ usage }) => usage)),
  };
  const rest = { ...reference, ...call.fields, ...call.loop, ...hooksField(hooks), ...fields };
  const ownManifest = { name: call.name, ...rest };
  const usage = joinUsages([parts.fields, parts.loop, parts.hooks]);
  return {
    call,
    name: call.name,
    manifest: inline === undefined ? ownManifest : { name: call.name, inline, ...rest },
    ownManifest,
    inline: inlineTemplate,
    hooks,
    usage,
    fullUsage: joinUsages([parts.inline, usage]),
    consumedNames: consumedNames(call, parts, hooks),
  };
}

function inlineTemplateOf(template: Callable): ResolvedTemplate | undefined {
  return Template.isTemplate(template) ? template.resolved : undefined;
}

/** The fields after the loop and the hooks. */
function renderFields({
  template,
  arguments: values,
  onExit,
}: Call): Templated<Pick<argo.DAGTask, 'arguments' | 'onExit'>> {
  const args = renderArguments(template.inputs, values);
  return {
    ...(onExit !== undefined && { onExit: nameOf(onExit) }),
    ...(args !== undefined && { arguments: args }),
  };
}

function nameOf(template: NonNullable<Call['onExit']>): string | ParameterReference {
  return typeof template === 'string' || ParameterReference.isParameterReference(template)
    ? template
    : template.name;
}

/** What the call uses, and its hooks: Argo knows the outcome of another task only if the call waits for it. */
function consumedNames(
  { name, kind }: Call,
  parts: { readonly inline: VariableUsage; readonly fields: VariableUsage; readonly loop: VariableUsage },
  hooks: readonly ResolvedHook[],
): Set<string> {
  const scope = `${kind}s` as const;
  const before = [parts.inline, parts.fields, parts.loop].flatMap(({ variables }) => variables);
  const inHooks = consumedIn(
    hooks.flatMap(({ argumentVariables, expressionVariables }) => [
      ...argumentVariables,
      ...expressionVariables,
    ]),
    scope,
  );
  // A hook runs during the call or after it, so it may refer to the call itself.
  inHooks.delete(name);
  return new Set([...consumedIn(before, scope), ...inHooks]);
}
