import { parseTags, printTag } from '../../argo/tag';
import { isTemplated } from '../../argo/templated-text';
import { isFreeText, type KnownValues } from '../../argo/insertion';
import type { VariablePath } from '../../argo/expression';
import { messageVariable } from '../values/message-reference';
import type { Port, Ports } from './port';
import { allowedValues } from './port';
import { portName } from './port-references';

/** The ports that the variables of a text can name. */
export interface TextScope {
  /** The inputs of the template. */
  readonly inputs: Ports;

  /** The arguments of the workflow. */
  readonly arguments: Ports;

  /**
   * The outputs of a task or step.
   *
   * @default - none: the template has no calls
   */
  readonly outputsOf?: (call: string) => Ports | undefined;

  /**
   * Whether the current item of a loop can be any text: the list is only known when the workflow runs.
   *
   * @default false
   */
  readonly hasUnknownItems?: boolean;
}

/** A tag whose value can be any text. */
export interface FreeTextTag {
  readonly text: string;
  readonly variable: VariablePath;
}

/**
 * The tags of a text whose values can be any text, each once. An expression tag is not among them, apart from that of a
 * message: it can limit the value, by a comparison or by functions such as `asInt` and `toJson`.
 */
export function freeTextTags(text: string, scope: TextScope): FreeTextTag[] {
  if (!isTemplated(text)) return [];
  const known = knownValues(scope);
  const tags = parseTags(text).flatMap((part): FreeTextTag[] => {
    if (part.kind === 'expression') {
      const variable = messageVariable(part.expression)?.split('.') ?? [];
      return isFreeText(variable, known) ? [{ text: `{{${variable.join('.')}}}`, variable }] : [];
    }
    if (part.kind !== 'simple' || part.name.startsWith('=')) return [];
    const variable = part.name.split('.');
    return isFreeText(variable, known) ? [{ text: printTag({ ...part, enclosing: '' }), variable }] : [];
  });
  return [...new Map(tags.map((tag) => [tag.text, tag])).values()];
}

/** What the declarations of ports say about values. */
function knownValues({
  inputs,
  arguments: given,
  outputsOf,
  hasUnknownItems = false,
}: TextScope): KnownValues {
  return {
    isLimited: (kind, name) => hasEnum(name, kind === 'inputs' ? inputs : given),
    isLimitedOutput: (call, name) => hasEnum(name, outputsOf?.(call) ?? {}),
    hasUnknownItems,
  };
}

/** Whether a parameter has one of certain values; without a name, all parameters are meant. */
function hasEnum(name: string, ports: Ports): boolean {
  const port = Object.entries(ports).find(([key, one]) => portName(key, one) === name)?.[1];
  return port !== undefined && isLimited(port);
}

function isLimited(port: Port): boolean {
  return port.kind === 'parameter' && allowedValues(port.declaration) !== undefined;
}
