import { isTemplated } from '../../argo/templated-text';
import type { Problem } from '../../finding';

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
