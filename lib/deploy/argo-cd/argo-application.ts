import { Construct } from 'constructs';
import type { ApiObjectMetadata } from 'cdk8s';
import * as argoCd from '../../../imports/argo-cd';
import { addFindings } from '../../finding/index';
import { checkDuplicates } from '../../kubernetes/duplicate-objects';
import { metadataFor } from '../../kubernetes/name';
import type { ArgoApplicationOptions, ArgoApplicationProps } from './argo-application-props';
import { checkArgoApplication } from './check-argo-application';

/** The cluster that Argo CD runs in. */
const IN_CLUSTER = 'https://kubernetes.default.svc';

/** Argo CD deletes what an Application has deployed before it lets it go (docs/user-guide/app_deletion.md). */
const FINALIZERS = {
  foreground: 'resources-finalizer.argocd.argoproj.io',
  background: 'resources-finalizer.argocd.argoproj.io/background',
} as const;

/**
 * An Application of Argo CD: what is deployed from where to where, and whether Argo CD does it by itself.
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
  readonly application: argoCd.Application;

  constructor(scope: Construct, id: string, props: ArgoApplicationProps) {
    super(scope, id);
    const { destination = {}, project = 'default' } = props;
    const { ignoreDifferences, info, revisionHistoryLimit } = props;
    const sources = props.source === undefined ? { sources: props.sources } : { source: props.source };
    const metadata = metadataOf(id, props);
    this.application = new argoCd.Application(this, 'Resource', {
      metadata,
      spec: {
        project,
        ...sources,
        destination: destination.name === undefined ? { server: IN_CLUSTER, ...destination } : destination,
        ...syncPolicyOf(props),
        ...(ignoreDifferences !== undefined && { ignoreDifferences }),
        ...(info !== undefined && { info }),
        ...(revisionHistoryLimit !== undefined && { revisionHistoryLimit }),
      },
    });
    addFindings(this, checkArgoApplication(props, metadata));
    checkDuplicates({ node: this.node, apiObject: this.application });
  }
}

function metadataOf(id: string, { metadata, cascade }: ArgoApplicationOptions): ApiObjectMetadata {
  const given = { namespace: 'argocd', ...metadataFor(id, metadata) };
  if (cascade === undefined) return given;
  return { ...given, finalizers: [...(given.finalizers ?? []), FINALIZERS[cascade]] };
}

/** The policy, if there is anything to say: where it is left out, Argo CD waits for somebody to start a sync. */
function syncPolicyOf(props: ArgoApplicationOptions): Pick<argoCd.ApplicationSpec, 'syncPolicy'> {
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
