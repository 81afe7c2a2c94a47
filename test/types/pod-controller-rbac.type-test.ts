import type { IServiceAccount } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { PodControllerRbac } from '../../lib';

declare const scope: Construct;
declare const serviceAccount: IServiceAccount;

const rbac = new PodControllerRbac(scope, 'a');
export const account: IServiceAccount = rbac.serviceAccount;
new PodControllerRbac(scope, 'b', { serviceAccount, bindingMetadata: { name: 'ada-pod-rb' } });

// @ts-expect-error: a name does not include the namespace
new PodControllerRbac(scope, 'c', { serviceAccount: 'ada' });
// @ts-expect-error: a rule requires verbs
new PodControllerRbac(scope, 'd', { rules: [{ apiGroups: [''], resources: ['configmaps'] }] });
// @ts-expect-error: the right to patch pods has a name that says so
new PodControllerRbac(scope, 'e', { pods: true });
// @ts-expect-error: read-only
rbac.serviceAccount = serviceAccount;
