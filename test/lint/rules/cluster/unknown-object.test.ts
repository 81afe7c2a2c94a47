import type { LintOptions } from '../../../../lib/lint';
import { lint } from '../../../../lib/lint';
import { CONTAINER, configMap, pod, testFailures, workflow } from '../../failures';

const env = (valueFrom: object): object =>
  pod({ container: { ...CONTAINER, env: [{ name: 'A', valueFrom }] } });
const secretKey = (key: string, fields: object = {}): object =>
  env({ secretKeyRef: { name: 'token', key, ...fields } });
const SECRET = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'token' }, stringData: { token: 'x' } };
const LABELED = {
  ...configMap('settings', { size: '1' }),
  metadata: { name: 'settings', labels: { 'workflows.argoproj.io/configmap-type': 'Parameter' } },
};
const size = (key: string, fields: object = {}): object => ({
  parameters: [{ name: 'size', valueFrom: { configMapKeyRef: { name: 'settings', key }, ...fields } }],
});
const step = (given: object): object =>
  workflow({
    templates: [
      { name: 'main', steps: [[{ name: 'a', template: 'use', arguments: given }]] },
      { name: 'use', inputs: { parameters: [{ name: 'size' }] }, container: CONTAINER },
    ],
  });

describe('a key that Argo reads', () => {
  const semaphore = (key: string): object =>
    pod({ synchronization: { semaphores: [{ configMapKeyRef: { name: 'settings', key } }] } });
  testFailures({
    code: 'unknown-key',
    wrong: {
      'of an argument of the workflow': [pod({}, { arguments: size('sise') }), LABELED],
      'of an argument of a step': [step(size('sise')), LABELED],
      'of a semaphore': [semaphore('sise'), LABELED],
    },
    right: {
      'of an argument of the workflow': [pod({}, { arguments: size('size') }), LABELED],
      'of an argument with a default': [pod({}, { arguments: size('sise', { default: '1' }) }), LABELED],
      'of an argument of a step': [step(size('size')), LABELED],
      'of a semaphore': [semaphore('size'), LABELED],
    },
  });
});

describe('a ConfigMap with parameters', () => {
  testFailures({
    code: 'missing-label',
    wrong: {
      'of the workflow': [pod({}, { arguments: size('size') }), configMap('settings', { size: '1' })],
      'of a step': [step(size('size')), configMap('settings', { size: '1' })],
    },
    right: {
      'with the label': [step(size('size')), LABELED],
      'of an argument with a default': [
        pod({}, { arguments: size('size', { default: '1' }) }),
        configMap('settings', { size: '1' }),
      ],
    },
  });
});

describe('a key that a pod needs', () => {
  const volume = (key: string): object => ({
    volumes: [{ name: 'v', secret: { secretName: 'token', items: [{ key, path: 'a' }] } }],
  });
  const mounted = { container: { ...CONTAINER, volumeMounts: [{ name: 'v', mountPath: '/v' }] } };
  const git = (key: string): object =>
    pod({
      inputs: {
        artifacts: [{ name: 'a', path: '/a', git: { repo: 'r', passwordSecret: { name: 'token', key } } }],
      },
    });
  testFailures({
    code: 'unknown-key',
    wrong: {
      'of a variable': [secretKey('tokn'), SECRET],
      'of a ConfigMap': [env({ configMapKeyRef: { name: 'settings', key: 'sise' } }), LABELED],
      'of a volume': [pod(volume('tokn')), SECRET],
      'of a volume of the workflow': [pod(mounted, volume('tokn')), SECRET],
      'of an output': [
        pod({
          outputs: {
            artifacts: [
              {
                name: 'a',
                path: '/a',
                s3: { bucket: 'b', key: 'k', secretKeySecret: { name: 'token', key: 'tokn' } },
              },
            ],
          },
        }),
        SECRET,
      ],
    },
    right: {
      'of a variable': [secretKey('token'), SECRET],
      'that is optional': [secretKey('tokn', { optional: true }), SECRET],
      'that is a tag': [secretKey('{{workflow.name}}'), SECRET],
      'of a Secret that is not among the manifests': secretKey('tokn'),
      'of a Secret that is filled in the cluster': [secretKey('tokn'), { ...SECRET, stringData: undefined }],
      'of a volume that is not mounted': [pod({}, volume('tokn')), SECRET],
      'of an artifact': [git('token'), SECRET],
    },
    // The kubelet waits for the key.
    argo: [],
  });
});

describe('an object', () => {
  const ALL = pod(
    {
      container: {
        ...CONTAINER,
        env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 'token', key: 'token' } } }],
        envFrom: [{ configMapRef: { name: 'settings' } }],
      },
      volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'cache' } }],
    },
    { serviceAccountName: 'builder' },
  );
  const found = (manifests: readonly object[], options: LintOptions): string[] =>
    lint(manifests, options).map(({ code, message }) => `${code}: ${message}`);

  test('can exist in the cluster by default', () => {
    expect(found([ALL], {})).toEqual([]);
  });

  test('that the manifests and the cluster lack is a finding, if the objects of the cluster are known', () => {
    expect(found([ALL], { existing: [] })).toEqual([
      `unknown-object: There is no Secret 'token' in the manifests or in the cluster. Create it, or list it in 'existing'.`,
      `unknown-object: There is no ConfigMap 'settings' in the manifests or in the cluster. Create it, or list it in 'existing'.`,
      `unknown-object: There is no PersistentVolumeClaim 'cache' in the manifests or in the cluster. Create it, or list it in 'existing'.`,
      `unknown-object: There is no ServiceAccount 'builder' in the manifests or in the cluster. Create it, or list it in 'existing'.`,
    ]);
  });

  test('of the manifests or of the cluster is none', () => {
    const claim = { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'cache' } };
    const existing = [
      { kind: 'ServiceAccount', name: 'builder' },
      { kind: 'ConfigMap', name: 'settings' },
    ] as const;
    expect(found([ALL, SECRET, claim], { existing })).toEqual([]);
  });

  test('with a similar name is suggested', () => {
    const [finding] = found([secretKey('token')], { existing: [{ kind: 'Secret', name: 'tokens' }] });
    expect(finding).toContain(`Did you mean 'tokens'?`);
  });

  test('of the cluster has the keys that are listed', () => {
    const existing = [{ kind: 'Secret', name: 'token', keys: ['password'] }] as const;
    expect(found([secretKey('token')], { existing })).toEqual([
      `unknown-key: The Secret 'token' has no key 'token'. Use 'password'.`,
    ]);
  });

  test('that another one creates is none', () => {
    const external = {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name: 'e' },
      spec: { target: { name: 'token' } },
    };
    expect(found([secretKey('token'), external], { existing: [] })).toEqual([]);
  });
});
