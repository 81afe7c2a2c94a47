import { suggestNames } from '../../../finding';
import { hasTag } from '../../model';
import type { DagSubject } from '../../model';
import type { Rule } from '../rule';

export const unknownTarget: Rule<DagSubject> = {
  code: 'unknown-target',
  class: 'refused',
  *check({ template, dag }) {
    const node = template.get('dag').get('target');
    if ((node.text ?? '') === '') return;
    for (const name of (node.text ?? '').split(' ')) {
      if (hasTag(name) || dag.byName.has(name) || dag.hasUnknownNames) continue;
      const hint = suggestNames(name, dag.byName.keys(), 'Remove it.');
      yield { node, message: `The target '${name}' is not a task of the DAG. ${hint}` };
    }
  },
};
