import type { Problem } from '../../../finding';
import type { ResolvedCall, ResolvedTemplate } from '../../model/resolved-template';
import { RawTemplate } from '../../templates/raw-template';
import { Template } from '../../templates/template';
import type { TagUsage } from '../../values/variable-usage';
import type { CallScope } from '../dependencies';

/** Finds variables that a call does not have because of the type of its template. */
export function checkOutcomes(
  simpleTags: readonly TagUsage[],
  byName: ReadonlyMap<string, ResolvedCall>,
  scope: CallScope,
  path: string,
): Problem[] {
  return simpleTags.flatMap(({ text, variable: [first, name = '', ...rest] }): Problem[] => {
    const field = rest.join('.');
    if (first !== scope || !CHECKED.has(field)) return [];
    const template = byName.get(name)?.call.template;
    // The types of existing templates and of raw templates are not known.
    if (!Template.isTemplate(template) || RawTemplate.isRawTemplate(template)) return [];
    const problem = missingReason(field, template.resolved);
    if (problem === undefined) return [];
    const message = `${text} has no value, because the template '${template.name}' ${problem}.`;
    return [{ code: 'unknown-task-field', message, path }];
  });
}

/** The variables that only some types of templates have. */
const CHECKED = new Set(['ip', 'outputs.result', 'exitCode']);

/** Why a template has no such variable; undefined if it has one (workflow/validate, `addOutputsToScope`). */
function missingReason(field: string, template: ResolvedTemplate): string | undefined {
  if (template.kind === 'unresolved') return undefined;
  const { container, script, data, http, plugin, containerSet, daemon } = template.ownManifest;
  if (field === 'ip') {
    return daemon === true ? undefined : `is not a daemon. Set daemon: true, or use another variable`;
  }
  if ([container, script, data, http, plugin].some((body) => body !== undefined)) return undefined;
  if (containerSet !== undefined) {
    const hasMain = containerSet.containers.some(({ name }) => name === 'main');
    return hasMain ? undefined : `has no container named 'main'. Name one of its containers 'main'`;
  }
  return `runs no container or script. Declare an output, and use that`;
}
