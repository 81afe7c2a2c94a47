// Generated from the API of Kubernetes in Argo Events 1.9.11: do not edit.
// Source: https://raw.githubusercontent.com/argoproj/argo-events/v1.9.11/api/jsonschema/schema.json
// Regenerate with: npm run import

import type {
  Affinity,
  Container,
  ContainerPort,
  ContainerResizePolicy,
  EnvFromSource,
  EnvVar,
  HostAlias,
  Lifecycle,
  LocalObjectReference,
  PodDNSConfig,
  PodResourceClaim,
  PodSecurityContext,
  Probe,
  ResourceRequirements,
  SecurityContext,
  Toleration,
  Volume,
  VolumeDevice,
  VolumeMount,
  Quantity,
  LabelSelector,
  IntOrString,
} from './argoproj.io';
export type {
  Affinity,
  Container,
  ContainerPort,
  ContainerResizePolicy,
  EnvFromSource,
  EnvVar,
  HostAlias,
  Lifecycle,
  LocalObjectReference,
  PodDNSConfig,
  PodResourceClaim,
  PodSecurityContext,
  Probe,
  ResourceRequirements,
  SecurityContext,
  Toleration,
  Volume,
  VolumeDevice,
  VolumeMount,
  Quantity,
  LabelSelector,
  IntOrString,
} from './argoproj.io';

/** The imported version of the API of Kubernetes in Argo Events. */
export const KUBERNETES_TYPES_VERSION = '1.9.11';

/** ClientIPConfig represents the configurations of Client IP based session affinity. */
export interface ClientIPConfig {
  /**
   * timeoutSeconds specifies the seconds of ClientIP type session sticky time. The value must be >0 &&
   * <=86400(for 1 day) if ServiceAffinity == "ClientIP". Default value is 10800(for 3 hours).
   */
  readonly timeoutSeconds?: number;
}

/**
 * An EphemeralContainer is a temporary container that you may add to an existing Pod for user-initiated
 * activities such as debugging. Ephemeral containers have no resource or scheduling guarantees, and they will
 * not be restarted when they exit or when a Pod is removed or restarted. The kubelet may evict a Pod if an
 * ephemeral container causes the Pod to exceed its resource allocation.
 *
 * To add an ephemeral container, use the ephemeralcontainers subresource of an existing Pod. Ephemeral
 * containers may not be removed or restarted.
 */
