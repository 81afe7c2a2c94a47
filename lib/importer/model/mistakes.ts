import type { FileFinding } from '../../lint/files';
import { isInside, isTemplate } from './part-pointer';

/**
 * The findings of the linter that explain why a part of a document has no typed form: mistakes in it, or that it is
 * missing. Advice also concerns parts with a typed form, except for an argument that the called template does not have.
 */
export function mistakesIn(pointer: string, findings: readonly FileFinding[]): readonly FileFinding[] {
  const inside = findings.filter((finding) => isInside(finding.pointer, pointer));
  const errors = inside.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return errors;
  // Anything can be wrong in a template or a document: only errors are certain to be a reason.
  if (pointer === '' || isTemplate(pointer)) return [];
  const missing = findings.filter(
    (finding) =>
      /^missing-/.test(finding.code) && isPart(finding.pointer) && isInside(pointer, finding.pointer),
  );
  return [...missing, ...inside].filter(isMistake);
}

function isMistake({ class: kind, code }: FileFinding): boolean {
  return kind !== 'advice' || code === 'unused-argument';
}

/** Whether a pointer refers to a part of a template or to a field of the spec. */
function isPart(pointer: string): boolean {
  return !isTemplate(pointer) && !/^(?:\/spec(?:\/workflowSpec)?)?$/.test(pointer);
}
