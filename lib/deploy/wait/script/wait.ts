/**
 * The part of the script that waits until the Application is Synced and Healthy at the delivered commit, or at a later one
 * that contains it.
 *
 * `TIMEOUT`: how long to wait, in seconds. `DEGRADED`: how long the Application has to be Degraded to be given up. `INTERVAL`:
 * the seconds between two looks.
 */
export const WAIT_SCRIPT = String.raw`
elapsed() {
  echo $(($(date +%s) - start))
}

# Says what has changed.
report_state() {
  [ "$state" != "$reported" ] || return 0
  reported=$state
  printf '%4d s  %s\n' "$(elapsed)" "$state"
}

# Ends as soon as it is certain that the delivered commit is deployed, or that it will not be.
judge() {
  case $phase in
    Failed | Error)
      if find_delivery "$(operated)"; then
        fail "Argo CD could not sync the Application '$APPLICATION' at $found: $(value_of '.status.operationState.message // ""')
$(failures)"
      fi
      ;;
  esac
  if ! find_delivery "$compared"; then
    degraded=
    return 0
  fi
  # The operation still has hooks to run, or has not begun.
  case $sync-$phase-$(value_of 'has("operation")') in
    Synced-Running-* | Synced-Terminating-* | Synced-*-true) return 0 ;;
    Synced-*) judge_health ;;
  esac
}

judge_health() {
  case $health in
    Healthy)
      printf '%s' "$found" > "$WORKSPACE/synced-revision"
      contained=
      [ "$found" = "$REVISION" ] || contained=", which contains $REVISION"
      echo "The Application '$APPLICATION' is Synced and Healthy at $found$contained, after $(elapsed) s."
      exit 0
      ;;
    Degraded)
      [ -n "$degraded" ] || degraded=$(elapsed)
      [ $(($(elapsed) - degraded)) -lt "$DEGRADED" ] ||
        fail "The Application '$APPLICATION' is Degraded at $found, for $DEGRADED s. Look at its objects: argocd app get $NAMESPACE/$APPLICATION, or kubectl."
      ;;
    *) degraded= ;;
  esac
}

wait_for_application() {
  start=$(date +%s)
  reported='' degraded='' history='' state='' sync=''
  while :; do
    if read_state; then judge; fi
    report_state
    [ "$(elapsed)" -lt "$TIMEOUT" ] ||
      fail "After $TIMEOUT s, the Application '$APPLICATION' in the namespace '$NAMESPACE' is not Synced and Healthy at $REVISION: $state.$history$(hint)"
    sleep "$INTERVAL"
  done
}

hint() {
  [ "$sync" = OutOfSync ] || return 0
  case $(value_of '.spec.syncPolicy.automated // "none"') in
    none) echo " It has no automated sync: sync it by hand, or set 'automated'." ;;
  esac
}
`;
