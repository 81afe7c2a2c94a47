import { suggestNames } from '../../../finding';
import type { DagSubject } from '../../model';
import { isLoop } from '../../model';
import type { Rule } from '../rule';

/** The operators of `depends`, by what is written in other languages. */
const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['not', '!'],
]);

export const unknownTask: Rule<DagSubject> = {
  code: 'unknown-task',
  class: 'refused',
  *check({ dag }) {
    for (const task of dag.tasks) {
      for (const { name, node } of task.dependencies) {
        if (dag.byName.has(name) || dag.hasUnknownNames) continue;
        if (node.isItem && node.text !== name) {
          const message = `'${node.text ?? ''}' is not the name of a task. Write expressions in 'depends'.`;
          yield { node, message };
          continue;
        }
        const operator = node.isItem ? undefined : OPERATORS.get(name.toLowerCase());
        if (operator !== undefined) {
          yield { node, message: `'${name}' is not an operator of 'depends'. Write '${operator}'.` };
          continue;
        }
        const others = [...dag.byName.keys()].filter((other) => other !== task.name);
        const hint = suggestNames(name, others, 'Add it, or remove the dependency.');
        yield { node, message: `The DAG has no task '${name}'. ${hint}` };
      }
    }
  },
};

const RESULTS = [
  'Succeeded',
  'Failed',
  'Errored',
  'Skipped',
  'Omitted',
  'Daemoned',
  'AnySucceeded',
  'AllFailed',
];

export const unknownResult: Rule<DagSubject> = {
  code: 'unknown-result',
  class: 'refused',
  *check({ dag }) {
    if (!dag.usesDepends) return;
    for (const { dependencies } of dag.tasks) {
      for (const { name, result, node } of dependencies) {
        if (result === undefined || RESULTS.includes(result)) continue;
        const hint = suggestNames(result, RESULTS, '');
        yield { node, message: `A task has no result '${result}', as in '${name}.${result}'. ${hint}` };
      }
    }
  },
};

/** Results of all items of a loop. */
const OF_ITEMS = new Set(['AnySucceeded', 'AllFailed']);

export const forbiddenResult: Rule<DagSubject> = {
  code: 'forbidden-result',
  class: 'refused',
  *check({ dag }) {
    for (const { dependencies } of dag.tasks) {
      for (const { name, result = '', node } of dependencies) {
        const task = dag.byName.get(name)?.node;
        if (!OF_ITEMS.has(result) || task === undefined) continue;
        if (isLoop(task)) continue;
        const message = `'${name}.${result}' needs a loop, but '${name}' has none. Use '${result === 'AllFailed' ? 'Failed' : 'Succeeded'}'.`;
        yield { node, message };
      }
    }
  },
};

export const cycle: Rule<DagSubject> = {
  code: 'forbidden-cycle',
  class: 'refused',
  *check({ template, dag }) {
    if (dag.cycle === undefined) return;
    const names = dag.cycle.join(' → ');
    const [first = ''] = dag.cycle;
    const node = dag.byName.get(first)?.node ?? template;
    yield { node, message: `Tasks wait for each other: ${names}. Remove one of the dependencies.` };
  },
};

export const dependsAndDependencies: Rule<DagSubject> = {
  code: 'conflicting-depends-and-dependencies',
  class: 'refused',
  *check({ dag }) {
    if (!dag.usesDepends) return;
    for (const { node } of dag.tasks) {
      const dependencies = node.get('dependencies');
      if (dependencies.items.length === 0) continue;
      const message = `A DAG cannot use both 'dependencies' and 'depends'. Write 'depends' in all tasks.`;
      yield { node: dependencies, message };
    }
  },
};

export const continueOnAndDepends: Rule<DagSubject> = {
  code: 'conflicting-continue-on-and-depends',
  class: 'refused',
  *check({ dag }) {
    if (!dag.usesDepends) return;
    for (const { name, node } of dag.tasks) {
      if (!node.get('continueOn').exists) continue;
      const message = `A DAG with 'depends' cannot use 'continueOn'. Write '${name} || ${name}.Failed' in the tasks that wait for it.`;
      yield { node: node.get('continueOn'), message };
    }
  },
};
