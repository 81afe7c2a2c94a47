// Generated from the schemas of Argo Workflows: do not edit.
// Source: argo-workflows 3.7.6, api/jsonschema/schema.json
// Source: argo-workflows 4.0.5, api/jsonschema/schema.json
// Source: argo-workflows 4.1.2, api/jsonschema/schema.json
// Source: argo-workflows 4.0.5, manifests/base/crds/full/argoproj.io_workflows.yaml
// Source: argo-workflows 4.0.5, manifests/base/crds/full/argoproj.io_cronworkflows.yaml
// Source: argo-workflows 4.0.5, manifests/base/crds/full/argoproj.io_workfloweventbindings.yaml
// Regenerate with: npm run structure

/** The Go structs of each kind, one field per line. The grammar is described in `../definition.ts`. */
export const WORKFLOW_DEFINITIONS: { readonly [name: string]: string } = {
  AWSElasticBlockStoreVolumeSource: `
fsType string
partition int32
readOnly bool
volumeID string required
`,
  Affinity: `
nodeAffinity NodeAffinity
podAffinity PodAffinity
podAntiAffinity PodAntiAffinity
`,
  AppArmorProfile: `
localhostProfile string
type string required
`,
  ArchiveStrategy: `
none NoneStrategy
tar TarStrategy
zip ZipStrategy
`,
  Arguments: `
artifacts []Artifact
parameters []Parameter
`,
  ArtGCStatus: `
notSpecified bool
podsRecouped {}bool
strategiesProcessed {}bool
`,
  Artifact: `
!oneLocation
archive ArchiveStrategy
archiveLogs bool
artifactGC ArtifactGC
artifactory ArtifactoryArtifact
azure AzureArtifact
deleted bool
from string
fromExpression string
gcs GCSArtifact
git GitArtifact
globalName string
hdfs HDFSArtifact
http HTTPArtifact
mode int32 max=511 min=0
name string required pattern=0
optional bool
oss OSSArtifact
path string
plugin PluginArtifact in=4.0,4.1
raw RawArtifact
recurseMode bool
s3 S3Artifact
subPath string
`,
  ArtifactGC: `
podMetadata Metadata
serviceAccountName string
strategy string enum=|OnWorkflowCompletion|OnWorkflowDeletion|Never
`,
  ArtifactLocation: `
!oneLocation
archiveLogs bool
artifactory ArtifactoryArtifact
azure AzureArtifact
gcs GCSArtifact
git GitArtifact
hdfs HDFSArtifact
http HTTPArtifact
oss OSSArtifact
plugin PluginArtifact in=4.0,4.1
raw RawArtifact
s3 S3Artifact
`,
  ArtifactPaths: `
!oneLocation
archive ArchiveStrategy
archiveLogs bool
artifactGC ArtifactGC
artifactory ArtifactoryArtifact
azure AzureArtifact
deleted bool
from string
fromExpression string
gcs GCSArtifact
git GitArtifact
globalName string
hdfs HDFSArtifact
http HTTPArtifact
mode int32 max=511 min=0
name string required pattern=0
optional bool
oss OSSArtifact
path string
plugin PluginArtifact in=4.0,4.1
raw RawArtifact
recurseMode bool
s3 S3Artifact
subPath string
`,
  ArtifactRepository: `
archiveLogs bool
artifactory ArtifactoryArtifactRepository
azure AzureArtifactRepository
gcs GCSArtifactRepository
hdfs HDFSArtifactRepository
oss OSSArtifactRepository
plugin PluginArtifactRepository in=4.0,4.1
s3 S3ArtifactRepository
`,
  ArtifactRepositoryRef: `
configMap string
key string
`,
  ArtifactRepositoryRefStatus: `
artifactRepository ArtifactRepository
configMap string
default bool
key string
namespace string
`,
  ArtifactoryArtifact: `
passwordSecret SecretKeySelector
url string required
usernameSecret SecretKeySelector
`,
  ArtifactoryArtifactRepository: `
keyFormat string
passwordSecret SecretKeySelector
repoURL string
usernameSecret SecretKeySelector
`,
  AzureArtifact: `
accountKeySecret SecretKeySelector
blob string required
container string required
endpoint string required
useSDKCreds bool
`,
  AzureArtifactRepository: `
accountKeySecret SecretKeySelector
blobNameFormat string
container string required
endpoint string required
useSDKCreds bool
`,
  AzureDiskVolumeSource: `
cachingMode string
diskName string required
diskURI string required
fsType string
kind string
readOnly bool
`,
  AzureFileVolumeSource: `
readOnly bool
secretName string required
shareName string required
`,
  Backoff: `
cap string
duration string
factor intOrString
maxDuration string
`,
  BasicAuth: `
passwordSecret SecretKeySelector
usernameSecret SecretKeySelector
`,
  CSIVolumeSource: `
driver string required
fsType string
nodePublishSecretRef LocalObjectReference
readOnly bool
volumeAttributes {}string
`,
  Cache: `
configMap ConfigMapKeySelector in=3.7 required
configMap LocalObjectReference in=4.0,4.1 required
`,
  Capabilities: `
add []string
drop []string
`,
  CephFSVolumeSource: `
monitors []string required
path string
readOnly bool
secretFile string
secretRef LocalObjectReference
user string
`,
  CinderVolumeSource: `
fsType string
readOnly bool
secretRef LocalObjectReference
volumeID string required
`,
  ClientCertAuth: `
clientCertSecret SecretKeySelector
clientKeySecret SecretKeySelector
`,
  ClusterTrustBundleProjection: `
labelSelector LabelSelector
name string
optional bool
path string required
signerName string
`,
  ClusterWorkflowTemplate: `
apiVersion string
kind string
metadata ObjectMeta required
spec WorkflowSpec required
`,
  Condition: `
message string
status string
type string
`,
  ConfigMapEnvSource: `
name string
optional bool
`,
  ConfigMapKeySelector: `
key string required
name string
optional bool
`,
  ConfigMapProjection: `
items []KeyToPath
name string
optional bool
`,
  ConfigMapVolumeSource: `
defaultMode int32
items []KeyToPath
name string
optional bool
`,
  Container: `
args []string
command []string
env []EnvVar key=name
envFrom []EnvFromSource
image string
imagePullPolicy string
lifecycle Lifecycle
livenessProbe Probe
name string
ports []ContainerPort key=containerPort,protocol
readinessProbe Probe
resizePolicy []ContainerResizePolicy
resources ResourceRequirements
restartPolicy string
restartPolicyRules []ContainerRestartRule in=4.1
securityContext SecurityContext
startupProbe Probe
stdin bool
stdinOnce bool
terminationMessagePath string
terminationMessagePolicy string
tty bool
volumeDevices []VolumeDevice key=devicePath
volumeMounts []VolumeMount key=mountPath
workingDir string
`,
  ContainerNode: `
args []string
command []string
dependencies []string
env []EnvVar key=name
envFrom []EnvFromSource
image string
imagePullPolicy string
lifecycle Lifecycle
livenessProbe Probe
name string required
ports []ContainerPort key=containerPort,protocol
readinessProbe Probe
resizePolicy []ContainerResizePolicy
resources ResourceRequirements
restartPolicy string
restartPolicyRules []ContainerRestartRule in=4.1
securityContext SecurityContext
startupProbe Probe
stdin bool
stdinOnce bool
terminationMessagePath string
terminationMessagePolicy string
tty bool
volumeDevices []VolumeDevice key=devicePath
volumeMounts []VolumeMount key=mountPath
workingDir string
`,
  ContainerPort: `
containerPort int32 required
hostIP string
hostPort int32
name string
protocol string
`,
  ContainerResizePolicy: `
resourceName string required
restartPolicy string required
`,
  ContainerRestartRule: `
action string required
exitCodes ContainerRestartRuleOnExitCodes
`,
  ContainerRestartRuleOnExitCodes: `
operator string required
values []int32
`,
  ContainerSetRetryStrategy: `
duration string
retries intOrString required
`,
  ContainerSetTemplate: `
containers []ContainerNode required
retryStrategy ContainerSetRetryStrategy
volumeMounts []VolumeMount
`,
  ContinueOn: `
error bool
failed bool
`,
  Counter: `
value string required minLength=1
`,
  CreateS3BucketOptions: `
objectLocking bool
`,
  CronWorkflow: `
apiVersion string
kind string
metadata ObjectMeta required
spec CronWorkflowSpec required
status CronWorkflowStatus
`,
  CronWorkflowSpec: `
concurrencyPolicy string enum=Allow|Forbid|Replace
failedJobsHistoryLimit int32
schedule string in=3.7
schedules []string required minItems=1 items.pattern@4.0=1 items.pattern@4.1=2
startingDeadlineSeconds int64 min=0
stopStrategy StopStrategy
successfulJobsHistoryLimit int32
suspend bool
timezone string
when string
workflowMetadata ObjectMeta
workflowSpec WorkflowSpec required
`,
  CronWorkflowStatus: `
active []ObjectReference
conditions []Condition
failed int64
lastScheduledTime time
phase string
succeeded int64
`,
  DAGTask: `
!dependsOrDependencies
!dependsOrContinueOn
!taskNameWithoutDigit
arguments Arguments
continueOn ContinueOn
dependencies []string
depends string
hooks {}LifecycleHook
inline Template free
name string required maxLength=128 pattern=3
onExit string
template string
templateRef TemplateRef
when string
withItems []any
withParam string
withSequence Sequence
`,
  DAGTemplate: `
failFast bool
target string
tasks []DAGTask required maxItems=200 minItems=1
`,
  Data: `
source DataSource required
transformation []TransformationStep required
`,
  DataSource: `
artifactPaths ArtifactPaths
`,
  DownwardAPIProjection: `
items []DownwardAPIVolumeFile
`,
  DownwardAPIVolumeFile: `
fieldRef ObjectFieldSelector
mode int32
path string required
resourceFieldRef ResourceFieldSelector
`,
  DownwardAPIVolumeSource: `
defaultMode int32
items []DownwardAPIVolumeFile
`,
  EmptyDirVolumeSource: `
medium string
sizeLimit quantity
`,
  EnvFromSource: `
configMapRef ConfigMapEnvSource
prefix string
secretRef SecretEnvSource
`,
  EnvVar: `
name string required
value string
valueFrom EnvVarSource
`,
  EnvVarSource: `
configMapKeyRef ConfigMapKeySelector
fieldRef ObjectFieldSelector
fileKeyRef FileKeySelector in=4.1
resourceFieldRef ResourceFieldSelector
secretKeyRef SecretKeySelector
`,
  EphemeralVolumeSource: `
volumeClaimTemplate PersistentVolumeClaimTemplate
`,
  Event: `
selector string required
`,
  ExecAction: `
command []string
`,
  ExecutorConfig: `
serviceAccountName string
`,
  ExecutorPlugin: `
metadata ObjectMeta required
spec ExecutorPluginSpec required
`,
  ExecutorPluginSidecar: `
automountServiceAccountToken bool
container Container required
`,
  ExecutorPluginSpec: `
sidecar ExecutorPluginSidecar required
`,
  FCVolumeSource: `
fsType string
lun int32
readOnly bool
targetWWNs []string
wwids []string
`,
  FileKeySelector: `
key string required
optional bool
path string required
volumeName string required
`,
  FlexVolumeSource: `
driver string required
fsType string
options {}string
readOnly bool
secretRef LocalObjectReference
`,
  FlockerVolumeSource: `
datasetName string
datasetUUID string
`,
  GCEPersistentDiskVolumeSource: `
fsType string
partition int32
pdName string required
readOnly bool
`,
  GCSArtifact: `
bucket string
key string required
serviceAccountKeySecret SecretKeySelector
`,
  GCSArtifactRepository: `
bucket string
keyFormat string
serviceAccountKeySecret SecretKeySelector
`,
  GRPCAction: `
port int32 required
service string
`,
  Gauge: `
!realtimeGauge
operation string enum=Set|Add|Sub
realtime bool required
value string required maxLength=256 minLength=1
`,
  GitArtifact: `
branch string
depth uint64
disableSubmodules bool
fetch []string
insecureIgnoreHostKey bool
insecureSkipTLS bool
passwordSecret SecretKeySelector
repo string required
revision string
singleBranch bool
sshPrivateKeySecret SecretKeySelector
usernameSecret SecretKeySelector
`,
  GitRepoVolumeSource: `
directory string
repository string required
revision string
`,
  GlusterfsVolumeSource: `
endpoints string required
path string required
readOnly bool
`,
  HDFSArtifact: `
addresses []string
dataTransferProtection string
force bool
hdfsUser string
krbCCacheSecret SecretKeySelector
krbConfigConfigMap ConfigMapKeySelector
krbKeytabSecret SecretKeySelector
krbRealm string
krbServicePrincipalName string
krbUsername string
path string required
`,
  HDFSArtifactRepository: `
addresses []string
dataTransferProtection string
force bool
hdfsUser string
krbCCacheSecret SecretKeySelector
krbConfigConfigMap ConfigMapKeySelector
krbKeytabSecret SecretKeySelector
krbRealm string
krbServicePrincipalName string
krbUsername string
pathFormat string
`,
  HTTP: `
body string
bodyFrom HTTPBodySource
headers []HTTPHeader
insecureSkipVerify bool
method string
successCondition string
timeoutSeconds int64
url string required
`,
  HTTPArtifact: `
auth HTTPAuth
headers []Header
saveStreamViaFile bool in=4.1
url string required
`,
  HTTPAuth: `
basicAuth BasicAuth
clientCert ClientCertAuth
oauth2 OAuth2Auth
`,
  HTTPBodySource: `
bytes bytes
`,
  HTTPGetAction: `
host string
httpHeaders []core.HTTPHeader
path string
port intOrString required
scheme string
`,
  HTTPHeader: `
name string required
value string
valueFrom HTTPHeaderSource
`,
  HTTPHeaderSource: `
secretKeyRef SecretKeySelector
`,
  Header: `
name string required
value string required
`,
  Histogram: `
buckets []amount required
value string required minLength=1
`,
  HostAlias: `
hostnames []string
ip string required
`,
  HostPathVolumeSource: `
path string required
type string
`,
  ISCSIVolumeSource: `
chapAuthDiscovery bool
chapAuthSession bool
fsType string
initiatorName string
iqn string required
iscsiInterface string
lun int32 required
portals []string
readOnly bool
secretRef LocalObjectReference
targetPortal string required
`,
  ImageVolumeSource: `
pullPolicy string
reference string
`,
  Inputs: `
artifacts []Artifact
parameters []Parameter maxItems=500
`,
  KeyToPath: `
key string required
mode int32
path string required
`,
  LabelSelector: `
matchExpressions []LabelSelectorRequirement
matchLabels {}string
`,
  LabelSelectorRequirement: `
key string required
operator string required
values []string
`,
  LabelValueFrom: `
expression string required
`,
  Lifecycle: `
postStart LifecycleHandler
preStop LifecycleHandler
stopSignal string
`,
  LifecycleHandler: `
exec ExecAction
httpGet HTTPGetAction
sleep SleepAction
tcpSocket TCPSocketAction
`,
  LifecycleHook: `
arguments Arguments
expression string
template string
templateRef TemplateRef
`,
  LocalObjectReference: `
name string
`,
  ManagedFieldsEntry: `
apiVersion string
fieldsType string
fieldsV1 any
manager string
operation string
subresource string
time time
`,
  ManifestFrom: `
artifact Artifact required
`,
  MemoizationStatus: `
cacheName string required
hit bool required
key string required
`,
  Memoize: `
cache Cache required
key string required
maxAge string required
`,
  Metadata: `
annotations {}string
labels {}string
`,
  MetricLabel: `
key string required pattern=4
value string required
`,
  Metrics: `
prometheus []Prometheus required maxItems=100
`,
  ModifyVolumeStatus: `
status string required
targetVolumeAttributesClassName string
`,
  Mutex: `
database bool
name string
namespace string
`,
  MutexHolding: `
holder string
mutex string
`,
  MutexStatus: `
holding []MutexHolding
waiting []MutexHolding
`,
  NFSVolumeSource: `
path string required
readOnly bool
server string required
`,
  NodeAffinity: `
preferredDuringSchedulingIgnoredDuringExecution []PreferredSchedulingTerm
requiredDuringSchedulingIgnoredDuringExecution NodeSelector
`,
  NodeFlag: `
hooked bool
retried bool
`,
  NodeSelector: `
nodeSelectorTerms []NodeSelectorTerm required
`,
  NodeSelectorRequirement: `
key string required
operator string required
values []string
`,
  NodeSelectorTerm: `
matchExpressions []NodeSelectorRequirement
matchFields []NodeSelectorRequirement
`,
  NodeStatus: `
boundaryID string
children []string
daemoned bool
displayName string
estimatedDuration int64
failedPodRestarts int32 in=4.0,4.1
finishedAt time
hostNodeName string
id string required
inputs Inputs
memoizationStatus MemoizationStatus
message string
name string required
nodeFlag NodeFlag
outboundNodes []string
outputs Outputs
phase string
podIP string
progress string
resourcesDuration {}int64
restartingPodUID string in=4.0,4.1
startedAt time
synchronizationStatus NodeSynchronizationStatus
taskResultSynced bool
templateName string
templateRef TemplateRef
templateScope string
type string required
`,
  NodeSynchronizationStatus: `
waiting string
`,
  NoneStrategy: ``,
  OAuth2Auth: `
clientIDSecret SecretKeySelector
clientSecretSecret SecretKeySelector
endpointParams []OAuth2EndpointParam
scopes []string
tokenURLSecret SecretKeySelector
`,
  OAuth2EndpointParam: `
key string required
value string
`,
  OSSArtifact: `
accessKeySecret SecretKeySelector
bucket string
createBucketIfNotPresent bool
endpoint string
key string required
lifecycleRule OSSLifecycleRule
secretKeySecret SecretKeySelector
securityToken string
useSDKCreds bool
`,
  OSSArtifactRepository: `
accessKeySecret SecretKeySelector
bucket string
createBucketIfNotPresent bool
endpoint string
keyFormat string
lifecycleRule OSSLifecycleRule
secretKeySecret SecretKeySelector
securityToken string
useSDKCreds bool
`,
  OSSLifecycleRule: `
markDeletionAfterDays int32
markInfrequentAccessAfterDays int32
`,
  ObjectFieldSelector: `
apiVersion string
fieldPath string required
`,
  ObjectMeta: `
annotations {}string
creationTimestamp time
deletionGracePeriodSeconds int64
deletionTimestamp time
finalizers []string
generateName string
generation int64
labels {}string
managedFields []ManagedFieldsEntry
name string
namespace string
ownerReferences []OwnerReference
resourceVersion string
selfLink string
uid string
`,
  ObjectReference: `
apiVersion string
fieldPath string
kind string
name string
namespace string
resourceVersion string
uid string
`,
  Outputs: `
artifacts []Artifact
exitCode string
parameters []Parameter
result string
`,
  OwnerReference: `
apiVersion string required
blockOwnerDeletion bool
controller bool
kind string required
name string required
uid string required
`,
  Parameter: `
default anyString
description anyString
enum []anyString minItems=1
globalName string
name string required pattern=5
value anyString
valueFrom ValueFrom
`,
  PersistentVolumeClaim: `
apiVersion string
kind string
metadata ObjectMeta
spec PersistentVolumeClaimSpec
status PersistentVolumeClaimStatus
`,
  PersistentVolumeClaimCondition: `
lastProbeTime time
lastTransitionTime time
message string
reason string
status string required
type string required
`,
  PersistentVolumeClaimSpec: `
accessModes []string
dataSource TypedLocalObjectReference
dataSourceRef TypedObjectReference
resources VolumeResourceRequirements
selector LabelSelector
storageClassName string
volumeAttributesClassName string
volumeMode string
volumeName string
`,
  PersistentVolumeClaimStatus: `
accessModes []string
allocatedResources {}quantity
allocatedResourceStatuses {}string
capacity {}quantity
conditions []PersistentVolumeClaimCondition key=type
currentVolumeAttributesClassName string
modifyVolumeStatus ModifyVolumeStatus
phase string
`,
  PersistentVolumeClaimTemplate: `
metadata ObjectMeta
spec PersistentVolumeClaimSpec required
`,
  PersistentVolumeClaimVolumeSource: `
claimName string required
readOnly bool
`,
  PhotonPersistentDiskVolumeSource: `
fsType string
pdID string required
`,
  PluginArtifact: `
configuration string
connectionTimeoutSeconds int32
key string required
name string
`,
  PluginArtifactRepository: `
configuration string required
keyFormat string
name string required
`,
  PodAffinity: `
preferredDuringSchedulingIgnoredDuringExecution []WeightedPodAffinityTerm
requiredDuringSchedulingIgnoredDuringExecution []PodAffinityTerm
`,
  PodAffinityTerm: `
labelSelector LabelSelector
matchLabelKeys []string
mismatchLabelKeys []string
namespaces []string
namespaceSelector LabelSelector
topologyKey string required
`,
  PodAntiAffinity: `
preferredDuringSchedulingIgnoredDuringExecution []WeightedPodAffinityTerm
requiredDuringSchedulingIgnoredDuringExecution []PodAffinityTerm
`,
  PodCertificateProjection: `
certificateChainPath string
credentialBundlePath string
keyPath string
keyType string required
maxExpirationSeconds int64
signerName string required
userAnnotations {}string
`,
  PodDNSConfig: `
nameservers []string
options []PodDNSConfigOption
searches []string
`,
  PodDNSConfigOption: `
name string
value string
`,
  PodDisruptionBudgetSpec: `
maxUnavailable intOrString
minAvailable intOrString
selector LabelSelector
unhealthyPodEvictionPolicy string
`,
  PodGC: `
deleteDelayDuration string
labelSelector LabelSelector
strategy string enum=|OnPodCompletion|OnPodSuccess|OnWorkflowCompletion|OnWorkflowSuccess
`,
  PodResourceClaim: `
name string required
resourceClaimName string
resourceClaimTemplateName string
`,
  PodSecurityContext: `
appArmorProfile AppArmorProfile
fsGroup int64
fsGroupChangePolicy string
runAsGroup int64
runAsNonRoot bool
runAsUser int64
seccompProfile SeccompProfile
seLinuxChangePolicy string
seLinuxOptions SELinuxOptions
supplementalGroups []int64
supplementalGroupsPolicy string
sysctls []Sysctl
windowsOptions WindowsSecurityContextOptions
`,
  PortworxVolumeSource: `
fsType string
readOnly bool
volumeID string required
`,
  PreferredSchedulingTerm: `
preference NodeSelectorTerm required
weight int32 required
`,
  Probe: `
exec ExecAction
failureThreshold int32
grpc GRPCAction
httpGet HTTPGetAction
initialDelaySeconds int32
periodSeconds int32
successThreshold int32
tcpSocket TCPSocketAction
terminationGracePeriodSeconds int64
timeoutSeconds int32
`,
  ProjectedVolumeSource: `
defaultMode int32
sources []VolumeProjection
`,
  Prometheus: `
counter Counter
gauge Gauge
help string required minLength=1
histogram Histogram
labels []MetricLabel
name string required pattern=4
when string
`,
  QuobyteVolumeSource: `
group string
readOnly bool
registry string required
tenant string
user string
volume string required
`,
  RBDVolumeSource: `
fsType string
image string required
keyring string
monitors []string required
pool string
readOnly bool
secretRef LocalObjectReference
user string
`,
  RawArtifact: `
data string required
`,
  ResourceClaim: `
name string required
request string
`,
  ResourceFieldSelector: `
containerName string
divisor quantity
resource string required
`,
  ResourceRequirements: `
claims []ResourceClaim key=name
limits {}quantity
requests {}quantity
`,
  ResourceTemplate: `
!manifestOrManifestFrom
action string required enum=get|create|apply|delete|replace|patch
failureCondition string
flags []string
manifest string
manifestFrom ManifestFrom
mergeStrategy string enum=strategic|merge|json
setOwnerReference bool
successCondition string
`,
  RetryAffinity: `
nodeAntiAffinity RetryNodeAntiAffinity
`,
  RetryNodeAntiAffinity: ``,
  RetryStrategy: `
affinity RetryAffinity
backoff Backoff
expression string
limit intOrString
retryPolicy string enum=Always|OnFailure|OnError|OnTransientError
`,
  S3Artifact: `
accessKeySecret SecretKeySelector
addressingStyle string in=4.1 enum=|path|virtual-hosted
bucket string
caSecret SecretKeySelector
createBucketIfNotPresent CreateS3BucketOptions
encryptionOptions S3EncryptionOptions
endpoint string
insecure bool
key string
region string
roleARN string
secretKeySecret SecretKeySelector
sessionTokenSecret SecretKeySelector
useSDKCreds bool
`,
  S3ArtifactRepository: `
accessKeySecret SecretKeySelector
addressingStyle string in=4.1 enum=|path|virtual-hosted
bucket string
caSecret SecretKeySelector
createBucketIfNotPresent CreateS3BucketOptions
encryptionOptions S3EncryptionOptions
endpoint string
insecure bool
keyFormat string
keyPrefix string
region string
roleARN string
secretKeySecret SecretKeySelector
sessionTokenSecret SecretKeySelector
useSDKCreds bool
`,
  S3EncryptionOptions: `
enableEncryption bool
kmsEncryptionContext string
kmsKeyId string
serverSideCustomerKeySecret SecretKeySelector
`,
  SELinuxOptions: `
level string
role string
type string
user string
`,
  ScaleIOVolumeSource: `
fsType string
gateway string required
protectionDomain string
readOnly bool
secretRef LocalObjectReference required
sslEnabled bool
storageMode string
storagePool string
system string required
volumeName string
`,
  ScriptTemplate: `
args []string
command []string
env []EnvVar key=name
envFrom []EnvFromSource
image string
imagePullPolicy string
lifecycle Lifecycle
livenessProbe Probe
name string
ports []ContainerPort key=containerPort,protocol
readinessProbe Probe
resizePolicy []ContainerResizePolicy
resources ResourceRequirements
restartPolicy string
restartPolicyRules []ContainerRestartRule in=4.1
securityContext SecurityContext
source string
startupProbe Probe
stdin bool
stdinOnce bool
terminationMessagePath string
terminationMessagePolicy string
tty bool
volumeDevices []VolumeDevice key=devicePath
volumeMounts []VolumeMount key=mountPath
workingDir string
`,
  SeccompProfile: `
localhostProfile string
type string required
`,
  SecretEnvSource: `
name string
optional bool
`,
  SecretKeySelector: `
key string required
name string
optional bool
`,
  SecretProjection: `
items []KeyToPath
name string
optional bool
`,
  SecretVolumeSource: `
defaultMode int32
items []KeyToPath
optional bool
secretName string
`,
  SecurityContext: `
allowPrivilegeEscalation bool
appArmorProfile AppArmorProfile
capabilities Capabilities
privileged bool
procMount string
readOnlyRootFilesystem bool
runAsGroup int64
runAsNonRoot bool
runAsUser int64
seccompProfile SeccompProfile
seLinuxOptions SELinuxOptions
windowsOptions WindowsSecurityContextOptions
`,
  SemaphoreHolding: `
holders []string
semaphore string
`,
  SemaphoreRef: `
configMapKeyRef ConfigMapKeySelector
database SyncDatabaseRef
namespace string
`,
  SemaphoreStatus: `
holding []SemaphoreHolding
waiting []SemaphoreHolding
`,
  Sequence: `
!countOrEnd
count intOrString
end intOrString
format string
start intOrString
`,
  ServiceAccountTokenProjection: `
audience string
expirationSeconds int64
path string required
`,
  SleepAction: `
seconds int64 required
`,
  StopStrategy: `
expression string required
`,
  StorageOSVolumeSource: `
fsType string
readOnly bool
secretRef LocalObjectReference
volumeName string
volumeNamespace string
`,
  Submit: `
arguments Arguments
metadata ObjectMeta
workflowTemplateRef WorkflowTemplateRef required
`,
  SuppliedValueFrom: ``,
  SuspendTemplate: `
duration string
`,
  SyncDatabaseRef: `
key string required
`,
  Synchronization: `
mutex Mutex in=3.7
mutexes []Mutex
semaphore SemaphoreRef in=3.7
semaphores []SemaphoreRef
`,
  SynchronizationStatus: `
mutex MutexStatus
semaphore SemaphoreStatus
`,
  Sysctl: `
name string required
value string required
`,
  TCPSocketAction: `
host string
port intOrString required
`,
  TTLStrategy: `
secondsAfterCompletion int32
secondsAfterFailure int32
secondsAfterSuccess int32
`,
  TarStrategy: `
compressionLevel int32
`,
  Template: `
activeDeadlineSeconds intOrString
affinity Affinity
annotations {}string
archiveLocation ArtifactLocation
automountServiceAccountToken bool
container Container
containerSet ContainerSetTemplate
daemon bool
dag DAGTemplate
data Data
executor ExecutorConfig
failFast bool
hostAliases []HostAlias
http HTTP
initContainers []UserContainer
inputs Inputs
memoize Memoize
metadata Metadata
metrics Metrics
name string maxLength=128 pattern=3
nodeSelector {}string
outputs Outputs
parallelism int64 min=1
pendingTimeout string in=4.1
plugin plugin
podResources ResourceRequirements in=4.1
podSpecPatch string
priorityClassName string
resource ResourceTemplate
resourceClaims []PodResourceClaim in=4.1
retryStrategy RetryStrategy
schedulerName string
script ScriptTemplate
securityContext PodSecurityContext
serviceAccountName string
sidecars []UserContainer
steps []steps minItems=1
suspend SuspendTemplate
synchronization Synchronization
timeout string
tolerations []Toleration
volumes []Volume
`,
  TemplateRef: `
clusterScope bool
name string
template string
`,
  Toleration: `
effect string
key string
operator string
tolerationSeconds int64
value string
`,
  TransformationStep: `
expression string required
`,
  TypedLocalObjectReference: `
apiGroup string
kind string required
name string required
`,
  TypedObjectReference: `
apiGroup string
kind string required
name string required
namespace string
`,
  UserContainer: `
args []string
command []string
env []EnvVar key=name
envFrom []EnvFromSource
image string
imagePullPolicy string
lifecycle Lifecycle
livenessProbe Probe
mirrorVolumeMounts bool
name string required
ports []ContainerPort key=containerPort,protocol
readinessProbe Probe
resizePolicy []ContainerResizePolicy
resources ResourceRequirements
restartPolicy string
restartPolicyRules []ContainerRestartRule in=4.1
securityContext SecurityContext
startupProbe Probe
stdin bool
stdinOnce bool
terminationMessagePath string
terminationMessagePolicy string
tty bool
volumeDevices []VolumeDevice key=devicePath
volumeMounts []VolumeMount key=mountPath
workingDir string
`,
  ValueFrom: `
configMapKeyRef ConfigMapKeySelector
default anyString
event string
expression string
jqFilter string
jsonPath string
parameter string
path string
supplied SuppliedValueFrom
`,
  Volume: `
awsElasticBlockStore AWSElasticBlockStoreVolumeSource
azureDisk AzureDiskVolumeSource
azureFile AzureFileVolumeSource
cephfs CephFSVolumeSource
cinder CinderVolumeSource
configMap ConfigMapVolumeSource
csi CSIVolumeSource
downwardAPI DownwardAPIVolumeSource
emptyDir EmptyDirVolumeSource
ephemeral EphemeralVolumeSource
fc FCVolumeSource
flexVolume FlexVolumeSource
flocker FlockerVolumeSource
gcePersistentDisk GCEPersistentDiskVolumeSource
gitRepo GitRepoVolumeSource
glusterfs GlusterfsVolumeSource
hostPath HostPathVolumeSource
image ImageVolumeSource
iscsi ISCSIVolumeSource
name string required
nfs NFSVolumeSource
persistentVolumeClaim PersistentVolumeClaimVolumeSource
photonPersistentDisk PhotonPersistentDiskVolumeSource
portworxVolume PortworxVolumeSource
projected ProjectedVolumeSource
quobyte QuobyteVolumeSource
rbd RBDVolumeSource
scaleIO ScaleIOVolumeSource
secret SecretVolumeSource
storageos StorageOSVolumeSource
vsphereVolume VsphereVirtualDiskVolumeSource
`,
  VolumeClaimGC: `
strategy string
`,
  VolumeDevice: `
devicePath string required
name string required
`,
  VolumeMount: `
mountPath string required
mountPropagation string
name string required
readOnly bool
recursiveReadOnly string
subPath string
subPathExpr string
`,
  VolumeProjection: `
clusterTrustBundle ClusterTrustBundleProjection
configMap ConfigMapProjection
downwardAPI DownwardAPIProjection
podCertificate PodCertificateProjection in=4.1
secret SecretProjection
serviceAccountToken ServiceAccountTokenProjection
`,
  VolumeResourceRequirements: `
limits {}quantity
requests {}quantity
`,
  VsphereVirtualDiskVolumeSource: `
fsType string
storagePolicyID string
storagePolicyName string
volumePath string required
`,
  WeightedPodAffinityTerm: `
podAffinityTerm PodAffinityTerm required
weight int32 required
`,
  WindowsSecurityContextOptions: `
gmsaCredentialSpec string
gmsaCredentialSpecName string
hostProcess bool
runAsUserName string
`,
  Workflow: `
apiVersion string
kind string
metadata ObjectMeta required
spec WorkflowSpec required
status WorkflowStatus
`,
  WorkflowEventBinding: `
apiVersion string
kind string
metadata ObjectMeta required
spec WorkflowEventBindingSpec required
`,
  WorkflowEventBindingSpec: `
event Event required
submit Submit
`,
  WorkflowLevelArtifactGC: `
forceFinalizerRemoval bool
podMetadata Metadata
podSpecPatch string
serviceAccountName string
strategy string enum=|OnWorkflowCompletion|OnWorkflowDeletion|Never
`,
  WorkflowMetadata: `
annotations {}string
labels {}string
labelsFrom {}LabelValueFrom
`,
  WorkflowSpec: `
activeDeadlineSeconds int64
affinity Affinity
archiveLogs bool
arguments Arguments
artifactGC WorkflowLevelArtifactGC
artifactRepositoryRef ArtifactRepositoryRef
automountServiceAccountToken bool
dnsConfig PodDNSConfig
dnsPolicy string
entrypoint string
executor ExecutorConfig
executorPlugins []ExecutorPlugin in=4.1
hooks {}LifecycleHook
hostAliases []HostAlias
hostNetwork bool
imagePullSecrets []LocalObjectReference
metrics Metrics
nodeSelector {}string
onExit string
parallelism int64 min=1
podDisruptionBudget PodDisruptionBudgetSpec
podGC PodGC
podMetadata Metadata
podPriorityClassName string
podResources ResourceRequirements in=4.1
podSpecPatch string
priority int32
resourceClaims []PodResourceClaim in=4.1
retryStrategy RetryStrategy
schedulerName string
securityContext PodSecurityContext
serviceAccountName string
shutdown string
suspend bool
synchronization Synchronization
templateDefaults Template
templates []Template maxItems=200 rule=oneTemplateType rule=timeoutOfLeaf rule=deadlineOfLeaf
tolerations []Toleration
ttlStrategy TTLStrategy
volumeClaimGC VolumeClaimGC
volumeClaimTemplates []PersistentVolumeClaim
volumes []Volume
workflowMetadata WorkflowMetadata
workflowTemplateRef WorkflowTemplateRef
`,
  WorkflowStatus: `
artifactGCStatus ArtGCStatus
artifactRepositoryRef ArtifactRepositoryRefStatus
compressedNodes string
conditions []Condition
estimatedDuration int64
finishedAt time
message string
nodes {}NodeStatus
offloadNodeStatusVersion string
outputs Outputs
persistentVolumeClaims []Volume
phase string
progress string
resourcesDuration {}int64
startedAt time
storedTemplates {}Template free
storedWorkflowTemplateSpec WorkflowSpec free
synchronization SynchronizationStatus
taskResultsCompletionStatus {}bool
`,
  WorkflowStep: `
arguments Arguments
continueOn ContinueOn
hooks {}LifecycleHook
inline Template free
name string maxLength=128 pattern=3
onExit string
template string
templateRef TemplateRef
when string
withItems []any
withParam string
withSequence Sequence
`,
  WorkflowTemplate: `
apiVersion string
kind string
metadata ObjectMeta required
spec WorkflowSpec required
`,
  WorkflowTemplateRef: `
clusterScope bool
name string
`,
  ZipStrategy: ``,
  'core.HTTPHeader': `
name string required
value string required
`,
};

/** The patterns that fields refer to by index. */
export const PATTERNS: readonly string[] = [
  '^[-a-zA-Z0-9_{}.]+$',
  '^(@(yearly|annually|monthly|weekly|daily|midnight|hourly)|@every\\s+([0-9]+(ns|us|µs|ms|s|m|h))+|([0-9*,/?-]+\\s+){4}[0-9*,/?-]+)$',
  '^(@(yearly|annually|monthly|weekly|daily|midnight|hourly)|@every\\s+([0-9]+(ns|us|µs|ms|s|m|h))+|([A-Za-z0-9*,/?-]+\\s+){4}[A-Za-z0-9*,/?-]+)$',
  '^[a-zA-Z0-9][-a-zA-Z0-9]*$',
  '^[a-zA-Z_][a-zA-Z0-9_]*$',
  '^[-a-zA-Z0-9_]+$',
];
