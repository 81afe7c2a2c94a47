import type { Problem } from '../../../finding';
import type { ResolvedSteps } from '../../model/resolved-template';
import { indexCalls } from './call-index';
import { checkCall } from './calls';
import { checkOutputs } from './outputs';

/** Checks what the manifest of a steps template does not show. */
export function checkSteps(template: ResolvedSteps): Problem[] {
  const index = indexCalls(template);
  return [
    ...template.groups.flat().flatMap((step) => checkCall(step, index)),
    ...checkOutputs(template.outputs, index),
  ];
}
