import type { Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Workflow, parameter } from '../../../../lib/index';
import { errorsOf, placedCodesIn } from '../../../support/index';
import { CONTAINER } from '../../fixtures';

function fieldsOf(build: (chart: Chart) => void): (string | undefined)[] {
  const errors = errorsOf(build);
  expect(errors.filter((error) => !error.endsWith('[invalid-field-value]'))).toEqual([]);
  return errors.map((error) => error.split(': ')[0]);
}

const INVALID = { limits: { memory: '1GB' } };

test('quantities of a template and its workflow are checked', () => {
  const fields = fieldsOf((chart) => {
    const workflow = new Workflow(chart, 'w', {
      entrypoint: 't',
      templateDefaults: { container: { ...CONTAINER, resources: INVALID } },
      volumeClaimTemplates: [
        {
          metadata: { name: 'work' },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1 Gi' } } },
        },
      ],
    });
    new ContainerTemplate(workflow, 't', { container: { ...CONTAINER, resources: INVALID } });
  });
  expect(fields).toEqual([
    '[test/w] templateDefaults.container.resources.limits.memory',
    '[test/w] volumeClaimTemplates[0].spec.resources.requests.storage',
    '[test/w/t] container.resources.limits.memory',
  ]);
});

test('quantities cannot have variables, because Argo parses them before it replaces tags', () => {
  const errors = errorsOf((chart) => {
    const workflow = new Workflow(chart, 'w', { entrypoint: 'main' });
    const work = new ContainerTemplate(workflow, 'work', {
      inputs: { memory: parameter() },
      container: ({ inputs }) => ({
        ...CONTAINER,
        resources: { requests: { memory: `${inputs.memory}` }, limits: { memory: `${inputs.memory}Mi` } },
      }),
    });
    new DagTemplate(workflow, 'main').task('a', work, { memory: '512' });
  });
  expect(placedCodesIn(errors)).toEqual([
    'invalid-field-value at container.resources.limits.memory',
    'invalid-field-value at container.resources.requests.memory',
  ]);
});
