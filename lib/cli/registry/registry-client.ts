import { createHash } from 'node:crypto';
import { isDigest, pathOf, registryOf } from '../../kubernetes/image-reference';
import { parseChallenge } from './challenge';
import type { CredentialsOf } from './docker-config';
import { DOCKER_HUB_HOST, loginCommand } from './docker-config';
import type { Retries } from './http';
import { RETRIES, discard, readBody, retryAfter, send } from './http';
import { fieldOf, parseJson } from './json';
import { RegistryError } from './registry-error';
import { basicAuthorization, requestToken } from './token';

/** Docker Hub's API is not at the host of its image references. */
const DOCKER_HUB_API = 'registry-1.docker.io';

/** The media types of images: for several platforms, and for one. */
const MANIFEST_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

/** The maximum size of a manifest (OCI distribution specification, "Pushing Manifests"). */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;

const MAX_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];

/** How to access registries. */
export interface RegistryOptions {
  readonly credentials: CredentialsOf;
  /** The hosts that are accessed without TLS, besides this machine. */
  readonly plainHttp: readonly string[];
  readonly retries?: Retries;
}

/** Headers for each host that was logged in to. */
type Logins = Map<string, string>;

/** Looks up images in registries (OCI distribution specification). It only reads. */
export class RegistryClient {
  private readonly retries: Retries;

  constructor(private readonly options: RegistryOptions) {
    this.retries = options.retries ?? RETRIES;
  }

  /** The digest of the image that a tag refers to. The name of the repository contains its registry. */
  async digestOf(repository: string, tag: string): Promise<string> {
    const registry = registryOf(repository);
    const url = this.urlOf(registry, `/v2/${pathIn(registry, pathOf(repository))}/manifests/${tag}`);
    const logins: Logins = new Map();
    // Docker Hub does not count HEAD as a pull.
    const head = await this.request('HEAD', url, logins);
    const digest = head.headers.get('docker-content-digest') ?? undefined;
    const needsBody = head.status === 405 || (head.ok && digest === undefined);
    if (!needsBody) return checkDigest(checkResponse(head, registry), digest);
    const response = checkResponse(await this.request('GET', url, logins), registry);
    return digestOfBody(response, await readBody(response, MAX_MANIFEST_BYTES, this.retries));
  }

  private urlOf(registry: string, path: string): URL {
    const host = registry === DOCKER_HUB_HOST ? DOCKER_HUB_API : registry;
    if (!URL.canParse(`https://${host}`)) throw new RegistryError(`'${host}' is not a valid host.`);
    return new URL(path, `${this.isPlain(host) ? 'http' : 'https'}://${host}`);
  }

  /** Whether a host is accessed without TLS. */
  private isPlain(host: string): boolean {
    const { hostname } = new URL(`http://${host}`);
    return ['localhost', '127.0.0.1', '[::1]'].includes(hostname) || this.options.plainHttp.includes(host);
  }

  /** Sends a request, logs in if the registry asks for that, and follows redirects. */
  private async request(method: string, start: URL, logins: Logins): Promise<Response> {
    let url = start;
    for (let redirects = 0; redirects <= MAX_REDIRECTS;) {
      const authorization = logins.get(url.host);
      const headers = {
        accept: MANIFEST_TYPES.join(', '),
        ...(authorization !== undefined && { authorization }),
      };
      const response = await send(url, { method, headers }, this.retries);
      if (response.status === 401 && authorization === undefined) {
        const login = await this.logIn(url, response.headers.get('www-authenticate') ?? '');
        if (login === undefined) return response;
        logins.set(url.host, login);
        await discard(response);
        continue;
      }
      const location = response.headers.get('location');
      if (!REDIRECTS.includes(response.status) || location === null) return response;
      await discard(response);
      if (!URL.canParse(location, url.href))
        throw new RegistryError(`${url.host} redirects to no valid URL.`);
      url = this.checkUrl(new URL(location, url), 'redirects to');
      redirects++;
    }
    throw new RegistryError(`${start.host} redirects more than ${MAX_REDIRECTS} times.`);
  }

