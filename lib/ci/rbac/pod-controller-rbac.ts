import { ApiObject, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import type { PolicyRule } from '../../../imports/kubernetes';
import { addCheck, addFindings } from '../../finding';
import type { IServiceAccount } from '../../kubernetes/cdk8s-plus';
import { named, namespaceOf } from '../../kubernetes/name';
import {
  ServiceAccount,
  setTokenAccess,
  tokenAccessOf,
  tokenSecretName,
} from '../../kubernetes/service-account';
import { checkPermissions } from './check-permissions';
import { ROLE, checkPodControllerRbac } from './check-pod-controller-rbac';
import { needsOfAccount } from './account-needs';
import { isGranted, renderRules } from '../../kubernetes/rbac/permission';
import type { PodControllerRbacProps } from './pod-controller-rbac-props';

const RBAC_VERSION = 'rbac.authorization.k8s.io/v1';

/**
 * The permissions of a workflow's pods: a ServiceAccount, the Role `pod-controller` and their RoleBinding. Changed
 * rules update the same Role, so an update never requires an object to be deleted first.
 *
 * Only Argo's own containers in the pods have a token of the ServiceAccount. They read it from a Secret, which is created
 * here, and a workflow whose `serviceAccount` this is refers to it (`executor.serviceAccountName`).
 *
 * The Role allows what Argo's containers need for the workflows of the app: to report results, and what resource, HTTP and
 * plugin templates and artifact garbage collection do.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { PodControllerRbac } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * const rbac = new PodControllerRbac(chart, 'rbac');
 * rbac.serviceAccount; // for a workflow's `serviceAccount`
 * ```
 */
export class PodControllerRbac extends Construct {
  /** The ServiceAccount for workflows, either the existing one or a new one. */
  readonly serviceAccount: IServiceAccount;

  /** The Role. */
  readonly role: ApiObject;

  /** The Secret with the token of the ServiceAccount; none if each container gets a token (`automountToken`). */
  readonly tokenSecret?: ApiObject;

  /** The RoleBinding, which grants the Role to the ServiceAccount. */
  readonly binding: ApiObject;

  constructor(scope: Construct, id: string, props: PodControllerRbacProps = {}) {
    super(scope, id);
    const metadata = named(props.metadata, ROLE);
    this.role = new ApiObject(this, 'Resource', {
      apiVersion: RBAC_VERSION,
      kind: 'Role',
      metadata,
      rules: Lazy.any({ produce: () => this.rules(props) }) as unknown,
    });
    const { namespace } = metadata;

    this.serviceAccount =
      props.serviceAccount ??
      new ServiceAccount(this, 'ServiceAccount', {
        metadata: { namespace, ...named(props.serviceAccountMetadata, 'argo-ci') },
        automountToken: props.automountToken === true,
      });
    if (props.automountToken === true) setTokenAccess(this.serviceAccount, 'all');
    else this.tokenSecret = this.createTokenSecret(namespace);

    this.binding = new ApiObject(this, 'Binding', {
      apiVersion: RBAC_VERSION,
      kind: 'RoleBinding',
      metadata: {
        namespace,
        ...named(props.bindingMetadata, `${this.serviceAccount.name}:${metadata.name}`),
      },
      // A subject without a namespace is in the namespace of the RoleBinding, the only one that the checks allow.
      subjects: [{ kind: 'ServiceAccount', name: this.serviceAccount.name }],
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: metadata.name },
    });

    addFindings(this, checkPodControllerRbac(props, this));
    addCheck(this, () => checkPermissions(this.needs(), this.rules(props)));
  }

  /** What the workflows of the app need of the ServiceAccount. */
  private needs(): ReturnType<typeof needsOfAccount> {
    return needsOfAccount(this, { namespace: namespaceOf(this.role), name: this.serviceAccount.name });
  }

  /** The rules: those that are asked for, and what the workflows need beyond them. */
  private rules({ deriveRules = true, rules = [], ...props }: PodControllerRbacProps): PolicyRule[] {
    const asked = fixedRules(props);
    if (!deriveRules) return [...asked, ...rules];
    const needed = this.needs().flatMap(({ certain }) => certain);
    return [
      ...asked,
      ...renderRules(needed.filter((permission) => !isGranted(permission, [...asked, ...rules]))),
      ...rules,
    ];
  }

  /** Creates the Secret, unless another `PodControllerRbac` of the same ServiceAccount has. */
  private createTokenSecret(namespace: string | undefined): ApiObject | undefined {
    const { serviceAccount } = this;
    if (tokenAccessOf(serviceAccount) === 'executor') return undefined;
    setTokenAccess(serviceAccount, 'executor');
    const secret = new ApiObject(this, 'Token', {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        namespace,
        name: tokenSecretName(serviceAccount.name),
        annotations: { 'kubernetes.io/service-account.name': serviceAccount.name },
      },
      type: 'kubernetes.io/service-account-token',
    });
    // Kubernetes deletes the Secret of a ServiceAccount that does not exist.
    if (serviceAccount.node.root === this.node.root) secret.addDependency(serviceAccount);
    return secret;
  }
}

function fixedRules(props: Pick<PodControllerRbacProps, 'executor' | 'patchPods'>): PolicyRule[] {
  const pods = { apiGroups: [''], resources: ['pods', 'pods/log'], verbs: ['get', 'watch', 'list', 'patch'] };
  const executor = {
    apiGroups: ['argoproj.io'],
    resources: ['workflowtaskresults'],
    verbs: ['create', 'patch'],
  };
  return [...(props.patchPods === true ? [pods] : []), ...(props.executor === false ? [] : [executor])];
}
