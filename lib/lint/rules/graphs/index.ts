import { callField } from './call-fields';
import { daemonOutput } from './daemon-outputs';
import { daemonParallelism } from './daemon-parallelism';
import { daemon } from './daemons';
import { emptyGroup } from './empty-group';
import { hookOutputs } from './hook-outputs';
import { exitHookParallelism, hookParallelism } from './hook-parallelism';
import { crowdedHandler, limitedExitHook, limitedHook, limitedWorkflowHook } from './limited-hooks';
import { missingDefault } from './missing-default';
import { missingOutput } from './missing-output';
import { outputParameter } from './output-source';
import { parallelStep } from './parallel-steps';
import { resultReference } from './result-reference';
import { skippedOutput } from './skipped-outputs';
import type { RuleLists } from '../rule-lists';

/** The rules about the tasks or steps of a template as a whole. */
export const GRAPH_RULES: RuleLists = {
  graphs: [
    parallelStep,
    missingDefault,
    skippedOutput,
    emptyGroup,
    daemonOutput,
    daemon,
    hookOutputs,
    callField,
  ],
  runs: [limitedHook, limitedExitHook],
  settings: [
    daemonParallelism,
    hookParallelism,
    exitHookParallelism,
    limitedWorkflowHook,
    crowdedHandler,
    outputParameter,
    missingOutput,
  ],
  expressions: [resultReference],
};
