import { readFileSync } from 'node:fs';
import type { Certificate } from '../../support/private-authority';
import { PrivateAuthority } from '../../support/private-authority';

/** A certificate authority, and a certificate that it has signed for each name. */
export interface Certificates {
  readonly authority: string;
  readonly signed: { readonly [name: string]: Certificate };
}

/** Creates an authority, and signs certificates for these DNS names. */
export function createCertificates(names: readonly string[]): Certificates {
  const authority = new PrivateAuthority();
  try {
    const signed = names.map((name): [string, Certificate] => [name, authority.certify(`DNS:${name}`)]);
    return { authority: readFileSync(authority.file, 'utf8'), signed: Object.fromEntries(signed) };
  } finally {
    authority.remove();
  }
}
