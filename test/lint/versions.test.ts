import { lint } from '../../lib';

const CONTAINER = { image: 'busybox:1.37', command: ['true'] };

/** The messages about a WorkflowTemplate with one template. */
function messagesFor(template: object): string[] {
  const manifest = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'WorkflowTemplate',
    metadata: { name: 'w' },
    spec: { templates: [{ name: 't', container: CONTAINER, ...template }] },
  };
  return lint([manifest]).map(({ message }) => message);
}

describe('a mistake in some of the versions says once which ones they are', () => {
  test('after the message', () => {
    expect(messagesFor({ initContainers: [{ ...CONTAINER, name: 'init' }] })).toEqual([
      "Argo's own container in the pod is named 'init'. Rename this one. This affects only Argo 3.7 and 4.0.",
    ]);
  });

  test.each([
    [
      'outputs',
      { artifacts: [{ name: 'a', path: '/a', plugin: { name: 'oci', key: 'x', configuration: '{}' } }] },
      "Argo 3.7 does not know the field 'plugin', which later versions have. Remove it.",
    ],
    [
      'synchronization',
      { mutex: { name: 'one' } },
      "The field 'mutex' was removed in Argo 4.0. Use 'mutexes', a list.",
    ],
  ])('or in it, for %s', (field, value, message) => {
    expect(messagesFor({ [field]: value })).toEqual([message]);
  });
});
