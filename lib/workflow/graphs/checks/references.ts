import type { Problem } from '../../../finding';
import { suggestNames } from '../../../finding';
import { portName } from '../../ports/port-references';
import type { Producer } from '../../values/reference';
import { Reference } from '../../values/reference';
import type { VariablePath } from '../../../argo/expression';
import { consumedIn } from '../dependencies';
import type { CallIndex } from './call-index';
import { WORDS } from './call-index';

/** The task or step that produces an argument or an output, or the artifact that it is a part of. */
export function producerOf(value: unknown): Producer | undefined {
  if (Reference.isReference(value)) return value.producer;
  return typeof value === 'object' && value !== null && 'from' in value ? producerOf(value.from) : undefined;
}

/** Finds references to a call of another template. Argo would resolve them to the call of the same name in this one. */
export function checkForeign(
  producer: Producer | undefined,
  { kind, byName, own }: CallIndex,
  path: string,
): Problem[] {
  if (producer === undefined || own.has(producer) || !byName.has(producer.name)) return [];
  const { place, another } = WORDS[kind];
  const message = `This refers to the ${kind} '${producer.name}' of ${another}, but Argo would use the one of that name in ${place}. Refer to a ${kind} of ${place}.`;
  return [{ code: `forbidden-${kind}-reference`, message, path }];
}

/** Finds outputs that the called template does not declare, and variables of steps in a DAG or of tasks in steps. */
export function checkConsumed(variables: readonly VariablePath[], index: CallIndex, path: string): Problem[] {
  const { kind } = index;
  const { scope, other, place } = WORDS[kind];
  const undeclared = variables.flatMap((variable) => checkOutput(variable, index, path));
  const outOfScope = [...consumedIn(variables, other)].map((name): Problem => {
    const message = `{{${other}.${name}…}} is not available in ${place}, which has ${scope}. Use {{${scope}.…}}, or declare an input.`;
    return { code: 'forbidden-task-variable', message, path };
  });
  return [...undeclared, ...outOfScope];
}

function checkOutput(variable: VariablePath, { kind, byName }: CallIndex, path: string): Problem[] {
  const [first, name = '', outputs, ports, output] = variable;
  if (first !== WORDS[kind].scope || outputs !== 'outputs' || output === undefined) return [];
  const producer = byName.get(name)?.call;
  if (producer === undefined || (ports !== 'parameters' && ports !== 'artifacts')) return [];
  const declared = Object.entries(producer.template.outputs)
    .filter(([, port]) => `${port.kind}s` === ports)
    .map(([key, port]) => portName(key, port));
  if (declared.includes(output)) return [];
  const message = `The template of the ${kind} '${name}' declares no output ${ports.slice(0, -1)} '${output}'. ${suggestNames(output, declared, 'Declare it.')}`;
  return [{ code: 'unknown-output', message, path }];
}
