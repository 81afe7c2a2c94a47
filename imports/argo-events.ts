// Generated from the API of Argo Events 1.9.11: do not edit.
// Source: https://raw.githubusercontent.com/argoproj/argo-events/v1.9.11/api/jsonschema/schema.json
// Regenerate with: npm run import

import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';

import type {
  Affinity,
  ConfigMapKeySelector,
  EnvFromSource,
  EnvVar,
  LocalObjectReference,
  PodSecurityContext,
  ResourceRequirements,
  SecretKeySelector,
  SecurityContext,
  Toleration,
  Volume,
  VolumeMount,
  Quantity,
  Time,
} from './argoproj.io';
export type {
  Affinity,
  ConfigMapKeySelector,
  EnvFromSource,
  EnvVar,
  LocalObjectReference,
  PodSecurityContext,
  ResourceRequirements,
  SecretKeySelector,
  SecurityContext,
  Toleration,
  Volume,
  VolumeMount,
  Quantity,
  Time,
} from './argoproj.io';

/** The imported version of the API of Argo Events. */
export const ARGO_EVENTS_VERSION = '1.9.11';

/** EventBus is the definition of a eventbus resource */
export class EventBus extends ApiObject {
  /** The apiVersion and kind of each EventBus. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'argoproj.io/v1alpha1', kind: 'EventBus' };

  /** The object as a plain manifest, for use inside another object. */
  public static manifest(props: EventBusProps): GroupVersionKind & EventBusProps {
    return { ...EventBus.GVK, ...props };
  }

  /** Defines an object of this kind. */
  public constructor(scope: Construct, id: string, props: EventBusProps) {
    super(scope, id, { ...EventBus.GVK, ...props });
  }
}

/** Properties of EventBus. */
export interface EventBusProps {
  /**
   * Name, labels, annotations and other metadata. With `generateName`, set `name: undefined` too: otherwise,
   * cdk8s adds a name.
   *
   * @default - a name that cdk8s generates from the construct's path
   */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: EventBusSpec;
}

/** EventSource is the definition of a eventsource resource */
export class EventSource extends ApiObject {
  /** The apiVersion and kind of each EventSource. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'argoproj.io/v1alpha1', kind: 'EventSource' };

  /** The object as a plain manifest, for use inside another object. */
  public static manifest(props: EventSourceProps): GroupVersionKind & EventSourceProps {
    return { ...EventSource.GVK, ...props };
  }

  /** Defines an object of this kind. */
  public constructor(scope: Construct, id: string, props: EventSourceProps) {
    super(scope, id, { ...EventSource.GVK, ...props });
  }
}

/** Properties of EventSource. */
export interface EventSourceProps {
  /**
   * Name, labels, annotations and other metadata. With `generateName`, set `name: undefined` too: otherwise,
   * cdk8s adds a name.
   *
   * @default - a name that cdk8s generates from the construct's path
   */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: EventSourceSpec;
}

/** Sensor is the definition of a sensor resource */
export class Sensor extends ApiObject {
  /** The apiVersion and kind of each Sensor. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Sensor' };

  /** The object as a plain manifest, for use inside another object. */
  public static manifest(props: SensorProps): GroupVersionKind & SensorProps {
    return { ...Sensor.GVK, ...props };
  }

  /** Defines an object of this kind. */
  public constructor(scope: Construct, id: string, props: SensorProps) {
    super(scope, id, { ...Sensor.GVK, ...props });
  }
}

/** Properties of Sensor. */
export interface SensorProps {
  /**
   * Name, labels, annotations and other metadata. With `generateName`, set `name: undefined` too: otherwise,
   * cdk8s adds a name.
   *
   * @default - a name that cdk8s generates from the construct's path
   */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: SensorSpec;
}

/** AMQPConsumeConfig holds the configuration to immediately starts delivering queued messages */
export interface AMQPConsumeConfig {
  /**
   * AutoAck when true, the server will acknowledge deliveries to this consumer prior to writing the delivery
   * to the network
   */
  readonly autoAck?: boolean;
  /** ConsumerTag is the identity of the consumer included in every delivery */
  readonly consumerTag?: string;
  /** Exclusive when true, the server will ensure that this is the sole consumer from this queue */
  readonly exclusive?: boolean;
  /** NoLocal flag is not supported by RabbitMQ */
  readonly noLocal?: boolean;
  /** NowWait when true, do not wait for the server to confirm the request and immediately begin deliveries */
  readonly noWait?: boolean;
}

/** AMQPEventSource refers to an event-source for AMQP stream events */
export interface AMQPEventSource {
  /** Auth hosts secret selectors for username and password */
  readonly auth?: BasicAuth;
  /** Backoff holds parameters applied to connection. */
  readonly connectionBackoff?: Backoff;
  /**
   * Consume holds the configuration to immediately starts delivering queued messages For more information,
   * visit https://pkg.go.dev/github.com/rabbitmq/amqp091-go#Channel.Consume
   */
  readonly consume?: AMQPConsumeConfig;
  /**
   * ExchangeDeclare holds the configuration for the exchange on the server For more information, visit
   * https://pkg.go.dev/github.com/rabbitmq/amqp091-go#Channel.ExchangeDeclare
   */
  readonly exchangeDeclare?: AMQPExchangeDeclareConfig;
  /**
   * ExchangeName is the exchange name For more information, visit
   * https://www.rabbitmq.com/tutorials/amqp-concepts.html
   */
  readonly exchangeName: string;
  /** ExchangeType is rabbitmq exchange type */
  readonly exchangeType: string;
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** JSONBody specifies that all event body payload coming from this source will be JSON */
  readonly jsonBody?: boolean;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /**
   * QueueBind holds the configuration that binds an exchange to a queue so that publishings to the exchange
   * will be routed to the queue when the publishing routing key matches the binding routing key For more
   * information, visit https://pkg.go.dev/github.com/rabbitmq/amqp091-go#Channel.QueueBind
   */
  readonly queueBind?: AMQPQueueBindConfig;
  /**
   * QueueDeclare holds the configuration of a queue to hold messages and deliver to consumers. Declaring
   * creates a queue if it doesn't already exist, or ensures that an existing queue matches the same parameters
   * For more information, visit https://pkg.go.dev/github.com/rabbitmq/amqp091-go#Channel.QueueDeclare
   */
  readonly queueDeclare?: AMQPQueueDeclareConfig;
  /** Routing key for bindings */
  readonly routingKey: string;
  /** TLS configuration for the amqp client. */
  readonly tls?: TLSConfig;
  /** URL for rabbitmq service */
  readonly url?: string;
  /** URLSecret is secret reference for rabbitmq service URL */
  readonly urlSecret?: SecretKeySelector;
}

/** AMQPExchangeDeclareConfig holds the configuration for the exchange on the server */
export interface AMQPExchangeDeclareConfig {
  /** AutoDelete removes the exchange when no bindings are active */
  readonly autoDelete?: boolean;
  /** Durable keeps the exchange also after the server restarts */
  readonly durable?: boolean;
  /** Internal when true does not accept publishings */
  readonly internal?: boolean;
  /** NowWait when true does not wait for a confirmation from the server */
  readonly noWait?: boolean;
}

/**
 * AMQPQueueBindConfig holds the configuration that binds an exchange to a queue so that publishings to the
 * exchange will be routed to the queue when the publishing routing key matches the binding routing key
 */
export interface AMQPQueueBindConfig {
  /** NowWait false and the queue could not be bound, the channel will be closed with an error */
  readonly noWait?: boolean;
}

/**
 * AMQPQueueDeclareConfig holds the configuration of a queue to hold messages and deliver to consumers.
 * Declaring creates a queue if it doesn't already exist, or ensures that an existing queue matches the same
 * parameters
 */
export interface AMQPQueueDeclareConfig {
  /** Arguments of a queue (also known as "x-arguments") used for optional features and plugins */
  readonly arguments?: string;
  /** AutoDelete removes the queue when no consumers are active */
  readonly autoDelete?: boolean;
  /** Durable keeps the queue also after the server restarts */
  readonly durable?: boolean;
  /**
   * Exclusive sets the queues to be accessible only by the connection that declares them and will be deleted
   * wgen the connection closes
   */
  readonly exclusive?: boolean;
  /** Name of the queue. If empty the server auto-generates a unique name for this queue */
  readonly name?: string;
  /** NowWait when true, the queue assumes to be declared on the server */
  readonly noWait?: boolean;
}

/** AWSLambdaTrigger refers to specification of the trigger to invoke an AWS Lambda function */
export interface AWSLambdaTrigger {
  /** AccessKey refers K8s secret containing aws access key */
  readonly accessKey?: SecretKeySelector;
  /** FunctionName refers to the name of the function to invoke. */
  readonly functionName: string;
  /**
   * Choose from the following options.
   *
   *    * RequestResponse (default) - Invoke the function synchronously. Keep
   *    the connection open until the function returns a response or times out.
   *    The API response includes the function response and additional data.
   *
   *    * Event - Invoke the function asynchronously. Send events that fail multiple
   *    times to the function's dead-letter queue (if it's configured). The API
   *    response only includes a status code.
   *
   *    * DryRun - Validate parameter values and verify that the user or role
   *    has permission to invoke the function.
   */
  readonly invocationType?: 'RequestResponse' | 'Event' | 'DryRun';
  /**
   * Parameters is the list of key-value extracted from event's payload that are applied to the trigger
   * resource.
   */
  readonly parameters?: readonly TriggerParameter[];
  /** Payload is the list of key-value extracted from an event payload to construct the request payload. */
  readonly payload: readonly TriggerParameter[];
  /** Region is AWS region */
  readonly region: string;
  /** RoleARN is the Amazon Resource Name (ARN) of the role to assume. */
  readonly roleARN?: string;
  /** SecretKey refers K8s secret containing aws secret key */
  readonly secretKey?: SecretKeySelector;
}

/**
 * AWSMSKIAMConfig holds configuration for SASL/OAUTHBEARER authentication against Amazon MSK using IAM
 * credentials (includes IRSA / web identity token support).
 */
export interface AWSMSKIAMConfig {
  /** Region is the AWS region of the MSK cluster (e.g. "us-east-1"). */
  readonly region: string;
}

/** Amount represent a numeric amount. */
export type Amount = number;

/** ArgoWorkflowTrigger is the trigger for the Argo Workflow */
export interface ArgoWorkflowTrigger {
  /** Args is the list of arguments to pass to the argo CLI */
  readonly args?: readonly string[];
  /**
   * Operation refers to the type of operation performed on the argo workflow resource. Default value is
   * Submit.
   */
  readonly operation?:
    'submit' | 'submit-from' | 'suspend' | 'resubmit' | 'retry' | 'resume' | 'terminate' | 'stop';
  /** Parameters is the list of parameters to pass to resolved Argo Workflow object */
  readonly parameters?: readonly TriggerParameter[];
  /** Source of the K8s resource file(s) */
  readonly source?: ArtifactLocation;
}

/** ArtifactLocation describes the source location for an external artifact */
export interface ArtifactLocation {
  /** Configmap that stores the artifact */
  readonly configmap?: ConfigMapKeySelector;
  /** File artifact is artifact stored in a file */
  readonly file?: FileArtifact;
  /** Git repository hosting the artifact */
  readonly git?: GitArtifact;
  /** Inline artifact is embedded in sensor spec as a string */
  readonly inline?: string;
  /** Resource is generic template for K8s resource */
  readonly resource?: K8SResource;
  /** S3 compliant artifact */
  readonly s3?: S3Artifact;
  /** URL to fetch the artifact from */
  readonly url?: URLArtifact;
}

/** AzureEventHubsTrigger refers to specification of the Azure Event Hubs Trigger */
export interface AzureEventHubsTrigger {
  /** FQDN refers to the namespace dns of Azure Event Hubs to be used i.e. <namespace>.servicebus.windows.net */
  readonly fqdn: string;
  /** HubName refers to the Azure Event Hub to send events to */
  readonly hubName: string;
  /**
   * Parameters is the list of key-value extracted from event's payload that are applied to the trigger
   * resource.
   */
  readonly parameters?: readonly TriggerParameter[];
  /** Payload is the list of key-value extracted from an event payload to construct the request payload. */
  readonly payload: readonly TriggerParameter[];
  /** SharedAccessKey refers to a K8s secret containing the primary key for the */
  readonly sharedAccessKey?: SecretKeySelector;
  /** SharedAccessKeyName refers to the name of the Shared Access Key */
  readonly sharedAccessKeyName: SecretKeySelector;
}

/**
 * AzureEventsHubEventSource describes the event source for azure events hub More info at
 * https://docs.microsoft.com/en-us/azure/event-hubs/
 */
export interface AzureEventsHubEventSource {
  /** Filter */
  readonly filter?: EventSourceFilter;
  /**
   * FQDN of the EventHubs namespace you created More info at
   * https://docs.microsoft.com/en-us/azure/event-hubs/event-hubs-get-connection-string
   */
  readonly fqdn: string;
  /** Event Hub path/name */
  readonly hubName: string;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /**
   * SharedAccessKey is the generated value of the key. If both this field and SharedAccessKeyName are not
   * provided it will try to access via Azure AD with DefaultAzureCredential, FQDN and HubName.
   */
  readonly sharedAccessKey?: SecretKeySelector;
  /**
   * SharedAccessKeyName is the name you chose for your application's SAS keys. If both this field and
   * SharedAccessKey are not provided it will try to access via Azure AD with DefaultAzureCredential, FQDN and
   * HubName.
   */
  readonly sharedAccessKeyName?: SecretKeySelector;
}

