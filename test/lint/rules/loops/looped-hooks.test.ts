import { lint } from '../../../../lib/lint';
import { argosim } from '../../../support/argosim';
import { describeWithShared } from '../../../support/shared';
import { CONTAINER, workflow } from '../../failures';

const CALLS = [{ name: 'x', template: 'leaf' }];
const TEMPLATES = [
  { name: 'leaf', container: CONTAINER },
  { name: 'retried', container: CONTAINER, retryStrategy: { limit: 1 } },
  { name: 'graph', dag: { tasks: CALLS } },
  { name: 'list', steps: [CALLS] },
  { name: 'hooked', dag: { tasks: [{ ...CALLS[0], hooks: { exit: { template: 'graph' } } }] } },
];
const dag = (tasks: readonly object[]): object =>
  workflow({ templates: [{ name: 'main', dag: { tasks } }, ...TEMPLATES] });

const loop = (hook: string): object => ({
  name: 'a',
  template: 'leaf',
  withItems: [1, 2],
  hooks: { exit: { template: hook } },
});
const B = { name: 'b', template: 'leaf', dependencies: ['a'] };

const CASES: readonly (readonly [title: string, manifest: object, failsIn: readonly string[]])[] = [
  ['a DAG, before another task', dag([loop('graph'), B]), ['3.7', '4.0']],
  ['steps, before another task', dag([loop('list'), B]), ['3.7', '4.0']],
  ['retried, before another task', dag([loop('retried'), B]), ['3.7', '4.0']],
  ['`onExit`', dag([{ name: 'a', template: 'leaf', withItems: [1], onExit: 'graph' }, B]), ['3.7', '4.0']],
  ['a DAG of the last task', dag([loop('graph')]), ['3.7']],
  ['a DAG of the only item', dag([{ ...loop('graph'), withItems: [1] }]), ['3.7']],
  ['one pod', dag([loop('leaf'), B]), []],
  ['a DAG of no item', dag([{ ...loop('graph'), withItems: [] }, B]), []],
  ['a DAG in a template of the loop', dag([{ name: 'a', template: 'hooked', withItems: [1, 2] }, B]), []],
  [
    'a DAG of a step',
    workflow({ templates: [{ name: 'main', steps: [[loop('graph')], [CALLS[0]]] }, ...TEMPLATES] }),
    [],
  ],
];

describe('the exit hook of a loop', () => {
  describe.each(CASES)('that is %s', (_, manifest, failsIn) => {
    test.each(['3.7', '4.0'] as const)('in Argo %s', (argo) => {
      const expected = failsIn.includes(argo) ? ['conflicting-loop-and-hook'] : [];
      expect(lint([manifest], { argo }).map(({ code }) => code)).toEqual(expected);
    });

    describeWithShared("Argo's controller", ['argosim'], () => {
      test.each(['3.7', '4.0'] as const)('%s', (argo) => {
        const [run] = argosim([{ manifests: [manifest] }], argo);
        expect(run?.phase).toBe(failsIn.includes(argo) ? 'Running' : 'Succeeded');
      });
    });
  });
});
