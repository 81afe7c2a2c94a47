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
