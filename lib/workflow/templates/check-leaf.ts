import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import { isWholeNumber } from '../../argo/duration';
import { literalText } from '../../argo/templated-text';
import type { Templated } from '../values/templated';

/** What Argo refuses among the fields of a template that calls no others (workflow/validate, `validateLeaf`). */
export function checkLeafFields(template: Templated<argo.Template>): Problem[] {
  const problems: Problem[] = [];
  if (template.parallelism !== undefined) {
    const message = `Argo takes 'parallelism' only of DAGs and steps: leave it out, or limit what calls this template.`;
    problems.push({ code: 'forbidden-field', message, path: 'parallelism' });
  }
  const timeout = literalText(template.timeout);
  if (timeout !== undefined && isWholeNumber(timeout)) {
    const message = `'${timeout}' has no unit, so that Argo refuses it: write '${timeout}s'.`;
    problems.push({ code: 'invalid-duration', message, path: 'timeout' });
  }
  return problems;
}