/**
 * AzureQueueStorageEventSource describes the event source for azure queue storage more info at
 * https://learn.microsoft.com/en-us/azure/storage/queues/
 */
export interface AzureQueueStorageEventSource {
  /**
   * ConnectionString is the connection string to access Azure Queue Storage. If this fields is not provided it
   * will try to access via Azure AD with StorageAccountName.
   */
  readonly connectionString?: SecretKeySelector;
  /**
   * DecodeMessage specifies if all the messages should be base64 decoded. If set to true the decoding is done
   * before the evaluation of JSONBody
   */
  readonly decodeMessage?: boolean;
  /**
   * DLQ specifies if a dead-letter queue is configured for messages that can't be processed successfully. If
   * set to true, messages with invalid payload won't be acknowledged to allow to forward them farther to the
   * dead-letter queue. The default value is false.
   */
  readonly dlq?: boolean;
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** JSONBody specifies that all event body payload coming from this source will be JSON */
  readonly jsonBody?: boolean;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** QueueName is the name of the queue */
  readonly queueName: string;
  /**
   * StorageAccountName is the name of the storage account where the queue is. This field is necessary to
   * access via Azure AD (managed identity) and it is ignored if ConnectionString is set.
   */
  readonly storageAccountName?: string;
  /**
   * WaitTimeInSeconds is the duration (in seconds) for which the event source waits between empty results from
   * the queue. The default value is 3 seconds.
   */
  readonly waitTimeInSeconds?: number;
}

/**
 * AzureServiceBusEventSource describes the event source for azure service bus More info at
 * https://docs.microsoft.com/en-us/azure/service-bus-messaging/
 */
export interface AzureServiceBusEventSource {
  /**
   * ConnectionString is the connection string for the Azure Service Bus. If this fields is not provided it
   * will try to access via Azure AD with DefaultAzureCredential and FullyQualifiedNamespace.
   */
  readonly connectionString?: SecretKeySelector;
  /**
   * DeferDelete controls when messages are removed from Azure Service Bus. If false (default), messages are
   * received and deleted immediately before processing. If true, messages are locked and only deleted after
   * successful processing, ensuring they are not lost if processing fails.
   */
  readonly deferDelete?: boolean;
  /** Filter */
  readonly filter?: EventSourceFilter;
  /**
   * FullyQualifiedNamespace is the Service Bus namespace name (ex: myservicebus.servicebus.windows.net). This
   * field is necessary to access via Azure AD (managed identity) and it is ignored if ConnectionString is set.
   */
  readonly fullyQualifiedNamespace?: string;
  /** JSONBody specifies that all event body payload coming from this source will be JSON */
  readonly jsonBody?: boolean;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** QueueName is the name of the Azure Service Bus Queue */
  readonly queueName?: string;
  /** SubscriptionName is the name of the Azure Service Bus Topic Subscription */
  readonly subscriptionName?: string;
  /** TLS configuration for the service bus client */
  readonly tls?: TLSConfig;
  /** TopicName is the name of the Azure Service Bus Topic */
  readonly topicName?: string;
}

export interface AzureServiceBusTrigger {
  /** ConnectionString is the connection string for the Azure Service Bus */
  readonly connectionString?: SecretKeySelector;
  /**
   * Parameters is the list of key-value extracted from event's payload that are applied to the trigger
   * resource.
   */
  readonly parameters?: readonly TriggerParameter[];
  /** Payload is the list of key-value extracted from an event payload to construct the request payload. */
  readonly payload: readonly TriggerParameter[];
  /** QueueName is the name of the Azure Service Bus Queue */
  readonly queueName?: string;
  /** SubscriptionName is the name of the Azure Service Bus Topic Subscription */
  readonly subscriptionName?: string;
  /** TLS configuration for the service bus client */
  readonly tls?: TLSConfig;
  /** TopicName is the name of the Azure Service Bus Topic */
  readonly topicName?: string;
}

/** Backoff for an operation */
export interface Backoff {
  /** The initial duration in nanoseconds or strings like "1s", "3m" */
  readonly duration?: Int64OrString;
  /** Duration is multiplied by factor each iteration */
  readonly factor?: Amount;
  /** The amount of jitter applied each iteration */
  readonly jitter?: Amount;
  /** Exit with error after this many steps */
  readonly steps?: number;
}

/** BasicAuth contains the reference to K8s secrets that holds the username and password */
export interface BasicAuth {
  /** Password refers to the Kubernetes secret that holds the password required for basic auth. */
  readonly password?: SecretKeySelector;
  /** Username refers to the Kubernetes secret that holds the username required for basic auth. */
  readonly username?: SecretKeySelector;
}

/** BitbucketAuth holds the different auth strategies for connecting to Bitbucket */
export interface BitbucketAuth {
  /** Basic is BasicAuth auth strategy. */
  readonly basic?: BitbucketBasicAuth;
  /** OAuthToken refers to the K8s secret that holds the OAuth Bearer token. */
  readonly oauthToken?: SecretKeySelector;
}

/** BitbucketBasicAuth holds the information required to authenticate user via basic auth mechanism */
export interface BitbucketBasicAuth {
  /** Password refers to the K8s secret that holds the password. */
  readonly password: SecretKeySelector;
  /** Username refers to the K8s secret that holds the username. */
  readonly username: SecretKeySelector;
}

/** BitbucketEventSource describes the event source for Bitbucket */
export interface BitbucketEventSource {
  /** Auth information required to connect to Bitbucket. */
  readonly auth: BitbucketAuth;
  /**
   * DeleteHookOnFinish determines whether to delete the defined Bitbucket hook once the event source is
   * stopped.
   */
  readonly deleteHookOnFinish?: boolean;
  /** Events this webhook is subscribed to. */
  readonly events?: readonly string[];
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** Metadata holds the user defined metadata which will be passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /**
   * DeprecatedOwner is the owner of the repository.
   *
   * Deprecated: use Repositories instead. Will be unsupported in v1.9
   */
  readonly owner?: string;
  /**
   * DeprecatedProjectKey is the key of the project to which the repository relates
   *
   * Deprecated: use Repositories instead. Will be unsupported in v1.9
   */
  readonly projectKey?: string;
  /** Repositories holds a list of repositories for which integration needs to set up */
  readonly repositories?: readonly BitbucketRepository[];
  /**
   * DeprecatedRepositorySlug is a URL-friendly version of a repository name, automatically generated by
   * Bitbucket for use in the URL
   *
   * Deprecated: use Repositories instead. Will be unsupported in v1.9
   */
  readonly repositorySlug?: string;
  /** Webhook refers to the configuration required to run an http server */
  readonly webhook: WebhookContext;
}

export interface BitbucketRepository {
  /** Owner is the owner of the repository */
  readonly owner: string;
  /**
   * RepositorySlug is a URL-friendly version of a repository name, automatically generated by Bitbucket for
   * use in the URL
   */
  readonly repositorySlug: string;
}

/** BitbucketServerEventSource refers to event-source related to Bitbucket Server events */
export interface BitbucketServerEventSource {
  /** AccessToken is reference to K8s secret which holds the bitbucket api access information. */
  readonly accessToken?: SecretKeySelector;
  /** BitbucketServerBaseURL is the base URL for API requests to a custom endpoint. */
  readonly bitbucketserverBaseURL: string;
  /**
   * CheckInterval is a duration in which to wait before checking that the webhooks exist, e.g. 1s, 30m, 2h...
   * (defaults to 1m)
   */
  readonly checkInterval?: string;
  /**
   * DeleteHookOnFinish determines whether to delete the Bitbucket Server hook for the project once the event
   * source is stopped.
   */
  readonly deleteHookOnFinish?: boolean;
  /**
   * Events are bitbucket event to listen to. Refer
   * https://confluence.atlassian.com/bitbucketserver/event-payload-938025882.html
   */
  readonly events?: readonly string[];
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /**
   * OneEventPerChange controls whether to process each change in a repo:refs_changed webhook event as a
   * separate event. This setting is useful when multiple tags are pushed simultaneously for the same commit,
   * and each tag needs to independently trigger an action, such as a distinct workflow in Argo Workflows. When
   * enabled, the BitbucketServerEventSource publishes an individual BitbucketServerEventData for each change,
   * ensuring independent processing of each tag or reference update in a single webhook event.
   */
  readonly oneEventPerChange?: boolean;
  /**
   * DeprecatedProjectKey is the key of project for which integration needs to set up.
   *
   * Deprecated: use Repositories instead. Will be unsupported in v1.8.
   */
  readonly projectKey?: string;
  /**
   * Projects holds a list of projects for which integration needs to set up, this will add the webhook to all
   * repositories in the project.
   */
  readonly projects?: readonly string[];
  /** Repositories holds a list of repositories for which integration needs to set up. */
  readonly repositories?: readonly BitbucketServerRepository[];
  /**
   * DeprecatedRepositorySlug is the slug of the repository for which integration needs to set up.
   *
   * Deprecated: use Repositories instead. Will be unsupported in v1.8.
   */
  readonly repositorySlug?: string;
  /**
   * SkipBranchRefsChangedOnOpenPR bypasses the event repo:refs_changed for branches whenever there's an
   * associated open pull request. This helps in optimizing the event handling process by avoiding unnecessary
   * triggers for branch reference changes that are already part of a pull request under review.
   */
  readonly skipBranchRefsChangedOnOpenPR?: boolean;
  /** TLS configuration for the bitbucketserver client. */
  readonly tls?: TLSConfig;
  /** Webhook holds configuration to run a http server. */
  readonly webhook?: WebhookContext;
  /** WebhookSecret is reference to K8s secret which holds the bitbucket webhook secret (for HMAC validation). */
  readonly webhookSecret?: SecretKeySelector;
}

export interface BitbucketServerRepository {
  /** ProjectKey is the key of project for which integration needs to set up. */
  readonly projectKey: string;
  /** RepositorySlug is the slug of the repository for which integration needs to set up. */
  readonly repositorySlug: string;
}

/**
 * CalendarEventSource describes a time based dependency. One of the fields (schedule, interval, or recurrence)
 * must be passed. Schedule takes precedence over interval; interval takes precedence over recurrence
 */
export interface CalendarEventSource {
  /** ExclusionDates defines the list of DATE-TIME exceptions for recurring events. */
  readonly exclusionDates?: readonly string[];
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** Interval is a string that describes an interval duration, e.g. 1s, 30m, 2h... */
  readonly interval?: string;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** Persistence hold the configuration for event persistence */
  readonly persistence?: EventPersistence;
  /** Schedule is a cron-like expression. For reference, see: https://en.wikipedia.org/wiki/Cron */
  readonly schedule?: string;
  /** Timezone in which to run the schedule */
  readonly timezone?: string;
}

export interface CatchupConfiguration {
  /** Enabled enables to triggered the missed schedule when eventsource restarts */
  readonly enabled?: boolean;
  /** MaxDuration holds max catchup duration */
  readonly maxDuration?: string;
}

export interface ConditionsResetByTime {
  /** Cron is a cron-like expression. For reference, see: https://en.wikipedia.org/wiki/Cron */
  readonly cron?: string;
  readonly timezone?: string;
}

export interface ConditionsResetCriteria {
  /** Schedule is a cron-like expression. For reference, see: https://en.wikipedia.org/wiki/Cron */
  readonly byTime?: ConditionsResetByTime;
}

export interface ConfigMapPersistence {
  /** CreateIfNotExist will create configmap if it doesn't exists */
  readonly createIfNotExist?: boolean;
  /** Name of the configmap */
  readonly name?: string;
}

/** Container defines customized spec for a container */
export interface Container {
  readonly env?: readonly EnvVar[];
  readonly envFrom?: readonly EnvFromSource[];
  readonly imagePullPolicy?: 'Always' | 'Never' | 'IfNotPresent';
  readonly resources?: ResourceRequirements;
  readonly securityContext?: SecurityContext;
  readonly volumeMounts?: readonly VolumeMount[];
}

/** ContainerTemplate defines customized spec for a container */
export interface ContainerTemplate {
  readonly imagePullPolicy?: 'Always' | 'Never' | 'IfNotPresent';
  readonly resources?: ResourceRequirements;
  readonly securityContext?: SecurityContext;
}

/** CustomTrigger refers to the specification of the custom trigger. */
export interface CustomTrigger {
  /**
   * CertSecret refers to the secret that contains cert for secure connection between sensor and custom trigger
   * gRPC server.
   */
  readonly certSecret?: SecretKeySelector;
  /** Parameters is the list of parameters that is applied to resolved custom trigger trigger object. */
  readonly parameters?: readonly TriggerParameter[];
  /** Payload is the list of key-value extracted from an event payload to construct the request payload. */
  readonly payload: readonly TriggerParameter[];
  /** Secure refers to type of the connection between sensor to custom trigger gRPC */
  readonly secure?: boolean;
  /** ServerNameOverride for the secure connection between sensor and custom trigger gRPC server. */
  readonly serverNameOverride?: string;
  /** ServerURL is the url of the gRPC server that executes custom trigger */
  readonly serverURL: string;
  /** Spec is the custom trigger resource specification that custom trigger gRPC server knows how to interpret. */
  readonly spec: { readonly [key: string]: string };
}

