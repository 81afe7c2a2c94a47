import type { ApiObject, ApiObjectMetadata } from 'cdk8s';
import type { Problem } from '../finding';

/**
 * What Kubernetes asks of a name:
 * `subdomain` for most kinds (Secret, ServiceAccount, ConfigMap), `label` for a namespace, `service` for a
 * Service, `segment` for the kinds of RBAC, whose names only have to fit into a URL.
 */
export type NameRule = 'subdomain' | 'label' | 'service' | 'segment';

interface Rule {
  readonly accepts: (name: string) => boolean;
  readonly says: string;
}

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

const RULES: { readonly [rule in NameRule]: Rule } = {
  subdomain: {
    accepts: (name) => name.length <= 253 && name.split('.').every((part) => DNS_LABEL.test(part)),
    says:
      'at most 253 lower-case letters, digits, "-" and ".", ' +
      'and each part between dots begins and ends with a letter or digit',
  },
  label: {
    accepts: (name) => name.length <= 63 && DNS_LABEL.test(name),
    says: 'at most 63 lower-case letters, digits and "-", beginning and ending with a letter or digit',
  },
  service: {
    accepts: (name) => name.length <= 63 && DNS_LABEL.test(name) && /^[a-z]/.test(name),
    says: 'at most 63 lower-case letters, digits and "-", beginning with a letter and ending with a letter or digit',
  },
  segment: {
    accepts: (name) => name !== '' && name !== '.' && name !== '..' && !/[/%]/.test(name),
    says: 'anything but "." and ".." without "/" and "%"',
  },
};

/** Says what is wrong with a name that Kubernetes would refuse. `what` is the thing that is named: `Secret`. */
export function checkName(name: string, rule: NameRule, what: string, path: string): readonly Problem[] {
  if (name === '') {
    return [
      {
        code: 'empty-name',
        path,
        message: `The name of the ${what} is empty. Give it one, or leave it out.`,
      },
    ];
  }
  if (RULES[rule].accepts(name)) return [];
  const message = `Kubernetes refuses ${JSON.stringify(name)} as the name of a ${what}: it takes ${RULES[rule].says}.`;
  return [{ code: 'invalid-name', path, message }];
}

/** Says what is wrong with the name and the namespace in an object's metadata, as far as they are given. */
export function checkMetadata(
  metadata: ApiObjectMetadata | undefined,
  rule: NameRule,
  what: string,
  path = 'metadata',
): readonly Problem[] {
  const { name, namespace } = metadata ?? {};
  return [
    ...(name === undefined ? [] : checkName(name, rule, what, `${path}.name`)),
    ...(namespace === undefined ? [] : checkName(namespace, 'label', 'namespace', `${path}.namespace`)),
  ];
}

/** Says what is wrong with the name of an entry in a Secret or a ConfigMap. */
export function checkDataKey(key: string, path: string): readonly Problem[] {
  if (/^[-._a-zA-Z0-9]{1,253}$/.test(key) && key !== '.' && !key.startsWith('..')) return [];
  const message =
    `Kubernetes refuses ${JSON.stringify(key)} as a key: ` +
    'it takes 1 to 253 letters, digits, "-", "_" and ".", but neither "." nor a key that begins with "..".';
  return [{ code: 'invalid-key', path, message }];
}

/**
 * The metadata that an object gets: what the user gives, and the default name where the user gives none.
 * Names reach the cluster exactly as written, so they are never left for cdk8s to derive from the path.
 */
export function named(metadata: ApiObjectMetadata | undefined, name: string): NamedMetadata {
  return { ...metadata, name: metadata?.name ?? name };
}

/** Metadata whose name is known. */
export type NamedMetadata = ApiObjectMetadata & { readonly name: string };

/** The namespace that an object is written with: its own or its chart's; undefined when neither says. */
export function namespaceOf(object: ApiObject): string | undefined {
  return object.metadata.namespace;
}
