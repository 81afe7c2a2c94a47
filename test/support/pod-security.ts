import type { Container, PodSpec, SecurityContext, Volume } from '../../imports/kubernetes';

/** The levels of Kubernetes' Pod Security Standards, from the least restrictive. */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

/** The level of a pod, and what keeps it from the next one. */
export interface PodSecurity {
  readonly level: PodSecurityLevel;
  readonly obstacles: readonly string[];
}

/** The level of a pod by the Pod Security Standards of Kubernetes 1.34. */
export function podSecurityOf(pod: PodFields): PodSecurity {
  const baseline = baselineObstacles(pod);
  if (baseline.length > 0) return { level: 'privileged', obstacles: baseline };
  const obstacles = restrictedObstacles(pod);
  return { level: obstacles.length > 0 ? 'baseline' : 'restricted', obstacles };
}

/** The fields that the standards are about. */
export type PodFields = Pick<
  PodSpec,
  'containers' | 'hostIPC' | 'hostNetwork' | 'hostPID' | 'initContainers' | 'securityContext' | 'volumes'
>;

function containersOf({ containers, initContainers = [] }: PodFields): [name: string, Container][] {
  return [...initContainers, ...containers].map((container) => [container.name ?? 'main', container]);
}

/** Capabilities that containers of the baseline level may add. */
const CAPABILITIES = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

const SYSCTLS = new Set([
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.tcp_wmem',
]);

const SELINUX_TYPES = new Set([
  '',
  'container_t',
  'container_init_t',
  'container_kvm_t',
  'container_engine_t',
]);

const VOLUMES = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
]);

function baselineObstacles(pod: PodFields): string[] {
  const { hostIPC, hostNetwork, hostPID, securityContext = {}, volumes = [] } = pod;
  return [
    ...Object.entries({ hostIPC, hostNetwork, hostPID }).flatMap(([field, value]) =>
      value === true ? [field] : [],
    ),
    ...volumes.filter(({ hostPath }) => hostPath !== undefined).map(({ name }) => `volume ${name}: hostPath`),
    ...(securityContext.sysctls ?? [])
      .filter(({ name }) => !SYSCTLS.has(name))
      .map(({ name }) => `sysctl ${name}`),
    ...contextObstacles('pod', securityContext),
    ...containersOf(pod).flatMap(([field, container]) => [
      ...contextObstacles(field, container.securityContext ?? {}),
      ...containerObstacles(field, container),
    ]),
  ];
}

/** Obstacles in the settings that pods and containers share. */
function contextObstacles(
  place: string,
  context: Pick<SecurityContext, 'appArmorProfile' | 'seccompProfile' | 'seLinuxOptions' | 'windowsOptions'>,
): string[] {
  const { appArmorProfile, seccompProfile, seLinuxOptions: selinux = {}, windowsOptions } = context;
  const found = {
    appArmorProfile: appArmorProfile?.type === 'Unconfined',
    seccompProfile: seccompProfile?.type === 'Unconfined',
    seLinuxOptions:
      !SELINUX_TYPES.has(selinux.type ?? '') || [selinux.user, selinux.role].some((one = '') => one !== ''),
    hostProcess: windowsOptions?.hostProcess === true,
  };
  return fieldsThatHold(place, found);
}

function containerObstacles(place: string, container: Container): string[] {
  const {
    securityContext: context = {},
    ports = [],
    livenessProbe,
    readinessProbe,
    startupProbe,
    lifecycle,
  } = container;
  const handlers = [livenessProbe, readinessProbe, startupProbe, lifecycle?.postStart, lifecycle?.preStop];
  const added = context.capabilities?.add ?? [];
  return fieldsThatHold(place, {
    privileged: context.privileged === true,
    capabilities: added.some((capability) => !CAPABILITIES.has(capability)),
    procMount: (context.procMount ?? 'Default') !== 'Default',
    hostPort: ports.some(({ hostPort = 0 }) => hostPort !== 0),
    host: handlers.some((handler) => handler !== undefined && hasHost(handler)),
  });
}

function hasHost(handler: Pick<NonNullable<Container['livenessProbe']>, 'httpGet' | 'tcpSocket'>): boolean {
  return [handler.httpGet?.host, handler.tcpSocket?.host].some((host = '') => host !== '');
}

function restrictedObstacles(pod: PodFields): string[] {
  const { securityContext: shared = {}, volumes = [] } = pod;
  return [
    ...volumes.filter((volume) => !isRestricted(volume)).map(({ name }) => `volume ${name}`),
    ...containersOf(pod).flatMap(([place, { securityContext: own = {} }]) => {
      const { capabilities = {} } = own;
      const seccomp = (own.seccompProfile ?? shared.seccompProfile)?.type;
      return fieldsThatHold(place, {
        allowPrivilegeEscalation: own.allowPrivilegeEscalation !== false,
        runAsNonRoot: (own.runAsNonRoot ?? shared.runAsNonRoot) !== true,
        runAsUser: (own.runAsUser ?? shared.runAsUser) === 0,
        seccompProfile: seccomp !== 'RuntimeDefault' && seccomp !== 'Localhost',
        'capabilities.drop': !(capabilities.drop ?? []).includes('ALL'),
        'capabilities.add': (capabilities.add ?? []).some((one) => one !== 'NET_BIND_SERVICE'),
      });
    }),
  ];
}

function isRestricted(volume: Volume): boolean {
  return Object.keys(volume).every((field) => field === 'name' || VOLUMES.has(field));
}

function fieldsThatHold(place: string, fields: { readonly [field: string]: boolean }): string[] {
  return Object.entries(fields).flatMap(([field, holds]) => (holds ? [`${place}: ${field}`] : []));
}
