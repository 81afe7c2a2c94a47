import { type ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Problem } from '../finding/index';
import { addCheck } from '../finding/index';
import { articled } from './name';

/** An object of a program, as far as it has to be told from others. */
export interface NamedObject extends Pick<IConstruct, 'node'> {
  /** The object that is written to the manifest. */
  readonly apiObject: Pick<ApiObject, 'kind' | 'metadata'>;
}

const objects = new WeakMap<IConstruct, NamedObject[]>();

/** Finds objects of a chart that have one kind, namespace and name: the second would overwrite the first in the cluster. */
export function checkDuplicates(object: NamedObject): void {
  // Charts may be for different clusters, so that only the objects of one chart are compared.
  const chart = Chart.of(object.node.scopes.at(-1) ?? object.node.root);
  const known = objects.get(chart);
  if (known !== undefined) {
    known.push(object);
    return;
  }
  const list = [object];
  objects.set(chart, list);
  addCheck(chart, () => duplicates(list));
}

function duplicates(list: readonly NamedObject[]): Problem[] {
  const seen = new Map<string, NamedObject>();
  return list.flatMap((object): Problem[] => {
    const { kind, metadata } = object.apiObject;
    if (metadata.name === undefined) return [];
    const identity = JSON.stringify([
      kind,
      kind.startsWith('Cluster') ? '' : metadata.namespace,
      metadata.name,
    ]);
    const other = seen.get(identity);
    if (other === undefined) {
      seen.set(identity, object);
      return [];
    }
    const message = `'${other.node.path}' and '${object.node.path}' are both ${articled(kind)} named '${metadata.name}', so that one would overwrite the other: give one of them another metadata.name, or share one.`;
    return [{ code: 'duplicate-object', message }];
  });
}
