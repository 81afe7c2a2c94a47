import { posix } from 'node:path';
import type { Problem } from '../../finding/index';
import { isTemplated } from '../../argo/templated-text';
/** Where a container's own programs and the kernel's files are: an artifact there would hide them. */
const SYSTEM_FOLDERS = ['/bin', '/boot', '/dev', '/etc', '/lib', '/lib64', '/proc', '/sbin', '/sys', '/usr'];

/** Where Argo's executor keeps its own files in each container. */
const ARGO_FOLDERS = ['/argo', '/var/run/argo'];

/** Folders that can't be an artifact themselves, while what is below them can. */
const SHARED_FOLDERS = ['/', '/home', '/mnt', '/opt', '/root', '/run', '/srv', '/tmp', '/var', '/var/run'];

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** What is wrong with the folder that the source is put into, in a container that needs `reserved` for itself. */
export function checkSourcePath(path: string, field: string, reserved: readonly string[] = []): Problem[] {
  if (isTemplated(path)) return [];
  const code = 'invalid-path';
  const example = "give a folder of its own, such as '/code'";
  if (!posix.isAbsolute(path)) {
    return [{ code, message: `'${path}' is not an absolute path: ${example}.`, path: field }];
  }
  if (path.includes(':')) {
    return [{ code, message: `'${path}' has a ':', which no mount can have: ${example}.`, path: field }];
  }
  const place = posix.normalize(path).replace(/(?<=.)\/$/, '');
  const taken = [...SYSTEM_FOLDERS, ...ARGO_FOLDERS, ...reserved].find((folder) => isWithin(place, folder));
  if (taken !== undefined || SHARED_FOLDERS.includes(place)) {
    const message = `'${path}' collides with '${taken ?? place}', which the container needs itself: ${example}.`;
    return [{ code: 'conflicting-paths', message, path: field }];
  }
  return [];
}
