import type {
  CallSubject,
  InsertionSubject,
  ManifestSubject,
  TemplateSubject,
  WorkflowSubject,
} from '../../model';
import type { Rule } from '../rule';
import { archivedImage, missingImageTag, missingPinnedDigest } from './images';
import { dataInjection, injection } from './injection';
import { missingDeadline, missingPodGc, missingTtl } from './lifetime';
import { missingSecurityContext, privilegedTemplate, privilegedWorkflow } from './pod-security';
import { missingRequests } from './requests';
import { passwordArgument, passwordVariable, tokenLiteral } from './secrets';
import { unusedArgument, unusedWorkflowArgument } from './unused-argument';

interface AdviceRules {
  readonly objects: readonly Rule<WorkflowSubject>[];
  readonly templates: readonly Rule<TemplateSubject>[];
  readonly calls: readonly Rule<CallSubject>[];
  readonly insertions: readonly Rule<InsertionSubject>[];
  readonly manifests: readonly Rule<ManifestSubject>[];
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
  calls: [unusedArgument],
  insertions: [injection, dataInjection],
  manifests: [tokenLiteral],
};
