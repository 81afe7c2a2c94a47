import type { ApiObjectMetadata } from 'cdk8s';
import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { PolicyRule } from '../../../imports/kubernetes';
import type { Problem } from '../../finding/index';
import { addFindings } from '../../finding/index';
import type { IServiceAccount } from '../../kubernetes/cdk8s-plus';
import { checkMetadata, checkName, named, namespaceOf } from '../../kubernetes/name';
import { ServiceAccount } from '../../kubernetes/service-account';
const RBAC = 'rbac.authorization.k8s.io/v1';
const ROLE = 'pod-controller';

/** Who may do what so that workflows run. */
export interface PodControllerRbacProps {
  /**
   * The ServiceAccount that workflows run as, where there is one already. An error if it is known to be in another
   * namespace than the Role, or if cdk8s-plus made it without `automountToken`: Argo's executor needs the token.
   *
   * @default - one is created
   */
  readonly serviceAccount?: IServiceAccount;

  /**
   * Name, namespace, labels and annotations of the ServiceAccount that is created.
   *
   * @default - the name `argo-ci`, in the namespace of the Role
   */
  readonly serviceAccountMetadata?: ApiObjectMetadata;

  /**
   * Name, namespace, labels and annotations of the Role. The namespace has to be the one in which workflows run.
   *
   * @default - the name `pod-controller`, in the namespace of the chart
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Name, labels and annotations of the RoleBinding.
   *
   * Kubernetes never lets a RoleBinding change its Role: it would have to be deleted by hand. The default name
   * follows both the account and the Role, so that another Role gets another binding. A name of your own without a
   * colon belongs to the Role `pod-controller` for good; for a Role of another name it has to end in a colon and
   * that name, as `admin-rb:deployer`. Everything else is an error.
   *
   * @default - the name `<ServiceAccount>:<Role>`, in the namespace of the Role
   */
  readonly bindingMetadata?: ApiObjectMetadata;

  /**
   * Whether the Role lets Argo's executor report results: create and patch `workflowtaskresults`. Nothing runs
   * without it on Argo Workflows 3.6 and later, unless another Role of the account grants it.
   *
   * @default true
   */
  readonly executor?: boolean;

  /**
   * Whether the Role lets the pods of workflows read and change pods, as Argo's executor did before Argo Workflows
   * 3.4. Newer ones need it only for what your own containers do.
   *
   * @default true
   */
  readonly pods?: boolean;

  /**
   * More rules of the Role, after those for pods and for the executor.
   *
   * @default - none
   */
  readonly rules?: readonly PolicyRule[];
}