export interface EphemeralContainer {
  /**
   * Arguments to the entrypoint. The image's CMD is used if this is not provided. Variable references
   * $(VAR_NAME) are expanded using the container's environment. If a variable cannot be resolved, the
   * reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for
   * escaping the $(VAR_NAME) syntax: i.e. "$$(VAR_NAME)" will produce the string literal "$(VAR_NAME)".
   * Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be
   * updated. More info:
   * https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell
   */
  readonly args?: readonly string[];
  /**
   * Entrypoint array. Not executed within a shell. The image's ENTRYPOINT is used if this is not provided.
   * Variable references $(VAR_NAME) are expanded using the container's environment. If a variable cannot be
   * resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single $, which
   * allows for escaping the $(VAR_NAME) syntax: i.e. "$$(VAR_NAME)" will produce the string literal
   * "$(VAR_NAME)". Escaped references will never be expanded, regardless of whether the variable exists or
   * not. Cannot be updated. More info:
   * https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell
   */
  readonly command?: readonly string[];
  /** List of environment variables to set in the container. Cannot be updated. */
  readonly env?: readonly EnvVar[];
  /**
   * List of sources to populate environment variables in the container. The keys defined within a source must
   * be a C_IDENTIFIER. All invalid keys will be reported as an event when the container is starting. When a
   * key exists in multiple sources, the value associated with the last source will take precedence. Values
   * defined by an Env with a duplicate key will take precedence. Cannot be updated.
   */
  readonly envFrom?: readonly EnvFromSource[];
  /** Container image name. More info: https://kubernetes.io/docs/concepts/containers/images */
  readonly image?: string;
  /**
   * Image pull policy. One of Always, Never, IfNotPresent. Defaults to Always if :latest tag is specified, or
   * IfNotPresent otherwise. Cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/containers/images#updating-images
   */
  readonly imagePullPolicy?: 'Always' | 'Never' | 'IfNotPresent';
  /** Lifecycle is not allowed for ephemeral containers. */
  readonly lifecycle?: Lifecycle;
  /** Probes are not allowed for ephemeral containers. */
  readonly livenessProbe?: Probe;
  /**
   * Name of the ephemeral container specified as a DNS_LABEL. This name must be unique among all containers,
   * init containers and ephemeral containers.
   */
  readonly name: string;
  /** Ports are not allowed for ephemeral containers. */
  readonly ports?: readonly ContainerPort[];
  /** Probes are not allowed for ephemeral containers. */
  readonly readinessProbe?: Probe;
  /** Resources resize policy for the container. */
  readonly resizePolicy?: readonly ContainerResizePolicy[];
  /**
   * Resources are not allowed for ephemeral containers. Ephemeral containers use spare resources already
   * allocated to the pod.
   */
  readonly resources?: ResourceRequirements;
  /**
   * Restart policy for the container to manage the restart behavior of each container within a pod. This may
   * only be set for init containers. You cannot set this field on ephemeral containers.
   */
  readonly restartPolicy?: string;
  /**
   * Optional: SecurityContext defines the security options the ephemeral container should be run with. If set,
   * the fields of SecurityContext override the equivalent fields of PodSecurityContext.
   */
  readonly securityContext?: SecurityContext;
  /** Probes are not allowed for ephemeral containers. */
  readonly startupProbe?: Probe;
  /**
   * Whether this container should allocate a buffer for stdin in the container runtime. If this is not set,
   * reads from stdin in the container will always result in EOF. Default is false.
   */
  readonly stdin?: boolean;
  /**
   * Whether the container runtime should close the stdin channel after it has been opened by a single attach.
   * When stdin is true the stdin stream will remain open across multiple attach sessions. If stdinOnce is set
   * to true, stdin is opened on container start, is empty until the first client attaches to stdin, and then
   * remains open and accepts data until the client disconnects, at which time stdin is closed and remains
   * closed until the container is restarted. If this flag is false, a container processes that reads from
   * stdin will never receive an EOF. Default is false
   */
  readonly stdinOnce?: boolean;
  /**
   * If set, the name of the container from PodSpec that this ephemeral container targets. The ephemeral
   * container will be run in the namespaces (IPC, PID, etc) of this container. If not set then the ephemeral
   * container uses the namespaces configured in the Pod spec.
   *
   * The container runtime must implement support for this feature. If the runtime does not support namespace
   * targeting then the result of setting this field is undefined.
   */
  readonly targetContainerName?: string;
  /**
   * Optional: Path at which the file to which the container's termination message will be written is mounted
   * into the container's filesystem. Message written is intended to be brief final status, such as an
   * assertion failure message. Will be truncated by the node if greater than 4096 bytes. The total message
   * length across all containers will be limited to 12kb. Defaults to /dev/termination-log. Cannot be updated.
   */
  readonly terminationMessagePath?: string;
  /**
   * Indicate how the termination message should be populated. File will use the contents of
   * terminationMessagePath to populate the container status message on both success and failure.
   * FallbackToLogsOnError will use the last chunk of container log output if the termination message file is
   * empty and the container exited with an error. The log output is limited to 2048 bytes or 80 lines,
   * whichever is smaller. Defaults to File. Cannot be updated.
   */
  readonly terminationMessagePolicy?: string;
  /**
   * Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. Default is
   * false.
   */
  readonly tty?: boolean;
  /** volumeDevices is the list of block devices to be used by the container. */
  readonly volumeDevices?: readonly VolumeDevice[];
  /**
   * Pod volumes to mount into the container's filesystem. Subpath mounts are not allowed for ephemeral
   * containers. Cannot be updated.
   */
  readonly volumeMounts?: readonly VolumeMount[];
  /**
   * Container's working directory. If not specified, the container runtime's default will be used, which might
   * be configured in the container image. Cannot be updated.
   */
  readonly workingDir?: string;
}

/** PodOS defines the OS parameters of a pod. */
export interface PodOS {
  /**
   * Name is the name of the operating system. The currently supported values are linux and windows. Additional
   * value may be defined in future and can be one of:
   * https://github.com/opencontainers/runtime-spec/blob/master/config.md#platform-specific-configuration
   * Clients should expect to handle additional values and treat unrecognized values in this field as os: null
   */
  readonly name: string;
}

/** PodReadinessGate contains the reference to a pod condition */
export interface PodReadinessGate {
  /** ConditionType refers to a condition in the pod's condition list with matching type. */
  readonly conditionType: string;
}

/** PodSchedulingGate is associated to a Pod to guard its scheduling. */
export interface PodSchedulingGate {
  /** Name of the scheduling gate. Each scheduling gate must have a unique name field. */
  readonly name: string;
}

