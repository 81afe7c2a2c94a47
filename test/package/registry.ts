import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { IMPORTER, LIBRARY, ROOT, tarball } from './packed';
import { run } from './run';

/** The manifests of the packages that this registry serves itself. */
const MANIFESTS: ReadonlyMap<string, string> = new Map([
  [LIBRARY, join(ROOT, 'package.json')],
  [IMPORTER, join(ROOT, 'packages/importer/package.json')],
]);

/** A registry that serves the packed packages as if they were published, and redirects all others to npm's. */
export class Registry {
  private readonly server: Server;
  /** The requested packages of this registry. */
  readonly requested = new Set<string>();

  private constructor(private readonly upstream: string) {
    this.server = createServer((request, response) => {
      this.answer(request, response);
    });
  }

  static async start(): Promise<Registry> {
    const { stdout } = await run(ROOT, 'npm', ['config', 'get', 'registry']);
    const registry = new Registry(stdout.trim().replace(/\/$/, ''));
    await new Promise<void>((resolve) => registry.server.listen(0, '127.0.0.1', resolve));
    return registry;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer({ url = '/' }: IncomingMessage, response: ServerResponse): void {
    const [name = '', file] = url.slice(1).split('/-/');
    const manifest = MANIFESTS.get(name);
    if (manifest === undefined) {
      response.writeHead(302, { location: `${this.upstream}${url}` }).end();
    } else if (file === undefined) {
      this.requested.add(name);
      response.end(JSON.stringify(this.document(name, readFileSync(manifest, 'utf8'))));
    } else {
      response.end(readFileSync(tarball(name)));
    }
  }

  /** The registry document of a package with one version. */
  private document(name: string, text: string): object {
    const manifest = JSON.parse(text) as { readonly version: string };
    const integrity = `sha512-${createHash('sha512')
      .update(readFileSync(tarball(name)))
      .digest('base64')}`;
    const dist = { tarball: `${this.url}/${name}/-/${name}-${manifest.version}.tgz`, integrity };
    return {
      name,
      'dist-tags': { latest: manifest.version },
      versions: { [manifest.version]: { ...manifest, dist } },
    };
  }
}
