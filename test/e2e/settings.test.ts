import { readSettings } from './cluster/settings';

const REQUIRED = {
  KUBECONFIG: '/tmp/kubeconfig',
  E2E_GIT_URL: 'http://git.example.com/app.git',
  E2E_IMAGE_PREFIX: 'acme',
  E2E_REGISTRY_USERNAME: 'ada',
  E2E_REGISTRY_PASSWORD: 'a password',
};

test('all errors in the environment are reported at once', () => {
  const read = (): unknown => readSettings({ KUBECONFIG: ' ', E2E_GIT_URL: 'x', E2E_KEEP: 'yes' });
  expect(read).toThrow(/KUBECONFIG.*E2E_IMAGE_PREFIX.*USERNAME.*PASSWORD.*E2E_KEEP is 'yes'/s);
  expect(read).not.toThrow('E2E_GIT_URL');
});

test('an image without a host is on Docker Hub', () => {
  const { registry, git } = readSettings(REQUIRED);
  expect(registry).toMatchObject({
    host: 'docker.io',
    key: 'https://index.docker.io/v1/',
    url: 'https://registry-1.docker.io',
    nodePrefix: 'acme',
  });
  expect(git.pushUrl).toBe(git.url);
});

test('pods push with credentials if there is a password', () => {
  expect(readSettings(REQUIRED).git.login).toBeUndefined();
  const { git } = readSettings({ ...REQUIRED, E2E_GIT_PASSWORD: 'a token' });
  expect(git.login).toEqual({ username: 'git', password: 'a token' });
});

test('another registry has the URL of its host', () => {
  const { registry } = readSettings({
    ...REQUIRED,
    E2E_IMAGE_PREFIX: 'registry.example.com:5000/team/',
    E2E_IMAGE_PREFIX_NODES: 'localhost:5001/team',
    E2E_REGISTRY_INSECURE: 'true',
  });
  expect(registry).toMatchObject({
    imagePrefix: 'registry.example.com:5000/team',
    nodePrefix: 'localhost:5001/team',
    host: 'registry.example.com:5000',
    key: 'registry.example.com:5000',
    url: 'http://registry.example.com:5000',
    insecure: true,
  });
});

test('the registry is stopped only if there is a command to start it again', () => {
  const stop = { ...REQUIRED, E2E_STOP_REGISTRY: 'docker stop registry' };
  expect(readSettings(stop).faults).toEqual({ registry: undefined, controllerNamespace: 'argo' });
  const both = { ...stop, E2E_START_REGISTRY: 'docker start registry', E2E_CONTROLLER_NAMESPACE: 'ci' };
  expect(readSettings(both).faults).toEqual({
    registry: { stop: 'docker stop registry', start: 'docker start registry' },
    controllerNamespace: 'ci',
  });
});
