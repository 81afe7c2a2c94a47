import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import { findCycle } from '../values/find-cycle';
import { checkFieldName } from '../values/names';
import type { Ports } from '../ports/port';
import type { Templated } from '../values/templated';

/** A set of containers as its checks see it. */
interface ContainerSet {
  readonly containers: readonly { readonly name: string; readonly dependencies?: readonly string[] }[];
  readonly volumeMounts?: Templated<argo.ContainerSetTemplate['volumeMounts']>;
}

/** What Argo refuses in a set of containers (`ContainerSetTemplate.Validate`, workflow/validate). */
export function checkContainerSet(set: ContainerSet, inputs: Ports, outputs: Ports): Problem[] {
  const { containers } = set;
  if (containers.length === 0) {
    const message = 'There is no container in it: give it at least one.';
    return [{ code: 'missing-containers', message, path: 'containerSet.containers' }];
  }
  return [
    ...checkNames(containers),
    ...checkDependencies(containers),
    ...checkMain(containers, inputs, outputs),
  ];
}

function checkNames(containers: ContainerSet['containers']): Problem[] {
  const seen = new Set<string>();
  return containers.flatMap(({ name }) => {
    const path = `containerSet.containers.${name}`;
    const problems = checkFieldName('container', name, path);
    if (seen.has(name)) {
      const message = `Two containers have the name '${name}': rename one of them.`;
      problems.push({ code: 'duplicate-container', message, path });
    }
    seen.add(name);
    return problems;
  });
}

/** What the compiler could not see, and containers that wait for each other. */
function checkDependencies(containers: ContainerSet['containers']): Problem[] {
  const known = new Set(containers.map(({ name }) => name));
  const problems = containers.flatMap(({ name, dependencies = [] }) =>
    dependencies
      .filter((other) => !known.has(other))
      .map((other): Problem => {
        const message = `It waits for a container '${other}', which is not in this template; there are: ${[...known].map((one) => `'${one}'`).join(', ')}.`;
        return { code: 'unknown-container', message, path: `containerSet.containers.${name}.dependencies` };
      }),
  );
  const cycle = findCycle(
    new Map(containers.map(({ name, dependencies: names = [] }) => [name, { names, unknown: [] }])),
  );
  if (cycle !== undefined) {
    const message = `These containers wait for each other, so that none can start: ${cycle.join(' -> ')}. Take one of these dependencies away.`;
    problems.push({ code: 'forbidden-cycle', message, path: 'containerSet.containers' });
  }
  return problems;
}

/** Argo reads and writes files in the container of this name. */
function checkMain(containers: ContainerSet['containers'], inputs: Ports, outputs: Ports): Problem[] {
  const takesFiles = Object.values(inputs).some(({ kind }) => kind === 'artifact');
  if (!takesFiles && Object.keys(outputs).length === 0) return [];
  if (containers.some(({ name }) => name === 'main')) return [];
  const message = `Argo takes artifacts in and hands outputs out in a container named 'main', and there is none: name one of them so.`;
  return [{ code: 'missing-main-container', message, path: 'containerSet.containers' }];
}
