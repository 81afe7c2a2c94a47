import { archivedImage, missingImageTag, missingPinnedDigest } from './images';
import { dataInjection, injection } from './injection';
import { itemInTemplate } from './item-in-template';
import { missingDeadline, missingPodGc, missingTtl } from './lifetime';
import { missingSecurityContext, privilegedTemplate, privilegedWorkflow } from './pod-security';
import { missingRequests } from './requests';
import { passwordArgument, passwordVariable, tokenLiteral } from './secrets';
import { unusedArgument, unusedHookArgument, unusedWorkflowArgument } from './unused-argument';
import type { RuleLists } from '../rule-lists';

/** The rules of class `advice`. */
export const ADVICE: RuleLists = {
  objects: [
    unusedWorkflowArgument,
    passwordArgument,
    privilegedWorkflow,
    missingTtl,
    missingPodGc,
    missingDeadline,
  ],
  templates: [
    missingImageTag,
    missingPinnedDigest,
    archivedImage,
    passwordVariable,
    privilegedTemplate,
    missingSecurityContext,
    missingRequests,
  ],
  calls: [unusedArgument, itemInTemplate],
  insertions: [injection, dataInjection],
  manifests: [tokenLiteral],
  settings: [unusedHookArgument],
};
