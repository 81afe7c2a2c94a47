import { SUMMARY_PUNCTUATION } from '../../ci/test/report/test-report-script';
import { NEED_CA_SCRIPT } from '../../git/certificate-authority';
import { IS_FULL_HASH } from '../../git/shell';
import type { CommitStatusRequest } from './commit-status-request';
import { TESTS_MARK } from './commit-status-request';

/** How many bytes the summaries of tests can have: a description of GitHub has up to 140 characters. */
const MAX_SUMMARY_LENGTH = 80;

/**
 * A POSIX shell script that reports the status of a commit with curl. Its environment has `COMMIT`, `STATUS`, `STOPPED`,
 * `TOKEN` or `TOKEN_FILE`, `TESTS`, the parts of the URL, the body for each status, and `CA_FILE` if the server's authority is
 * a private one. The summaries of tests are the only text that the script inserts there, if they have no characters with a
 * meaning in JSON. curl reads the token from standard input: it is neither in the process list nor in the log.
 *
 * curl retries by itself, with a growing delay, if a connection fails or the response is 408, 429 or 5xx.
 */
export function commitStatusScript({
  token,
  signInCodes = [],
}: Pick<CommitStatusRequest, 'token' | 'signInCodes'>): string {
  const encode = token.encoding === 'basic' ? ENCODE_BASIC : '';
  const refuse = signInCodes.length === 0 ? '' : refuseCodes(signInCodes);
  return `set -eu
export LC_ALL=C

fail() {
  echo "The commit status was not reported: $1" >&2
  exit 1
}

${NEED_CA_SCRIPT}

${IS_FULL_HASH}

is_full_hash "$COMMIT" ||
  fail "'$COMMIT' is not the full hash of a commit. A push trigger knows it; by hand, give it as the argument that 'commit' comes from."
[ -z "\${TOKEN_FILE-}" ] || TOKEN=$(cat "$TOKEN_FILE")
token=$(printf %s "\${TOKEN-}" | tr -d '\\r\\n')
[ -n "$token" ] || fail "the Secret '$TOKEN_SECRET' is not in this namespace, or has nothing under the key '$TOKEN_KEY'."${encode}
[ -z "\${CA_FILE-}" ] || need_ca "$CA_FILE" ca

case $STATUS in
  Pending | Running) body=$BODY_PENDING ;;
  Succeeded) body=$BODY_SUCCEEDED ;;
  Failed) body=$BODY_FAILED ;;
  *) body=$BODY_ERROR ;;
esac
case $STATUS-$STOPPED in
  Failed-true | Error-true) body=$BODY_STOPPED ;;
esac

# Letters of other scripts have no bytes of ASCII.
case $(printf '%s.' "$TESTS" | tr -d '\\200-\\377') in
  *[!A-Za-z0-9'${SUMMARY_PUNCTUATION}'-]*) tests= ;;
  *) tests=\${TESTS:+. $TESTS} ;;
esac
if [ \${#tests} -gt ${String(MAX_SUMMARY_LENGTH)} ]; then
  tests=$(printf '%.${String(MAX_SUMMARY_LENGTH - 3)}s' "$tests")
  # The last letter may be incomplete, so it is removed: from its first byte on.
  bytes=$(printf %s "$tests" | tr '\\200-\\277' '~' | tr '\\300-\\377' '^')
  case $bytes in
    *['~^']) bytes=\${bytes%'^'*} ;;
  esac
  tests=$(printf "%.\${#bytes}s..." "$tests")
fi
body=\${body%%${TESTS_MARK}*}$tests\${body#*${TESTS_MARK}}

url=$URL_START$COMMIT$URL_END
newline='
'
answer=$(printf '%s%s' "$TOKEN_HEADER" "$token" | curl --silent --show-error --globoff \\
  \${CA_FILE:+--cacert "$CA_FILE"} \\
  --header @- --header 'Content-Type: application/json' --header 'Accept: application/json' \\
  --data-binary "$body" --write-out '\\n%{http_code}' \\
  --connect-timeout 10 --max-time 20 --retry 5 --retry-all-errors --retry-max-time 100 "$url") || {
  ended=$? hint=
  # CURLE_PEER_FAILED_VERIFICATION
  [ "$ended" -ne 60 ] || hint=". If a private authority has signed the certificate of the server, set 'ca' to that of the authority."
  fail "no answer from $url$hint"
}
code=\${answer##*"$newline"}${refuse}
case $code in
  2??) echo "$STATUS was reported: POST $url was answered $code" ;;
  *)
    why=$(printf %s "\${answer%"$newline"*}" | tail -c 500)
    hint=
    case $code in
      401 | 403 | 404) hint=' Look whether the token may write commit statuses there.' ;;
      3??) hint=" Redirects are not followed: give the repository an 'apiUrl'." ;;
    esac
    fail "POST $url was answered $code.$hint $why" ;;
esac
`;
}

/** Encodes the token as the password of an empty user name. */
const ENCODE_BASIC = `
token=$(printf ':%s' "$token" | base64 | tr -d '\\n')`;

/** Fails if the response is a page to sign in, whatever its status code. */
function refuseCodes(codes: readonly number[]): string {
  return `
case $code in
  ${codes.join(' | ')}) fail "POST $url was answered $code, with a page to sign in. Check that the token is valid and may write commit statuses there." ;;
esac`;
}
