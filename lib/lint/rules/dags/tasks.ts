import type { DagSubject } from '../../model';
import { duplicateNames, invalidFieldNames, missingNames } from '../names';
import type { NamedItems } from '../names';
import type { Rule } from '../rule';

function tasksOf({ dag }: DagSubject): NamedItems {
  return { items: dag.tasks.map(({ node }) => node), noun: 'task' };
}

export const missingTasks: Rule<DagSubject> = {
  code: 'missing-tasks',
  class: 'refused',
  *check({ template, dag }) {
    if (dag.tasks.length > 0) return;
    const tasks = template.get('dag').get('tasks');
    yield { node: tasks.exists ? tasks : template.get('dag'), message: `The DAG has no tasks. Add one.` };
  },
};

export const missingTaskName: Rule<DagSubject> = {
  code: 'missing-name',
  class: 'refused',
  check: (subject) => missingNames(tasksOf(subject)),
};

export const invalidTaskName: Rule<DagSubject> = {
  code: 'invalid-name',
  class: 'refused',
  check: (subject) => invalidFieldNames(tasksOf(subject)),
};

export const duplicateTask: Rule<DagSubject> = {
  code: 'duplicate-task',
  class: 'refused',
  check: (subject) => duplicateNames(tasksOf(subject)),
};

/** Argo would read the name as a number in the expression that it evaluates. */
export const forbiddenTaskName: Rule<DagSubject> = {
  code: 'forbidden-task-name',
  class: 'refused',
  *check({ dag }) {
    for (const { name, node } of dag.tasks) {
      const waits = dag.usesDepends || node.get('dependencies').items.length > 0;
      if (!waits || !/^\d/.test(name)) continue;
      const message = `The name '${name}' begins with a digit, which Argo rejects in a DAG with dependencies. Rename the task.`;
      yield { node: node.get('name'), message };
    }
  },
};
