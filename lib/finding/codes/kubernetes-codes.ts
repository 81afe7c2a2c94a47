import { error, gradedError, warning } from './code-description';

/** Names, namespaces, Secrets and what else any Kubernetes object needs. */
export const KUBERNETES_CODES = {
  'duplicate-object': gradedError(
    'Two objects of a chart have the same kind, namespace and name.',
    'The second would overwrite the first in the cluster. Rename one of them, or share one object.',
  ),
  'conflicting-namespaces': error(
    'Two objects that need each other are in different namespaces.',
    'Argo and Kubernetes look for a WorkflowTemplate, an EventBus, a ServiceAccount or a Secret in the namespace of the object that refers to it.',
  ),
  'missing-namespace': error(
    'Argo CD is configured to create or label a namespace, but none is set.',
    'Set `destination.namespace`, and `CreateNamespace: true` in `syncOptions`.',
  ),
  'missing-name': error('A name is empty.', 'Set it or omit it.'),
  'invalid-name': error(
    'Kubernetes or Argo rejects a name.',
    'The message says which characters and what length are allowed: names of workflows, for example, become label values and have at most 63 characters.',
  ),
  'invalid-key': error('Kubernetes rejects the key of an entry in a Secret or a ConfigMap.'),
  'invalid-label': error(
    'Kubernetes rejects a label.',
    'Argo Events would report this only in the log of the Sensor, when it fails to create a workflow.',
  ),
  'unknown-key': error(
    'A reference names a key that the Secret or ConfigMap does not have.',
    'A pod would wait for the key without an end. Mark the reference as `optional` if the key may be missing.',
  ),
  'unknown-object': error(
    'A reference names an object that neither the manifests nor the cluster have.',
    'It is reported only if the objects of the cluster are listed in `existing`.',
  ),
  'missing-label': error(
    'A ConfigMap lacks the label without which Argo does not read it.',
    'The label `workflows.argoproj.io/configmap-type` is `Cache` for a `memoize`, and `Parameter` for parameters.',
  ),
  'invalid-port': error('A NetworkPolicy has an invalid port, or an empty list of ports.'),
  'invalid-cidr': error(
    'A block of IP addresses is not in CIDR notation.',
    'A block starts at its first address: `10.1.2.0/24`, not `10.1.2.3/24`. One address is `10.1.2.3/32`.',
  ),
  'missing-network-peer': error('A rule of a NetworkPolicy specifies neither addresses nor pods.'),
  'forbidden-metadata-service': warning(
    "A NetworkPolicy allows connections to the metadata service of a cloud provider, which gives a node's credentials to pods.",
    'Use smaller blocks of addresses: those of the servers that are needed.',
  ),
  'invalid-path': error(
    'A path is malformed, or leads out of the folder that it belongs to.',
    'A clone needs an absolute path. Files that are written or deployed need a path inside the source or the repository.',
  ),
  'conflicting-paths': error(
    'Two files or folders have the same path in a container, or one hides a folder that the container needs.',
    'Kubernetes refuses a pod with two mounts at one path, and Argo cannot write an artifact to the path of a mount.',
  ),
  'invalid-duration': error(
    'A duration cannot be parsed.',
    "Most fields need numbers with units, such as `'30s'` or `'1h30m'`.",
  ),
  'invalid-quantity': error(
    'A quantity, such as a memory limit or the size of a volume, is malformed or negative.',
    "A quantity is a number with an optional suffix: `'500m'`, `'2'`, `'1.5Gi'`. There is no suffix `GB`.",
  ),
  'conflicting-request-and-limit': error(
    'A container requests more of a resource than its limit.',
    'Kubernetes would reject the pod.',
  ),
  'invalid-image': error(
    'A container image reference is malformed.',
    'The kubelet reports `InvalidImageName`, and the pod never starts.',
  ),
  'conflicting-service-accounts': error(
    'A ServiceAccount is specified twice.',
    'Set either `serviceAccount` or `serviceAccountName`, and `serviceAccountMetadata` only for a ServiceAccount that is created.',
  ),
  'forbidden-secret-literal': error(
    'A field that refers to a Secret seems to contain the secret itself.',
    "The manifest would expose it. Store the value in a Secret, and refer to that: `{ secret: 'git-token', key: 'token' }`.",
  ),
  'invalid-secret-name': error(
    'The name of a Secret cannot be the name of the volume that Argo mounts it as.',
    'Volume names are DNS labels: at most 63 lower-case letters, digits and `-`, and no dot.',
  ),
} as const;
