import { createHash } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const INDEX = 'application/vnd.oci.image.index.v1+json';

/** A manifest that the registry serves, and what is wrong with it. */
export interface Manifest {
  readonly body: string;
  readonly type?: string;
  /** The header `Docker-Content-Digest`: by default that of the body, and none if null. */
  readonly digest?: string | null;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** How the registry is protected. Tokens are issued by the registry itself. */
export type Protection = 'basic' | 'none' | 'token';

export const LOGIN = { username: 'ada', password: 'a:secret' };
const BASIC = `Basic ${Buffer.from(`${LOGIN.username}:${LOGIN.password}`).toString('base64')}`;
export const IDENTITY_TOKEN = 'identity-secret';

/** A registry on this machine (OCI distribution specification), which records its requests. */
export class LocalRegistry {
  protection: Protection = 'none';
  /** Whether tokens are issued without credentials. */
  anonymous = true;
  /** The path of the service that issues tokens. */
  realm: string;
  /** `METHOD path`, with the scheme of the `Authorization` header. */
  readonly requests: string[] = [];
  private readonly manifests = new Map<string, Manifest>();
  private readonly handlers = new Map<string, Handler[]>();

  private constructor(private readonly server: Server) {
    this.realm = `http://${this.host}/token`;
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      void this.answer(request, response);
    });
  }

  static async start(): Promise<LocalRegistry> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new LocalRegistry(server);
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Adds an image, and returns its digest. */
  add(repository: string, tag: string, manifest: Partial<Manifest> = {}): string {
    const { body = JSON.stringify({ schemaVersion: 2, name: `${repository}:${tag}` }) } = manifest;
    this.manifests.set(`/v2/${repository}/manifests/${tag}`, { ...manifest, body });
    return digestOf(body);
  }

  /** Answers the next request of a path differently: `HEAD /v2/…`. */
  once(request: string, ...handlers: readonly Handler[]): void {
    this.handlers.set(request, [...(this.handlers.get(request) ?? []), ...handlers]);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = request;
    const { pathname, searchParams } = new URL(url, `http://${this.host}`);
    const [scheme = 'anonymous'] = (headers.authorization ?? 'anonymous').split(' ');
    this.requests.push(`${method} ${pathname} ${scheme}`);
    const handler = this.handlers.get(`${method} ${pathname}`)?.shift();
    if (handler !== undefined) {
      handler(request, response);
    } else if (pathname === '/token') {
      await this.issueToken(request, response, searchParams);
    } else if (this.isAllowed(pathname, headers.authorization)) {
      this.sendManifest(method, pathname, response);
    } else {
      const scope = `repository:${/^\/v2\/(.*)\/manifests\//.exec(pathname)?.[1]}:pull`;
      const challenge =
        this.protection === 'basic'
          ? 'Basic realm="local"'
          : `Bearer realm="${this.realm}",service="local",scope="${scope}"`;
      response.writeHead(401, { 'www-authenticate': challenge }).end('{"errors":[]}');
    }
  }

  private isAllowed(path: string, authorization: string | undefined): boolean {
    if (this.protection === 'none') return true;
    if (this.protection === 'basic') return authorization === BASIC;
    const repository = /^\/v2\/(.*)\/manifests\//.exec(path)?.[1];
    return authorization === `Bearer token-for-repository:${repository}:pull-at-local`;
  }

  private async issueToken(
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
  ): Promise<void> {
    let parameters = query;
    if (request.method === 'POST') {
      const chunks: string[] = [];
      for await (const chunk of request) chunks.push(String(chunk));
      parameters = new URLSearchParams(chunks.join(''));
    }
    const { authorization } = request.headers;
    const isIdentified = parameters.get('refresh_token') === IDENTITY_TOKEN;
    const isKnown =
      authorization === BASIC || isIdentified || (this.anonymous && authorization === undefined);
    if (!isKnown) {
      response.writeHead(401).end('{}');
      return;
    }
    const token = `token-for-${parameters.get('scope')}-at-${parameters.get('service')}`;
    response.end(JSON.stringify(isIdentified ? { access_token: token } : { token }));
  }

  private sendManifest(method: string, path: string, response: ServerResponse): void {
    const manifest = this.manifests.get(path);
    if (manifest === undefined) {
      response.writeHead(404).end('{"errors":[]}');
      return;
    }
    const { body, type = INDEX, digest = digestOf(body) } = manifest;
    const headers = { 'content-type': type, ...(digest !== null && { 'docker-content-digest': digest }) };
    response.writeHead(200, headers).end(method === 'HEAD' ? undefined : body);
  }
}

export function digestOf(body: string, algorithm = 'sha256'): string {
  return `${algorithm}:${createHash(algorithm).update(body).digest('hex')}`;
}

/** Answers with a status. */
export function status(code: number, headers: { readonly [name: string]: string } = {}): Handler {
  return (_, response) => {
    response.writeHead(code, headers).end();
  };
}

/** Closes the connection without an answer. */
export const hangUp: Handler = (request) => {
  request.socket.destroy();
};

/** Never answers. */
export const keepSilent: Handler = () => undefined;
