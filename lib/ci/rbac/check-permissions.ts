import type { PolicyRule } from '../../../imports/kubernetes';
import type { Problem } from '../../finding';
import type { AccountNeed } from './account-needs';
import { isGranted, renderRules } from '../../kubernetes/rbac/permission';

/** Reports what the workflows need, or may need, and the Role does not grant. */
export function checkPermissions(
  needs: readonly AccountNeed[],
  granted: readonly PolicyRule[],
): readonly Problem[] {
  return needs.flatMap(({ source, certain, uncertain }) => [
    ...missingRules(source, certain, granted, 'The Role does not grant it.'),
    ...uncertain.flatMap(({ reason, permissions }) =>
      permissions.length > 0
        ? missingRules(source, permissions, granted, `No rule is derived: ${reason}.`)
        : [unknownRule(source, reason)],
    ),
  ]);
}

function missingRules(
  source: string,
  needed: AccountNeed['certain'],
  granted: readonly PolicyRule[],
  reason: string,
): Problem[] {
  const missing = needed.filter((permission) => !isGranted(permission, granted));
  return renderRules(missing).map((rule) => {
    const message = `The template '${source}' needs a right. ${reason} Add ${printRule(rule)} to 'rules'.`;
    return { code: 'missing-permission', message, path: 'rules' };
  });
}

/** The rule as TypeScript. */
function printRule(rule: PolicyRule): string {
  const fields = Object.entries(rule).map(([name, values]: [string, readonly string[]]) => {
    return `${name}: [${values.map((value) => `'${value}'`).join(', ')}]`;
  });
  return `{ ${fields.join(', ')} }`;
}

function unknownRule(source: string, reason: string): Problem {
  const message = `The Role may lack a right for the template '${source}': ${reason}. Grant it, and acknowledge this warning.`;
  return { code: 'unknown-permission', message, path: 'rules' };
}
