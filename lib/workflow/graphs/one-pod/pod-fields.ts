import { isDeepStrictEqual } from 'node:util';
import type * as argo from '../../../../imports/argoproj.io';
import type { PodTask } from './pod-task';
import { NotInOnePod } from './pod-task';
import { substitutePorts } from './substitute';

/** Fields of a template that apply to its pod, and that must be the same for all tasks. */
const SAME = [
  'activeDeadlineSeconds',
  'affinity',
  'archiveLocation',
  'automountServiceAccountToken',
  'executor',
  'hostAliases',
  'metadata',
  'nodeSelector',
  'podSpecPatch',
  'priorityClassName',
  'retryStrategy',
  'schedulerName',
  'serviceAccountName',
  'tolerations',
] as const satisfies readonly (keyof argo.Template)[];

/** Fields that are merged, or that are about the template itself. */
const MERGED: readonly string[] = ['container', 'inputs', 'name', 'outputs', 'securityContext', 'volumes'];

/** Renders the fields of the pod that the tasks have in common. */
export function commonFields(tasks: readonly PodTask[]): Partial<argo.Template> {
  for (const { name, template } of tasks) {
    const field = Object.keys(template).find((key) => !MERGED.includes(key) && !isSame(key));
    if (field !== undefined)
      throw new NotInOnePod(`the template '${template.name ?? ''}' has '${field}'`, name);
  }
  const all = tasks.map((task) => substitutePorts(sameFields(task.template), task));
  const [first = {}] = all;
  for (const [index, fields] of all.entries()) {
    const field = SAME.find((key) => !isDeepStrictEqual(fields[key], first[key]));
    if (field === undefined) continue;
    const name = tasks[index]?.name;
    throw new NotInOnePod(`'${field}' differs between '${tasks[0]?.name ?? ''}' and '${name ?? ''}'`, name);
  }
  return first;
}

/** The fields that must be the same, as far as the template has them. */
function sameFields(template: argo.Template): Partial<argo.Template> {
  return Object.fromEntries(Object.entries(template).filter(([key]) => isSame(key)));
}

function isSame(key: string): boolean {
  return SAME.some((field) => field === key);
}

/** Fields of the pod's security context that containers have too. */
const OF_CONTAINERS = [
  'appArmorProfile',
  'runAsGroup',
  'runAsNonRoot',
  'runAsUser',
  'seLinuxOptions',
  'seccompProfile',
  'windowsOptions',
] as const satisfies readonly (keyof argo.PodSecurityContext & keyof argo.SecurityContext)[];

/** The user of a container, in its own security context or that of its pod. */
const USER = ['runAsGroup', 'runAsNonRoot', 'runAsUser'] as const;

type User = Pick<argo.SecurityContext, (typeof USER)[number]>;

function userOf({ template }: PodTask): User {
  const context = { ...template.securityContext, ...template.container?.securityContext };
  return definedIn(Object.fromEntries(USER.map((key) => [key, context[key]] as const)));
}

/** The security contexts of the pod, and of the containers in the order of the tasks. */
export interface PodSecurity {
  readonly pod: argo.PodSecurityContext | undefined;
  readonly containers: readonly (argo.SecurityContext | undefined)[];
}

/**
 * Merges the security contexts. A field that is the same for all tasks stays one of the pod, and so applies to Argo's own containers
 * too; others become fields of the containers. If all tasks have users, Argo's containers run as the first one.
 */
export function mergeSecurity(tasks: readonly PodTask[]): PodSecurity {
  const contexts = tasks.map(({ template }) => template.securityContext ?? {});
  const [first = {}] = contexts;
  const users = tasks.map(userOf);
  const hasUsers = users.every(({ runAsUser }) => runAsUser !== undefined);
  // A container could not undo a field of the pod that its own template does not have.
  const shared = USER.filter((key) => users.every((user) => user[key] !== undefined));
  const isMoved = (key: (typeof OF_CONTAINERS)[number]): boolean =>
    isUserField(key)
      ? !users.every((user) => isDeepStrictEqual(user, users[0]))
      : contexts.some((context) => !isDeepStrictEqual(context[key], first[key]));
  const moved = OF_CONTAINERS.filter(isMoved);
  const isSplit = moved.some(isUserField) && hasUsers;
  const podUser: User = Object.fromEntries(isSplit ? shared.map((key) => [key, users[0]?.[key]]) : []);
  const containers = tasks.map(({ template }, index) => {
    const own = Object.fromEntries(moved.map((key) => [key, contexts[index]?.[key]] as const));
    const all = { ...own, ...template.container?.securityContext };
    const context = definedIn(omitEqual(all, podUser));
    return Object.keys(context).length === 0 ? undefined : context;
  });
  const pod = { ...definedIn(Object.fromEntries(podFields(tasks, contexts, moved))), ...podUser };
  return { pod: Object.keys(pod).length === 0 ? undefined : pod, containers };
}

function isUserField(key: string): boolean {
  return USER.some((field) => field === key);
}

/** A security context without the fields that the pod has. */
function omitEqual(context: argo.SecurityContext, pod: User): argo.SecurityContext {
  const entries = Object.entries(context).filter(
    ([key, value]: [string, unknown]) =>
      !isUserField(key) || !isDeepStrictEqual(value, Reflect.get(pod, key)),
  );
  return Object.fromEntries(entries);
}

function podFields(
  tasks: readonly PodTask[],
  contexts: readonly argo.PodSecurityContext[],
  moved: readonly string[],
): (readonly [string, unknown])[] {
  const keys = [...new Set(contexts.flatMap((context) => Object.keys(context)))];
  return keys.flatMap((key) => {
    const values = contexts.map((context) => Reflect.get(context, key) as unknown);
    const given = values.filter((value) => value !== undefined);
    // Argo's own containers need no system call that the runtime's profile forbids.
    if (key === 'seccompProfile' && moved.includes(key)) return [[key, { type: 'RuntimeDefault' }] as const];
    if (moved.includes(key)) return [];
    // The processes of all containers are members of the group, so any of them will do.
    if (key === 'fsGroup' || key === 'fsGroupChangePolicy') return [[key, given[0]] as const];
    const index = values.findIndex((value) => value !== undefined && !isDeepStrictEqual(value, given[0]));
    if (index < 0) return [[key, given[0]] as const];
    throw new NotInOnePod(`'securityContext.${key}' differs between the templates`, tasks[index]?.name);
  });
}

function definedIn<T extends object>(value: T): T {
  const entries = Object.entries(value).filter(([, field]: [string, unknown]) => field !== undefined);
  return Object.fromEntries(entries) as T;
}

/**
 * Renders a patch with which Argo's `init` container runs as the user of the task that reads the artifacts first, as it does in a
 * pod of that task alone: Git's own files can only be read by the user who has fetched them. Empty if the whole pod has the
 * user, or the first task has none.
 */
export function initPatch(
  readers: readonly PodTask[],
  pod: argo.PodSecurityContext | undefined,
): Pick<argo.Template, 'podSpecPatch'> {
  const users = readers.map(userOf);
  const [user = {}, ...others] = users;
  const other = others.findIndex((one) => !isDeepStrictEqual(one, user));
  if (other >= 0) {
    throw new NotInOnePod(
      'it reads artifacts as another user than the other tasks',
      readers[other + 1]?.name,
    );
  }
  const isOfPod = USER.every((key) => isDeepStrictEqual(user[key], pod?.[key]));
  if (isOfPod || Object.keys(user).length === 0) return {};
  return { podSpecPatch: JSON.stringify({ initContainers: [{ name: 'init', securityContext: user }] }) };
}
