import type { FindingCode } from '../../../finding';
import { closestName, suggestNames } from '../../../finding';
import type { VariableSubject } from '../../model';
import type { Rule } from '../rule';

/** A variable that does not exist in its place, by the parts of its name. */
interface Unknown extends Omit<VariableSubject, 'known'> {
  readonly parts: readonly string[];
  readonly known: readonly string[];
}

/** A kind of unknown variable: the first one that matches says what is wrong. */
interface Kind {
  readonly code: FindingCode;
  readonly matches: (variable: Unknown) => boolean;
  readonly message: (variable: Unknown) => string;
}

/**
 * Variables that Argo's validator does not resolve in an inline template, which it validates as a part of the task or
 * step, although the controller would.
 */
const UNRESOLVED_INLINE = /^(?:(?:tasks|steps)\.|item\.|pod\.|inputs\.artifacts\.)/;

const KINDS: readonly Kind[] = [
  {
    code: 'forbidden-inline-variable',
    matches: ({ name, node }) => UNRESOLVED_INLINE.test(name) && node.path.includes('.inline.'),
    message: ({ name }) =>
      `Argo cannot resolve '{{${name}}}' in an inline template. Create the template in the workflow, and pass the value as an input.`,
  },
  {
    code: 'unknown-input',
    matches: ({ parts: [scope, kind, name] }) => scope === 'inputs' && isPort(kind) && name !== undefined,
    message: ({ parts: [, kind = '', ...rest], known }) => {
      const name = portName(rest);
      return `The template has no input ${kind.slice(0, -1)} '${name}'. ${suggestNames(name, namesBelow(known, `inputs.${kind}.`), `Add it to 'inputs'.`)}`;
    },
  },
  {
    code: 'unknown-workflow-argument',
    matches: ({ parts: [scope, kind, name] }) =>
      scope === 'workflow' && kind === 'parameters' && name !== undefined,
    message: ({ parts: [, , ...rest], known, object }) => {
      // All arguments together are no argument.
      const names = namesBelow(known, 'workflow.parameters.').filter((one) => one !== 'json');
      return `The ${object.kind} has no argument '${rest.join('.')}'. ${suggestNames(rest.join('.'), names, 'Add it to its arguments.')}`;
    },
  },
  {
    code: 'unknown-global-output',
    matches: ({ parts: [scope, outputs, kind, name] }) =>
      scope === 'workflow' && outputs === 'outputs' && isPort(kind) && name !== undefined,
    message: ({ parts: [, , kind = '', name = ''], known }) =>
      `No template before this one has an output with the 'globalName' '${name}'. ${suggestNames(name, namesBelow(known, `workflow.outputs.${kind}.`), 'Set it on the output.')}`,
  },
  {
    code: 'forbidden-task-variable',
    matches: ({ parts: [scope, name], calls }) =>
      isCallScope(scope) && name !== undefined && (calls === undefined || calls.scope !== scope),
    message: ({ name, parts: [scope = ''], calls }) =>
      calls === undefined
        ? `'${name}' is available only in the template with the ${scope.slice(0, -1)}. Declare an input, and pass the value to it.`
        : `'${name}' is not available in a template with ${calls.scope}. Use '${calls.scope}.…', or declare an input.`,
  },
  {
    code: 'unknown-task',
    matches: ({ parts: [scope, name], calls }) =>
      scope === 'tasks' && calls?.names.includes(name ?? '') === false,
    message: unknownCall,
  },
  {
    code: 'unknown-step',
    matches: ({ parts: [scope, name], calls }) =>
      scope === 'steps' && calls?.names.includes(name ?? '') === false,
    message: unknownCall,
  },
  {
    code: 'invalid-step-order',
    matches: ({ parts: [scope, name = ''], known }) =>
      scope === 'steps' &&
      !known.some((one) => one.startsWith(`steps.${name}.`) && one !== `steps.${name}.status`),
    message: ({ parts: [, name = ''] }) =>
      `The step '${name}' does not run before this one. Move it to an earlier group.`,
  },
  {
    code: 'missing-dependency',
    matches: ({ parts: [scope, , field, ...rest] }) =>
      scope === 'tasks' && field === 'status' && rest.length === 0,
    message: ({ parts: [, name = ''] }) =>
      `The status of '${name}' is known only to tasks that wait for it. Add '${name}' to the dependencies.`,
  },
  {
    code: 'unknown-output',
    matches: ({ parts: [scope, , outputs, kind, name] }) =>
      isCallScope(scope) && outputs === 'outputs' && isPort(kind) && name !== undefined,
    message: ({ parts: [scope = '', call = '', , kind = '', ...rest], known }) => {
      const name = portName(rest);
      return `The template of the ${scope.slice(0, -1)} '${call}' has no output ${kind.slice(0, -1)} '${name}'. ${suggestNames(name, namesBelow(known, `${scope}.${call}.outputs.${kind}.`), 'Add it to its outputs.')}`;
    },
  },
  {
    code: 'unknown-task-field',
    matches: ({ parts: [scope, , ...field] }) => isCallScope(scope) && Object.hasOwn(FIELDS, field.join('.')),
    message: ({ parts: [scope = '', call = '', ...field] }) =>
      `The ${scope.slice(0, -1)} '${call}' has no '${field.join('.')}', because ${FIELDS[field.join('.')] ?? ''}`,
  },
  {
    code: 'missing-loop',
    matches: ({ parts: [scope], known }) => scope === 'item' && !known.some((one) => one.startsWith('item')),
    message: ({ name, node, calls }) =>
      calls === undefined && !node.path.includes('.hooks.')
        ? `'${name}' is known only in the call with the loop. Pass it to the template as an argument.`
        : `'${name}' has no value without a loop. Set 'withItems' or 'withParam'.`,
  },
  {
    code: 'unknown-item-field',
    matches: ({ parts: [scope] }) => scope === 'item',
    message: ({ parts: [, ...field], known }) =>
      `The items of the loop have no field '${field.join('.')}'. ${suggestNames(field.join('.'), namesBelow(known, 'item.'), `Use 'item'.`)}`,
  },
  {
    code: 'forbidden-pod-variable',
    matches: ({ name }) => name === 'pod.name',
    message: () => `The template has no pod, and so no 'pod.name'. Use it in a template with a container.`,
  },
  {
    code: 'unknown-variable',
    matches: () => true,
    message: ({ name, known, node }) =>
      `Argo has no variable '${name}' here. ${remedy(name, known, node.text?.includes('{{=') === true)}`,
  },
];

