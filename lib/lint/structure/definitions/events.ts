// Generated from the schemas of Argo Events: do not edit.
// Source: argo-events 1.9.11, api/jsonschema/schema.json
// Regenerate with: npm run structure

/** The Go structs of each kind, one field per line. The grammar is described in `../definition.ts`. */
export const EVENT_DEFINITIONS: { readonly [name: string]: string } = {
  ServicePort: `
appProtocol string
name string
nodePort int32
port int32
protocol string
targetPort intOrString
`,
  'events.AMQPConsumeConfig': `
autoAck bool
consumerTag string
exclusive bool
noLocal bool
noWait bool
`,
  'events.AMQPEventSource': `
auth events.BasicAuth
connectionBackoff events.Backoff
consume events.AMQPConsumeConfig
exchangeDeclare events.AMQPExchangeDeclareConfig
exchangeName string
exchangeType string
filter events.EventSourceFilter
jsonBody bool
metadata {}string
queueBind events.AMQPQueueBindConfig
queueDeclare events.AMQPQueueDeclareConfig
routingKey string
tls events.TLSConfig
url string
urlSecret SecretKeySelector
`,
  'events.AMQPExchangeDeclareConfig': `
autoDelete bool
durable bool
internal bool
noWait bool
`,
  'events.AMQPQueueBindConfig': `
noWait bool
`,
  'events.AMQPQueueDeclareConfig': `
arguments string
autoDelete bool
durable bool
exclusive bool
name string
noWait bool
`,
  'events.AWSLambdaTrigger': `
accessKey SecretKeySelector
functionName string
invocationType string
parameters []events.TriggerParameter
payload []events.TriggerParameter
region string
roleARN string
secretKey SecretKeySelector
`,
  'events.AWSMSKIAMConfig': `
region string
`,
  'events.ArgoWorkflowTrigger': `
args []string
operation string
parameters []events.TriggerParameter
source events.ArtifactLocation
`,
  'events.ArtifactLocation': `
configmap ConfigMapKeySelector
file events.FileArtifact
git events.GitArtifact
inline string
resource any
s3 events.S3Artifact
url events.URLArtifact
`,
  'events.AzureEventHubsTrigger': `
fqdn string
hubName string
parameters []events.TriggerParameter
payload []events.TriggerParameter
sharedAccessKey SecretKeySelector
sharedAccessKeyName SecretKeySelector
`,
  'events.AzureEventsHubEventSource': `
filter events.EventSourceFilter
fqdn string
hubName string
metadata {}string
sharedAccessKey SecretKeySelector
sharedAccessKeyName SecretKeySelector
`,
  'events.AzureQueueStorageEventSource': `
connectionString SecretKeySelector
decodeMessage bool
dlq bool
filter events.EventSourceFilter
jsonBody bool
metadata {}string
queueName string
storageAccountName string
waitTimeInSeconds int32
`,
  'events.AzureServiceBusEventSource': `
connectionString SecretKeySelector
deferDelete bool
filter events.EventSourceFilter
fullyQualifiedNamespace string
jsonBody bool
metadata {}string
queueName string
subscriptionName string
tls events.TLSConfig
topicName string
`,
  'events.AzureServiceBusTrigger': `
connectionString SecretKeySelector
parameters []events.TriggerParameter
payload []events.TriggerParameter
queueName string
subscriptionName string
tls events.TLSConfig
topicName string
`,
  'events.Backoff': `
duration int64OrString
factor any
jitter any
steps int32
`,
  'events.BasicAuth': `
password SecretKeySelector
username SecretKeySelector
`,
  'events.BitbucketAuth': `
basic events.BitbucketBasicAuth
oauthToken SecretKeySelector
`,
  'events.BitbucketBasicAuth': `
password SecretKeySelector
username SecretKeySelector
`,
  'events.BitbucketEventSource': `
auth events.BitbucketAuth
deleteHookOnFinish bool
events []string
filter events.EventSourceFilter
metadata {}string
owner string
projectKey string
repositories []events.BitbucketRepository
repositorySlug string
webhook events.WebhookContext
`,
  'events.BitbucketRepository': `
owner string
repositorySlug string
`,
  'events.BitbucketServerEventSource': `
accessToken SecretKeySelector
bitbucketserverBaseURL string
checkInterval string
deleteHookOnFinish bool
events []string
filter events.EventSourceFilter
metadata {}string
oneEventPerChange bool
projectKey string
projects []string
repositories []events.BitbucketServerRepository
repositorySlug string
skipBranchRefsChangedOnOpenPR bool
tls events.TLSConfig
webhook events.WebhookContext
webhookSecret SecretKeySelector
`,
  'events.BitbucketServerRepository': `
projectKey string
repositorySlug string
`,
  'events.BusConfig': `
jetstream events.JetStreamConfig
kafka events.KafkaBus
nats events.NATSConfig
`,
  'events.CalendarEventSource': `
exclusionDates []string
filter events.EventSourceFilter
interval string
metadata {}string
persistence events.EventPersistence
schedule string
timezone string
`,
  'events.CatchupConfiguration': `
enabled bool
maxDuration string
`,
  'events.Condition': `
lastTransitionTime time
message string
reason string
status string
type string
`,
  'events.ConditionsResetByTime': `
cron string
timezone string
`,
  'events.ConditionsResetCriteria': `
byTime events.ConditionsResetByTime
`,
  'events.ConfigMapPersistence': `
createIfNotExist bool
name string
`,
  'events.Container': `
env []EnvVar
envFrom []EnvFromSource
imagePullPolicy string
resources ResourceRequirements
securityContext SecurityContext
volumeMounts []VolumeMount
`,
  'events.ContainerTemplate': `
imagePullPolicy string
resources ResourceRequirements
securityContext SecurityContext
`,
  'events.CustomTrigger': `
certSecret SecretKeySelector
parameters []events.TriggerParameter
payload []events.TriggerParameter
secure bool
serverNameOverride string
serverURL string
spec {}string
`,
  'events.DataFilter': `
comparator string
path string
template string
type string
value []string
`,
  'events.EmailTrigger': `
body string
from string
host string
parameters []events.TriggerParameter
port int32
smtpPassword SecretKeySelector
subject string
to []string
username string
`,
  'events.EmitterEventSource': `
broker string
channelKey string
channelName string
connectionBackoff events.Backoff
filter events.EventSourceFilter
jsonBody bool
metadata {}string
password SecretKeySelector
tls events.TLSConfig
username SecretKeySelector
`,
  'events.EventBus': `
apiVersion string
kind string
metadata ObjectMeta
spec events.EventBusSpec
status events.EventBusStatus
`,
  'events.EventBusSpec': `
jetstream events.JetStreamBus
jetstreamExotic events.JetStreamConfig
kafka events.KafkaBus
nats events.NATSBus
`,
  'events.EventBusStatus': `
conditions []events.Condition
config events.BusConfig
`,
  'events.EventContext': `
datacontenttype string
id string
source string
specversion string
subject string
time time
type string
`,
  'events.EventDependency': `
eventName string
eventSourceName string
filters events.EventDependencyFilter
filtersLogicalOperator string
name string
transform events.EventDependencyTransformer
`,
  'events.EventDependencyFilter': `
context events.EventContext
data []events.DataFilter
dataLogicalOperator string
exprLogicalOperator string
exprs []events.ExprFilter
script string
time events.TimeFilter
`,
  'events.EventDependencyTransformer': `
jq string
script string
`,
  'events.EventPersistence': `
catchup events.CatchupConfiguration
configMap events.ConfigMapPersistence
`,
  'events.EventSource': `
apiVersion string
kind string
metadata ObjectMeta
spec events.EventSourceSpec
status events.EventSourceStatus
`,
  'events.EventSourceFilter': `
expression string
`,
  'events.EventSourceSpec': `
amqp {}events.AMQPEventSource
azureEventsHub {}events.AzureEventsHubEventSource
azureQueueStorage {}events.AzureQueueStorageEventSource
azureServiceBus {}events.AzureServiceBusEventSource
bitbucket {}events.BitbucketEventSource
bitbucketserver {}events.BitbucketServerEventSource
calendar {}events.CalendarEventSource
emitter {}events.EmitterEventSource
eventBusName string
file {}events.FileEventSource
generic {}events.GenericEventSource
gerrit {}events.GerritEventSource
github {}events.GithubEventSource
gitlab {}events.GitlabEventSource
hdfs {}events.HDFSEventSource
kafka {}events.KafkaEventSource
minio {}events.S3Artifact
mns {}events.MNSEventSource
mqtt {}events.MQTTEventSource
nats {}events.NATSEventsSource
nsq {}events.NSQEventSource
pubSub {}events.PubSubEventSource
pulsar {}events.PulsarEventSource
redis {}events.RedisEventSource
redisStream {}events.RedisStreamEventSource
replicas int32
resource {}events.ResourceEventSource
service events.Service
sftp {}events.SFTPEventSource
slack {}events.SlackEventSource
sns {}events.SNSEventSource
sqs {}events.SQSEventSource
storageGrid {}events.StorageGridEventSource
stripe {}events.StripeEventSource
template events.Template
webhook {}events.WebhookEventSource
`,
  'events.EventSourceStatus': `
conditions []events.Condition
`,
  'events.ExprFilter': `
expr string
fields []events.PayloadField
`,
  'events.FileArtifact': `
path string
`,
  'events.FileEventSource': `
eventType string
filter events.EventSourceFilter
metadata {}string
polling bool
watchPathConfig events.WatchPathConfig
`,
  'events.GenericEventSource': `
authSecret SecretKeySelector
config string
filter events.EventSourceFilter
insecure bool
jsonBody bool
metadata {}string
url string
`,
  'events.GerritEventSource': `
auth events.BasicAuth
deleteHookOnFinish bool
events []string
filter events.EventSourceFilter
gerritBaseURL string
hookName string
maxTries int64
metadata {}string
projects []string
sslVerify bool
webhook events.WebhookContext
`,
  'events.GitArtifact': `
branch string
cloneDirectory string
creds events.GitCreds
filePath string
githubApp events.GithubAppCreds
insecureIgnoreHostKey bool
ref string
remote events.GitRemoteConfig
sshKeySecret SecretKeySelector
tag string
url string
`,
  'events.GitCreds': `
password SecretKeySelector
username SecretKeySelector
`,
  'events.GitRemoteConfig': `
name string
urls []string
`,
  'events.GithubAppCreds': `
appID int64
installationID int64
privateKey SecretKeySelector
`,
  'events.GithubEventSource': `
active bool
apiToken SecretKeySelector
contentType string
deleteHookOnFinish bool
events []string
filter events.EventSourceFilter
githubApp events.GithubAppCreds
githubBaseURL string
githubUploadURL string
id int64
insecure bool
metadata {}string
organizations []string
owner string
repositories []events.OwnedRepositories
repository string
webhook events.WebhookContext
webhookSecret SecretKeySelector
`,
  'events.GitlabEventSource': `
accessToken SecretKeySelector
deleteHookOnFinish bool
enableSSLVerification bool
events []string
filter events.EventSourceFilter
gitlabBaseURL string
groups []string
metadata {}string
projectID string
projects []string
secretToken SecretKeySelector
webhook events.WebhookContext
`,
  'events.HDFSEventSource': `
addresses []string
checkInterval string
directory string
filter events.EventSourceFilter
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
  'events.HTTPTrigger': `
basicAuth events.BasicAuth
dynamicHeaders []events.TriggerParameter
headers {}string
host string
method string
parameters []events.TriggerParameter
payload []events.TriggerParameter
secureHeaders []events.SecureHeader
timeout int64
tls events.TLSConfig
url string
`,
  'events.JetStreamBus': `
affinity Affinity
containerTemplate events.ContainerTemplate
imagePullSecrets []LocalObjectReference
maxPayload string
metadata events.Metadata
metricsContainerTemplate events.ContainerTemplate
nodeSelector {}string
persistence events.PersistenceStrategy
priority int32
priorityClassName string
reloaderContainerTemplate events.ContainerTemplate
replicas int32
securityContext PodSecurityContext
serviceAccountName string
settings string
startArgs []string
streamConfig string
tolerations []Toleration
version string
`,
  'events.JetStreamConfig': `
accessSecret SecretKeySelector
streamConfig string
tls events.TLSConfig
url string
`,
  'events.K8SResourcePolicy': `
backoff events.Backoff
errorOnBackoffTimeout bool
labels {}string
`,
  'events.KafkaBus': `
consumerGroup events.KafkaConsumerGroup
partitioner string
sasl events.SASLConfig
tls events.TLSConfig
topic string
url string
version string
`,
  'events.KafkaConsumerGroup': `
groupName string
oldest bool
rebalanceStrategy string
`,
  'events.KafkaEventSource': `
awsMskIamAuth events.AWSMSKIAMConfig
config string
connectionBackoff events.Backoff
consumerGroup events.KafkaConsumerGroup
filter events.EventSourceFilter
jsonBody bool
limitEventsPerSecond int64
metadata {}string
partition string
sasl events.SASLConfig
schemaRegistry events.SchemaRegistryConfig
tls events.TLSConfig
topic string
url string
version string
`,
  'events.KafkaTrigger': `
compress bool
flushFrequency int32
headers {}string
parameters []events.TriggerParameter
partition int32
partitioningKey string
payload []events.TriggerParameter
requiredAcks int32
sasl events.SASLConfig
schemaRegistry events.SchemaRegistryConfig
secureHeaders []events.SecureHeader
tls events.TLSConfig
topic string
url string
version string
`,
  'events.LogTrigger': `
intervalSeconds int64
`,
  'events.MNSEventSource': `
accessKey SecretKeySelector
endpoint string
filter events.EventSourceFilter
jsonBody bool
queue string
secretKey SecretKeySelector
`,
  'events.MQTTEventSource': `
auth events.BasicAuth
clientId string
connectionBackoff events.Backoff
filter events.EventSourceFilter
jsonBody bool
metadata {}string
tls events.TLSConfig
topic string
url string
`,
  'events.Metadata': `
annotations {}string
labels {}string
`,
  'events.NATSAuth': `
basic events.BasicAuth
credential SecretKeySelector
nkey SecretKeySelector
token SecretKeySelector
`,
  'events.NATSBus': `
exotic events.NATSConfig
native events.NativeStrategy
`,
  'events.NATSConfig': `
accessSecret SecretKeySelector
auth string
clusterID string
url string
`,
  'events.NATSEventsSource': `
auth events.NATSAuth
connectionBackoff events.Backoff
filter events.EventSourceFilter
jsonBody bool
metadata {}string
queue string
subject string
tls events.TLSConfig
url string
`,
  'events.NATSTrigger': `
auth events.NATSAuth
parameters []events.TriggerParameter
payload []events.TriggerParameter
subject string
tls events.TLSConfig
url string
`,
  'events.NSQEventSource': `
channel string
connectionBackoff events.Backoff
filter events.EventSourceFilter
hostAddress string
jsonBody bool
metadata {}string
tls events.TLSConfig
topic string
`,
  'events.NativeStrategy': `
affinity Affinity
auth string
containerTemplate events.ContainerTemplate
imagePullSecrets []LocalObjectReference
maxAge string
maxBytes string
maxMsgs int64
maxPayload string
maxSubs int64
metadata events.Metadata
metricsContainerTemplate events.ContainerTemplate
nodeSelector {}string
persistence events.PersistenceStrategy
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
  'events.OpenWhiskTrigger': `
actionName string
authToken SecretKeySelector
host string
namespace string
parameters []events.TriggerParameter
payload []events.TriggerParameter
version string
`,
  'events.OwnedRepositories': `
names []string
owner string
`,
  'events.PayloadField': `
name string
path string
`,
  'events.PersistenceStrategy': `
accessMode string
storageClassName string
volumeSize quantity
`,
  'events.PubSubEventSource': `
credentialSecret SecretKeySelector
deleteSubscriptionOnFinish bool
filter events.EventSourceFilter
jsonBody bool
metadata {}string
projectID string
subscriptionID string
topic string
topicProjectID string
`,
  'events.PulsarEventSource': `
authAthenzParams {}string
authAthenzSecret SecretKeySelector
authTokenSecret SecretKeySelector
connectionBackoff events.Backoff
filter events.EventSourceFilter
jsonBody bool
metadata {}string
tls events.TLSConfig
tlsAllowInsecureConnection bool
tlsTrustCertsSecret SecretKeySelector
tlsValidateHostname bool
topics []string
type string
url string
`,
  'events.PulsarTrigger': `
authAthenzParams {}string
authAthenzSecret SecretKeySelector
authTokenSecret SecretKeySelector
connectionBackoff events.Backoff
parameters []events.TriggerParameter
payload []events.TriggerParameter
tls events.TLSConfig
tlsAllowInsecureConnection bool
tlsTrustCertsSecret SecretKeySelector
tlsValidateHostname bool
topic string
url string
`,
  'events.RateLimit': `
requestsPerUnit int32
unit string
`,
  'events.RedisEventSource': `
channels []string
db int32
filter events.EventSourceFilter
hostAddress string
jsonBody bool
metadata {}string
namespace string
password SecretKeySelector
tls events.TLSConfig
username string
`,
  'events.RedisStreamEventSource': `
consumerGroup string
db int32
filter events.EventSourceFilter
hostAddress string
maxMsgCountPerRead int32
metadata {}string
password SecretKeySelector
streams []string
tls events.TLSConfig
username string
`,
  'events.ResourceEventSource': `
eventTypes []string
filter events.ResourceFilter
group string
metadata {}string
namespace string
resource string
version string
`,
  'events.ResourceFilter': `
afterStart bool
createdBy time
fields []events.Selector
labels []events.Selector
prefix string
`,
  'events.S3Artifact': `
accessKey SecretKeySelector
bucket events.S3Bucket
caCertificate SecretKeySelector
endpoint string
events []string
filter events.S3Filter
insecure bool
metadata {}string
region string
secretKey SecretKeySelector
`,
  'events.S3Bucket': `
key string
name string
`,
  'events.S3Filter': `
prefix string
suffix string
`,
  'events.SASLConfig': `
mechanism string
passwordSecret SecretKeySelector
userSecret SecretKeySelector
`,
  'events.SFTPEventSource': `
address SecretKeySelector
eventType string
filter events.EventSourceFilter
metadata {}string
password SecretKeySelector
pollIntervalDuration string
sshKeySecret SecretKeySelector
username SecretKeySelector
watchPathConfig events.WatchPathConfig
`,
  'events.SNSEventSource': `
accessKey SecretKeySelector
endpoint string
filter events.EventSourceFilter
metadata {}string
region string
roleARN string
secretKey SecretKeySelector
topicArn string
validateSignature bool
webhook events.WebhookContext
`,
  'events.SQSEventSource': `
accessKey SecretKeySelector
dlq bool
endpoint string
filter events.EventSourceFilter
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
  'events.SchemaRegistryConfig': `
auth events.BasicAuth
schemaId int32
url string
`,
  'events.SecureHeader': `
name string
valueFrom events.ValueFromSource
`,
  'events.Selector': `
key string
operation string
value string
`,
  'events.Sensor': `
apiVersion string
kind string
metadata ObjectMeta
spec events.SensorSpec
status events.SensorStatus
`,
  'events.SensorSpec': `
dependencies []events.EventDependency
errorOnFailedRound bool
eventBusName string
loggingFields {}string
replicas int32
revisionHistoryLimit int32
template events.Template
triggers []events.Trigger
`,
  'events.SensorStatus': `
conditions []events.Condition
`,
  'events.Service': `
clusterIP string
metadata events.Metadata
ports []ServicePort
`,
  'events.SlackEventSource': `
filter events.EventSourceFilter
metadata {}string
signingSecret SecretKeySelector
token SecretKeySelector
webhook events.WebhookContext
`,
  'events.SlackSender': `
icon string
username string
`,
  'events.SlackThread': `
broadcastMessageToChannel bool
messageAggregationKey string
`,
  'events.SlackTrigger': `
attachments string
blocks string
channel string
message string
parameters []events.TriggerParameter
sender events.SlackSender
slackToken SecretKeySelector
thread events.SlackThread
`,
  'events.StandardK8STrigger': `
liveObject bool
operation string
parameters []events.TriggerParameter
patchStrategy string
source events.ArtifactLocation
`,
  'events.StatusPolicy': `
allow []int32
`,
  'events.StorageGridEventSource': `
apiURL string
authToken SecretKeySelector
bucket string
events []string
filter events.StorageGridFilter
metadata {}string
region string
tls events.TLSConfig
topicArn string
webhook events.WebhookContext
`,
  'events.StorageGridFilter': `
prefix string
suffix string
`,
  'events.StripeEventSource': `
apiKey SecretKeySelector
createWebhook bool
eventFilter []string
metadata {}string
webhook events.WebhookContext
`,
  'events.TLSConfig': `
caCertSecret SecretKeySelector
clientCertSecret SecretKeySelector
clientKeySecret SecretKeySelector
enabled bool
insecureSkipVerify bool
`,
  'events.Template': `
affinity Affinity
container events.Container
imagePullSecrets []LocalObjectReference
metadata events.Metadata
nodeSelector {}string
priority int32
priorityClassName string
securityContext PodSecurityContext
serviceAccountName string
tolerations []Toleration
volumes []Volume
`,
  'events.TimeFilter': `
start string
stop string
timezone string
`,
  'events.Trigger': `
atLeastOnce bool
dlqTrigger events.Trigger
parameters []events.TriggerParameter
policy events.TriggerPolicy
rateLimit events.RateLimit
retryStrategy events.Backoff
template events.TriggerTemplate
`,
  'events.TriggerParameter': `
dest string
operation string
src events.TriggerParameterSource
`,
  'events.TriggerParameterSource': `
contextKey string
contextTemplate string
dataKey string
dataTemplate string
dependencyName string
useRawData bool
value string
`,
  'events.TriggerPolicy': `
k8s events.K8SResourcePolicy
status events.StatusPolicy
`,
  'events.TriggerTemplate': `
argoWorkflow events.ArgoWorkflowTrigger
awsLambda events.AWSLambdaTrigger
azureEventHubs events.AzureEventHubsTrigger
azureServiceBus events.AzureServiceBusTrigger
conditions string
conditionsReset []events.ConditionsResetCriteria
custom events.CustomTrigger
email events.EmailTrigger
http events.HTTPTrigger
k8s events.StandardK8STrigger
kafka events.KafkaTrigger
log events.LogTrigger
name string
nats events.NATSTrigger
openWhisk events.OpenWhiskTrigger
pulsar events.PulsarTrigger
slack events.SlackTrigger
`,
  'events.URLArtifact': `
path string
verifyCert bool
`,
  'events.ValueFromSource': `
configMapKeyRef ConfigMapKeySelector
secretKeyRef SecretKeySelector
`,
  'events.WatchPathConfig': `
directory string
path string
pathRegexp string
`,
  'events.WebhookContext': `
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
  'events.WebhookEventSource': `
authSecret SecretKeySelector
endpoint string
filter events.EventSourceFilter
maxPayloadSize int64
metadata {}string
method string
port string
serverCertSecret SecretKeySelector
serverKeySecret SecretKeySelector
url string
`,
};
