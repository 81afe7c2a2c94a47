// Generated from the schemas of Argo Events: do not edit.
// Source: argo-events 1.9.11, api/jsonschema/schema.json
// Regenerate with: npm run structure

/** The Go structs of each kind, one field per line. The grammar is described in `../definition.ts`. */
export const EVENT_DEFINITIONS: { readonly [name: string]: string } = {
  AMQPConsumeConfig: `
autoAck bool
consumerTag string
exclusive bool
noLocal bool
noWait bool
`,
  AMQPEventSource: `
auth BasicAuth
connectionBackoff Backoff
consume AMQPConsumeConfig
exchangeDeclare AMQPExchangeDeclareConfig
exchangeName string
exchangeType string
filter EventSourceFilter
jsonBody bool
metadata {}string
queueBind AMQPQueueBindConfig
queueDeclare AMQPQueueDeclareConfig
routingKey string
tls TLSConfig
url string
urlSecret SecretKeySelector
`,
  AMQPExchangeDeclareConfig: `
autoDelete bool
durable bool
internal bool
noWait bool
`,
  AMQPQueueBindConfig: `
noWait bool
`,
  AMQPQueueDeclareConfig: `
arguments string
autoDelete bool
durable bool
exclusive bool
name string
noWait bool
`,
  AWSLambdaTrigger: `
accessKey SecretKeySelector
functionName string
invocationType string
parameters []TriggerParameter
payload []TriggerParameter
region string
roleARN string
secretKey SecretKeySelector
`,
  AWSMSKIAMConfig: `
region string
`,
  ArgoWorkflowTrigger: `
args []string
operation string
parameters []TriggerParameter
source ArtifactLocation
`,
  ArtifactLocation: `
configmap ConfigMapKeySelector
file FileArtifact
git GitArtifact
inline string
resource any
s3 S3Artifact
url URLArtifact
`,
  AzureEventHubsTrigger: `
fqdn string
hubName string
parameters []TriggerParameter
payload []TriggerParameter
sharedAccessKey SecretKeySelector
sharedAccessKeyName SecretKeySelector
`,
  AzureEventsHubEventSource: `
filter EventSourceFilter
fqdn string
hubName string
metadata {}string
sharedAccessKey SecretKeySelector
sharedAccessKeyName SecretKeySelector
`,
  AzureQueueStorageEventSource: `
connectionString SecretKeySelector
decodeMessage bool
dlq bool
filter EventSourceFilter
jsonBody bool
metadata {}string
queueName string
storageAccountName string
waitTimeInSeconds int32
`,
  AzureServiceBusEventSource: `
connectionString SecretKeySelector
deferDelete bool
filter EventSourceFilter
fullyQualifiedNamespace string
jsonBody bool
metadata {}string
queueName string
subscriptionName string
tls TLSConfig
topicName string
`,
  AzureServiceBusTrigger: `
connectionString SecretKeySelector
parameters []TriggerParameter
payload []TriggerParameter
queueName string
subscriptionName string
tls TLSConfig
topicName string
`,
  Backoff: `
duration int64OrString
factor any
jitter any
steps int32
`,
  BasicAuth: `
password SecretKeySelector
username SecretKeySelector
`,
  BitbucketAuth: `
basic BitbucketBasicAuth
oauthToken SecretKeySelector
`,
  BitbucketBasicAuth: `
password SecretKeySelector
username SecretKeySelector
`,
  BitbucketEventSource: `
auth BitbucketAuth
deleteHookOnFinish bool
events []string
filter EventSourceFilter
metadata {}string
owner string
projectKey string
repositories []BitbucketRepository
repositorySlug string
webhook WebhookContext
`,
  BitbucketRepository: `
owner string
repositorySlug string
`,
  BitbucketServerEventSource: `
accessToken SecretKeySelector
bitbucketserverBaseURL string
checkInterval string
deleteHookOnFinish bool
events []string
filter EventSourceFilter
metadata {}string
oneEventPerChange bool
projectKey string
projects []string
repositories []BitbucketServerRepository
repositorySlug string
skipBranchRefsChangedOnOpenPR bool
tls TLSConfig
webhook WebhookContext
webhookSecret SecretKeySelector
`,
  BitbucketServerRepository: `
projectKey string
repositorySlug string
`,
  BusConfig: `
jetstream JetStreamConfig
kafka KafkaBus
nats NATSConfig
`,
  CalendarEventSource: `
exclusionDates []string
filter EventSourceFilter
interval string
metadata {}string
persistence EventPersistence
schedule string
timezone string
`,
  CatchupConfiguration: `
enabled bool
maxDuration string
`,
  Condition: `
lastTransitionTime time
message string
reason string
status string
type string
`,
  ConditionsResetByTime: `
cron string
timezone string
`,
  ConditionsResetCriteria: `
byTime ConditionsResetByTime
`,
  ConfigMapPersistence: `
createIfNotExist bool
name string
`,
  Container: `
env []EnvVar
envFrom []EnvFromSource
imagePullPolicy string
resources ResourceRequirements
securityContext SecurityContext
volumeMounts []VolumeMount
`,
  ContainerTemplate: `
imagePullPolicy string
resources ResourceRequirements
securityContext SecurityContext
`,
  CustomTrigger: `
certSecret SecretKeySelector
parameters []TriggerParameter
payload []TriggerParameter
secure bool
serverNameOverride string
serverURL string
spec {}string
`,
  DataFilter: `
comparator string
path string
template string
type string
value []string
`,
  EmailTrigger: `
body string
from string
host string
parameters []TriggerParameter
port int32
smtpPassword SecretKeySelector
subject string
to []string
username string
`,
  EmitterEventSource: `
broker string
channelKey string
channelName string
connectionBackoff Backoff
filter EventSourceFilter
jsonBody bool
metadata {}string
password SecretKeySelector
tls TLSConfig
username SecretKeySelector
`,
  EventBus: `
apiVersion string
kind string
metadata ObjectMeta
spec EventBusSpec
status EventBusStatus
`,
  EventBusSpec: `
jetstream JetStreamBus
jetstreamExotic JetStreamConfig
kafka KafkaBus
nats NATSBus
`,
  EventBusStatus: `
conditions []Condition
config BusConfig
`,
  EventContext: `
datacontenttype string
id string
source string
specversion string
subject string
time time
type string
`,
  EventDependency: `
eventName string
eventSourceName string
filters EventDependencyFilter
filtersLogicalOperator string
name string
transform EventDependencyTransformer
`,
  EventDependencyFilter: `
context EventContext
data []DataFilter
dataLogicalOperator string
exprLogicalOperator string
exprs []ExprFilter
script string
time TimeFilter
`,
  EventDependencyTransformer: `
jq string
script string
`,
  EventPersistence: `
catchup CatchupConfiguration
configMap ConfigMapPersistence
`,
  EventSource: `
apiVersion string
kind string
metadata ObjectMeta
spec EventSourceSpec
status EventSourceStatus
`,
  EventSourceFilter: `
expression string
`,
  EventSourceSpec: `
amqp {}AMQPEventSource
azureEventsHub {}AzureEventsHubEventSource
azureQueueStorage {}AzureQueueStorageEventSource
azureServiceBus {}AzureServiceBusEventSource
bitbucket {}BitbucketEventSource
bitbucketserver {}BitbucketServerEventSource
calendar {}CalendarEventSource
emitter {}EmitterEventSource
eventBusName string
file {}FileEventSource
generic {}GenericEventSource
gerrit {}GerritEventSource
github {}GithubEventSource
gitlab {}GitlabEventSource
hdfs {}HDFSEventSource
kafka {}KafkaEventSource
minio {}S3Artifact
mns {}MNSEventSource
mqtt {}MQTTEventSource
nats {}NATSEventsSource
nsq {}NSQEventSource
pubSub {}PubSubEventSource
pulsar {}PulsarEventSource
redis {}RedisEventSource
redisStream {}RedisStreamEventSource
replicas int32
resource {}ResourceEventSource
service Service
sftp {}SFTPEventSource
slack {}SlackEventSource
sns {}SNSEventSource
sqs {}SQSEventSource
storageGrid {}StorageGridEventSource
stripe {}StripeEventSource
template Template
webhook {}WebhookEventSource
`,
  EventSourceStatus: `
conditions []Condition
`,
  ExprFilter: `
expr string
fields []PayloadField
`,
  FileArtifact: `
path string
`,
  FileEventSource: `
eventType string
filter EventSourceFilter
metadata {}string
polling bool
watchPathConfig WatchPathConfig
`,
  GenericEventSource: `
authSecret SecretKeySelector
config string
filter EventSourceFilter
insecure bool
jsonBody bool
metadata {}string
url string
`,
  GerritEventSource: `
auth BasicAuth
deleteHookOnFinish bool
events []string
filter EventSourceFilter
gerritBaseURL string
hookName string
maxTries int64
metadata {}string
projects []string
sslVerify bool
webhook WebhookContext
`,
  GitArtifact: `
branch string
cloneDirectory string
creds GitCreds
filePath string
githubApp GithubAppCreds
insecureIgnoreHostKey bool
ref string
remote GitRemoteConfig
sshKeySecret SecretKeySelector
tag string
url string
`,
  GitCreds: `
password SecretKeySelector
username SecretKeySelector
`,
  GitRemoteConfig: `
name string
urls []string
`,
  GithubAppCreds: `
appID int64
installationID int64
privateKey SecretKeySelector
`,
  GithubEventSource: `
active bool
apiToken SecretKeySelector
contentType string
deleteHookOnFinish bool
events []string
filter EventSourceFilter
githubApp GithubAppCreds
githubBaseURL string
githubUploadURL string
id int64
insecure bool
metadata {}string
organizations []string
owner string
repositories []OwnedRepositories
repository string
webhook WebhookContext
webhookSecret SecretKeySelector
`,
  GitlabEventSource: `
accessToken SecretKeySelector
deleteHookOnFinish bool
enableSSLVerification bool
events []string
filter EventSourceFilter
gitlabBaseURL string
groups []string
metadata {}string
projectID string
projects []string
secretToken SecretKeySelector
webhook WebhookContext
`,
  HDFSEventSource: `
addresses []string
checkInterval string
directory string
filter EventSourceFilter
hdfsUser string
krbCCacheSecret SecretKeySelector
krbConfigConfigMap ConfigMapKeySelector
krbKeytabSecret SecretKeySelector
krbRealm string
krbServicePrincipalName string
krbUsername string
metadata {}string
path string
pathRegexp string
type string
`,
  HTTPTrigger: `
basicAuth BasicAuth
dynamicHeaders []TriggerParameter
headers {}string
host string
method string
parameters []TriggerParameter
payload []TriggerParameter
secureHeaders []SecureHeader
timeout int64
tls TLSConfig
url string
`,
  JetStreamBus: `
affinity Affinity
containerTemplate ContainerTemplate
imagePullSecrets []LocalObjectReference
maxPayload string
metadata Metadata
metricsContainerTemplate ContainerTemplate
nodeSelector {}string
persistence PersistenceStrategy
priority int32
priorityClassName string
reloaderContainerTemplate ContainerTemplate
replicas int32
securityContext PodSecurityContext
serviceAccountName string
settings string
startArgs []string
streamConfig string
tolerations []Toleration
version string
`,
  JetStreamConfig: `
accessSecret SecretKeySelector
streamConfig string
tls TLSConfig
url string
`,
  K8SResourcePolicy: `
backoff Backoff
errorOnBackoffTimeout bool
labels {}string
`,
  KafkaBus: `
consumerGroup KafkaConsumerGroup
partitioner string
sasl SASLConfig
tls TLSConfig
topic string
url string
version string
`,
  KafkaConsumerGroup: `
groupName string
oldest bool
rebalanceStrategy string
`,
  KafkaEventSource: `
awsMskIamAuth AWSMSKIAMConfig
config string
connectionBackoff Backoff
consumerGroup KafkaConsumerGroup
filter EventSourceFilter
jsonBody bool
limitEventsPerSecond int64
metadata {}string
partition string
sasl SASLConfig
schemaRegistry SchemaRegistryConfig
tls TLSConfig
topic string
url string
version string
`,
  KafkaTrigger: `
compress bool
flushFrequency int32
headers {}string
parameters []TriggerParameter
partition int32
partitioningKey string
payload []TriggerParameter
requiredAcks int32
sasl SASLConfig
schemaRegistry SchemaRegistryConfig
secureHeaders []SecureHeader
tls TLSConfig
topic string
url string
version string
`,
  LogTrigger: `
intervalSeconds int64
`,
  MNSEventSource: `
accessKey SecretKeySelector
endpoint string
filter EventSourceFilter
jsonBody bool
queue string
secretKey SecretKeySelector
`,
  MQTTEventSource: `
auth BasicAuth
clientId string
connectionBackoff Backoff
filter EventSourceFilter
jsonBody bool
metadata {}string
tls TLSConfig
topic string
url string
`,
  Metadata: `
annotations {}string
labels {}string
`,
  NATSAuth: `
basic BasicAuth
credential SecretKeySelector
nkey SecretKeySelector
token SecretKeySelector
`,
  NATSBus: `
exotic NATSConfig
native NativeStrategy
`,
  NATSConfig: `
accessSecret SecretKeySelector
auth string
clusterID string
url string
`,
  NATSEventsSource: `
auth NATSAuth
connectionBackoff Backoff
filter EventSourceFilter
jsonBody bool
metadata {}string
queue string
subject string
tls TLSConfig
url string
`,
  NATSTrigger: `
auth NATSAuth
parameters []TriggerParameter
payload []TriggerParameter
subject string
tls TLSConfig
url string
`,
  NSQEventSource: `
channel string
connectionBackoff Backoff
filter EventSourceFilter
hostAddress string
jsonBody bool
metadata {}string
tls TLSConfig
topic string
`,
  NativeStrategy: `
affinity Affinity
auth string
containerTemplate ContainerTemplate
imagePullSecrets []LocalObjectReference
maxAge string
maxBytes string
maxMsgs int64
maxPayload string
maxSubs int64
metadata Metadata
metricsContainerTemplate ContainerTemplate
nodeSelector {}string
persistence PersistenceStrategy
priority int32
priorityClassName string
raftCommitTimeout string
raftElectionTimeout string
raftHeartbeatTimeout string
raftLeaseTimeout string
replicas int32
securityContext PodSecurityContext
serviceAccountName string
tolerations []Toleration
`,
  OpenWhiskTrigger: `
actionName string
authToken SecretKeySelector
host string
namespace string
parameters []TriggerParameter
payload []TriggerParameter
version string
`,
  OwnedRepositories: `
names []string
owner string
`,
  PayloadField: `
name string
path string
`,
  PersistenceStrategy: `
accessMode string
storageClassName string
volumeSize quantity
`,
  PubSubEventSource: `
credentialSecret SecretKeySelector
deleteSubscriptionOnFinish bool
filter EventSourceFilter
jsonBody bool
metadata {}string
projectID string
subscriptionID string
topic string
topicProjectID string
`,
  PulsarEventSource: `
authAthenzParams {}string
authAthenzSecret SecretKeySelector
authTokenSecret SecretKeySelector
connectionBackoff Backoff
filter EventSourceFilter
jsonBody bool
metadata {}string
tls TLSConfig
tlsAllowInsecureConnection bool
tlsTrustCertsSecret SecretKeySelector
tlsValidateHostname bool
topics []string
type string
url string
`,
  PulsarTrigger: `
authAthenzParams {}string
authAthenzSecret SecretKeySelector
authTokenSecret SecretKeySelector
connectionBackoff Backoff
parameters []TriggerParameter
payload []TriggerParameter
tls TLSConfig
tlsAllowInsecureConnection bool
tlsTrustCertsSecret SecretKeySelector
tlsValidateHostname bool
topic string
url string
`,
  RateLimit: `
requestsPerUnit int32
unit string
`,
  RedisEventSource: `
channels []string
db int32
filter EventSourceFilter
hostAddress string
jsonBody bool
metadata {}string
namespace string
password SecretKeySelector
tls TLSConfig
username string
`,
  RedisStreamEventSource: `
consumerGroup string
db int32
filter EventSourceFilter
hostAddress string
maxMsgCountPerRead int32
metadata {}string
password SecretKeySelector
streams []string
tls TLSConfig
username string
`,
  ResourceEventSource: `
eventTypes []string
filter ResourceFilter
group string
metadata {}string
namespace string
resource string
version string
`,
  ResourceFilter: `
afterStart bool
createdBy time
fields []Selector
labels []Selector
prefix string
`,
  S3Artifact: `
accessKey SecretKeySelector
bucket S3Bucket
caCertificate SecretKeySelector
endpoint string
events []string
filter S3Filter
insecure bool
metadata {}string
region string
secretKey SecretKeySelector
`,
  S3Bucket: `
key string
name string
`,
  S3Filter: `
prefix string
suffix string
`,
  SASLConfig: `
mechanism string
passwordSecret SecretKeySelector
userSecret SecretKeySelector
`,
  SFTPEventSource: `
address SecretKeySelector
eventType string
filter EventSourceFilter
metadata {}string
password SecretKeySelector
pollIntervalDuration string
sshKeySecret SecretKeySelector
username SecretKeySelector
watchPathConfig WatchPathConfig
`,
  SNSEventSource: `
accessKey SecretKeySelector
endpoint string
filter EventSourceFilter
metadata {}string
region string
roleARN string
secretKey SecretKeySelector
topicArn string
validateSignature bool
webhook WebhookContext
`,
  SQSEventSource: `
accessKey SecretKeySelector
dlq bool
endpoint string
filter EventSourceFilter
jsonBody bool
metadata {}string
queue string
queueAccountId string
region string
roleARN string
secretKey SecretKeySelector
sessionToken SecretKeySelector
waitTimeSeconds int64
`,
  SchemaRegistryConfig: `
auth BasicAuth
schemaId int32
url string
`,
  SecureHeader: `
name string
valueFrom ValueFromSource
`,
  Selector: `
key string
operation string
value string
`,
  Sensor: `
apiVersion string
kind string
metadata ObjectMeta
spec SensorSpec
status SensorStatus
`,
  SensorSpec: `
dependencies []EventDependency
errorOnFailedRound bool
eventBusName string
loggingFields {}string
replicas int32
revisionHistoryLimit int32
template Template
triggers []Trigger
`,
  SensorStatus: `
conditions []Condition
`,
  Service: `
clusterIP string
metadata Metadata
ports []ServicePort
`,
  ServicePort: `
appProtocol string
name string
nodePort int32
port int32
protocol string
targetPort intOrString
`,
  SlackEventSource: `
filter EventSourceFilter
metadata {}string
signingSecret SecretKeySelector
token SecretKeySelector
webhook WebhookContext
`,
  SlackSender: `
icon string
username string
`,
  SlackThread: `
broadcastMessageToChannel bool
messageAggregationKey string
`,
  SlackTrigger: `
attachments string
blocks string
channel string
message string
parameters []TriggerParameter
sender SlackSender
slackToken SecretKeySelector
thread SlackThread
`,
  StandardK8STrigger: `
liveObject bool
operation string
parameters []TriggerParameter
patchStrategy string
source ArtifactLocation
`,
  StatusPolicy: `
allow []int32
`,
  StorageGridEventSource: `
apiURL string
authToken SecretKeySelector
bucket string
events []string
filter StorageGridFilter
metadata {}string
region string
tls TLSConfig
topicArn string
webhook WebhookContext
`,
  StorageGridFilter: `
prefix string
suffix string
`,
  StripeEventSource: `
apiKey SecretKeySelector
createWebhook bool
eventFilter []string
metadata {}string
webhook WebhookContext
`,
  TLSConfig: `
caCertSecret SecretKeySelector
clientCertSecret SecretKeySelector
clientKeySecret SecretKeySelector
enabled bool
insecureSkipVerify bool
`,
  Template: `
affinity Affinity
container Container
imagePullSecrets []LocalObjectReference
metadata Metadata
nodeSelector {}string
priority int32
priorityClassName string
securityContext PodSecurityContext
serviceAccountName string
tolerations []Toleration
volumes []Volume
`,
  TimeFilter: `
start string
stop string
timezone string
`,
  Trigger: `
atLeastOnce bool
dlqTrigger Trigger
parameters []TriggerParameter
policy TriggerPolicy
rateLimit RateLimit
retryStrategy Backoff
template TriggerTemplate
`,
  TriggerParameter: `
dest string
operation string
src TriggerParameterSource
`,
  TriggerParameterSource: `
contextKey string
contextTemplate string
dataKey string
dataTemplate string
dependencyName string
useRawData bool
value string
`,
  TriggerPolicy: `
k8s K8SResourcePolicy
status StatusPolicy
`,
  TriggerTemplate: `
argoWorkflow ArgoWorkflowTrigger
awsLambda AWSLambdaTrigger
azureEventHubs AzureEventHubsTrigger
azureServiceBus AzureServiceBusTrigger
conditions string
conditionsReset []ConditionsResetCriteria
custom CustomTrigger
email EmailTrigger
http HTTPTrigger
k8s StandardK8STrigger
kafka KafkaTrigger
log LogTrigger
name string
nats NATSTrigger
openWhisk OpenWhiskTrigger
pulsar PulsarTrigger
slack SlackTrigger
`,
  URLArtifact: `
path string
verifyCert bool
`,
  ValueFromSource: `
configMapKeyRef ConfigMapKeySelector
secretKeyRef SecretKeySelector
`,
  WatchPathConfig: `
directory string
path string
pathRegexp string
`,
  WebhookContext: `
authSecret SecretKeySelector
endpoint string
maxPayloadSize int64
metadata {}string
method string
port string
serverCertSecret SecretKeySelector
serverKeySecret SecretKeySelector
url string
`,
  WebhookEventSource: `
authSecret SecretKeySelector
endpoint string
filter EventSourceFilter
maxPayloadSize int64
metadata {}string
method string
port string
serverCertSecret SecretKeySelector
serverKeySecret SecretKeySelector
url string
`,
};
