import type { EventPayload } from '../../event-value';
import { eventPayload } from '../../event-value';
import type { GitRepository, RepositoryOptions } from '../../repository';
import { createRepository } from '../create-repository';
import { generic } from '.';
import type { PushFieldMapping } from './push-payload';
import { readerOf } from './webhook';

/**
 * A repository whose host sends webhooks of another form: a hook of a bare repository, a mirror, a script. The request
 * must have JSON as its body and `Content-Type: application/json`; curl sends a form by default.
 *
 * ```ts
 * import { webhookRepository } from 'cdk8s-argo-ci';
 *
 * interface Pushed {
 *   readonly refName: string;
 *   readonly newRev: string;
 * }
 * const repository = webhookRepository<Pushed>('https://git.acme.dev/tools/app.git', (payload) => ({
 *   ref: payload.refName,
 *   commit: payload.newRev,
 * }));
 * ```
 */
export function webhookRepository<Payload>(
  url: string,
  push: (payload: EventPayload<Payload>) => PushFieldMapping,
  options: RepositoryOptions = {},
): GitRepository<Payload, 'other'> {
  const repository = createRepository<Payload, 'other'>(generic, url, options);
  return { ...repository, reader: readerOf(repository.path, push(eventPayload<Payload>([]))) };
}
