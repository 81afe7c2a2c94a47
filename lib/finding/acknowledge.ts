import type { IConstruct } from 'constructs';
import type { WarningCode } from './codes';
import type { Problem } from './finding';
import { hasWarnings, isFindingCode } from './registry';
import { addFindings, invalidateFindings } from './report';
import { validatedTree } from './validate';

/**
 * Accepts a warning for a construct and its children, so that the synth no longer prints it.
 *
 * ```ts
 * import { App } from 'cdk8s';
 * import { acknowledge } from 'cdk8s-argo-ci';
 *
 * const app = new App();
 * acknowledge(app, 'duplicate-library', 'one of our packages still needs version 1; see PLAT-123');
 * ```
 *
 * Errors cannot be acknowledged. An acknowledgement that matches no warning is itself a warning,
 * `unused-acknowledgement`.
 *
 * @param reason why the warning is acceptable here, for those who read the program
 */
export function acknowledge(construct: IConstruct, code: WarningCode, reason: string): void {
  addAcknowledgement(construct, code, reason, false);
}

/** Accepts a warning that a construct may or may not have: it is no warning if it does not. */
export function acknowledgeIfReported(construct: IConstruct, code: WarningCode, reason: string): void {
  addAcknowledgement(construct, code, reason, true);
}

function addAcknowledgement(
  construct: IConstruct,
  code: WarningCode,
  reason: string,
  isOptional: boolean,
): void {
  const problems = [...checkCode(code), ...checkReason(reason)];
  addFindings(construct, problems);
  if (problems.length > 0) return;
  validatedTree(construct.node.root).acknowledgements.push({
    construct,
    code,
    reason,
    isOptional,
    createdAt: new Error(),
  });
  invalidateFindings(construct);
}

/** In plain JavaScript, any code may be passed in. */
function checkCode(code: string): Problem[] {
  if (isFindingCode(code) && hasWarnings(code)) return [];
  const message = isFindingCode(code)
    ? `'${code}' is the code of an error, which cannot be acknowledged. Fix what it reports.`
    : `'${code}' is not the code of a warning. Use the one at the end of the warning, in brackets.`;
  return [{ code: 'invalid-acknowledgement', message, path: 'code' }];
}

function checkReason(reason: unknown): Problem[] {
  if (typeof reason === 'string' && reason.trim() !== '') return [];
  const message = 'The acknowledgement has no reason. Say why the warning is acceptable here.';
  return [{ code: 'invalid-acknowledgement', message, path: 'reason' }];
}
