import { workflowDeadline } from './deadline';
import { duplicateObject } from './duplicate-object';
import { missingEntrypoint } from './entrypoint';
import { workflowHooks } from './hooks';
import { objectCharacters, objectName } from './object-name';
import { unknownApiVersion, unknownKind } from './kind';
import { workflowParallelism } from './parallelism';
import { podGcStrategy } from './pod-gc';
import { podGcSelector } from './pod-gc-selector';
import { duplicateTemplate, invalidTemplateName, missingTemplateName } from './template-names';
import { templatesAndReference } from './templates-and-reference';
import type { RuleLists } from '../rule-lists';

/** The rules about objects as a whole. */
export const OBJECT_RULES: RuleLists = {
  objects: [
    duplicateObject,
    objectName,
    objectCharacters,
    templatesAndReference,
    missingEntrypoint,
    missingTemplateName,
    invalidTemplateName,
    duplicateTemplate,
    workflowHooks,
    podGcStrategy,
    podGcSelector,
  ],
  manifests: [unknownKind, unknownApiVersion],
  settings: [workflowParallelism, workflowDeadline],
};
