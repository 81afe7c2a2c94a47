import type * as argo from '../../imports/argoproj.io';
import type { Problem } from '../finding';
import type { ConfigMapKey } from '../kubernetes/secret-key';
import { checkKeySelector, keySelector } from '../kubernetes/secret-key';
import type { GitCredentials } from './credentials';
import { gitLogin } from './credentials';
import { isHttps, splitGitUrl } from './location';

/** What a container needs to verify a server that a private authority has signed the certificate of. */
export interface RenderedGitCa {
  readonly volumes: readonly argo.Volume[];
  readonly mounts: readonly argo.VolumeMount[];
  /** The file with the certificate; undefined if the authorities that the image knows are sufficient. */
  readonly file?: string;
}

/**
 * Renders the volume with the certificate, with a name and a path that start with those of the login. It is optional, so that
 * the step fails with a message instead of waiting for a ConfigMap that does not exist.
 */
export function renderGitCa(
  login: { readonly name: string; readonly path: string },
  ca: ConfigMapKey | undefined,
): RenderedGitCa {
  if (ca === undefined) return { volumes: [], mounts: [] };
  const { name: configMap, key } = keySelector(ca, 'configMap');
  const name = `${login.name}-ca`;
  const mountPath = `${login.path}-ca`;
  return {
    volumes: [{ name, configMap: { name: configMap, items: [{ key, path: 'ca.crt' }], optional: true } }],
    mounts: [{ name, mountPath, readOnly: true }],
    file: `${mountPath}/ca.crt`,
  };
}

/** The server that a certificate is for, and how git logs in to it. */
interface GitServer {
  readonly url: string | undefined;
  readonly credentials?: GitCredentials;
}

/** Checks the reference to the certificate, and that it is for an https server. The URL may contain a password, so no message repeats it. */
export function checkGitCa(
  ca: ConfigMapKey | undefined,
  path: string,
  { url = '', credentials }: GitServer,
): Problem[] {
  if (ca === undefined) return [];
  const problems = checkKeySelector(keySelector(ca, 'configMap'), 'configMap', path, { isTemplated: true });
  const isOther = splitGitUrl(url).host !== '' && !isHttps(url);
  if (problems.length > 0 || !(isOther || gitLogin(credentials) === 'sshKey')) return problems;
  const message =
    "Only an https server has a certificate, so 'ca' would not be used. Use the https URL, or remove 'ca'; 'knownHosts' has the host keys of an SSH server.";
  return [{ code: 'unused-ca', message, path }];
}

/**
 * A function of a script that has a function `fail`: ends it unless the file $1 is the certificate of an authority. $2: the property that
 * refers to it.
 */
export const NEED_CA_SCRIPT = String.raw`
need_ca() {
  [ -s "$1" ] ||
    fail "There is no certificate of the authority. Check that the ConfigMap that '$2' names is in the workflow's namespace and has the key."
  grep -q -e '-----BEGIN CERTIFICATE-----' "$1" ||
    fail "The certificate of the authority is not in PEM format. Store the text from '-----BEGIN CERTIFICATE-----' on in the ConfigMap that '$2' names."
}
`.trim();

/**
 * The part of a script that lets git verify the server of a repository with the certificate of its authority. Those
 * of submodules are verified as before.
 */
export const TRUST_CA_SCRIPT = String.raw`
${NEED_CA_SCRIPT}

# Lets git verify the server of the URL $1 with the file $2, if there is one. $3: the property that refers to it. The setting is
# in the environment: git also passes it on to the commands that fetch submodules, and it is not left behind in the repository.
trust_ca() {
  [ -n "$2" ] || return 0
  need_ca "$2" "$3"
  # The variable would replace the setting.
  unset GIT_SSL_CAINFO
  case $1 in
    https://*) ;;
    *) fail "The URL is not an https URL, so '$3' would not be used. Use the https URL of the repository, or remove '$3'." ;;
  esac
  count=${'$'}{GIT_CONFIG_COUNT:-0}
  server=$(printf '%s' "$1" | sed 's|^\(https://[^/]*\).*|\1|')
  export "GIT_CONFIG_KEY_$count=http.$server/.sslCAInfo" "GIT_CONFIG_VALUE_$count=$2" "GIT_CONFIG_COUNT=$((count + 1))"
}

# Says what to do if the messages of git in the file $1 are about a server whose authority is not known. $2: the property.
ca_hint() {
  ! grep -q -i -e 'issuer certificate' -e 'self.signed certificate' -e 'certificate verif.* failed' "$1" ||
    printf '%s' " If a private authority has signed the certificate of the server, set '$2' to that of the authority."
}
`.trim();
