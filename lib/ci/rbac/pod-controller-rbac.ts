import type { IServiceAccount } from 'cdk8s-plus-27';
import { ServiceAccount, k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { addFindings } from '../../finding/index';
import { named } from '../../kubernetes/name';
import { ROLE, checkPodControllerRbac } from './check-pod-controller-rbac';
import type { PodControllerRbacProps } from './pod-controller-rbac-props';

/**
 * The permissions of a workflow's pods: a ServiceAccount, the Role `pod-controller` and their RoleBinding. Changed
 * rules update the same Role, so an update never requires an object to be deleted first.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { PodControllerRbac } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * const rbac = new PodControllerRbac(chart, 'rbac');
 * rbac.serviceAccount.name; // for a workflow's `serviceAccountName`
 * ```
 */
export class PodControllerRbac extends Construct {
  /** The ServiceAccount for workflows, either the existing one or a new one. */
  readonly serviceAccount: IServiceAccount;

  /** The Role. */
  readonly role: k8s.KubeRole;

  /** The RoleBinding, which grants the Role to the ServiceAccount. */
  readonly binding: k8s.KubeRoleBinding;

  constructor(scope: Construct, id: string, props: PodControllerRbacProps = {}) {
    super(scope, id);
    const metadata = named(props.metadata, ROLE);
    this.role = new k8s.KubeRole(this, 'Resource', { metadata, rules: renderRules(props) });
    const { namespace } = metadata;

    // cdk8s-plus disables the token by default, but Argo's executor needs it to talk to the API server.
    this.serviceAccount =
      props.serviceAccount ??
      new ServiceAccount(this, 'ServiceAccount', {
        metadata: { namespace, ...named(props.serviceAccountMetadata, 'argo-ci') },
        automountToken: true,
      });

    this.binding = new k8s.KubeRoleBinding(this, 'Binding', {
      metadata: {
        namespace,
        ...named(props.bindingMetadata, `${this.serviceAccount.name}:${metadata.name}`),
      },
      // A subject without a namespace is in the namespace of the RoleBinding, the only one that the checks allow.
      subjects: [{ kind: 'ServiceAccount', name: this.serviceAccount.name }],
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: metadata.name },
    });

    addFindings(this, checkPodControllerRbac(props, this));
  }
}

function renderRules(props: PodControllerRbacProps): k8s.PolicyRule[] {
  const pods = { apiGroups: [''], resources: ['pods', 'pods/log'], verbs: ['get', 'watch', 'list', 'patch'] };
  const executor = {
    apiGroups: ['argoproj.io'],
    resources: ['workflowtaskresults'],
    verbs: ['create', 'patch'],
  };
  return [
    ...(props.pods === false ? [] : [pods]),
    ...(props.executor === false ? [] : [executor]),
    ...(props.rules ?? []),
  ];
}
