import { error, warning } from './code-description';

/** GitOps updates, Argo CD applications and CI/CD pipelines. */
export const DEPLOY_CODES = {
  'missing-updates': error('A GitOps update has nothing to write.'),
  'duplicate-update': error('Two updates write to the same field.'),
  'unknown-image-part': error(
    'An update is configured to write something other than the tag or the digest of an image.',
  ),
  'invalid-value-path': error(
    'The path of a value is not written as `helm --set` expects it.',
    "Examples are `'image.tag'` and `'images[0].tag'`.",
  ),
  'invalid-branch': error('Git rejects the name of a branch.'),
  'invalid-author': error("Git rejects the author's name or email address."),
  'invalid-attempts': error('`attempts` is not a positive integer.'),
  'invalid-application-source': error(
    'The source of an Argo CD application is missing, ambiguous or incomplete.',
    'Set either `source` or `sources`. Each source has either a `path` or a `chart`, and a chart has a `targetRevision`.',
  ),
  'unknown-ref': error('Helm values refer to a source that the application does not have.'),
  'invalid-server': error("The destination's server is not the URL of an API server."),
  'conflicting-destinations': error("The destination's cluster is specified by both `server` and `name`."),
  'invalid-timeout': error('`timeoutSeconds` is not a positive integer.'),
  'unknown-namespace': error(
    'A ServiceAccount gets rights in another namespace, and its own namespace is not known.',
    'The RoleBinding has to name it. Set the namespace of the chart, or of the template.',
  ),
  'missing-application': error('A pipeline waits for an Argo CD application that is not specified.'),
  'missing-automated-sync': warning(
    'A pipeline waits until Argo CD has synced its application, which has no automated sync.',
    'The workflow waits until a user syncs the application, or fails. Set `automated`, or acknowledge the warning.',
  ),
  'forbidden-delivery-loop': error(
    "The pipeline's own commits would start its next build.",
    "Exclude the files that it writes from `paths`, or add `'[skip ci]'` to `skipMessages`.",
  ),
  'missing-tags': error('Images are named after pushed Git tags, but no `tags` are built.'),
  'missing-ref-filter': error(
    'Neither `branches` nor `tags` is specified, so a push to any branch would be deployed.',
  ),
  'conflicting-host-network-and-policies': error(
    'A pipeline has NetworkPolicies, but its pods use the network of their node.',
    'NetworkPolicies do not restrict such pods. Remove `hostNetwork` or `networkPolicies`.',
  ),
  'missing-network-destination': warning(
    'A pipeline or a trigger uses a Git host or a registry that its NetworkPolicy does not allow.',
    'Connections would time out. Add its pods, or its addresses, and their ports to `networkPolicies.to`, or for the registration of a webhook to `networkPolicies.webhook.to`.',
  ),
} as const;
