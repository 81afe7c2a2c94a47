import type { Problem } from '../../../finding';
import type { ResolvedOutput } from '../../model/resolved-template';
import type { CallIndex } from './call-index';
import { checkLoopedArtifact } from './looped-values';
import { checkForeign, producerOf } from './references';

/** Finds outputs that come from a task or step of another template, or that are artifacts of a loop. */
export function checkOutputs(outputs: readonly ResolvedOutput[], index: CallIndex): Problem[] {
  return outputs.flatMap(({ key, source }) => [
    ...checkForeign(producerOf(source), index, `outputs.${key}`),
    ...checkLoopedArtifact(source, index, `outputs.${key}`),
  ]);
}
