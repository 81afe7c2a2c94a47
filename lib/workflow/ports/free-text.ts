import { parseTags, printTag } from '../../argo/tag';
import { isTemplated } from '../../argo/templated-text';
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
  const tags = parseTags(text).flatMap((part): FreeTextTag[] => {
    if (part.kind === 'expression') {
      const variable = messageVariable(part.expression)?.split('.') ?? [];
      return isFreeText(variable, scope) ? [{ text: `{{${variable.join('.')}}}`, variable }] : [];
    }
    if (part.kind !== 'simple' || part.name.startsWith('=')) return [];
    const variable = part.name.split('.');
    return isFreeText(variable, scope) ? [{ text: printTag({ ...part, enclosing: '' }), variable }] : [];
  });
  return [...new Map(tags.map((tag) => [tag.text, tag])).values()];
}

function isFreeText(variable: VariablePath, scope: TextScope): boolean {
  const [first, second, third = '', fourth, ...rest] = variable;
  switch (first) {
    case 'inputs':
      return second === 'parameters' && isFree(variable.slice(2), scope.inputs);
    case 'workflow':
      return (
        second === 'annotations' ||
        second === 'failures' ||
        (second === 'parameters' && isFree(variable.slice(2), scope.arguments))
      );
    case 'tasks':
    case 'steps':
      if (third !== 'outputs') return false;
      return fourth !== 'parameters' || isFree(rest, scope.outputsOf?.(second ?? '') ?? {});
    case 'item':
      return scope.hasUnknownItems === true;
    case 'lastRetry':
      // The end of a log (`terminationMessagePolicy`), or what the program writes to its termination log.
      return second === 'message';
    default:
      return false;
  }
}

/** Whether a parameter can have any text; without a name, all parameters are meant. */
function isFree(name: readonly string[], ports: Ports): boolean {
  const port = Object.entries(ports).find(([key, one]) => portName(key, one) === name.join('.'))?.[1];
  return port === undefined || !isLimited(port);
}

function isLimited(port: Port): boolean {
  return port.kind === 'parameter' && allowedValues(port.declaration) !== undefined;
}
