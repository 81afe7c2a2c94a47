import { testFailures, workflow } from '../../failures';

function resource(manifest: string, action = 'create'): object {
  const main = {
    name: 'main',
    inputs: { parameters: [{ name: 'x', value: '1' }] },
    resource: { action, manifest },
  };
  return workflow({ serviceAccountName: 'creator', templates: [main] });
}

const HEAD = 'apiVersion: v1\nkind: ConfigMap\n';

describe('the name of the object of a resource template', () => {
  testFailures({
    code: 'missing-object-name',
    wrong: {
      'without metadata': resource(HEAD),
      'with empty metadata': resource(`${HEAD}metadata:\n`),
      'with other metadata': resource(`${HEAD}metadata:\n  namespace: a\n  name: ''\n`),
      'of a second object': resource(`${HEAD}metadata:\n  name: a\n---\n${HEAD}`),
      'with tags elsewhere': resource(`${HEAD}data:\n  a: "{{inputs.parameters.x}}"\n`),
    },
    right: {
      'that is set': resource(`${HEAD}metadata:\n  name: a\n`),
      'that is generated': resource(`${HEAD}metadata:\n  generateName: a-\n`),
      'that is a tag': resource(`${HEAD}metadata:\n  name: "{{inputs.parameters.x}}"\n`),
      'of objects in a list': resource('apiVersion: v1\nkind: List\nitems: []\n'),
    },
    // The executor runs kubectl, which refuses it.
    argo: [],
  });
});
