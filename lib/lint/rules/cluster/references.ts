import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import type { ExistingObject, SettingsSubject } from '../../model';
import { mountLists } from '../pods/mounts';

/** A reference to an object of the cluster that a workflow cannot do without. */
export interface ObjectReference {
  readonly kind: ExistingObject['kind'];

  /** The name of the object. */
  readonly name: JsonNode;

  /** The key of a Secret or ConfigMap, if it is one that is needed. */
  readonly key?: JsonNode;

  readonly namespace: string | undefined;
}

/** The references in the fields of a template or a workflow. */
export function referencesIn(subject: SettingsSubject): ObjectReference[] {
  const { settings, kind, runs, object } = subject;
  const mounted = new Set(
    runs.flatMap((run) => mountLists(run).flatMap(({ items }) => items.map((one) => one.get('name').text))),
  );
  const fields = settings.fields.flatMap(([name, field]) => {
    if (kind !== 'workflow') return below(name, field, settings);
    if (name === 'templates' || name === 'templateDefaults') return [];
    // Of the volumes of a workflow, a pod has those that it mounts.
    if (name === 'volumes')
      return field.items
        .filter((volume) => mounted.has(volume.get('name').text))
        .flatMap((volume) => below('', volume, field));
    return below(name, field, settings);
  });
  return fields
    .map((reference) => ({ ...reference, namespace: reference.namespace ?? object.namespace }))
    .filter(({ name }) => (name.text ?? '') !== '' && !isTemplated(name.text ?? ''));
}

function below(field: string, node: JsonNode, holder: JsonNode): ObjectReference[] {
  if (IGNORED.has(field)) return [];
  const found = referencesOf(field, node, holder);
  if (found !== undefined) return node.get('optional').value === true ? [] : found;
  return [
    ...node.items.flatMap((item) => below('', item, node)),
    ...node.fields.flatMap(([name, inner]) => below(name, inner, node)),
  ];
}

/** Inline templates are looked at on their own. Callers can override inputs, and Argo creates a cache. */
const IGNORED: ReadonlySet<string> = new Set(['inline', 'inputs', 'memoize', 'imagePullSecrets']);

/** The references in a field; undefined if it is not one that contains them. */
function referencesOf(field: string, node: JsonNode, holder: JsonNode): ObjectReference[] | undefined {
  const namespace = undefined;
  const name = node.get('name');
  const key = node.get('key');
  if (field === 'secretKeyRef' || (field.endsWith('Secret') && key.exists))
    return [{ kind: 'Secret', name, key, namespace }];
  if (field === 'configMapKeyRef')
    return holder.get('default').exists
      ? []
      : [{ kind: 'ConfigMap', name, key, namespace: holder.get('namespace').text }];
  if (field === 'secretRef') return [{ kind: 'Secret', name, namespace }];
  if (field === 'configMapRef') return [{ kind: 'ConfigMap', name, namespace }];
  if (field === 'secret') return volumeReferences('Secret', node, node.get('secretName'), name);
  if (field === 'configMap') return volumeReferences('ConfigMap', node, name, name);
  if (field === 'persistentVolumeClaim')
    return [{ kind: 'PersistentVolumeClaim', name: node.get('claimName'), namespace }];
  if (field === 'serviceAccountName') return [{ kind: 'ServiceAccount', name: node, namespace }];
  return undefined;
}

function volumeReferences(
  kind: 'Secret' | 'ConfigMap',
  node: JsonNode,
  own: JsonNode,
  projected: JsonNode,
): ObjectReference[] {
  const name = own.exists ? own : projected;
  const keys = node.get('items').items.map((item) => item.get('key'));
  const common = { kind, name, namespace: undefined };
  return [common, ...keys.map((key) => ({ ...common, key }))];
}
