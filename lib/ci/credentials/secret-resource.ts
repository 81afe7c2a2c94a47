import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ExternalSecretSpec } from '../../../imports/external-secrets.io';
import { ExternalSecret } from '../../../imports/external-secrets.io';
import { addFindings } from '../../finding';
import type { NamedMetadata } from '../../kubernetes/name';
import { checkExternalSecret, renderExternalSecretSpec } from './external-secret';

/** A Secret to render, or the ExternalSecret that creates it. */
export interface SecretResource {
  /** The metadata of the object. */
  readonly metadata: NamedMetadata;

  /**
   * The type of the Secret.
   *
   * @default 'Opaque'
   */
  readonly type?: string;

  /** The keys that pods mount. */
  readonly keys: readonly string[];

  /** The spec of the ExternalSecret that fetches the values, if there is one. */
  readonly externalSecret: ExternalSecretSpec | undefined;

  /** Renders the values, base64-encoded, if there is no ExternalSecret. */
  readonly renderData: () => { readonly [key: string]: string };
}

/** Adds the Secret or the ExternalSecret to a construct, and returns the name of the Secret. */
export function addSecretResource(scope: Construct, resource: SecretResource): string {
  const { metadata, type, keys, externalSecret } = resource;
  if (externalSecret === undefined) {
    const data = resource.renderData();
    const secret = { apiVersion: 'v1', kind: 'Secret', metadata, type: type ?? 'Opaque', data };
    new ApiObject(scope, 'Resource', secret);
    return metadata.name;
  }
  const spec = renderExternalSecretSpec(externalSecret, metadata.name, type);
  addFindings(scope, checkExternalSecret(spec, keys));
  new ExternalSecret(scope, 'Resource', { metadata, spec });
  return spec.target?.name ?? metadata.name;
}

/** Encodes a value for the `data` of a Secret. */
export function base64(value: string): string {
  return Buffer.from(value).toString('base64');
}
