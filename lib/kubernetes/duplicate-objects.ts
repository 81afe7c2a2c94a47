import { type ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Problem } from '../finding';
import { addCheck } from '../finding';
import { sharedState } from '../identity';
import { withArticle } from './name';

/** The compared part of an object. */
export interface NamedObject extends Pick<IConstruct, 'node'> {
  /** The object that is rendered to the manifest. */
  readonly apiObject: Pick<ApiObject, 'kind' | 'metadata'>;
}

/** An object, and where the program has created it. */
interface CreatedObject {
  readonly object: NamedObject;
  readonly createdAt: Error;
}

/**
 * Reports objects of a chart with the same kind, namespace and name: the second would overwrite the first in the
 * cluster.
 */
export function checkDuplicateObjects(object: NamedObject): void {
  const createdAt = new Error();
  // Charts may be meant for different clusters, so only the objects of one chart are compared.
  const chart = Chart.of(object.node.scopes.at(-1) ?? object.node.root);
  const objects = sharedState<CreatedObject[]>(chart, 'objects', () => {
    const created: CreatedObject[] = [];
    addCheck(chart, () => duplicates(created), false);
    return created;
  });
  objects.push({ object, createdAt });
}

function duplicates(objects: readonly CreatedObject[]): Problem[] {
  const seen = new Map<string, NamedObject>();
  return objects.flatMap(({ object, createdAt }): Problem[] => {
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
    const message = `'${other.node.path}' and '${object.node.path}' are both ${withArticle(kind)} named '${metadata.name}', so one would overwrite the other. Rename one of them, or share one.`;
    return [{ code: 'duplicate-object', message, createdAt }];
  });
}
