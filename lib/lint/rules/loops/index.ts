import { inlineLoop } from './inline-loop';
import { missingLoop, unknownItemField } from './items';
import { loopVariable } from './loop-variables';
import { awaitedLoopedHook, loopedHook } from './looped-hooks';
import { loopedArtifact } from './looped-artifact';
import { missingCount, sequenceFormat, sequenceNumbers } from './sequence';
import { emptyLoop, withParamList } from './with-param';
import type { RuleLists } from '../rule-lists';

/** The rules about loops. */
export const LOOP_RULES: RuleLists = {
  graphs: [loopVariable, inlineLoop, loopedArtifact],
  runs: [
    withParamList,
    emptyLoop,
    missingCount,
    sequenceNumbers,
    sequenceFormat,
    loopedHook,
    awaitedLoopedHook,
  ],
  settings: [missingLoop, unknownItemField],
};
