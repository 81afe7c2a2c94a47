import { TRUST_CA_SCRIPT } from './certificate-authority';

/**
 * The part of a script that lets git authenticate. git never gets a token as an argument or in a URL: it asks a credential
 * helper, which is configured for the host of the repository only, so no other host receives the token.
 *
 * `LOGIN`: `none`, `token`, `ssh-key` or `ssh-key-any-host`, with its files in the directory `LOGIN_FILES`. `CA_FILE`: the certificate
 * of the authority of the server, if it is a private one.
 */
export const LOG_IN_SCRIPT = String.raw`
need_login_file() {
  [ -e "$files/$1" ] ||
    fail "There is no $2: look whether the Secret (or ConfigMap) that '$property' names is in the workflow's namespace and has the key."
  [ -r "$files/$1" ] ||
    fail "The $2 can't be read: a container that does not run as root needs an fsGroup in the template's securityContext."
  [ -s "$files/$1" ] || fail "The $2 is empty."
}

# Lets the repository in the current folder log in to the server of the URL $1 by the method $2, with the files in the
# folder $3. $4: the property with the credentials.
log_in() {
  files=$3 property=$4
  case $1 in
    http*://*@*) fail "The repository's URL holds credentials: take them out and use '$property', which refers to a Secret." ;;
  esac
  ssh="ssh -F /dev/null -o BatchMode=yes -o ConnectTimeout=30 -o IdentitiesOnly=yes -i $files/ssh-key"
  case $2 in
    token)
      need_login_file token token
      need_login_file username 'user name'
      origin=$(printf '%s' "$1" | sed 's|^\([a-z]*://[^/]*\).*|\1|')
      git config "credential.$origin.helper" "!give() {
        printf 'username=%s\npassword=%s\n' \"\$(cat '$files/username')\" \"\$(cat '$files/token')\"
      }; give"
      ;;
    ssh-key)
      need_login_file ssh-key 'ssh key'
      need_login_file known-hosts 'list of known hosts'
      git config core.sshCommand "$ssh -o StrictHostKeyChecking=yes -o UserKnownHostsFile=$files/known-hosts"
      ;;
    ssh-key-any-host)
      need_login_file ssh-key 'ssh key'
      git config core.sshCommand "$ssh -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null"
      ;;
  esac
}

${TRUST_CA_SCRIPT}
`;
