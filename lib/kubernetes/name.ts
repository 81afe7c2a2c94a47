import type { ApiObject, ApiObjectMetadata } from 'cdk8s';
import type { Problem } from '../finding/index';

/**
 * What Kubernetes asks of a name:
 * `subdomain` for most kinds (Secret, ServiceAccount, ConfigMap), `label` for a namespace, `service` for a
 * Service, `segment` for the kinds of RBAC, whose names only have to fit into a URL.
 *
 * What Argo asks besides (workflow/validate): the name of a `workflow`, kept or not, and of an event binding goes
 * into a label, which ends at 63 characters; behind that of a `cron-workflow` Argo puts 11 more.
 */
export type NameRule = 'subdomain' | 'label' | 'service' | 'segment' | 'workflow' | 'cron-workflow';

interface Rule {
  readonly accepts: (name: string) => boolean;
  readonly says: string;
}

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

function subdomain(maxLength: number): Rule {
  return {
    accepts: (name) => name.length <= maxLength && name.split('.').every((part) => DNS_LABEL.test(part)),
    says:
      `at most ${maxLength} lower-case letters, digits, "-" and ".", ` +
      'and each part between dots begins and ends with a letter or digit',
  };
}

const RULES: { readonly [rule in NameRule]: Rule } = {
  subdomain: subdomain(253),
  workflow: subdomain(63),
  'cron-workflow': subdomain(52),
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

/** What is named, with its article: `a Secret`, `an EventSource`. */
export function articled(what: string): string {
  return `${/^[AEIO]/i.test(what) ? 'an' : 'a'} ${what}`;
}

/** Says what is wrong with a name that Kubernetes would refuse. `what` is the thing that is named: `Secret`. */
export function checkName(name: string, rule: NameRule, what: string, path: string): readonly Problem[] {
  if (name === '') {
    return [
      {
        code: 'missing-name',
        path,
        message: `The name of the ${what} is empty. Give it one, or leave it out.`,
      },
    ];
  }
  if (RULES[rule].accepts(name)) return [];
  const message = `Kubernetes refuses ${JSON.stringify(name)} as the name of ${articled(what)}: it takes ${RULES[rule].says}.`;
  return [{ code: 'invalid-name', path, message }];
}

/** How many characters Kubernetes puts behind the beginning of a name, and what it cuts the beginning to before. */
const GENERATED = 5;
const MAX_BEGINNING = 58;

/** Says what is wrong with `metadata.generateName`. */
function checkBeginning(beginning: string, rule: NameRule, what: string, path: string): readonly Problem[] {
  // Kubernetes takes a `-` at the end of a beginning for any letter; an empty beginning is none.
  const whole = beginning.replace(/(?<=.)-$/, 'a');
  const generated = whole.slice(0, MAX_BEGINNING) + 'x'.repeat(GENERATED);
  if (beginning === '' || (RULES.subdomain.accepts(whole) && RULES[rule].accepts(generated))) return [];
  const message = `Kubernetes refuses ${JSON.stringify(beginning)} as the beginning of the name of ${articled(what)}: with ${GENERATED} letters behind it, it takes ${RULES[rule].says}.`;
  return [{ code: 'invalid-name', path, message }];
}

/** Says what is wrong with the name, its beginning and the namespace in an object's metadata, as far as they are given. */
export function checkMetadata(
  metadata: ApiObjectMetadata | undefined,
  rule: NameRule,
  what: string,
  path = 'metadata',
): readonly Problem[] {
  const { name, namespace } = metadata ?? {};
  const generateName: unknown = metadata?.generateName;
  return [
    ...(name === undefined ? [] : checkName(name, rule, what, `${path}.name`)),
    ...(namespace === undefined ? [] : checkName(namespace, 'label', 'namespace', `${path}.namespace`)),
    ...(typeof generateName === 'string'
      ? checkBeginning(generateName, rule, what, `${path}.generateName`)
      : []),
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

/** The metadata of an object that is called by the id of its construct, unless the cluster makes a name for it. */
export function metadataFor(id: string, metadata: ApiObjectMetadata = {}): ApiObjectMetadata {
  // cdk8s would write a `name` of its own beside `generateName`, unless it is told that there is none.
  return { ...metadata, name: metadata.name ?? (metadata.generateName === undefined ? id : undefined) };
}

/** Metadata whose name is known. */
export type NamedMetadata = ApiObjectMetadata & { readonly name: string };

/** The namespace that an object is written with: its own or its chart's; undefined when neither says. */
export function namespaceOf(object: ApiObject): string | undefined {
  return object.metadata.namespace;
}
