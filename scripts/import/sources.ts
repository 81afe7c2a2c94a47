import type { Source } from './source';
import { argoCd } from './sources/argo-cd';
import { argoEvents } from './sources/argo-events';
import { argoWorkflows } from './sources/argo-workflows';
import { externalSecrets } from './sources/external-secrets';
import { kubernetes } from './sources/kubernetes';

/** Everything that `npm run import` generates. */
export const SOURCES: readonly Source[] = [argoWorkflows, argoEvents, argoCd, externalSecrets, kubernetes];
