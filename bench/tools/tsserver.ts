import { spawn } from 'node:child_process';
import type { Command } from './run';

/** A message of the server, with the fields that the benchmark reads. */
interface Response {
  readonly type: string;
  readonly request_seq?: number;
  readonly success?: boolean;
  readonly message?: string;
  readonly body?: unknown;
}

type Settle = (response: Response) => void;

/** TypeScript's server for editors, in a separate process. */
export class TsServer {
  private readonly child;
  private readonly waiting = new Map<number, Settle>();
  private unread = Buffer.alloc(0);
  private last = 0;

  /** Starts `tsserver.js`. */
  constructor({ program, args, cwd }: Command) {
    this.child = spawn(program, [...args, '--disableAutomaticTypingAcquisition'], {
      cwd,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.child.stdout.on('data', (chunk: Buffer) => {
      this.unread = Buffer.concat([this.unread, chunk]);
      for (let text = this.nextMessage(); text !== undefined; text = this.nextMessage())
        this.receive(JSON.parse(text) as Response);
    });
  }

  /** Sends a request without a response. */
  send(command: string, args: object): number {
    const seq = ++this.last;
    this.child.stdin.write(`${JSON.stringify({ seq, type: 'request', command, arguments: args })}\n`);
    return seq;
  }

  /** Sends a request, and returns the body of the response. */
  async ask(command: string, args: object): Promise<unknown> {
    const seq = this.send(command, args);
    const { success, message, body } = await new Promise<Response>((resolve) => {
      this.waiting.set(seq, resolve);
    });
    if (success !== true) throw new Error(`tsserver rejected '${command}': ${message ?? 'no reason'}`);
    return body;
  }

  /** Ends the process. */
  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.send('exit', {});
    await ended;
  }

  /** The next complete message in the received data: the length in bytes, an empty line, and the content. */
  private nextMessage(): string | undefined {
    const gap = this.unread.indexOf('\r\n\r\n');
    if (gap < 0) return undefined;
    const length = Number(/Content-Length: (\d+)/.exec(this.unread.toString('latin1', 0, gap))?.[1]);
    const end = gap + 4 + length;
    if (this.unread.length < end) return undefined;
    const text = this.unread.toString('utf8', gap + 4, end);
    this.unread = this.unread.subarray(end);
    return text;
  }

  /** Handles a response. Events, such as the progress of loading, are ignored. */
  private receive(response: Response): void {
    const { request_seq: seq = -1 } = response;
    if (response.type !== 'response') return;
    this.waiting.get(seq)?.(response);
    this.waiting.delete(seq);
  }
}
