import type { JsonNode } from '../../json';
import type { DagOrder, DagSubject, DagTask } from '../../model';
import { isAncestor } from '../../model';
import { callVariablesIn, textsOf } from '../graphs/used-calls';
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
      for (const { node, isOfHook } of textsOf(task.node)) {
        if (validated.has(node.pointer)) continue;
        const other = producersIn(node.text ?? '').find((name) => isUnawaited(name, task, dag));
        if (other !== undefined && !(isOfHook && other === task.name)) yield finding(node, other, task);
      }
    }
  },
};

/** The tasks whose variables a text uses. The status in a tag is a variable that Argo's validator does not know. */
function producersIn(text: string): string[] {
  return callVariablesIn(text, 'tasks')
    .filter(({ field, isSimple }) => !isSimple || field !== 'status')
    .map(({ name }) => name);
}

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
