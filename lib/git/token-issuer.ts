import type { Problem } from '../finding';
import type { SecretKey } from '../kubernetes/secret-key';

/** What a token is for: to read or to change the content of a repository, or to report commit statuses. */
export type TokenAccess = 'read' | 'status' | 'write';

/** A Git host that issues tokens to programs, which expire and are for one repository. */
export interface TokenIssuer {
  /** The URL of the server, without a slash at the end. It gets the token of no other server. */
  readonly server: string;

  /** The private key that the program signs its request with. */
  readonly privateKey: SecretKey;

  /**
   * A program for Node.js that requests a token, and writes it to the files `token` and `username` in the directory
   * `LOGIN_FILES`. Its other variables: `REPOSITORY` with the URL of the repository, `SERVER`, `KEY_FILE` with the private key,
   * `KEY_SOURCE` for messages, and those of the issuer. If the authority of the server is a private one, `NODE_EXTRA_CA_CERTS` is the file
   * with its certificate, and `CA_SOURCE` names it in messages.
   */
  readonly program: string;

  /** The issuer's own variables of the program. */
  readonly variables: (access: TokenAccess) => { readonly [name: string]: string };

  /** Checks the options of the issuer. */
  readonly check: (path: string) => Problem[];
}

/** A token that each pod requests when it starts, such as for an App of the Git host. There is no token in a Secret. */
export interface IssuedGitToken {
  /**
   * Who issues the token.
   *
   * @internal
   */
  readonly issuer: TokenIssuer;
  readonly token?: never;
  readonly sshKey?: never;
  readonly username?: never;
  readonly insecureIgnoreHostKey?: never;
  readonly knownHosts?: never;
}

/** Whether the credentials are those of a program that requests a token. */
export function isIssued(credentials: unknown): credentials is IssuedGitToken {
  if (typeof credentials !== 'object' || credentials === null) return false;
  return 'issuer' in credentials && credentials.issuer !== undefined;
}

/** Checks that a URL is one of the server that issues the token: no other server accepts it, or should get it. */
export function checkIssuerUrl(credentials: unknown, url: string, path: string): Problem[] {
  if (!isIssued(credentials) || url.startsWith('{{')) return [];
  const { server } = credentials.issuer;
  if (url.startsWith(`${server}/`)) return [];
  const message = `The URL is not one of the server that issues the token. Use one that starts with '${server}/'.`;
  return [{ code: 'invalid-git-credentials', message, path }];
}
