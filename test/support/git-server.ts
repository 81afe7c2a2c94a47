import { execFileSync, spawn } from 'node:child_process';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A Git server with repositories that need a login, which records what it is sent. */
export class GitServer {
  readonly folder = mkdtempSync(join(tmpdir(), 'git-server-'));
  /** The headers `Authorization` of all requests. */
  readonly authorizations: (string | undefined)[] = [];
  /** The server that requests are redirected to. */
  redirect: string | undefined;
  /** How many of the next requests it answers with an error. */
  failures = 0;
  private readonly server: Server;

  /** Without a login, everyone may read. Without a certificate, it is an http server. */
  constructor(
    private readonly login?: { readonly username: string; readonly token: string },
    private readonly certificate?: { readonly key: string; readonly cert: string },
  ) {
    const handle: RequestListener = (request, response) => {
      this.handle(request, response);
    };
    this.server = certificate === undefined ? createServer(handle) : createHttpsServer(certificate, handle);
  }

  get url(): string {
    const scheme = this.certificate === undefined ? 'http' : 'https';
    return `${scheme}://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  start(): Promise<void> {
    return new Promise((resolve) => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
  }

  stop(): void {
    this.server.close();
    rmSync(this.folder, { recursive: true });
  }

  /** Runs git in a repository such as `acme/app.git`. */
  git(repository: string, ...args: readonly string[]): string {
    const config = ['-c', 'user.name=t', '-c', 'user.email=t@t', '-c', 'protocol.file.allow=always'];
    const cwd = join(this.folder, repository);
    return execFileSync('git', [...config, ...args], { cwd, encoding: 'utf8' }).trim();
  }

  /** Creates a repository with a first commit on `main`, and a working tree beside it to add others. */
  create(repository: string, files: { readonly [file: string]: string }): void {
    mkdirSync(join(this.folder, repository), { recursive: true });
    this.git(repository, 'init', '--quiet', '--initial-branch=main');
    this.commit(repository, files);
  }

  commit(repository: string, files: { readonly [file: string]: string }): string {
    for (const [file, text] of Object.entries(files)) {
      const path = join(this.folder, repository, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    this.git(repository, 'add', '--all');
    this.git(repository, 'commit', '--quiet', '--allow-empty', '--message', 'commit');
    return this.git(repository, 'rev-parse', 'HEAD');
  }

  private handle(request: IncomingMessage, response: ServerResponse): void {
    const { authorization } = request.headers;
    this.authorizations.push(authorization);
    const url = request.url ?? '';
    if (this.failures > 0) {
      this.failures -= 1;
      response.writeHead(503).end();
      return;
    }
    if (this.redirect !== undefined) {
      response.writeHead(302, { location: `${this.redirect}${url}` }).end();
      return;
    }
    if (this.login !== undefined) {
      const { username, token } = this.login;
      const expected = `Basic ${Buffer.from(`${username}:${token}`).toString('base64')}`;
      if (authorization !== expected) {
        response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
        return;
      }
    }
    const [path = '', query = ''] = url.split('?');
    const backend = spawn('git', ['http-backend'], {
      env: {
        PATH: process.env.PATH,
        GIT_PROJECT_ROOT: this.folder,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: path,
        QUERY_STRING: query,
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'safe.directory',
        GIT_CONFIG_VALUE_0: '*',
      },
    });
    request.pipe(backend.stdin);
    const chunks: Buffer[] = [];
    backend.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    backend.on('close', () => {
      const output = Buffer.concat(chunks);
      const end = output.indexOf('\r\n\r\n');
      const lines = output.subarray(0, end).toString().split('\r\n');
      const headers = new Map(
        lines.map((line) => [line.split(':', 1)[0] ?? '', line.replace(/^[^:]*: */, '')]),
      );
      const status = headers.get('Status') ?? '200';
      headers.delete('Status');
      response
        .writeHead(Number.parseInt(status, 10), Object.fromEntries(headers))
        .end(output.subarray(end + 4));
    });
  }
}