/** PodSpec is a description of a pod. */
export interface PodSpec {
  /**
   * Optional duration in seconds the pod may be active on the node relative to StartTime before the system
   * will actively try to mark it failed and kill associated containers. Value must be a positive integer.
   */
  readonly activeDeadlineSeconds?: number;
  /** If specified, the pod's scheduling constraints */
  readonly affinity?: Affinity;
  /** AutomountServiceAccountToken indicates whether a service account token should be automatically mounted. */
  readonly automountServiceAccountToken?: boolean;
  /**
   * List of containers belonging to the pod. Containers cannot currently be added or removed. There must be at
   * least one container in a Pod. Cannot be updated.
   */
  readonly containers: readonly Container[];
  /**
   * Specifies the DNS parameters of a pod. Parameters specified here will be merged to the generated DNS
   * configuration based on DNSPolicy.
   */
  readonly dnsConfig?: PodDNSConfig;
  /**
   * Set DNS policy for the pod. Defaults to "ClusterFirst". Valid values are 'ClusterFirstWithHostNet',
   * 'ClusterFirst', 'Default' or 'None'. DNS parameters given in DNSConfig will be merged with the policy
   * selected with DNSPolicy. To have DNS options set along with hostNetwork, you have to specify DNS policy
   * explicitly to 'ClusterFirstWithHostNet'.
   */
  readonly dnsPolicy?: 'ClusterFirstWithHostNet' | 'ClusterFirst' | 'Default' | 'None';
  /**
   * EnableServiceLinks indicates whether information about services should be injected into pod's environment
   * variables, matching the syntax of Docker links. Optional: Defaults to true.
   */
  readonly enableServiceLinks?: boolean;
  /**
   * List of ephemeral containers run in this pod. Ephemeral containers may be run in an existing pod to
   * perform user-initiated actions such as debugging. This list cannot be specified when creating a pod, and
   * it cannot be modified by updating the pod spec. In order to add an ephemeral container to an existing pod,
   * use the pod's ephemeralcontainers subresource.
   */
  readonly ephemeralContainers?: readonly EphemeralContainer[];
  /**
   * HostAliases is an optional list of hosts and IPs that will be injected into the pod's hosts file if
   * specified.
   */
  readonly hostAliases?: readonly HostAlias[];
  /** Use the host's ipc namespace. Optional: Default to false. */
  readonly hostIPC?: boolean;
  /**
   * Host networking requested for this pod. Use the host's network namespace. If this option is set, the ports
   * that will be used must be specified. Default to false.
   */
  readonly hostNetwork?: boolean;
  /** Use the host's pid namespace. Optional: Default to false. */
  readonly hostPID?: boolean;
  /**
   * Use the host's user namespace. Optional: Default to true. If set to true or not present, the pod will be
   * run in the host user namespace, useful for when the pod needs a feature only available to the host user
   * namespace, such as loading a kernel module with CAP_SYS_MODULE. When set to false, a new userns is created
   * for the pod. Setting false is useful for mitigating container breakout vulnerabilities even allowing users
   * to run their containers as root without actually having root privileges on the host. This field is
   * alpha-level and is only honored by servers that enable the UserNamespacesSupport feature.
   */
  readonly hostUsers?: boolean;
  /**
   * Specifies the hostname of the Pod If not specified, the pod's hostname will be set to a system-defined
   * value.
   */
  readonly hostname?: string;
  /**
   * ImagePullSecrets is an optional list of references to secrets in the same namespace to use for pulling any
   * of the images used by this PodSpec. If specified, these secrets will be passed to individual puller
   * implementations for them to use. More info:
   * https://kubernetes.io/docs/concepts/containers/images#specifying-imagepullsecrets-on-a-pod
   */
  readonly imagePullSecrets?: readonly LocalObjectReference[];
  /**
   * List of initialization containers belonging to the pod. Init containers are executed in order prior to
   * containers being started. If any init container fails, the pod is considered to have failed and is handled
   * according to its restartPolicy. The name for an init container or normal container must be unique among
   * all containers. Init containers may not have Lifecycle actions, Readiness probes, Liveness probes, or
   * Startup probes. The resourceRequirements of an init container are taken into account during scheduling by
   * finding the highest request/limit for each resource type, and then using the max of of that value or the
   * sum of the normal containers. Limits are applied to init containers in a similar fashion. Init containers
   * cannot currently be added or removed. Cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/workloads/pods/init-containers/
   */
  readonly initContainers?: readonly Container[];
  /**
   * NodeName indicates in which node this pod is scheduled. If empty, this pod is a candidate for scheduling
   * by the scheduler defined in schedulerName. Once this field is set, the kubelet for this node becomes
   * responsible for the lifecycle of this pod. This field should not be used to express a desire for the pod
   * to be scheduled on a specific node.
   * https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodename
   */
  readonly nodeName?: string;
  /**
   * NodeSelector is a selector which must be true for the pod to fit on a node. Selector which must match a
   * node's labels for the pod to be scheduled on that node. More info:
   * https://kubernetes.io/docs/concepts/configuration/assign-pod-node/
   */
  readonly nodeSelector?: { readonly [key: string]: string };
  /**
   * Specifies the OS of the containers in the pod. Some pod and container fields are restricted if this is
   * set.
   *
   * If the OS field is set to linux, the following fields must be unset: -securityContext.windowsOptions
   *
   * If the OS field is set to windows, following fields must be unset: - spec.hostPID - spec.hostIPC -
   * spec.hostUsers - spec.securityContext.appArmorProfile - spec.securityContext.seLinuxOptions -
   * spec.securityContext.seccompProfile - spec.securityContext.fsGroup -
   * spec.securityContext.fsGroupChangePolicy - spec.securityContext.sysctls - spec.shareProcessNamespace -
   * spec.securityContext.runAsUser - spec.securityContext.runAsGroup - spec.securityContext.supplementalGroups
   * - spec.securityContext.supplementalGroupsPolicy - spec.containers[*].securityContext.appArmorProfile -
   * spec.containers[*].securityContext.seLinuxOptions - spec.containers[*].securityContext.seccompProfile -
   * spec.containers[*].securityContext.capabilities -
   * spec.containers[*].securityContext.readOnlyRootFilesystem - spec.containers[*].securityContext.privileged
   * - spec.containers[*].securityContext.allowPrivilegeEscalation -
   * spec.containers[*].securityContext.procMount - spec.containers[*].securityContext.runAsUser -
   * spec.containers[*].securityContext.runAsGroup
   */
  readonly os?: PodOS;
  /**
   * Overhead represents the resource overhead associated with running a pod for a given RuntimeClass. This
   * field will be autopopulated at admission time by the RuntimeClass admission controller. If the
   * RuntimeClass admission controller is enabled, overhead must not be set in Pod create requests. The
   * RuntimeClass admission controller will reject Pod create requests which have the overhead already set. If
   * RuntimeClass is configured and selected in the PodSpec, Overhead will be set to the value defined in the
   * corresponding RuntimeClass, otherwise it will remain unset and treated as zero. More info:
   * https://git.k8s.io/enhancements/keps/sig-node/688-pod-overhead/README.md
   */
  readonly overhead?: { readonly [key: string]: Quantity };
  /**
   * PreemptionPolicy is the Policy for preempting pods with lower priority. One of Never,
   * PreemptLowerPriority. Defaults to PreemptLowerPriority if unset.
   */
  readonly preemptionPolicy?: 'Never' | 'PreemptLowerPriority';
  /**
   * The priority value. Various system components use this field to find the priority of the pod. When
   * Priority Admission Controller is enabled, it prevents users from setting this field. The admission
   * controller populates this field from PriorityClassName. The higher the value, the higher the priority.
   */
  readonly priority?: number;
  /**
   * If specified, indicates the pod's priority. "system-node-critical" and "system-cluster-critical" are two
   * special keywords which indicate the highest priorities with the former being the highest priority. Any
   * other name must be defined by creating a PriorityClass object with that name. If not specified, the pod
   * priority will be default or zero if there is no default.
   */
  readonly priorityClassName?: string;
  /**
   * If specified, all readiness gates will be evaluated for pod readiness. A pod is ready when all its
   * containers are ready AND all conditions specified in the readiness gates have status equal to "True" More
   * info: https://git.k8s.io/enhancements/keps/sig-network/580-pod-readiness-gates
   */
  readonly readinessGates?: readonly PodReadinessGate[];
  /**
   * ResourceClaims defines which ResourceClaims must be allocated and reserved before the Pod is allowed to
   * start. The resources will be made available to those containers which consume them by name.
   *
   * This is an alpha field and requires enabling the DynamicResourceAllocation feature gate.
   *
   * This field is immutable.
   */
  readonly resourceClaims?: readonly PodResourceClaim[];
  /**
   * Resources is the total amount of CPU and Memory resources required by all containers in the pod. It
   * supports specifying Requests and Limits for "cpu" and "memory" resource names only. ResourceClaims are not
   * supported.
   *
   * This field enables fine-grained control over resource allocation for the entire pod, allowing resource
   * sharing among containers in a pod.
   *
   * This is an alpha field and requires enabling the PodLevelResources feature gate.
   */
  readonly resources?: ResourceRequirements;
  /**
   * Restart policy for all containers within the pod. One of Always, OnFailure, Never. In some contexts, only
   * a subset of those values may be permitted. Default to Always. More info:
   * https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy
   */
  readonly restartPolicy?: 'Always' | 'OnFailure' | 'Never';
  /**
   * RuntimeClassName refers to a RuntimeClass object in the node.k8s.io group, which should be used to run
   * this pod. If no RuntimeClass resource matches the named class, the pod will not be run. If unset or empty,
   * the "legacy" RuntimeClass will be used, which is an implicit class with an empty definition that uses the
   * default runtime handler. More info: https://git.k8s.io/enhancements/keps/sig-node/585-runtime-class
   */
  readonly runtimeClassName?: string;
  /**
   * If specified, the pod will be dispatched by specified scheduler. If not specified, the pod will be
   * dispatched by default scheduler.
   */
  readonly schedulerName?: string;
  /**
   * SchedulingGates is an opaque list of values that if specified will block scheduling the pod. If
   * schedulingGates is not empty, the pod will stay in the SchedulingGated state and the scheduler will not
   * attempt to schedule the pod.
   *
   * SchedulingGates can only be set at pod creation time, and be removed only afterwards.
   */
  readonly schedulingGates?: readonly PodSchedulingGate[];
  /**
   * SecurityContext holds pod-level security attributes and common container settings. Optional: Defaults to
   * empty. See type description for default values of each field.
   */
  readonly securityContext?: PodSecurityContext;
  /**
   * DeprecatedServiceAccount is a deprecated alias for ServiceAccountName. Deprecated: Use serviceAccountName
   * instead.
   */
  readonly serviceAccount?: string;
  /**
   * ServiceAccountName is the name of the ServiceAccount to use to run this pod. More info:
   * https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
   */
  readonly serviceAccountName?: string;
  /**
   * If true the pod's hostname will be configured as the pod's FQDN, rather than the leaf name (the default).
   * In Linux containers, this means setting the FQDN in the hostname field of the kernel (the nodename field
   * of struct utsname). In Windows containers, this means setting the registry value of hostname for the
   * registry key HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters to FQDN. If a pod
   * does not have FQDN, this has no effect. Default to false.
   */
  readonly setHostnameAsFQDN?: boolean;
  /**
   * Share a single process namespace between all of the containers in a pod. When this is set containers will
   * be able to view and signal processes from other containers in the same pod, and the first process in each
   * container will not be assigned PID 1. HostPID and ShareProcessNamespace cannot both be set. Optional:
   * Default to false.
   */
  readonly shareProcessNamespace?: boolean;
  /**
   * If specified, the fully qualified Pod hostname will be "<hostname>.<subdomain>.<pod
   * namespace>.svc.<cluster domain>". If not specified, the pod will not have a domainname at all.
   */
  readonly subdomain?: string;
  /**
   * Optional duration in seconds the pod needs to terminate gracefully. May be decreased in delete request.
   * Value must be non-negative integer. The value zero indicates stop immediately via the kill signal (no
   * opportunity to shut down). If this value is nil, the default grace period will be used instead. The grace
   * period is the duration in seconds after the processes running in the pod are sent a termination signal and
   * the time when the processes are forcibly halted with a kill signal. Set this value longer than the
   * expected cleanup time for your process. Defaults to 30 seconds.
   */
  readonly terminationGracePeriodSeconds?: number;
  /** If specified, the pod's tolerations. */
  readonly tolerations?: readonly Toleration[];
  /**
   * TopologySpreadConstraints describes how a group of pods ought to spread across topology domains. Scheduler
   * will schedule pods in a way which abides by the constraints. All topologySpreadConstraints are ANDed.
   */
  readonly topologySpreadConstraints?: readonly TopologySpreadConstraint[];
  /**
   * List of volumes that can be mounted by containers belonging to the pod. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes
   */
  readonly volumes?: readonly Volume[];
}

