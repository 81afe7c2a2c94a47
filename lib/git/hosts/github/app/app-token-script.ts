/**
 * A POSIX shell script that requests a token of an App for one repository with openssl and curl
 * (docs.github.com/rest/apps/apps, "Create an installation access token for an app", 2022-11-28). The request is signed by a
 * JWT that is valid for five minutes; it begins a minute early, as GitHub recommends for clocks that differ. The key, the JWT and
 * the token are in no argument and no log, and redirects are not followed.
 *
 * Its variables: see `TokenIssuer.script`; `API_URL`, `APP_ID`, `INSTALLATION_ID`, and `PERMISSIONS` as JSON.
 */
export const APP_TOKEN_SCRIPT = String.raw`
set -eu
export LC_ALL=C
umask 077

stop() {
  printf '%s\n' "$1" >&2
  exit 1
}

case $REPOSITORY in
  "$SERVER"/*/*) ;;
  *) stop "The repository is not one of $SERVER, so it gets no token of the App. Use a URL that starts with '$SERVER/'." ;;
esac
path=${'$'}{REPOSITORY#"$SERVER"/}
path=${'$'}{path%/}
name=${'$'}{path#*/}
name=${'$'}{name%.git}
case $path in
  *[!A-Za-z0-9._/-]* | */*/*) stop "The URL of the repository is not valid. Use one such as '$SERVER/acme/app.git'." ;;
esac
[ -s "$KEY_FILE" ] || stop "There is no private key of the App. Check that the $KEY_SOURCE is in this namespace and has the key."

base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

now=$(date +%s)
header=$(printf '{"alg":"RS256","typ":"JWT"}' | base64url)
claims=$(printf '{"iat":%s,"exp":%s,"iss":"%s"}' "$((now - 60))" "$((now + 300))" "$APP_ID" | base64url)
printf %s "$header.$claims" | openssl dgst -sha256 -sign "$KEY_FILE" -out "$LOGIN_FILES/signature" 2>/dev/null ||
  stop "The private key of the App cannot sign. Store the file that was downloaded, which starts with '-----BEGIN RSA PRIVATE KEY-----', in the $KEY_SOURCE."
jwt=$header.$claims.$(base64url <"$LOGIN_FILES/signature")
rm "$LOGIN_FILES/signature"

url=$API_URL/app/installations/$INSTALLATION_ID/access_tokens
newline='
'
answer=$(printf 'header = "Authorization: Bearer %s"\n' "$jwt" | curl --silent --show-error --globoff --config - \
  --header 'Accept: application/vnd.github+json' --header 'X-GitHub-Api-Version: 2022-11-28' \
  --data-binary "{\"repositories\":[\"$name\"],\"permissions\":$PERMISSIONS}" --write-out '\n%{http_code}' \
  --connect-timeout 10 --max-time 20 --retry 5 --retry-all-errors --retry-max-time 100 "$url") ||
  stop "There is no answer from $url."
code=${'$'}{answer##*"$newline"}
answer=$(printf %s "${'$'}{answer%"$newline"*}" | tr -d '\r\n')
case $code in
  201) ;;
  401) hint="Check that the private key is one of the App '$APP_ID', and that the clock of the node is right: it is $(date -u '+%Y-%m-%d %H:%M:%S') UTC." ;;
  403) hint="Check that the installation '$INSTALLATION_ID' is not suspended, and that it allows the addresses of the cluster." ;;
  404) hint="Check that the App '$APP_ID' has the installation '$INSTALLATION_ID'." ;;
  422) hint="Check that the installation has access to the repository '$name', and the permissions $PERMISSIONS." ;;
  3??) hint='Redirects are not followed. Check the URL of the server.' ;;
  *) hint= ;;
esac
[ "$code" = 201 ] || stop "There is no token of the App: POST $url was answered $code. $hint The answer: $(printf %s "$answer" | head -c 500)"
token=$(printf %s "$answer" | sed -n 's|^{[^{]*"token" *: *"\([A-Za-z0-9._-]*\)".*|\1|p')
[ -n "$token" ] || stop "POST $url was answered $code without a token."
printf %s x-access-token >"$LOGIN_FILES/username"
printf %s "$token" >"$LOGIN_FILES/token"
echo "The App has got a token for '$path', which is valid for an hour."
`.trimStart();