/**
 * What a workflow's pods run as and may do: a ServiceAccount, the Role `pod-controller` and their RoleBinding.
 * Rules change inside the same Role, so that an update never needs anything to be deleted first.
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
  /** The account that workflows run as: the one that was given or the one that was created. */
  readonly serviceAccount: IServiceAccount;

  /** What the account may do. */
  readonly role: ApiObject;

  /** Gives the Role to the account. */
  readonly binding: ApiObject;

  constructor(scope: Construct, id: string, props: PodControllerRbacProps = {}) {
    super(scope, id);
    const metadata = named(props.metadata, ROLE);
    this.role = new ApiObject(this, 'Resource', {
      apiVersion: RBAC,
      kind: 'Role',
      metadata,
      rules: rulesOf(props),
    });
    const { namespace } = metadata;

    this.serviceAccount =
      props.serviceAccount ??
      new ServiceAccount(this, 'ServiceAccount', {
        namespace,
        ...named(props.serviceAccountMetadata, 'argo-ci'),
      });

    this.binding = new ApiObject(this, 'Binding', {
      apiVersion: RBAC,
      kind: 'RoleBinding',
      metadata: {
        namespace,
        ...named(props.bindingMetadata, `${this.serviceAccount.name}:${metadata.name}`),
      },
      // Without a namespace, a subject is looked up in that of the binding: the only one that is accepted here.
      subjects: [{ kind: 'ServiceAccount', name: this.serviceAccount.name }],
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: metadata.name },
    });

    addFindings(this, [
      ...checkMetadata(metadata, 'segment', 'Role'),
      ...checkMetadata(props.bindingMetadata, 'segment', 'RoleBinding', 'bindingMetadata'),
      ...checkBindingName(props.bindingMetadata?.name, metadata.name),
      ...checkNamespace(
        this.role,
        this.binding.metadata.namespace,
        'RoleBinding',
        'bindingMetadata.namespace',
      ),
      ...this.checkServiceAccount(props),
    ]);
  }

  private checkServiceAccount(props: PodControllerRbacProps): readonly Problem[] {
    const { namespace } = this.serviceAccount.toSubjectConfiguration();
    if (props.serviceAccount === undefined) {
      return [
        ...checkMetadata(
          props.serviceAccountMetadata,
          'subdomain',
          'ServiceAccount',
          'serviceAccountMetadata',
        ),
        ...checkNamespace(
          this.role,
          props.serviceAccountMetadata?.namespace,
          'ServiceAccount',
          'serviceAccountMetadata.namespace',
        ),
      ];
    }
    return [
      ...checkName(props.serviceAccount.name, 'subdomain', 'ServiceAccount', 'serviceAccount'),
      ...checkNamespace(this.role, namespace, 'ServiceAccount', 'serviceAccount'),
      ...checkToken(props.serviceAccount),
      ...checkSources(props),
    ];
  }
}

function rulesOf(props: PodControllerRbacProps): PolicyRule[] {
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

/**
 * A binding's name decides which Role it is for, so that no later change can give the name to another Role.
 * No default name collides: the name of a ServiceAccount has no colon.
 */
function checkBindingName(binding: string | undefined, role: string): readonly Problem[] {
  if (binding === undefined || binding === '') return [];
  const colon = binding.indexOf(':');
  if ((colon === -1 ? ROLE : binding.slice(colon + 1)) === role) return [];
  const message =
    "A RoleBinding's roleRef cannot be changed once it is created, so its name has to say which Role it is for. " +
    `Leave the name out, or let it end in ":${role}" with no other colon before.` +
    (colon === -1 ? ` A name without a colon is for the Role "${ROLE}" only.` : '');
  return [{ code: 'invalid-binding-name', path: 'bindingMetadata.name', message }];
}

/** Namespaces are only compared where both are known: what is left out is decided when manifests are applied. */
function checkNamespace(
  role: ApiObject,
  other: string | undefined,
  what: string,
  path: string,
): readonly Problem[] {
  const expected = namespaceOf(role);
  if (other === undefined || expected === undefined || other === expected) return [];
  const hint =
    path === 'serviceAccount'
      ? ' If cdk8s-plus imported it, say `namespaceName`, which is "default" where it is left out.'
      : '';
  const message =
    `The ${what} is in the namespace "${other}" and the Role in "${expected}". ` +
    `A workflow's ServiceAccount, its Role and their RoleBinding belong into one namespace.${hint}`;
  return [{ code: 'conflicting-namespaces', path, message }];
}

function checkToken(account: IServiceAccount): readonly Problem[] {
  if (!('automountToken' in account) || account.automountToken !== false) return [];
  const message =
    "Pods of this ServiceAccount get no token, which Argo's executor needs. Make it with `automountToken: true`.";
  return [{ code: 'missing-service-account-token', path: 'serviceAccount', message }];
}

function checkSources(props: PodControllerRbacProps): readonly Problem[] {
  if (props.serviceAccountMetadata === undefined) return [];
  const message =
    'The metadata is for a ServiceAccount that is created, but one is given. Leave out one of `serviceAccount` ' +
    'and `serviceAccountMetadata`.';
  return [{ code: 'conflicting-service-accounts', path: 'serviceAccountMetadata', message }];
}
