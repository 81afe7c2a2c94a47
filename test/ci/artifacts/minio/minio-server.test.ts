import { ApiObject, App, Chart, JsonPatch, Size } from 'cdk8s';
import { PersistentVolumeClaim, Secret } from 'cdk8s-plus-27';
import { MinioServer } from '../../../../lib/ci/artifacts/minio/minio-server';
import type { MinioServerProps } from '../../../../lib/ci/artifacts/minio/minio-server-props';
import { MinioSecret } from '../../../../lib/ci/credentials/minio-secret';
import { codesOf, manifestOf, manifestsOf, problemsOf } from '../../synth';

function serverOf(props?: MinioServerProps, namespace?: string) {
  const chart = new Chart(new App(), 'chart', { namespace });
  return { chart, server: new MinioServer(chart, 'minio', props) };
}

test('renders a Deployment, a PersistentVolumeClaim and a Service', () => {
  const { chart, server } = serverOf({ expiration: 'never' }, 'ci');
  expect(problemsOf(server)).toEqual([]);
  expect(server).toMatchObject({ endpoint: 'minio:9000', namespace: 'ci', buckets: ['argo-bucket'] });
  expect(manifestsOf(chart)).toMatchInlineSnapshot(`
   [
     {
       "apiVersion": "v1",
       "kind": "PersistentVolumeClaim",
       "metadata": {
         "labels": {
           "app.kubernetes.io/component": "artifact-storage",
           "app.kubernetes.io/instance": "minio",
           "app.kubernetes.io/name": "minio",
         },
         "name": "minio",
         "namespace": "ci",
       },
       "spec": {
         "accessModes": [
           "ReadWriteOnce",
         ],
         "resources": {
           "requests": {
             "storage": "10Gi",
           },
         },
       },
     },
     {
       "apiVersion": "apps/v1",
       "kind": "Deployment",
       "metadata": {
         "labels": {
           "app.kubernetes.io/component": "artifact-storage",
           "app.kubernetes.io/instance": "minio",
           "app.kubernetes.io/name": "minio",
         },
         "name": "minio",
         "namespace": "ci",
       },
       "spec": {
         "replicas": 1,
         "selector": {
           "matchLabels": {
             "app.kubernetes.io/instance": "minio",
             "app.kubernetes.io/name": "minio",
           },
         },
         "strategy": {
           "type": "Recreate",
         },
         "template": {
           "metadata": {
             "labels": {
               "app.kubernetes.io/component": "artifact-storage",
               "app.kubernetes.io/instance": "minio",
               "app.kubernetes.io/name": "minio",
             },
           },
           "spec": {
             "automountServiceAccountToken": false,
             "containers": [
               {
                 "args": [
                   "server",
                   "/data",
                   "--address=:9000",
                 ],
                 "env": [
                   {
                     "name": "MINIO_ROOT_USER",
                     "valueFrom": {
                       "secretKeyRef": {
                         "key": "root-user",
                         "name": "minio",
                       },
                     },
                   },
                   {
                     "name": "MINIO_ROOT_PASSWORD",
                     "valueFrom": {
                       "secretKeyRef": {
                         "key": "root-password",
                         "name": "minio",
                       },
                     },
                   },
                   {
                     "name": "MINIO_BROWSER",
                     "value": "off",
                   },
                 ],
                 "image": "minio/minio:RELEASE.2025-09-07T16-13-09Z",
                 "livenessProbe": {
                   "httpGet": {
                     "path": "/minio/health/live",
                     "port": "api",
                   },
                   "periodSeconds": 20,
                 },
                 "name": "minio",
                 "ports": [
                   {
                     "containerPort": 9000,
                     "name": "api",
                   },
                 ],
                 "readinessProbe": {
                   "httpGet": {
                     "path": "/minio/health/ready",
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
                 ],
               },
             ],
             "enableServiceLinks": false,
             "initContainers": [
               {
                 "command": [
                   "minio",
                   "--version",
                 ],
                 "image": "minio/minio:RELEASE.2025-09-07T16-13-09Z",
                 "name": "buckets",
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
                     "mountPath": "/buckets/argo-bucket",
                     "name": "data",
                     "subPath": "argo-bucket",
                   },
                 ],
               },
             ],
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
                   "claimName": "minio",
                 },
               },
             ],
           },
         },
       },
     },
     {
       "apiVersion": "v1",
       "kind": "Service",
       "metadata": {
         "labels": {
           "app.kubernetes.io/component": "artifact-storage",
           "app.kubernetes.io/instance": "minio",
           "app.kubernetes.io/name": "minio",
         },
         "name": "minio",
         "namespace": "ci",
       },
       "spec": {
         "ports": [
           {
             "name": "api",
             "port": 9000,
             "targetPort": "api",
           },
         ],
         "selector": {
           "app.kubernetes.io/instance": "minio",
           "app.kubernetes.io/name": "minio",
         },
         "type": "ClusterIP",
       },
     },
   ]
  `);
});

