import { onlySimpleTag } from '../../../argo/tag';
import type { Problem } from '../../../finding';
import type { Call } from '../../calls/call';
import type { ResolvedTemplate } from '../../model/resolved-template';
import { callsIn } from '../../model/resolved-template';
import type { Ports } from '../../ports/port';
import { portName } from '../../ports/port-references';
import { Reference } from '../../values/reference';

/** Checks an inline template as part of its outer template. */
export function checkInlineTemplate(template: ResolvedTemplate, outer: ResolvedTemplate): Problem[] {
  const tags = checkTags(template);
  if (outer.kind === 'unresolved') return tags;
  const calls = callsIn(outer)
    .map(({ call }) => call)
    .filter((call) => call.template === template.construct);
  return [...checkUse(template, calls), ...tags, ...checkHiddenInputs(template, outer, calls)];
}

function checkUse({ construct }: ResolvedTemplate, calls: readonly Call[]): Problem[] {
  if (calls.length > 0) return [];
  const message = `The inline template '${construct.name}' is not called by the template that it is in, so it is not written anywhere. Call it, or create it in the workflow.`;
  return [{ code: 'unused-inline-template', message }];
}

/**
 * Variables that Argo's validator does not resolve in an inline template, although the controller would. It does not
 * check those in expressions.
 */
const UNRESOLVABLE = /^(?:(?:tasks|steps)\.(?!name\b)|item\.|pod\.|inputs\.artifacts\.)/;

function checkTags({ usage, construct }: ResolvedTemplate): Problem[] {
  const tags = usage.simpleTags.filter(({ variable }) => UNRESOLVABLE.test(variable.join('.')));
  return tags.map(({ text }) => {
    const message = `Argo cannot resolve ${text} in the inline template '${construct.name}'. Create the template in the workflow, and pass the value as an input.`;
    return { code: 'forbidden-inline-variable', message };
  });
}

/** Argo resolves the inputs of the outer template first, so they hide those of the same names. */
function checkHiddenInputs(
  { construct: { name, inputs } }: ResolvedTemplate,
  outer: ResolvedTemplate,
  calls: readonly Call[],
): Problem[] {
  const hiding = new Set(parameterNames(outer.construct.inputs).map(([, parameter]) => parameter));
  return parameterNames(inputs).flatMap(([key, parameter]): Problem[] => {
    const same = `inputs.parameters.${parameter}`;
    if (!hiding.has(parameter) || calls.every((call) => variableOf(call.arguments[key]) === same)) return [];
    const message = `The input '${parameter}' of the inline template '${name}' has the name of an input of the outer template, whose value Argo would use. Rename one of them.`;
    return [{ code: 'duplicate-inline-input', message, path: `inputs.${key}` }];
  });
}

/** The variable of a value that is a single tag. */
function variableOf(value: unknown): string | undefined {
  const text = Reference.isReference(value) ? value.toString() : value;
  return typeof text === 'string' ? onlySimpleTag(text)?.name : undefined;
}

function parameterNames(ports: Ports): (readonly [key: string, name: string])[] {
  return Object.entries(ports).flatMap(([key, port]) =>
    port.kind === 'parameter' ? [[key, portName(key, port)] as const] : [],
  );
}
