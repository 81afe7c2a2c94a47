import type { ExternalSecretSpec } from '../../../imports/external-secrets.io';
import type { Problem } from '../../finding/index';

/**
 * The spec of an ExternalSecret whose Secret has the given name and type, unless the user's spec says otherwise.
 */
export function specOfExternalSecret(
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
 * Says which of the keys that pods are going to mount the ExternalSecret does not write. What a template or
 * a whole remote entry contributes under names unknown here is trusted.
 */
export function checkExternalSecret(spec: ExternalSecretSpec, keys: readonly string[]): readonly Problem[] {
  return keys
    .filter((key) => !mayWrite(spec, key))
    .map((key) => ({
      code: 'missing-external-secret-key',
      path: 'externalSecret.data',
      message: `The ExternalSecret writes no key ${JSON.stringify(key)}. Add a \`data\` entry with that \`secretKey\`.`,
    }));
}

function mayWrite(spec: ExternalSecretSpec, key: string): boolean {
  const template = spec.target?.template;
  const fetched =
    (spec.dataFrom ?? []).length > 0 || (spec.data ?? []).some((entry) => entry.secretKey === key);
  const rendered = Object.keys(template?.data ?? {});
  const renderedFrom = template?.templateFrom ?? [];
  if (rendered.length + renderedFrom.length === 0) return fetched;
  // A template with data of its own replaces what was fetched, unless it is told to merge.
  return rendered.includes(key) || renderedFrom.length > 0 || (template?.mergePolicy === 'Merge' && fetched);
}
