import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Who sends the webhooks that are kept here; each has a folder. */
export const PROVIDERS = ['github', 'gitlab', 'bitbucket', 'bitbucket-server', 'gitea'] as const;

export type PayloadProvider = (typeof PROVIDERS)[number];

/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A webhook as a provider sends it, without its signature: all that is in it is made up. */
export interface Delivery {
  readonly provider: PayloadProvider;
  /** The name of its file: `branch`, `tag-deleted`. */
  readonly name: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: { readonly [key: string]: Json };
}

/**
 * All webhooks that are kept here. `gitea/branch-deleted` is one that Gitea and Forgejo do not send (they send the
 * event `delete`, which has no commits); others that imitate them may.
 */
export function deliveries(): readonly Delivery[] {
  return PROVIDERS.flatMap((provider) =>
    readdirSync(join(__dirname, provider)).map((file) => delivery(provider, basename(file, '.json'))),
  );
}

/** One of the webhooks that are kept here. */
export function delivery(provider: PayloadProvider, name: string): Delivery {
  const value: unknown = JSON.parse(readFileSync(join(__dirname, provider, `${name}.json`), 'utf8'));
  if (!isObject(value) || !isObject(value.headers) || !isJsonObject(value.body)) {
    throw new Error(`${provider}/${name}.json has no headers or no body`);
  }
  const headers = Object.entries(value.headers).map(([header, text]) => [header, String(text)] as const);
  return { provider, name, headers: Object.fromEntries(headers), body: value.body };
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What `JSON.parse` made of an object holds nothing but JSON. */
function isJsonObject(value: unknown): value is { readonly [key: string]: Json } {
  return isObject(value);
}
