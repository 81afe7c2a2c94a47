import type * as argo from '../../../../imports/argoproj.io';
import { checkIsolation } from '../../../../lib/workflow/graphs/one-pod/isolation';
import type { PodTask } from '../../../../lib/workflow/graphs/one-pod/pod-task';

function task(name: string, template: argo.Template, runsForeignCode = false): PodTask {
  return { name, template, arguments: {}, dependencies: [], runsForeignCode };
}

const SOURCE: argo.Arguments = {
  artifacts: [{ name: 'source', from: '{{tasks.clone.outputs.artifacts.source}}' }],
};

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
    checkIsolation([build, { ...TEST, dependencies: ['build'] }]);
  }).toThrow("its code could read the Secrets of the task 'build'");
});

test.each(SECRETS)('a task may use its own Secret %s', (_, template) => {
  const clone = task('clone', { container: { image: 'a' } });
  checkIsolation([clone, { ...task('build', template, true), dependencies: ['clone'] }]);
  checkIsolation([task('a', template), task('b', template)]);
});

describe('with a task that may run code of others', () => {
  const template = {
    container: {
      image: 'a',
      env: [{ name: 'A', value: 'b' }],
      volumeMounts: [{ name: 'v', mountPath: '/v' }],
    },
    volumes: [{ name: 'v', emptyDir: {} }],
  };
  const clone = task('clone', template);
  const after = (one: PodTask, ...dependencies: string[]): PodTask => ({ ...one, dependencies });

  test('it may be the last one', () => {
    checkIsolation([clone, after(task('check', template), 'clone'), after(TEST, 'check')]);
  });

  test('no task may run beside it, as its rights or its copy of the source', () => {
    expect(() => {
      checkIsolation([clone, after(TEST, 'clone'), after(task('lint', template, true), 'clone')]);
    }).toThrow("its code could change the task 'lint'");
  });

  test('no task may follow, even if the code is only in an artifact', () => {
    const test = { ...after(task('test', template), 'clone'), arguments: SOURCE };
    const build = { ...after(task('build', template), 'test'), arguments: SOURCE };
    expect(() => {
      checkIsolation([clone, test, build]);
    }).toThrow("its code could change the task 'build'");
    checkIsolation([clone, test]);
  });
});
