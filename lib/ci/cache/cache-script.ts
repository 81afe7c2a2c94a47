import { STOP } from '../defaults/shell';
import { HASH_FILES } from './lock-hash';

/**
 * A POSIX shell script that runs a command with caches: it restores each cache before the command, and after a
 * command that has succeeded, it saves those that did not exist. Its arguments: the directory with the source, the number of
 * caches, each cache as `cacheArgument` prints it, and the command. What comes from the source is never evaluated.
 *
 * All variables are those of subshells: the command gets the variables of the container as they are, also `LC_ALL`, and one of
 * the same name, such as `version`.
 *
 * Each cache is a directory of the pod alone, at a path that never changes, because Go and other tools store paths in their
 * caches. `data` is what the tool uses, `key` the name of the entry to save. A claim has one directory for each key in
 * `entries`, which appears by a rename when it is complete, and is not written to again. So runs at the same time neither see
 * half of an entry nor change each other's. Argo unpacks an artifact to `restored`, and stores `saved` if it exists.
 *
 * A cache that cannot be restored or saved is a warning: the command also works without it.
 */
export const CACHE_SCRIPT = `set -eu

${STOP}

${HASH_FILES}

say() {
  printf 'cache %s: %s\\n' "$name" "$1" >&2
}

# Go's module cache has directories that even their owner may not change.
remove() {
  [ -e "$1" ] || return 0
  find "$1" -type d -exec chmod u+rwx {} + 2>/dev/null || :
  rm -rf "$1"
}

# Calls the function $action for the cache $1. Its fields are separated by ':', which no path contains. Those after the sixth
# are the lock files, which become the arguments of the function.
with_cache() {
  set -f
  IFS=:
  set -- $1
  unset IFS
  set +f
  mode=$1 name=$2 path=$3 store=$4 keep=$5 version=$6
  shift 6
  "$action" "$@"
}

# The version, and the hash of the lock files.
key_of() {
  for file do
    [ -f "$source/$file" ] && [ -r "$source/$file" ] ||
      stop "The source has no lock file '$file', which the cache '$name' is for. Commit it, or set 'lockFiles' to those that exist."
  done
  hash=$(cd "$source" && hash_files "$@")
  [ "\${#hash}" -eq 64 ] ||
    stop "The lock files of the cache '$name' cannot be hashed, see above. Use an image with 'sha256sum', such as one with BusyBox or coreutils."
  printf '%s-%s' "$version" "$hash"
}

# Copies a directory. There may be an error for each of its files: those that another run deletes, or that do not fit.
copy() {
  cp -R "$1" "$2" 2>"$path/errors" && return
  head -n 3 "$path/errors" >&2
  return 1
}

# Copies an entry. Argo may have unpacked an artifact as another user, whose files the tool cannot change.
take() {
  if [ -z "$store" ] && { [ -O "$1" ] || [ "$(id -u)" = 0 ]; }; then
    rmdir "$path/data" && mv "$1" "$path/data"
  else
    copy "$1/." "$path/data/"
  fi
}

# The entry of this version that was used last.
latest_entry() {
  ls -t "$store/entries" 2>/dev/null | LC_ALL=C grep -x "$version-[0-9a-f]*" | head -n 1
}

# The entry of this key, otherwise the one that was used last. It may be deleted while it is copied.
restore() {
  if [ -z "$store" ]; then
    key=artifact entry=$path/restored found=$entry
  else
    key=$(key_of "$@")
    entry=$store/entries/$key found=$entry
    [ -d "$found" ] || found=$store/entries/$( latest_entry )
  fi
  mkdir -p "$path/data"
  if [ ! -d "$found" ] || [ "$found" = "$store/entries/" ]; then
    result=miss
  elif ! take "$found"; then
    remove "$path/data"
    mkdir "$path/data"
    result='miss, because the entry cannot be read'
  elif [ "$found" = "$entry" ]; then
    result=hit
    [ "$mode" = read-only ] || touch "$entry" 2>/dev/null || :
  else
    result="miss, starting from the entry \${found##*/}"
  fi
  say "$result"
  case $mode-$result in
    read-only-* | *-hit) ;;
    *) printf %s "$key" >"$path/key" ;;
  esac
}

save_entry() {
  mkdir -p "$store/entries" &&
    new=$(mktemp -d "$store/new.XXXXXX") || return 1
  if copy "$path/data" "$new/$key"; then
    # This fails if a run at the same time has saved the same key, which is as good.
    mv "$new/$key" "$store/entries/" 2>/dev/null || [ -d "$store/entries/$key" ] || return 1
    ls -t "$store/entries" | grep -vx "$key" | tail -n "+$keep" | while read -r old; do
      mv "$store/entries/$old" "$new/" 2>/dev/null || :
    done
    saved=yes
  fi
  remove "$new"
  # What a run has left behind that was killed while it saved.
  find "$store" ! -path "$store" -prune -name 'new.*' -mtime +0 -print | while read -r old; do
    remove "$old"
  done
  [ -n "$saved" ]
}

# The command may have changed the lock files, but not what it has started with.
save() {
  [ -e "$path/key" ] || return 0
  key=$(cat "$path/key") saved=
  if [ -z "$store" ]; then
    mv "$path/data" "$path/saved" && say 'saved as an artifact'
  elif save_entry; then
    say "saved as $key"
  else
    say 'warning: it cannot be saved, see above. The next run starts without it.'
  fi
}

needs_save() {
  [ ! -e "$path/key" ] || echo yes
}

# Calls the function $1 for each cache. The other arguments are those of the script.
for_each_cache() (
  action=$1 source=$2 count=$3
  shift 3
  while [ "$count" -gt 0 ]; do
    with_cache "$1"
    shift
    count=$((count - 1))
  done
)

# Runs the command as the kubelet would: it is no function or command of the shell.
run() {
  shift "$(($2 + 2))"
  exec "$@"
}

for_each_cache restore "$@"
[ -n "$(for_each_cache needs_save "$@")" ] || run "$@"

(run "$@") || exit $?

for_each_cache save "$@"
`;
