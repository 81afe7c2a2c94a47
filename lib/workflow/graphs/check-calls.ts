import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import type { ArgumentValues } from '../ports/arguments';
import { checkArguments } from '../ports/arguments';
import type { Call } from '../calls/call';
import { checkHookExpression, checkOutputExpression, checkWhen } from '../values/check-expressions';
import { checkLoop } from '../calls/check-loop';
import { checkOutcomes } from './check-outcomes';
import { distinct } from '../ports/check-variables';
import type { VariablePath } from '../../argo/expression';
import { variablesIn } from '../values/variable-usage';
import type { CallScope } from './dependencies';
import { consumedIn } from './dependencies';
import type { ComputedValue } from '../values/expression';
import { Expression } from '../values/expression';
import { literalText } from '../../argo/templated-text';
import { Hook, checkHooks } from '../calls/hook';
import type { Port, Ports } from '../ports/port';
import { portName } from '../ports/port-references';
import type { Producer } from '../values/reference';
import { ParameterReference, Reference } from '../values/reference';
import type { Templated } from '../values/templated';
import { Template } from '../templates/template';
import { WorkflowResource } from '../workflows/workflow-resource';

/** The calls of one template, as their checks see them. */
export interface Calls<C extends Call = Call> {
  readonly kind: C['kind'];
  readonly calls: readonly C[];
  /** The template that the calls are in. */
  readonly caller: Construct;
  /** The calls by their names. */
  readonly known: ReadonlyMap<string, Call>;
  /** All of them, to tell them from those of other templates. */
  readonly own: ReadonlySet<Producer>;
}

/** The calls of one template, ready for their checks. */
export function callsOf<C extends Call>(kind: C['kind'], calls: readonly C[], caller: Construct): Calls<C> {
  const known = new Map(calls.map((call) => [call.name, call]));
  return { kind, calls, caller, known, own: new Set(calls) };
}

/** How a message speaks of the calls of one kind, and of the template that they are in. */
export const WORDS = {
  task: { scope: 'tasks', other: 'steps', place: 'this DAG', another: 'another DAG' },
  step: { scope: 'steps', other: 'tasks', place: 'this template', another: 'another template' },
} as const satisfies {
  [kind in Call['kind']]: { scope: CallScope; other: CallScope; [word: string]: string };
};

/** What is wrong with one call, whatever it waits for. */
export function checkCall(call: Call, rendered: Templated<argo.WorkflowStep>, calls: Calls): Problem[] {
  const { kind, caller } = calls;
  const path = `${WORDS[kind].scope}.${call.name}`;
  const { withItems: _, withParam: __, withSequence: ___, inline: ____, ...body } = rendered;
  const isInline = caller instanceof Template && caller.inlineIn !== undefined;
  return [
    ...checkArguments(call.template.inputs, call.arguments, `${path}.arguments`),
    ...call.template.checkCall(caller, `${path}.template`),
    ...checkHooks(call.hooks, caller, `${path}.hooks`),
    ...call.hooks.flatMap(([name, hook]) =>
      checkHookExpression(
        hook.expression,
        [WORDS[kind].scope, call.name],
        `${path}.hooks.${name}.expression`,
      ),
    ),
    ...checkOnExit(call, caller, `${path}.onExit`),
    ...checkWhen(rendered.when, path),
    ...checkLoop({ loop: call.loop, variables: variablesIn(body), isInline }, path),
    ...producersIn(call, path).flatMap(({ other, at }) => checkForeign(other, calls, at)),
    ...checkConsumed(variablesIn(rendered), calls, path),
    ...checkOutcomes(rendered, calls.known, WORDS[kind].scope, path),
  ];
}

/** Argo looks for the template of `onExit` in the workflow that runs, and nowhere else. */
function checkOnExit({ onExit }: Call, caller: Construct, path: string): Problem[] {
  if (onExit === undefined || onExit instanceof ParameterReference) return [];
  const workflow = WorkflowResource.of(caller);
  if (typeof onExit !== 'string') {
    if (onExit.templateCall(caller).template !== undefined) return [];
    const message = `'onExit' can only name a template of the same workflow, and '${onExit.name}' is none: use hooks: { exit: hook(…) }.`;
    return [{ code: 'unknown-exit-handler', message, path }];
  }
  const name = literalText(onExit);
  if (name === undefined || workflow.knows(name)) return [];
  const message = `There is no template '${name}' to end with; there are: ${workflow.templates.map((template) => `'${template.name}'`).join(', ')}.`;
  return [{ code: 'unknown-exit-handler', message, path }];
}

/** The calls whose outcome a call takes by typed references, also for its hooks. */
function producersIn(
  call: Call,
  path: string,
): { readonly other: Producer | undefined; readonly at: string }[] {
  const inArguments = (values: ArgumentValues, at: string) =>
    Object.entries(values).map(([key, value]) => ({
      other: producerOf(value),
      at: `${at}.arguments.${key}`,
    }));
  return [
    ...inArguments(call.arguments, path),
    ...call.hooks.flatMap(([name, hook]) =>
      hook instanceof Hook ? inArguments(hook.arguments, `${path}.hooks.${name}`) : [],
    ),
  ];
}

