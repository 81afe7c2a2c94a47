import { stepHooks, taskHooks } from './call-hooks';
import {
  missingExitHandlerArgument,
  missingHookArgument,
  missingHookTemplate,
  unknownExitHandler,
  unknownHookTemplate,
} from './hook-calls';
import { countAndEnd, duplicateLoop } from './loop';
import { missingTemplate } from './missing-template';
import { otherHookNamespace, otherNamespace } from './other-namespace';
import { templateAndReference } from './template-and-reference';
import { unknownTemplate } from './unknown-template';
import { unknownHookObject, unknownWorkflowTemplate } from './unknown-workflow-template';
import type { RuleLists } from '../rule-lists';

/** The rules about calls of templates. */
export const CALL_RULES: RuleLists = {
  calls: [duplicateLoop, countAndEnd, stepHooks, taskHooks],
  hookReferences: [unknownHookObject, otherHookNamespace],
  references: [
    missingTemplate,
    templateAndReference,
    unknownTemplate,
    unknownWorkflowTemplate,
    otherNamespace,
  ],
  settings: [
    missingHookTemplate,
    unknownHookTemplate,
    unknownExitHandler,
    missingHookArgument,
    missingExitHandlerArgument,
  ],
};
