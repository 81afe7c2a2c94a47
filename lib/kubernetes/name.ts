import type { ApiObject, ApiObjectMetadata } from 'cdk8s';
import type { Problem } from '../finding';

/**
 * The format that Kubernetes requires of a name: `subdomain` for most kinds (Secret, ServiceAccount, ConfigMap),
 * `label` for a Namespace, `service` for a Service, `segment` for the kinds of RBAC, whose names only have to fit
 * into a URL.
 *
 * Argo requires more (workflow/validate): the name of a `workflow`, a WorkflowTemplate or an event binding becomes a
 * label value, which has at most 63 characters. To the name of a `cron-workflow` it appends 11 more.
 */
export type NameFormat = 'subdomain' | 'label' | 'service' | 'segment' | 'workflow' | 'cron-workflow';

interface FormatRule {
  readonly accepts: (name: string) => boolean;
  /** Completes `Use …`. */
  readonly characters: string;
}

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

function subdomain(maxLength: number): FormatRule {
  return {
    accepts: (name) => name.length <= maxLength && name.split('.').every((part) => DNS_LABEL.test(part)),
    characters: `at most ${maxLength} lower-case letters, digits, '-' and '.', with a letter or digit at both ends of each part`,
  };
}

const FORMATS: { readonly [format in NameFormat]: FormatRule } = {
  subdomain: subdomain(253),
  workflow: subdomain(63),
  'cron-workflow': subdomain(52),
  label: {
    accepts: (name) => name.length <= 63 && DNS_LABEL.test(name),
    characters: "at most 63 lower-case letters, digits and '-', with a letter or digit at both ends",
  },
  service: {
    accepts: (name) => name.length <= 63 && DNS_LABEL.test(name) && /^[a-z]/.test(name),
    characters:
      "at most 63 lower-case letters, digits and '-', with a letter at the start and a letter or digit at the end",
  },
  segment: {
    accepts: (name) => name !== '' && name !== '.' && name !== '..' && !/[/%]/.test(name),
    characters: "anything but '.' and '..', without '/' and '%'",
  },
};

/** A noun with its article: `a Secret`, `an EventSource`. */
export function withArticle(noun: string): string {
  return `${/^[AEIO]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** Checks a name. `kind` is what it names: `Secret`. */
export function checkName(name: string, format: NameFormat, kind: string, path: string): readonly Problem[] {
  if (name === '') {
    const message = `The name of the ${kind} is empty. Set it or omit it.`;
    return [{ code: 'missing-name', path, message }];
  }
  if (FORMATS[format].accepts(name)) return [];
  const message = `${JSON.stringify(name)} is not a valid name for ${withArticle(kind)}. Use ${FORMATS[format].characters}.`;
  return [{ code: 'invalid-name', path, message }];
}

/** The number of characters that Kubernetes appends to a name prefix, and the length that it cuts the prefix to. */
const GENERATED = 5;
const MAX_PREFIX = 58;

/** Checks `metadata.generateName`. Kubernetes ignores an empty one. */
function checkNamePrefix(prefix: string, format: NameFormat, kind: string, path: string): readonly Problem[] {
  // Kubernetes validates a prefix with its last `-` replaced by a letter (apimachinery, `maskTrailingDash`).
  const masked = prefix.replace(/(?<=.)-$/, 'a');
  const generated = masked.slice(0, MAX_PREFIX) + 'x'.repeat(GENERATED);
  if (prefix === '' || (FORMATS.subdomain.accepts(masked) && FORMATS[format].accepts(generated))) return [];
  const message = `${JSON.stringify(prefix)} is not a valid name prefix for ${withArticle(kind)}. With the ${GENERATED} characters that Kubernetes appends, use ${FORMATS[format].characters}.`;
  return [{ code: 'invalid-name', path, message }];
}

/** Checks the name, the name prefix and the namespace in the metadata of an object, as far as they are set. */
export function checkMetadata(
  metadata: ApiObjectMetadata | undefined,
  format: NameFormat,
  kind: string,
  path = 'metadata',
): readonly Problem[] {
  const { name, namespace } = metadata ?? {};
  const generateName: unknown = metadata?.generateName;
  return [
    ...(name === undefined ? [] : checkName(name, format, kind, `${path}.name`)),
    ...(namespace === undefined ? [] : checkName(namespace, 'label', 'namespace', `${path}.namespace`)),
    ...(typeof generateName === 'string'
      ? checkNamePrefix(generateName, format, kind, `${path}.generateName`)
      : []),
  ];
}

/** Checks the key of an entry in a Secret or a ConfigMap. */
export function checkDataKey(key: string, path: string): readonly Problem[] {
  if (/^[-._a-zA-Z0-9]{1,253}$/.test(key) && key !== '.' && !key.startsWith('..')) return [];
  const message = `${JSON.stringify(key)} is not a valid key. Use 1 to 253 letters, digits, '-', '_' and '.', but not '.', nor '..' at the start.`;
  return [{ code: 'invalid-key', path, message }];
}

/**
 * The user's metadata, with a default name.
 * Names reach the cluster exactly as written, so they are never left for cdk8s to derive from the path.
 */
export function named(metadata: ApiObjectMetadata | undefined, name: string): NamedMetadata {
  return { ...metadata, name: metadata?.name ?? name };
}

/** The metadata of an object whose default name is the id of its construct. With `generateName`, it has no name. */
export function metadataFor(id: string, metadata: ApiObjectMetadata = {}): ApiObjectMetadata {
  // cdk8s would add a `name` to `generateName`, unless the field is present.
  return { ...metadata, name: metadata.name ?? (metadata.generateName === undefined ? id : undefined) };
}

/** Metadata whose name is known. */
export type NamedMetadata = ApiObjectMetadata & { readonly name: string };

/** The namespace that an object is rendered with: its own or that of its chart. */
export function namespaceOf(object: ApiObject): string | undefined {
  return object.metadata.namespace;
}
