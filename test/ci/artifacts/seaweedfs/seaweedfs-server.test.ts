import { App, Chart } from 'cdk8s';
import type { PodSpec } from '../../../../imports/kubernetes';
import { S3ArtifactRepo } from '../../../../lib/ci/artifacts/s3/s3-artifact-repo';
import { SeaweedFsServer } from '../../../../lib/ci/artifacts/seaweedfs/seaweedfs-server';
import type { SeaweedFsServerProps } from '../../../../lib/ci/artifacts/seaweedfs/seaweedfs-server-props';
import type { NetworkEnd } from '../../../support';
import { allowsConnection, networkPolicyErrors, synthChart } from '../../../support';
import { codesOf, manifestOf, manifestsOf, problemsOf } from '../../synth';

function serverOf(props?: SeaweedFsServerProps) {
  const chart = new Chart(new App(), 'chart', { namespace: 'ci' });
  return { chart, server: new SeaweedFsServer(chart, 'seaweedfs', props) };
}

function podOf(chart: Chart): PodSpec {
  const { spec } = manifestOf(chart, 'Deployment') as unknown as {
    readonly spec: { readonly template: { readonly spec: PodSpec } };
  };
  return spec.template.spec;
}

test('renders a pod whose only reachable port is that of the S3 API', () => {
  const { chart, server } = serverOf({ buckets: ['builds', 'logs'], expiration: 'never' });
  expect(problemsOf(server)).toEqual([]);
  expect(server).toMatchObject({ endpoint: 'seaweedfs:8333', namespace: 'ci', buckets: ['builds', 'logs'] });
  expect(manifestsOf(chart).map(({ kind }) => kind)).toEqual([
    'PersistentVolumeClaim',
    'Deployment',
    'Service',
  ]);
  expect(podOf(chart)).toMatchInlineSnapshot(`
    {
      "automountServiceAccountToken": false,
      "containers": [
        {
          "args": [
            "-logtostderr=true",
            "mini",
            "-dir=/data",
            "-ip=127.0.0.1",
            "-ip.bind=127.0.0.1",
            "-s3=false",
            "-webdav=false",
            "-admin.ui=false",
            "-admin.port.legacy=0",
            "-master.telemetry=false",
            "-bucket=builds,logs",
          ],
          "command": [
            "weed",
          ],
          "env": [
            {
              "name": "GOMEMLIMIT",
              "valueFrom": {
                "resourceFieldRef": {
                  "resource": "limits.memory",
                },
              },
            },
          ],
          "image": "chrislusf/seaweedfs:4.53",
          "name": "seaweedfs",
          "resources": {
            "limits": {
              "memory": "1Gi",
            },
            "requests": {
              "cpu": "100m",
              "memory": "256Mi",
            },
          },
          "securityContext": {
            "allowPrivilegeEscalation": false,
            "capabilities": {
              "drop": [
                "ALL",
              ],
            },
            "readOnlyRootFilesystem": true,
          },
          "volumeMounts": [
            {
              "mountPath": "/data",
              "name": "data",
            },
            {
              "mountPath": "/tmp",
              "name": "tmp",
            },
          ],
        },
        {
          "args": [
            "-logtostderr=true",
            "s3",
            "-port=8333",
            "-port.iceberg=0",
            "-port.lance=0",
            "-filer=127.0.0.1:8888",
            "-ip=127.0.0.1",
            "-ip.bind=0.0.0.0",
            "-iam=false",
          ],
          "command": [
            "weed",
          ],
          "env": [
            {
              "name": "GOMEMLIMIT",
              "valueFrom": {
                "resourceFieldRef": {
                  "resource": "limits.memory",
                },
              },
            },
            {
              "name": "AWS_ACCESS_KEY_ID",
              "valueFrom": {
                "secretKeyRef": {
                  "key": "root-user",
                  "name": "seaweedfs",
                },
              },
            },
            {
              "name": "AWS_SECRET_ACCESS_KEY",
              "valueFrom": {
                "secretKeyRef": {
                  "key": "root-password",
                  "name": "seaweedfs",
                },
              },
            },
          ],
          "image": "chrislusf/seaweedfs:4.53",
          "livenessProbe": {
            "httpGet": {
              "path": "/healthz",
              "port": "api",
            },
            "periodSeconds": 20,
          },
          "name": "s3",
          "ports": [
            {
              "containerPort": 8333,
              "name": "api",
            },
          ],
          "readinessProbe": {
            "httpGet": {
              "path": "/healthz",
              "port": "api",
            },
            "periodSeconds": 5,
          },
          "resources": {
            "limits": {
              "memory": "1Gi",
            },
            "requests": {
              "cpu": "100m",
              "memory": "128Mi",
            },
          },
          "securityContext": {
            "allowPrivilegeEscalation": false,
            "capabilities": {
              "drop": [
                "ALL",
              ],
            },
            "readOnlyRootFilesystem": true,
          },
          "startupProbe": {
            "failureThreshold": 150,
            "httpGet": {
              "path": "/healthz",
              "port": "api",
            },
            "periodSeconds": 2,
          },
          "volumeMounts": [
            {
              "mountPath": "/tmp",
              "name": "tmp",
            },
          ],
        },
      ],
      "enableServiceLinks": false,
      "securityContext": {
        "fsGroup": 1000,
        "fsGroupChangePolicy": "OnRootMismatch",
        "runAsGroup": 1000,
        "runAsNonRoot": true,
        "runAsUser": 1000,
        "seccompProfile": {
          "type": "RuntimeDefault",
        },
      },
      "volumes": [
        {
          "name": "data",
          "persistentVolumeClaim": {
            "claimName": "seaweedfs",
          },
        },
        {
          "emptyDir": {},
          "name": "tmp",
        },
      ],
    }
  `);
  expect(manifestOf(chart, 'Service')).toMatchObject({
    spec: { type: 'ClusterIP', ports: [{ name: 'api', port: 8333, targetPort: 'api' }] },
  });
});

