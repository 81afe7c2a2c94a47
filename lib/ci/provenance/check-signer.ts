import type { Problem } from '../../finding';

/** Checks that images are signed, or verified, in exactly one way. The types already require it; this is for plain JavaScript. */
export function checkSigner({
  key,
  keyless,
}: {
  readonly key?: unknown;
  readonly keyless?: unknown;
}): Problem[] {
  if (key === undefined && keyless === undefined) {
    const message = "Neither 'key' nor 'keyless' is set. Set one of them.";
    return [{ code: 'missing-signer', message, path: 'key' }];
  }
  if (key === undefined || keyless === undefined) return [];
  const message = "Both 'key' and 'keyless' are set. Remove one of them.";
  return [{ code: 'conflicting-key-and-keyless', message, path: 'keyless' }];
}
