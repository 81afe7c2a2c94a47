import { TYPED_KINDS } from '../../model/typed-kinds';
import { TEMPLATE_CLASSES } from '../analysis/template-info';

/** The names that a module imports from each package, if it uses them. */
export const PACKAGES: ReadonlyMap<string, readonly string[]> = new Map([
  ['cdk8s', ['ApiObject', 'JsonPatch']],
  [
    'cdk8s-argo-ci',
    [
      ...TEMPLATE_CLASSES.values(),
      ...TYPED_KINDS.keys(),
      'ArtifactReference',
      'ParameterReference',
      'RawTemplate',
      'allFailed',
      'allOf',
      'anyOf',
      'anySucceeded',
      'argo',
      'argoCd',
      'argoEvents',
      'artifact',
      'daemoned',
      'emptyArguments',
      'errored',
      'expression',
      'failed',
      'fromEvent',
      'hook',
      'inputs',
      'items',
      'itemsFrom',
      'not',
      'omitted',
      'parameter',
      'sequence',
      'skipped',
      'succeeded',
      'templateByName',
      'unquoted',
      'variables',
    ].sort(),
  ],
]);

/** Names that variables would shadow. */
export const RESERVED_NAMES: readonly string[] = [
  ...[...PACKAGES.values()].flat(),
  'Construct',
  'outputs',
  'scope',
];
