import { error, gradedError } from './code-description';

/** The fields of manifests, their types and values. */
export const FIELD_CODES = {
  'invalid-yaml': error(
    'A file is not YAML, or it is too large or too deep to be a manifest.',
    'The message has the position and the reason of the parser. Kubernetes stores at most 1.5 MB.',
  ),
  'duplicate-field': error(
    'A mapping has the same key twice.',
    'Kubernetes would use the last one; Argo refuses the file.',
  ),
  'unknown-kind': gradedError(
    'An object of Argo has a kind or a version that Kubernetes does not know.',
    'Kinds are case-sensitive. `kubectl apply` and Argo CD answer "no matches for kind", and `argo submit` ignores the object.',
  ),
  'unknown-field': gradedError(
    'An object has a field that its API does not have.',
    'Argo refuses the manifest, or ignores the field. The message suggests a name if one is close, and names the successor of a field that was removed.',
  ),
  'missing-field': gradedError(
    'An object lacks a field that its API requires.',
    'The API server of Argo 4 refuses the manifest.',
  ),
  'invalid-field-type': gradedError(
    'The value of a field has another type than its API expects.',
    "Argo's decoder or the API server refuses the manifest. A number in quotes is a string, and a list with one item still needs its `-`.",
  ),
  'missing-quotes': gradedError(
    'A number or a boolean is written where the API expects a string.',
    "YAML reads `0755`, `1e3`, `on` and `true` without quotes as other values: write `'0755'`. `npx cdk8s-argo-ci lint --fix` adds the quotes.",
  ),
  'invalid-field-value': gradedError(
    'The value of a field is not one that its API accepts.',
    "The API server or Argo's decoder refuses the manifest. The message names the values, the pattern or the range that is accepted.",
  ),
  'duplicate-list-item': gradedError(
    'Two items of a list have the same key.',
    'The API server identifies the items of such a list by a key, such as `name`, and refuses a second one.',
  ),
  'conflicting-fields': gradedError(
    'An object has two fields of which its API accepts one.',
    'The API server of Argo 4 refuses the manifest. Argo 3.7 refuses some of these combinations, and ignores a field in others.',
  ),
} as const;
