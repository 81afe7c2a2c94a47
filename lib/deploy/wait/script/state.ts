/**
 * The part of the script that reads the state of the Application from the last answer of the API server.
 *
 * `APPLICATION`, `NAMESPACE`: the Application. `ANSWERS`: the directory with the answers, see `READ_SCRIPT`. `YQ`: the
 * program (mikefarah/yq 4), which reads the JSON. `TEMPORARY`: a directory.
 */
export const STATE_SCRIPT = String.raw`
# Prints the text that the expression $1 finds in the last answer.
value_of() {
  "$YQ" --input-format=json --output-format=yaml --unwrapScalar=true "$1" "$TEMPORARY/body"
}

# Whether there is a new state of the Application. Ends if there can't be one.
read_state() {
  if [ ! -s "$ANSWERS/application" ]; then
    state='its state is not known: the API server has not answered yet'
    return 1
  fi
  cp "$ANSWERS/application" "$TEMPORARY/answer"
  code=$(head -n 1 "$TEMPORARY/answer")
  tail -n +2 "$TEMPORARY/answer" > "$TEMPORARY/body"
  case $code in
    200) ;;
    404) fail "There is no Application '$APPLICATION' in the namespace '$NAMESPACE'. Set 'application' to its name, and apply it first." ;;
    401 | 403) fail "The Application can't be read: the API server answered $code: $(value_of '.message // ""')" ;;
    *)
      state="its state is not known: the API server answered $code: $(head -c 300 "$TEMPORARY/body")"
      return 1
      ;;
  esac
  sync=$(value_of '.status.sync.status // "Unknown"')
  health=$(value_of '.status.health.status // "Unknown"')
  phase=$(value_of '.status.operationState.phase // ""')
  compared=$(value_of '[.status.sync.revision // ""] + (.status.sync.revisions // []) | .[]')
  describe
}

# Says in one line what the Application is like.
describe() {
  at=$(printf '%s\n' "$compared" | awk 'NF { list = list separator $1; separator = ", " } END { print list }')
  [ -z "$at" ] || at=" at $at"
  state="it is $sync$at, $health"
  case $phase in
    '' | Succeeded) ;;
    *)
      message=$(value_of '.status.operationState.message // ""')
      state="$state, and its last operation is $phase"
      [ -z "$message" ] || state="$state: $message"
      ;;
  esac
  conditions=$(value_of '(.status.conditions // [])[] | select(.type == "*Error") | .type + ": " + .message')
  [ -z "$conditions" ] || state="$state. $conditions"
}

# The revisions of the last sync: of its result, or those that it was started with.
operated() {
  value_of '.status.operationState | [.syncResult.revision, .operation.sync.revision] +
    (.syncResult.revisions // []) + (.operation.sync.revisions // []) | .[] | select(. != null)'
}

# What Argo CD says of the objects that it could not apply, and of hooks that failed.
failures() {
  value_of '(.status.operationState.syncResult.resources // [])[] |
    select(.status == "SyncFailed" or .hookPhase == "Failed" or .hookPhase == "Error") |
    .kind + " " + .name + ": " + .message' | head -n 10
}
`;
