import { CONTAINER, pod, testFailures } from '../../failures';

const sidecar = { name: 's', command: ['true'] };
const set = (container: object): object =>
  pod({ container: undefined, containerSet: { containers: [{ name: 'main', ...container }] } });

describe('an image', () => {
  testFailures({
    code: 'missing-image',
    wrong: {
      'of a sidecar': pod({ sidecars: [sidecar] }),
      'of a sidecar, which is empty': pod({ sidecars: [{ ...sidecar, image: '' }] }),
      'of an init container': pod({ initContainers: [sidecar] }),
      'of a container set': set({ command: ['true'] }),
    },
    right: {
      'of a sidecar': pod({ sidecars: [{ ...sidecar, image: 'busybox:1.37' }] }),
      'of a container set': set(CONTAINER),
      'from a patch': pod({
        sidecars: [sidecar],
        podSpecPatch: '{"containers": [{"name": "s", "image": "busybox:1.37"}]}',
      }),
    },
    // Kubernetes refuses the pod.
    argo: [],
  });
});

describe('the name of an image', () => {
  const image = (name: string): object => pod({ container: { ...CONTAINER, image: name } });
  testFailures({
    code: 'invalid-image',
    wrong: {
      'with a blank': image('Node 22:latest'),
      'with a colon at the end': image('node:22:'),
      'in upper case': image('Node:22'),
      'with a scheme': image('https://ghcr.io/acme/app:1'),
      'of a sidecar': pod({ sidecars: [{ ...sidecar, image: 'busybox :1.37' }] }),
    },
    right: {
      'with a registry, a port, a tag and a digest': image(`ghcr.io:443/a/b_c:1.0@sha256:${'0'.repeat(64)}`),
      'with a host in upper case': image('Registry/app:1'),
      'from a parameter': pod({
        inputs: { parameters: [{ name: 'x', value: 'Node' }] },
        container: { ...CONTAINER, image: 'ghcr.io/{{inputs.parameters.x}}:1' },
      }),
    },
    // The kubelet does not pull it.
    argo: [],
  });
});
