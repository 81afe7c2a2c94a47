import { suggestNames } from '../../../finding';
import { isPlaceholder } from '../../model';
import type { TemplateVisit } from '../../model';
import type { Rule } from '../rule';

const ACTIONS = ['get', 'create', 'apply', 'delete', 'replace', 'patch'];

/** Actions that take the object from their flags. */
const WITHOUT_MANIFEST = new Set(['get', 'delete']);

export const resourceAction: Rule<TemplateVisit> = {
  code: 'unknown-action',
  class: 'refused',
  needs: ['resource'],
  *check({ template }) {
    const resource = template.get('resource');
    const action = resource.get('action');
    if (!resource.exists || isPlaceholder(action.text ?? '') || ACTIONS.includes(action.text ?? '')) return;
    if (!action.exists) {
      yield {
        node: resource,
        message: `The resource template has no action. Set 'action', such as 'create'.`,
      };
      return;
    }
    const hint = suggestNames(action.text ?? '', ACTIONS, '');
    yield { node: action, message: `Argo has no action '${action.text ?? ''}' for resources. ${hint}` };
  },
};

export const missingManifest: Rule<TemplateVisit> = {
  code: 'missing-manifest',
  class: 'refused',
  needs: ['resource'],
  *check({ template }) {
    const node = template.get('resource');
    if (!node.exists || WITHOUT_MANIFEST.has(node.get('action').text ?? '')) return;
    if ((node.get('manifest').text ?? '') !== '' || node.get('manifestFrom').exists) return;
    yield { node, message: `The resource template has no manifest. Set 'manifest' or 'manifestFrom'.` };
  },
};

export const conflictingManifests: Rule<TemplateVisit> = {
  code: 'conflicting-manifest-and-manifest-from',
  class: 'refused',
  needs: ['resource'],
  *check({ template }) {
    const resource = template.get('resource');
    const node = resource.get('manifestFrom');
    if (WITHOUT_MANIFEST.has(resource.get('action').text ?? '')) return;
    if ((resource.get('manifest').text ?? '') === '' || !node.exists) return;
    yield { node, message: `'manifestFrom' cannot be used with 'manifest'. Remove one of them.` };
  },
};

export const unknownManifestArtifact: Rule<TemplateVisit> = {
  code: 'unknown-input',
  class: 'refused',
  needs: ['resource'],
  *check({ template }) {
    const resource = template.get('resource');
    const artifact = resource.get('manifestFrom').get('artifact');
    if (WITHOUT_MANIFEST.has(resource.get('action').text ?? '') || !artifact.exists) return;
    const name = artifact.get('name').text ?? '';
    const names = template
      .get('inputs')
      .get('artifacts')
      .items.map((input) => input.get('name').text ?? '');
    if (names.includes(name)) return;
    const hint = suggestNames(name, names, `Add it to 'inputs.artifacts'.`);
    yield { node: artifact, message: `The template has no input artifact '${name}'. ${hint}` };
  },
};
