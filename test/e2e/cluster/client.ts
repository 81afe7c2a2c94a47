import type * as k8s from '@kubernetes/client-node' with { 'resolution-mode': 'import' };
import type { ApiAnswer, ApiRequest } from './api-request';
import { askServer } from './api-request';

/** The parts of the Kubernetes API that the tests use. */
export interface Client {
  /** Any kind of object, including Argo's. */
  readonly objects: k8s.KubernetesObjectApi;
  /** Namespaces, pods, logs and events. */
  readonly core: k8s.CoreV1Api;
  /** Any other request. */
  readonly ask: (request: ApiRequest) => Promise<ApiAnswer>;
}

/** Connects to the cluster of KUBECONFIG. The client is an ES module, so it cannot be imported above. */
export async function connect(): Promise<Client> {
  const { CoreV1Api, KubeConfig, KubernetesObjectApi } = await import('@kubernetes/client-node');
  const config = new KubeConfig();
  config.loadFromDefault();
  return {
    objects: KubernetesObjectApi.makeApiClient(config),
    core: config.makeApiClient(CoreV1Api),
    ask: (request) => askServer(config, request),
  };
}

/** Whether the API server responded that the object does not exist. */
export function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 404;
}
