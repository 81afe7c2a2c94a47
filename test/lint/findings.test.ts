import { lint } from '../../lib/lint';

const META = { apiVersion: 'argoproj.io/v1alpha1' };
const LIBRARY = {
  ...META,
  kind: 'WorkflowTemplate',
  metadata: { name: 'library' },
  spec: {
    templates: [{ name: 'leaf', container: { image: 'busybox:1.37', args: ['{{inputs.parameters.x}}'] } }],
  },
};
const WORKFLOW = {
  ...META,
  kind: 'Workflow',
  metadata: { name: 'w' },
  spec: {
    entrypoint: 'main',
    templates: [
      { name: 'main', steps: [[{ name: 'a', templateRef: { name: 'library', template: 'leaf' } }]] },
    ],
  },
};

test.each([
  ['before', [WORKFLOW, LIBRARY], 1],
  ['after', [LIBRARY, WORKFLOW], 0],
])('a mistake in a template is reported there, with its caller %s it', (_, manifests, manifest) => {
  expect(lint(manifests)).toMatchObject([
    { code: 'unknown-input', class: 'refused', manifest, pointer: '/spec/templates/0/container/args/0' },
  ]);
});

test('a mistake in a template without findings of its own is reported at the call', () => {
  expect(lint([WORKFLOW], { known: [LIBRARY] })).toMatchObject([
    { code: 'unknown-input', manifest: 0, pointer: '/spec/templates/0/steps/0/0' },
  ]);
});
