import { archiveLocation, inputLocation } from './artifact-location';
import {
  forbiddenInputPath,
  forbiddenOutputPath,
  missingInputPath,
  missingOutputPath,
} from './artifact-path';
import {
  containerCycle,
  duplicateContainer,
  invalidContainerName,
  missingContainerName,
  missingContainers,
  missingMainContainer,
  unknownContainer,
} from './container-set';
import { missingObjectName } from './created-object';
import { expiredDeadline, forbiddenDeadline, forbiddenParallelism, invalidDeadline } from './deadline';
import { invalidDuration } from './durations';
import { missingImage } from './image';
import { initContainerName } from './init-containers';
import { duplicateInlineInput } from './inline-inputs';
import { inputFrom } from './input-from';
import { invalidManifest } from './manifest';
import { cacheKey, cacheLabel, duplicateCacheKey, missingCache } from './memoize';
import { templateMetrics } from './metrics';
import { mountPaths } from './mount-paths';
import { duplicateOutputSource, globalName, missingOutputSource, wrongOutputSource } from './outputs';
import {
  duplicateInput,
  duplicateOutput,
  invalidInputName,
  invalidOutputName,
  missingInputName,
  missingOutputName,
} from './port-names';
import { conflictingManifests, missingManifest, resourceAction, unknownManifestArtifact } from './resource';
import { retryPolicy } from './retry-policy';
import { duplicateStep, invalidStepName, missingStepName } from './steps';
import { conflictingTemplateTypes, missingTemplateType } from './template-type';
import { forbiddenTimeout, timeoutUnit } from './timeout';
import type { RuleLists } from '../rule-lists';

/** The rules about single templates. */
export const TEMPLATE_RULES: RuleLists = {
  templates: [
    missingTemplateType,
    conflictingTemplateTypes,
    missingInputName,
    invalidInputName,
    duplicateInput,
    missingInputPath,
    forbiddenInputPath,
    inputFrom,
    inputLocation,
    initContainerName,
    retryPolicy,
  ],
  timeouts: [forbiddenTimeout, timeoutUnit],
  visits: [
    missingStepName,
    invalidStepName,
    duplicateStep,
    forbiddenDeadline,
    invalidDeadline,
    forbiddenParallelism,
    missingImage,
    mountPaths,
    missingContainers,
    missingContainerName,
    invalidContainerName,
    duplicateContainer,
    unknownContainer,
    containerCycle,
    missingMainContainer,
    resourceAction,
    missingManifest,
    conflictingManifests,
    unknownManifestArtifact,
    invalidManifest,
    missingOutputName,
    invalidOutputName,
    duplicateOutput,
    missingOutputPath,
    forbiddenOutputPath,
    missingOutputSource,
    duplicateOutputSource,
    wrongOutputSource,
    globalName,
    archiveLocation,
    templateMetrics,
  ],
  runs: [missingObjectName],
  settings: [
    invalidDuration,
    expiredDeadline,
    duplicateInlineInput,
    missingCache,
    cacheKey,
    cacheLabel,
    duplicateCacheKey,
  ],
};
