import { replaceTags } from '../../../argo/tag';
import type { RunSubject } from '../../model';
import type * as Yaml from '../../yaml';
import type { Rule } from '../rule';

/**
 * Objects without a name: "error: resource name may not be empty", since Argo runs `kubectl create`
 * (workflow/executor/resource.go, `ExecResource`). A list needs none.
 */
export const missingObjectName: Rule<RunSubject> = {
  code: 'missing-object-name',
  class: 'fails',
  needs: ['resource'],
  *check({ template }) {
    const resource = template.get('resource');
    const node = resource.get('manifest');
    if (resource.get('action').text !== 'create' || node.text === undefined) return;
    if (objectsIn(node.text).every(isNamed)) return;
    const message = `The object to create has no name, so Kubernetes would reject it. Set 'name' or 'generateName' in its metadata.`;
    yield { node, message };
  },
};

/** What stands for the value of a tag. */
const VALUE = 'placeholder';

/** The objects of a manifest, as far as they can be parsed before the tags are replaced. */
function objectsIn(text: string): unknown[] {
  // Loaded on first use: most workflows have no manifests.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- `import()` is asynchronous
  const yaml = require('../../yaml') as typeof Yaml;
  return yaml.splitDocuments(replaceTags(text, VALUE)).flatMap((document) => {
    const { documents, problems } = yaml.readManifestText(document.text, '');
    return problems.length > 0 ? [] : documents.map(({ object }) => object);
  });
}

function isNamed(object: unknown): boolean {
  if (!isObject(object) || typeof object.kind !== 'string') return true;
  if ('items' in object || hasTags(object)) return true;
  const metadata = object.metadata ?? {};
  return !isObject(metadata) || hasTags(metadata) || NAMES.some((field) => (metadata[field] ?? '') !== '');
}

const NAMES = ['name', 'generateName'];

/** Whether a tag may become several fields. */
function hasTags(object: object): boolean {
  return Object.keys(object).some((field) => field.includes(VALUE));
}

function isObject(value: unknown): value is { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
