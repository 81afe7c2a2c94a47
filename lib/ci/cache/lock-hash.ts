import type { Format } from '../../workflow';

/** SHA-256 in hexadecimal digits. */
const HASH = '[0-9a-f]{64}';

/** The hash of lock files, which is a part of the keys of artifacts. */
export const LOCK_HASH: Format = {
  name: 'a SHA-256 hash',
  pattern: HASH,
  check: (text) =>
    new RegExp(`^${HASH}$`).test(text)
      ? undefined
      : `'${text}' is not a SHA-256 hash. Pass the output 'lockHash' of a GitCloneTemplate`,
};

/**
 * A function for POSIX shells that prints the hash of the names and contents of files. As the last command of a pipe, `cut`
 * does not fail: check first that the files can be read.
 */
export const HASH_FILES = `
hash_files() {
  for file do
    hash=$(sha256sum <"$file")
    printf '%s %s\\n' "\${hash%% *}" "$file"
  done | sha256sum | cut -c 1-64
}
`.trim();
