import type * as k8s from '@kubernetes/client-node' with { 'resolution-mode': 'import' };
import type { ApiAnswer, ApiRequest } from './api-request';
import { askServer } from './api-request';

/** The parts of the Kubernetes API that the tests use. */
export interface Client {
  /** Any kind of object, Argo's too. */
  readonly objects: k8s.KubernetesObjectApi;
  /** Namespaces, pods, logs and events. */
  readonly core: k8s.CoreV1Api;
  /** Whatever there is no function for. */
  readonly ask: (request: ApiRequest) => Promise<ApiAnswer>;
}

/** Connects to the cluster that KUBECONFIG points at. The client is an ES module, so it can't be imported above. */
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

/** Whether the API server answered that there is no such object. */
export function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 404;
}
