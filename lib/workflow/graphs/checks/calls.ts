import type { Construct } from 'constructs';
import type { Problem } from '../../../finding';
import type { Call } from '../../calls/call';
import { isMissing } from '../../calls/callable';
import { Hook } from '../../calls/hook';
import type { ResolvedCall } from '../../model/resolved-template';
import type { ArgumentValues } from '../../ports/arguments';
import { checkArguments } from '../../ports/arguments';
import type { Producer } from '../../values/reference';
import { ParameterReference } from '../../values/reference';
import { checkHooks } from '../../workflows/checks/hooks';
import type { CallIndex } from './call-index';
import { WORDS, locateProblems } from './call-index';
import { checkCondition } from './condition';
import { checkLoopedArguments } from './looped-values';
import { checkForeign, producerOf } from './references';

/** Checks one call, independent of its dependencies. */
export function checkCall(resolved: ResolvedCall, index: CallIndex): Problem[] {
  const { call, hooks } = resolved;
  const { kind, caller } = index;
  const { scope } = WORDS[kind];
  const path = `${scope}.${call.name}`;
  return locateProblems(resolved, [
    // Which arguments a missing template accepts is not known.
    ...(isMissing(call.template)
      ? []
      : checkArguments(call.template.inputs, call.arguments, `${path}.arguments`)),
    ...checkOptions(call, path),
    ...checkLoopedArguments(call, index, path),
    ...call.template.checkCall(caller, `${path}.template`),
    ...checkHooks(hooks, caller, `${path}.hooks`),
    ...checkOnExit(call, caller, `${path}.onExit`),
    ...checkCondition(resolved, index, path),
    ...producersIn(call, path).flatMap(({ producer, at }) => checkForeign(producer, index, at)),
  ]);
}

/** Finds arguments among the options, where plain JavaScript can have them, as in YAML. */
function checkOptions({ fields }: Call, path: string): Problem[] {
  if (!Object.hasOwn(fields, 'arguments')) return [];
  const message = `'arguments' is not an option. Pass an object with the names of the inputs before the options.`;
  return [{ code: 'unknown-argument', message, path: `${path}.arguments` }];
}

/** Finds a template of another workflow: Argo looks up the template of `onExit` only in the workflow that runs. */
function checkOnExit({ onExit }: Call, caller: Construct, path: string): Problem[] {
  if (typeof onExit !== 'object' || ParameterReference.isParameterReference(onExit)) return [];
  if (onExit.templateCall(caller).template !== undefined) return [];
  const message = `'onExit' accepts only templates of the same workflow, and '${onExit.name}' is not one. Use hooks: { exit: hook(…) }.`;
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
