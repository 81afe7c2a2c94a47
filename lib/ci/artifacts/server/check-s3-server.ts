import { isIP } from 'node:net';
import type { Problem } from '../../../finding';
import { checkQuantities, checkResources } from '../../../kubernetes/check-quantities';
import { checkMetadata, checkName } from '../../../kubernetes/name';
import { checkPeers } from '../../../kubernetes/network/check-network';
import { checkS3Credentials } from '../../credentials/s3-credentials';
import { checkBucket } from '../s3/s3-location';
import type { S3ServerProps, ServerServiceSpec } from './s3-server-props';
import type { ServerNetworkPolicy } from './server-network-policy';

/** Checks the properties of an S3 server of the app. */
export function checkS3Server(props: S3ServerProps): readonly Problem[] {
  return [
    ...checkBuckets(props.buckets),
    ...checkS3Credentials(props.credentials, 'credentials'),
    ...checkExpiration(props.expiration),
    ...checkLoadBalancer(props.service),
    ...checkClaim(props),
    ...checkResources(props.storage?.resources, 'storage.resources'),
    ...checkResources(props.container?.resources, 'container.resources'),
    ...checkQuantities(props.pod ?? {}, 'pod'),
    // The name of the Deployment is also a label value and the default name of the Service, which has the strictest
    // rules.
    ...checkMetadata(props.metadata, 'service', 'Service'),
    ...checkMetadata(props.serviceMetadata, 'service', 'Service', 'serviceMetadata'),
    ...checkMetadata(props.claimMetadata, 'subdomain', 'PersistentVolumeClaim', 'claimMetadata'),
    ...checkNetworkPolicy(props.networkPolicy),
  ];
}

function checkNetworkPolicy(policy: ServerNetworkPolicy = {}): readonly Problem[] {
  const path = 'networkPolicy';
  return [
    ...(policy.namespaces ?? []).flatMap((namespace, index) =>
      checkName(namespace, 'label', 'namespace', `${path}.namespaces[${index}]`),
    ),
    ...checkPeers(policy.from, `${path}.from`),
  ];
}

function checkBuckets(buckets: S3ServerProps['buckets']): readonly Problem[] {
  if (buckets?.length === 0) {
    const message = "'buckets' is empty. Add at least one bucket or omit it.";
    return [{ code: 'missing-bucket', path: 'buckets', message }];
  }
  return (buckets ?? []).flatMap((bucket, index) => checkBucket(bucket, `buckets[${index}]`));
}

function checkExpiration(expiration: S3ServerProps['expiration']): readonly Problem[] {
  if (expiration === undefined || expiration === 'never') return [];
  if (Number.isInteger(expiration.days) && expiration.days > 0) return [];
  const message = `Objects cannot expire after ${String(expiration.days)} days. Use a whole number of at least 1, or 'never'.`;
  return [{ code: 'invalid-expiration', path: 'expiration.days', message }];
}

function checkLoadBalancer(service: ServerServiceSpec = {}): readonly Problem[] {
  const { loadBalancerIP, type = 'LoadBalancer' } = service;
  if (loadBalancerIP === undefined) return [];
  const problems: Problem[] = [];
  if (isIP(loadBalancerIP) === 0) {
    const message = `'${loadBalancerIP}' is not an IP address. Set an address that the load balancer can use.`;
    problems.push({ code: 'invalid-ip', path: 'service.loadBalancerIP', message });
  }
  if (type !== 'LoadBalancer') {
    const message = `A Service of type '${type}' has no load balancer. Remove 'type' or 'loadBalancerIP'.`;
    problems.push({ code: 'conflicting-ip-and-service-type', path: 'service.type', message });
  }
  return problems;
}

function checkClaim(props: S3ServerProps): readonly Problem[] {
  const fields = (['size', 'storage', 'claimMetadata'] as const).filter(
    (field) => props[field] !== undefined,
  );
  if (props.claim === undefined || fields.length === 0) return [];
  const message =
    "These fields describe a new PersistentVolumeClaim, but 'claim' is an existing one. Remove them or 'claim'.";
  return [{ code: 'conflicting-claims', path: fields.join(', '), message }];
}
