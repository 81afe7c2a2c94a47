import type { JsonNode } from '../../json';
import { handlersOf } from '../../model';

/*
 * The Pod Security Standards of Kubernetes 1.34 (pod-security-admission, `policy/check_*.go`). The functions return the
 * values that a level forbids, or that lack what it requires.
 */

/** What keeps a pod from a level of the standards. */
export interface Obstacle {
  /** Such as `privileged`, or `hostPath`. */
  readonly field: string;

  readonly node: JsonNode;
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

/** What the baseline level forbids in the fields of a pod, or of a workflow, apart from its containers and volumes. */
export function hostObstacles(pod: JsonNode): Obstacle[] {
  return ['hostIPC', 'hostNetwork', 'hostPID']
    .map((field) => ({ field, node: pod.get(field) }))
    .filter(({ node }) => node.value === true);
}

/** What the baseline level forbids in the security context of a pod. */
export function podContextObstacles(context: JsonNode): Obstacle[] {
  if (!context.exists) return [];
  const sysctls = context.get('sysctls').items.filter((one) => !SYSCTLS.has(one.get('name').text ?? ''));
  return [
    ...sysctls.map((node) => ({ field: `sysctl ${node.get('name').text ?? ''}`, node })),
    ...contextObstacles(context),
  ];
}

/** What the baseline level forbids in volumes. */
export function volumeObstacles(volumes: readonly JsonNode[]): Obstacle[] {
  return volumes
    .map((volume) => ({ field: 'hostPath', node: volume.get('hostPath') }))
    .filter(({ node }) => node.exists);
}

/** The fields of a container that the baseline level restricts. */
const RESTRICTED = [
  'securityContext',
  'ports',
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'lifecycle',
];

/** What the baseline level forbids in a container. */
export function containerObstacles(container: JsonNode): Obstacle[] {
  if (!RESTRICTED.some((field) => container.has(field))) return [];
  const context = container.get('securityContext');
  const added = context.get('capabilities').get('add');
  const hosts = handlersOf(container).flatMap((handler) =>
    handler.present(['httpGet', 'tcpSocket']).map((action) => action.get('host')),
  );
  return [
    ...contextObstacles(context),
    ...thatHold('privileged', [context.get('privileged')], (node) => node.value === true),
    ...thatHold('capabilities', [added], ({ items }) =>
      items.some(({ text }) => text !== undefined && !CAPABILITIES.has(text)),
    ),
    ...thatHold('procMount', [context.get('procMount')], ({ text = 'Default' }) => text !== 'Default'),
    ...thatHold(
      'hostPort',
      container.get('ports').items.map((port) => port.get('hostPort')),
      ({ exists, value }) => exists && value !== 0,
    ),
    ...thatHold('host', hosts, ({ text = '' }) => text !== ''),
  ];
}

/** What the baseline level forbids in the settings that pods and containers share. */
function contextObstacles(context: JsonNode): Obstacle[] {
  if (!context.exists) return [];
  const selinux = context.get('seLinuxOptions');
  const isSet = (name: string): boolean => (selinux.get(name).text ?? '') !== '';
  const isUnconfined = (node: JsonNode): boolean => node.get('type').text === 'Unconfined';
  return [
    ...thatHold('appArmorProfile', [context.get('appArmorProfile')], isUnconfined),
    ...thatHold('seccompProfile', [context.get('seccompProfile')], isUnconfined),
    ...thatHold(
      'seLinuxOptions',
      [selinux],
      (node) => !SELINUX_TYPES.has(node.get('type').text ?? '') || isSet('user') || isSet('role'),
    ),
    ...thatHold(
      'hostProcess',
      [context.get('windowsOptions').get('hostProcess')],
      (node) => node.value === true,
    ),
  ];
}

/** The volumes that the restricted level forbids. */
export function restrictedVolumes(volumes: readonly JsonNode[]): JsonNode[] {
  return volumes.filter((volume) => volume.fields.some(([field]) => field !== 'name' && !VOLUMES.has(field)));
}

/**
 * The fields of a container that the restricted level requires, or whose values it forbids.
 *
 * @param shared the security context of the pod
 * @param inherited that of the container, where it sets none itself
 */
export function restrictedFields(
  container: JsonNode,
  shared: JsonNode,
  inherited: readonly JsonNode[] = [],
): string[] {
  const contexts = [container.get('securityContext'), ...inherited];
  const own = (field: string): JsonNode => firstThatExists(contexts.map((one) => one.get(field)));
  const ownOrShared = (field: string): JsonNode => firstThatExists([own(field), shared.get(field)]);
  const seccomp = ownOrShared('seccompProfile').get('type').text;
  const capabilities = own('capabilities');
  const fields = {
    allowPrivilegeEscalation: own('allowPrivilegeEscalation').value !== false,
    runAsNonRoot: ownOrShared('runAsNonRoot').value !== true,
    runAsUser: ownOrShared('runAsUser').value === 0,
    seccompProfile: seccomp !== 'RuntimeDefault' && seccomp !== 'Localhost',
    'capabilities.drop': !capabilities.get('drop').items.some(({ text }) => text === 'ALL'),
    'capabilities.add': capabilities.get('add').items.some(({ text }) => text !== 'NET_BIND_SERVICE'),
  };
  return Object.entries(fields).flatMap(([field, isObstacle]) => (isObstacle ? [field] : []));
}

function firstThatExists(nodes: readonly JsonNode[]): JsonNode {
  const [first] = nodes;
  const found = nodes.find(({ exists }) => exists) ?? first;
  if (found === undefined) throw new Error('There is no node.');
  return found;
}

function thatHold(
  field: string,
  nodes: readonly JsonNode[],
  isObstacle: (node: JsonNode) => boolean,
): Obstacle[] {
  return nodes.filter(isObstacle).map((node) => ({ field, node }));
}
