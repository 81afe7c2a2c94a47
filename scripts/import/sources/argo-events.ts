import { readJsonSchema } from '../read/json-schema';
import type { Source } from '../source';

const VERSION = '1.9.11';
const PACKAGE = 'io.argoproj.events.v1alpha1';
const CORE = 'io.k8s.api.core.v1';

/** Kubernetes types that these APIs use. Argo Workflows' API contains them too, in a newer version. */
const SHARED = [
  `${CORE}.Affinity`,
  `${CORE}.ConfigMapKeySelector`,
  `${CORE}.EnvFromSource`,
  `${CORE}.EnvVar`,
  `${CORE}.LocalObjectReference`,
  `${CORE}.PodSecurityContext`,
  `${CORE}.ResourceRequirements`,
  `${CORE}.SecretKeySelector`,
  `${CORE}.SecurityContext`,
  `${CORE}.Toleration`,
  `${CORE}.Volume`,
  `${CORE}.VolumeMount`,
  'io.k8s.apimachinery.pkg.api.resource.Quantity',
  'io.k8s.apimachinery.pkg.apis.meta.v1.Time',
];

const AND_OR = ['and', 'or', ''];
const PULL_POLICY = ['Always', 'Never', 'IfNotPresent'];

// Argo Events' CRDs accept anything. Errors are reported in a condition of the object, or only when an event arrives.
// The corrections below are therefore taken from its Go code.
export const argoEvents: Source = {
  project: 'Argo Events',
  version: VERSION,
  versionConstant: 'ARGO_EVENTS_VERSION',
  url: `https://raw.githubusercontent.com/argoproj/argo-events/v${VERSION}/api/jsonschema/schema.json`,
  file: `argo-events-${VERSION}.schema.json`,
  output: 'argo-events.ts',
  read: (text) => readJsonSchema(text, ['EventBus', 'EventSource', 'Sensor'], SHARED),
  ownPackage: PACKAGE,
  corrections: {
    // The object that a trigger creates or changes.
    [`${PACKAGE}.K8SResource`]: { is: 'manifest' },
  },
  optional: {
    // One or two of them are required. The validators of Argo Events reject all three together.
    [`${PACKAGE}.AzureServiceBusEventSource`]: ['queueName', 'topicName', 'subscriptionName'],
    [`${PACKAGE}.AzureServiceBusTrigger`]: ['queueName', 'topicName', 'subscriptionName'],
    // They are needed only if Argo Events registers the webhooks.
    [`${PACKAGE}.BitbucketEventSource`]: ['events'],
    [`${PACKAGE}.GithubEventSource`]: ['events'],
    [`${PACKAGE}.WebhookContext`]: ['url'],
    [`${PACKAGE}.WebhookEventSource`]: ['url'],
    [`${PACKAGE}.CustomTrigger`]: ['secure'],
    // A filter compares only the fields that are set (filterContext).
    [`${PACKAGE}.EventContext`]: [
      'id',
      'source',
      'specversion',
      'type',
      'datacontenttype',
      'subject',
      'time',
    ],
    [`${PACKAGE}.HTTPTrigger`]: ['payload'],
    // If they are missing, the source watches all namespaces, and the core group.
    [`${PACKAGE}.ResourceEventSource`]: ['namespace', 'group'],
    [`${PACKAGE}.S3Filter`]: ['prefix', 'suffix'],
    [`${PACKAGE}.StorageGridFilter`]: ['prefix', 'suffix'],
  },
  enums: {
    // The constants in sensor_types.go and eventsource_types.go, or the values that the code compares with. An empty
    // string is included only if it is a constant.
    [`${PACKAGE}.ArgoWorkflowTrigger`]: {
      operation: ['submit', 'submit-from', 'suspend', 'resubmit', 'retry', 'resume', 'terminate', 'stop'],
    },
    [`${PACKAGE}.AWSLambdaTrigger`]: { invocationType: ['RequestResponse', 'Event', 'DryRun'] },
    [`${PACKAGE}.Container`]: { imagePullPolicy: PULL_POLICY },
    [`${PACKAGE}.ContainerTemplate`]: { imagePullPolicy: PULL_POLICY },
    [`${PACKAGE}.DataFilter`]: {
      comparator: ['>=', '>', '=', '!=', '<', '<='],
      type: ['bool', 'number', 'string'],
    },
    [`${PACKAGE}.EventDependency`]: { filtersLogicalOperator: AND_OR },
    [`${PACKAGE}.EventDependencyFilter`]: { dataLogicalOperator: AND_OR, exprLogicalOperator: AND_OR },
    [`${PACKAGE}.GithubEventSource`]: { contentType: ['json', 'form'] },
    [`${PACKAGE}.HTTPTrigger`]: { method: ['GET', 'DELETE', 'PATCH', 'POST', 'PUT'] },
    [`${PACKAGE}.NativeStrategy`]: { auth: ['none', 'token'] },
    [`${PACKAGE}.PulsarEventSource`]: { type: ['exclusive', 'shared'] },
    [`${PACKAGE}.RateLimit`]: { unit: ['Second', 'Minute', 'Hour'] },
    [`${PACKAGE}.ResourceEventSource`]: { eventTypes: ['ADD', 'UPDATE', 'DELETE'] },
    [`${PACKAGE}.StandardK8STrigger`]: {
      operation: ['create', 'update', 'patch', 'delete'],
      patchStrategy: [
        'application/json-patch+json',
        'application/merge-patch+json',
        'application/strategic-merge-patch+json',
        'application/apply-patch+yaml',
      ],
    },
    [`${PACKAGE}.TriggerParameter`]: { operation: ['', 'append', 'overwrite', 'prepend'] },
  },
  proseEnums: true,
  // Nothing substitutes `{{…}}` in these objects.
  templateTags: false,
  shared: { module: './argoproj.io', names: SHARED },
  repairDoc: (doc) => doc,
};
