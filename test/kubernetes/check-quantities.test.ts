import { checkQuantities, checkQuantity, checkResources } from '../../lib/kubernetes/check-quantities';

describe('a quantity', () => {
  test.each([
    undefined,
    '2',
    '500m',
    '1.5Gi',
    '1e3',
    '.5',
    0,
    0.5,
    4,
    '{{inputs.parameters.memory}}',
    '{{=1}}Gi',
  ])('%j is accepted', (quantity) => {
    expect(checkQuantity(quantity, 'memory')).toEqual([]);
  });

  test('that is a reference is not checked', () => {
    expect(checkQuantity({ toString: () => 'reference' }, 'memory')).toEqual([]);
  });

  test.each(['', '1GB', '1 Gi', 'Gi', '512mb', '1e9999999', NaN])('%j is invalid', (quantity) => {
    const message = `'${quantity}' is not a valid quantity. Use a number with an optional suffix, such as '2', '500m' or '1.5Gi'.`;
    expect(checkQuantity(quantity, 'memory')).toEqual([
      { code: 'invalid-quantity', message, path: 'memory' },
    ]);
  });

  test.each(['-1', -0.5])('%j is negative', (quantity) => {
    expect(checkQuantity(quantity, 'cpu')).toEqual([
      { code: 'invalid-quantity', message: expect.stringContaining('is negative') as string, path: 'cpu' },
    ]);
  });
});

describe('resources', () => {
  test('with a request above the limit', () => {
    const resources = { requests: { cpu: '1500m', memory: '1Gi' }, limits: { cpu: 1, memory: '1Gi' } };
    expect(checkResources(resources, 'resources')).toEqual([
      {
        code: 'conflicting-request-and-limit',
        message: "The request '1500m' is greater than the limit '1'. Lower the request or raise the limit.",
        path: 'resources.requests.cpu',
      },
    ]);
  });

  test.each([
    { requests: { memory: '2Gi' } },
    { requests: { memory: '2Gi' }, limits: { cpu: '1' } },
    { requests: { memory: '2Gi' }, limits: { memory: '{{workflow.parameters.memory}}' } },
    { requests: { memory: '1024Mi' }, limits: { memory: '1Gi' } },
  ])('%j are accepted', (resources) => {
    expect(checkResources(resources, 'resources')).toEqual([]);
  });
});

test('empty fields of a raw template have no quantities', () => {
  const empty = JSON.parse(
    '{"volumes": null, "sidecars": null, "container": {"resources": {"limits": null}}}',
  ) as object;
  expect(checkQuantities(empty)).toEqual([]);
});

test('quantities are found in all containers and volumes', () => {
  const bad = { resources: { limits: { memory: 'x' } } };
  const fields = checkQuantities(
    {
      container: bad,
      script: bad,
      containerSet: { containers: [{}, bad] },
      initContainers: [bad],
      sidecars: [bad],
      volumes: [
        { emptyDir: { sizeLimit: 'x' } },
        { emptyDir: {} },
        { ephemeral: { volumeClaimTemplate: { spec: { resources: { requests: { storage: 'x' } } } } } },
      ],
      volumeClaimTemplates: [{ spec: { resources: { requests: { storage: 'x' } } } }],
    },
    'spec',
  ).map(({ path }) => path);
  expect(fields).toEqual([
    'spec.container.resources.limits.memory',
    'spec.script.resources.limits.memory',
    'spec.containerSet.containers[1].resources.limits.memory',
    'spec.initContainers[0].resources.limits.memory',
    'spec.sidecars[0].resources.limits.memory',
    'spec.volumes[0].emptyDir.sizeLimit',
    'spec.volumes[2].ephemeral.volumeClaimTemplate.spec.resources.requests.storage',
    'spec.volumeClaimTemplates[0].spec.resources.requests.storage',
  ]);
});
