import type { Construct } from 'constructs';
import type { ParameterReference } from '../../lib';
import { ArgoApplication, ArgoApplicationWaitTemplate } from '../../lib';
import { dag } from './fixtures';

declare const scope: Construct;

const repository = 'https://github.com/acme/config.git';
const revision = '0123456789012345678901234567890123456789';

// Valid uses: an Application of the app, or one by its name.
const application = new ArgoApplication(scope, 'web', { source: { repoURL: repository, path: 'web' } });
const own = new ArgoApplicationWaitTemplate(scope, 'own', { application, repository });
const waited = dag.task('a', own.wait, { revision });
export const synced: ParameterReference = waited.outputs.syncedRevision;
new ArgoApplicationWaitTemplate(scope, 'existing', {
  application: { name: 'web', namespace: 'gitops' },
  repository,
  requestRefresh: true,
  images: { curl: 'registry.acme.dev/curl:8.16.0' },
  container: { env: [{ name: 'HTTPS_PROXY', value: 'http://proxy:3128' }] },
});

// @ts-expect-error: Missing argument 'revision'
dag.task('b', own.wait, {});
// @ts-expect-error: Property 'application' is missing
new ArgoApplicationWaitTemplate(scope, 'none', { repository });
new ArgoApplicationWaitTemplate(scope, 'account', {
  application,
  repository,
  // @ts-expect-error: 'serviceAccountName' does not exist in type
  template: { serviceAccountName: 'default' },
});
