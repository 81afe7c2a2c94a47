/** The code of a system error: 'ENOENT'. Jest and `node:vm` throw errors of other realms, so `instanceof` fails. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The message of an error, on one line. */
export function errorMessage(error: unknown): string {
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  return String(hasMessage ? error.message : error).replace(/\s+/g, ' ');
}

/** Explanations of system error codes, as the end of a sentence. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'it does not exist'],
  ['ENOTDIR', 'a part of the path is a file, not a folder'],
  ['EISDIR', 'it is a folder, not a file'],
  ['EEXIST', 'a file exists in place of the folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'no space left'],
  ['EDQUOT', 'no space left'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ELOOP', 'its symbolic links are circular'],
]);

/** The explanation of a system error, as the end of a sentence. Undefined for other errors. */
export function systemReason(error: unknown): string | undefined {
  const isSystemError = typeof error === 'object' && error !== null && 'syscall' in error;
  if (!isSystemError) return undefined;
  return REASONS.get(errorCode(error) ?? '') ?? errorMessage(error);
}
