import type { Problem } from '../../../finding';
import type { ResolvedTemplate } from '../../model/resolved-template';
import type { Ports } from '../../ports/port';
import { freeTextTags } from '../../ports/free-text';
import { codeFields } from '../../programs/code-fields';

/**
 * Finds values with any text in fields that are executed. Argo inserts values as they are (workflow/common/util.go,
 * `ProcessArgs`; util/template), so each of them can contain code.
 */
export function checkCode({ ownManifest, construct }: ResolvedTemplate, workflowArguments: Ports): Problem[] {
  const scope = { inputs: construct.inputs, arguments: workflowArguments };
  return codeFields(ownManifest).flatMap(({ path, text }) =>
    freeTextTags(text, scope).map((tag): Problem => {
      const message = `${tag} can be any text, and becomes a part of the ${nounOf(path)}. ${remedyFor(path)}`;
      return { code: 'missing-guard', message, path };
    }),
  );
}

function nounOf(path: string): string {
  if (path === 'resource.manifest') return 'manifest';
  return path === 'podSpecPatch' ? 'patch' : 'program';
}

function remedyFor(path: string): string {
  if (path === 'resource.manifest') return 'Write the manifest as an object, or declare an `enum`.';
  if (path === 'podSpecPatch') return 'Write expression`toJson(${value})`, or declare an `enum`.';
  return 'Write the program with sh`…` or another of these tags, or declare an `enum`.';
}
