import { createHash } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const IMAGE_TYPE = 'application/vnd.oci.image.manifest.v1+json';

/** What the registry stores under a digest or a tag. */
interface Stored {
  readonly type: string;
  readonly content: Buffer;
}

export function digestOf(content: Buffer | string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/**
 * A registry in memory that requires a password: the part of the distribution specification that cosign, regctl and syft use. It has no
 * API for referrers, so that they are stored in an index with a tag, which anyone who may push can replace.
 */
export class MemoryRegistry {
  private readonly stored = new Map<string, Stored>();
  private server: Server | undefined;

  constructor(readonly login: { readonly username: string; readonly password: string }) {}

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      void readBody(request).then((body) => {
        const { status, headers = {}, content } = this.answer(request, body);
        response.writeHead(status, headers);
        response.end(request.method === 'HEAD' ? undefined : content);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
  }

  stop(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  /** The host with the port. */
  get host(): string {
    return `127.0.0.1:${String((this.server?.address() as AddressInfo).port)}`;
  }

  /** The Docker config with the password. */
  config(password = this.login.password): string {
    const auth = Buffer.from(`${this.login.username}:${password}`).toString('base64');
    return JSON.stringify({ auths: { [this.host]: { auth } } });
  }

  /** Stores an image without layers, and returns it by its digest. */
  addImage(
    repository: string,
    comment: string,
    platform: { readonly architecture: string; readonly variant?: string } = { architecture: 'amd64' },
  ): string {
    const config = Buffer.from(JSON.stringify({ os: 'linux', ...platform, comment, rootfs: {} }));
    const descriptor = {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      size: config.length,
      digest: digestOf(config),
    };
    const manifest = Buffer.from(
      JSON.stringify({ schemaVersion: 2, mediaType: IMAGE_TYPE, config: descriptor, layers: [] }),
    );
    this.put(repository, digestOf(config), { type: 'application/octet-stream', content: config });
    this.put(repository, digestOf(manifest), { type: IMAGE_TYPE, content: manifest });
    return `${this.host}/${repository}@${digestOf(manifest)}`;
  }

  /** The content under a digest or a tag. */
  read(repository: string, reference: string): string | undefined {
    return this.stored.get(`${repository} ${reference}`)?.content.toString();
  }

  /** Stores the signatures and attestations of an image as those of another, as anyone who may push can. */
  copyReferrers(from: string, to: string): void {
    const tag = (image: string): string => image.replace(/^[^/]*\//, '').replace(/@sha256:/, ' sha256-');
    const found = this.stored.get(tag(from));
    if (found === undefined) throw new Error(`${from} has no referrers`);
    this.stored.set(tag(to), found);
  }

  private put(repository: string, reference: string, stored: Stored): void {
    this.stored.set(`${repository} ${reference}`, stored);
  }

  private answer(
    { method = '', url = '', headers }: IncomingMessage,
    body: Buffer,
  ): {
    readonly status: number;
    readonly headers?: { readonly [name: string]: string };
    readonly content?: Buffer;
  } {
    const { username, password } = this.login;
    const expected = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    if (headers.authorization !== expected)
      return { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="registry"' } };
    const { pathname, searchParams } = new URL(url, 'http://registry');
    const [, repository = '', kind, reference = ''] =
      /^\/v2\/(.+)\/(blobs|manifests)\/(.+)$/.exec(pathname) ?? [];
    if (pathname === '/v2/') return { status: 200 };
    if (kind === undefined) return { status: 404 };
    const digest = digestOf(body);
    if (method === 'POST' || method === 'PATCH') {
      if (method === 'PATCH') this.put('uploads', pathname, { type: '', content: body });
      const location =
        method === 'POST' ? `/v2/${repository}/blobs/uploads/${String(this.stored.size)}` : pathname;
      return { status: 202, headers: { Location: location, Range: '0-0' } };
    }
    if (method === 'PUT' && kind === 'blobs') {
      const content = body.length > 0 ? body : (this.stored.get(`uploads ${pathname}`)?.content ?? body);
      this.put(repository, searchParams.get('digest') ?? '', { type: 'application/octet-stream', content });
      return { status: 201 };
    }
    if (method === 'PUT') {
      const stored = { type: headers['content-type'] ?? IMAGE_TYPE, content: body };
      for (const name of [reference, digest]) this.put(repository, name, stored);
      return { status: 201, headers: { 'Docker-Content-Digest': digest } };
    }
    const found = this.stored.get(`${repository} ${reference}`);
    if (found === undefined) return { status: 404 };
    const { type, content } = found;
    return {
      status: 200,
      headers: {
        'Content-Type': type,
        'Content-Length': String(content.length),
        'Docker-Content-Digest': digestOf(content),
      },
      content,
    };
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
