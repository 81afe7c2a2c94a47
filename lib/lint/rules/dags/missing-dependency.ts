import { isAncestor } from '../../model';
import type { DagSubject } from '../../model';
import type { Rule } from '../rule';

export const missingDependency: Rule<DagSubject> = {
  code: 'missing-dependency',
  class: 'refused',
  *check({ dag }) {
    for (const task of dag.tasks) {
      const given = task.node.get('arguments');
      const values = [
        ...given.get('parameters').items.map((parameter) => parameter.get('value')),
        ...given.get('artifacts').items.map((artifact) => artifact.get('from')),
      ];
      for (const node of values) {
        const text = node.text ?? '';
        if (!text.startsWith('{{tasks.')) continue;
        const other = text.split('.')[1] ?? '';
        if (isAncestor(other, task, dag)) continue;
        const message = `'${task.name}' uses an output of '${other}' without waiting for it. Add '${other}' to its dependencies.`;
        yield { node, message };
      }
    }
  },
};
