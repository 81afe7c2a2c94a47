import type { Source } from './source';
import { argoEvents } from './sources/argo-events';
import { argoWorkflows } from './sources/argo-workflows';
import { externalSecrets } from './sources/external-secrets';

/** Everything that `npm run import` generates. */
export const SOURCES: readonly Source[] = [argoWorkflows, argoEvents, externalSecrets];
