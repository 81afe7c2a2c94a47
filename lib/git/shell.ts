/** A function for POSIX shells: whether `$1` is the full hash of a commit. */
export const IS_FULL_HASH = `
is_full_hash() {
  case $1 in *[!0-9a-fA-F]*) return 1 ;; esac
  [ \${#1} -eq 40 ] || [ \${#1} -eq 64 ]
}
`.trim();

/**
 * A function for POSIX shells: whether a component of the relative path `$1` is a symbolic link. A link in a repository
 * can point anywhere in the file system of the container, so nothing is written through one.
 */
export const IS_LINKED = `
is_linked() {
  checked=. unchecked=$1/
  while [ -n "$unchecked" ]; do
    checked=$checked/\${unchecked%%/*}
    unchecked=\${unchecked#*/}
    [ ! -L "$checked" ] || return 0
  done
  return 1
}
`.trim();