test('creates each bucket once, before MinIO starts', () => {
  const { chart, server } = serverOf({ buckets: ['one', 'two', 'one'] });
  expect(server.buckets).toEqual(['one', 'two']);
  expect(manifestOf(chart, 'Deployment')).toMatchObject({
    spec: {
      template: { spec: { initContainers: [{ volumeMounts: [{ subPath: 'one' }, { subPath: 'two' }] }] } },
    },
  });
});

test('uses names, labels and annotations of the metadata, except for the labels of the selector', () => {
  const { chart, server } = serverOf({
    metadata: { name: 'store', namespace: 'data', labels: { 'app.kubernetes.io/name': 'mine' } },
    podMetadata: { labels: { 'app.kubernetes.io/name': 'mine', team: 'a' }, annotations: { note: 'b' } },
    serviceMetadata: { name: 's3' },
    claimMetadata: { name: 'disk', annotations: { keep: 'true' } },
  });
  expect(problemsOf(server)).toEqual([]);
  expect(server.endpoint).toBe('s3:9000');
  expect(manifestsOf(chart).map(({ metadata }) => `${metadata.namespace ?? ''}/${metadata.name}`)).toEqual([
    'data/disk',
    'data/store',
    'data/s3',
    expect.stringMatching(/^data\/store-lifecycle-/),
  ]);
  const labels = { 'app.kubernetes.io/name': 'minio', 'app.kubernetes.io/instance': 'store' };
  expect(manifestOf(chart, 'Deployment')).toMatchObject({
    metadata: { labels: { 'app.kubernetes.io/name': 'mine' } },
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels: { ...labels, team: 'a' }, annotations: { note: 'b' } },
        spec: { volumes: [{ persistentVolumeClaim: { claimName: 'disk' } }] },
      },
    },
  });
});

test('supports a load balancer with an IP address', () => {
  const { chart, server } = serverOf({ service: { loadBalancerIP: '192.0.2.10' } });
  expect(problemsOf(server)).toEqual([]);
  expect(manifestOf(chart, 'Service')).toMatchObject({
    spec: { type: 'LoadBalancer', loadBalancerIP: '192.0.2.10' },
  });
  const nodePort = serverOf({ service: { type: 'NodePort' } });
  expect(problemsOf(nodePort.server)).toEqual([]);
  expect(manifestOf(nodePort.chart, 'Service')).toMatchObject({ spec: { type: 'NodePort' } });
});

test('uses the size and the StorageClass', () => {
  const { chart } = serverOf({ size: Size.gibibytes(50), storage: { storageClassName: 'fast' } });
  expect(manifestOf(chart, 'PersistentVolumeClaim')).toMatchObject({
    spec: {
      storageClassName: 'fast',
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '50Gi' } },
    },
  });
});

test('uses an existing PersistentVolumeClaim and an existing Secret', () => {
  const claim = PersistentVolumeClaim.fromClaimName(new Chart(new App(), 'test'), 'claim', 'disk');
  const credentials = Secret.fromSecretName(new Chart(new App(), 'test'), 'secret', 'keys');
  const { chart, server } = serverOf({ claim, credentials });
  expect(problemsOf(server)).toEqual([]);
  expect(server.claim).toBeUndefined();
  expect(manifestsOf(chart).map((manifest) => manifest.kind)).toEqual(['Deployment', 'Service', 'Job']);
  const deployment = JSON.stringify(manifestOf(chart, 'Deployment'));
  expect(deployment).toContain('"claimName":"disk"');
  expect(deployment).toContain('"secretKeyRef":{"key":"root-password","name":"keys"}');
});

test('uses the keys of a MinioSecret', () => {
  const credentials = MinioSecret.fromSecretName(new Chart(new App(), 'test'), 'secret', 'keys', {
    usernameKey: 'access',
  });
  const { chart, server } = serverOf({ credentials });
  expect(server.credentials).toBe(credentials);
  expect(JSON.stringify(manifestOf(chart, 'Deployment'))).toContain(
    '"secretKeyRef":{"key":"access","name":"keys"}',
  );
});

test('uses two keys of Secrets', () => {
  const credentials = {
    username: { secret: 'users', key: 'name' },
    password: { secret: 'passwords', key: 'word' },
  };
  const { chart, server } = serverOf({ credentials });
  expect(problemsOf(server)).toEqual([]);
  const deployment = JSON.stringify(manifestOf(chart, 'Deployment'));
  expect(deployment).toContain('"secretKeyRef":{"key":"name","name":"users"}');
  expect(deployment).toContain('"secretKeyRef":{"key":"word","name":"passwords"}');
});

