import type { Construct } from 'constructs';
import { literalText } from '../../../argo/templated-text';
import type { Problem } from '../../../finding';
import { suggestNames } from '../../../finding';
import type { Call } from '../../calls/call';
import { checkLoop } from './loop';
import { Hook } from '../../calls/hook';
import type { ResolvedCall } from '../../model/resolved-template';
import type { ArgumentValues } from '../../ports/arguments';
import { checkArguments } from '../../ports/arguments';
import { Template } from '../../templates/template';
import { checkHookExpression, checkWhen } from '../../values/check-expressions';
import type { Producer } from '../../values/reference';
import { ParameterReference } from '../../values/reference';
import { checkHooks } from '../../workflows/checks/hooks';
import { WorkflowResource } from '../../workflows/workflow-resource';
import type { CallIndex } from './call-index';
import { WORDS, locateProblems } from './call-index';
import { checkCondition } from './condition';
import { checkOutcomes } from './outcomes';
import { checkConsumed, checkForeign, producerOf } from './references';

/** Checks one call, independent of its dependencies. */
export function checkCall(resolved: ResolvedCall, index: CallIndex): Problem[] {
  const { call, manifest, hooks, itemVariables, fullUsage } = resolved;
  const { kind, caller, byName } = index;
  const { scope } = WORDS[kind];
  const path = `${scope}.${call.name}`;
  const isInline = Template.isTemplate(caller) && caller.parentTemplate !== undefined;
  return locateProblems(resolved, [
    ...checkArguments(call.template.inputs, call.arguments, `${path}.arguments`),
    ...call.template.checkCall(caller, `${path}.template`),
    ...checkHooks(hooks, caller, `${path}.hooks`),
    ...hooks.flatMap(({ name, manifest: { expression } }) =>
      checkHookExpression(expression, [scope, call.name], `${path}.hooks.${name}.expression`),
    ),
    ...checkOnExit(call, caller, `${path}.onExit`),
    ...checkWhen(manifest.when, path),
    ...checkCondition(resolved, index, path),
    ...checkLoop({ loop: call.loop, itemVariables, isInline }, path),
    ...producersIn(call, path).flatMap(({ producer, at }) => checkForeign(producer, index, at)),
    ...checkConsumed(fullUsage.variables, index, path),
    ...checkOutcomes(fullUsage.simpleTags, byName, scope, path),
  ]);
}

/** Argo looks up the template of `onExit` only in the workflow that runs. */
function checkOnExit({ onExit }: Call, caller: Construct, path: string): Problem[] {
  if (onExit === undefined || ParameterReference.isParameterReference(onExit)) return [];
  const workflow = WorkflowResource.of(caller);
  if (typeof onExit !== 'string') {
    if (onExit.templateCall(caller).template !== undefined) return [];
    const message = `'onExit' accepts only templates of the same workflow, and '${onExit.name}' is not one. Use hooks: { exit: hook(…) }.`;
    return [{ code: 'unknown-exit-handler', message, path }];
  }
  const name = literalText(onExit);
  if (name === undefined || workflow.hasTemplate(name)) return [];
  const names = workflow.templates.map((template) => template.name);
  const message = `There is no template '${name}' in the workflow. ${suggestNames(name, names, 'Create it.')}`;
  return [{ code: 'unknown-exit-handler', message, path }];
}

/** The producers of the typed references in the arguments of a call and of its hooks. */
function producersIn(
  call: Call,
  path: string,
): { readonly producer: Producer | undefined; readonly at: string }[] {
  const inArguments = (values: ArgumentValues, at: string) =>
    Object.entries(values).map(([key, value]) => ({
      producer: producerOf(value),
      at: `${at}.arguments.${key}`,
    }));
  return [
    ...inArguments(call.arguments, path),
    ...call.hooks.flatMap(([name, hook]) =>
      Hook.isHook(hook) ? inArguments(hook.arguments, `${path}.hooks.${name}`) : [],
    ),
  ];
}

/** Finds names that two calls of a template have. */
export function checkDuplicates({ kind, calls }: CallIndex): Problem[] {
  const seen = new Set<string>();
  return calls.flatMap((call): Problem[] => {
    const { name } = call;
    const isKnown = seen.has(name);
    seen.add(name);
    if (!isKnown) return [];
    const message = `Two ${kind}s have the name '${name}'. Rename one of them.`;
    return locateProblems(call, [
      { code: `duplicate-${kind}`, message, path: `${WORDS[kind].scope}.${name}` },
    ]);
  });
}
