import { isDigest, parseReference } from '../kubernetes/image-reference';

/** The usual name of the file with the digests. */
export const LOCK_FILE = 'images.lock';

const RESOLVE_COMMAND = 'npx cdk8s-argo-ci images --resolve';

/** The command that writes a lock file, in the working directory. */
export function resolveCommand(file: string): string {
  return file === LOCK_FILE ? RESOLVE_COMMAND : `${RESOLVE_COMMAND} --lock ${file}`;
}

const HEADER = `# The digests of the images that the constructs of cdk8s-argo-ci run.
# Written by \`${RESOLVE_COMMAND}\`. Commit this file, but do not edit it.
`;

/** The digest of each image, by its reference with registry and tag: `docker.io/alpine/git:v2.49.1`. */
export type Digests = ReadonlyMap<string, string>;

/** An error in the text of a lock file. */
export interface LockError {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Parses a lock file: one image a line, with registry, tag and digest; `#` starts a comment. */
export function parseLock(text: string): {
  readonly digests: Digests;
  readonly errors: readonly LockError[];
} {
  const digests = new Map<string, string>();
  const errors: LockError[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const found = parseLine(line);
    if ('message' in found) errors.push({ line: index + 1, ...found });
    else if ((digests.get(found.reference) ?? found.digest) === found.digest) {
      digests.set(found.reference, found.digest);
    } else {
      const message = `'${found.reference}' has two digests`;
      errors.push({ line: index + 1, column: 1, message });
    }
  });
  return { digests, errors };
}

type Line = { readonly reference: string; readonly digest: string } | Omit<LockError, 'line'>;

function parseLine(line: string): Line {
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(line)) return { column: 1, message: 'a merge conflict' };
  const at = line.indexOf('@');
  const reference = at === -1 ? line : line.slice(0, at);
  const { domain, tag } = parseReference(reference) ?? {};
  if (domain === undefined || tag === undefined) {
    return { column: 1, message: `'${reference}' is not an image with a registry and a tag` };
  }
  if (at === -1) return { column: line.length + 1, message: `'${reference}' has no digest` };
  const digest = line.slice(at + 1);
  if (isDigest(digest)) return { reference, digest };
  return { column: at + 2, message: `'${digest}' is not a digest` };
}

/** Prints a lock file: the same text for the same digests. */
export function printLock(digests: Digests): string {
  const lines = [...digests].map(([reference, digest]) => `${reference}@${digest}\n`);
  return HEADER + lines.sort().join('');
}
