import { STOP } from '../../defaults/shell';

/** What clients ignore in the name of a registry. */
const HOST = '(sub("^https?://", "") | sub("/+$", ""))';

/**
 * Adds the second Docker config to the first one. What the first one has for a registry of the second is dropped as a whole: a
 * part of it, such as `identitytoken` or a credential helper, could take precedence over the later credentials. Names are not
 * compared with `==`, nor objects merged with `*`: yq takes an asterisk in them for a pattern.
 */
const ADD = `select(fi == 0) as $all | select(fi == 1) as $next
| ($next | (.auths // {}) + (.credHelpers // {}) | with_entries(.key |= ${HOST})) as $hosts
| $all | (.auths, .credHelpers) |= (. // {} | with_entries((.key | ${HOST}) as $host | select($hosts | has($host) | not)))
| {"auths": .auths + ($next.auths // {}), "credHelpers": .credHelpers + ($next.credHelpers // {})} as $both
| . + $next + $both | del(.credHelpers | select(length == 0))`;

/**
 * A POSIX shell script that merges Docker configs with yq. Its arguments: the file to write, then two for each config: the file,
 * and what it is from, for messages. A missing file is a warning, as a missing Secret is without this script. If all are missing, it
 * writes no file.
 *
 * Vault's version 2 of key-value stores has the fields below `data`, beside `metadata`.
 */
export const MERGE_SCRIPT = `set -eu
${STOP}

result=$1 found=
shift
printf '{"auths":{}}' >"$result"
while [ $# -gt 0 ]; do
  if [ -s "$1" ]; then
    yq -p json -o json -I 0 '(select(has("data")) | .data), select(has("data") | not) | select((.auths // {} | tag) == "!!map")' "$1" >"$result.next" 2>/dev/null &&
      grep -q '^{' "$result.next" || stop "$2 is not a Docker config. Store a JSON object with the object 'auths'."
    grep -q -e '"auths":{' -e '"credHelpers":' -e '"credsStore":' "$result.next" ||
      echo "Warning: $2 has no credentials: it has no field 'auths'." >&2
    yq eval-all -p json -o json -I 0 '${ADD}' "$result" "$result.next" >"$result.merged"
    mv "$result.merged" "$result"
    rm "$result.next"
    found=true
  else
    echo "Warning: there is no $2, or it is empty." >&2
  fi
  shift 2
done
# The container that reads the file reports that it is missing.
[ -n "$found" ] || rm "$result"
`;