/** What to do about variables that exist only under a condition. */
const CONDITIONS: readonly (readonly [variable: RegExp, remedy: string])[] = [
  [/^workflow\.priority$/, `Set the 'priority' of the workflow.`],
  [/^workflow\.failures$/, `Use it in the template of 'onExit'.`],
  [/^workflow\.labels\../, `Add the label to 'metadata' or 'workflowMetadata'.`],
  [/^workflow\.annotations\../, `Add the annotation to 'metadata' or 'workflowMetadata'.`],
];

function remedy(name: string, known: readonly string[], isExpression: boolean): string {
  const condition = CONDITIONS.find(([variable]) => variable.test(name));
  if (condition !== undefined) return condition[1];
  const [scope = ''] = name.split('.');
  const ofScope = known.filter((one) => one.startsWith(`${scope}.`));
  const close =
    known.find((one) => one.endsWith(`.${name}`)) ?? closestName(name, ofScope.length > 0 ? ofScope : known);
  if (close !== undefined) return `Did you mean '${close}'?`;
  return isExpression && !name.includes('.')
    ? 'Put it in quotes if it is a text, or correct the name.'
    : 'Remove the tag, or correct the name.';
}

/** Why a task or step can lack a field. */
const FIELDS: { readonly [field: string]: string } = {
  ip: 'its template is not a daemon. Set daemon: true, or use another variable.',
  exitCode: 'its template runs no program. Use another variable.',
  'outputs.result': 'its template runs no program. Declare an output, and use that.',
  'outputs.parameters': `it has neither 'withItems' nor 'withParam'. Name one of its outputs.`,
};

function unknownCall({ parts: [scope = '', name = ''], calls }: Unknown): string {
  const kind = scope.slice(0, -1);
  return `The template has no ${kind} '${name}'. ${suggestNames(name, calls?.names ?? [], 'Add it.')}`;
}

/** The name of a parameter or an artifact, which has no dots, or what is written in its place. */
function portName(parts: readonly string[]): string {
  const [name = '', field] = parts;
  return parts.length === 1 || (parts.length === 2 && field === 'path') ? name : parts.join('.');
}

function isPort(kind: string | undefined): boolean {
  return kind === 'parameters' || kind === 'artifacts';
}

function isCallScope(scope: string | undefined): boolean {
  return scope === 'tasks' || scope === 'steps';
}

function namesBelow(known: readonly string[], prefix: string): string[] {
  return known.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}

/** What other rules find in the expressions of tasks and steps. */
const FOUND_BY_OTHERS: ReadonlySet<FindingCode> = new Set([
  'forbidden-inline-variable',
  'missing-dependency',
  'unknown-item-field',
]);

/** The rule about loops finds items in the expressions of tasks and steps. */
function isFoundByLoops(code: FindingCode, { isValidated, calls }: VariableSubject): boolean {
  return code === 'missing-loop' && !isValidated && calls !== undefined;
}

/** One rule for each kind of unknown variable. */
function rulesOf(isValidated: boolean): Rule<VariableSubject>[] {
  return KINDS.map((kind, index) => ({
    code: kind.code,
    class: isValidated ? 'refused' : 'fails',
    readsExpressions: true,
    *check(subject) {
      if (subject.isValidated !== isValidated || isFoundByLoops(kind.code, subject)) return;
      const variable = { ...subject, known: subject.known(), parts: subject.name.split('.') };
      if (!kind.matches(variable) || KINDS.slice(0, index).some(({ matches }) => matches(variable))) return;
      yield { node: subject.node, message: kind.message(variable) };
    },
  }));
}

export const UNKNOWN_VARIABLES: readonly Rule<VariableSubject>[] = rulesOf(true);

/**
 * The same in expressions, and in hooks of workflows. Argo leaves the tag in the text, or ends with "failed to evaluate
 * expression" (util/template/expression_template.go).
 */
export const UNKNOWN_IN_EXPRESSIONS: readonly Rule<VariableSubject>[] = rulesOf(false).filter(
  ({ code }) => !FOUND_BY_OTHERS.has(code),
);
