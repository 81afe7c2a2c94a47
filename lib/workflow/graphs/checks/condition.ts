import type { Problem } from '../../../finding';
import type { ResolvedCall } from '../../model/resolved-template';
import { checkCallCode } from '../../untrusted/check-call-code';
import { untrustedValuesOf } from '../../untrusted/untrusted-values';
import { WorkflowResource } from '../../workflows/workflow-resource';
import type { CallIndex } from './call-index';

/** Finds values in the conditions of a call: its `when`, its `depends`, and the expressions of its hooks. */
export function checkCondition({ name, manifest }: ResolvedCall, index: CallIndex, path: string): Problem[] {
  const { caller, byName } = index;
  return checkCallCode(manifest, path, {
    ports: {
      inputs: caller.inputs,
      arguments: WorkflowResource.of(caller).declaredArguments,
      outputsOf: (call) => byName.get(call)?.call.template.outputs,
    },
    originsOf: () => untrustedValuesOf(caller).originsIn(caller, name),
  });
}
