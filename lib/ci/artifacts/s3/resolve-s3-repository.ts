import type { ResolvedStorage } from '../repository/artifact-storage';
import { checkS3 } from './check-s3-repository';
import type { S3Source } from './s3-repository';
import { renderS3 } from './s3-repository';

/**
 * Resolves an S3 repository.
 *
 * @param prefix the path of the fields of S3 in its properties, such as `s3.`
 */
export function resolveS3(source: S3Source, prefix: string): ResolvedStorage {
  const s3 = renderS3(source);
  return {
    fields: { s3 },
    endpoint: s3.endpoint ?? '',
    // The server is of no importance if another endpoint is set.
    server: source.s3?.endpoint === undefined ? source.server : undefined,
    problems: checkS3(s3, source, prefix),
  };
}