test('the part without access control listens on the loopback address', () => {
  const [storage, gateway] = podOf(serverOf().chart).containers;
  expect(storage?.args).toEqual(expect.arrayContaining(['-ip=127.0.0.1', '-ip.bind=127.0.0.1', '-s3=false']));
  expect(storage).not.toHaveProperty('ports');
  expect(gateway?.ports).toEqual([{ name: 'api', containerPort: 8333 }]);
});

test('supports every field of the containers and the pod', () => {
  const env = [{ name: 'GOGC', value: '50' }];
  const memoryLimit = {
    name: 'GOMEMLIMIT',
    valueFrom: { resourceFieldRef: { resource: 'limits.memory' } },
  };
  const resources = { limits: { memory: '4Gi' } };
  const { chart, server } = serverOf({
    image: 'registry.acme.dev/seaweedfs:4.53',
    credentials: { username: { secret: 's3', key: 'id' }, password: { secret: 's3', key: 'secret' } },
    container: { resources, env, volumeMounts: [{ name: 'ssd', mountPath: '/ssd' }] },
    gateway: { resources, env, ports: [{ name: 'metrics', containerPort: 9327 }] },
    pod: { nodeSelector: { disk: 'ssd' }, volumes: [{ name: 'ssd', emptyDir: {} }] },
  });
  expect(problemsOf(server)).toEqual([]);
  const pod = podOf(chart);
  expect(pod).toMatchObject({
    nodeSelector: { disk: 'ssd' },
    volumes: [{ name: 'data' }, { name: 'tmp' }, { name: 'ssd' }],
    containers: [
      { name: 'seaweedfs', image: 'registry.acme.dev/seaweedfs:4.53', resources, env: [memoryLimit, ...env] },
      { name: 's3', image: 'registry.acme.dev/seaweedfs:4.53', resources, ports: [{}, { name: 'metrics' }] },
    ],
  });
  expect(pod.containers[1]?.env).toEqual([
    memoryLimit,
    { name: 'AWS_ACCESS_KEY_ID', valueFrom: { secretKeyRef: { name: 's3', key: 'id' } } },
    { name: 'AWS_SECRET_ACCESS_KEY', valueFrom: { secretKeyRef: { name: 's3', key: 'secret' } } },
    ...env,
  ]);
});