/** Who makes an argument, also one that is a part of an artifact. */
function producerOf(value: unknown): Producer | undefined {
  if (value instanceof Reference) return value.producer;
  return typeof value === 'object' && value !== null && 'from' in value ? producerOf(value.from) : undefined;
}

/** Finds calls of another template where this one has a call of the same name, which Argo would take instead. */
export function checkForeign(
  other: Producer | undefined,
  { kind, known, own }: Calls,
  path: string,
): Problem[] {
  if (other === undefined || own.has(other) || !known.has(other.name)) return [];
  const { place, another } = WORDS[kind];
  const message = `This is the ${kind} '${other.name}' of ${another}, and Argo would take the one of that name in ${place}: name a ${kind} of ${place}.`;
  return [{ code: `forbidden-${kind}-reference`, message, path }];
}

/** Finds outputs that the template of a call does not declare, and outcomes of calls that are not known here at all. */
function checkConsumed(variables: readonly VariablePath[], { kind, known }: Calls, path: string): Problem[] {
  const { scope, other, place } = WORDS[kind];
  const undeclared = distinct(variables).flatMap(([first, name = '', outputs, ports, output]): Problem[] => {
    if (first !== scope || outputs !== 'outputs' || output === undefined) return [];
    const producer = known.get(name);
    if (producer === undefined || (ports !== 'parameters' && ports !== 'artifacts')) return [];
    const declared = Object.entries(producer.template.outputs)
      .filter(([, port]) => `${port.kind}s` === ports)
      .map(([key, port]) => portName(key, port));
    if (declared.includes(output)) return [];
    const message = `It consumes '${output}' of the ${ports} that the ${kind} '${name}' hands out, which its template does not declare; there are: ${declared.join(', ') || 'none'}.`;
    return [{ code: 'unknown-output', message, path }];
  });
  const outOfScope = [...consumedIn(variables, other)].map((name): Problem => {
    const message = `It consumes {{${other}.${name}…}}, and ${place} has ${scope}: write {{${scope}.…}}, or give it what it needs by an input.`;
    return { code: 'forbidden-task-variable', message, path };
  });
  return [...undeclared, ...outOfScope];
}

/** Finds names that a message of Argo's would be about, twice in one template. */
export function checkDuplicates({ kind, calls }: Calls): Problem[] {
  const seen = new Set<string>();
  return calls.flatMap(({ name }): Problem[] => {
    const isKnown = seen.has(name);
    seen.add(name);
    if (!isKnown) return [];
    const message = `Two ${kind}s have the name '${name}': rename one of them.`;
    return [{ code: `duplicate-${kind}`, message, path: `${WORDS[kind].scope}.${name}` }];
  });
}

/** The outputs of a template that calls others. */
export interface CheckedOutputs {
  readonly outputs: Ports;
  /** Where they come from. */
  readonly sources: { readonly [key: string]: Reference | ComputedValue | undefined };
}

/** What is wrong with where the outputs of a template come from. */
export function checkOutputs({ outputs, sources }: CheckedOutputs, calls: Calls): Problem[] {
  const { kind, known } = calls;
  const { scope, place } = WORDS[kind];
  return Object.entries(outputs).flatMap(([key, port]): Problem[] => {
    const source = sources[key];
    const path = `outputs.${key}`;
    if (source === undefined && !hasOwnSource(port)) {
      const message = `Say which ${kind} it comes from, with setOutputs().`;
      return [{ code: 'missing-output', message, path }];
    }
    const variables = variablesIn(source ?? port.declaration);
    const unknown = [...consumedIn(variables, scope)].filter((name) => !known.has(name));
    return [
      ...unknown.map((name): Problem => {
        const message = `It comes from a ${kind} '${name}', which ${place} does not have.`;
        return { code: `unknown-${kind}`, message, path };
      }),
      ...checkForeign(producerOf(source), calls, path),
      ...checkConsumed(variables, calls, path),
      ...checkOutcomes(source ?? port.declaration, known, scope, path),
      ...checkOutputExpression(expressionOf(source, port), path),
    ];
  });
}

/** Whether an output says itself where it comes from; a value or a fallback alone is nothing to Argo. */
function hasOwnSource(port: Port): boolean {
  if (port.kind === 'artifact') return false;
  const { parameter, expression, supplied } = port.declaration.valueFrom ?? {};
  return [parameter, expression, supplied].some((source) => source !== undefined);
}

/** The expression by which an output is worked out, if it is. */
function expressionOf(source: Reference | ComputedValue | undefined, { kind, declaration }: Port): unknown {
  if (source !== undefined) return 'isExpression' in source ? source.expression : undefined;
  const own = kind === 'artifact' ? declaration.fromExpression : declaration.valueFrom?.expression;
  return own instanceof Expression ? own.expression : own;
}