/**
 * PolicyRule holds information that describes a policy rule, but does not contain information about who the
 * rule applies to or which namespace the rule applies to.
 */
export interface PolicyRule {
  /**
   * APIGroups is the name of the APIGroup that contains the resources. If multiple API groups are specified,
   * any action requested against one of the enumerated resources in any API group will be allowed. ""
   * represents the core API group and "*" represents all API groups.
   */
  readonly apiGroups?: readonly string[];
  /**
   * NonResourceURLs is a set of partial urls that a user should have access to. *s are allowed, but only as
   * the full, final step in the path Since non-resource URLs are not namespaced, this field is only applicable
   * for ClusterRoles referenced from a ClusterRoleBinding. Rules can either apply to API resources (such as
   * "pods" or "secrets") or non-resource URL paths (such as "/api"), but not both.
   */
  readonly nonResourceURLs?: readonly string[];
  /**
   * ResourceNames is an optional white list of names that the rule applies to. An empty set means that
   * everything is allowed.
   */
  readonly resourceNames?: readonly string[];
  /** Resources is a list of resources this rule applies to. '*' represents all resources. */
  readonly resources?: readonly string[];
  /**
   * Verbs is a list of Verbs that apply to ALL the ResourceKinds contained in this rule. '*' represents all
   * verbs.
   */
  readonly verbs: readonly string[];
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

/** ServiceSpec describes the attributes that a user creates on a service. */
export interface ServiceSpec {
  /**
   * allocateLoadBalancerNodePorts defines if NodePorts will be automatically allocated for services with type
   * LoadBalancer. Default is "true". It may be set to "false" if the cluster load-balancer does not rely on
   * NodePorts. If the caller requests specific NodePorts (by specifying a value), those requests will be
   * respected, regardless of this field. This field may only be set for services with type LoadBalancer and
   * will be cleared if the type is changed to any other type.
   */
  readonly allocateLoadBalancerNodePorts?: boolean;
  /**
   * clusterIP is the IP address of the service and is usually assigned randomly. If an address is specified
   * manually, is in-range (as per system configuration), and is not in use, it will be allocated to the
   * service; otherwise creation of the service will fail. This field may not be changed through updates unless
   * the type field is also being changed to ExternalName (which requires this field to be blank) or the type
   * field is being changed from ExternalName (in which case this field may optionally be specified, as
   * describe above). Valid values are "None", empty string (""), or a valid IP address. Setting this to "None"
   * makes a "headless service" (no virtual IP), which is useful when direct endpoint connections are preferred
   * and proxying is not required. Only applies to types ClusterIP, NodePort, and LoadBalancer. If this field
   * is specified when creating a Service of type ExternalName, creation will fail. This field will be wiped
   * when updating a Service to type ExternalName. More info:
   * https://kubernetes.io/docs/concepts/services-networking/service/#virtual-ips-and-service-proxies
   */
  readonly clusterIP?: string;
  /**
   * ClusterIPs is a list of IP addresses assigned to this service, and are usually assigned randomly. If an
   * address is specified manually, is in-range (as per system configuration), and is not in use, it will be
   * allocated to the service; otherwise creation of the service will fail. This field may not be changed
   * through updates unless the type field is also being changed to ExternalName (which requires this field to
   * be empty) or the type field is being changed from ExternalName (in which case this field may optionally be
   * specified, as describe above). Valid values are "None", empty string (""), or a valid IP address. Setting
   * this to "None" makes a "headless service" (no virtual IP), which is useful when direct endpoint
   * connections are preferred and proxying is not required. Only applies to types ClusterIP, NodePort, and
   * LoadBalancer. If this field is specified when creating a Service of type ExternalName, creation will fail.
   * This field will be wiped when updating a Service to type ExternalName. If this field is not specified, it
   * will be initialized from the clusterIP field. If this field is specified, clients must ensure that
   * clusterIPs[0] and clusterIP have the same value.
   *
   * This field may hold a maximum of two entries (dual-stack IPs, in either order). These IPs must correspond
   * to the values of the ipFamilies field. Both clusterIPs and ipFamilies are governed by the ipFamilyPolicy
   * field. More info:
   * https://kubernetes.io/docs/concepts/services-networking/service/#virtual-ips-and-service-proxies
   */
  readonly clusterIPs?: readonly string[];
  /**
   * externalIPs is a list of IP addresses for which nodes in the cluster will also accept traffic for this
   * service. These IPs are not managed by Kubernetes. The user is responsible for ensuring that traffic
   * arrives at a node with this IP. A common example is external load-balancers that are not part of the
   * Kubernetes system.
   */
  readonly externalIPs?: readonly string[];
  /**
   * externalName is the external reference that discovery mechanisms will return as an alias for this service
   * (e.g. a DNS CNAME record). No proxying will be involved. Must be a lowercase RFC-1123 hostname
   * (https://tools.ietf.org/html/rfc1123) and requires `type` to be "ExternalName".
   */
  readonly externalName?: string;
  /**
   * externalTrafficPolicy describes how nodes distribute service traffic they receive on one of the Service's
   * "externally-facing" addresses (NodePorts, ExternalIPs, and LoadBalancer IPs). If set to "Local", the proxy
   * will configure the service in a way that assumes that external load balancers will take care of balancing
   * the service traffic between nodes, and so each node will deliver traffic only to the node-local endpoints
   * of the service, without masquerading the client source IP. (Traffic mistakenly sent to a node with no
   * endpoints will be dropped.) The default value, "Cluster", uses the standard behavior of routing to all
   * endpoints evenly (possibly modified by topology and other features). Note that traffic sent to an External
   * IP or LoadBalancer IP from within the cluster will always get "Cluster" semantics, but clients sending to
   * a NodePort from within the cluster may need to take traffic policy into account when picking a node.
   */
  readonly externalTrafficPolicy?: string;
  /**
   * healthCheckNodePort specifies the healthcheck nodePort for the service. This only applies when type is set
   * to LoadBalancer and externalTrafficPolicy is set to Local. If a value is specified, is in-range, and is
   * not in use, it will be used. If not specified, a value will be automatically allocated. External systems
   * (e.g. load-balancers) can use this port to determine if a given node holds endpoints for this service or
   * not. If this field is specified when creating a Service which does not need it, creation will fail. This
   * field will be wiped when updating a Service to no longer need it (e.g. changing type). This field cannot
   * be updated once set.
   */
  readonly healthCheckNodePort?: number;
  /**
   * InternalTrafficPolicy describes how nodes distribute service traffic they receive on the ClusterIP. If set
   * to "Local", the proxy will assume that pods only want to talk to endpoints of the service on the same node
   * as the pod, dropping the traffic if there are no local endpoints. The default value, "Cluster", uses the
   * standard behavior of routing to all endpoints evenly (possibly modified by topology and other features).
   */
  readonly internalTrafficPolicy?: string;
  /**
   * IPFamilies is a list of IP families (e.g. IPv4, IPv6) assigned to this service. This field is usually
   * assigned automatically based on cluster configuration and the ipFamilyPolicy field. If this field is
   * specified manually, the requested family is available in the cluster, and ipFamilyPolicy allows it, it
   * will be used; otherwise creation of the service will fail. This field is conditionally mutable: it allows
   * for adding or removing a secondary IP family, but it does not allow changing the primary IP family of the
   * Service. Valid values are "IPv4" and "IPv6". This field only applies to Services of types ClusterIP,
   * NodePort, and LoadBalancer, and does apply to "headless" services. This field will be wiped when updating
   * a Service to type ExternalName.
   *
   * This field may hold a maximum of two entries (dual-stack families, in either order). These families must
   * correspond to the values of the clusterIPs field, if specified. Both clusterIPs and ipFamilies are
   * governed by the ipFamilyPolicy field.
   */
  readonly ipFamilies?: readonly string[];
  /**
   * IPFamilyPolicy represents the dual-stack-ness requested or required by this Service. If there is no value
   * provided, then this field will be set to SingleStack. Services can be "SingleStack" (a single IP family),
   * "PreferDualStack" (two IP families on dual-stack configured clusters or a single IP family on single-stack
   * clusters), or "RequireDualStack" (two IP families on dual-stack configured clusters, otherwise fail). The
   * ipFamilies and clusterIPs fields depend on the value of this field. This field will be wiped when updating
   * a service to type ExternalName.
   */
  readonly ipFamilyPolicy?: string;
  /**
   * loadBalancerClass is the class of the load balancer implementation this Service belongs to. If specified,
   * the value of this field must be a label-style identifier, with an optional prefix, e.g. "internal-vip" or
   * "example.com/internal-vip". Unprefixed names are reserved for end-users. This field can only be set when
   * the Service type is 'LoadBalancer'. If not set, the default load balancer implementation is used, today
   * this is typically done through the cloud provider integration, but should apply for any default
   * implementation. If set, it is assumed that a load balancer implementation is watching for Services with a
   * matching class. Any default load balancer implementation (e.g. cloud providers) should ignore Services
   * that set this field. This field can only be set when creating or updating a Service to type
   * 'LoadBalancer'. Once set, it can not be changed. This field will be wiped when a service is updated to a
   * non 'LoadBalancer' type.
   */
  readonly loadBalancerClass?: string;
  /**
   * Only applies to Service Type: LoadBalancer. This feature depends on whether the underlying cloud-provider
   * supports specifying the loadBalancerIP when a load balancer is created. This field will be ignored if the
   * cloud-provider does not support the feature. Deprecated: This field was under-specified and its meaning
   * varies across implementations. Using it is non-portable and it may not support dual-stack. Users are
   * encouraged to use implementation-specific annotations when available.
   */
  readonly loadBalancerIP?: string;
  /**
   * If specified and supported by the platform, this will restrict traffic through the cloud-provider
   * load-balancer will be restricted to the specified client IPs. This field will be ignored if the
   * cloud-provider does not support the feature." More info:
   * https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/
   */
  readonly loadBalancerSourceRanges?: readonly string[];
  /**
   * The list of ports that are exposed by this service. More info:
   * https://kubernetes.io/docs/concepts/services-networking/service/#virtual-ips-and-service-proxies
   */
  readonly ports?: readonly ServicePort[];
  /**
   * publishNotReadyAddresses indicates that any agent which deals with endpoints for this Service should
   * disregard any indications of ready/not-ready. The primary use case for setting this field is for a
   * StatefulSet's Headless Service to propagate SRV DNS records for its Pods for the purpose of peer
   * discovery. The Kubernetes controllers that generate Endpoints and EndpointSlice resources for Services
   * interpret this to mean that all endpoints are considered "ready" even if the Pods themselves are not.
   * Agents which consume only Kubernetes generated endpoints through the Endpoints or EndpointSlice resources
   * can safely assume this behavior.
   */
  readonly publishNotReadyAddresses?: boolean;
  /**
   * Route service traffic to pods with label keys and values matching this selector. If empty or not present,
   * the service is assumed to have an external process managing its endpoints, which Kubernetes will not
   * modify. Only applies to types ClusterIP, NodePort, and LoadBalancer. Ignored if type is ExternalName. More
   * info: https://kubernetes.io/docs/concepts/services-networking/service/
   */
  readonly selector?: { readonly [key: string]: string };
  /**
   * Supports "ClientIP" and "None". Used to maintain session affinity. Enable client IP based session
   * affinity. Must be ClientIP or None. Defaults to None. More info:
   * https://kubernetes.io/docs/concepts/services-networking/service/#virtual-ips-and-service-proxies
   */
  readonly sessionAffinity?: 'ClientIP' | 'None';
  /** sessionAffinityConfig contains the configurations of session affinity. */
  readonly sessionAffinityConfig?: SessionAffinityConfig;
  /**
   * TrafficDistribution offers a way to express preferences for how traffic is distributed to Service
   * endpoints. Implementations can use this field as a hint, but are not required to guarantee strict
   * adherence. If the field is not set, the implementation will apply its default routing strategy. If set to
   * "PreferClose", implementations should prioritize endpoints that are topologically close (e.g., same zone).
   * This is a beta field and requires enabling ServiceTrafficDistribution feature.
   */
  readonly trafficDistribution?: string;
  /**
   * type determines how the Service is exposed. Defaults to ClusterIP. Valid options are ExternalName,
   * ClusterIP, NodePort, and LoadBalancer. "ClusterIP" allocates a cluster-internal IP address for
   * load-balancing to endpoints. Endpoints are determined by the selector or if that is not specified, by
   * manual construction of an Endpoints object or EndpointSlice objects. If clusterIP is "None", no virtual IP
   * is allocated and the endpoints are published as a set of endpoints rather than a virtual IP. "NodePort"
   * builds on ClusterIP and allocates a port on every node which routes to the same endpoints as the
   * clusterIP. "LoadBalancer" builds on NodePort and creates an external load-balancer (if supported in the
   * current cloud) which routes to the same endpoints as the clusterIP. "ExternalName" aliases this service to
   * the specified externalName. Several other fields do not apply to ExternalName services. More info:
   * https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types
   */
  readonly type?: string;
}

/** SessionAffinityConfig represents the configurations of session affinity. */
export interface SessionAffinityConfig {
  /** clientIP contains the configurations of Client IP based session affinity. */
  readonly clientIP?: ClientIPConfig;
}

/** TopologySpreadConstraint specifies how to spread matching pods among the given topology. */
export interface TopologySpreadConstraint {
  /**
   * LabelSelector is used to find matching pods. Pods that match this label selector are counted to determine
   * the number of pods in their corresponding topology domain.
   */
  readonly labelSelector?: LabelSelector;
  /**
   * MatchLabelKeys is a set of pod label keys to select the pods over which spreading will be calculated. The
   * keys are used to lookup values from the incoming pod labels, those key-value labels are ANDed with
   * labelSelector to select the group of existing pods over which spreading will be calculated for the
   * incoming pod. The same key is forbidden to exist in both MatchLabelKeys and LabelSelector. MatchLabelKeys
   * cannot be set when LabelSelector isn't set. Keys that don't exist in the incoming pod labels will be
   * ignored. A null or empty list means only match against labelSelector.
   *
   * This is a beta field and requires the MatchLabelKeysInPodTopologySpread feature gate to be enabled
   * (enabled by default).
   */
  readonly matchLabelKeys?: readonly string[];
  /**
   * MaxSkew describes the degree to which pods may be unevenly distributed. When
   * `whenUnsatisfiable=DoNotSchedule`, it is the maximum permitted difference between the number of matching
   * pods in the target topology and the global minimum. The global minimum is the minimum number of matching
   * pods in an eligible domain or zero if the number of eligible domains is less than MinDomains. For example,
   * in a 3-zone cluster, MaxSkew is set to 1, and pods with the same labelSelector spread as 2/2/1: In this
   * case, the global minimum is 1. | zone1 | zone2 | zone3 | | P P | P P | P | - if MaxSkew is 1, incoming pod
   * can only be scheduled to zone3 to become 2/2/2; scheduling it onto zone1(zone2) would make the
   * ActualSkew(3-1) on zone1(zone2) violate MaxSkew(1). - if MaxSkew is 2, incoming pod can be scheduled onto
   * any zone. When `whenUnsatisfiable=ScheduleAnyway`, it is used to give higher precedence to topologies that
   * satisfy it. It's a required field. Default value is 1 and 0 is not allowed.
   */
  readonly maxSkew: number;
  /**
   * MinDomains indicates a minimum number of eligible domains. When the number of eligible domains with
   * matching topology keys is less than minDomains, Pod Topology Spread treats "global minimum" as 0, and then
   * the calculation of Skew is performed. And when the number of eligible domains with matching topology keys
   * equals or greater than minDomains, this value has no effect on scheduling. As a result, when the number of
   * eligible domains is less than minDomains, scheduler won't schedule more than maxSkew Pods to those
   * domains. If value is nil, the constraint behaves as if MinDomains is equal to 1. Valid values are integers
   * greater than 0. When value is not nil, WhenUnsatisfiable must be DoNotSchedule.
   *
   * For example, in a 3-zone cluster, MaxSkew is set to 2, MinDomains is set to 5 and pods with the same
   * labelSelector spread as 2/2/2: | zone1 | zone2 | zone3 | | P P | P P | P P | The number of domains is less
   * than 5(MinDomains), so "global minimum" is treated as 0. In this situation, new pod with the same
   * labelSelector cannot be scheduled, because computed skew will be 3(3 - 0) if new Pod is scheduled to any
   * of the three zones, it will violate MaxSkew.
   */
  readonly minDomains?: number;
  /**
   * NodeAffinityPolicy indicates how we will treat Pod's nodeAffinity/nodeSelector when calculating pod
   * topology spread skew. Options are: - Honor: only nodes matching nodeAffinity/nodeSelector are included in
   * the calculations. - Ignore: nodeAffinity/nodeSelector are ignored. All nodes are included in the
   * calculations.
   *
   * If this value is nil, the behavior is equivalent to the Honor policy. This is a beta-level feature default
   * enabled by the NodeInclusionPolicyInPodTopologySpread feature flag.
   */
  readonly nodeAffinityPolicy?: string;
  /**
   * NodeTaintsPolicy indicates how we will treat node taints when calculating pod topology spread skew.
   * Options are: - Honor: nodes without taints, along with tainted nodes for which the incoming pod has a
   * toleration, are included. - Ignore: node taints are ignored. All nodes are included.
   *
   * If this value is nil, the behavior is equivalent to the Ignore policy. This is a beta-level feature
   * default enabled by the NodeInclusionPolicyInPodTopologySpread feature flag.
   */
  readonly nodeTaintsPolicy?: string;
  /**
   * TopologyKey is the key of node labels. Nodes that have a label with this key and identical values are
   * considered to be in the same topology. We consider each <key, value> as a "bucket", and try to put
   * balanced number of pods into each bucket. We define a domain as a particular instance of a topology. Also,
   * we define an eligible domain as a domain whose nodes meet the requirements of nodeAffinityPolicy and
   * nodeTaintsPolicy. e.g. If TopologyKey is "kubernetes.io/hostname", each Node is a domain of that topology.
   * And, if TopologyKey is "topology.kubernetes.io/zone", each zone is a domain of that topology. It's a
   * required field.
   */
  readonly topologyKey: string;
  /**
   * WhenUnsatisfiable indicates how to deal with a pod if it doesn't satisfy the spread constraint. -
   * DoNotSchedule (default) tells the scheduler not to schedule it. - ScheduleAnyway tells the scheduler to
   * schedule the pod in any location,
   *   but giving higher precedence to topologies that would help reduce the
   *   skew.
   * A constraint is considered "Unsatisfiable" for an incoming pod if and only if every possible node
   * assignment for that pod would violate "MaxSkew" on some topology. For example, in a 3-zone cluster,
   * MaxSkew is set to 1, and pods with the same labelSelector spread as 3/1/1: | zone1 | zone2 | zone3 | | P P
   * P | P | P | If WhenUnsatisfiable is set to DoNotSchedule, incoming pod can only be scheduled to
   * zone2(zone3) to become 3/2/1(3/1/2) as ActualSkew(2-1) on zone2(zone3) satisfies MaxSkew(1). In other
   * words, the cluster can still be imbalanced, but scheduler won't make it *more* imbalanced. It's a required
   * field.
   */
  readonly whenUnsatisfiable: string;
}
