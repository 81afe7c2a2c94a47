import { splitGitUrl } from '../location';

/** The SSH servers whose host keys are in Argo's image (v3.7.6 and v4.1.0, hack/ssh_known_hosts). */
const KNOWN_HOSTS = [
  'bitbucket.org',
  'github.com',
  'gitlab.com',
  'ssh.dev.azure.com',
  'vs-ssh.visualstudio.com',
];

/** Whether Argo's image has the host key of the SSH server of a URL. Argo connects to no other one without further settings. */
export function isKnownToArgo(url: string): boolean {
  return KNOWN_HOSTS.includes(splitGitUrl(url).host);
}
