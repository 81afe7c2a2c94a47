import type { ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import * as argoCd from '../../../imports/argo-cd';
import { addFindings } from '../../finding';
import { checkDuplicateObjects } from '../../kubernetes/duplicate-objects';
import { metadataFor } from '../../kubernetes/name';
import type { ArgoApplicationOptions, ArgoApplicationProps } from './argo-application-props';
import { checkArgoApplication } from './check-argo-application';

/** The cluster that Argo CD runs in. */
const IN_CLUSTER = 'https://kubernetes.default.svc';

/** With a finalizer, Argo CD deletes the deployed objects before the Application (docs/user-guide/app_deletion.md). */
const FINALIZERS = {
  foreground: 'resources-finalizer.argocd.argoproj.io',
  background: 'resources-finalizer.argocd.argoproj.io/background',
} as const;

/**
 * An Application of Argo CD: the source of the manifests, the destination, and the sync policy.
 *
 * ```ts
 * import { ArgoApplication } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const chart = new Chart(new App(), 'delivery');
 * new ArgoApplication(chart, 'web', {
 *   source: { repoURL: 'https://github.com/acme/config.git', path: 'apps/web', targetRevision: 'main' },
 *   destination: { namespace: 'web' },
 *   automated: { prune: true, selfHeal: true },
 *   syncOptions: { CreateNamespace: true },
 * });
 * ```
 */
export class ArgoApplication extends Construct {
  /** The Application. */
  readonly apiObject: argoCd.Application;

  constructor(scope: Construct, id: string, props: ArgoApplicationProps) {
    super(scope, id);
    const { destination = {}, project = 'default' } = props;
    const { ignoreDifferences, info, revisionHistoryLimit } = props;
    const sources = props.source === undefined ? { sources: props.sources } : { source: props.source };
    const metadata = renderMetadata(id, props);
    this.apiObject = new argoCd.Application(this, 'Resource', {
      metadata,
      spec: {
        project,
        ...sources,
        destination: destination.name === undefined ? { server: IN_CLUSTER, ...destination } : destination,
        ...renderSyncPolicy(props),
        ...(ignoreDifferences !== undefined && { ignoreDifferences }),
        ...(info !== undefined && { info }),
        ...(revisionHistoryLimit !== undefined && { revisionHistoryLimit }),
      },
    });
    addFindings(this, checkArgoApplication(props, metadata));
    checkDuplicateObjects({ node: this.node, apiObject: this.apiObject });
  }
}

function renderMetadata(id: string, { metadata, cascade }: ArgoApplicationOptions): ApiObjectMetadata {
  const given = { namespace: 'argocd', ...metadataFor(id, metadata) };
  if (cascade === undefined) return given;
  return { ...given, finalizers: [...(given.finalizers ?? []), FINALIZERS[cascade]] };
}

/** Renders the sync policy, if it is not empty: without one, Argo CD waits for a manual sync. */
function renderSyncPolicy(props: ArgoApplicationOptions): Pick<argoCd.ApplicationSpec, 'syncPolicy'> {
  const { automated, syncOptions = {}, retry, managedNamespaceMetadata } = props;
  const options = Object.entries(syncOptions).map(([option, value]) => `${option}=${String(value)}`);
  const syncPolicy = {
    ...(automated !== undefined && { automated }),
    ...(options.length > 0 && { syncOptions: options }),
    ...(retry !== undefined && { retry }),
    ...(managedNamespaceMetadata !== undefined && { managedNamespaceMetadata }),
  };
  return Object.keys(syncPolicy).length === 0 ? {} : { syncPolicy };
}
