import type * as argo from '../../../imports/argoproj.io';
import { onlySimpleTag, printTag, simpleTagsIn } from '../../argo/tag';
import type { Problem } from '../../finding/index';
import type { ArgumentValues } from '../ports/arguments';
import type { Ports } from '../ports/port';
import { portName } from '../ports/port-references';
import { Reference } from '../values/reference';
import type { Templated } from '../values/templated';

/** A template inside of another one, as its checks see it. */
export interface InlineTemplate {
  readonly name: string;
  readonly rendered: Templated<argo.Template>;
  readonly inputs: Ports;
  /** The inputs of the template that it is inside of. */
  readonly around: Ports;
  /** The arguments of all of its calls. */
  readonly calls: readonly ArgumentValues[];
}

/** What is wrong with a template inside of another one. */
export function checkInline(template: InlineTemplate): Problem[] {
  return [...checkUse(template), ...checkTags(template), ...checkHiddenInputs(template)];
}

function checkUse({ name, calls }: InlineTemplate): Problem[] {
  if (calls.length > 0) return [];
  const message = `The template '${name}' is made inside of a template that does not call it, so that it is not written anywhere: call it, or make it in the workflow.`;
  return [{ code: 'unused-inline-template', message }];
}

/**
 * Variables that Argo's validator can't resolve where the template is inside of another one, although the controller
 * could. In the tags of expressions it does not look for them.
 */
const REFUSED = /^(?:(?:tasks|steps)\.(?!name\b)|item\.|pod\.|inputs\.artifacts\.)/;

function checkTags({ rendered, name }: InlineTemplate): Problem[] {
  // Text that can't be written has been found before.
  const refused = simpleTagsIn(rendered).filter((tag) => REFUSED.test(tag.name));
  const tags = new Set(refused.map((tag) => printTag({ ...tag, enclosing: '' })));
  return [...tags].map((tag) => {
    const message = `Argo refuses ${tag} inside of the template '${name}', since that is inside of another one: make the template in the workflow, and give it an input for what it needs.`;
    return { code: 'forbidden-inline-variable', message };
  });
}

/** Argo fills in the inputs of the outer template first, so that they hide those of the same names. */
function checkHiddenInputs({ name, inputs, around, calls }: InlineTemplate): Problem[] {
  const outer = new Set(parameterNames(around).map(([, parameter]) => parameter));
  return parameterNames(inputs).flatMap(([key, parameter]): Problem[] => {
    const same = `inputs.parameters.${parameter}`;
    if (!outer.has(parameter) || calls.every((values) => variableOf(values[key]) === same)) return [];
    const message = `The template around '${name}' has an input '${parameter}' too, whose value Argo would put into this one: give one of them another name.`;
    return [{ code: 'conflicting-inputs', message, path: `inputs.${key}` }];
  });
}

/** The variable that a value is. */
function variableOf(value: unknown): string | undefined {
  const text = value instanceof Reference ? value.toString() : value;
  return typeof text === 'string' ? onlySimpleTag(text)?.name : undefined;
}

function parameterNames(ports: Ports): (readonly [key: string, name: string])[] {
  return Object.entries(ports).flatMap(([key, port]) =>
    port.kind === 'parameter' ? [[key, portName(key, port)] as const] : [],
  );
}

/** The template without those inside of it, which are looked at on their own. */
export function withoutInlines(template: Templated<argo.Template>): Templated<argo.Template> {
  const { dag, steps } = template;
  return {
    ...template,
    ...(dag !== undefined && { dag: { ...dag, tasks: dag.tasks.map(withoutInline) } }),
    ...(steps !== undefined && { steps: steps.map((group) => group.map(withoutInline)) }),
  };
}

function withoutInline<T extends { readonly inline?: unknown }>(call: T): T {
  return call.inline === undefined ? call : { ...call, inline: undefined };
}
