import { IMAGE } from '../pipeline';
import type { Run } from '../cluster/run';

/** The directory in the configuration repository that Argo CD deploys. */
export const FOLDER = 'app';

/** The kustomization, in which the pipeline sets the tag and the digest. */
export const KUSTOMIZATION = `${FOLDER}/kustomization.yaml`;

/** The name of the Deployment and of the Service, and of the image in the manifests. */
export const APP = 'sample';

/** The port of the Service. */
export const PORT = 8000;

/** The files of the configuration repository. The image does not exist before the first delivery. */
export function configurationFiles({ settings, setup }: Run): { readonly [file: string]: string } {
  return {
    [KUSTOMIZATION]: `resources: [deployment.yaml, service.yaml]
images:
  - name: ${APP}
    newName: ${settings.registry.nodePrefix}/${IMAGE}
    newTag: none
`,
    [`${FOLDER}/deployment.yaml`]: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${APP}
spec:
  selector: { matchLabels: { app: ${APP} } }
  template:
    metadata: { labels: { app: ${APP} } }
    spec:
      containers:
        - name: ${APP}
          image: ${APP}
          readinessProbe: { httpGet: { path: /value/git, port: ${String(PORT)} }, periodSeconds: 1 }
      imagePullSecrets: [{ name: ${setup.dockerSecret.secret.name} }]
      terminationGracePeriodSeconds: 1
`,
    [`${FOLDER}/service.yaml`]: serviceOn(PORT),
  };
}

/** The Service. The API server refuses a port that is not a number from 1 to 65535. */
export function serviceOn(port: number): string {
  return `apiVersion: v1
kind: Service
metadata:
  name: ${APP}
spec:
  selector: { app: ${APP} }
  ports: [{ port: ${String(port)} }]
`;
}

/** A Deployment whose pods fail. After five seconds, it reports that it makes no progress. */
export function failingDeployment(image: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: failing
spec:
  progressDeadlineSeconds: 5
  minReadySeconds: 3
  selector: { matchLabels: { app: failing } }
  template:
    metadata: { labels: { app: failing } }
    spec:
      containers: [{ name: failing, image: ${image}, command: ['false'] }]
`;
}
