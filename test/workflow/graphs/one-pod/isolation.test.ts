import type * as argo from '../../../../imports/argoproj.io';
import { checkIsolation } from '../../../../lib/workflow/graphs/one-pod/isolation';
import type { PodTask } from '../../../../lib/workflow/graphs/one-pod/pod-task';

function task(name: string, template: argo.Template, runsForeignCode = false): PodTask {
  return { name, template, arguments: {}, dependencies: [], runsForeignCode };
}

const TEST = task('test', { container: { image: 'node:24' } }, true);

const SECRETS: readonly (readonly [string, argo.Template])[] = [
  [
    'in a variable',
    {
      container: { image: 'a', env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }] },
    },
  ],
  ['in all variables', { container: { image: 'a', envFrom: [{ secretRef: { name: 's' } }] } }],
  ['in a volume', { container: { image: 'a' }, volumes: [{ name: 'v', secret: { secretName: 's' } }] }],
  ['in a projected volume', { container: { image: 'a' }, volumes: [{ name: 'v', projected: {} }] }],
  [
    'in a volume of a CSI driver',
    { container: { image: 'a' }, volumes: [{ name: 'v', csi: { driver: 'd' } }] },
  ],
  [
    'in a volume of the workflow',
    { container: { image: 'a', volumeMounts: [{ name: 'v', mountPath: '/v' }] }, volumes: [] },
  ],
];

test.each(SECRETS)('the code of others must not run beside a Secret %s', (_, template) => {
  const build = task('build', template);
  expect(() => {
    checkIsolation([build, TEST]);
  }).toThrow("its code could read the Secrets of the task 'build'");
});

test.each(SECRETS)('a task may use its own Secret %s', (_, template) => {
  checkIsolation([task('clone', { container: { image: 'a' } }), task('build', template, true)]);
  checkIsolation([task('a', template), task('b', template)]);
});

test('tasks without Secrets may run code of others', () => {
  const template = {
    container: {
      image: 'a',
      env: [{ name: 'A', value: 'b' }],
      volumeMounts: [{ name: 'v', mountPath: '/v' }],
    },
    volumes: [{ name: 'v', emptyDir: {} }],
  };
  checkIsolation([TEST, task('lint', template, true)]);
});
