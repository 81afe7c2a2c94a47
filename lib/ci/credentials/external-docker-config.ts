import type {
  ExternalSecretSpec,
  ExternalSecretSpecData,
  ExternalSecretSpecDataRemoteRef,
} from '../../../imports/external-secrets.io';
import type { Problem } from '../../finding';
import { DOCKER_CONFIG_KEY, checkRegistryHosts, readUsername } from './docker-config';
import type { RegistryAccount } from './registry-accounts';

/** A key of an external store. */
export interface RemoteValue {
  /** The key and, if its value has several fields, the field (`property`). */
  readonly remoteRef: ExternalSecretSpecDataRemoteRef;
}

/** An ExternalSecret that builds one Docker config from several keys of a store. */
export interface ExternalRegistries extends Omit<ExternalSecretSpec, 'data' | 'dataFrom' | 'target'> {
  /**
   * The accounts. User names may be texts, passwords are keys of the store. An error if the list is empty or contains a
   * registry twice, or if a user name is empty or contains `:`.
   */
  readonly registries: readonly RegistryAccount<string | RemoteValue, RemoteValue>[];

  /** The library renders these fields. */
  readonly data?: never;
  readonly dataFrom?: never;
  readonly target?: never;
}

/** The spec of an ExternalSecret as the operator defines it. */
export type PlainExternalSecretSpec = ExternalSecretSpec & { readonly registries?: never };

/** Checks the accounts, and in plain JavaScript fields that would be replaced. */
export function checkExternalRegistries(
  { registries, ...spec }: ExternalRegistries,
  path: string,
): readonly Problem[] {
  const others = ['data', 'dataFrom', 'target'].filter((field) => field in spec);
  return [
    ...others.map((field): Problem => {
      const message = `'${field}' is rendered from 'registries'. Remove one of them.`;
      return { code: 'conflicting-secret-sources', path: `${path}.${field}`, message };
    }),
    ...checkRegistryHosts(registries, `${path}.registries`),
    ...registries.flatMap(({ username }, index) =>
      typeof username === 'string'
        ? readUsername(username, `${path}.registries[${String(index)}].username`).problems
        : [],
    ),
  ];
}

/**
 * Renders the spec of an ExternalSecret that builds one Docker config from several keys of a store. Its template is one of the
 * engine v2 of the External Secrets Operator, which quotes the values as JSON.
 */
export function renderExternalDockerConfig({ registries, ...spec }: ExternalRegistries): ExternalSecretSpec {
  const data: ExternalSecretSpecData[] = [];
  /** A Go template that evaluates to the value. A text is a JSON string, whose escapes are those of Go. */
  const value = (given: string | RemoteValue, secretKey: string): string => {
    if (typeof given === 'string') return goString(given);
    data.push({ secretKey, remoteRef: given.remoteRef });
    return `.${secretKey}`;
  };
  const auths = registries.map(({ registry, username, password }, index) => {
    const user = value(username, `username${String(index)}`);
    const secret = value(password, `password${String(index)}`);
    const auth = `printf "%s:%s" ${user} ${secret} | b64enc | toJson`;
    return `{{ ${goString(registry)} | toJson }}:{"username":{{ ${user} | toJson }},"password":{{ ${secret} | toJson }},"auth":{{ ${auth} }}}`;
  });
  return {
    ...spec,
    data,
    target: {
      template: { engineVersion: 'v2', data: { [DOCKER_CONFIG_KEY]: `{"auths":{ ${auths.join(', ')} }}` } },
    },
  };
}

/** A string literal of Go, whose escapes are those of JSON. */
function goString(text: string): string {
  return JSON.stringify(text);
}
