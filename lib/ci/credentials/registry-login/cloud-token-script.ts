import { STOP } from '../../defaults/shell';

const ASK = String.raw`
newline='
'

# Asks the URL $2 for $1. The other arguments are those of curl, which reads options with secrets from $options: they are
# neither in the list of processes nor in the log.
ask() {
  what=$1 url=$2
  shift 2
  answer=$(printf '%s\n' "$options" | curl --silent --show-error --globoff --config - --connect-timeout 10 --max-time 20 \
    --retry 5 --retry-all-errors --retry-max-time 60 --write-out '\n%{http_code}' "$@" "$url") ||
    stop "There is no answer from $url, which is asked for $what. Check that the network policy allows it."
  options=
  code=${'$'}{answer##*"$newline"}
  answer=$(printf %s "${'$'}{answer%"$newline"*}" | tr -d '\r\n')
  # AWS repeats the headers of a request with a wrong signature. Another successful answer may have a token.
  [ -z "$session" ] || answer=${'$'}{answer%%"$session"*}
  case $code in
    200) ;;
    2??) stop "$url, which is asked for $what, answered $code instead of 200." ;;
    *) stop "$url, which is asked for $what, answered $code. $hint The answer: $(printf %s "$answer" | head -c 500)" ;;
  esac
}

# Prints the text $1 if it has only the characters of tokens, so that it can be a part of JSON and of options of curl.
token() {
  case $1 in
    '' | *[!A-Za-z0-9._~+/=:-]*) stop "$url has not answered with $what." ;;
  esac
  printf %s "$1"
}

# The text in the XML element or the field of JSON $1 of the answer.
element() { token "$(printf %s "$answer" | sed -n "s|.*<$1>\([^<]*\)</$1>.*|\1|p")"; }
field() { token "$(printf %s "$answer" | sed -n 's|.*"'"$1"'" *: *"\([^"]*\)".*|\1|p')"; }
`.trim();

const ECR = String.raw`
# An IAM role of the ServiceAccount (IRSA), or EKS Pod Identity.
aws_credentials() {
  if [ -n "${'$'}{AWS_WEB_IDENTITY_TOKEN_FILE-}" ]; then
    hint="Check that the role '$AWS_ROLE_ARN' trusts the ServiceAccount of the pod."
    ask 'credentials of the role' "https://sts.$region.$domain/" --data Action=AssumeRoleWithWebIdentity \
      --data Version=2011-06-15 --data RoleSessionName=argo-ci --data-urlencode "RoleArn=$AWS_ROLE_ARN" \
      --data-urlencode "WebIdentityToken@$AWS_WEB_IDENTITY_TOKEN_FILE"
    key=$(element AccessKeyId) secret=$(element SecretAccessKey) session=$(element SessionToken)
  elif [ -n "${'$'}{AWS_CONTAINER_CREDENTIALS_FULL_URI-}" ]; then
    hint='Check the association of the ServiceAccount of the pod with a role.'
    options="header = \"Authorization: $(cat "$AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE")\""
    ask 'credentials of the role' "$AWS_CONTAINER_CREDENTIALS_FULL_URI"
    key=$(field AccessKeyId) secret=$(field SecretAccessKey) session=$(field Token)
  else
    stop "The pod has no identity of AWS to log in to $1. Annotate its ServiceAccount with 'eks.amazonaws.com/role-arn', or associate it with a role (EKS Pod Identity)."
  fi
}

ecr() {
  region=${'$'}{1#*.dkr.ecr*.}
  domain=${'$'}{region#*.}
  region=${'$'}{region%%.*}
  aws_credentials "$1"
  options="user = \"$key:$secret\"
header = \"X-Amz-Security-Token: $session\""
  hint="Check that the role allows 'ecr:GetAuthorizationToken'."
  ask 'a token of ECR' "https://api.ecr.$region.$domain/" --aws-sigv4 "aws:amz:$region:ecr" \
    --header 'Content-Type: application/x-amz-json-1.1' \
    --header 'X-Amz-Target: AmazonEC2ContainerRegistry_V20150921.GetAuthorizationToken' --data '{}'
  auth=$(field authorizationToken) validity='12 hours, or as long as the session of the role'
}
`.trim();

const GOOGLE = String.raw`
# Workload Identity Federation for GKE.
artifactRegistry() {
  hint='Check that the ServiceAccount of the pod may use Workload Identity Federation for GKE.'
  ask 'a token of the service account' \
    http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token \
    --header 'Metadata-Flavor: Google'
  secret=$(field access_token)
  auth=$(printf 'oauth2accesstoken:%s' "$secret" | base64 | tr -d '\n')
  validity="$(printf %s "$answer" | sed -n 's|.*"expires_in" *: *\([0-9]*\).*|\1|p') seconds"
}
`.trim();

const AZURE = String.raw`
# Microsoft Entra Workload ID.
acr() {
  [ -n "${'$'}{AZURE_FEDERATED_TOKEN_FILE-}" ] ||
    stop "The pod has no identity of Azure to log in to $1. Annotate its ServiceAccount with 'azure.workload.identity/client-id'."
  hint="Check that the identity '$AZURE_CLIENT_ID' trusts the ServiceAccount of the pod."
  ask 'a token of the identity' "$AZURE_AUTHORITY_HOST$AZURE_TENANT_ID/oauth2/v2.0/token" \
    --data grant_type=client_credentials --data-urlencode "client_id=$AZURE_CLIENT_ID" \
    --data-urlencode scope=https://containerregistry.azure.net/.default \
    --data-urlencode client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \
    --data-urlencode "client_assertion@$AZURE_FEDERATED_TOKEN_FILE"
  secret=$(field access_token)
  options="data-urlencode = \"access_token=$secret\""
  hint='Check that the identity has the role AcrPush.'
  ask 'a token of the registry' "https://$1/oauth2/exchange" --data grant_type=access_token \
    --data "service=$1" --data-urlencode "tenant=$AZURE_TENANT_ID"
  secret=$(field refresh_token)
  auth=$(printf '00000000-0000-0000-0000-000000000000:%s' "$secret" | base64 | tr -d '\n') validity='3 hours'
}
`.trim();

/**
 * A POSIX shell script that gets tokens for registries with the identity of the pod, and writes a Docker config with each. Its
 * arguments are three for each registry: the cloud (`ecr`, `artifactRegistry` or `acr`), the host of the registry, and the file.
 *
 * The variables with the identity are those that the clouds' webhooks set. Redirects are not followed. Sources:
 *
 * - STS: `AssumeRoleWithWebIdentity` (API version 2011-06-15), which needs no signature
 * - ECR: `GetAuthorizationToken` (2015-09-21), signed by curl; the token is the base64 of `AWS:<password>`
 * - GKE: the metadata server's `service-accounts/default/token`, for the user `oauth2accesstoken`
 * - ACR: `/oauth2/exchange` (Azure/acr, docs/AAD-OAuth.md), for the user of zeros
 */
export const CLOUD_TOKEN_SCRIPT = `set -eu
export LC_ALL=C
options= hint= session=

${STOP}

${ASK}

${ECR}

${GOOGLE}

${AZURE}

while [ $# -gt 0 ]; do
  "$1" "$2"
  printf '{"auths":{"%s":{"auth":"%s"}}}' "$2" "$auth" >"$3"
  echo "Logged in to $2. The token is valid for $validity."
  shift 3
done
`;
