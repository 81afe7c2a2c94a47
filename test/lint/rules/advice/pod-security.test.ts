import { container, found, workflow } from './support';

const HOST_PATH = [{ name: 'docker', hostPath: { path: '/var/run/docker.sock' } }];

const WRONG: { readonly [field: string]: object } = {
  privileged: workflow([container({ securityContext: { privileged: true } })]),
  'the network of the host': workflow([container({})], { hostNetwork: true }),
  'a volume of the workflow': workflow([container({})], { volumes: HOST_PATH }),
  'a volume of the template': workflow([container({}, { volumes: HOST_PATH })]),
  capabilities: workflow([container({ securityContext: { capabilities: { add: ['SYS_ADMIN'] } } })]),
  'a sidecar': workflow([
    container({}, { sidecars: [{ name: 'd', image: 'docker:28', securityContext: { privileged: true } }] }),
  ]),
  'the defaults of templates': workflow([container({})], {
    templateDefaults: { container: { image: '', securityContext: { privileged: true } } },
  }),
  'a profile': workflow([container({})], { securityContext: { seccompProfile: { type: 'Unconfined' } } }),
};

test.each(Object.entries(WRONG))('%s breaches the baseline', (_, manifest) => {
  const [finding, ...others] = found([manifest]);
  expect(finding).toMatch(/^advice warning forbidden-privilege /);
  expect(others).toEqual([]);
});

const RESTRICTED = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  runAsNonRoot: true,
  seccompProfile: { type: 'RuntimeDefault' },
};

function restricted(manifest: object): string[] {
  return found([manifest], { advice: 'all' }).filter((one) => one.includes('missing-security-context'));
}

test('the restricted level is optional', () => {
  const manifest = workflow([container({})]);
  expect(found([manifest])).toEqual([]);
  expect(restricted(manifest)).toEqual([
    'advice warning missing-security-context /spec/templates/0/container',
  ]);
});

test('the security context may be that of the workflow or of the defaults', () => {
  const { allowPrivilegeEscalation, capabilities, ...shared } = RESTRICTED;
  const securityContext = { allowPrivilegeEscalation, capabilities };
  const own = workflow([container({ securityContext: RESTRICTED })]);
  const ofWorkflow = workflow([container({ securityContext })], { securityContext: shared });
  const ofDefaults = workflow([container({})], {
    securityContext: shared,
    templateDefaults: { container: { image: '', securityContext } },
  });
  for (const manifest of [own, ofWorkflow, ofDefaults]) {
    expect(found([manifest])).toEqual([]);
    expect(restricted(manifest)).toEqual([]);
  }
});
