import { isTemplated } from '../../argo/templated-text';
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

/** Checks a URI of a provenance. It identifies something, and need not be the URL of a page. */
export function checkUri(text: string, path: string): Problem[] {
  const code = 'invalid-provenance-uri';
  if (isTemplated(text)) {
    const message = `'${text}' contains a tag, whose value verification could not expect. Use a constant URI.`;
    return [{ code, message, path }];
  }
  if (/^[a-z][a-z0-9+.-]*:[^\s"<>\\^`{|}]+$/i.test(text)) return [];
  const message = `'${text}' is not a URI. Use one such as 'https://argo.acme.dev/namespaces/ci'.`;
  return [{ code, message, path }];
}
