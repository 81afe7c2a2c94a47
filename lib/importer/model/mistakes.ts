import type { FileFinding } from '../../lint/files';
import type { JsonValue } from '../json/json';
import { parsePointer, valueAt } from '../json/pointer';
import { isInside, isTemplate } from './part-pointer';

/**
 * The findings of the linter that explain why a part of a document has no typed form: mistakes in it, or that it is
 * missing. Advice also concerns parts with a typed form, except for an argument that the called template does not have.
 *
 * @param findings those in the document
 */
export function mistakesIn(
  pointer: string,
  document: JsonValue,
  findings: readonly FileFinding[],
): readonly FileFinding[] {
  const inside = findings.filter((finding) => isInside(finding.pointer, pointer));
  const errors = inside.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return errors;
  // Anything can be wrong in a template or a document: only errors are certain to be a reason.
  if (pointer === '' || isTemplate(pointer)) return [];
  const isMissing = valueAt(document, parsePointer(pointer)) === undefined;
  const around = isMissing ? findings.filter((finding) => isMissingPart(finding, pointer)) : [];
  return [...around, ...inside].filter(isMistake);
}

function isMistake({ class: kind, code }: FileFinding): boolean {
  return kind !== 'advice' || code === 'unused-argument';
}

/** Whether a finding is about something that the object around a part lacks. */
function isMissingPart({ code, pointer: outer }: FileFinding, pointer: string): boolean {
  return code.startsWith('missing-') && outer !== '' && !isTemplate(outer) && isInside(pointer, outer);
}
