import { isTemplated } from '../../../argo/templated-text';
import { isPlaceholder } from '../../model';
import type { TemplateVisit } from '../../model';
import type * as Yaml from '../../yaml';
import type { Rule } from '../rule';

const WITHOUT_MANIFEST = new Set(['get', 'delete']);

/** Argo replaces expressions before it parses the manifest (workflow/validate). */
const EXPRESSION = /\{\{\s*=\s*(.+?)\s*\}\}/g;

export const invalidManifest: Rule<TemplateVisit> = {
  code: 'invalid-manifest',
  class: 'refused',
  needs: ['resource'],
  readsExpressions: true,
  *check({ template }) {
    const resource = template.get('resource');
    const node = resource.get('manifest');
    const text = node.text ?? '';
    if (WITHOUT_MANIFEST.has(resource.get('action').text ?? '') || text === '' || isPlaceholder(text)) return;
    const error = yamlError(text.replace(EXPRESSION, 'placeholder'));
    if (error === undefined) return;
    const fix = isTemplated(text) ? `Quote values that start with a tag: "{{…}}".` : 'Correct it.';
    const reason = error.endsWith(fix) ? error : `${error} ${fix}`;
    yield { node, message: `The manifest is not valid YAML: ${reason}` };
  },
};

/** Why the first document of a text is not YAML to Kubernetes. */
function yamlError(text: string): string | undefined {
  // Loaded on first use: most workflows have no manifests.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- `import()` is asynchronous
  const yaml = require('../../yaml') as typeof Yaml;
  const [document] = yaml.splitDocuments(text);
  if (document === undefined) return undefined;
  const { problems } = yaml.readManifestText(document.text, '');
  return problems.find(({ code }) => code === 'invalid-yaml')?.message;
}
