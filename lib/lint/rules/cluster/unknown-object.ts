import { isTemplated } from '../../../argo/templated-text';
import { suggestNames } from '../../../finding';
import { checkDataKey } from '../../../kubernetes/name';
import type { JsonNode } from '../../json';
import type { ExistingObject, SettingsSubject, World } from '../../model';
import type { Rule } from '../rule';
import type { ObjectReference } from './references';
import { referencesIn } from './references';

/**
 * Keys that a Secret or ConfigMap of the manifests does not have. The pod waits without an end
 * (pkg/kubelet/kubelet_pods.go, `makeEnvironmentVariables`: "couldn't find key"), a parameter or a semaphore is an error
 * (Argo, util/configmap.go, `GetConfigMapValue`).
 */
export const unknownKey: Rule<SettingsSubject> = {
  code: 'unknown-key',
  class: 'fails',
  *check(subject) {
    if (!subject.world.knowsOthers) return;
    for (const reference of referencesIn(subject)) {
      const { kind, name, key } = reference;
      const text = key?.text ?? '';
      const keys = keysOf(reference, subject.world);
      // A text that can be no key is another finding.
      if (key === undefined || isTemplated(text) || checkDataKey(text, '').length > 0) continue;
      if (keys === undefined || keys.includes(text)) continue;
      const hint = suggestNames(text, keys, 'Add it.');
      yield { node: key, message: `The ${kind} '${name.text ?? ''}' has no key '${text}'. ${hint}` };
    }
  },
};

/**
 * Objects that neither the manifests create nor the cluster has: the pod waits without an end, or Argo cannot create it
 * (kubelet, "secret not found"; the admission of ServiceAccounts, "serviceaccount not found").
 */
export const unknownObject: Rule<SettingsSubject> = {
  code: 'unknown-object',
  class: 'fails',
  *check(subject) {
    const { world } = subject;
    if (world.existing === undefined) return;
    const seen = new Set<string>();
    for (const reference of referencesIn(subject)) {
      const { kind, name: node } = reference;
      const name = node.text ?? '';
      if (seen.has(`${kind}/${name}`) || exists(reference, world)) continue;
      seen.add(`${kind}/${name}`);
      const known = [...world.existing.filter((one) => one.kind === kind), ...named(world.allOf(kind))];
      const close = suggestNames(
        name,
        known.map((one) => one.name),
        '',
      );
      const hint = close.startsWith('Did') ? close : `Create it, or list it in 'existing'.`;
      yield { node, message: `There is no ${kind} '${name}' in the manifests or in the cluster. ${hint}` };
    }
  },
};

function exists({ kind, name, namespace }: ObjectReference, world: World): boolean {
  const text = name.text ?? '';
  return (
    (kind === 'ServiceAccount' && text === 'default') ||
    world.existing?.some((one) => one.kind === kind && one.name === text) === true ||
    world.findOther(kind, text, namespace) !== undefined ||
    (kind === 'Secret' && createdSecrets(world).has(text))
  );
}

/** The Secrets that other objects of the manifests become, or create: sealed and external Secrets, certificates. */
function createdSecrets(world: World): ReadonlySet<string> {
  return new Set(
    [...world.allOf('SealedSecret'), ...world.allOf('ExternalSecret'), ...world.allOf('Certificate')].flatMap(
      (node) => {
        const spec = node.get('spec');
        const names = [
          node.get('metadata').get('name'),
          spec.get('target').get('name'),
          spec.get('template').get('metadata').get('name'),
          spec.get('secretName'),
        ];
        return names.flatMap(({ text }) => text ?? []);
      },
    ),
  );
}

function named(nodes: readonly JsonNode[]): Pick<ExistingObject, 'name'>[] {
  return nodes.map((node) => ({ name: node.get('metadata').get('name').text ?? '' }));
}

/** The keys of a Secret or ConfigMap, if they are known. One without any may be filled in the cluster. */
function keysOf({ kind, name, namespace }: ObjectReference, world: World): readonly string[] | undefined {
  const text = name.text ?? '';
  const found = world.findOther(kind, text, namespace);
  const listed = world.existing?.find((one) => one.kind === kind && one.name === text)?.keys;
  if (found === undefined) return listed;
  const keys = ['data', 'stringData', 'binaryData'].flatMap((field) =>
    found.get(field).fields.map(([key]) => key),
  );
  return keys.length > 0 ? keys : undefined;
}
