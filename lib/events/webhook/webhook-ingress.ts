import type { ApiObjectMetadata } from 'cdk8s';
import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Problem } from '../../finding';
import type { NamedMetadata } from '../../kubernetes/name';
import { checkName, named } from '../../kubernetes/name';
import type { SecretKey } from '../../kubernetes/secret-key';
import { objectName } from '../../kubernetes/secret-key';
import { WEBHOOK_PORT } from './webhook-source';

/** The Ingress that makes a webhook reachable from outside the cluster. */
export interface WebhookIngress {
  /** The host that webhooks are sent to: `ci.acme.dev`. */
  readonly host: string;

  /**
   * The class of the Ingress.
   *
   * @default - the default class of the cluster
   */
  readonly ingressClassName?: string;

  /**
   * The TLS Secret with the certificate of the host, by name or as a construct, such as one of cdk8s-plus. Without TLS,
   * webhooks can be read in transit and sent again, and GitLab's contain the secret. If the Ingress controller has a
   * certificate of its own for the host, acknowledge the warning `missing-tls`.
   *
   * @default - none: the Ingress controller decides
   */
  readonly tlsSecret?: SecretKey['secret'];

  /**
   * Name, labels and annotations of the Ingress: `cert-manager.io/cluster-issuer` and the like.
   *
   * @default - the name of the EventSource
   */
  readonly metadata?: ApiObjectMetadata;
}

/** The Service that Argo Events creates for an EventSource. */
export interface WebhookService {
  /** Its name. */
  readonly name: string;

  /** The port that webhooks are sent to. */
  readonly port: number;
}

/** Creates an Ingress for the Service of an EventSource. */
export function createIngress(
  scope: Construct,
  ingress: WebhookIngress,
  target: { readonly metadata: NamedMetadata; readonly endpoint: string },
): ApiObject {
  const { host, ingressClassName, tlsSecret, metadata } = ingress;
  const { name, namespace } = target.metadata;
  const service = { name: serviceNameOf(name), port: { number: WEBHOOK_PORT } };
  return new ApiObject(scope, 'Ingress', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { namespace, ...named(metadata, name) },
    spec: {
      ingressClassName,
      ...(tlsSecret !== undefined && { tls: [{ hosts: [host], secretName: objectName(tlsSecret) }] }),
      rules: [
        { host, http: { paths: [{ path: target.endpoint, pathType: 'Exact', backend: { service } }] } },
      ],
    },
  });
}

/** The name that Argo Events gives to the Service of an EventSource (pkg/reconciler/eventsource/resource.go, v1.9). */
export function serviceNameOf(eventSourceName: string): string {
  return `${eventSourceName}-eventsource-svc`;
}

/** Checks an Ingress. */
export function checkIngress(ingress: WebhookIngress, path: string): readonly Problem[] {
  const { host, tlsSecret } = ingress;
  return [
    ...checkHost(host, `${path}.host`),
    ...(tlsSecret === undefined
      ? [missingTls(`${path}.tlsSecret`)]
      : checkName(objectName(tlsSecret), 'subdomain', 'Secret', `${path}.tlsSecret`)),
  ];
}

function missingTls(path: string): Problem {
  const message =
    "The Ingress has no TLS, so webhooks can be read and sent again in transit. Set 'tlsSecret', or acknowledge this if the controller has a certificate.";
  return { code: 'missing-tls', message, path };
}

function checkHost(host: string, path: string): readonly Problem[] {
  if (/^(?:\*\.)?[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?$/.test(host)) return [];
  const message = `'${host}' is not a valid host of an Ingress. Use a lower-case name such as 'ci.acme.dev', without 'https://', port or path.`;
  return [{ code: 'invalid-host', message, path }];
}
