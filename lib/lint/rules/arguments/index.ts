import { duplicateArgument, invalidArgumentName, missingArgumentName } from './argument-names';
import { conflictingArtifactSources, missingArtifactSource, noArtifact } from './artifact-source';
import { enumValue } from './enum';
import { missingArgument } from './missing-argument';
import { defaultOnly, missingValue } from './missing-value';
import { missingPassedArtifact, partOfArtifact } from './passed-artifacts';
import { valueSource } from './value-source';
import type { RuleLists } from '../rule-lists';

/** The rules about arguments. */
export const ARGUMENT_RULES: RuleLists = {
  arguments: [
    missingArgumentName,
    invalidArgumentName,
    duplicateArgument,
    missingValue,
    defaultOnly,
    valueSource,
    enumValue,
    missingArtifactSource,
    noArtifact,
    conflictingArtifactSources,
  ],
  bindings: [missingArgument],
  settings: [partOfArtifact, missingPassedArtifact],
};
