import type * as argo from '../../../imports/argoproj.io';
import { COMMIT_HASH } from '../../git/ref';
import type { Memoization } from './memoization';
import { resolveMemoization } from './memoization';

/** What a result depends on: expressions of Argo without braces. */
export interface MemoizedWork {
  /** What runs, as a text without quotes: a hash of manifests. */
  readonly fingerprint: string;

  /** The values. */
  readonly values: readonly string[];

  /** The revision that is built. */
  readonly revision: string;

  /** Further conditions on which the values determine the result. */
  readonly conditions?: readonly string[];
}

/**
 * Renders Argo's `memoize`. The key is a hash of everything that the result depends on, as JSON, so that no value can be read as
 * two others. It contains the namespace, because Argo's controller stores the results of all namespaces in one ConfigMap in its
 * own namespace (workflow/controller/controller.go, `NewCacheFactory`; 3.7.6 and 4.0.7).
 *
 * A branch or a tag may point to another commit in the next run, so the key of a revision that is not a full hash is unique to
 * the run.
 */
export function renderMemoize(
  memoize: Memoization | true,
  { fingerprint, values, revision, conditions = [] }: MemoizedWork,
): argo.Memoize {
  const { configMap, maxAge, version } = resolveMemoization(memoize);
  const isFixed = [`${revision} matches '^${COMMIT_HASH.pattern ?? ''}$'`, ...conditions].join(' && ');
  const parts = [
    'workflow.namespace',
    `'${fingerprint}'`,
    `'${version}'`,
    ...values,
    `${isFixed} ? '' : workflow.uid`,
  ];
  return {
    key: `{{=sprig.sha256sum(toJson([${parts.join(', ')}]))}}`,
    maxAge,
    cache: { configMap: { name: configMap } },
  };
}