/** DataFilter describes constraints and filters for event data. */
export interface DataFilter {
  /**
   * Comparator compares the event data with a user given value. Can be ">=", ">", "=", "!=", "<", or "<=". Is
   * optional, and if left blank treated as equality "=".
   */
  readonly comparator?: '>=' | '>' | '=' | '!=' | '<' | '<=';
  /**
   * Path is the JSONPath of the event's (JSON decoded) data key. Path is a series of keys separated by a dot.
   * A key may contain wildcard characters '*' and '?'. To access an array value use the index as the key. The
   * dot and wildcard characters can be escaped with '\\'. See https://github.com/tidwall/gjson#path-syntax for
   * more information on how to use this.
   */
  readonly path: string;
  /**
   * Template is a go-template for extracting a string from the event's data. A Template is evaluated with
   * provided path, type and value. The templating follows the standard go-template syntax as well as sprig's
   * extra functions. See https://pkg.go.dev/text/template and https://masterminds.github.io/sprig/
   */
  readonly template?: string;
  /** Type contains the JSON type of the data */
  readonly type: 'bool' | 'number' | 'string';
  /**
   * Value is the allowed string values for this key. Booleans are parsed using strconv.ParseBool(), Numbers
   * are parsed as float64 using strconv.ParseFloat(), Strings are treated as regular expressions, Nils value
   * is ignored.
   */
  readonly value: readonly string[];
}

/** EmailTrigger refers to the specification of the email notification trigger. */
export interface EmailTrigger {
  /** Body refers to the body/content of the email send. */
  readonly body?: string;
  /** From refers to the address from which the email is send from. */
  readonly from?: string;
  /** Host refers to the smtp host url to which email is send. */
  readonly host?: string;
  /**
   * Parameters is the list of key-value extracted from event's payload that are applied to the trigger
   * resource.
   */
  readonly parameters?: readonly TriggerParameter[];
  /** Port refers to the smtp server port to which email is send. Defaults to 0. */
  readonly port?: number;
  /** SMTPPassword refers to the Kubernetes secret that holds the smtp password used to connect to smtp server. */
  readonly smtpPassword?: SecretKeySelector;
  /** Subject refers to the subject line for the email send. */
  readonly subject?: string;
  /** To refers to the email addresses to which the emails are send. */
  readonly to?: readonly string[];
  /** Username refers to the username used to connect to the smtp server. */
  readonly username?: string;
}

/**
 * EmitterEventSource describes the event source for emitter More info at
 * https://emitter.io/develop/getting-started/
 */
export interface EmitterEventSource {
  /** Broker URI to connect to. */
  readonly broker: string;
  /** ChannelKey refers to the channel key */
  readonly channelKey: string;
  /** ChannelName refers to the channel name */
  readonly channelName: string;
  /** Backoff holds parameters applied to connection. */
  readonly connectionBackoff?: Backoff;
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** JSONBody specifies that all event body payload coming from this source will be JSON */
  readonly jsonBody?: boolean;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** Password to use to connect to broker */
  readonly password?: SecretKeySelector;
  /** TLS configuration for the emitter client. */
  readonly tls?: TLSConfig;
  /** Username to use to connect to broker */
  readonly username?: SecretKeySelector;
}

/** EventBusSpec refers to specification of eventbus resource */
export interface EventBusSpec {
  readonly jetstream?: JetStreamBus;
  /** Exotic JetStream */
  readonly jetstreamExotic?: JetStreamConfig;
  /** Kafka eventbus */
  readonly kafka?: KafkaBus;
  /** NATS eventbus */
  readonly nats?: NATSBus;
}

/** EventContext holds the context of the cloudevent received from an event source. */
export interface EventContext {
  /** DataContentType - A MIME (RFC2046) string describing the media type of `data`. */
  readonly datacontenttype?: string;
  /** ID of the event; must be non-empty and unique within the scope of the producer. */
  readonly id?: string;
  /** Source - A URI describing the event producer. */
  readonly source?: string;
  /** SpecVersion - The version of the CloudEvents specification used by the event. */
  readonly specversion?: string;
  /** Subject - The subject of the event in the context of the event producer */
  readonly subject?: string;
  /** Time - A Timestamp when the event happened. */
  readonly time?: Time;
  /** Type - The type of the occurrence which has happened. */
  readonly type?: string;
}

/** EventDependency describes a dependency */
export interface EventDependency {
  /** EventName is the name of the event */
  readonly eventName: string;
  /** EventSourceName is the name of EventSource that Sensor depends on */
  readonly eventSourceName: string;
  /** Filters and rules governing toleration of success and constraints on the context and data of an event */
  readonly filters?: EventDependencyFilter;
  /**
   * FiltersLogicalOperator defines how different filters are evaluated together. Available values: and (&&),
   * or (||) Is optional and if left blank treated as and (&&).
   */
  readonly filtersLogicalOperator?: 'and' | 'or' | '';
  /** Name is a unique name of this dependency */
  readonly name: string;
  /** Transform transforms the event data */
  readonly transform?: EventDependencyTransformer;
}

/** EventDependencyFilter defines filters and constraints for a event. */
export interface EventDependencyFilter {
  /** Context filter constraints */
  readonly context?: EventContext;
  /** Data filter constraints with escalation */
  readonly data?: readonly DataFilter[];
  /**
   * DataLogicalOperator defines how multiple Data filters (if defined) are evaluated together. Available
   * values: and (&&), or (||) Is optional and if left blank treated as and (&&).
   */
  readonly dataLogicalOperator?: 'and' | 'or' | '';
  /**
   * ExprLogicalOperator defines how multiple Exprs filters (if defined) are evaluated together. Available
   * values: and (&&), or (||) Is optional and if left blank treated as and (&&).
   */
  readonly exprLogicalOperator?: 'and' | 'or' | '';
  /** Exprs contains the list of expressions evaluated against the event payload. */
  readonly exprs?: readonly ExprFilter[];
  /** Script refers to a Lua script evaluated to determine the validity of an event. */
  readonly script?: string;
  /** Time filter on the event with escalation */
  readonly time?: TimeFilter;
}

/** EventDependencyTransformer transforms the event */
export interface EventDependencyTransformer {
  /** JQ holds the jq command applied for transformation */
  readonly jq?: string;
  /** Script refers to a Lua script used to transform the event */
  readonly script?: string;
}

export interface EventPersistence {
  /** Catchup enables to triggered the missed schedule when eventsource restarts */
  readonly catchup?: CatchupConfiguration;
  /** ConfigMap holds configmap details for persistence */
  readonly configMap?: ConfigMapPersistence;
}

export interface EventSourceFilter {
  readonly expression?: string;
}

/** EventSourceSpec refers to specification of event-source resource */
export interface EventSourceSpec {
  /** AMQP event sources */
  readonly amqp?: { readonly [key: string]: AMQPEventSource };
  /** AzureEventsHub event sources */
  readonly azureEventsHub?: { readonly [key: string]: AzureEventsHubEventSource };
  /** AzureQueueStorage event source */
  readonly azureQueueStorage?: { readonly [key: string]: AzureQueueStorageEventSource };
  /** Azure Service Bus event source */
  readonly azureServiceBus?: { readonly [key: string]: AzureServiceBusEventSource };
  /** Bitbucket event sources */
  readonly bitbucket?: { readonly [key: string]: BitbucketEventSource };
  /** Bitbucket Server event sources */
  readonly bitbucketserver?: { readonly [key: string]: BitbucketServerEventSource };
  /** Calendar event sources */
  readonly calendar?: { readonly [key: string]: CalendarEventSource };
  /** Emitter event source */
  readonly emitter?: { readonly [key: string]: EmitterEventSource };
  /** EventBusName references to a EventBus name. By default the value is "default" */
  readonly eventBusName?: string;
  /** File event sources */
  readonly file?: { readonly [key: string]: FileEventSource };
  /** Generic event source */
  readonly generic?: { readonly [key: string]: GenericEventSource };
  /** Gerrit event source */
  readonly gerrit?: { readonly [key: string]: GerritEventSource };
  /** Github event sources */
  readonly github?: { readonly [key: string]: GithubEventSource };
  /** Gitlab event sources */
  readonly gitlab?: { readonly [key: string]: GitlabEventSource };
  /** HDFS event sources */
  readonly hdfs?: { readonly [key: string]: HDFSEventSource };
  /** Kafka event sources */
  readonly kafka?: { readonly [key: string]: KafkaEventSource };
  /** Minio event sources */
  readonly minio?: { readonly [key: string]: S3Artifact };
  /** MNS event sources */
  readonly mns?: { readonly [key: string]: MNSEventSource };
  /** MQTT event sources */
  readonly mqtt?: { readonly [key: string]: MQTTEventSource };
  /** NATS event sources */
  readonly nats?: { readonly [key: string]: NATSEventsSource };
  /** NSQ event source */
  readonly nsq?: { readonly [key: string]: NSQEventSource };
  /** PubSub event sources */
  readonly pubSub?: { readonly [key: string]: PubSubEventSource };
  /** Pulsar event source */
  readonly pulsar?: { readonly [key: string]: PulsarEventSource };
  /** Redis event source */
  readonly redis?: { readonly [key: string]: RedisEventSource };
  /** Redis stream source */
  readonly redisStream?: { readonly [key: string]: RedisStreamEventSource };
  /** Replicas is the event source deployment replicas */
  readonly replicas?: number;
  /** Resource event sources */
  readonly resource?: { readonly [key: string]: ResourceEventSource };
  /** Service is the specifications of the service to expose the event source */
  readonly service?: Service;
  /** SFTP event sources */
  readonly sftp?: { readonly [key: string]: SFTPEventSource };
  /** Slack event sources */
  readonly slack?: { readonly [key: string]: SlackEventSource };
  /** SNS event sources */
  readonly sns?: { readonly [key: string]: SNSEventSource };
  /** SQS event sources */
  readonly sqs?: { readonly [key: string]: SQSEventSource };
  /** StorageGrid event sources */
  readonly storageGrid?: { readonly [key: string]: StorageGridEventSource };
  /** Stripe event sources */
  readonly stripe?: { readonly [key: string]: StripeEventSource };
  /** Template is the pod specification for the event source */
  readonly template?: Template;
  /** Webhook event sources */
  readonly webhook?: { readonly [key: string]: WebhookEventSource };
}

export interface ExprFilter {
  /** Expr refers to the expression that determines the outcome of the filter. */
  readonly expr: string;
  /** Fields refers to set of keys that refer to the paths within event payload. */
  readonly fields: readonly PayloadField[];
}

/** FileArtifact contains information about an artifact in a filesystem */
export interface FileArtifact {
  readonly path?: string;
}

/** FileEventSource describes an event-source for file related events. */
export interface FileEventSource {
  /**
   * Type of file operations to watch Refer https://github.com/fsnotify/fsnotify/blob/master/fsnotify.go for
   * more information
   */
  readonly eventType: string;
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** Use polling instead of inotify */
  readonly polling?: boolean;
  /** WatchPathConfig contains configuration about the file path to watch */
  readonly watchPathConfig: WatchPathConfig;
}

/** GenericEventSource refers to a generic event source. It can be used to implement a custom event source. */
export interface GenericEventSource {
  /** AuthSecret holds a secret selector that contains a bearer token for authentication */
  readonly authSecret?: SecretKeySelector;
  /** Config is the event source configuration */
  readonly config: string;
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** Insecure determines the type of connection. */
  readonly insecure?: boolean;
  /** JSONBody specifies that all event body payload coming from this source will be JSON */
  readonly jsonBody?: boolean;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** URL of the gRPC server that implements the event source. */
  readonly url: string;
}

/** GerritEventSource refers to event-source related to gerrit events */
export interface GerritEventSource {
  /** Auth hosts secret selectors for username and password */
  readonly auth?: BasicAuth;
  /**
   * DeleteHookOnFinish determines whether to delete the Gerrit hook for the project once the event source is
   * stopped.
   */
  readonly deleteHookOnFinish?: boolean;
  /**
   * Events are gerrit event to listen to. Refer
   * https://gerrit-review.googlesource.com/Documentation/cmd-stream-events.html#events
   */
  readonly events: readonly string[];
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** GerritBaseURL is the base URL for API requests to a custom endpoint */
  readonly gerritBaseURL: string;
  /** HookName is the name of the webhook */
  readonly hookName: string;
  /** MaxTries is number of attempts when posting an event to the target url */
  readonly maxTries?: number;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** List of project namespace paths like "whynowy/test". */
  readonly projects?: readonly string[];
  /** SslVerify to enable ssl verification */
  readonly sslVerify?: boolean;
  /** Webhook holds configuration to run a http server */
  readonly webhook?: WebhookContext;
}

/** GitArtifact contains information about an artifact stored in git */
export interface GitArtifact {
  /** Branch to use to pull trigger resource */
  readonly branch?: string;
  /**
   * Directory to clone the repository. We clone complete directory because GitArtifact is not limited to any
   * specific Git service providers. Hence we don't use any specific git provider client.
   */
  readonly cloneDirectory: string;
  /** Creds contain reference to git username and password */
  readonly creds?: GitCreds;
  /** Path to file that contains trigger resource definition */
  readonly filePath: string;
  /** GithubApp holds the GitHub App credentials for authentication */
  readonly githubApp?: GithubAppCreds;
  /** Whether to ignore host key */
  readonly insecureIgnoreHostKey?: boolean;
  /** Ref to use to pull trigger resource. Will result in a shallow clone and fetch. */
  readonly ref?: string;
  /**
   * Remote to manage set of tracked repositories. Defaults to "origin". Refer
   * https://git-scm.com/docs/git-remote
   */
  readonly remote?: GitRemoteConfig;
  /** SSHKeySecret refers to the secret that contains SSH key */
  readonly sshKeySecret?: SecretKeySelector;
  /** Tag to use to pull trigger resource */
  readonly tag?: string;
  /** Git URL */
  readonly url: string;
}

