import { error } from './code-description';

/** The fields of manifests, their types and values. */
export const FIELD_CODES = {
  'unknown-field': error(
    'An object has a field that its API does not have.',
    'Argo refuses the manifest, or ignores the field. The message suggests a name if one is close, and names the successor of a field that was removed.',
  ),
  'missing-field': error('An object lacks a field that its API requires.'),
  'invalid-field-type': error('The value of a field has another type than its API expects.'),
  'invalid-field-value': error('The value of a field is not one that its API accepts.'),
  'duplicate-list-item': error('Two items of a list have the same key.'),
  'conflicting-fields': error('An object has two fields of which its API accepts one.'),
} as const;
