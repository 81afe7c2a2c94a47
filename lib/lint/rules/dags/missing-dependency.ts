import { parseTags } from '../../../argo/tag';
import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import type { DagOrder, DagSubject, DagTask } from '../../model';
import { isAncestor, requiredVariables } from '../../model';
import type { Rule, RuleFinding } from '../rule';

export const missingDependency: Rule<DagSubject> = {
  code: 'missing-dependency',
  class: 'refused',
  *check({ dag }) {
    for (const task of dag.tasks) {
      for (const node of validatedTexts(task)) {
        const other = producerOf(node);
        if (other !== undefined && isUnawaited(other, task, dag)) yield finding(node, other, task);
      }
    }
  },
};

/**
 * The same where Argo's validator does not look: within a text, in expressions, and in conditions. The tag stays in the
 * text, or the task ends in an error.
 */
export const unawaitedVariable: Rule<DagSubject> = {
  code: 'missing-dependency',
  class: 'fails',
  readsExpressions: true,
  *check({ dag }) {
    for (const task of dag.tasks) {
      const validated = new Set(
        validatedTexts(task)
          .filter(producerOf)
          .map(({ pointer }) => pointer),
      );
      for (const node of textsOf(task)) {
        if (validated.has(node.pointer)) continue;
        const other = producersIn(node.text ?? '').find((name) => isUnawaited(name, task, dag));
        // A hook can use the outputs of its own task.
        if (other === task.name && node.pointer.includes('/hooks/')) continue;
        if (other !== undefined) yield finding(node, other, task);
      }
    }
  },
};

/** Texts that Argo's validator looks at. */
function validatedTexts({ node }: DagTask): JsonNode[] {
  const given = node.get('arguments');
  return [
    ...given.get('parameters').items.map((parameter) => parameter.get('value')),
    ...given.get('artifacts').items.map((artifact) => artifact.get('from')),
  ];
}

/** The task in the tag that a text starts with. */
function producerOf({ text = '' }: JsonNode): string | undefined {
  return text.startsWith('{{tasks.') ? (text.split('.')[1] ?? '') : undefined;
}

const FIELDS = ['arguments', 'when', 'withItems', 'withParam', 'withSequence'];

/** All texts of a task whose tags are replaced before it starts. */
function textsOf({ node }: DagTask): JsonNode[] {
  const hooks = node.get('hooks').fields.map(([, hook]) => hook.get('arguments'));
  const open = [...FIELDS.map((name) => node.get(name)), ...hooks];
  const found: JsonNode[] = [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isTemplated(next.text ?? '')) found.push(next);
    open.push(...next.items, ...next.fields.map(([, field]) => field));
  }
  return found.reverse();
}

/** The tasks whose variables a text uses. The status in a tag is a variable that Argo's validator does not know. */
function producersIn(text: string): string[] {
  return parseTags(text).flatMap((part) => {
    if (part.kind === 'expression') return requiredVariables(part.expression).flatMap(taskIn);
    const path = part.kind === 'simple' ? part.name.split('.') : [];
    return path[2] === 'status' ? [] : taskIn(path);
  });
}

function taskIn([scope, name, field]: readonly string[]): string[] {
  return scope === 'tasks' && name !== undefined && field !== undefined ? [name] : [];
}

/** Whether a task is in the DAG, but does not run before another one. Unknown tasks and cycles are other findings. */
function isUnawaited(other: string, task: DagTask, dag: DagOrder): boolean {
  if (!dag.byName.has(other) || isAncestor(other, task, dag)) return false;
  return dag.cycle?.includes(task.name) !== true;
}

function finding(node: JsonNode, other: string, { name }: DagTask): RuleFinding {
  const message =
    other === name
      ? `'${name}' uses its own output, which does not exist yet. Use that of another task.`
      : `'${name}' uses an output of '${other}' without waiting for it. Add '${other}' to its dependencies.`;
  return { node, message };
}
