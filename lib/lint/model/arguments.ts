import type { JsonNode } from '../json';
import { substitute } from '../json';
import { hasLocationOrKey } from './artifact-location';
import { Placeholders } from './placeholders';
import { isLeafType } from './template-type';
import type { TemplateType } from './template-type';

/** The arguments of a call. */
export interface GivenArguments {
  /** The parameter or artifact of a name. */
  parameter(name: string): JsonNode | undefined;
  artifact(name: string): JsonNode | undefined;
}

/** The arguments in lists of parameters and artifacts; of several with the same name, the first counts. */
export function argumentsIn(parameters: readonly JsonNode[], artifacts: readonly JsonNode[]): GivenArguments {
  const find = (list: readonly JsonNode[], name: string): JsonNode | undefined =>
    list.find((one) => (one.get('name').text ?? '') === name);
  return {
    parameter: (name) => find(parameters, name),
    artifact: (name) => find(artifacts, name),
  };
}

/** The arguments of a task or step. */
export function argumentsOf(call: JsonNode): GivenArguments {
  const given = call.get('arguments');
  return argumentsIn(given.get('parameters').items, given.get('artifacts').items);
}

/** An input without an argument. */
export interface MissingInput {
  readonly kind: 'parameter' | 'artifact';
  readonly name: string;
}

/** A template with the values of its inputs. */
export interface Bound {
  readonly template: JsonNode;
  readonly missing: readonly MissingInput[];

  /** Whether a string of it has a `{{` without a `}}`. */
  readonly hasUnclosedTag: boolean;

  /** Variables whose values Argo cannot insert. */
  readonly unprintable: readonly string[];
}

/**
 * Replaces the variables of a template, as far as their values are known (workflow/common/util.go, `ProcessArgs`).
 *
 * @param given the arguments; undefined if any are accepted
 */
export function bindArguments(
  template: JsonNode,
  type: TemplateType,
  given: GivenArguments | undefined,
  globals: ReadonlyMap<string, string>,
  locals: readonly string[],
  placeholders: Placeholders,
): Bound {
  const parameters = boundParameters(template, given, placeholders);
  const artifacts = boundArtifacts(template, given);
  const inputs = {
    ...asObject(template.get('inputs').value),
    ...(parameters.values.length > 0 && { parameters: parameters.values }),
    ...(artifacts.values.length > 0 && { artifacts: artifacts.values }),
  };
  const bound = { ...asObject(template.value), ...(Object.keys(inputs).length > 0 && { inputs }) };
  const replacements = new Map(globals);
  for (const name of locals) replacements.set(name, placeholders.next(name));
  const globalReplaced = substitute(bound, replacements);
  for (const [name, text] of inputValues(template.with(globalReplaced.value), type))
    replacements.set(name, text);
  const { value, hasUnclosedTag, unprintable } = substitute(globalReplaced.value, replacements);
  return {
    template: template.with(value),
    missing: [...parameters.missing, ...artifacts.missing],
    hasUnclosedTag,
    unprintable: [...globalReplaced.unprintable, ...unprintable],
  };
}

/** The inputs of a template that need an argument and have none. */
export function missingInputs(template: JsonNode, given: GivenArguments): MissingInput[] {
  // No value is inserted, so no placeholder is needed.
  const parameters = boundParameters(template, given, new Placeholders());
  return [...parameters.missing, ...boundArtifacts(template, given).missing];
}

interface BoundInputs {
  readonly values: readonly unknown[];
  readonly missing: readonly MissingInput[];
}

function boundParameters(
  template: JsonNode,
  given: GivenArguments | undefined,
  placeholders: Placeholders,
): BoundInputs {
  const missing: MissingInput[] = [];
  const values = template
    .get('inputs')
    .get('parameters')
    .items.map((input) => {
      const name = input.get('name').text ?? '';
      const fields = asObject(input.value);
      if (given === undefined)
        return { ...fields, value: placeholders.next(`inputs.parameters.${name}`), valueFrom: undefined };
      const argument = given.parameter(name);
      const value =
        argument === undefined ? (input.get('value').anyText ?? input.get('default').anyText) : undefined;
      const bound = {
        ...fields,
        value: argument === undefined ? value : argument.get('value').anyText,
        valueFrom: argument === undefined ? input.get('valueFrom').value : valueFromOf(argument),
      };
      const fromConfigMap = input.with(bound).get('valueFrom').get('configMapKeyRef').exists;
      if (bound.value === undefined && !fromConfigMap) missing.push({ kind: 'parameter', name });
      return bound;
    });
  return { values, missing };
}

/** A value takes precedence over its source. */
function valueFromOf(argument: JsonNode): unknown {
  return argument.get('value').exists ? undefined : argument.get('valueFrom').value;
}

function boundArtifacts(template: JsonNode, given: GivenArguments | undefined): BoundInputs {
  const missing: MissingInput[] = [];
  const values = template
    .get('inputs')
    .get('artifacts')
    .items.map((input) => {
      const name = input.get('name').text ?? '';
      const fields = asObject(input.value);
      const { path, mode, recurseMode } = fields;
      const argument = given === undefined ? { name } : given.artifact(name)?.value;
      if (argument !== undefined) return { ...asObject(argument), path, mode, recurseMode };
      if (input.get('optional').value !== true && !hasLocationOrKey(input))
        missing.push({ kind: 'artifact', name });
      return fields;
    });
  return { values, missing };
}

/** The values of the variables that depend on the inputs and outputs of the template. */
function* inputValues(template: JsonNode, type: TemplateType): Generator<readonly [string, string]> {
  const inputs = template.get('inputs');
  for (const parameter of inputs.get('parameters').items) {
    const value = parameter.get('value').anyText;
    if (value !== undefined) yield [`inputs.parameters.${parameter.get('name').text ?? ''}`, value];
  }
  yield ['inputs.parameters', JSON.stringify(inputs.get('parameters').value ?? null)];
  const outputs = template.get('outputs');
  for (const [prefix, list] of [
    ['inputs', inputs],
    ['outputs', outputs],
  ] as const) {
    for (const artifact of list.get('artifacts').items) {
      const path = artifact.get('path').text ?? '';
      if (path !== '') yield [`${prefix}.artifacts.${artifact.get('name').text ?? ''}.path`, path];
    }
  }
  for (const parameter of outputs.get('parameters').items) {
    const path = parameter.get('valueFrom').get('path').text ?? '';
    if (path !== '' && isLeafType(type))
      yield [`outputs.parameters.${parameter.get('name').text ?? ''}.path`, path];
  }
}

function asObject(value: unknown): { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
