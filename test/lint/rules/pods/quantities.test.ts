import { CONTAINER, pod, testFailures } from '../../failures';

const withResources = (resources: object): object => pod({ container: { ...CONTAINER, resources } });
const claim = (resources: object): object => {
  const spec = { accessModes: ['ReadWriteOnce'], resources };
  return pod({}, { volumeClaimTemplates: [{ metadata: { name: 'v' }, spec }] });
};

/** Kubernetes refuses the pod. */
const argo = [] as const;

describe('a quantity', () => {
  testFailures({
    code: 'invalid-quantity',
    wrong: {
      'of a container': withResources({ limits: { memory: '-1Gi' } }),
      'of a sidecar': pod({ sidecars: [{ name: 's', ...CONTAINER, resources: { requests: { cpu: -1 } } }] }),
      'of a claim': claim({ requests: { storage: '-1Gi' } }),
      'of a volume': pod({ volumes: [{ name: 'v', emptyDir: { sizeLimit: '-1Gi' } }] }),
      'in the defaults of templates': pod(
        {},
        { templateDefaults: { container: { resources: { limits: { cpu: '-1' } } } } },
      ),
    },
    right: {
      'of a container': withResources({ limits: { memory: '1.5Gi', cpu: 0 } }),
      'of a claim': claim({ requests: { storage: '1Gi' } }),
    },
    argo,
  });
});

describe('a request', () => {
  testFailures({
    code: 'conflicting-request-and-limit',
    wrong: {
      'above the limit': withResources({ requests: { cpu: 2 }, limits: { cpu: '1500m' } }),
      'above the limit of a claim': claim({ requests: { storage: '2Gi' }, limits: { storage: '1Gi' } }),
    },
    right: {
      'that equals the limit': withResources({ requests: { cpu: 2 }, limits: { cpu: '2000m' } }),
      'without a limit': withResources({ requests: { cpu: 2 }, limits: { memory: '1Gi' } }),
    },
    argo,
  });
});
