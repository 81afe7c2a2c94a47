import type { Chart } from 'cdk8s';
import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type * as argo from '../../../imports/argoproj.io';
import type { Templated } from '../../../lib/workflow';

/** A server of a test: a Deployment with one pod, and a Service of the same name. */
export interface Server {
  readonly name: string;
  readonly port: number;
  readonly container: Templated<Omit<argo.Container, 'name'>>;
  /** Files by the directory that they are mounted to. */
  readonly files?: { readonly [folder: string]: { readonly [name: string]: string } };
  /** Empty directories, which overlay file systems need below them. */
  readonly emptyDirs?: readonly string[];
  readonly securityContext?: argo.PodSecurityContext;
}

/** Adds a server to a chart, and returns its host. */
export function addServer(chart: Chart, server: Server): string {
  const { name, port, container, files = {}, emptyDirs = [], securityContext } = server;
  const labels = { app: name };
  const secrets = Object.entries(files).map(([mountPath, stringData], index) => {
    const secretName = `${name}-${String(index)}`;
    new k8s.KubeSecret(chart, secretName, { metadata: { name: secretName }, stringData });
    return { mountPath, source: { secret: { secretName } } };
  });
  const folders = [...secrets, ...emptyDirs.map((mountPath) => ({ mountPath, source: { emptyDir: {} } }))];
  const volumes = folders.map(({ source }, index) => ({ name: `folder-${String(index)}`, ...source }));
  const volumeMounts = folders.map(({ mountPath }, index) => ({
    name: `folder-${String(index)}`,
    mountPath,
  }));
  const readinessProbe = { tcpSocket: { port } };
  new ApiObject(chart, name, {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          securityContext,
          containers: [{ readinessProbe, ...container, name, volumeMounts }],
          volumes,
        },
      },
    },
  });
  new k8s.KubeService(chart, `${name}-service`, {
    metadata: { name },
    spec: { selector: labels, ports: [{ port }] },
  });
  return `${name}.${chart.namespace ?? ''}.svc`;
}
