import type { Credentials } from './docker-config';
import { loginCommand } from './docker-config';
import type { Retries } from './http';
import { readBody, retryAfter, send } from './http';
import { parseJson, textOf } from './json';
import { RegistryError } from './registry-error';

const MAX_TOKEN_BYTES = 1024 * 1024;

/** What a token is requested for. */
export interface TokenRequest {
  readonly realm: URL;
  readonly service: string | undefined;
  readonly scope: string;
  /** The registry, as users know it. */
  readonly host: string;
  readonly credentials: Credentials | undefined;
}

/** The `Authorization` header with a user name and a password. */
export function basicAuthorization(credentials: {
  readonly username: string;
  readonly password: string;
}): string {
  const { username, password } = credentials;
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/**
 * Requests a token to pull an image, anonymously or with credentials
 * (https://distribution.github.io/distribution/spec/auth/token/, and `oauth` for identity tokens).
 */
export async function requestToken(request: TokenRequest, retries: Retries): Promise<string> {
  const { host, credentials } = request;
  const response =
    credentials !== undefined && 'identityToken' in credentials
      ? await exchangeIdentity(request, credentials.identityToken, retries)
      : await getToken(request, retries);
  const body = new TextDecoder().decode(await readBody(response, MAX_TOKEN_BYTES, retries));
  if (response.ok) {
    const answer = parseJson(body);
    const token = textOf(answer, 'token') ?? textOf(answer, 'access_token');
    if (token !== undefined && /^[\x21-\x7e]+$/.test(token)) return token;
    throw new RegistryError(`${host} issues no token.`);
  }
  if (response.status === 429) {
    const seconds = retryAfter(response);
    throw new RegistryError(
      `${host} limits logins (HTTP 429). Try again ${seconds === undefined ? 'later' : `in ${seconds} s`}.`,
    );
  }
  const why = credentials === undefined ? 'refuses anonymous access' : 'refuses the stored credentials';
  const isRefused = [400, 401, 403].includes(response.status);
  throw new RegistryError(
    isRefused
      ? `${host} ${why} (HTTP ${response.status}). Run '${loginCommand(host)}'.`
      : `${host} issues no token (HTTP ${response.status}).`,
  );
}

function getToken({ realm, service, scope, credentials }: TokenRequest, retries: Retries): Promise<Response> {
  const url = new URL(realm);
  if (service !== undefined) url.searchParams.set('service', service);
  url.searchParams.set('scope', scope);
  const hasPassword = credentials !== undefined && 'username' in credentials;
  const headers = hasPassword ? { authorization: basicAuthorization(credentials) } : undefined;
  return send(url, { headers }, retries);
}

function exchangeIdentity(
  { realm, service, scope }: TokenRequest,
  identityToken: string,
  retries: Retries,
): Promise<Response> {
  const body = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: identityToken,
    client_id: 'cdk8s-argo-ci',
    scope,
    ...(service !== undefined && { service }),
  });
  return send(realm, { method: 'POST', body }, retries);
}
