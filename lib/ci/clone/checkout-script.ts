import { IS_LINKED } from '../../git/shell';
import { STOP } from '../defaults/shell';
import { IMAGE_TAG_SCRIPT, OUTPUTS_FOLDER } from './image-tag-script';

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

is_full_hash() {
  case $1 in *[!0-9a-fA-F]*) return 1 ;; esac
  [ \${#1} -eq 40 ] || [ \${#1} -eq 64 ]
}

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

/**
 * The same script, which also computes the tag of an image. Its further arguments are those of `write_image_tag`: the
 * rule, the replacement, the file, and, if the rule looks for one, the Git tag.
 */
export const TAGGED_CHECKOUT_SCRIPT = `${CHECKS}
${IS_LINKED}

${IMAGE_TAG_SCRIPT}
${MAIN}write_image_tag "$4" "$5" "$6" "\${7-}"
`;
