import { error, warning } from './code-description';

/** Scans, signatures and attestations of images. */
export const PROVENANCE_CODES = {
  'unknown-severity': error('A gate fails for a severity that grype does not have.'),
  'unused-gate': warning(
    'A task uses an image without waiting for the gate that scans it.',
    'The gate would fail the workflow after the image was delivered. Acknowledge the warning if the task may run for any image.',
  ),
  'unused-exception': error(
    'The last day of an exception has passed, so it has no effect.',
    'The gate fails for the vulnerability again. Update the package and remove the exception, or review it and set a later day.',
  ),
  'invalid-expiry-date': error(
    'The last day of an exception is not a day.',
    "Write it in UTC as `'2027-01-31'`.",
  ),
  'missing-exception-reason': error('An exception of a gate has no reason.'),
  'duplicate-exception': error('Two exceptions of a gate are for the same vulnerability and package.'),
  'invalid-vulnerability-id': error(
    'An exception is not for the id of a vulnerability.',
    "Use the id in grype's report, such as `'CVE-2026-1234'`. Its aliases are excepted too.",
  ),
  'invalid-package-name': error('An exception is for a package with an invalid name.'),
  'missing-signer': error('It is not specified with which key or identity images are signed or verified.'),
  'conflicting-key-and-keyless': error('Both a key and an identity are specified.', 'Keep one.'),
  'invalid-sigstore-url': error('The URL of a service of Sigstore is not valid.'),
  'missing-timestamp-authority': error('Signatures in Rekor 2 would have no time.', 'Set `timestampUrl`.'),
  'invalid-provenance-uri': error(
    'The builder or the type of a build is not a URI.',
    'Both are constants, which verification compares. They need not be the URLs of pages.',
  ),
  'invalid-public-key': error('A public key is not in PEM.', 'Set the content of `cosign.pub`.'),
  'missing-certificate-identity': error('The identity or the issuer of certificates is empty.'),
} as const;
