import { request as httpRequest } from 'node:http';
import type { RequestOptions } from 'node:https';
import { request as httpsRequest } from 'node:https';
import type * as k8s from '@kubernetes/client-node' with { 'resolution-mode': 'import' };

/** A request to the API server for which the client has no function. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST';
  /** The path on the server: `/api/v1/namespaces/ci/services/app:80/proxy/`. */
  readonly path: string;
  readonly headers?: { readonly [name: string]: string | string[] };
  readonly body?: string;
}

/** The response of the API server, with any status. */
export interface ApiAnswer {
  readonly status: number;
  readonly text: string;
}

const TIMEOUT_MILLISECONDS = 60_000;

/** Sends a request as the user of the kubeconfig. It throws only if the server cannot be reached. */
export async function askServer(config: k8s.KubeConfig, asked: ApiRequest): Promise<ApiAnswer> {
  const { method, path, headers, body } = asked;
  const url = new URL(`${config.getCurrentCluster()?.server.replace(/\/+$/, '') ?? ''}${path}`);
  const options: RequestOptions = { method, headers: { ...headers }, timeout: TIMEOUT_MILLISECONDS };
  await config.applyToHTTPSOptions(options);
  const send = url.protocol === 'http:' ? httpRequest : httpsRequest;
  return new Promise((resolve, reject) => {
    const request = send(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
      response.on('error', reject);
    });
    request.on('timeout', () => request.destroy(new Error(`${method} ${path} timed out`)));
    request.on('error', reject);
    request.end(body);
  });
}
