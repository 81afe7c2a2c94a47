import { STOP } from '../defaults/shell';

/**
 * A POSIX shell script that runs a test and copies its reports to a directory, whether or not it has passed. It runs in the
 * image of the user beside code of the repository, so others must not trust what it writes.
 *
 * Its arguments are the directory, the patterns of JUnit reports and of coverage reports, one on each line, and the command.
 * It ends with the exit code of the command, or with 1 if the command succeeded but reports are missing.
 */
export const COLLECT_REPORTS_SCRIPT = `set -u

${STOP}

# Copies the files in the directory $1 that match the pattern $2, which has no '**'.
copy() (
  cd "$1" || exit 0
  IFS=
  for file in $2; do
    [ -e "$file" ] || continue
    target=$folder/$kind/$1/$file
    # Two patterns can match the same directory: it is copied onto itself, not into itself. Its links can be circular.
    if [ -d "$file" ]; then
      mkdir -p "$target" && cp -RPf "./$file/." "$target" && find "$target" -type l -exec rm -f {} +
    else mkdir -p "\${target%/*}" && cp -RLf "./$file" "$target"; fi
  done
)

# Copies the files that match the pattern $1. Symbolic links to directories are not searched.
copy_all() {
  case $1 in
    '**/'*)
      find . -type d \\( -name node_modules -o -name '.?*' \\) -prune -o -type d -print |
        while IFS= read -r directory; do copy "$directory" "\${1#'**/'}"; done ;;
    *) copy . "$1" ;;
  esac
}

# Copies the reports of the kind $1 that match one of the patterns $2.
collect() {
  kind=$1
  [ -n "$2" ] || return 0
  while IFS= read -r pattern; do copy_all "$pattern"; done <<END
$2
END
  [ -d "$folder/$kind" ] || [ "$status" -ne 0 ] ||
    stop "The test has passed, but no file in $start matches 'reports.$kind': $(printf %s "$2" | tr '\\n' ' ')"
}

# Copies the reports. The first argument is the exit code of the command, the others are those of the script.
collect_all() (
  status=$1 folder=$2 start=$PWD
  cd "$start" || exit 1
  collect junit "$3"
  collect coverage "$4"
  exit "$status"
)

# Runs the command as the kubelet would: it is no function or command of the shell.
run() (
  shift 3
  exec "$@"
)

run "$@"
collect_all "$?" "$@"
`;
