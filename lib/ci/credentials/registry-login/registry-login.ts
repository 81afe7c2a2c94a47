import { Construct } from 'constructs';
import type { ISecret } from '../../../kubernetes/cdk8s-plus';
import type { KeySelector, SecretKey } from '../../../kubernetes/secret-key';
import { secretKeySelector } from '../../../kubernetes/secret-key';
import { DOCKER_CONFIG_KEY } from '../docker-config';

/**
 * Amazon ECR by the AWS identity of the pod: an IAM role for its ServiceAccount (IRSA, the annotation
 * `eks.amazonaws.com/role-arn`), or EKS Pod Identity. The role needs `ecr:GetAuthorizationToken` and the rights to push.
 */
export interface EcrLogin {
  /** The registry: `123456789012.dkr.ecr.eu-central-1.amazonaws.com`. */
  readonly ecr: string;
}

/**
 * Google's Artifact Registry by Workload Identity Federation for GKE, or the service account in the annotation
 * `iam.gke.io/gcp-service-account`. It needs the role `roles/artifactregistry.writer`.
 */
export interface ArtifactRegistryLogin {
  /** The registry: `europe-docker.pkg.dev`. */
  readonly artifactRegistry: string;
}

/**
 * Azure Container Registry by Microsoft Entra Workload ID. The ServiceAccount of the pod needs the annotation
 * `azure.workload.identity/client-id`, and the identity the role AcrPush. The pod gets the label that the webhook looks for.
 */
export interface AcrLogin {
  /** The registry: `acme.azurecr.io`. */
  readonly acr: string;
}

/** A Docker config in HashiCorp Vault, which the Vault Agent Injector writes to a file of the pod. */
export interface VaultLogin {
  /** Where the agent finds the Docker config. */
  readonly vault: VaultSecret;
}

/** A secret of Vault with a Docker config. */
export interface VaultSecret {
  /** The role of Vault's Kubernetes authentication. */
  readonly role: string;

  /**
   * The path of the secret, whose fields are those of a Docker config: `vault kv put -mount=kv ci/registry @config.json` writes
   * one to `kv/data/ci/registry`.
   */
  readonly path: string;

  /**
   * The audience of the pod's token that the agent logs in with, if the role requires one.
   *
   * @default - that of the API server
   */
  readonly audience?: string;
}

/** The login to a registry by an identity of the pod. */
export type CloudLogin = AcrLogin | ArtifactRegistryLogin | EcrLogin;

/**
 * Where a pod gets the credentials of a registry from: a `DockerSecret`, a key of a Secret, a Secret of cdk8s-plus with the key
 * `.dockerconfigjson`, an identity of the pod in a cloud, or Vault.
 */
export type RegistryLogin = CloudLogin | ISecret | SecretKey | VaultLogin;

/** One or more sources of registry credentials. If several have credentials of the same registry, those of the last one count. */
export type RegistryLogins = RegistryLogin | readonly RegistryLogin[];

/** A resolved source: a key of a Secret, a cloud, or Vault. */
export type LoginSource =
  | { readonly kind: 'secret'; readonly secret: KeySelector }
  | { readonly kind: CloudKind; readonly registry: string }
  | { readonly kind: 'vault'; readonly vault: VaultSecret };

/** The clouds whose identities log in. */
export type CloudKind = 'acr' | 'artifactRegistry' | 'ecr';

/** The Secret that is used unless another source is set. */
export const DEFAULT_SECRET = 'docker-secret';

/** Resolves the sources, by default the existing Secret `docker-secret`. */
export function resolveRegistryLogins(logins: RegistryLogins | undefined): LoginSource[] {
  return loginsIn(logins ?? { secret: DEFAULT_SECRET, key: DOCKER_CONFIG_KEY }).map(resolveLogin);
}

/** The sources as a list. */
export function loginsIn(logins: RegistryLogins): readonly RegistryLogin[] {
  return isList(logins) ? logins : [logins];
}

function isList(logins: RegistryLogins): logins is readonly RegistryLogin[] {
  return Array.isArray(logins);
}

function resolveLogin(login: RegistryLogin): LoginSource {
  if (isSecret(login))
    return { kind: 'secret', secret: secretKeySelector({ secret: login, key: DOCKER_CONFIG_KEY }) };
  // In plain JavaScript, it may be the secret itself, which a check reports.
  if (typeof login !== 'object') return { kind: 'secret', secret: secretKeySelector(login) };
  if ('ecr' in login) return { kind: 'ecr', registry: login.ecr };
  if ('artifactRegistry' in login) return { kind: 'artifactRegistry', registry: login.artifactRegistry };
  if ('acr' in login) return { kind: 'acr', registry: login.acr };
  if ('vault' in login) return { kind: 'vault', vault: login.vault };
  return { kind: 'secret', secret: secretKeySelector(login) };
}

/** Whether the default key of a Secret is meant. In plain JavaScript the value may be anything. */
export function isSecret(login: RegistryLogin): login is ISecret {
  return Construct.isConstruct(login) && !('secret' in login);
}

/** The first Secret among the sources, which messages name if there are no credentials. */
export function secretOf(sources: readonly LoginSource[]): KeySelector {
  for (const source of sources) if (source.kind === 'secret') return source.secret;
  return { name: '', key: '' };
}
