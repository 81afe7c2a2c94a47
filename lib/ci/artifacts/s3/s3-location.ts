import { isIP } from 'node:net';
import type { Problem } from '../../../finding';

/** Prefixes and suffixes that S3 reserves (Amazon S3 user guide, "General purpose bucket naming rules"). */
const RESERVED = /^(xn--|sthree-|amzn-s3-demo-)|(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/;

/**
 * Checks the name of a bucket by the rules of S3, and of the S3 client in Argo (minio-go,
 * `s3utils.CheckValidBucketName`), which also rejects a dot next to a hyphen.
 */
export function checkBucket(bucket: string, path: string): readonly Problem[] {
  const expected = expectedOfBucket(bucket);
  if (expected === undefined) return [];
  const message = `'${bucket}' is not a valid bucket name. Use ${expected}.`;
  return [{ code: 'invalid-bucket', path, message }];
}

function expectedOfBucket(bucket: string): string | undefined {
  if (bucket.length < 3 || bucket.length > 63) return '3 to 63 characters';
  if (!/^[-.a-z0-9]+$/.test(bucket)) return "only lower-case letters, digits, '-' and '.'";
  if (!/^[a-z0-9].*[a-z0-9]$/.test(bucket)) return 'a letter or a digit at the start and at the end';
  if (/\.\.|\.-|-\./.test(bucket)) return 'a letter or a digit on both sides of each dot';
  if (/^(\d+\.){3}\d+$/.test(bucket)) return 'a name that does not look like an IP address';
  if (RESERVED.test(bucket)) return 'a prefix and a suffix that S3 does not reserve';
  return undefined;
}

/** Checks an S3 endpoint, which Argo expects as a host with an optional port. */
export function checkEndpoint(endpoint: string, path: string): readonly Problem[] {
  const code = 'invalid-endpoint';
  // The endpoint is never repeated: a URL may contain credentials.
  const scheme = /^(\w+):\/\//.exec(endpoint)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    const message = `The endpoint has the scheme '${scheme}'. Set only host and port, with 'insecure: ${scheme === 'http'}'.`;
    return [{ code, path, message }];
  }
  const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(endpoint) ?? [];
  if (isHost(host) && (port === undefined || isPort(port))) return [];
  const message =
    "The endpoint is not a host with an optional port. Use the form 'minio:9000' or 's3.eu-central-1.amazonaws.com'.";
  return [{ code, path, message }];
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
