import { parseTags, printTag, variablesInPart } from '../../../argo/tag';
import type { VariablePath } from '../../../argo/expression';
import type { SettingsSubject } from '../../model';
import { taggedTextsIn } from '../../model';
import type { Rule } from '../rule';

/**
 * Artifacts in texts, of which Argo replaces only the paths: the tag remains, and an expression waits without an end
 * for its value (workflow/controller, `processArgs` and `buildLocalScope`).
 */
export const artifactInText: Rule<SettingsSubject> = {
  code: 'forbidden-artifact-in-text',
  class: 'fails',
  readsExpressions: true,
  *check(subject) {
    for (const node of taggedTextsIn(subject)) {
      const text = node.text ?? '';
      if (!text.includes('.artifacts') || /\.(?:from|fromExpression)$/.test(node.path)) continue;
      const tag = parseTags(text).find((part) => variablesInPart(part).some(({ path }) => isArtifact(path)));
      if (tag === undefined) continue;
      const message = `'${printTag(tag)}' is an artifact, which has no text. Pass it to an input artifact, and use its 'path' there.`;
      yield { node, message };
    }
  },
};

/** An artifact, as opposed to its path. */
const ARTIFACT = /^(?:(?:tasks|steps)\.[^.]+\.outputs|inputs|workflow\.outputs)\.artifacts\.[^.]+$/;

function isArtifact(path: VariablePath): boolean {
  return ARTIFACT.test(path.join('.'));
}
