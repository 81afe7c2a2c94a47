import type { Problem } from '../../../finding';
import type { ResolvedOutput } from '../../model/resolved-template';
import type { CallIndex } from './call-index';
import { checkForeign, producerOf } from './references';

/** Finds outputs that come from a task or step of another template. */
export function checkOutputs(outputs: readonly ResolvedOutput[], index: CallIndex): Problem[] {
  return outputs.flatMap(({ key, source }) => checkForeign(producerOf(source), index, `outputs.${key}`));
}
