import { BUILD_SCRIPT } from '../build-script';

/**
 * Runs `buildctl build` with the daemon in `BUILDKIT_HOST`, or starts its own daemon if `DAEMON_CONFIG` is set. Instructions of the Dockerfile have a file system of their own, and a user namespace below that of the
 * client, whose files and memory they cannot read.
 */
export const BUILDKIT_SCRIPT = `${BUILD_SCRIPT}
run_buildctl() {
  if [ -n "\${DAEMON_CONFIG+set}" ]; then
    mkdir -p "$HOME/.config/buildkit"
    printf %s "$DAEMON_CONFIG" >"$HOME/.config/buildkit/buildkitd.toml"
    buildctl-daemonless.sh "$@"
  elif [ -n "\${TLS-}" ]; then
    buildctl --tlsdir "$TLS" "$@"
  else
    buildctl "$@"
  fi
}

names=
while [ "$DESTINATIONS" -gt 0 ]; do
  names=\${names:+$names,}$1
  DESTINATIONS=$((DESTINATIONS - 1))
  shift
done
if [ -n "$names" ]; then
  set -- "$@" --output "type=image,\\"name=$names\\",push=true" --metadata-file /tmp/metadata.json
else
  set -- "$@" --output "type=oci,dest=$IMAGE_FILE"
fi
run_buildctl build --progress=plain --frontend=dockerfile.v0 --local "context=$context" \\
  --local "dockerfile=\${dockerfile%/*}" --opt "filename=\${dockerfile##*/}" "$@"
[ -z "$names" ] ||
  write_outputs "$(sed -n 's/^ *"containerimage.digest": *"\\([^"]*\\)".*/\\1/p' /tmp/metadata.json)"
`;
