import type { SecretKeySelector } from '../../../../imports/argoproj.io';
import type { Problem } from '../../../finding';
import { checkDataKey, checkName } from '../../../kubernetes/name';

/** Checks fields that refer to keys of Secrets. Argo reads them in the namespace of the workflow. */
export function checkSecretSelectors(selectors: {
  readonly [path: string]: SecretKeySelector | undefined;
}): readonly Problem[] {
  return Object.entries(selectors).flatMap(([path, selector]) => {
    if (selector === undefined) return [];
    return [
      ...checkName(selector.name ?? '', 'subdomain', 'Secret', `${path}.name`),
      ...checkDataKey(selector.key, `${path}.key`),
    ];
  });
}
