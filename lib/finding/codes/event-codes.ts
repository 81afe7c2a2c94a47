import { error, warning } from './code-description';

/** Webhooks, triggers and the event bus. */
export const EVENT_CODES = {
  'missing-builds': error('A trigger starts no builds.', 'Argo Events rejects a Sensor without triggers.'),
  'missing-workflow': error('A build has no workflow to start.'),
  'duplicate-build': error('Two builds of a trigger have the same name.'),
  'not-a-workflow-template': error(
    'A trigger is configured to start something other than a WorkflowTemplate.',
    'Each push creates a new Workflow from the WorkflowTemplate. A Workflow itself runs only once.',
  ),
  'missing-commit-argument': error(
    'No argument receives the commit that was pushed.',
    'The workflow would build whatever the branch points to when it starts. Map an argument to `push.commit`, or set `allowMissingCommit: true`.',
  ),
  'missing-webhook-secret': error(
    'A webhook has no secret, or an empty one, so anyone who can reach it could start builds.',
  ),
  'conflicting-webhook-secret': warning(
    'The secret of a webhook is in the same Secret as other credentials.',
    'Argo Events mounts all keys of that Secret into the pod that receives webhooks. Use a separate Secret for each credential.',
  ),
  'missing-tls': warning(
    'The Ingress of a webhook has no TLS.',
    'Anyone who can read a webhook in transit can send it again, and some Git hosts send the secret itself. Set `tlsSecret`, or acknowledge the warning if the Ingress controller provides the certificate.',
  ),
  'duplicate-endpoint': error(
    'The webhooks of two triggers arrive at the same endpoint.',
    'Only one of them would receive them.',
  ),
  'invalid-endpoint': error(
    'An endpoint is malformed.',
    "That of a webhook is a path, such as `'/push'`. That of S3 is a host with an optional port, and no scheme.",
  ),
  'invalid-host': error('The host of an Ingress is not a lower-case DNS name.'),
  'invalid-max-payload-size': error('`maxPayloadSize` is not a positive integer.'),
  'forbidden-webhook-registration': error(
    'Argo Events cannot register this webhook.',
    'It registers webhooks only at some Git hosts, and needs the key of a Secret as `webhookSecret`.',
  ),
  'invalid-webhook-url': error(
    'The URL to register a webhook with is not that of the server or of the Ingress.',
  ),
  'invalid-pattern': error('A pattern of a filter cannot be parsed.'),
  'unused-pattern': error('A filter, or a part of one, can never match or has no effect.'),
  'not-a-list': error('A part of a filter is not a list of strings.'),
  'unknown-changed-files': error(
    'Builds are filtered by `paths`, but the webhooks of this Git host do not list changed files.',
  ),
  'invalid-max-builds': error('`maxBuilds` is not a positive integer.'),
  'invalid-rate-limit': error(
    '`rateLimit.requestsPerUnit` is not a positive integer, so no build would ever start.',
  ),
  'invalid-retry': error('`retryStrategy.steps` is not a positive integer, so no build would ever start.'),
  'invalid-replicas': error('JetStream needs 1 replica, or at least 3.'),
} as const;
