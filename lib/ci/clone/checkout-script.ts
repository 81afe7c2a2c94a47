import { IS_FULL_HASH, IS_LINKED } from '../../git/shell';
import { HASH_FILES } from '../cache/lock-hash';
import { STOP } from '../defaults/shell';
import { IMAGE_TAG_SCRIPT, OUTPUTS_FOLDER } from './image-tag-script';

/** The file that the script writes the hash of the lock files to. */
export const LOCK_HASH_FILE = `${OUTPUTS_FOLDER}/lock-hash`;

/** The file that the script writes the hash of the commit to. */
export const COMMIT_FILE = `${OUTPUTS_FOLDER}/commit`;

const CHECKS = `set -eu
export LC_ALL=C
cd "$1"
revision=$2 pointers=$3

${STOP}

# The folder's owner is Argo's executor, so git has to be told to trust it.
repo() {
  git -c 'safe.directory=*' "$@"
}

${IS_FULL_HASH}

# For a full hash, git looks for no ref of that name. That of an annotated tag stands for its commit.
check_revision() {
  is_full_hash "$revision" || return 0
  [ "$(repo rev-parse --quiet --verify "$revision^{commit}" 2>/dev/null)" = "$commit" ] ||
    stop "The repository has no commit $revision, but a branch or tag of that name, at $commit. Delete that branch or tag, and build a commit that exists."
}

# Files that .gitattributes assigns to Git LFS, and that hold its pointer instead of their content.
check_pointers() {
  found=$(repo grep -l -e '^version https://git-lfs[.]' -- ':(attr:filter=lfs)') ||
    [ $? -eq 1 ] || stop 'Files cannot be searched for Git LFS pointers: git says why above.'
  [ -n "$found" ] || return 0
  first=$(printf '%s\\n' "$found" | head -n 1)
  count=$(printf '%s\\n' "$found" | wc -l)
  if [ "$pointers" = ignore ]; then
    echo "Warning: files are Git LFS pointers: '$first', $((count)) in all."
  else
    stop "Files are Git LFS pointers, which Argo's Git artifact does not replace by their content: '$first', $((count)) in all. Set lfs: 'ignore' if the build does not need them, or fetches them by itself."
  fi
}
`;

const MAIN = `
commit=$(repo rev-parse --quiet --verify 'HEAD^{commit}') || stop 'The repository has no commit yet.'
check_revision
check_pointers
repo log -1
printf %s "$commit" >${COMMIT_FILE}
# Git's own files can only be read by this user. The tasks that get them may run as other users in the same pod.
[ ! -O .git ] || chmod -R a+rX .git
`;

/**
 * A POSIX shell script that checks what Argo has checked out, and logs and outputs the commit. Its arguments: the directory
 * of the checkout, the requested revision, and what to do about Git LFS pointers (`fail` or `ignore`).
 *
 * Argo resolves a revision to a commit if it has it, otherwise to a tag or branch of that name (go-git's
 * `Repository.ResolveRevision`). It does not know Git LFS.
 */
export const CHECKOUT_SCRIPT = CHECKS + MAIN;

/** Writes the image tag. */
const IMAGE_TAG = `
write_image_tag "$4" "$5" "$6" "\${7-}"
`;

const LOCK_HASH_FUNCTION = `
${HASH_FILES}

# A link can lead out of the source, to a file that does not change with the dependencies.
write_lock_hash() {
  set -f
  IFS=:
  set -- $LOCK_FILES
  unset IFS
  for file do
    [ -f "$file" ] && [ -r "$file" ] && ! is_linked "$file" ||
      stop "The source has no lock file '$file'. Commit it, or set 'lockFiles' of the clone to those that exist."
  done
  printf %s "$(hash_files "$@")" >${LOCK_HASH_FILE}
}
`;

/** What a checkout outputs besides the source. */
export interface CheckoutOutputs {
  /** The tag of an image, and the commit. */
  readonly imageTag: boolean;
  /** The hash of lock files. */
  readonly lockHash: boolean;
}

/**
 * The script with the outputs. For an image tag, its further arguments are those of `write_image_tag`: the rule, the
 * replacement, the file, and, if the rule looks for one, the Git tag. For the hash of lock files, its variable `LOCK_FILES`
 * contains their paths, separated by ':'.
 */
export function checkoutScript({ imageTag, lockHash }: CheckoutOutputs): string {
  if (!imageTag && !lockHash) return CHECKOUT_SCRIPT;
  return [
    CHECKS,
    `${IS_LINKED}\n`,
    ...(imageTag ? [`${IMAGE_TAG_SCRIPT}\n`] : []),
    ...(lockHash ? [LOCK_HASH_FUNCTION.trimStart()] : []),
    MAIN.trimStart() + (lockHash ? 'write_lock_hash\n' : '') + (imageTag ? IMAGE_TAG.trimStart() : ''),
  ].join('\n');
}
