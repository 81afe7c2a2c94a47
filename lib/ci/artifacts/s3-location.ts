import { isIP } from 'node:net';
import type { Problem } from '../../finding/index';

/** What S3 keeps for names that it makes itself. */
const RESERVED = /^(xn--|sthree-|amzn-s3-demo-)|(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/;

/**
 * Says what is wrong with a bucket's name. Argo's S3 client is stricter than Amazon (it refuses a dot beside a
 * hyphen), so its rules count too.
 */
export function checkBucket(bucket: string, path: string): readonly Problem[] {
  const wrong = wrongWithBucket(bucket);
  if (wrong === undefined) return [];
  return [
    {
      code: 'invalid-bucket',
      path,
      message: `${JSON.stringify(bucket)} is not the name of a bucket: ${wrong}.`,
    },
  ];
}

function wrongWithBucket(bucket: string): string | undefined {
  if (bucket.length < 3 || bucket.length > 63) return 'it needs 3 to 63 characters';
  if (!/^[-.a-z0-9]+$/.test(bucket)) return 'it takes only lower-case letters, digits, "-" and "."';
  if (!/^[a-z0-9].*[a-z0-9]$/.test(bucket)) return 'it has to begin and end with a letter or digit';
  if (/\.\.|\.-|-\./.test(bucket)) return 'a dot needs a letter or digit on either side';
  if (/^(\d+\.){3}\d+$/.test(bucket)) return 'it must not look like an IP address';
  if (RESERVED.test(bucket)) return 'S3 keeps this beginning or end for itself';
  return undefined;
}

/** Says what is wrong with an endpoint, which Argo takes as a host with an optional port. */
export function checkEndpoint(endpoint: string, path: string): readonly Problem[] {
  const wrong = wrongWithEndpoint(endpoint);
  if (wrong === undefined) return [];
  return [{ ...wrong, path }];
}

function wrongWithEndpoint(endpoint: string): Omit<Problem, 'path'> | undefined {
  // A URL may have credentials in it, so that it is not quoted.
  const scheme = /^(\w+):\/\//.exec(endpoint)?.[1];
  if (scheme !== undefined) {
    const message =
      `The endpoint begins with a scheme. Write the host and port alone; ` +
      `\`insecure: ${scheme.toLowerCase() === 'http'}\` stands for ${scheme}.`;
    return { code: 'invalid-endpoint', message };
  }
  const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(endpoint) ?? [];
  if (!isHost(host) || (port !== undefined && !isPort(port))) {
    const message =
      'The endpoint is not a host with an optional port, such as "minio:9000" or "s3.eu-central-1.amazonaws.com". ' +
      'It has no path, no user and no spaces.';
    return { code: 'invalid-endpoint', message };
  }
  return undefined;
}

function isHost(host: string): boolean {
  if (host.startsWith('[')) return isIP(host.slice(1, -1)) === 6;
  return (
    host.length <= 253 &&
    host.split('.').every((part) => /^[a-zA-Z0-9]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?$/.test(part))
  );
}

function isPort(port: string): boolean {
  return /^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65535;
}
