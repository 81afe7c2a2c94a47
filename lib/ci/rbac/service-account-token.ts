import type * as argo from '../../../imports/argoproj.io';

/**
 * The token of a pod's ServiceAccount, for one container that calls the API server. Kubernetes mounts the same volume in
 * each container if `automountToken` is set. The token is valid for an hour, and is renewed while the container runs.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { ContainerTemplate, SERVICE_ACCOUNT_TOKEN, WorkflowTemplate } from 'cdk8s-argo-ci';
 *
 * const deploy = new WorkflowTemplate(new Chart(new App(), 'ci'), 'deploy');
 * new ContainerTemplate(deploy, 'restart', {
 *   volumes: [SERVICE_ACCOUNT_TOKEN.volume],
 *   container: {
 *     image: 'registry.k8s.io/kubectl:v1.34.1',
 *     command: ['kubectl', 'rollout', 'restart', 'deployment/web'],
 *     volumeMounts: [SERVICE_ACCOUNT_TOKEN.mount],
 *   },
 * });
 * ```
 */
export const SERVICE_ACCOUNT_TOKEN: {
  /** The volume, for `volumes` of the template. */
  readonly volume: argo.Volume;

  /** Its mount, for `volumeMounts` of the container. */
  readonly mount: argo.VolumeMount;
} = {
  volume: {
    name: 'service-account-token',
    // The files that clients in a cluster read (client-go, `rest.InClusterConfig`).
    projected: {
      sources: [
        { serviceAccountToken: { path: 'token', expirationSeconds: 3607 } },
        { configMap: { name: 'kube-root-ca.crt', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
        { downwardAPI: { items: [{ path: 'namespace', fieldRef: { fieldPath: 'metadata.namespace' } }] } },
      ],
    },
  },

  mount: {
    name: 'service-account-token',
    mountPath: '/var/run/secrets/kubernetes.io/serviceaccount',
    readOnly: true,
  },
};
