// Generated from the schemas of Argo CD: do not edit.
// Source: argo-cd 3.5.1, manifests/crds/application-crd.yaml
// Regenerate with: npm run structure

/** The Go structs of each kind, one field per line. The grammar is described in `../definition.ts`. */
export const APPLICATION_DEFINITIONS: { readonly [name: string]: string } = {
  Application: `
apiVersion string
kind string
metadata ObjectMeta required
operation any
spec ApplicationSpec required
status any
`,
  ApplicationSpec: `
destination ApplicationSpecDestination required
ignoreDifferences []ApplicationSpecIgnoreDifferences
info []ApplicationSpecInfo
project string required
revisionHistoryLimit int64
source ApplicationSpecSource
sourceHydrator ApplicationSpecSourceHydrator
sources []ApplicationSpecSource
syncPolicy ApplicationSpecSyncPolicy
`,
  ApplicationSpecDestination: `
name string
namespace string
server string
`,
  ApplicationSpecIgnoreDifferences: `
group string
jqPathExpressions []string
jsonPointers []string
kind string required
managedFieldsManagers []string
name string
namespace string
`,
  ApplicationSpecInfo: `
name string required
value string required
`,
  ApplicationSpecSource: `
chart string
directory ApplicationSpecSourceDirectory
helm ApplicationSpecSourceHelm
kustomize ApplicationSpecSourceKustomize
name string
path string
plugin ApplicationSpecSourcePlugin
ref string
repoURL string required
tagPrefix string
targetRevision string
`,
  ApplicationSpecSourceDirectory: `
exclude string
include string
jsonnet ApplicationSpecSourceDirectoryJsonnet
recurse bool
`,
  ApplicationSpecSourceDirectoryJsonnet: `
extVars []ApplicationSpecSourceDirectoryJsonnetTlas
libs []string
tlas []ApplicationSpecSourceDirectoryJsonnetTlas
`,
  ApplicationSpecSourceDirectoryJsonnetTlas: `
code bool
name string required
value string required
`,
  ApplicationSpecSourceHelm: `
apiVersions []string
fileParameters []ApplicationSpecSourceHelmFileParameters
ignoreMissingValueFiles bool
kubeVersion string
namespace string
parameters []ApplicationSpecSourceHelmParameters
passCredentials bool
releaseName string
skipCrds bool
skipSchemaValidation bool
skipTests bool
valueFiles []string
values string
valuesObject any
version string
`,
  ApplicationSpecSourceHelmFileParameters: `
name string
path string
`,
  ApplicationSpecSourceHelmParameters: `
forceString bool
name string
value string
`,
  ApplicationSpecSourceHydrator: `
drySource ApplicationSpecSourceHydratorDrySource required
hydrateTo ApplicationSpecSourceHydratorHydrateTo
syncSource ApplicationSpecSourceHydratorSyncSource required
`,
  ApplicationSpecSourceHydratorDrySource: `
directory ApplicationSpecSourceDirectory
helm ApplicationSpecSourceHelm
kustomize ApplicationSpecSourceKustomize
path string required
plugin ApplicationSpecSourcePlugin
repoURL string required
targetRevision string required
`,
  ApplicationSpecSourceHydratorHydrateTo: `
targetBranch string required
`,
  ApplicationSpecSourceHydratorSyncSource: `
path string required
repoURL string
targetBranch string required
`,
  ApplicationSpecSourceKustomize: `
apiVersions []string
commonAnnotations {}string
commonAnnotationsEnvsubst bool
commonLabels {}string
components []string
forceCommonAnnotations bool
forceCommonLabels bool
ignoreMissingComponents bool
images []string
kubeVersion string
labelIncludeTemplates bool
labelWithoutSelector bool
namePrefix string
namespace string
nameSuffix string
patches []ApplicationSpecSourceKustomizePatches
replicas []ApplicationSpecSourceKustomizeReplicas
version string
`,
  ApplicationSpecSourceKustomizePatches: `
options {}bool
patch string
path string
target ApplicationSpecSourceKustomizePatchesTarget
`,
  ApplicationSpecSourceKustomizePatchesTarget: `
annotationSelector string
group string
kind string
labelSelector string
name string
namespace string
version string
`,
  ApplicationSpecSourceKustomizeReplicas: `
count intOrString required
name string required
`,
  ApplicationSpecSourcePlugin: `
env []ApplicationSpecSourcePluginEnv
name string
parameters []ApplicationSpecSourcePluginParameters
`,
  ApplicationSpecSourcePluginEnv: `
name string required
value string required
`,
  ApplicationSpecSourcePluginParameters: `
array []string
map {}string
name string
string string
`,
  ApplicationSpecSyncPolicy: `
automated ApplicationSpecSyncPolicyAutomated
managedNamespaceMetadata ApplicationSpecSyncPolicyManagedNamespaceMetadata
retry ApplicationSpecSyncPolicyRetry
syncOptions []string
`,
  ApplicationSpecSyncPolicyAutomated: `
allowEmpty bool
enabled bool
prune bool
selfHeal bool
`,
  ApplicationSpecSyncPolicyManagedNamespaceMetadata: `
annotations {}string
labels {}string
`,
  ApplicationSpecSyncPolicyRetry: `
backoff ApplicationSpecSyncPolicyRetryBackoff
limit int64
refresh bool
`,
  ApplicationSpecSyncPolicyRetryBackoff: `
duration string
factor int64
maxDuration string
`,
};
