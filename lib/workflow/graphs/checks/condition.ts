import type { Problem } from '../../../finding';
import type { ResolvedCall } from '../../model/resolved-template';
import { freeTextTags } from '../../ports/free-text';
import { WorkflowResource } from '../../workflows/workflow-resource';
import type { CallIndex } from './call-index';

/**
 * Finds values with any text in a `when`. Argo inserts them before it evaluates the condition
 * (workflow/controller/steps.go, `shouldExecute`), so a value such as `a == a || b` decides it.
 */
export function checkCondition({ manifest }: ResolvedCall, index: CallIndex, path: string): Problem[] {
  const { caller, byName } = index;
  const scope = {
    inputs: caller.inputs,
    arguments: WorkflowResource.of(caller).declaredArguments,
    outputsOf: (call: string) => byName.get(call)?.call.template.outputs,
  };
  return freeTextTags(String(manifest.when ?? ''), scope).map((tag) => {
    const message = `${tag} can be any text, and becomes a part of the condition. Write expression\`\${value} == 'yes'\`, or declare an \`enum\`.`;
    return { code: 'missing-guard', message, path: `${path}.when` };
  });
}
