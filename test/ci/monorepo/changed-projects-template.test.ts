import { ChangedProjectsTemplate, Monorepo } from '../../../lib/index';
import {
  argolint,
  describeWithShared,
  placedCodesIn,
  errorsOf,
  synth,
  templateIn,
  workflowIn,
} from '../../support';

const MONOREPO = new Monorepo({
  cart: { path: 'services/cart', dependsOn: ['money'] },
  money: { path: 'libs/money' },
});

test('has an output for each project, and passes paths as arguments', () => {
  const manifests = synth((chart) => new ChangedProjectsTemplate(chart, 'changed', { monorepo: MONOREPO }));
  const compare = templateIn(workflowIn(manifests, 'changed-projects'), 'compare');
  expect(compare.outputs?.parameters?.map(({ name, valueFrom }) => [name, valueFrom?.path])).toEqual([
    ['cart', '/outputs/cart'],
    ['money', '/outputs/money'],
  ]);
  expect(compare.container?.args).toEqual([
    '/code',
    '/outputs',
    '{{inputs.parameters.before}}',
    'cart',
    'services/cart\nlibs/money',
    'money',
    'libs/money',
  ]);
  expect(compare.container?.securityContext).toMatchObject({ readOnlyRootFilesystem: true });
  expect(compare.container?.command?.join()).not.toMatch(/\{\{|\$\$/);
});

test('can have another image and further fields', () => {
  const manifests = synth(
    (chart) =>
      new ChangedProjectsTemplate(chart, 'changed', {
        monorepo: MONOREPO,
        metadata: { name: 'shop-changes' },
        image: 'registry.acme.dev/git:2',
        container: { env: [{ name: 'A', value: 'b' }] },
        template: { nodeSelector: { disk: 'ssd' } },
      }),
  );
  expect(templateIn(workflowIn(manifests, 'shop-changes'), 'compare')).toMatchObject({
    nodeSelector: { disk: 'ssd' },
    container: { image: 'registry.acme.dev/git:2', env: [{ name: 'A', value: 'b' }] },
  });
});

test('reports paths outside of the repository', () => {
  const monorepo = new Monorepo({ cart: { path: '/services/cart' } });
  const errors = errorsOf((chart) => new ChangedProjectsTemplate(chart, 'changed', { monorepo }));
  expect(placedCodesIn(errors)).toEqual(['invalid-project-path at monorepo.cart']);
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test('accepts it', () => {
    const manifests = synth((chart) => new ChangedProjectsTemplate(chart, 'changed', { monorepo: MONOREPO }));
    expect(argolint(manifests).errors).toEqual([]);
  });
});
