import type { VariablePath } from '../../argo/expression';
import { insertedVariables, isFreeText } from '../../argo/insertion';
import type { JsonNode } from '../json';
import { callsIn } from './calls';
import type { EventArguments, Origin } from './origin';
import type { GraphSubject } from './subjects';
import { isOwnTemplate } from './subjects';
import type { WorkflowObject } from './workflow-object';

const FREE: Origin = { isUntrusted: false, text: 'its caller' };

/**
 * Where the values of the parameters of an object's templates come from. A parameter that has the same values in each
 * run, as all calls pass literals, is not of interest. Those of WorkflowTemplates have other callers, too.
 */
export class ParameterOrigins {
  /** The origins of inputs by template, and the names of the inputs. */
  private readonly inputs = new Map<unknown, Map<string, Origin>>();

  /** The called templates by the place of the call. */
  private readonly called: ReadonlyMap<string, JsonNode>;

  /**
   * @param templates the templates of the object as they are written: in those of graphs, arguments have their values
   */
  constructor(
    private readonly object: WorkflowObject,
    private readonly templates: readonly JsonNode[],
    graphs: readonly GraphSubject[],
    private readonly eventArguments: EventArguments,
  ) {
    const calls = graphs.filter(isOwnTemplate).flatMap((graph) => graph.calls);
    this.called = new Map(
      calls.flatMap(({ node, template }) => (template === undefined ? [] : [[node.pointer, template]])),
    );
    this.readCallers();
    while (this.readCalls());
  }

  /** Where a value that can be any text comes from, seen from a template. */
  originsIn(template: JsonNode): (variable: VariablePath) => Origin | undefined {
    const known = {
      isLimited: (kind: 'inputs' | 'arguments', name: string): boolean =>
        kind === 'inputs' ? hasEnum(template.get('inputs'), name) : !this.isFreeArgument(name),
      // The enum of an output is that of the parameter that it is a part of, and not checked.
      isLimitedOutput: () => false,
      // The items of a loop are arguments of calls, which are read with their list.
      hasUnknownItems: false,
    };
    return (variable) => {
      if (!isFreeText(variable, known)) return undefined;
      const [first, second] = variable;
      const name = variable.slice(2).join('.');
      if (first === 'inputs') return this.inputs.get(template.value)?.get(name);
      if (first !== 'workflow' || second !== 'parameters') return FREE;
      return this.eventArguments.get(name) ?? FREE;
    };
  }

  /** Whether an argument of the workflow can have any value: a Workflow can be submitted with others. */
  private isFreeArgument(name: string): boolean {
    if (this.eventArguments.has(name)) return true;
    const given = this.object.spec.get('arguments');
    if (hasEnum(given, name)) return false;
    return this.object.kind !== 'CronWorkflow' || parameterNamed(given, name) === undefined;
  }

  /** The inputs of templates that something outside of the object calls. */
  private readCallers(): void {
    const { spec } = this.object;
    if (this.object.isReusable)
      for (const template of spec.get('templates').items)
        for (const name of inputNames(template)) this.add(template, name, FREE);
    for (const field of ['entrypoint', 'onExit']) {
      const template = this.object.template(spec.get(field).text ?? '');
      if (template === undefined) continue;
      for (const name of inputNames(template)) {
        const isGiven = parameterNamed(spec.get('arguments'), name) !== undefined;
        const origin = isGiven && this.isFreeArgument(name) ? FREE : undefined;
        const found = this.eventArguments.get(name) ?? origin;
        if (found !== undefined) this.add(template, name, found);
      }
    }
  }

  /** Follows the arguments of all calls once; whether that found anything. */
  private readCalls(): boolean {
    let isChanged = false;
    for (const template of this.templates) {
      const originOf = this.originsIn(template);
      for (const call of callsIn(template)) {
        const called = this.called.get(call.pointer);
        if (called === undefined) continue;
        for (const argument of call.get('arguments').get('parameters').items) {
          const origin = originOfArgument(argument, call, originOf);
          if (origin !== undefined)
            isChanged = this.add(called, argument.get('name').text ?? '', origin) || isChanged;
        }
      }
    }
    return isChanged;
  }

  private add(template: JsonNode, name: string, origin: Origin): boolean {
    let found = this.inputs.get(template.value);
    if (found === undefined) this.inputs.set(template.value, (found = new Map<string, Origin>()));
    const known = found.get(name);
    if (known !== undefined && (known.isUntrusted || !origin.isUntrusted)) return false;
    found.set(name, origin);
    return true;
  }
}

function originOfArgument(
  argument: JsonNode,
  call: JsonNode,
  originOf: (variable: VariablePath) => Origin | undefined,
): Origin | undefined {
  const variables = insertedVariables(argument.get('value').anyText ?? '');
  const items = variables.some(([first]) => first === 'item') ? call.get('withParam') : undefined;
  const listed = items === undefined ? [] : insertedVariables(items.text ?? '');
  const origins = [...variables, ...listed].flatMap((variable) => originOf(variable) ?? []);
  // The values of a file or a ConfigMap are only known when the workflow runs.
  if (argument.get('valueFrom').exists) origins.push(FREE);
  return origins.find(({ isUntrusted }) => isUntrusted) ?? origins[0];
}

function hasEnum(ports: JsonNode, name: string): boolean {
  return parameterNamed(ports, name)?.get('enum').exists === true;
}

function parameterNamed(ports: JsonNode, name: string): JsonNode | undefined {
  return ports.get('parameters').items.find((parameter) => parameter.get('name').text === name);
}

function inputNames(template: JsonNode): string[] {
  return template
    .get('inputs')
    .get('parameters')
    .items.map((input) => input.get('name').text ?? '');
}
