import { firstStatus } from './first-status';
import { argumentCount, unknownFunction } from './functions';
import { hookTags, retryTags } from './late-tags';
import { invalidCondition, invalidOperand } from './operands';
import { bracesInTag, invalidExpression, invalidStopExpression } from './syntax';
import { timestampMap } from './timestamp';
import { bareCronVariable, bareVariable, invalidCronWhen, invalidWhen } from './when';
import { workflowVariable } from './workflow-variable';
import type { RuleLists } from '../rule-lists';

/** The rules about expressions. */
export const EXPRESSION_RULES: RuleLists = {
  objects: [invalidCronWhen, bareCronVariable, invalidStopExpression],
  settings: [retryTags, hookTags, invalidWhen, firstStatus, bareVariable, workflowVariable],
  expressions: [
    invalidExpression,
    bracesInTag,
    timestampMap,
    unknownFunction,
    argumentCount,
    invalidOperand,
    invalidCondition,
  ],
};
