import type { IServiceAccount } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { PodControllerRbac } from '../../lib/ci/rbac/pod-controller-rbac';

declare const scope: Construct;
declare const serviceAccount: IServiceAccount;

const rbac = new PodControllerRbac(scope, 'a');
export const account: IServiceAccount = rbac.serviceAccount;
new PodControllerRbac(scope, 'b', { serviceAccount, bindingMetadata: { name: 'ada-pod-rb' } });

// @ts-expect-error: an account has a namespace too, which a name alone does not say.
new PodControllerRbac(scope, 'c', { serviceAccount: 'ada' });
// @ts-expect-error: a rule has verbs.
new PodControllerRbac(scope, 'd', { rules: [{ apiGroups: [''], resources: ['configmaps'] }] });
// @ts-expect-error: what is known of the account cannot be replaced.
rbac.serviceAccount = serviceAccount;