test('a Job sets the lifecycle of the buckets with the S3 API', () => {
  const { chart, server } = serverOf({ buckets: ['builds', 'logs'], expiration: { days: 3 } });
  expect(server.lifecycle?.name).toMatch(/^seaweedfs-lifecycle-[0-9a-f]{8}$/);
  expect(manifestOf(chart, 'Job')).toMatchObject({
    spec: {
      template: {
        metadata: { labels: { 'app.kubernetes.io/name': 'seaweedfs-lifecycle' } },
        spec: {
          containers: [
            {
              args: ['builds', 'logs'],
              env: expect.arrayContaining([
                { name: 'URL', value: 'http://seaweedfs:8333' },
                { name: 'DAYS', value: '3' },
                {
                  name: 'USERNAME',
                  valueFrom: { secretKeyRef: { name: 'seaweedfs', key: 'root-user' } },
                },
              ]) as unknown,
            },
          ],
        },
      },
    },
  });
});

test('a NetworkPolicy lets workflows and the Job reach the S3 API, and nothing else', () => {
  const { chart, server } = serverOf({ networkPolicy: {} });
  new S3ArtifactRepo(chart, 'artifacts', { server });
  const manifests = synthChart(chart);
  expect(manifests.filter(({ kind }) => kind === 'NetworkPolicy').flatMap(networkPolicyErrors)).toEqual([]);
  const pod = (labels: { readonly [name: string]: string }): NetworkEnd => ({
    ip: '10.244.0.1',
    pod: { namespace: 'ci', labels },
  });
  const seaweedFs = pod({
    'app.kubernetes.io/name': 'seaweedfs',
    'app.kubernetes.io/instance': 'seaweedfs',
    'app.kubernetes.io/component': 'artifact-storage',
  });
  const reaches = (source: NetworkEnd, port: number): boolean =>
    allowsConnection(manifests, source, seaweedFs, { port, protocol: 'TCP' });
  const workflow = pod({ 'workflows.argoproj.io/workflow': 'build-1a2b' });
  const job = pod({
    'app.kubernetes.io/name': 'seaweedfs-lifecycle',
    'app.kubernetes.io/instance': 'seaweedfs',
    'app.kubernetes.io/component': 'artifact-storage',
  });
  expect([reaches(workflow, 8333), reaches(job, 8333)]).toEqual([true, true]);
  expect([reaches(workflow, 18333), reaches(workflow, 8888), reaches(pod({ app: 'web' }), 8333)]).toEqual([
    false,
    false,
    false,
  ]);
  const ports = { port: 443, protocol: 'TCP' } as const;
  expect(allowsConnection(manifests, seaweedFs, { ip: '140.82.121.3' }, ports)).toBe(false);
});

test('is recognized, also if another installed copy of this library created it', () => {
  expect(SeaweedFsServer.isSeaweedFsServer(serverOf().server)).toBe(true);
  expect(SeaweedFsServer.isSeaweedFsServer({})).toBe(false);
});

test('reports what is wrong with the properties that all servers have', () => {
  const { server } = serverOf({
    buckets: ['Builds'],
    expiration: { days: 0 },
    gateway: { resources: { limits: { memory: '1 Gi' } } },
    networkPolicy: { namespaces: ['A'] },
  });
  expect(codesOf(server)).toEqual([
    'invalid-bucket at buckets[0]',
    'invalid-expiration at expiration.days',
    'invalid-name at networkPolicy.namespaces[0]',
    'invalid-quantity at gateway.resources.limits.memory',
  ]);
});