test('checks the references of the credentials, and never repeats a literal secret', () => {
  const username = { secret: 'Users', key: 'a b' };
  const plain = JSON.parse('"ghp_0123456789abcdefghij"') as MinioServerProps['credentials'];
  expect(codesOf(serverOf({ credentials: { username, password: username } }).server)).toEqual([
    'invalid-name at credentials.username.secret',
    'invalid-key at credentials.username.key',
    'invalid-name at credentials.password.secret',
    'invalid-key at credentials.password.key',
  ]);
  const { server } = serverOf({ credentials: plain });
  expect(codesOf(server)).toEqual(['forbidden-secret-literal at credentials']);
  expect(problemsOf(server).join()).not.toContain('ghp_');
});

test('supports every field of the container and the pod', () => {
  const { chart } = serverOf({
    image: 'registry.example.com/minio:1',
    console: true,
    container: {
      resources: { limits: { memory: '4Gi' } },
      env: [{ name: 'MINIO_REGION', value: 'eu' }],
    },
    pod: {
      nodeSelector: { disk: 'ssd' },
      volumes: [{ name: 'certs', secret: { secretName: 'tls' } }],
      initContainers: [{ name: 'mine', image: 'busybox' }],
    },
  });
  expect(manifestOf(chart, 'Deployment')).toMatchObject({
    spec: {
      template: {
        spec: {
          nodeSelector: { disk: 'ssd' },
          initContainers: [{ image: 'registry.example.com/minio:1' }, { name: 'mine' }],
          containers: [
            {
              image: 'registry.example.com/minio:1',
              args: ['server', '/data', '--address=:9000', '--console-address=:9001'],
              ports: [{ containerPort: 9000 }, { containerPort: 9001 }],
              env: [{}, {}, { name: 'MINIO_BROWSER', value: 'on' }, { name: 'MINIO_REGION', value: 'eu' }],
              resources: { limits: { memory: '4Gi' } },
            },
          ],
          volumes: [{ name: 'data' }, { name: 'certs' }],
        },
      },
    },
  });
  expect(manifestOf(chart, 'Service')).toMatchObject({ spec: { ports: [{ port: 9000 }, { port: 9001 }] } });
});

test('can be patched: the Deployment by ApiObject.of, the other objects by properties', () => {
  const { chart, server } = serverOf();
  ApiObject.of(server).addJsonPatch(JsonPatch.replace('/spec/replicas', 0));
  server.service.metadata.addLabel('team', 'a');
  server.claim?.addJsonPatch(JsonPatch.remove('/spec/accessModes'));
  expect(manifestOf(chart, 'Deployment')).toMatchObject({ spec: { replicas: 0 } });
  expect(manifestOf(chart, 'Service').metadata).toMatchObject({ labels: { team: 'a' } });
  expect(manifestOf(chart, 'PersistentVolumeClaim')).not.toHaveProperty('spec.accessModes');
});

test('returns the endpoint for other namespaces', () => {
  const { server } = serverOf({}, 'data');
  expect(server.endpointFrom('data')).toBe('minio:9000');
  expect(server.endpointFrom('ci')).toBe('minio.data.svc:9000');
  expect(server.endpointFrom(undefined)).toBe('minio.data.svc:9000');
  expect(serverOf().server.endpointFrom('ci')).toBe('minio:9000');
});

test('checks the quantities of the volume, the container and the pod', () => {
  const { server } = serverOf({
    storage: { resources: { limits: { storage: '10GB' } } },
    container: { resources: { limits: { cpu: -1 } } },
    pod: { volumes: [{ name: 'cache', emptyDir: { sizeLimit: '1 Gi' } }] },
  });
  expect(codesOf(server)).toEqual([
    'invalid-quantity at storage.resources.limits.storage',
    'invalid-quantity at container.resources.limits.cpu',
    'invalid-quantity at pod.volumes[0].emptyDir.sizeLimit',
  ]);
});

test('reports every problem at once', () => {
  const claim = PersistentVolumeClaim.fromClaimName(new Chart(new App(), 'test'), 'claim', 'disk');
  const { server } = serverOf({
    buckets: ['argo-bucket', 'No'],
    service: { type: 'ClusterIP', loadBalancerIP: '192.0.2' },
    claim,
    size: Size.gibibytes(1),
    claimMetadata: {},
    metadata: { name: 'my.minio' },
  });
  expect(codesOf(server)).toEqual([
    'invalid-bucket at buckets[1]',
    'invalid-ip at service.loadBalancerIP',
    'conflicting-ip-and-service-type at service.type',
    'conflicting-claims at size, claimMetadata',
    'invalid-name at metadata.name',
  ]);
  expect(codesOf(serverOf({ buckets: [] }).server)).toEqual(['missing-bucket at buckets']);
});
