import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate with its key, in PEM format. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** A certificate authority, and a certificate that it has signed for each name. */
export interface Certificates {
  readonly authority: string;
  readonly signed: { readonly [name: string]: Certificate };
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** Creates an authority, and signs certificates for these DNS names. They are valid for a day. */
export function createCertificates(names: readonly string[]): Certificates {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-certificates-'));
  const openssl = (...args: readonly string[]): void => {
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  try {
    const subject = ['-subj', '/CN=e2e authority'];
    openssl('req', '-x509', ...NEW_KEY, ...subject, '-days', '1', '-keyout', 'ca.key', '-out', 'ca.crt');
    const entries = names.map((name): [string, Certificate] => {
      writeFileSync(join(folder, 'extensions'), `subjectAltName=DNS:${name}\n`);
      openssl('req', ...NEW_KEY, '-subj', '/CN=e2e', '-keyout', 'tls.key', '-out', 'tls.csr');
      const signer = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '1'];
      openssl('x509', '-req', '-in', 'tls.csr', ...signer, '-extfile', 'extensions', '-out', 'tls.crt');
      return [name, { certificate: read('tls.crt'), key: read('tls.key') }];
    });
    return { authority: read('ca.crt'), signed: Object.fromEntries(entries) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
