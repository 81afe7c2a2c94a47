import { setTimeout as sleep } from 'node:timers/promises';
import { RegistryError } from './registry-error';

/** The timeout of a request, and when it is sent again. */
export interface Retries {
  /** The timeout of each attempt. */
  readonly timeout: number;
  /** The time before each further attempt, in milliseconds. */
  readonly delays: readonly number[];
}

export const RETRIES: Retries = { timeout: 20_000, delays: [500, 2000] };

/** A request that should be repeated soon. */
const TRANSIENT = [408, 500, 502, 503, 504];

/** The longest time to wait because a registry asks to. */
const MAX_RETRY_AFTER_SECONDS = 10;

/** Sends a request, and repeats it after errors that may pass. It does not follow redirects. */
export async function send(url: URL, init: RequestInit, retries: Retries): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const delay = retries.delays[attempt];
    const answer = await attemptOf(url, init, retries.timeout);
    if (answer instanceof RegistryError) {
      if (delay === undefined) throw answer;
      await sleep(delay);
      continue;
    }
    const wait = delay === undefined ? undefined : waitAfter(answer, delay);
    if (wait === undefined) return answer;
    await discard(answer);
    await sleep(wait);
  }
}

async function attemptOf(url: URL, init: RequestInit, timeout: number): Promise<Response | RegistryError> {
  try {
    return await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeout) });
  } catch (error) {
    return new RegistryError(`${url.host} cannot be reached: ${reasonOf(error, timeout)}.`);
  }
}

/** How long to wait before another attempt; undefined if the answer is final. */
function waitAfter(response: Response, delay: number): number | undefined {
  if (TRANSIENT.includes(response.status)) return delay;
  if (response.status !== 429) return undefined;
  const seconds = retryAfter(response);
  return seconds !== undefined && seconds <= MAX_RETRY_AFTER_SECONDS
    ? Math.max(seconds * 1000, delay)
    : undefined;
}

/** The header `Retry-After` in seconds. */
export function retryAfter(response: Response): number | undefined {
  const header = response.headers.get('retry-after') ?? '';
  return /^\d+$/.test(header) ? Number(header) : undefined;
}

/** `fetch` reports why it failed in the causes of its error. */
function reasonOf(error: unknown, timeout: number): string {
  let inner = error;
  for (let cause = error; cause !== undefined; cause = propertyOf(cause, 'cause')) inner = cause;
  if (propertyOf(inner, 'name') === 'TimeoutError') return `no answer within ${timeout / 1000} s`;
  // Several addresses were tried.
  const errors = propertyOf(inner, 'errors');
  const message = propertyOf(Array.isArray(errors) ? errors[0] : inner, 'message');
  return typeof message === 'string' && message !== '' ? message : String(inner);
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** Frees the connection of a response whose body is not read. */
export async function discard(response: Response): Promise<void> {
  await response.body?.cancel();
}

/** Reads the body of a response up to a maximum size. */
export async function readBody(response: Response, maximum: number, { timeout }: Retries): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  try {
    for await (const chunk of body ?? []) {
      size += chunk.length;
      if (size > maximum) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw new RegistryError(`the response ended early: ${reasonOf(error, timeout)}.`);
  }
  if (size <= maximum) return Buffer.concat(chunks);
  throw new RegistryError(`the response is larger than ${maximum / 1024 / 1024} MiB.`);
}
