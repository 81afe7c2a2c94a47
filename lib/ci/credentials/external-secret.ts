import type { ExternalSecretSpec } from '../../../imports/external-secrets.io';
import type { Problem } from '../../finding';

/** Renders the spec of an ExternalSecret, with the name and the type of its Secret as defaults. */
export function renderExternalSecretSpec(
  spec: ExternalSecretSpec,
  secretName: string,
  type?: string,
): ExternalSecretSpec {
  const { target } = spec;
  const template =
    type === undefined ? target?.template : { ...target?.template, type: target?.template?.type ?? type };
  return { ...spec, target: { ...target, name: target?.name ?? secretName, ...(template && { template }) } };
}

/**
 * Reports the keys that pods mount but the ExternalSecret does not write. Keys that a template or a whole remote entry
 * may add are not known at synth and are assumed to be written.
 */
export function checkExternalSecret(spec: ExternalSecretSpec, keys: readonly string[]): readonly Problem[] {
  return keys
    .filter((key) => !mayWrite(spec, key))
    .map((key) => ({
      code: 'missing-external-secret-key',
      path: 'externalSecret.data',
      message: `The ExternalSecret does not write the key '${key}'. Add an entry with this 'secretKey' to 'data'.`,
    }));
}

function mayWrite(spec: ExternalSecretSpec, key: string): boolean {
  const template = spec.target?.template;
  const isFetched =
    (spec.dataFrom ?? []).length > 0 || (spec.data ?? []).some((entry) => entry.secretKey === key);
  const rendered = Object.keys(template?.data ?? {});
  const renderedFrom = template?.templateFrom ?? [];
  if (rendered.length + renderedFrom.length === 0) return isFetched;
  // A template with data of its own replaces the fetched keys unless its merge policy is `Merge`.
  return (
    rendered.includes(key) || renderedFrom.length > 0 || (template?.mergePolicy === 'Merge' && isFetched)
  );
}
