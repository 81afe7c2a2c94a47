import { error, warning } from './code-description';

/** The app as a whole, and findings themselves. */
export const APP_CODES = {
  'invalid-file-name': error(
    'The file name of a manifest is not a relative path below the output folder.',
    "Pass `app.file()` a name such as `'hello/world.yaml'`.",
  ),
  'invalid-type': error(
    'A check failed because a value has an unexpected type.',
    'This happens in plain JavaScript, where the compiler does not check types, and with casts. Compare the values with the types of their properties. If they match, the check has a bug: please report it.',
  ),
  'invalid-lint-setting': error(
    '`configureLint` gets a setting that does not exist, or a value that it cannot have.',
    'This happens in plain JavaScript, where the compiler does not check types. The manifests are checked without the settings of this call.',
  ),
  'duplicate-library': warning(
    'Several copies of this library are loaded in one app.',
    'They work together, but different versions may render different manifests. Install one version: `npm ls cdk8s-argo-ci` shows which package needs which.',
  ),
  'invalid-acknowledgement': error(
    'An acknowledgement has no reason, or its code is not that of a warning.',
    'Errors cannot be acknowledged: fix what they report.',
  ),
  'unused-acknowledgement': warning(
    'An acknowledgement matches no warning.',
    'What it was written for no longer exists: remove the call of `acknowledge()`.',
  ),
} as const;
