import { artifactInText } from './artifact-in-text';
import { callerName } from './caller-name';
import { inlineInput, inlineVariable } from './inline-variables';
import { unclosedExpression, unclosedTag } from './unclosed-tag';
import { unprintableValue } from './unprintable-value';
import { UNKNOWN_IN_EXPRESSIONS, UNKNOWN_VARIABLES } from './unknown-variable';
import type { RuleLists } from '../rule-lists';

/** The rules about variables and tags. */
export const VARIABLE_RULES: RuleLists = {
  variables: [...UNKNOWN_VARIABLES, ...UNKNOWN_IN_EXPRESSIONS],
  tags: [unclosedTag, unclosedExpression, unprintableValue],
  settings: [artifactInText],
  runs: [callerName, inlineVariable, inlineInput],
};
