import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { outcomeOf } from '../support/child-outcome';

/** A server that records the requests that programs of a test send, and accepts all of them. */
export class Server {
  /** The methods and paths of all requests. */
  readonly requests: string[] = [];
  private readonly server = createServer((request, response) => {
    this.requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    request.resume().on('end', () => response.writeHead(201).end('{}'));
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  stop(): void {
    this.server.close();
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** Runs a program without blocking this process, which has to answer its requests. */
  async whileAnswering(
    [program = '', ...args]: readonly string[],
    env: { readonly [name: string]: string },
    cwd: string,
  ): Promise<{ readonly ok: boolean; readonly output: string }> {
    const child = spawn(program, args, {
      cwd,
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { code, output } = await outcomeOf(child);
    return { ok: code === 0, output };
  }
}
