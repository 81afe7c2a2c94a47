import type * as argo from '../../../../imports/argoproj.io';
import type { Problem } from '../../../finding';
import { suggestNames } from '../../../finding';
import { findCycle } from '../../model/find-cycle';
import { checkFieldName } from '../../values/names';
import type { Ports } from '../../ports/port';
import type { Templated } from '../../values/templated';

/** The checked part of a container set. */
interface ContainerSet {
  readonly containers: readonly { readonly name: string; readonly dependencies?: readonly string[] }[];
  readonly volumeMounts?: Templated<argo.ContainerSetTemplate['volumeMounts']>;
}

/** Finds what Argo rejects in a container set (`ContainerSetTemplate.Validate`, workflow/validate). */
export function checkContainerSet(set: ContainerSet, inputs: Ports, outputs: Ports): Problem[] {
  const { containers } = set;
  if (containers.length === 0) {
    const message = 'The container set has no containers. Add at least one.';
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
      const message = `Two containers have the name '${name}'. Rename one of them.`;
      problems.push({ code: 'duplicate-container', message, path });
    }
    seen.add(name);
    return problems;
  });
}

/** Finds dependencies that the compiler did not check, and cycles. */
function checkDependencies(containers: ContainerSet['containers']): Problem[] {
  const known = new Set(containers.map(({ name }) => name));
  const problems = containers.flatMap(({ name, dependencies = [] }) =>
    dependencies
      .filter((other) => !known.has(other))
      .map((other): Problem => {
        const message = `There is no container '${other}' in this template. ${suggestNames(other, known, 'Add it.')}`;
        return { code: 'unknown-container', message, path: `containerSet.containers.${name}.dependencies` };
      }),
  );
  const cycle = findCycle(
    new Map(containers.map(({ name, dependencies: names = [] }) => [name, { names, unknown: [] }])),
  );
  if (cycle !== undefined) {
    const message = `The dependencies of these containers form a cycle: ${cycle.join(' -> ')}. Remove one of them.`;
    problems.push({ code: 'forbidden-cycle', message, path: 'containerSet.containers' });
  }
  return problems;
}

/** Argo reads and writes artifacts and outputs in the container with this name. */
function checkMain(containers: ContainerSet['containers'], inputs: Ports, outputs: Ports): Problem[] {
  const hasArtifacts = Object.values(inputs).some(({ kind }) => kind === 'artifact');
  if (!hasArtifacts && Object.keys(outputs).length === 0) return [];
  if (containers.some(({ name }) => name === 'main')) return [];
  const message = `Artifacts and outputs need a container named 'main', which is missing. Name one of the containers 'main'.`;
  return [{ code: 'missing-main-container', message, path: 'containerSet.containers' }];
}
