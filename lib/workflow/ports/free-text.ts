import { parseTags, printTag } from '../../argo/tag';
import { isTemplated } from '../../argo/templated-text';
import type { VariablePath } from '../../argo/expression';
import type { Port, Ports } from './port';
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
}

/**
 * The tags of a text whose values can be any text, each once. An expression tag is not among them: it can limit the
 * value, by a comparison or by functions such as `asInt` and `toJson`.
 */
export function freeTextTags(text: string, scope: TextScope): string[] {
  if (!isTemplated(text)) return [];
  const tags = parseTags(text).flatMap((part) =>
    part.kind === 'simple' && !part.name.startsWith('=') && isFreeText(part.name.split('.'), scope)
      ? [printTag({ ...part, enclosing: '' })]
      : [],
  );
  return [...new Set(tags)];
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
  return port.kind === 'parameter' && port.declaration.enum !== undefined;
}
