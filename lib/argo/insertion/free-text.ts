import type { VariablePath } from '../expression';

/** What is known about the values of variables. */
export interface KnownValues {
  /** Whether a parameter of the template or an argument of the workflow has one of certain values (`enum`). */
  readonly isLimited: (kind: 'inputs' | 'arguments', name: string) => boolean;

  /** Whether an output parameter of a task or step has one of certain values. */
  readonly isLimitedOutput: (call: string, name: string) => boolean;

  /** Whether the current item of a loop can be any text: the list is only known when the workflow runs. */
  readonly hasUnknownItems: boolean;
}

/** Whether the value of a variable can be any text. */
export function isFreeText(variable: VariablePath, known: KnownValues): boolean {
  const [first, second = '', third, fourth, ...rest] = variable;
  const name = variable.slice(2).join('.');
  switch (first) {
    case 'inputs':
      return second === 'parameters' && !known.isLimited('inputs', name);
    case 'workflow':
      return (
        second === 'annotations' ||
        second === 'failures' ||
        (second === 'parameters' && !known.isLimited('arguments', name))
      );
    case 'tasks':
    case 'steps':
      if (third !== 'outputs') return false;
      return fourth !== 'parameters' || !known.isLimitedOutput(second, rest.join('.'));
    case 'item':
      return known.hasUnknownItems;
    case 'lastRetry':
      // The end of a log (`terminationMessagePolicy`), or what the program writes to its termination log.
      return second === 'message';
    default:
      return false;
  }
}