/** GitCreds contain reference to git username and password */
export interface GitCreds {
  readonly password?: SecretKeySelector;
  readonly username?: SecretKeySelector;
}

/** GitRemoteConfig contains the configuration of a Git remote */
export interface GitRemoteConfig {
  /** Name of the remote to fetch from. */
  readonly name: string;
  /**
   * URLs the URLs of a remote repository. It must be non-empty. Fetch will always use the first URL, while
   * push will use all of them.
   */
  readonly urls: readonly string[];
}

export interface GithubAppCreds {
  /** AppID refers to the GitHub App ID for the application you created */
  readonly appID: number;
  /** InstallationID refers to the Installation ID of the GitHub app you created and installed */
  readonly installationID: number;
  /** PrivateKey refers to a K8s secret containing the GitHub app private key */
  readonly privateKey: SecretKeySelector;
}

/** GithubEventSource refers to event-source for github related events */
export interface GithubEventSource {
  /**
   * Active refers to status of the webhook for event deliveries.
   * https://developer.github.com/webhooks/creating/#active
   */
  readonly active?: boolean;
  /** APIToken refers to a K8s secret containing github api token */
  readonly apiToken?: SecretKeySelector;
  /** ContentType of the event delivery */
  readonly contentType?: 'json' | 'form';
  /**
   * DeleteHookOnFinish determines whether to delete the GitHub hook for the repository once the event source
   * is stopped.
   */
  readonly deleteHookOnFinish?: boolean;
  /** Events refer to Github events to which the event source will subscribe */
  readonly events?: readonly string[];
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** GitHubApp holds the GitHub app credentials */
  readonly githubApp?: GithubAppCreds;
  /** GitHub base URL (for GitHub Enterprise) */
  readonly githubBaseURL?: string;
  /** GitHub upload URL (for GitHub Enterprise) */
  readonly githubUploadURL?: string;
  /**
   * Id is the webhook's id
   *
   * Deprecated: This is not used at all, will be removed in v1.6
   */
  readonly id?: number;
  /** Insecure tls verification */
  readonly insecure?: boolean;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /**
   * Organizations holds the names of organizations (used for organization level webhooks). Not required if
   * Repositories is set.
   */
  readonly organizations?: readonly string[];
  /**
   * DeprecatedOwner refers to GitHub owner name i.e. argoproj
   *
   * Deprecated: use Repositories instead. Will be unsupported in v 1.6
   */
  readonly owner?: string;
  /**
   * Repositories holds the information of repositories, which uses repo owner as the key, and list of repo
   * names as the value. Not required if Organizations is set.
   */
  readonly repositories?: readonly OwnedRepositories[];
  /**
   * DeprecatedRepository refers to GitHub repo name i.e. argo-events
   *
   * Deprecated: use Repositories instead. Will be unsupported in v 1.6
   */
  readonly repository?: string;
  /** Webhook refers to the configuration required to run a http server */
  readonly webhook?: WebhookContext;
  /**
   * WebhookSecret refers to K8s secret containing GitHub webhook secret
   * https://developer.github.com/webhooks/securing/
   */
  readonly webhookSecret?: SecretKeySelector;
}

/** GitlabEventSource refers to event-source related to Gitlab events */
export interface GitlabEventSource {
  /** AccessToken references to k8 secret which holds the gitlab api access information */
  readonly accessToken?: SecretKeySelector;
  /**
   * DeleteHookOnFinish determines whether to delete the GitLab hook for the project once the event source is
   * stopped.
   */
  readonly deleteHookOnFinish?: boolean;
  /** EnableSSLVerification to enable ssl verification */
  readonly enableSSLVerification?: boolean;
  /**
   * Events are gitlab event to listen to. Refer
   * https://github.com/xanzy/go-gitlab/blob/bf34eca5d13a9f4c3f501d8a97b8ac226d55e4d9/projects.go#L794.
   */
  readonly events: readonly string[];
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** GitlabBaseURL is the base URL for API requests to a custom endpoint */
  readonly gitlabBaseURL: string;
  /** List of group IDs or group name like "test". Group level hook available in Premium and Ultimate Gitlab. */
  readonly groups?: readonly string[];
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /**
   * DeprecatedProjectID is the id of project for which integration needs to setup
   *
   * Deprecated: use Projects instead. Will be unsupported in v 1.7
   */
  readonly projectID?: string;
  /**
   * List of project IDs or project namespace paths like "whynowy/test". If neither a project nor a group is
   * defined, the EventSource will not manage webhooks.
   */
  readonly projects?: readonly string[];
  /** SecretToken references to k8 secret which holds the Secret Token used by webhook config */
  readonly secretToken?: SecretKeySelector;
  /** Webhook holds configuration to run a http server */
  readonly webhook?: WebhookContext;
}

/** HDFSEventSource refers to event-source for HDFS related events */
export interface HDFSEventSource {
  readonly addresses: readonly string[];
  /**
   * CheckInterval is a string that describes an interval duration to check the directory state, e.g. 1s, 30m,
   * 2h... (defaults to 1m)
   */
  readonly checkInterval?: string;
  /** Directory to watch for events */
  readonly directory: string;
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** HDFSUser is the user to access HDFS file system. It is ignored if either ccache or keytab is used. */
  readonly hdfsUser?: string;
  /**
   * KrbCCacheSecret is the secret selector for Kerberos ccache Either ccache or keytab can be set to use
   * Kerberos.
   */
  readonly krbCCacheSecret?: SecretKeySelector;
  /**
   * KrbConfig is the configmap selector for Kerberos config as string It must be set if either ccache or
   * keytab is used.
   */
  readonly krbConfigConfigMap?: ConfigMapKeySelector;
  /**
   * KrbKeytabSecret is the secret selector for Kerberos keytab Either ccache or keytab can be set to use
   * Kerberos.
   */
  readonly krbKeytabSecret?: SecretKeySelector;
  /** KrbRealm is the Kerberos realm used with Kerberos keytab It must be set if keytab is used. */
  readonly krbRealm?: string;
  /**
   * KrbServicePrincipalName is the principal name of Kerberos service It must be set if either ccache or
   * keytab is used.
   */
  readonly krbServicePrincipalName?: string;
  /** KrbUsername is the Kerberos username used with Kerberos keytab It must be set if keytab is used. */
  readonly krbUsername?: string;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** Path is relative path of object to watch with respect to the directory */
  readonly path?: string;
  /** PathRegexp is regexp of relative path of object to watch with respect to the directory */
  readonly pathRegexp?: string;
  /** Type of file operations to watch */
  readonly type: string;
}

/** HTTPTrigger is the trigger for the HTTP request */
export interface HTTPTrigger {
  /** BasicAuth configuration for the http request. */
  readonly basicAuth?: BasicAuth;
  /** Dynamic Headers for the request, sourced from the event. Same spec as Parameters. */
  readonly dynamicHeaders?: readonly TriggerParameter[];
  /** Headers for the HTTP request. */
  readonly headers?: { readonly [key: string]: string };
  /** Host refers to the domain name of the server (for virtual hosting). */
  readonly host?: string;
  /**
   * Method refers to the type of the HTTP request. Refer https://golang.org/src/net/http/method.go for more
   * info. Default value is POST.
   */
  readonly method?: 'GET' | 'DELETE' | 'PATCH' | 'POST' | 'PUT';
  /**
   * Parameters is the list of key-value extracted from event's payload that are applied to the HTTP trigger
   * resource.
   */
  readonly parameters?: readonly TriggerParameter[];
  readonly payload?: readonly TriggerParameter[];
  /** Secure Headers stored in Kubernetes Secrets for the HTTP requests. */
  readonly secureHeaders?: readonly SecureHeader[];
  /** Timeout refers to the HTTP request timeout in seconds. Default value is 60 seconds. */
  readonly timeout?: number;
  /** TLS configuration for the HTTP client. */
  readonly tls?: TLSConfig;
  /** URL refers to the URL to send HTTP request to. */
  readonly url: string;
}

export type Int64OrString = number | string;

/**
 * IntOrString is a type that can hold an int32 or a string. When used in JSON or YAML marshalling and
 * unmarshalling, it produces or consumes the inner type. This allows you to have, for example, a JSON field
 * that can accept a name or number.
 */
export type IntOrString = number | string;

/** JetStreamBus holds the JetStream EventBus information */
export interface JetStreamBus {
  /**
   * The pod's scheduling constraints More info:
   * https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/
   */
  readonly affinity?: Affinity;
  /** ContainerTemplate contains customized spec for Nats JetStream container */
  readonly containerTemplate?: ContainerTemplate;
  /**
   * ImagePullSecrets is an optional list of references to secrets in the same namespace to use for pulling any
   * of the images used by this PodSpec. If specified, these secrets will be passed to individual puller
   * implementations for them to use. For example, in the case of docker, only DockerConfig type secrets are
   * honored. More info:
   * https://kubernetes.io/docs/concepts/containers/images#specifying-imagepullsecrets-on-a-pod
   */
  readonly imagePullSecrets?: readonly LocalObjectReference[];
  /** Maximum number of bytes in a message payload, 0 means unlimited. Defaults to 1MB */
  readonly maxPayload?: string;
  /** Metadata sets the pods's metadata, i.e. annotations and labels */
  readonly metadata?: Metadata;
  /** MetricsContainerTemplate contains customized spec for metrics container */
  readonly metricsContainerTemplate?: ContainerTemplate;
  /**
   * NodeSelector is a selector which must be true for the pod to fit on a node. Selector which must match a
   * node's labels for the pod to be scheduled on that node. More info:
   * https://kubernetes.io/docs/concepts/configuration/assign-pod-node/
   */
  readonly nodeSelector?: { readonly [key: string]: string };
  readonly persistence?: PersistenceStrategy;
  /**
   * The priority value. Various system components use this field to find the priority of the Redis pod. When
   * Priority Admission Controller is enabled, it prevents users from setting this field. The admission
   * controller populates this field from PriorityClassName. The higher the value, the higher the priority.
   * More info: https://kubernetes.io/docs/concepts/configuration/pod-priority-preemption/
   */
  readonly priority?: number;
  /**
   * If specified, indicates the Redis pod's priority. "system-node-critical" and "system-cluster-critical" are
   * two special keywords which indicate the highest priorities with the former being the highest priority. Any
   * other name must be defined by creating a PriorityClass object with that name. If not specified, the pod
   * priority will be default or zero if there is no default. More info:
   * https://kubernetes.io/docs/concepts/configuration/pod-priority-preemption/
   */
  readonly priorityClassName?: string;
  /** ReloaderContainerTemplate contains customized spec for config reloader container */
  readonly reloaderContainerTemplate?: ContainerTemplate;
  /** JetStream StatefulSet size */
  readonly replicas?: number;
  /**
   * SecurityContext holds pod-level security attributes and common container settings. Optional: Defaults to
   * empty. See type description for default values of each field.
   */
  readonly securityContext?: PodSecurityContext;
  /** ServiceAccountName to apply to the StatefulSet */
  readonly serviceAccountName?: string;
  /**
   * JetStream configuration, if not specified, global settings in controller-config will be used. See
   * https://docs.nats.io/running-a-nats-service/configuration#jetstream. Only configure "max_memory_store" or
   * "max_file_store", do not set "store_dir" as it has been hardcoded.
   */
  readonly settings?: string;
  /**
   * Optional arguments to start nats-server. For example, "-D" to enable debugging output, "-DV" to enable
   * debugging and tracing. Check https://docs.nats.io/ for all the available arguments.
   */
  readonly startArgs?: readonly string[];
  /**
   * Optional configuration for the streams to be created in this JetStream service, if specified, it will be
   * merged with the default configuration in controller-config. It accepts a YAML format configuration,
   * available fields include, "maxBytes", "maxMsgs", "maxAge" (e.g. 72h), "replicas" (1, 3, 5), "duplicates"
   * (e.g. 5m), "retention" (e.g. 0: Limits (default), 1: Interest, 2: WorkQueue), "Discard" (e.g. 0:
   * DiscardOld (default), 1: DiscardNew).
   */
  readonly streamConfig?: string;
  /** If specified, the pod's tolerations. */
  readonly tolerations?: readonly Toleration[];
  /** JetStream version, such as "2.7.3" */
  readonly version?: string;
}

export interface JetStreamConfig {
  /** Secret for auth */
  readonly accessSecret?: SecretKeySelector;
  readonly streamConfig?: string;
  /** SSL/TLS settings for the NATS client */
  readonly tls?: TLSConfig;
  /** JetStream (Nats) URL */
  readonly url?: string;
}

/** K8SResource represent arbitrary structured data. */
export type K8SResource = GroupVersionKind | JsonObject;

/** K8SResourcePolicy refers to the policy used to check the state of K8s based triggers using labels */
export interface K8SResourcePolicy {
  /** Backoff before checking resource state */
  readonly backoff: Backoff;
  /**
   * ErrorOnBackoffTimeout determines whether sensor should transition to error state if the trigger policy is
   * unable to determine the state of the resource
   */
  readonly errorOnBackoffTimeout: boolean;
  /** Labels required to identify whether a resource is in success state */
  readonly labels?: { readonly [key: string]: string };
}

