export { isFreeText, type KnownValues } from './free-text';
export { insertedVariables, variablesInResult, type InsertionPlace } from './inserted-variables';
export { NO_TAGS_PATTERN } from './no-tags';
