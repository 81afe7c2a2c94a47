/** A function for POSIX shells that prints the repository of the reference `$1`: its name without a tag. */
export const REPOSITORY_OF = `
repository_of() {
  case \${1##*/} in *:*) printf %s "\${1%:*}" ;; *) printf %s "$1" ;; esac
}
`.trim();

/**
 * Functions for POSIX shells that push with Buildah or skopeo. They need `stop`.
 *
 * - `configure_registries` writes the variable `REGISTRIES_CONFIG` to the file of the user that both programs read.
 * - `keep_digest` renames the file `$1.new`, which a push has written, to `$1`. The digest must be that of former pushes.
 */
export const PUSH_FUNCTIONS = `
configure_registries() {
  mkdir -p "$HOME/.config/containers"
  printf %s "$REGISTRIES_CONFIG" >"$HOME/.config/containers/registries.conf"
}

keep_digest() {
  [ ! -e "$1" ] || cmp -s "$1" "$1.new" || stop 'The image has different digests in the registries.'
  mv "$1.new" "$1"
}
`.trim();
