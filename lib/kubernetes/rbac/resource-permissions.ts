import { replaceTags } from '../../argo/tag';
import { isTemplated } from '../../argo/templated-text';
import type { ApiResource } from '../api-resources';
import { pluralOf, resourceOfKind, resourceOfType } from '../api-resources';
import type { Permission } from './permission';
import { permissions } from './permission';

/** The fields of a resource template that its rights depend on, as text. */
export interface ResourceAction {
  readonly action: string;
  readonly manifest?: string;
  readonly flags: readonly string[];
  /** Whether it waits for a condition, or reads outputs from the object. */
  readonly readsObject: boolean;
}

/** The rights that a template needs. */
export interface Needs {
  /** Those that are known to be right. */
  readonly certain: readonly Permission[];

  /** Others, with the reason, such as `'Kafka' is not a kind that this library knows`. */
  readonly uncertain: readonly { readonly reason: string; readonly permissions: readonly Permission[] }[];
}

/** The rights that kubectl needs for an action on an object in a file (kubectl 1.34; cli-runtime, `Helper`). */
const FILE_VERBS: { readonly [action: string]: readonly string[] } = {
  create: ['create'],
  apply: ['create', 'get', 'patch'],
  // Without the rights to wait for the deletion, kubectl does not wait.
  delete: ['delete'],
  get: ['get'],
  patch: ['patch'],
  replace: ['get', 'update'],
};

/** An object that a manifest describes. */
interface Described {
  readonly apiVersion?: unknown;
  readonly kind?: unknown;
  readonly namespace?: unknown;
}

/** The rights that Argo's executor needs for a resource template (workflow/executor/resource.go). */
export function resourceNeeds(resource: ResourceAction, namespace: string | undefined): Needs {
  const { action, manifest, flags, readsObject } = resource;
  const verbs = FILE_VERBS[action];
  if (verbs === undefined) return unknownNeeds(`the action is '${action}'`);
  const named = parseFlags(flags);
  const other = named.namespace !== undefined && named.namespace !== namespace;
  if (other) return unknownNeeds(`its namespace is '${named.namespace ?? ''}'`);
  const read = readsObject && action !== 'delete' ? ['get'] : [];
  if (named.type !== undefined) return typeNeeds(named, [...byName(action, named), ...read]);
  if (manifest === undefined || manifest === '') return unknownNeeds('its object is read from an artifact');
  const needs = describedIn(manifest).map((object) =>
    kindNeeds(object, { namespace, subresource: named.subresource, verbs: [...verbs, ...read] }),
  );
  return {
    certain: needs.flatMap(({ certain }) => certain),
    uncertain: needs.flatMap(({ uncertain }) => uncertain),
  };
}

function unknownNeeds(reason: string): Needs {
  return { certain: [], uncertain: [{ reason, permissions: [] }] };
}

/** The rights on objects that arguments name. kubectl reads an object before it patches or replaces it. */
function byName(action: string, { isSelection }: NamedType): readonly string[] {
  const verbs = FILE_VERBS[action] ?? [];
  if (isSelection) return action === 'get' ? ['list'] : ['list', ...verbs];
  return action === 'patch' ? ['get', ...verbs] : verbs;
}

function typeNeeds({ type = '', subresource }: NamedType, verbs: readonly string[]): Needs {
  const known = isTemplated(type) ? undefined : resourceOfType(type);
  if (known === undefined) return unknownNeeds(`the type '${type}' is not known`);
  return knownNeeds(known, subresource, verbs);
}

function kindNeeds(
  { apiVersion, kind, namespace }: Described,
  {
    verbs,
    subresource,
    ...own
  }: {
    readonly verbs: readonly string[];
    readonly subresource?: string;
    readonly namespace: string | undefined;
  },
): Needs {
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || isTemplated(apiVersion + kind))
    return unknownNeeds('the kind of its object is only known at run time');
  if (namespace !== undefined && namespace !== own.namespace && namespace !== OWN_NAMESPACE)
    return unknownNeeds(
      `its object is in the namespace '${typeof namespace === 'string' ? namespace : '?'}'`,
    );
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  const known = resourceOfKind(group, kind);
  if (known !== undefined) return knownNeeds(known, subresource, verbs);
  const guessed = permissions(group, withSubresource(pluralOf(kind), subresource), verbs);
  return { certain: [], uncertain: [{ reason: `the kind '${kind}' is not known`, permissions: guessed }] };
}

