import fc from 'fast-check';
import { checkBucket, checkEndpoint } from '../../../../lib/ci/artifacts/s3/s3-location';

function codeOf(problems: readonly { code: string }[]): string | undefined {
  return problems[0]?.code;
}

test.each(['argo-bucket', 'abc', 'my.bucket.1', '0-9', 'a'.repeat(63), '1.2.3', '1.2.3.4.5'])(
  'accepts the bucket %s',
  (name) => {
    expect(checkBucket(name, 'bucket')).toEqual([]);
  },
);

test.each([
  '',
  'ab',
  'a'.repeat(64),
  'Argo-Bucket',
  'argo_bucket',
  '-bucket',
  'bucket-',
  'bucket.',
  'a..b',
  'a.-b',
  'a-.b',
  '192.168.5.4',
  'xn--bucket',
  'bucket-s3alias',
])('refuses the bucket %p', (name) => {
  expect(codeOf(checkBucket(name, 'bucket'))).toBe('invalid-bucket');
});

test('agrees with another implementation of the rules of S3', () => {
  const character = fc.constantFrom('a', '7', '-', '.', 'z');
  fc.assert(
    fc.property(fc.string({ unit: character, minLength: 1, maxLength: 70 }), (name) => {
      const parts = name.split('.');
      const allowed =
        name.length >= 3 &&
        name.length <= 63 &&
        parts.every((part) => part !== '' && !part.startsWith('-') && !part.endsWith('-')) &&
        !(parts.length === 4 && parts.every((part) => /^\d+$/.test(part)));
      expect(checkBucket(name, 'bucket').length === 0).toBe(allowed);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  'minio:9000',
  'minio',
  's3.eu-central-1.amazonaws.com',
  'minio.storage.svc:65535',
  '10.0.0.1:9000',
  '[::1]:9000',
])('accepts the endpoint %s', (endpoint) => {
  expect(checkEndpoint(endpoint, 'endpoint')).toEqual([]);
});

test.each([
  '',
  ':9000',
  'minio:',
  'minio:0',
  'minio:65536',
  'minio:api',
  'minio/bucket',
  'min io',
  '-a',
  '[:1',
  'a..b',
])('refuses the endpoint %p', (endpoint) => {
  expect(codeOf(checkEndpoint(endpoint, 'endpoint'))).toBe('invalid-endpoint');
});

test('refuses a scheme, and says how to set `insecure`', () => {
  const [http] = checkEndpoint('http://ada:correct@minio:9000', 'endpoint');
  expect(http?.code).toBe('invalid-endpoint');
  expect(http?.message).toContain("has the scheme 'http'. Set only host and port, with 'insecure: true'");
  expect(http?.message).not.toContain('correct');
  expect(checkEndpoint('https://minio', 'endpoint')[0]?.message).toContain(
    "has the scheme 'https'. Set only host and port, with 'insecure: false'",
  );
});

test('accepts any host with a port, and refuses any scheme', () => {
  fc.assert(
    fc.property(fc.domain(), fc.integer({ min: 1, max: 65535 }), (host, port) => {
      expect(checkEndpoint(`${host}:${port}`, 'endpoint')).toEqual([]);
      expect(codeOf(checkEndpoint(`https://${host}:${port}`, 'endpoint'))).toBe('invalid-endpoint');
    }),
  );
});
