import { fieldsOf, textOf } from './json';
import type { RegistrySettings } from './settings';

/** The forms in which an image may be kept. */
const MANIFESTS = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
].join(', ');

/** The digest that the registry has for a tag of an image, whose name goes after the prefix of the settings. */
export async function digestOf(registry: RegistrySettings, image: string, tag: string): Promise<string> {
  const response = await request(registry, 'HEAD', image, tag);
  const digest = response.headers.get('docker-content-digest');
  if (response.ok && digest !== null) return digest;
  throw new Error(`The registry has no ${image}:${tag}: ${response.status} ${response.statusText}`);
}

/** Deletes an image, if the registry lets anyone: many don't. Says whether it did. */
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
): Promise<Response> {
  const { imagePrefix, host, url } = registry;
  const repository = `${imagePrefix}/${image}`.replace(`${host}/`, '');
  const ask = (authorization?: string): Promise<Response> =>
    fetch(`${url}/v2/${repository}/manifests/${reference}`, {
      method,
      headers: { accept: MANIFESTS, ...(authorization !== undefined && { authorization }) },
    });
  const response = await ask();
  const challenge = response.headers.get('www-authenticate');
  return response.status === 401 && challenge !== null ? ask(await logIn(registry, challenge)) : response;
}

/** Answers the registry's question who we are: with the password, or with a token that the password gets us. */
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
