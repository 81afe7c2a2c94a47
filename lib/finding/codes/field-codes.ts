import { error } from './code-description';

/** The fields of manifests, their types and values. */
export const FIELD_CODES = {
  'invalid-yaml': error('A file is not YAML, or it is too large or too deep to be a manifest.'),
  'duplicate-key': error(
    'A mapping has the same key twice.',
    'Kubernetes would use the last one; Argo refuses the file.',
  ),
  'unknown-field': error(
    'An object has a field that its API does not have.',
    'Argo refuses the manifest, or ignores the field. The message suggests a name if one is close, and names the successor of a field that was removed.',
  ),
  'missing-field': error('An object lacks a field that its API requires.'),
  'invalid-field-type': error('The value of a field has another type than its API expects.'),
  'missing-quotes': error(
    'A number or a boolean is written where the API expects a string.',
    "YAML reads `0755`, `1e3`, `on` and `true` without quotes as other values: write `'0755'`. `npx cdk8s-argo-ci lint --fix` adds the quotes.",
  ),
  'invalid-field-value': error('The value of a field is not one that its API accepts.'),
  'duplicate-list-item': error('Two items of a list have the same key.'),
  'conflicting-fields': error('An object has two fields of which its API accepts one.'),
} as const;
