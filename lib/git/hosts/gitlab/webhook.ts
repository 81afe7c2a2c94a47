import type * as argoEvents from '../../../../imports/argo-events';
import { secretKeySelector } from '../../../kubernetes/secret-key';
import type { PushReader } from '../../push-reader';
import { changedFiles } from '../changed-files';
import type { HostWebhook } from '../host';

/**
 * `after` of an annotated tag is the tag object; `checkout_sha` is the commit, and null for a deletion. The payload says
 * nothing of the time of the push. `Idempotency-Key` (GitLab 17.4) stays the same if the webhook is sent again.
 */
export const reader: PushReader<true> = {
  listsFiles: true,
  hasMessage: true,
  maxChanges: 1,
  commitFields: ['checkout_sha'],
  program: `{
    isPush: ($body.object_kind == "push" or $body.object_kind == "tag_push"),
    repository: $body.project.path_with_namespace,
    ref: $body.ref,
    commit: ($body.checkout_sha // $body.after),
    before: $body.before,
    at: $headers["Idempotency-Key"][0],
    message: ([$body.commits[]? | select(.id == $body.checkout_sha)][0].message),
    authors: [$body.user_username, $body.user_name, $body.user_email, ([$body.commits[]? | select(.id == $body.checkout_sha)][0].author | .name, .email)],
    files: ${changedFiles('($body.commits | length) as $count | $count > 0 and $count == $body.total_commits_count')},
    skipped: ((try $body.push_options.ci.skip catch null) != null)
  }`,
};

/**
 * Renders an EventSource of the kind `gitlab`. It compares `X-Gitlab-Token` only if it has an `accessToken` and a URL to
 * register webhooks with (`NeedToCreateHooks`, pkg/eventsources/sources/gitlab/start.go, v1.9); otherwise it accepts every
 * request. If it should not register the webhook, its `accessToken` is the secret of the webhook and it has no project, so
 * that it never calls the API.
 */
export function renderEventSource({
  repository,
  event,
  endpoint,
  secret,
  registerHook,
}: HostWebhook): argoEvents.EventSourceSpec {
  const source: argoEvents.GitlabEventSource = {
    projects: registerHook === undefined ? [] : [repository.path],
    webhook: { ...endpoint, url: registerHook?.url ?? `https://${repository.host}` },
    events: ['PushEvents', 'TagPushEvents'],
    secretToken: secretKeySelector(secret),
    accessToken: secretKeySelector(registerHook?.token ?? secret),
    enableSSLVerification: true,
    gitlabBaseURL: repository.apiUrl.replace(/\/api\/v4$/, ''),
    ...(registerHook !== undefined && { deleteHookOnFinish: registerHook.deleteHookOnFinish }),
  };
  return { gitlab: { [event]: source } };
}
