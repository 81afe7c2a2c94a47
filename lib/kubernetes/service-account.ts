import { markConstructInTexts } from '../finding';
import type { ApiObjectMetadata } from 'cdk8s';
import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { sharedState } from '../identity';
import type { IServiceAccount } from './cdk8s-plus';

/** The metadata of an object whose name is known. */
type NamedMetadata = ApiObjectMetadata & { readonly name: string };

/** Properties of a `ServiceAccount`. */
export interface ServiceAccountProps {
  readonly metadata: NamedMetadata;

  /** Whether Kubernetes mounts a token of the account in each container of its pods, unless the pod overrides it. */
  readonly automountToken: boolean;
}

/** A ServiceAccount. Roles and pods of cdk8s-plus accept it. */
export class ServiceAccount extends Construct implements IServiceAccount {
  static {
    markConstructInTexts(this, 'ServiceAccount');
  }

  readonly apiVersion = 'v1';
  readonly apiGroup = '';
  readonly kind = 'ServiceAccount';
  readonly resourceType = 'serviceaccounts';
  readonly name: string;

  /** Whether its pods get a token in each container, as in cdk8s-plus. */
  readonly automountToken: boolean;

  private readonly namespace: string | undefined;

  constructor(scope: Construct, id: string, { metadata, automountToken }: ServiceAccountProps) {
    super(scope, id);
    const { apiVersion, kind } = this;
    const object = new ApiObject(this, 'Resource', {
      apiVersion,
      kind,
      metadata,
      automountServiceAccountToken: automountToken,
    });
    this.name = object.name;
    this.automountToken = automountToken;
    this.namespace = object.metadata.namespace;
  }

  get resourceName(): string {
    return this.name;
  }

  toSubjectConfiguration(): ReturnType<IServiceAccount['toSubjectConfiguration']> {
    const { apiGroup, kind, name, namespace } = this;
    return { apiGroup, kind, name, namespace };
  }
}

/**
 * Which containers of a workflow's pods get the token of a ServiceAccount: `executor` for those of Argo alone, which read
 * it from a Secret, `all` for each container. It is unknown for an account that the app has no `PodControllerRbac` for.
 */
export type TokenAccess = 'executor' | 'all' | 'unknown';

/** How the app has set up the token of a ServiceAccount. */
export function tokenAccessOf(account: IServiceAccount | undefined): TokenAccess {
  return account === undefined ? 'unknown' : tokenState(account).access;
}

/** Records how the app has set up the token of a ServiceAccount. */
export function setTokenAccess(account: IServiceAccount, access: TokenAccess): void {
  tokenState(account).access = access;
}

function tokenState(account: IServiceAccount): { access: TokenAccess } {
  return sharedState(account, 'token-access', () => ({ access: 'unknown' }));
}

/** Whether the pods of the account get no token, unless a pod overrides that. */
export function isWithoutToken(account: IServiceAccount): boolean {
  return 'automountToken' in account && account.automountToken === false;
}

/** The name of the Secret in which Argo looks for the token of a ServiceAccount (util/secrets, `TokenName`). */
export function tokenSecretName(account: string): string {
  return `${account}.service-account-token`;
}
