import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ExternalSecretSpec } from '../../../imports/external-secrets.io';
import { ExternalSecret } from '../../../imports/external-secrets.io';
import { addFindings } from '../../finding';
import type { NamedMetadata } from '../../kubernetes/name';
import { checkExternalSecret, renderExternalSecretSpec } from './external-secret';
import type { SealedData } from './sealed-secret';
import { checkSealedSecret, renderSealedSecret } from './sealed-secret';

/** A Secret to render, or the ExternalSecret or SealedSecret that creates it. */
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

  /**
   * The encrypted values of the SealedSecret, if there is one.
   *
   * @default - none
   */
  readonly sealedSecret?: SealedData;

  /** Renders the values, base64-encoded, if there is neither of them. */
  readonly renderData: () => { readonly [key: string]: string };
}

/** Adds the Secret, the ExternalSecret or the SealedSecret to a construct, and returns the name of the Secret. */
export function addSecretResource(scope: Construct, resource: SecretResource): string {
  const { metadata, type, keys, externalSecret, sealedSecret } = resource;
  if (sealedSecret !== undefined) {
    addFindings(scope, checkSealedSecret(sealedSecret, keys));
    new ApiObject(scope, 'Resource', renderSealedSecret(sealedSecret, metadata, type));
    return metadata.name;
  }
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
