import { readDefinitions } from '../read/json-schema';
import type { Source } from '../source';
import { argoEvents } from './argo-events';

const CORE = 'io.k8s.api.core.v1';
const MACHINERY = 'io.k8s.apimachinery.pkg';

/** Definitions that this library uses in addition to the Kubernetes types in Argo Workflows' API. */
const DEFINITIONS = [`${CORE}.PodSpec`, `${CORE}.ServiceSpec`, 'io.k8s.api.rbac.v1.PolicyRule'];

/** Definitions that these use, and that Argo Workflows' API contains too. */
const SHARED = [
  `${CORE}.Affinity`,
  `${CORE}.Container`,
  `${CORE}.ContainerPort`,
  `${CORE}.ContainerResizePolicy`,
  `${CORE}.EnvFromSource`,
  `${CORE}.EnvVar`,
  `${CORE}.HostAlias`,
  `${CORE}.Lifecycle`,
  `${CORE}.LocalObjectReference`,
  `${CORE}.PodDNSConfig`,
  `${CORE}.PodResourceClaim`,
  `${CORE}.PodSecurityContext`,
  `${CORE}.Probe`,
  `${CORE}.ResourceRequirements`,
  `${CORE}.SecurityContext`,
  `${CORE}.Toleration`,
  `${CORE}.Volume`,
  `${CORE}.VolumeDevice`,
  `${CORE}.VolumeMount`,
  `${MACHINERY}.api.resource.Quantity`,
  `${MACHINERY}.apis.meta.v1.LabelSelector`,
  `${MACHINERY}.util.intstr.IntOrString`,
];

// Argo Events' schema contains Kubernetes' own definitions, in the version that Argo Events is built with.
export const kubernetes: Source = {
  project: 'Kubernetes in Argo Events',
  version: argoEvents.version,
  versionConstant: 'KUBERNETES_TYPES_VERSION',
  url: argoEvents.url,
  file: argoEvents.file,
  output: 'kubernetes.ts',
  read: (text) => readDefinitions(text, DEFINITIONS, SHARED),
  ownPackage: 'io.k8s',
  corrections: {},
  optional: {},
  enums: {},
  proseEnums: true,
  // Nothing substitutes `{{…}}` in these objects.
  templateTags: false,
  definitions: DEFINITIONS,
  shared: { module: './argoproj.io', names: SHARED },
  repairDoc: (doc) => doc,
};
