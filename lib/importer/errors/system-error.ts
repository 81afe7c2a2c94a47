/** The code of an error of the system: 'ENOENT'. What is thrown need not be an Error of this realm. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** What an error says, on one line. */
export function messageOf(error: unknown): string {
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  return String(hasMessage ? error.message : error).replace(/\s+/g, ' ');
}

/** What the system says by a code, as the end of a sentence. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'it is not there'],
  ['ENOTDIR', 'a part of the path is a file and no folder'],
  ['EISDIR', 'it is a folder and no file'],
  ['EEXIST', 'a file is where a folder has to be'],
  ['EACCES', 'there is no permission'],
  ['EPERM', 'there is no permission'],
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'no space is left'],
  ['EDQUOT', 'no space is left'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ELOOP', 'its links lead in a circle'],
]);

/** Why the system did not do something, as the end of a sentence; none where the error is no one of the system's. */
export function systemReason(error: unknown): string | undefined {
  const isOfSystem = typeof error === 'object' && error !== null && 'syscall' in error;
  if (!isOfSystem) return undefined;
  return REASONS.get(codeOf(error) ?? '') ?? messageOf(error);
}
