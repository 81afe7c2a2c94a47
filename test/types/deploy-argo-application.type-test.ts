import type { Construct } from 'constructs';
import type { argoCd } from '../../lib';
import { ArgoApplication } from '../../lib';

declare const scope: Construct;

const repoURL = 'https://github.com/acme/config.git';
const source = { repoURL, path: 'apps/web' };

// Valid uses.
export const application: argoCd.Application = new ArgoApplication(scope, 'a', {
  source: { ...source, kustomize: { images: ['web=ghcr.io/acme/web'] } },
  destination: { namespace: 'web' },
  automated: { prune: true, selfHeal: true },
  syncOptions: { CreateNamespace: true, PrunePropagationPolicy: 'background' },
}).apiObject;
new ArgoApplication(scope, 'b', {
  sources: [
    { repoURL: 'https://charts.acme.dev', chart: 'web', targetRevision: '1.2.*' },
    { repoURL, ref: 'config' },
  ],
  destination: { name: 'prod' },
});

// Neither a source nor sources.
// @ts-expect-error is not assignable to parameter of type 'ArgoApplicationProps'
new ArgoApplication(scope, 'c', { destination: { namespace: 'web' } });

// Both a source and sources.
// @ts-expect-error is not assignable to
new ArgoApplication(scope, 'd', { source, sources: [source] });

// Neither a path nor a chart.
// @ts-expect-error Property 'path' is missing in type
new ArgoApplication(scope, 'e', { source: { repoURL } });

// Both a path and a chart.
// @ts-expect-error is not assignable to
new ArgoApplication(scope, 'f', { source: { repoURL, path: 'a', chart: 'b' } });

// A chart without a version.
// @ts-expect-error is not assignable to
new ArgoApplication(scope, 'g', { source: { repoURL, chart: 'web' } });

// Both a server and a name.
// @ts-expect-error is not assignable to
new ArgoApplication(scope, 'h', { source, destination: { server: 'https://10.0.0.1', name: 'prod' } });

// A misspelled sync option.
// @ts-expect-error 'CreateNamespaces' does not exist in type
new ArgoApplication(scope, 'i', { source, syncOptions: { CreateNamespaces: true } });

// A string instead of a boolean.
// @ts-expect-error Type 'string' is not assignable to type 'boolean | undefined'
new ArgoApplication(scope, 'j', { source, syncOptions: { Validate: 'false' } });

// A misspelled field of the automated sync.
// @ts-expect-error Did you mean to write 'selfHeal'?
new ArgoApplication(scope, 'k', { source, automated: { selfheal: true } });
