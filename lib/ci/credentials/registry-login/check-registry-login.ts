import { Construct } from 'constructs';
import type { Problem } from '../../../finding';
import { checkName } from '../../../kubernetes/name';
import { checkSecretKey } from '../../../kubernetes/secret-key';
import type { CloudKind, LoginSource, RegistryLogin, RegistryLogins, VaultSecret } from './registry-login';
import { isSecret, loginsIn, resolveRegistryLogins } from './registry-login';

/** Checks the sources of registry credentials. A `DockerSecret` checks itself. */
export function checkRegistryLogins(logins: RegistryLogins | undefined, path: string): Problem[] {
  if (logins === undefined) return [];
  const list = loginsIn(logins);
  if (list.length === 0) {
    const message = 'The list of registry credentials is empty. Add a source, or omit it.';
    return [{ code: 'missing-registry', message, path }];
  }
  const problems = list.flatMap((login, index) =>
    checkLogin(login, list === logins ? `${path}[${String(index)}]` : path),
  );
  // References that are invalid cannot be resolved.
  return problems.length > 0 ? problems : checkCombination(resolveRegistryLogins(logins), path);
}

/** The fields of sources, of which each has one. */
const KINDS = ['secret', 'ecr', 'artifactRegistry', 'acr', 'vault'];

function checkLogin(login: RegistryLogin, path: string): Problem[] {
  if (isSecret(login)) return [...checkName(login.name, 'subdomain', 'Secret', path)];
  if (Construct.isConstruct(login)) return [];
  const given: unknown = login;
  const [kind, other] = KINDS.filter((name) => typeof given === 'object' && given !== null && name in given);
  if (kind !== undefined && other !== undefined) {
    const message = `Both '${kind}' and '${other}' are set. Write a list of two sources, or remove one.`;
    return [{ code: 'conflicting-secret-sources', message, path: `${path}.${other}` }];
  }
  if (typeof given !== 'object' || given === null || 'secret' in given)
    return checkSecretKey(login, path, { isTemplated: true });
  if ('ecr' in login) return checkRegistry('ecr', login.ecr, path);
  if ('artifactRegistry' in login) return checkRegistry('artifactRegistry', login.artifactRegistry, path);
  if ('acr' in login) return checkRegistry('acr', login.acr, path);
  if ('vault' in login) return checkVault(login.vault, `${path}.vault`);
  return checkSecretKey(login, path, { isTemplated: true });
}

/** The registries of a cloud, with an example. */
const HOSTS: { readonly [Kind in CloudKind]: readonly [pattern: RegExp, name: string, example: string] } = {
  ecr: [
    /^\d{12}\.dkr\.ecr(-fips)?\.[a-z]{2}[a-z0-9-]*\.amazonaws\.(com(\.cn)?|eu)$/,
    'Amazon ECR',
    '123456789012.dkr.ecr.eu-central-1.amazonaws.com',
  ],
  artifactRegistry: [
    /^([a-z0-9-]+-docker\.pkg\.dev|([a-z0-9-]+\.)?gcr\.io)$/,
    "Google's Artifact Registry",
    'europe-docker.pkg.dev',
  ],
  acr: [/^[a-z0-9-]+(\.[a-z0-9-]+)?\.azurecr\.(io|cn|us)$/, 'Azure Container Registry', 'acme.azurecr.io'],
};

function checkRegistry(kind: CloudKind, registry: unknown, path: string): Problem[] {
  const [pattern, name, example] = HOSTS[kind];
  if (typeof registry === 'string' && pattern.test(registry)) return [];
  const given = typeof registry === 'string' ? `'${registry}'` : 'The value';
  const message = `${given} is not a host of ${name}. Use no scheme and no path, such as '${example}'.`;
  return [{ code: 'invalid-registry', message, path: `${path}.${kind}` }];
}

/** A name of a role, and a path without characters that Argo or Vault's template would interpret. */
const ROLE = /^[A-Za-z0-9][\w.-]*$/;
const PATH = /^[A-Za-z0-9_-][\w./ -]*$/;

function checkVault({ role, path: secret, audience }: VaultSecret, path: string): Problem[] {
  const problems: Problem[] = [];
  const code = 'invalid-vault-secret';
  if (!ROLE.test(role)) {
    const message = `'${role}' is not the name of a role of Vault. Use letters, digits, '_', '.' and '-'.`;
    problems.push({ code, message, path: `${path}.role` });
  }
  if (!PATH.test(secret) || secret.endsWith('/')) {
    const message = `'${secret}' is not the path of a secret. Use the path of the API, such as 'kv/data/ci/registry'.`;
    problems.push({ code, message, path: `${path}.path` });
  }
  if (audience !== undefined && !/^[^\s{}]+$/.test(audience)) {
    const message = `'${audience}' is not an audience of a token. Use one without spaces and braces, such as 'vault'.`;
    problems.push({ code, message, path: `${path}.audience` });
  }
  return problems;
}

/** Finds two sources for one registry, and several secrets of Vault, of which the agent has one role only. */
function checkCombination(sources: readonly LoginSource[], path: string): Problem[] {
  const problems: Problem[] = [];
  const registries = sources.flatMap((source) => ('registry' in source ? [source.registry] : []));
  const twice = registries.find((registry, index) => registries.indexOf(registry) !== index);
  if (twice !== undefined) {
    const message = `The registry '${twice}' is listed twice. Remove one of them.`;
    problems.push({ code: 'duplicate-registry', message, path });
  }
  if (sources.filter(({ kind }) => kind === 'vault').length > 1) {
    const message =
      'Two secrets of Vault are listed. Store the logins of all registries in one Docker config.';
    problems.push({ code: 'duplicate-registry', message, path });
  }
  return problems;
}