  /** The header `Authorization` for a challenge; undefined if there are no credentials for it. */
  private async logIn(url: URL, header: string): Promise<string | undefined> {
    const challenge = parseChallenge(header);
    const host = url.host === DOCKER_HUB_API ? DOCKER_HUB_HOST : url.host;
    const credentials = this.options.credentials(host);
    if (challenge === undefined) return undefined;
    if (credentials !== undefined && 'registryToken' in credentials)
      return `Bearer ${credentials.registryToken}`;
    if (challenge.scheme === 'basic') {
      return credentials !== undefined && 'username' in credentials
        ? basicAuthorization(credentials)
        : undefined;
    }
    if (!URL.canParse(challenge.realm)) {
      throw new RegistryError(`${host} names no valid URL to get a token from.`);
    }
    const realm = this.checkUrl(new URL(challenge.realm), 'asks to log in at');
    const scope = challenge.scope ?? `repository:${/^\/v2\/(.+)\/manifests\//.exec(url.pathname)?.[1]}:pull`;
    const token = await requestToken({ ...challenge, realm, scope, host, credentials }, this.retries);
    return `Bearer ${token}`;
  }

  /** Refuses URLs that would send a password or a token without TLS. */
  private checkUrl(url: URL, action: string): URL {
    if (url.protocol === 'https:' || (url.protocol === 'http:' && this.isPlain(url.host))) return url;
    throw new RegistryError(
      `the registry ${action} ${url.protocol}//${url.host}, without TLS. If that is intended, use '--plain-http ${url.host}'.`,
    );
  }
}

/** Docker Hub's own images are in the folder `library`. */
function pathIn(registry: string, path: string): string {
  return registry === DOCKER_HUB_HOST && !path.includes('/') ? `library/${path}` : path;
}

/** Reports what a response other than an image means. */
function checkResponse(response: Response, registry: string): Response {
  const { status, statusText, headers } = response;
  const problem = `HTTP ${status}${statusText === '' ? '' : ` ${statusText}`}`;
  if (status === 404) throw new RegistryError(`the registry has no such image (${problem}).`);
  if (status === 401 || status === 403) {
    throw new RegistryError(
      `the registry denies access, or has no such image (${problem}). Try '${loginCommand(registry)}'.`,
    );
  }
  if (status === 429) {
    const seconds = retryAfter(response);
    const when = seconds === undefined ? 'later' : `in ${seconds} s`;
    throw new RegistryError(
      `the registry limits requests (${problem}). Try again ${when}, log in with '${loginCommand(registry)}', or use --mirror.`,
    );
  }
  if (!response.ok) throw new RegistryError(`the registry answers with ${problem}.`);
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  if (type !== '' && !MANIFEST_TYPES.includes(type.trim())) {
    throw new RegistryError(
      `the registry has no image of a supported format there, but '${printable(type)}'.`,
    );
  }
  return response;
}

function checkDigest(response: Response, digest = ''): string {
  if (isDigest(digest)) return digest;
  throw new RegistryError(
    `the registry reports an invalid digest (HTTP ${response.status}): '${printable(digest)}'.`,
  );
}

/** A text of a registry without characters that a terminal interprets. */
function printable(text: string): string {
  return text.slice(0, 200).replace(/[^\x20-\x7e]/g, '?');
}

/** Computes the digest of a manifest, and compares it with what the registry reports. */
function digestOfBody(response: Response, body: Uint8Array): string {
  const reported = response.headers.get('docker-content-digest') ?? undefined;
  const algorithm = reported?.startsWith('sha512:') === true ? 'sha512' : 'sha256';
  const digest = `${algorithm}:${createHash(algorithm).update(body).digest('hex')}`;
  if (reported !== undefined && reported !== digest) {
    throw new RegistryError(
      `the registry reports the digest '${printable(reported)}', but its manifest has '${digest}'. Do not use it.`,
    );
  }
  if (fieldOf(parseJson(new TextDecoder().decode(body)), 'schemaVersion') === 2) return digest;
  throw new RegistryError(
    `the registry answers with something else than a manifest (HTTP ${response.status}).`,
  );
}
