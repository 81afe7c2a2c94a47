import { spawn, spawnSync } from 'node:child_process';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './child-outcome';
import { outcomeOf } from './child-outcome';

/** A request that a server has received. */
export interface ReceivedRequest {
  readonly method: string;
  /** The scheme, the host and the path. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A response: the status code, the body, and headers. */
export type Response = readonly [code: number, body: string, headers?: { readonly [name: string]: string }];

/** The result of a script. */

/**
 * Servers that answer every request of curl, whichever host it is for: curl connects to them instead, and accepts their
 * certificate. So scripts run as they are, with the addresses of public services.
 */
export class FakeInternet {
  readonly folder = mkdtempSync(join(tmpdir(), 'fake-internet-'));
  readonly requests: ReceivedRequest[] = [];
  respond: (request: ReceivedRequest) => Response = () => [500, 'no response'];
  private readonly servers: Server[] = [];

  async start(): Promise<void> {
    const key = join(this.folder, 'key.pem');
    const cert = join(this.folder, 'cert.pem');
    const subject = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost', '-days', '2'];
    spawnSync('openssl', ['req', ...subject, '-keyout', key, '-out', cert]);
    const options = { key: readFileSync(key), cert: readFileSync(cert) };
    const https = await this.listen(createHttpsServer(options, this.listener('https')));
    const http = await this.listen(createHttpServer(this.listener('http')));
    const hosts = ['metadata.google.internal:80', '169.254.170.23:80'];
    const lines = [
      'insecure',
      ...hosts.map((host) => `connect-to = "${host}:127.0.0.1:${String(http)}"`),
      `connect-to = "::127.0.0.1:${String(https)}"`,
    ];
    writeFileSync(join(this.folder, '.curlrc'), lines.join('\n'));
  }

  stop(): void {
    for (const server of this.servers) server.close();
    rmSync(this.folder, { recursive: true });
  }

  /** Writes a file, and returns its path. */
  file(name: string, content: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  /** Runs a script while this process serves its requests. */
  run(
    shell: string,
    script: string,
    args: readonly string[],
    environment: { readonly [name: string]: string } = {},
  ): Promise<Outcome> {
    const [program = '', ...options] = shell.split(' ');
    const env = { PATH: process.env.PATH ?? '', CURL_HOME: this.folder, HOME: this.folder, ...environment };
    const child = spawn(program, [...options, '-c', script, 'script', ...args], {
      env,
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return outcomeOf(child);
  }

  private listen(server: Server): Promise<number> {
    this.servers.push(server);
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        resolve((server.address() as AddressInfo).port);
      });
    });
  }

  private listener(scheme: string): RequestListener {
    return (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method = '', headers, url = '' } = request;
        const body = Buffer.concat(chunks).toString();
        const received = { method, url: `${scheme}://${headers.host ?? ''}${url}`, headers, body };
        this.requests.push(received);
        const [code, text, answerHeaders = {}] = this.respond(received);
        response.writeHead(code, { ...answerHeaders, connection: 'close' }).end(text);
      });
    };
  }
}

/** Whether the programs are on this machine. */
export function hasPrograms(...programs: readonly string[]): boolean {
  return programs.every((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0);
}
