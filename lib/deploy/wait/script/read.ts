/**
 * The script of the sidecar, for POSIX shells: it reads the Application from the API server every few seconds, and is the
 * only program with a token. Each answer replaces the file `application` in the directory `ANSWERS` at once: its first line
 * is the status code, or 0 if there was no answer, and the rest is the body, or the error message of curl.
 *
 * `APPLICATION`, `NAMESPACE`: the Application. `TOKEN`: the directory with the token and the CA of the API server. `REFRESH`:
 * `true` if Argo CD is to compare the Application with its repository now. `INTERVAL`: the seconds between two requests.
 * curl reads the token from standard input: it is neither in the process list nor in the log.
 */
export const READ_SCRIPT = String.raw`
set -eu
export LC_ALL=C

# Argo ends a sidecar by a signal when the container has ended. Otherwise, the pod would be listed with an error.
trap 'exit 0' TERM

case $KUBERNETES_SERVICE_HOST in
  *:*) host=[$KUBERNETES_SERVICE_HOST] ;;
  *) host=$KUBERNETES_SERVICE_HOST ;;
esac
url=https://$host:$KUBERNETES_SERVICE_PORT/apis/argoproj.io/v1alpha1/namespaces/$NAMESPACE/applications/$APPLICATION

# Sends a request with further arguments of curl. $1: the file for the answer.
request() {
  file=$ANSWERS/$1
  shift
  : > "$file.body"
  if code=$(printf 'Authorization: Bearer %s' "$(cat "$TOKEN/token")" | curl --silent --show-error --globoff \
    --header @- --cacert "$TOKEN/ca.crt" --connect-timeout 10 --max-time 20 \
    --output "$file.body" --write-out '%{http_code}' "$@" "$url" 2> "$file.error"); then
    { echo "$code" && cat "$file.body"; } > "$file.new"
  else
    { echo 0 && cat "$file.error"; } > "$file.new"
  fi
  mv "$file.new" "$file"
}

# Sets the annotation that makes Argo CD resolve the branch and compare the Application (Argo CD, docs/user-guide/annotations-and-labels.md).
refresh() {
  request refresh --request PATCH --header 'Content-Type: application/merge-patch+json' \
    --data-binary '{"metadata":{"annotations":{"argocd.argoproj.io/refresh":"normal"}}}'
  code=$(head -n 1 "$ANSWERS/refresh")
  case $code in
    2??)
      echo 'Argo CD was asked to refresh the Application.'
      REFRESH=false
      ;;
    *)
      echo "Argo CD was not asked to refresh the Application: $code" >&2
      tail -n +2 "$ANSWERS/refresh" >&2
      ;;
  esac
}

while :; do
  if [ "$REFRESH" = true ]; then refresh; fi
  request application
  sleep "$INTERVAL" || :
done
`.trimStart();