/** KafkaBus holds the KafkaBus EventBus information */
export interface KafkaBus {
  /** Consumer group for kafka client */
  readonly consumerGroup?: KafkaConsumerGroup;
  /**
   * Partitioner sets the Kafka producer partitioning strategy. Supported values: random, hash, roundrobin,
   * manual. Defaults to random.
   */
  readonly partitioner?: 'random' | 'hash' | 'roundrobin' | 'manual';
  /** SASL configuration for the kafka client */
  readonly sasl?: SASLConfig;
  /** TLS configuration for the kafka client. */
  readonly tls?: TLSConfig;
  /** Topic name, defaults to {namespace_name}-{eventbus_name} */
  readonly topic?: string;
  /** URL to kafka cluster, multiple URLs separated by comma */
  readonly url?: string;
  /** Kafka version, sarama defaults to the oldest supported stable version */
  readonly version?: string;
}

export interface KafkaConsumerGroup {
  /** The name for the consumer group to use */
  readonly groupName: string;
  /**
   * When starting up a new group do we want to start from the oldest event (true) or the newest event (false),
   * defaults to false
   */
  readonly oldest?: boolean;
  /** Rebalance strategy can be one of: sticky, roundrobin, range. Range is the default. */
  readonly rebalanceStrategy?: 'sticky' | 'roundrobin' | 'range';
}

/** KafkaEventSource refers to event-source for Kafka related events */
export interface KafkaEventSource {
  /**
   * AWSMSKIAMAuth configures SASL/OAUTHBEARER authentication using AWS IAM credentials, supporting IRSA (pod
   * web-identity token), instance-profile, and static env credentials. When set, TLS is enabled automatically
   * and the SASL config field is ignored.
   */
  readonly awsMskIamAuth?: AWSMSKIAMConfig;
  /**
   * Yaml format Sarama config for Kafka connection. It follows the struct of sarama.Config. See
   * https://github.com/IBM/sarama/blob/main/config.go e.g.
   *
   * consumer:
   *   fetch:
   *     min: 1
   * net:
   *   MaxOpenRequests: 5
   */
  readonly config?: string;
  /** Backoff holds parameters applied to connection. */
  readonly connectionBackoff?: Backoff;
  /** Consumer group for kafka client */
  readonly consumerGroup?: KafkaConsumerGroup;
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** JSONBody specifies that all event body payload coming from this source will be JSON */
  readonly jsonBody?: boolean;
  /** Sets a limit on how many events get read from kafka per second. */
  readonly limitEventsPerSecond?: number;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** Partition name */
  readonly partition?: string;
  /** SASL configuration for the kafka client */
  readonly sasl?: SASLConfig;
  /** Schema Registry configuration for consumer message with Avro format */
  readonly schemaRegistry?: SchemaRegistryConfig;
  /** TLS configuration for the kafka client. */
  readonly tls?: TLSConfig;
  /** Topic name */
  readonly topic: string;
  /** URL to kafka cluster, multiple URLs separated by comma */
  readonly url: string;
  /** Specify what kafka version is being connected to enables certain features in sarama, defaults to 1.0.0 */
  readonly version?: string;
}

/** KafkaTrigger refers to the specification of the Kafka trigger. */
export interface KafkaTrigger {
  /**
   * Compress determines whether to compress message or not. Defaults to false. If set to true, compresses
   * message using snappy compression.
   */
  readonly compress?: boolean;
  /** FlushFrequency refers to the frequency in milliseconds to flush batches. Defaults to 500 milliseconds. */
  readonly flushFrequency?: number;
  /** Headers for the Kafka Messages. */
  readonly headers?: { readonly [key: string]: string };
  /** Parameters is the list of parameters that is applied to resolved Kafka trigger object. */
  readonly parameters?: readonly TriggerParameter[];
  /** DEPRECATED */
  readonly partition?: number;
  /** The partitioning key for the messages put on the Kafka topic. */
  readonly partitioningKey?: string;
  /** Payload is the list of key-value extracted from an event payload to construct the request payload. */
  readonly payload: readonly TriggerParameter[];
  /**
   * RequiredAcks used in producer to tell the broker how many replica acknowledgements Defaults to 1 (Only
   * wait for the leader to ack).
   */
  readonly requiredAcks?: number;
  /** SASL configuration for the kafka client */
  readonly sasl?: SASLConfig;
  /** Schema Registry configuration to producer message with avro format */
  readonly schemaRegistry?: SchemaRegistryConfig;
  /** Secure Headers stored in Kubernetes Secrets for the Kafka messages. */
  readonly secureHeaders?: readonly SecureHeader[];
  /** TLS configuration for the Kafka producer. */
  readonly tls?: TLSConfig;
  /** Name of the topic. More info at https://kafka.apache.org/documentation/#intro_topics */
  readonly topic: string;
  /** URL of the Kafka broker, multiple URLs separated by comma. */
  readonly url: string;
  /** Specify what kafka version is being connected to enables certain features in sarama, defaults to 1.0.0 */
  readonly version?: string;
}

export interface LogTrigger {
  /** Only print messages every interval. Useful to prevent logging too much data for busy events. */
  readonly intervalSeconds?: number;
}

/** MNSEventSource refers to event-source for AlibabaCloud MNS related events */
export interface MNSEventSource {
  /** AccessKey refers K8s secret containing AlibabaCloud access key */
  readonly accessKey?: SecretKeySelector;
  /** Endpoint configures connection to a specific AlibabaCloud MNS endpoint */
  readonly endpoint?: string;
  /** Filter */
  readonly filter?: EventSourceFilter;
  readonly jsonBody?: boolean;
  /** Queue is AlibabaCloud MNS queue to listen to for messages */
  readonly queue: string;
  /** SecretKey refers K8s secret containing AlibabaCloud secret key */
  readonly secretKey?: SecretKeySelector;
}

/** MQTTEventSource refers to event-source for MQTT related events */
export interface MQTTEventSource {
  /** Auth hosts secret selectors for username and password */
  readonly auth?: BasicAuth;
  /** ClientID is the id of the client */
  readonly clientId: string;
  /** ConnectionBackoff holds backoff applied to connection. */
  readonly connectionBackoff?: Backoff;
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** JSONBody specifies that all event body payload coming from this source will be JSON */
  readonly jsonBody?: boolean;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** TLS configuration for the mqtt client. */
  readonly tls?: TLSConfig;
  /** Topic name */
  readonly topic: string;
  /** URL to connect to broker */
  readonly url: string;
}

/** Metadata holds the annotations and labels of an event source pod */
export interface Metadata {
  readonly annotations?: { readonly [key: string]: string };
  readonly labels?: { readonly [key: string]: string };
}

/** NATSAuth refers to the auth info for NATS EventSource */
export interface NATSAuth {
  /** Baisc auth with username and password */
  readonly basic?: BasicAuth;
  /** credential used to connect */
  readonly credential?: SecretKeySelector;
  /** NKey used to connect */
  readonly nkey?: SecretKeySelector;
  /** Token used to connect */
  readonly token?: SecretKeySelector;
}

/** NATSBus holds the NATS eventbus information */
export interface NATSBus {
  /** Exotic holds an exotic NATS config */
  readonly exotic?: NATSConfig;
  /** Native means to bring up a native NATS service */
  readonly native?: NativeStrategy;
}

/** NATSConfig holds the config of NATS */
export interface NATSConfig {
  /** Secret for auth */
  readonly accessSecret?: SecretKeySelector;
  /** Auth strategy, default to AuthStrategyNone */
  readonly auth?: string;
  /** Cluster ID for nats streaming */
  readonly clusterID?: string;
  /** NATS streaming url */
  readonly url?: string;
}

/** NATSEventsSource refers to event-source for NATS related events */
export interface NATSEventsSource {
  /** Auth information */
  readonly auth?: NATSAuth;
  /** ConnectionBackoff holds backoff applied to connection. */
  readonly connectionBackoff?: Backoff;
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** JSONBody specifies that all event body payload coming from this source will be JSON */
  readonly jsonBody?: boolean;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /**
   * Queue is the name of the queue group to subscribe as if specified. Uses QueueSubscribe logic to subscribe
   * as queue group. If the queue is empty, uses default Subscribe logic.
   */
  readonly queue?: string;
  /** Subject holds the name of the subject onto which messages are published */
  readonly subject: string;
  /** TLS configuration for the nats client. */
  readonly tls?: TLSConfig;
  /** URL to connect to NATS cluster */
  readonly url: string;
}

/** NATSTrigger refers to the specification of the NATS trigger. */
export interface NATSTrigger {
  /** AuthInformation */
  readonly auth?: NATSAuth;
  readonly parameters?: readonly TriggerParameter[];
  readonly payload: readonly TriggerParameter[];
  /** Name of the subject to put message on. */
  readonly subject: string;
  /** TLS configuration for the NATS producer. */
  readonly tls?: TLSConfig;
  /** URL of the NATS cluster. */
  readonly url: string;
}

/**
 * NSQEventSource describes the event source for NSQ PubSub More info at
 * https://godoc.org/github.com/nsqio/go-nsq
 */
export interface NSQEventSource {
  /** Channel used for subscription */
  readonly channel: string;
  /** Backoff holds parameters applied to connection. */
  readonly connectionBackoff?: Backoff;
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** HostAddress is the address of the host for NSQ lookup */
  readonly hostAddress: string;
  /** JSONBody specifies that all event body payload coming from this source will be JSON */
  readonly jsonBody?: boolean;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** TLS configuration for the nsq client. */
  readonly tls?: TLSConfig;
  /** Topic to subscribe to. */
  readonly topic: string;
}

/** NativeStrategy indicates to install a native NATS service */
export interface NativeStrategy {
  /**
   * The pod's scheduling constraints More info:
   * https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/
   */
  readonly affinity?: Affinity;
  readonly auth?: 'none' | 'token';
  /** ContainerTemplate contains customized spec for NATS container */
  readonly containerTemplate?: ContainerTemplate;
  /**
   * ImagePullSecrets is an optional list of references to secrets in the same namespace to use for pulling any
   * of the images used by this PodSpec. If specified, these secrets will be passed to individual puller
   * implementations for them to use. For example, in the case of docker, only DockerConfig type secrets are
   * honored. More info:
   * https://kubernetes.io/docs/concepts/containers/images#specifying-imagepullsecrets-on-a-pod
   */
  readonly imagePullSecrets?: readonly LocalObjectReference[];
  /** Max Age of existing messages, i.e. "72h", “4h35m” */
  readonly maxAge?: string;
  /** Total size of messages per channel, 0 means unlimited. Defaults to 1GB */
  readonly maxBytes?: string;
  /** Maximum number of messages per channel, 0 means unlimited. Defaults to 1000000 */
  readonly maxMsgs?: number;
  /** Maximum number of bytes in a message payload, 0 means unlimited. Defaults to 1MB */
  readonly maxPayload?: string;
  /** Maximum number of subscriptions per channel, 0 means unlimited. Defaults to 1000 */
  readonly maxSubs?: number;
  /** Metadata sets the pods's metadata, i.e. annotations and labels */
  readonly metadata?: Metadata;
  /** MetricsContainerTemplate contains customized spec for metrics container */
  readonly metricsContainerTemplate?: ContainerTemplate;
  /**
   * NodeSelector is a selector which must be true for the pod to fit on a node. Selector which must match a
   * node's labels for the pod to be scheduled on that node. More info:
   * https://kubernetes.io/docs/concepts/configuration/assign-pod-node/
   */
  readonly nodeSelector?: { readonly [key: string]: string };
  readonly persistence?: PersistenceStrategy;
  /**
   * The priority value. Various system components use this field to find the priority of the EventSource pod.
   * When Priority Admission Controller is enabled, it prevents users from setting this field. The admission
   * controller populates this field from PriorityClassName. The higher the value, the higher the priority.
   * More info: https://kubernetes.io/docs/concepts/configuration/pod-priority-preemption/
   */
  readonly priority?: number;
  /**
   * If specified, indicates the EventSource pod's priority. "system-node-critical" and
   * "system-cluster-critical" are two special keywords which indicate the highest priorities with the former
   * being the highest priority. Any other name must be defined by creating a PriorityClass object with that
   * name. If not specified, the pod priority will be default or zero if there is no default. More info:
   * https://kubernetes.io/docs/concepts/configuration/pod-priority-preemption/
   */
  readonly priorityClassName?: string;
  /**
   * Specifies the time without an Apply() operation before sending an heartbeat to ensure timely commit, i.e.
   * "72h", “4h35m”. Defaults to 100ms
   */
  readonly raftCommitTimeout?: string;
  /**
   * Specifies the time in candidate state without a leader before attempting an election, i.e. "72h", “4h35m”.
   * Defaults to 2s
   */
  readonly raftElectionTimeout?: string;
  /**
   * Specifies the time in follower state without a leader before attempting an election, i.e. "72h", “4h35m”.
   * Defaults to 2s
   */
  readonly raftHeartbeatTimeout?: string;
  /**
   * Specifies how long a leader waits without being able to contact a quorum of nodes before stepping down as
   * leader, i.e. "72h", “4h35m”. Defaults to 1s
   */
  readonly raftLeaseTimeout?: string;
  /** Size is the NATS StatefulSet size */
  readonly replicas?: number;
  /**
   * SecurityContext holds pod-level security attributes and common container settings. Optional: Defaults to
   * empty. See type description for default values of each field.
   */
  readonly securityContext?: PodSecurityContext;
  /** ServiceAccountName to apply to NATS StatefulSet */
  readonly serviceAccountName?: string;
  /** If specified, the pod's tolerations. */
  readonly tolerations?: readonly Toleration[];
}

