import { fieldsOf, itemsOf, textOf } from './json';
import type { RegistrySettings } from './settings';

/** The media types of images. */
const MANIFESTS = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
].join(', ');

/** The digest of a tag of an image. The name of the image follows the prefix of the settings. */
export async function digestOf(registry: RegistrySettings, image: string, tag: string): Promise<string> {
  const response = await request(registry, 'HEAD', image, tag);
  const digest = response.headers.get('docker-content-digest');
  if (response.ok && digest !== null) return digest;
  throw new Error(`The registry has no ${image}:${tag}: ${response.status} ${response.statusText}`);
}

/**
 * Whether a tag exists with everything that its manifest refers to: `complete`, or `absent` if there is no such tag. A
 * manifest without a layer or its configuration is an error.
 */
export async function stateOf(
  registry: RegistrySettings,
  image: string,
  tag: string,
): Promise<'absent' | 'complete'> {
  const response = await request(registry, 'GET', image, tag);
  if (response.status === 404) return 'absent';
  if (!response.ok) throw new Error(`The registry responded to ${image}:${tag}: ${response.status}`);
  const { config, layers } = fieldsOf(await response.json());
  const digests = [config, ...itemsOf(layers)].map((blob) => textOf(fieldsOf(blob).digest) ?? '');
  for (const digest of digests) {
    const { ok, status } = await request(registry, 'HEAD', image, digest, 'blobs');
    if (!ok) throw new Error(`${image}:${tag} refers to ${digest}, and the registry responds: ${status}`);
  }
  return 'complete';
}

/** The configuration of an image: its labels, its history and so on. */
export async function configOf(registry: RegistrySettings, image: string, tag: string): Promise<unknown> {
  const { config } = await manifestOf(registry, image, tag);
  const digest = textOf(fieldsOf(config).digest) ?? '';
  return (await request(registry, 'GET', image, digest, 'blobs')).json();
}

/** The manifest of an image, or its index of several platforms. */
export async function manifestOf(
  registry: RegistrySettings,
  image: string,
  tag: string,
): Promise<{ readonly [field: string]: unknown }> {
  const response = await request(registry, 'GET', image, tag);
  if (response.ok) return fieldsOf(await response.json());
  throw new Error(`The registry has no ${image}:${tag}: ${response.status} ${response.statusText}`);
}

/** Deletes an image. Returns whether the registry allowed it: many do not. */
export async function deleteImage(
  registry: RegistrySettings,
  image: string,
  digest: string,
): Promise<boolean> {
  return (await request(registry, 'DELETE', image, digest)).ok;
}

async function request(
  registry: RegistrySettings,
  method: string,
  image: string,
  reference: string,
  kind: 'blobs' | 'manifests' = 'manifests',
): Promise<Response> {
  const { imagePrefix, host, url } = registry;
  const repository = `${imagePrefix}/${image}`.replace(`${host}/`, '');
  const ask = (authorization?: string): Promise<Response> =>
    fetch(`${url}/v2/${repository}/${kind}/${reference}`, {
      method,
      headers: { accept: MANIFESTS, ...(authorization !== undefined && { authorization }) },
    });
  const response = await ask();
  const challenge = response.headers.get('www-authenticate');
  return response.status === 401 && challenge !== null ? ask(await logIn(registry, challenge)) : response;
}

/** The `Authorization` header for a challenge: the password, or a token that is requested with the password. */
async function logIn({ username, password }: RegistrySettings, challenge: string): Promise<string> {
  const basic = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  if (!/^bearer /i.test(challenge)) return basic;
  const fields = new Map(
    [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
  );
  const realm = new URL(fields.get('realm') ?? '');
  for (const key of ['service', 'scope']) realm.searchParams.set(key, fields.get(key) ?? '');
  const answer = fieldsOf(await (await fetch(realm, { headers: { authorization: basic } })).json());
  return `Bearer ${textOf(answer.token) ?? textOf(answer.access_token) ?? ''}`;
}
