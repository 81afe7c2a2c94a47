/** A type of API objects, as RBAC rules name it. */
export interface ApiResource {
  /** The API group; empty for the core API. */
  readonly group: string;

  /** The plural name: `deployments`. */
  readonly resource: string;

  /** Whether its objects are in a namespace. Only a ClusterRole grants rights on others. */
  readonly isNamespaced: boolean;
}

/** The kinds of Kubernetes 1.34 and of the Argo projects whose objects are in a namespace, by their API group. */
const NAMESPACED: { readonly [group: string]: readonly string[] } = {
  '': words(
    'Binding ConfigMap Endpoints Event LimitRange PersistentVolumeClaim Pod PodTemplate ReplicationController',
    'ResourceQuota Secret Service ServiceAccount',
  ),
  apps: words('ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet'),
  autoscaling: words('HorizontalPodAutoscaler'),
  batch: words('CronJob Job'),
  'coordination.k8s.io': words('Lease'),
  'discovery.k8s.io': words('EndpointSlice'),
  'events.k8s.io': words('Event'),
  'networking.k8s.io': words('Ingress NetworkPolicy'),
  policy: words('PodDisruptionBudget'),
  'rbac.authorization.k8s.io': words('Role RoleBinding'),
  'argoproj.io': words(
    'AnalysisRun AnalysisTemplate AppProject Application ApplicationSet CronWorkflow EventBus EventSource Experiment',
    'Rollout Sensor Workflow WorkflowArtifactGCTask WorkflowEventBinding WorkflowTaskResult WorkflowTaskSet',
    'WorkflowTemplate',
  ),
};

/** The same for kinds whose objects are in no namespace. */
const CLUSTER_SCOPED: { readonly [group: string]: readonly string[] } = {
  '': words('Namespace Node PersistentVolume'),
  'admissionregistration.k8s.io': words(
    'MutatingWebhookConfiguration ValidatingAdmissionPolicy ValidatingWebhookConfiguration',
  ),
  'apiextensions.k8s.io': words('CustomResourceDefinition'),
  'apiregistration.k8s.io': words('APIService'),
  'networking.k8s.io': words('IngressClass'),
  'rbac.authorization.k8s.io': words('ClusterRole ClusterRoleBinding'),
  'scheduling.k8s.io': words('PriorityClass'),
  'storage.k8s.io': words('CSIDriver CSINode StorageClass VolumeAttachment'),
  'argoproj.io': words('ClusterAnalysisTemplate ClusterWorkflowTemplate'),
};

/** The short names that Argo's and Kubernetes' own examples use. */
const SHORT_NAMES: { readonly [name: string]: string } = {
  cm: 'configmaps',
  cronwf: 'cronworkflows',
  cwf: 'cronworkflows',
  deploy: 'deployments',
  ds: 'daemonsets',
  ing: 'ingresses',
  ns: 'namespaces',
  po: 'pods',
  pvc: 'persistentvolumeclaims',
  rs: 'replicasets',
  sa: 'serviceaccounts',
  sts: 'statefulsets',
  svc: 'services',
  wf: 'workflows',
  wftmpl: 'workflowtemplates',
};

function words(...lines: readonly string[]): string[] {
  return lines.join(' ').split(' ');
}

/** The type of a known kind. */
export function resourceOfKind(group: string, kind: string): ApiResource | undefined {
  const isNamespaced = NAMESPACED[group]?.includes(kind) === true;
  if (!isNamespaced && CLUSTER_SCOPED[group]?.includes(kind) !== true) return undefined;
  return { group, resource: pluralOf(kind), isNamespaced };
}

/** The type that an argument of kubectl names: `pod`, `pods`, `po`, `workflows.argoproj.io`. */
export function resourceOfType(type: string): ApiResource | undefined {
  const [name = '', ...rest] = type.toLowerCase().split('.');
  const plural = SHORT_NAMES[name] ?? name;
  const groups = rest.length > 0 ? [rest.join('.')] : Object.keys({ ...NAMESPACED, ...CLUSTER_SCOPED });
  for (const group of groups) {
    const kinds = [...(NAMESPACED[group] ?? []), ...(CLUSTER_SCOPED[group] ?? [])];
    const kind = kinds.find((known) => pluralOf(known) === plural || known.toLowerCase() === name);
    if (kind !== undefined) return resourceOfKind(group, kind);
  }
  return undefined;
}

/** The plural name of a kind, by the convention that Kubernetes guesses by (apimachinery, `UnsafeGuessKindToResource`). */
export function pluralOf(kind: string): string {
  const name = kind.toLowerCase();
  if (name === 'endpoints' || name === 'eventbus') return name;
  if (name.endsWith('s')) return `${name}es`;
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
}
