import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The hosts with recorded webhooks, in the folder `payloads` of each. */
export const HOSTS = ['github', 'gitlab', 'bitbucket', 'bitbucket-server', 'gitea', 'azure-devops'] as const;

export type PayloadHost = (typeof HOSTS)[number];

/** Any JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A webhook as a host sends it, without its signature. All names, hashes and IDs in it are made up. */
export interface Delivery {
  readonly host: PayloadHost;
  /** The name of its file: `branch`, `tag-deleted`. */
  readonly name: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: { readonly [key: string]: Json };
}

/**
 * All webhooks. Gitea and Forgejo do not send `gitea/branch-deleted` (they send the event `delete`, which has no commits);
 * servers that imitate them may.
 */
export function deliveries(): readonly Delivery[] {
  return HOSTS.flatMap((host) =>
    readdirSync(join(__dirname, host, 'payloads')).map((file) => delivery(host, basename(file, '.json'))),
  );
}

/** A recorded webhook. */
export function delivery(host: PayloadHost, name: string): Delivery {
  const value: unknown = JSON.parse(readFileSync(join(__dirname, host, 'payloads', `${name}.json`), 'utf8'));
  if (!isObject(value) || !isObject(value.headers) || !isJsonObject(value.body)) {
    throw new Error(`${host}/payloads/${name}.json has no headers or no body`);
  }
  const headers = Object.entries(value.headers).map(([header, text]) => [header, String(text)] as const);
  return { host, name, headers: Object.fromEntries(headers), body: value.body };
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Objects from `JSON.parse` contain only JSON values. */
function isJsonObject(value: unknown): value is { readonly [key: string]: Json } {
  return isObject(value);
}