/** OpenWhiskTrigger refers to the specification of the OpenWhisk trigger. */
export interface OpenWhiskTrigger {
  /** Name of the action/function. */
  readonly actionName: string;
  /** AuthToken for authentication. */
  readonly authToken?: SecretKeySelector;
  /** Host URL of the OpenWhisk. */
  readonly host: string;
  /** Namespace for the action. Defaults to "_". */
  readonly namespace?: string;
  /**
   * Parameters is the list of key-value extracted from event's payload that are applied to the trigger
   * resource.
   */
  readonly parameters?: readonly TriggerParameter[];
  /** Payload is the list of key-value extracted from an event payload to construct the request payload. */
  readonly payload: readonly TriggerParameter[];
  /** Version for the API. Defaults to v1. */
  readonly version?: string;
}

export interface OwnedRepositories {
  /** Repository names */
  readonly names?: readonly string[];
  /** Organization or user name */
  readonly owner?: string;
}

/** PayloadField binds a value at path within the event payload against a name. */
export interface PayloadField {
  /** Name acts as key that holds the value at the path. */
  readonly name: string;
  /**
   * Path is the JSONPath of the event's (JSON decoded) data key Path is a series of keys separated by a dot. A
   * key may contain wildcard characters '*' and '?'. To access an array value use the index as the key. The
   * dot and wildcard characters can be escaped with '\\'. See https://github.com/tidwall/gjson#path-syntax for
   * more information on how to use this.
   */
  readonly path: string;
}

/** PersistenceStrategy defines the strategy of persistence */
export interface PersistenceStrategy {
  /**
   * Available access modes such as ReadWriteOnce, ReadWriteMany
   * https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
   */
  readonly accessMode?: string;
  /**
   * Name of the StorageClass required by the claim. More info:
   * https://kubernetes.io/docs/concepts/storage/persistent-volumes#class-1
   */
  readonly storageClassName?: string;
  /** Volume size, e.g. 10Gi */
  readonly volumeSize?: Quantity;
}

/** PubSubEventSource refers to event-source for GCP PubSub related events. */
export interface PubSubEventSource {
  /**
   * CredentialSecret references to the secret that contains JSON credentials to access GCP. If it is missing,
   * it implicitly uses Workload Identity to access.
   * https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity
   */
  readonly credentialSecret?: SecretKeySelector;
  /**
   * DeleteSubscriptionOnFinish determines whether to delete the GCP PubSub subscription once the event source
   * is stopped.
   */
  readonly deleteSubscriptionOnFinish?: boolean;
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** JSONBody specifies that all event body payload coming from this source will be JSON */
  readonly jsonBody?: boolean;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /**
   * ProjectID is GCP project ID for the subscription. Required if you run Argo Events outside of GKE/GCE.
   * (otherwise, the default value is its project)
   */
  readonly projectID?: string;
  /**
   * SubscriptionID is ID of subscription. Required if you use existing subscription. The default value will be
   * auto generated hash based on this eventsource setting, so the subscription might be recreated every time
   * you update the setting, which has a possibility of event loss.
   */
  readonly subscriptionID?: string;
  /**
   * Topic to which the subscription should belongs. Required if you want the eventsource to create a new
   * subscription. If you specify this field along with an existing subscription, it will be verified whether
   * it actually belongs to the specified topic.
   */
  readonly topic?: string;
  /** TopicProjectID is GCP project ID for the topic. By default, it is same as ProjectID. */
  readonly topicProjectID?: string;
}

/** PulsarEventSource describes the event source for Apache Pulsar */
export interface PulsarEventSource {
  /**
   * Authentication athenz parameters for the pulsar client. Refer
   * https://github.com/apache/pulsar-client-go/blob/master/pulsar/auth/athenz.go Either token or athenz can be
   * set to use auth.
   */
  readonly authAthenzParams?: { readonly [key: string]: string };
  /**
   * Authentication athenz privateKey secret for the pulsar client. AuthAthenzSecret must be set if
   * AuthAthenzParams is used.
   */
  readonly authAthenzSecret?: SecretKeySelector;
  /** Authentication token for the pulsar client. Either token or athenz can be set to use auth. */
  readonly authTokenSecret?: SecretKeySelector;
  /** Backoff holds parameters applied to connection. */
  readonly connectionBackoff?: Backoff;
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** JSONBody specifies that all event body payload coming from this source will be JSON */
  readonly jsonBody?: boolean;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** TLS configuration for the pulsar client. */
  readonly tls?: TLSConfig;
  /** Whether the Pulsar client accept untrusted TLS certificate from broker. */
  readonly tlsAllowInsecureConnection?: boolean;
  /** Trusted TLS certificate secret. */
  readonly tlsTrustCertsSecret?: SecretKeySelector;
  /** Whether the Pulsar client verify the validity of the host name from broker. */
  readonly tlsValidateHostname?: boolean;
  /** Name of the topics to subscribe to. */
  readonly topics: readonly string[];
  /** Type of the subscription. Only "exclusive" and "shared" is supported. Defaults to exclusive. */
  readonly type?: 'exclusive' | 'shared';
  /** Configure the service URL for the Pulsar service. */
  readonly url: string;
}

/** PulsarTrigger refers to the specification of the Pulsar trigger. */
export interface PulsarTrigger {
  /**
   * Authentication athenz parameters for the pulsar client. Refer
   * https://github.com/apache/pulsar-client-go/blob/master/pulsar/auth/athenz.go Either token or athenz can be
   * set to use auth.
   */
  readonly authAthenzParams?: { readonly [key: string]: string };
  /**
   * Authentication athenz privateKey secret for the pulsar client. AuthAthenzSecret must be set if
   * AuthAthenzParams is used.
   */
  readonly authAthenzSecret?: SecretKeySelector;
  /** Authentication token for the pulsar client. Either token or athenz can be set to use auth. */
  readonly authTokenSecret?: SecretKeySelector;
  /** Backoff holds parameters applied to connection. */
  readonly connectionBackoff?: Backoff;
  /** Parameters is the list of parameters that is applied to resolved Kafka trigger object. */
  readonly parameters?: readonly TriggerParameter[];
  /** Payload is the list of key-value extracted from an event payload to construct the request payload. */
  readonly payload: readonly TriggerParameter[];
  /** TLS configuration for the pulsar client. */
  readonly tls?: TLSConfig;
  /** Whether the Pulsar client accept untrusted TLS certificate from broker. */
  readonly tlsAllowInsecureConnection?: boolean;
  /** Trusted TLS certificate secret. */
  readonly tlsTrustCertsSecret?: SecretKeySelector;
  /** Whether the Pulsar client verify the validity of the host name from broker. */
  readonly tlsValidateHostname?: boolean;
  /** Name of the topic. See https://pulsar.apache.org/docs/en/concepts-messaging/ */
  readonly topic: string;
  /** Configure the service URL for the Pulsar service. */
  readonly url: string;
}

export interface RateLimit {
  readonly requestsPerUnit?: number;
  /** Defaults to Second */
  readonly unit?: 'Second' | 'Minute' | 'Hour';
}

/**
 * RedisEventSource describes an event source for the Redis PubSub. More info at
 * https://godoc.org/github.com/go-redis/redis#example-PubSub
 */
export interface RedisEventSource {
  readonly channels: readonly string[];
  /** DB to use. If not specified, default DB 0 will be used. */
  readonly db?: number;
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** HostAddress refers to the address of the Redis host/server */
  readonly hostAddress: string;
  /** JSONBody specifies that all event body payload coming from this source will be JSON */
  readonly jsonBody?: boolean;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** Namespace to use to retrieve the password from. It should only be specified if password is declared */
  readonly namespace?: string;
  /** Password required for authentication if any. */
  readonly password?: SecretKeySelector;
  /** TLS configuration for the redis client. */
  readonly tls?: TLSConfig;
  /** Username required for ACL style authentication if any. */
  readonly username?: string;
}

/** RedisStreamEventSource describes an event source for Redis streams (https://redis.io/topics/streams-intro) */
export interface RedisStreamEventSource {
  /**
   * ConsumerGroup refers to the Redis stream consumer group that will be created on all redis streams.
   * Messages are read through this group. Defaults to 'argo-events-cg'
   */
  readonly consumerGroup?: string;
  /** DB to use. If not specified, default DB 0 will be used. */
  readonly db?: number;
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** HostAddress refers to the address of the Redis host/server (master instance) */
  readonly hostAddress: string;
  /**
   * MaxMsgCountPerRead holds the maximum number of messages per stream that will be read in each XREADGROUP of
   * all streams Example: if there are 2 streams and MaxMsgCountPerRead=10, then each XREADGROUP may read upto
   * a total of 20 messages. Same as COUNT option in XREADGROUP(https://redis.io/topics/streams-intro).
   * Defaults to 10
   */
  readonly maxMsgCountPerRead?: number;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** Password required for authentication if any. */
  readonly password?: SecretKeySelector;
  /** Streams to look for entries. XREADGROUP is used on all streams using a single consumer group. */
  readonly streams: readonly string[];
  /** TLS configuration for the redis client. */
  readonly tls?: TLSConfig;
  /** Username required for ACL style authentication if any. */
  readonly username?: string;
}

/** ResourceEventSource refers to a event-source for K8s resource related events. */
export interface ResourceEventSource {
  /** EventTypes is the list of event type to watch. Possible values are - ADD, UPDATE and DELETE. */
  readonly eventTypes: readonly ('ADD' | 'UPDATE' | 'DELETE')[];
  /**
   * Filter is applied on the metadata of the resource If you apply filter, then the internal event informer
   * will only monitor objects that pass the filter.
   */
  readonly filter?: ResourceFilter;
  readonly group?: string;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** Namespace where resource is deployed */
  readonly namespace?: string;
  readonly resource: string;
  readonly version: string;
}

/** ResourceFilter contains K8s ObjectMeta information to further filter resource event objects */
export interface ResourceFilter {
  /** If the resource is created after the start time then the event is treated as valid. */
  readonly afterStart?: boolean;
  /** If resource is created before the specified time then the event is treated as valid. */
  readonly createdBy?: Time;
  /**
   * Fields provide field filters similar to K8s field selector (see
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/field-selectors/). Unlike K8s field
   * selector, it supports arbitrary fileds like "spec.serviceAccountName", and the value could be a string or
   * a regex. Same as K8s field selector, operator "=", "==" and "!=" are supported.
   */
  readonly fields?: readonly Selector[];
  /**
   * Labels provide listing options to K8s API to watch resource/s. Refer
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/label-selectors/ for more info. Unlike
   * K8s field selector, multiple values are passed as comma separated values instead of list of values. Eg:
   * value: value1,value2. Same as K8s label selector, operator "=", "==", "!=", "exists", "!", "notin", "in",
   * "gt" and "lt" are supported
   */
  readonly labels?: readonly Selector[];
  /** Prefix filter is applied on the resource name. */
  readonly prefix?: string;
}

/** S3Artifact contains information about an S3 connection and bucket */
export interface S3Artifact {
  readonly accessKey: SecretKeySelector;
  readonly bucket: S3Bucket;
  readonly caCertificate?: SecretKeySelector;
  readonly endpoint: string;
  readonly events?: readonly string[];
  readonly filter?: S3Filter;
  readonly insecure?: boolean;
  readonly metadata?: { readonly [key: string]: string };
  readonly region?: string;
  readonly secretKey: SecretKeySelector;
}

/** S3Bucket contains information to describe an S3 Bucket */
export interface S3Bucket {
  readonly key?: string;
  readonly name: string;
}

/** S3Filter represents filters to apply to bucket notifications for specifying constraints on objects */
export interface S3Filter {
  readonly prefix?: string;
  readonly suffix?: string;
}

/** SASLConfig refers to SASL configuration for a client */
export interface SASLConfig {
  /**
   * SASLMechanism is the name of the enabled SASL mechanism. Possible values: OAUTHBEARER, PLAIN (defaults to
   * PLAIN).
   */
  readonly mechanism?: string;
  /** Password for SASL/PLAIN authentication */
  readonly passwordSecret?: SecretKeySelector;
  /** User is the authentication identity (authcid) to present for SASL/PLAIN or SASL/SCRAM authentication */
  readonly userSecret?: SecretKeySelector;
}

/** SFTPEventSource describes an event-source for sftp related events. */
export interface SFTPEventSource {
  /** Address sftp address. */
  readonly address?: SecretKeySelector;
  /**
   * Type of file operations to watch Refer https://github.com/fsnotify/fsnotify/blob/master/fsnotify.go for
   * more information
   */
  readonly eventType: string;
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** Password required for authentication if any. */
  readonly password?: SecretKeySelector;
  /** PollIntervalDuration the interval at which to poll the SFTP server defaults to 10 seconds */
  readonly pollIntervalDuration?: string;
  /** SSHKeySecret refers to the secret that contains SSH key. Key needs to contain private key and public key. */
  readonly sshKeySecret?: SecretKeySelector;
  /** Username required for authentication if any. */
  readonly username?: SecretKeySelector;
  /** WatchPathConfig contains configuration about the file path to watch */
  readonly watchPathConfig: WatchPathConfig;
}

