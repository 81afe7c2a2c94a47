import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import type { Call } from '../calls/call';
import { distinct } from '../ports/check-variables';
import { variablesInSimpleTags } from '../values/variable-usage';
import type { CallScope } from './dependencies';
import { RawTemplate } from '../templates/raw-template';
import { Template } from '../templates/template';
import type { Templated } from '../values/templated';

/** Finds what Argo does not know of a call because of the kind of template that it calls. */
export function checkOutcomes(
  value: unknown,
  known: ReadonlyMap<string, Call>,
  scope: CallScope,
  path: string,
): Problem[] {
  return distinct(variablesInSimpleTags(value)).flatMap((variable): Problem[] => {
    const [first, name = '', ...field] = variable;
    const template = known.get(name)?.template;
    // Of templates that are not made here it is not known what they are, nor of what is written as it is.
    const isKnown = template instanceof Template && !(template instanceof RawTemplate);
    if (first !== scope || !isKnown || !ASKED.has(field.join('.'))) return [];
    const problem = lackOf(field.join('.'), template.render());
    if (problem === undefined) return [];
    const message = `{{${variable.join('.')}}} is used here, and the template '${template.name}' ${problem}.`;
    return [{ code: 'unknown-task-field', message, path }];
  });
}

/** What only some kinds of templates have. */
const ASKED = new Set(['ip', 'outputs.result', 'exitCode']);

/** Why a template has no outcome of this name, if it has none (workflow/validate, `addOutputsToScope`). */
function lackOf(field: string, template: Templated<argo.Template>): string | undefined {
  if (field === 'ip') {
    return template.daemon === true
      ? undefined
      : `is no daemon (daemon: true), which alone has an IP address`;
  }
  const { container, script, data, http, plugin, containerSet } = template;
  if ([container, script, data, http, plugin].some((body) => body !== undefined)) return undefined;
  if (containerSet !== undefined) {
    const hasMain = containerSet.containers.some(({ name }) => name === 'main');
    return hasMain ? undefined : `has no container 'main', whose result it would be`;
  }
  return `runs no container or script of its own: declare an output, and take that`;
}
