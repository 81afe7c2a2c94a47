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
  'invalid-event-dependency': error(
    'A dependency of a Sensor lacks a field, or the Sensor has no dependencies.',
    'The controller of Argo Events reports it in the status of the Sensor, and starts no pod.',
  ),
  'duplicate-event-dependency': error(
    'Two dependencies of a Sensor have the same name.',
    'The Sensor listens to the last one only.',
  ),
  'unknown-event-dependency': error(
    'A trigger refers to a dependency that its Sensor or its conditions do not have.',
    'With such conditions, the trigger never starts. A parameter from such a dependency is never set.',
  ),
  'unknown-event': error(
    'A Sensor depends on an event that the EventSource does not have.',
    'It never arrives. The EventSource is among the manifests, so its events are known.',
  ),
  'unknown-payload-field': error(
    'A path into an event starts with a field that no event of its type has.',
    'The body of a request is in `body`: write `body.ref` for the field `ref` of a push. With a wrong path, a filter drops each event, and a parameter without a default makes its trigger fail.',
  ),
  'invalid-event-filter': error(
    'The filter of a dependency is incomplete, or has an operator that Argo Events does not have.',
    'The controller of Argo Events reports it in the status of the Sensor, and starts no pod.',
  ),
  'invalid-event-bus': error(
    'An EventBus has no type, several types, or lacks a field.',
    'The controller of Argo Events reports it in the status of the EventBus, and starts no pod. Of several types, it uses one.',
  ),
  'unknown-event-bus-version': warning(
    'An EventBus has a version of JetStream that Argo Events does not have by default.',
    'The controller starts versions of its configuration only ("unsupported version"). Use one that it has, or add it to the ConfigMap `argo-events-controller-config`.',
  ),
  'invalid-trigger': error(
    'A trigger lacks a field, or has a value that Argo Events does not accept.',
    'The controller of Argo Events reports it in the status of the Sensor, and starts no pod.',
  ),
  'duplicate-trigger': error(
    'Two triggers of a Sensor have the same name.',
    'The controller of Argo Events reports it in the status of the Sensor, and starts no pod.',
  ),
  'unknown-trigger-destination': error(
    'A parameter of a trigger is written to a place that the object does not have.',
    'Argo Events creates what is missing: an index beyond the end of `arguments.parameters` adds a parameter without a name, which Argo Workflows refuses.',
  ),
  'duplicate-event': error(
    'Two events of an EventSource have the same name.',
    'The names are unique among all types. The controller of Argo Events reports it in the status, and starts no pod.',
  ),
  'conflicting-event-types': error(
    'An EventSource has events of types that cannot share a pod.',
    'Argo Events replaces the pods of some types, such as `calendar`, at an update, and lets those of others, such as `webhook`, overlap.',
  ),
  'invalid-event': error(
    'An event of an EventSource lacks a field, or has a value that Argo Events does not accept.',
    'The controller of Argo Events reports it in the status of the EventSource, and starts no pod.',
  ),
  'invalid-replicas': error('JetStream needs 1 replica, or at least 3.'),
} as const;
