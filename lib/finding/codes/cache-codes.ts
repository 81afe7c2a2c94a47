import { error } from './code-description';

/** Caches of dependencies and of results. */
export const CACHE_CODES = {
  'missing-lock-file': error(
    'A cache has no lock file.',
    'The hash of the lock files is the key of the cache. Without one, the first entry would be used for ever.',
  ),
  'duplicate-cache': error('Two caches of a container have the same name, or overlapping directories.'),
  'duplicate-cache-variable': error(
    'An environment variable is set by a cache and also elsewhere.',
    'The tool would use one of the two directories, and the cache of the other would stay empty.',
  ),
  'duplicate-claim': error(
    'The claim of a cache is also a volume of the template.',
    'The container could write to the caches of all scopes, and some storages mount a claim only once in a pod.',
  ),
  'missing-command': error(
    'A container with caches has no `command`.',
    'The caches are restored and saved by a script that runs the command, and Kubernetes does not tell it that of the image.',
  ),
  'invalid-number-of-entries': error('The number of entries that a cache keeps is not a positive integer.'),
  'missing-revision-argument': error(
    'A memoized pipeline has no argument with the revision.',
    'Only a full commit hash always means the same source. Triggers pass the hash of the pushed commit.',
  ),
} as const;
