import type { Problem } from '../../../finding';
import type { ResolvedTemplate } from '../../model/resolved-template';
import { callsIn } from '../../model/resolved-template';

/** Finds an inline template that its outer template does not call. */
export function checkInlineTemplate({ construct }: ResolvedTemplate, outer: ResolvedTemplate): Problem[] {
  if (outer.kind === 'unresolved' || callsIn(outer).some(({ call }) => call.template === construct))
    return [];
  const message = `The inline template '${construct.name}' is not called by the template that it is in, so it is not written anywhere. Call it, or create it in the workflow.`;
  return [{ code: 'unused-inline-template', message }];
}
