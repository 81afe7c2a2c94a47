import { STOP } from '../../defaults/shell';

/**
 * A POSIX shell script that merges Docker configs with yq. Its arguments: the file to write, then two for each config: the file,
 * and what it is from, for messages. A missing file is a warning, as a missing Secret is without this script.
 *
 * Vault's version 2 of key-value stores has the fields below `data`, beside `metadata`.
 */
export const MERGE_SCRIPT = `set -eu
${STOP}

result=$1
shift
printf '{}' >"$result"
while [ $# -gt 0 ]; do
  if [ -s "$1" ]; then
    yq -p json -o json -I 0 '(select(has("data")) | .data), select(has("data") | not)' "$1" >"$result.next" 2>/dev/null && grep -q '^{' "$result.next" ||
      stop "$2 is not a Docker config: it is no JSON object. Store one with the field 'auths'."
    yq eval-all -p json -o json -I 0 '. as $item ireduce ({}; . * $item)' "$result" "$result.next" >"$result.merged"
    mv "$result.merged" "$result"
    rm "$result.next"
  else
    echo "Warning: there is no $2, or it is empty." >&2
  fi
  shift 2
done
`;
