import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate with its key, in PEM format: what a server needs. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** A certificate authority that no program knows, and a certificate for `127.0.0.1` that it has signed. Needs openssl. */
export class PrivateAuthority {
  readonly folder = mkdtempSync(join(tmpdir(), 'authority-'));
  /** The file with the certificate of the authority. */
  readonly file = join(this.folder, 'ca.crt');
  /** The certificate for `127.0.0.1`. */
  readonly server: Certificate;

  constructor() {
    this.sign('req', '-x509', ...newKey('ca.key'), '-subj', '/CN=Test authority', '-out', 'ca.crt');
    this.server = this.certify('IP:127.0.0.1');
  }

  /** Signs a certificate for a server. */
  certify(subjectAltName: string): Certificate {
    this.openssl('req', ...newKey('server.key'), '-subj', '/CN=server', '-out', 'server.csr');
    this.write('server.cnf', `subjectAltName=${subjectAltName}\n`);
    const authority = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'server.cnf'];
    this.sign('x509', '-req', '-in', 'server.csr', ...authority, '-out', 'server.crt');
    const read = (file: string): string => readFileSync(join(this.folder, file), 'utf8');
    return { key: read('server.key'), cert: read('server.crt') };
  }

  /** Writes a file, and returns its path. */
  write(name: string, content: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private sign(...args: readonly string[]): void {
    this.openssl(...args, '-days', '2');
  }

  private openssl(...args: readonly string[]): void {
    execFileSync('openssl', args, { cwd: this.folder, stdio: 'pipe' });
  }
}

function newKey(file: string): string[] {
  return ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', file];
}