/** SNSEventSource refers to event-source for AWS SNS related events */
export interface SNSEventSource {
  /** AccessKey refers K8s secret containing aws access key */
  readonly accessKey?: SecretKeySelector;
  /** Endpoint configures connection to a specific SNS endpoint instead of Amazons servers */
  readonly endpoint?: string;
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** Region is AWS region */
  readonly region: string;
  /** RoleARN is the Amazon Resource Name (ARN) of the role to assume. */
  readonly roleARN?: string;
  /** SecretKey refers K8s secret containing aws secret key */
  readonly secretKey?: SecretKeySelector;
  /** TopicArn */
  readonly topicArn: string;
  /** ValidateSignature is boolean that can be set to true for SNS signature verification */
  readonly validateSignature?: boolean;
  /** Webhook configuration for http server */
  readonly webhook?: WebhookContext;
}

/** SQSEventSource refers to event-source for AWS SQS related events */
export interface SQSEventSource {
  /** AccessKey refers K8s secret containing aws access key */
  readonly accessKey?: SecretKeySelector;
  /**
   * DLQ specifies if a dead-letter queue is configured for messages that can't be processed successfully. If
   * set to true, messages with invalid payload won't be acknowledged to allow to forward them farther to the
   * dead-letter queue. The default value is false.
   */
  readonly dlq?: boolean;
  /** Endpoint configures connection to a specific SQS endpoint instead of Amazons servers */
  readonly endpoint?: string;
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** JSONBody specifies that all event body payload coming from this source will be JSON */
  readonly jsonBody?: boolean;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** Queue is AWS SQS queue to listen to for messages */
  readonly queue: string;
  /** QueueAccountID is the ID of the account that created the queue to monitor */
  readonly queueAccountId?: string;
  /** Region is AWS region */
  readonly region: string;
  /** RoleARN is the Amazon Resource Name (ARN) of the role to assume. */
  readonly roleARN?: string;
  /** SecretKey refers K8s secret containing aws secret key */
  readonly secretKey?: SecretKeySelector;
  /** SessionToken refers to K8s secret containing AWS temporary credentials(STS) session token */
  readonly sessionToken?: SecretKeySelector;
  /**
   * WaitTimeSeconds is The duration (in seconds) for which the call waits for a message to arrive in the queue
   * before returning.
   */
  readonly waitTimeSeconds: number;
}

/** SchemaRegistryConfig refers to configuration for a client */
export interface SchemaRegistryConfig {
  /** SchemaRegistry - basic authentication */
  readonly auth?: BasicAuth;
  /** Schema ID */
  readonly schemaId?: number;
  /** Schema Registry URL. */
  readonly url: string;
}

/** SecureHeader refers to HTTP Headers with auth tokens as values */
export interface SecureHeader {
  readonly name?: string;
  /** Values can be read from either secrets or configmaps */
  readonly valueFrom?: ValueFromSource;
}

/** Selector represents conditional operation to select K8s objects. */
export interface Selector {
  /** Key name */
  readonly key: string;
  /**
   * Supported operations like ==, != etc. Defaults to ==. Refer
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors for more info.
   */
  readonly operation?: string;
  /** Value */
  readonly value: string;
}

/** SensorSpec represents desired sensor state */
export interface SensorSpec {
  /** Dependencies is a list of the events that this sensor is dependent on. */
  readonly dependencies: readonly EventDependency[];
  /**
   * ErrorOnFailedRound if set to true, marks sensor state as `error` if the previous trigger round fails. Once
   * sensor state is set to `error`, no further triggers will be processed.
   */
  readonly errorOnFailedRound?: boolean;
  /** EventBusName references to a EventBus name. By default the value is "default" */
  readonly eventBusName?: string;
  /** LoggingFields add additional key-value pairs when logging happens */
  readonly loggingFields?: { readonly [key: string]: string };
  /** Replicas is the sensor deployment replicas */
  readonly replicas?: number;
  /** RevisionHistoryLimit specifies how many old deployment revisions to retain */
  readonly revisionHistoryLimit?: number;
  /** Template is the pod specification for the sensor */
  readonly template?: Template;
  /** Triggers is a list of the things that this sensor evokes. These are the outputs from this sensor. */
  readonly triggers: readonly Trigger[];
}

/** Service holds the service information eventsource exposes */
export interface Service {
  /**
   * clusterIP is the IP address of the service and is usually assigned randomly by the master. If an address
   * is specified manually and is not in use by others, it will be allocated to the service; otherwise,
   * creation of the service will fail. This field can not be changed through updates. Valid values are "None",
   * empty string (""), or a valid IP address. "None" can be specified for headless services when proxying is
   * not required. More info:
   * https://kubernetes.io/docs/concepts/services-networking/service/#virtual-ips-and-service-proxies
   */
  readonly clusterIP?: string;
  /** Metadata sets the pods's metadata, i.e. annotations and labels default={annotations: {}, labels: {}} */
  readonly metadata?: Metadata;
  /** The list of ports that are exposed by this ClusterIP service. */
  readonly ports?: readonly ServicePort[];
}

/** ServicePort contains information on service's port. */
export interface ServicePort {
  /**
   * The application protocol for this port. This is used as a hint for implementations to offer richer
   * behavior for protocols that they understand. This field follows standard Kubernetes label syntax. Valid
   * values are either:
   *
   * * Un-prefixed protocol names - reserved for IANA standard service names (as per RFC-6335 and
   * https://www.iana.org/assignments/service-names).
   *
   * * Kubernetes-defined prefixed names:
   *   * 'kubernetes.io/h2c' - HTTP/2 prior knowledge over cleartext as described in
   *   https://www.rfc-editor.org/rfc/rfc9113.html#name-starting-http-2-with-prior-
   *   * 'kubernetes.io/ws' - WebSocket over cleartext as described in https://www.rfc-editor.org/rfc/rfc6455
   *   * 'kubernetes.io/wss' - WebSocket over TLS as described in https://www.rfc-editor.org/rfc/rfc6455
   *
   * * Other protocols should use implementation-defined prefixed names such as
   * mycompany.com/my-custom-protocol.
   */
  readonly appProtocol?: string;
  /**
   * The name of this port within the service. This must be a DNS_LABEL. All ports within a ServiceSpec must
   * have unique names. When considering the endpoints for a Service, this must match the 'name' field in the
   * EndpointPort. Optional if only one ServicePort is defined on this service.
   */
  readonly name?: string;
  /**
   * The port on each node on which this service is exposed when type is NodePort or LoadBalancer. Usually
   * assigned by the system. If a value is specified, in-range, and not in use it will be used, otherwise the
   * operation will fail. If not specified, a port will be allocated if this Service requires one. If this
   * field is specified when creating a Service which does not need it, creation will fail. This field will be
   * wiped when updating a Service to no longer need it (e.g. changing type from NodePort to ClusterIP). More
   * info: https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
   */
  readonly nodePort?: number;
  /** The port that will be exposed by this service. */
  readonly port: number;
  /** The IP protocol for this port. Supports "TCP", "UDP", and "SCTP". Default is TCP. */
  readonly protocol?: string;
  /**
   * Number or name of the port to access on the pods targeted by the service. Number must be in the range 1 to
   * 65535. Name must be an IANA_SVC_NAME. If this is a string, it will be looked up as a named port in the
   * target Pod's container ports. If this is not specified, the value of the 'port' field is used (an identity
   * map). This field is ignored for services with clusterIP=None, and should be omitted or set equal to the
   * 'port' field. More info:
   * https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service
   */
  readonly targetPort?: IntOrString;
}

/** SlackEventSource refers to event-source for Slack related events */
export interface SlackEventSource {
  /** Filter */
  readonly filter?: EventSourceFilter;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** Slack App signing secret */
  readonly signingSecret?: SecretKeySelector;
  /** Token for URL verification handshake */
  readonly token?: SecretKeySelector;
  /** Webhook holds configuration for a REST endpoint */
  readonly webhook?: WebhookContext;
}

export interface SlackSender {
  /** Icon is the Slack application's icon, e.g. :robot_face: or https://example.com/image.png */
  readonly icon?: string;
  /** Username is the Slack application's username */
  readonly username?: string;
}

export interface SlackThread {
  /** BroadcastMessageToChannel allows to also broadcast the message from the thread to the channel */
  readonly broadcastMessageToChannel?: boolean;
  /** MessageAggregationKey allows to aggregate the messages to a thread by some key. */
  readonly messageAggregationKey?: string;
}

/** SlackTrigger refers to the specification of the slack notification trigger. */
export interface SlackTrigger {
  /**
   * Attachments is a JSON format string that represents an array of Slack attachments according to the
   * attachments API: https://api.slack.com/reference/messaging/attachments .
   */
  readonly attachments?: string;
  /**
   * Blocks is a JSON format string that represents an array of Slack blocks according to the blocks API:
   * https://api.slack.com/reference/block-kit/blocks .
   */
  readonly blocks?: string;
  /** Channel refers to which Slack channel to send Slack message. */
  readonly channel?: string;
  /** Message refers to the message to send to the Slack channel. */
  readonly message?: string;
  /**
   * Parameters is the list of key-value extracted from event's payload that are applied to the trigger
   * resource.
   */
  readonly parameters?: readonly TriggerParameter[];
  /** Sender refers to additional configuration of the Slack application that sends the message. */
  readonly sender?: SlackSender;
  /** SlackToken refers to the Kubernetes secret that holds the slack token required to send messages. */
  readonly slackToken?: SecretKeySelector;
  /** Thread refers to additional options for sending messages to a Slack thread. */
  readonly thread?: SlackThread;
}

/** StandardK8STrigger is the standard Kubernetes resource trigger */
export interface StandardK8STrigger {
  /**
   * LiveObject specifies whether the resource should be directly fetched from K8s instead of being marshaled
   * from the resource artifact. If set to true, the resource artifact must contain the information required to
   * uniquely identify the resource in the cluster, that is, you must specify "apiVersion", "kind" as well as
   * "name" and "namespace" meta data. Only valid for operation type `update`
   */
  readonly liveObject?: boolean;
  /** Operation refers to the type of operation performed on the k8s resource. Default value is Create. */
  readonly operation?: 'create' | 'update' | 'patch' | 'delete';
  /** Parameters is the list of parameters that is applied to resolved K8s trigger object. */
  readonly parameters?: readonly TriggerParameter[];
  /**
   * PatchStrategy controls the K8s object patching strategy when the trigger operation is specified as patch.
   * possible values: "application/json-patch+json" "application/merge-patch+json"
   * "application/strategic-merge-patch+json" "application/apply-patch+yaml". Defaults to
   * "application/merge-patch+json"
   */
  readonly patchStrategy?:
    | 'application/json-patch+json'
    | 'application/merge-patch+json'
    | 'application/strategic-merge-patch+json'
    | 'application/apply-patch+yaml';
  /** Source of the K8s resource file(s) */
  readonly source?: ArtifactLocation;
}

/** StatusPolicy refers to the policy used to check the state of the trigger using response status */
export interface StatusPolicy {
  readonly allow: readonly number[];
}

/** StorageGridEventSource refers to event-source for StorageGrid related events */
export interface StorageGridEventSource {
  /** APIURL is the url of the storagegrid api. */
  readonly apiURL: string;
  /** Auth token for storagegrid api */
  readonly authToken: SecretKeySelector;
  /** Name of the bucket to register notifications for. */
  readonly bucket: string;
  readonly events?: readonly string[];
  /** Filter on object key which caused the notification. */
  readonly filter?: StorageGridFilter;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** S3 region. Defaults to us-east-1 */
  readonly region?: string;
  /** TLS configuration for the service bus client */
  readonly tls?: TLSConfig;
  /** TopicArn */
  readonly topicArn: string;
  /** Webhook holds configuration for a REST endpoint */
  readonly webhook?: WebhookContext;
}

/** StorageGridFilter represents filters to apply to bucket notifications for specifying constraints on objects */
export interface StorageGridFilter {
  readonly prefix?: string;
  readonly suffix?: string;
}

/**
 * StripeEventSource describes the event source for stripe webhook notifications More info at
 * https://stripe.com/docs/webhooks
 */
export interface StripeEventSource {
  /** APIKey refers to K8s secret that holds Stripe API key. Used only if CreateWebhook is enabled. */
  readonly apiKey?: SecretKeySelector;
  /** CreateWebhook if specified creates a new webhook programmatically. */
  readonly createWebhook?: boolean;
  /**
   * EventFilter describes the type of events to listen to. If not specified, all types of events will be
   * processed. More info at https://stripe.com/docs/api/events/list
   */
  readonly eventFilter?: readonly string[];
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /** Webhook holds configuration for a REST endpoint */
  readonly webhook?: WebhookContext;
}

/** TLSConfig refers to TLS configuration for a client. */
export interface TLSConfig {
  /** CACertSecret refers to the secret that contains the CA cert */
  readonly caCertSecret?: SecretKeySelector;
  /** ClientCertSecret refers to the secret that contains the client cert */
  readonly clientCertSecret?: SecretKeySelector;
  /** ClientKeySecret refers to the secret that contains the client key */
  readonly clientKeySecret?: SecretKeySelector;
  /**
   * Enabled indicates if TLS is enabled. Added for compatibility proposes for Brokers that needs TLS without
   * key authentication
   */
  readonly enabled?: boolean;
  /** If true, skips creation of TLSConfig with certs and creates an empty TLSConfig. (Defaults to false) */
  readonly insecureSkipVerify?: boolean;
}

