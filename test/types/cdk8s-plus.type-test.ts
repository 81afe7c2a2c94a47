import type * as kplus from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { DockerSecret, MinioSecret, MinioServer, PodControllerRbac, WorkflowTemplate } from '../../lib';

// The library declares the interfaces of cdk8s-plus that it needs. test/package checks them with newer versions.

declare const scope: Construct;
declare const secret: kplus.ISecret;
declare const account: kplus.IServiceAccount;
declare const claim: kplus.IPersistentVolumeClaim;
declare const configMap: kplus.IConfigMap;
declare const pod: kplus.Pod;

DockerSecret.fromSecret(secret);
MinioSecret.fromSecret(secret);
new MinioServer(scope, 'minio', { claim, credentials: secret });
new WorkflowTemplate(scope, 'template', { serviceAccount: account });

/** The ServiceAccount that the library creates can be passed to cdk8s-plus. */
const rbac = new PodControllerRbac(scope, 'rbac');
export const created: kplus.IServiceAccount = rbac.serviceAccount;
pod.permissions.grantRead(rbac.serviceAccount);

// @ts-expect-error: a ConfigMap is not a Secret.
DockerSecret.fromSecret(configMap);
// @ts-expect-error: a Secret is not a ServiceAccount.
new WorkflowTemplate(scope, 'other', { serviceAccount: secret });
