import type * as argo from '../../../../imports/argoproj.io';
import { isWholeNumber } from '../../../argo/duration';
import { literalText } from '../../../argo/templated-text';
import type { Problem } from '../../../finding';
import type { Templated } from '../../values/templated';

/** Finds fields that Argo rejects in a template without calls (workflow/validate, `validateLeaf`). */
export function checkLeafFields(template: Templated<argo.Template>): Problem[] {
  const problems: Problem[] = [];
  if (template.parallelism !== undefined) {
    const message = `Argo accepts 'parallelism' only for DAGs and steps. Set it on a template that calls this one.`;
    problems.push({ code: 'forbidden-field', message, path: 'parallelism' });
  }
  const timeout = literalText(template.timeout);
  if (timeout !== undefined && isWholeNumber(timeout)) {
    const message = `The timeout '${timeout}' has no unit, so Argo rejects it. Write '${timeout}s'.`;
    problems.push({ code: 'invalid-duration', message, path: 'timeout' });
  }
  return problems;
}
