import { posix } from 'node:path';
import { isTemplated } from '../../argo/templated-text';
import type { Problem } from '../../finding';

/** Directories with the programs of a container and the files of the kernel, which an artifact would hide. */
const SYSTEM_FOLDERS = ['/bin', '/boot', '/dev', '/etc', '/lib', '/lib64', '/proc', '/sbin', '/sys', '/usr'];

/** Directories of Argo's executor in each container. */
const ARGO_FOLDERS = ['/argo', '/var/run/argo'];

/** Directories that may contain artifacts but must not be one. */
const SHARED_FOLDERS = ['/', '/home', '/mnt', '/opt', '/root', '/run', '/srv', '/tmp', '/var', '/var/run'];

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** Checks the directory of an artifact in a container, which needs the directories `reserved` for itself. */
export function checkMountPath(path: string, field: string, reserved: readonly string[] = []): Problem[] {
  if (isTemplated(path)) return [];
  const code = 'invalid-path';
  const remedy = "Use a directory of its own, such as '/code'.";
  if (!posix.isAbsolute(path)) {
    return [{ code, message: `'${path}' is not an absolute path. ${remedy}`, path: field }];
  }
  if (path.includes(':')) {
    return [
      { code, message: `'${path}' contains ':', which a mount path cannot contain. ${remedy}`, path: field },
    ];
  }
  const normalized = posix.normalize(path).replace(/(?<=.)\/$/, '');
  const conflict = [...SYSTEM_FOLDERS, ...ARGO_FOLDERS, ...reserved].find((folder) =>
    isWithin(normalized, folder),
  );
  if (conflict !== undefined || SHARED_FOLDERS.includes(normalized)) {
    const message = `'${path}' conflicts with '${conflict ?? normalized}', which the container needs. ${remedy}`;
    return [{ code: 'conflicting-paths', message, path: field }];
  }
  return [];
}