function knownNeeds(
  { group, resource, isNamespaced }: ApiResource,
  subresource: string | undefined,
  verbs: readonly string[],
): Needs {
  if (!isNamespaced) return unknownNeeds(`only a ClusterRole grants rights on '${resource}'`);
  return { certain: permissions(group, withSubresource(resource, subresource), verbs), uncertain: [] };
}

function withSubresource(resource: string, subresource: string | undefined): string {
  return subresource === undefined ? resource : `${resource}/${subresource}`;
}

/** What the flags and arguments of kubectl name. */
interface NamedType {
  readonly type?: string;
  readonly subresource?: string;
  readonly namespace?: string;
  /** Whether they select objects of the type, instead of naming one. */
  readonly isSelection: boolean;
}

/** Flags of kubectl whose value can be the next argument. */
const WITH_VALUE = [
  '--field-selector',
  '--namespace',
  '--selector',
  '--subresource',
  '--type',
  '-l',
  '-n',
  '-p',
];

function parseFlags(flags: readonly string[]): NamedType {
  const values = new Map<string, string>();
  const positional: string[] = [];
  for (let index = 0; index < flags.length; index++) {
    const flag = flags[index] ?? '';
    const [name = '', ...value] = flag.split('=');
    if (!flag.startsWith('-')) positional.push(flag);
    else if (value.length > 0 || !WITH_VALUE.includes(name)) values.set(name, value.join('='));
    else values.set(name, flags[++index] ?? '');
  }
  const [type, name] = positional;
  const selects = ['-l', '--selector', '--field-selector', '--all'].some((flag) => values.has(flag));
  return {
    type: type?.split('/')[0],
    subresource: values.get('--subresource'),
    namespace: values.get('--namespace') ?? values.get('-n'),
    isSelection: selects || (type !== undefined && !type.includes('/') && name === undefined),
  };
}

/** What stands for the variable `workflow.namespace`; no namespace has this name. */
const OWN_NAMESPACE = '.';

/** The objects of a manifest: JSON with tags instead of values, as a typed template renders it, or YAML. */
function describedIn(text: string): readonly Described[] {
  const manifest = text
    .replaceAll('{{=toJson(workflow.namespace)}}', JSON.stringify(OWN_NAMESPACE))
    .replaceAll('{{workflow.namespace}}', OWN_NAMESPACE);
  const json = jsonIn(manifest);
  if (json !== undefined) return [json];
  return manifest.split(/^---.*$/m).flatMap((part): Described[] => {
    if (part.trim() === '') return [];
    const field = (name: string): string | undefined =>
      new RegExp(`^${name}:\\s*["']?([^\\s"'#]+)`, 'm').exec(part)?.[1];
    const metadata = /^metadata:.*\n((?:[ \t].*\n?|\n)*)/m.exec(part)?.[1] ?? '';
    const namespace = /^\s+namespace:\s*["']?([^\s"'#]+)/m.exec(metadata)?.[1];
    return [{ apiVersion: field('apiVersion'), kind: field('kind'), namespace }];
  });
}

function jsonIn(manifest: string): Described | undefined {
  if (!manifest.trimStart().startsWith('{') || manifest.trimStart().startsWith('{{')) return undefined;
  try {
    // A tag outside quotes inserts JSON; `null` in its place is valid inside quotes too.
    const { apiVersion, kind, metadata } = JSON.parse(replaceTags(manifest, 'null')) as {
      readonly apiVersion?: unknown;
      readonly kind?: unknown;
      readonly metadata?: { readonly namespace?: unknown };
    };
    return { apiVersion, kind, namespace: metadata?.namespace };
  } catch {
    return {};
  }
}
