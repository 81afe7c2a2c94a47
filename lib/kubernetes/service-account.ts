import type { ApiObjectMetadata } from 'cdk8s';
import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { IServiceAccount } from './cdk8s-plus';

/** A ServiceAccount whose pods get a token of the API. Roles and pods of cdk8s-plus accept it. */
export class ServiceAccount extends Construct implements IServiceAccount {
  readonly apiVersion = 'v1';
  readonly apiGroup = '';
  readonly kind = 'ServiceAccount';
  readonly resourceType = 'serviceaccounts';
  readonly name: string;
  private readonly namespace: string | undefined;

  constructor(scope: Construct, id: string, metadata: ApiObjectMetadata & { readonly name: string }) {
    super(scope, id);
    const { apiVersion, kind } = this;
    const object = new ApiObject(this, 'Resource', {
      apiVersion,
      kind,
      metadata,
      automountServiceAccountToken: true,
    });
    this.name = object.name;
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