/** Template holds the information of a deployment template */
export interface Template {
  /** If specified, the pod's scheduling constraints */
  readonly affinity?: Affinity;
  /** Container is the main container image to run in the sensor pod */
  readonly container?: Container;
  /**
   * ImagePullSecrets is an optional list of references to secrets in the same namespace to use for pulling any
   * of the images used by this PodSpec. If specified, these secrets will be passed to individual puller
   * implementations for them to use. For example, in the case of docker, only DockerConfig type secrets are
   * honored. More info:
   * https://kubernetes.io/docs/concepts/containers/images#specifying-imagepullsecrets-on-a-pod
   */
  readonly imagePullSecrets?: readonly LocalObjectReference[];
  /** Metadata sets the pods's metadata, i.e. annotations and labels */
  readonly metadata?: Metadata;
  /**
   * NodeSelector is a selector which must be true for the pod to fit on a node. Selector which must match a
   * node's labels for the pod to be scheduled on that node. More info:
   * https://kubernetes.io/docs/concepts/configuration/assign-pod-node/
   */
  readonly nodeSelector?: { readonly [key: string]: string };
  /**
   * The priority value. Various system components use this field to find the priority of the EventSource pod.
   * When Priority Admission Controller is enabled, it prevents users from setting this field. The admission
   * controller populates this field from PriorityClassName. The higher the value, the higher the priority.
   * More info: https://kubernetes.io/docs/concepts/configuration/pod-priority-preemption/
   */
  readonly priority?: number;
  /**
   * If specified, indicates the EventSource pod's priority. "system-node-critical" and
   * "system-cluster-critical" are two special keywords which indicate the highest priorities with the former
   * being the highest priority. Any other name must be defined by creating a PriorityClass object with that
   * name. If not specified, the pod priority will be default or zero if there is no default. More info:
   * https://kubernetes.io/docs/concepts/configuration/pod-priority-preemption/
   */
  readonly priorityClassName?: string;
  /**
   * SecurityContext holds pod-level security attributes and common container settings. Optional: Defaults to
   * empty. See type description for default values of each field.
   */
  readonly securityContext?: PodSecurityContext;
  /**
   * ServiceAccountName is the name of the ServiceAccount to use to run sensor pod. More info:
   * https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
   */
  readonly serviceAccountName?: string;
  /** If specified, the pod's tolerations. */
  readonly tolerations?: readonly Toleration[];
  /** Volumes is a list of volumes that can be mounted by containers in a workflow. */
  readonly volumes?: readonly Volume[];
}

/**
 * TimeFilter describes a window in time. It filters out events that occur outside the time limits. In other
 * words, only events that occur after Start and before Stop will pass this filter.
 */
export interface TimeFilter {
  /**
   * Start is the beginning of a time window in UTC. Before this time, events for this dependency are ignored.
   * Format is hh:mm:ss.
   */
  readonly start: string;
  /**
   * Stop is the end of a time window in UTC. After or equal to this time, events for this dependency are
   * ignored and Format is hh:mm:ss. If it is smaller than Start, it is treated as next day of Start (e.g.:
   * 22:00:00-01:00:00 means 22:00:00-25:00:00).
   */
  readonly stop: string;
  /**
   * Timezone specifies the timezone for the time window. If not specified, defaults to UTC. Format should be a
   * valid IANA timezone name (e.g., "America/New_York", "Europe/London").
   */
  readonly timezone?: string;
}

/** Trigger is an action taken, output produced, an event created, a message sent */
export interface Trigger {
  /**
   * AtLeastOnce determines the trigger execution semantics. Defaults to false. Trigger execution will use
   * at-most-once semantics. If set to true, Trigger execution will switch to at-least-once semantics.
   */
  readonly atLeastOnce?: boolean;
  /**
   * If the trigger fails, it will retry up to the configured number of retries. If the maximum retries are
   * reached and the trigger is set to execute atLeastOnce, the dead letter queue (DLQ) trigger will be invoked
   * if specified. Invoking the dead letter queue trigger helps prevent data loss.
   */
  readonly dlqTrigger?: Trigger;
  /** Parameters is the list of parameters applied to the trigger template definition */
  readonly parameters?: readonly TriggerParameter[];
  /** Policy to configure backoff and execution criteria for the trigger */
  readonly policy?: TriggerPolicy;
  /** Rate limit, default unit is Second */
  readonly rateLimit?: RateLimit;
  /** Retry strategy, defaults to no retry */
  readonly retryStrategy?: Backoff;
  /** Template describes the trigger specification. */
  readonly template?: TriggerTemplate;
}

/** TriggerParameter indicates a passed parameter to a service template */
export interface TriggerParameter {
  /**
   * Dest is the JSONPath of a resource key. A path is a series of keys separated by a dot. The colon character
   * can be escaped with '.' The -1 key can be used to append a value to an existing array. See
   * https://github.com/tidwall/sjson#path-syntax for more information about how this is used.
   */
  readonly dest: string;
  /**
   * Operation is what to do with the existing value at Dest, whether to 'prepend', 'overwrite', or 'append'
   * it.
   */
  readonly operation?: '' | 'append' | 'overwrite' | 'prepend';
  /** Src contains a source reference to the value of the parameter from a dependency */
  readonly src?: TriggerParameterSource;
}

/** TriggerParameterSource defines the source for a parameter from a event event */
export interface TriggerParameterSource {
  /**
   * ContextKey is the JSONPath of the event's (JSON decoded) context key ContextKey is a series of keys
   * separated by a dot. A key may contain wildcard characters '*' and '?'. To access an array value use the
   * index as the key. The dot and wildcard characters can be escaped with '\\'. See
   * https://github.com/tidwall/gjson#path-syntax for more information on how to use this.
   */
  readonly contextKey?: string;
  /**
   * ContextTemplate is a go-template for extracting a string from the event's context. If a ContextTemplate is
   * provided with a ContextKey, the template will be evaluated first and fallback to the ContextKey. The
   * templating follows the standard go-template syntax as well as sprig's extra functions. See
   * https://pkg.go.dev/text/template and https://masterminds.github.io/sprig/
   */
  readonly contextTemplate?: string;
  /**
   * DataKey is the JSONPath of the event's (JSON decoded) data key DataKey is a series of keys separated by a
   * dot. A key may contain wildcard characters '*' and '?'. To access an array value use the index as the key.
   * The dot and wildcard characters can be escaped with '\\'. See https://github.com/tidwall/gjson#path-syntax
   * for more information on how to use this.
   */
  readonly dataKey?: string;
  /**
   * DataTemplate is a go-template for extracting a string from the event's data. If a DataTemplate is provided
   * with a DataKey, the template will be evaluated first and fallback to the DataKey. The templating follows
   * the standard go-template syntax as well as sprig's extra functions. See https://pkg.go.dev/text/template
   * and https://masterminds.github.io/sprig/
   */
  readonly dataTemplate?: string;
  /**
   * DependencyName refers to the name of the dependency. The event which is stored for this dependency is used
   * as payload for the parameterization. Make sure to refer to one of the dependencies you have defined under
   * Dependencies list.
   */
  readonly dependencyName: string;
  /**
   * UseRawData indicates if the value in an event at data key should be used without converting to string.
   * When true, a number, boolean, json or string parameter may be extracted. When the field is unspecified, or
   * explicitly false, the behavior is to turn the extracted field into a string. (e.g. when set to true, the
   * parameter 123 will resolve to the numerical type, but when false, or not provided, the string "123" will
   * be resolved)
   */
  readonly useRawData?: boolean;
  /**
   * Value is the default literal value to use for this parameter source This is only used if the DataKey is
   * invalid. If the DataKey is invalid and this is not defined, this param source will produce an error.
   */
  readonly value?: string;
}

/** TriggerPolicy dictates the policy for the trigger retries */
export interface TriggerPolicy {
  /** K8SResourcePolicy refers to the policy used to check the state of K8s based triggers using using labels */
  readonly k8s?: K8SResourcePolicy;
  /** Status refers to the policy used to check the state of the trigger using response status */
  readonly status?: StatusPolicy;
}

/** TriggerTemplate is the template that describes trigger specification. */
export interface TriggerTemplate {
  /** ArgoWorkflow refers to the trigger that can perform various operations on an Argo workflow. */
  readonly argoWorkflow?: ArgoWorkflowTrigger;
  /**
   * AWSLambda refers to the trigger designed to invoke AWS Lambda function with with on-the-fly constructable
   * payload.
   */
  readonly awsLambda?: AWSLambdaTrigger;
  /** AzureEventHubs refers to the trigger send an event to an Azure Event Hub. */
  readonly azureEventHubs?: AzureEventHubsTrigger;
  /** AzureServiceBus refers to the trigger designed to place messages on Azure Service Bus */
  readonly azureServiceBus?: AzureServiceBusTrigger;
  /** Conditions is the conditions to execute the trigger. For example: "(dep01 || dep02) && dep04" */
  readonly conditions?: string;
  /** Criteria to reset the conditons */
  readonly conditionsReset?: readonly ConditionsResetCriteria[];
  /**
   * CustomTrigger refers to the trigger designed to connect to a gRPC trigger server and execute a custom
   * trigger.
   */
  readonly custom?: CustomTrigger;
  /** Email refers to the trigger designed to send an email notification */
  readonly email?: EmailTrigger;
  /** HTTP refers to the trigger designed to dispatch a HTTP request with on-the-fly constructable payload. */
  readonly http?: HTTPTrigger;
  /** StandardK8STrigger refers to the trigger designed to create or update a generic Kubernetes resource. */
  readonly k8s?: StandardK8STrigger;
  /** Kafka refers to the trigger designed to place messages on Kafka topic. */
  readonly kafka?: KafkaTrigger;
  /** Log refers to the trigger designed to invoke log the event. */
  readonly log?: LogTrigger;
  /** Name is a unique name of the action to take. */
  readonly name: string;
  /** NATS refers to the trigger designed to place message on NATS subject. */
  readonly nats?: NATSTrigger;
  /** OpenWhisk refers to the trigger designed to invoke OpenWhisk action. */
  readonly openWhisk?: OpenWhiskTrigger;
  /** Pulsar refers to the trigger designed to place messages on Pulsar topic. */
  readonly pulsar?: PulsarTrigger;
  /** Slack refers to the trigger designed to send slack notification message. */
  readonly slack?: SlackTrigger;
}

/** URLArtifact contains information about an artifact at an HTTP endpoint. */
export interface URLArtifact {
  /** Path is the complete URL */
  readonly path: string;
  /** VerifyCert decides whether the connection is secure or not */
  readonly verifyCert?: boolean;
}

/** ValueFromSource allows you to reference keys from either a Configmap or Secret */
export interface ValueFromSource {
  readonly configMapKeyRef?: ConfigMapKeySelector;
  readonly secretKeyRef?: SecretKeySelector;
}

export interface WatchPathConfig {
  /** Directory to watch for events */
  readonly directory: string;
  /** Path is relative path of object to watch with respect to the directory */
  readonly path?: string;
  /** PathRegexp is regexp of relative path of object to watch with respect to the directory */
  readonly pathRegexp?: string;
}

/** WebhookContext holds a general purpose REST API context */
export interface WebhookContext {
  /** AuthSecret holds a secret selector that contains a bearer token for authentication */
  readonly authSecret?: SecretKeySelector;
  /** REST API endpoint */
  readonly endpoint: string;
  /**
   * MaxPayloadSize is the maximum webhook payload size that the server will accept. Requests exceeding that
   * limit will be rejected with "request too large" response. Default value: 1048576 (1MB).
   */
  readonly maxPayloadSize?: number;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /**
   * Method is HTTP request method that indicates the desired action to be performed for a given resource. See
   * RFC7231 Hypertext Transfer Protocol (HTTP/1.1): Semantics and Content
   */
  readonly method: string;
  /** Port on which HTTP server is listening for incoming events. */
  readonly port: string;
  /** ServerCertPath refers the file that contains the cert. */
  readonly serverCertSecret?: SecretKeySelector;
  /** ServerKeyPath refers the file that contains private key */
  readonly serverKeySecret?: SecretKeySelector;
  /** URL is the url of the server. */
  readonly url?: string;
}

/** CalendarEventSource describes an HTTP based EventSource */
export interface WebhookEventSource {
  /** AuthSecret holds a secret selector that contains a bearer token for authentication */
  readonly authSecret?: SecretKeySelector;
  /** REST API endpoint */
  readonly endpoint: string;
  /** Filter */
  readonly filter?: EventSourceFilter;
  /**
   * MaxPayloadSize is the maximum webhook payload size that the server will accept. Requests exceeding that
   * limit will be rejected with "request too large" response. Default value: 1048576 (1MB).
   */
  readonly maxPayloadSize?: number;
  /** Metadata holds the user defined metadata which will passed along the event payload. */
  readonly metadata?: { readonly [key: string]: string };
  /**
   * Method is HTTP request method that indicates the desired action to be performed for a given resource. See
   * RFC7231 Hypertext Transfer Protocol (HTTP/1.1): Semantics and Content
   */
  readonly method: string;
  /** Port on which HTTP server is listening for incoming events. */
  readonly port: string;
  /** ServerCertPath refers the file that contains the cert. */
  readonly serverCertSecret?: SecretKeySelector;
  /** ServerKeyPath refers the file that contains private key */
  readonly serverKeySecret?: SecretKeySelector;
  /** URL is the url of the server. */
  readonly url?: string;
}

/** A JSON object whose fields the API leaves open. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Any JSON. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
