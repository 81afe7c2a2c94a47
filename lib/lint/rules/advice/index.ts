import type {
  CallSubject,
  InsertionSubject,
  ManifestSubject,
  SettingsSubject,
  TemplateSubject,
  WorkflowSubject,
} from '../../model';
import type { Rule } from '../rule';
import { archivedImage, missingImageTag, missingPinnedDigest } from './images';
import { dataInjection, injection } from './injection';
import { itemInTemplate } from './item-in-template';
import { missingDeadline, missingPodGc, missingTtl } from './lifetime';
import { missingSecurityContext, privilegedTemplate, privilegedWorkflow } from './pod-security';
import { missingRequests } from './requests';
import { passwordArgument, passwordVariable, tokenLiteral } from './secrets';
import { unusedArgument, unusedHookArgument, unusedWorkflowArgument } from './unused-argument';

interface AdviceRules {
  readonly objects: readonly Rule<WorkflowSubject>[];
  readonly templates: readonly Rule<TemplateSubject>[];
  readonly calls: readonly Rule<CallSubject>[];
  readonly insertions: readonly Rule<InsertionSubject>[];
  readonly manifests: readonly Rule<ManifestSubject>[];
  readonly settings: readonly Rule<SettingsSubject>[];
}

/** The rules of class `advice`. */
export const ADVICE: AdviceRules = {
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
