import { parseDepends, tasksInDepends } from '../../../argo/depends';
import { describeParseError } from '../../../argo/parsed';
import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import type { SettingsSubject } from '../../model';
import type { Rule } from '../rule';

/**
 * Reserved words of expr, the language in which Argo evaluates `dependencies` and `depends`: no task can depend on a
 * task with such a name. The names of expr's functions (`split`, `map`) work.
 */
const RESERVED = new Set(
  'and contains else endsWith false if in let matches nil not or startsWith true'.split(' '),
);

/** Depends expressions that Argo cannot evaluate ("unable to evaluate expression"; workflow/controller/dag.go). */
export const invalidDepends: Rule<SettingsSubject> = {
  code: 'invalid-depends',
  class: 'fails',
  needs: ['dag'],
  *check({ settings }) {
    const tasks = tasksIn(settings);
    const names = new Set(tasks.map(nameOf));
    for (const task of tasks) {
      const node = task.get('depends');
      const depends = node.text ?? '';
      // Argo evaluates `??`, which the parser does not support.
      if (depends === '' || isTemplated(depends) || depends.includes('??')) continue;
      const parsed = parseDepends(depends);
      // Unknown tasks, and names that are not possible, have findings of their own.
      const isExplained = tasksInDepends(depends).some(({ name }) => !names.has(name) || !isPossible(name));
      if (!parsed.ok && !isExplained) yield { node, message: describeParseError(depends, parsed.error) };
    }
  },
};

/** Tasks with such a name that others wait for. */
export const reservedTaskName: Rule<SettingsSubject> = {
  code: 'forbidden-task-name',
  class: 'fails',
  needs: ['dag'],
  *check({ settings }) {
    const tasks = tasksIn(settings);
    const awaited = new Set(
      tasks.flatMap((task) => [
        ...task.get('dependencies').items.map(({ text }) => text),
        ...tasksInDepends(task.get('depends').text ?? '').map(({ name }) => name),
      ]),
    );
    for (const task of tasks) {
      const name = nameOf(task);
      if (!RESERVED.has(name) || !awaited.has(name)) continue;
      const message = `Argo cannot evaluate a dependency on the task '${name}', whose name is a reserved word. Rename it, for example to 'do-${name}'.`;
      yield { node: task.get('name'), message };
    }
  },
};

function tasksIn(template: JsonNode): readonly JsonNode[] {
  return template.get('dag').get('tasks').items;
}

function nameOf(task: JsonNode): string {
  return task.get('name').text ?? '';
}

function isPossible(name: string): boolean {
  return !RESERVED.has(name) && !/^\d/.test(name);
}
