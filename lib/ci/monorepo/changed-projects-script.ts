import { IS_FULL_HASH } from '../../git/shell';
import { STOP } from '../defaults/shell';

/**
 * A POSIX shell script that writes `true` to a file for each project that has changed since a commit, and `false` for the others. If
 * that is not known, all have changed.
 *
 * Its arguments are the directory of the checkout, the directory for the files and the earlier commit, then the name of each
 * project and its paths, one on each line.
 */
export const CHANGED_PROJECTS_SCRIPT = `set -eu
export LC_ALL=C
cd "$1"
outputs=$2 before=$3
shift 3

${STOP}

# The owner of the directory may be another user. Neither attributes nor names of files are instructions.
repo() {
  git -c 'safe.directory=*' --literal-pathspecs "$@"
}

${IS_FULL_HASH}

# Whether it is the full hash of a commit that the checkout has.
is_known() {
  is_full_hash "$before" && repo cat-file -e "$before^{commit}" 2>/dev/null
}

# A path that does not exist would never change, and the project would never be built.
check_paths() {
  for path; do
    [ -e "$path" ] || [ -L "$path" ] || repo cat-file -e "$before:$path" 2>/dev/null ||
      stop "The repository has no '$path', which the project '$name' needs. Correct the path, or remove it."
  done
}

all=false
if ! is_known; then
  all=true
  echo "All projects count as changed: '$before' is not a commit that the checkout has, as after the first push of a branch, a force push, or with a small depth."
fi
while [ $# -gt 0 ]; do
  name=$1 paths=$2
  shift 2
  changed=true
  IFS='
'
  set -f
  check_paths $paths
  if [ "$all" = false ] && repo diff --quiet --no-ext-diff --no-textconv "$before" HEAD -- $paths; then changed=false; fi
  unset IFS
  set +f
  [ "$changed" = false ] || echo "changed: $name"
  printf %s "$changed" >"$outputs/$name"
done
`;
