import { warning } from './code-description';

/** What runs, but could be safer or clearer. */
export const ADVICE_CODES = {
  'unused-argument': warning(
    'A call passes an argument that the template does not declare.',
    'Argo ignores it, so a misspelled name goes unnoticed: the template runs with its default. Correct the name, or remove the argument.',
  ),
  'unknown-item': warning(
    'A template that is called in a loop uses `{{item}}`.',
    'Only the task or step with the loop knows the item: in the template, Argo leaves the tag in the text. Pass it as an argument.',
  ),
  'missing-image-tag': warning(
    'An image has no tag, or the tag `latest`.',
    'What runs changes whenever the image is published again, and two pods of a workflow may get different versions. Add a tag or, better, a digest.',
  ),
  'missing-pinned-digest': warning(
    'An image has no digest.',
    'A tag can be moved to another image. A digest (`@sha256:…`) always names the same one. This is checked only if all advice is requested.',
  ),
  'forbidden-archived-image': warning(
    'An image is no longer maintained, or was withdrawn.',
    'It gets no security updates, and may disappear from the registry. The message names a successor.',
  ),
  'forbidden-privilege': warning(
    'A pod has rights that let it take over its node.',
    'The [baseline level](https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline) of the Pod Security Standards forbids them, and namespaces that enforce it reject the pod. Remove the field, or acknowledge the warning with the reason why the pod needs it.',
  ),
  'missing-security-context': warning(
    'A container does not meet the restricted level of the Pod Security Standards.',
    'Namespaces that enforce the [restricted level](https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted) reject the pod. This is checked only if all advice is requested.',
  ),
  'missing-secret-reference': warning(
    'A manifest contains what looks like a password, a token or a private key.',
    'Anyone who can read the manifest, the repository or the workflow can use it. Revoke it, store a new one in a Secret, and refer to that with `secretKeyRef`.',
  ),
  'conflicting-yaml-versions': warning(
    'A value in a YAML file is read otherwise than it looks.',
    'Kubernetes follows YAML 1.1, in which `on` and `yes` are `true`, and many tools follow YAML 1.2. The text of a number may change, too: Argo passes `1e3` as `1000`, `0o755` as `493` and `1.10` as `1.1`. Quote the value.',
  ),
  'missing-resource-requests': warning(
    'A container has no requests for CPU and memory.',
    'The scheduler packs such pods onto full nodes, where they are the first to be evicted. This is checked only if all advice is requested.',
  ),
  'missing-ttl': warning(
    'Workflows are never deleted.',
    'Set `ttlStrategy`, unless the controller has a default for it (`workflowDefaults`). This is checked only if all advice is requested.',
  ),
  'missing-pod-gc': warning(
    'The pods of a workflow exist as long as the workflow.',
    'Set `podGC`, unless the controller has a default for it (`workflowDefaults`). This is checked only if all advice is requested.',
  ),
  'missing-deadline': warning(
    'A workflow may run forever.',
    'A pod that never ends, or cannot be scheduled, holds its semaphore and its node. Set `activeDeadlineSeconds`. This is checked only if all advice is requested.',
  ),
} as const;
