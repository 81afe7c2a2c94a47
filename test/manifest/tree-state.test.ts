import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import { TreeState } from '../../lib/manifest/tree-state';

function createTree() {
  const app = new App();
  const chart = new Chart(app, 'chart');
  const metadata = { labels: { team: 'a' }, annotations: { note: 'x' } };
  const object = new ApiObject(chart, 'object', { apiVersion: 'v1', kind: 'ConfigMap', metadata });
  const state = new TreeState(app);
  return { chart, object, state };
}

type Tree = ReturnType<typeof createTree>;

test.each<[string, (tree: Tree) => void]>([
  ['a construct', ({ chart }) => new Construct(chart, 'other')],
  [
    'another object in place of one',
    ({ chart }) => {
      chart.node.tryRemoveChild('object');
      new ApiObject(chart, 'other', { apiVersion: 'v1', kind: 'ConfigMap' });
    },
  ],
  [
    'a patch',
    ({ object }) => {
      object.addJsonPatch(JsonPatch.remove('/data'));
    },
  ],
  [
    'a label',
    ({ object }) => {
      object.metadata.addLabel('other', 'b');
    },
  ],
  [
    'another value of a label',
    ({ object }) => {
      object.metadata.addLabel('team', 'b');
    },
  ],
  [
    'another value of an annotation',
    ({ object }) => {
      object.metadata.addAnnotation('note', 'y');
    },
  ],
  [
    'a finalizer',
    ({ object }) => {
      object.metadata.addFinalizers('a');
    },
  ],
  [
    'an owner',
    ({ object }) => {
      object.metadata.addOwnerReference({ apiVersion: 'v1', kind: 'Pod', name: 'p', uid: '1' });
    },
  ],
  [
    'another field',
    ({ object }) => {
      object.metadata.add('generateName', 'a-');
    },
  ],
])('%s is a change, once', (_, change) => {
  const tree = createTree();
  const { state } = tree;
  expect([state.update(), state.update()]).toEqual([true, false]);
  change(tree);
  expect([state.update(), state.update()]).toEqual([true, false]);
});
