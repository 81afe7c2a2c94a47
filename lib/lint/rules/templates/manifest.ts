import type * as Yaml from 'yaml';
import { isPlaceholder } from '../../model';
import type { TemplateVisit } from '../../model';
import type { Rule } from '../rule';

const WITHOUT_MANIFEST = new Set(['get', 'delete']);

/** Argo replaces expressions before it parses the manifest (workflow/validate). */
const EXPRESSION = /\{\{\s*=\s*(.+?)\s*\}\}/g;

export const invalidManifest: Rule<TemplateVisit> = {
  code: 'invalid-manifest',
  class: 'refused',
  readsExpressions: true,
  *check({ template }) {
    const resource = template.get('resource');
    const node = resource.get('manifest');
    const text = node.text ?? '';
    if (WITHOUT_MANIFEST.has(resource.get('action').text ?? '') || text === '' || isPlaceholder(text)) return;
    const error = yamlError(text.replace(EXPRESSION, 'placeholder'));
    if (error === undefined) return;
    yield {
      node,
      message: `The manifest is not valid YAML: ${error}. Quote tags that stand alone, such as "{{…}}".`,
    };
  },
};

/** Why the first document of a text is not YAML to Kubernetes. */
function yamlError(text: string): string | undefined {
  // Loaded on first use: most workflows have no manifests.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- `import()` is asynchronous
  const yaml = require('yaml') as typeof Yaml;
  const [document] = yaml.parseAllDocuments(text, {
    version: '1.1',
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (document === undefined || !('errors' in document)) return undefined;
  const [error] = document.errors;
  if (error !== undefined) return error.message;
  const collections: unknown[] = [];
  yaml.visit(document, {
    Pair: (_, { key }) => {
      if (yaml.isCollection(key)) collections.push(key);
    },
  });
  return collections.length > 0 ? 'the key of a field is an object' : undefined;
}
