import type { JsonNode } from '../../json';
import type { ArgumentsSubject } from '../../model';

/**
 * The parameters that Argo validates. Where values can be passed later, it stops at the first one with an `enum` and
 * without a value (workflow/validate, `validateArgumentsValues`).
 */
export function checkedParameters({ parameters, isOpen }: ArgumentsSubject): readonly JsonNode[] {
  const end = firstOpen(parameters, isOpen);
  return end < 0 ? parameters : parameters.slice(0, end + 1);
}

/** The artifacts that Argo validates. */
export function checkedArtifacts({ parameters, artifacts, isOpen }: ArgumentsSubject): readonly JsonNode[] {
  return firstOpen(parameters, isOpen) < 0 ? artifacts : [];
}

function firstOpen(parameters: readonly JsonNode[], isOpen: boolean): number {
  if (!isOpen) return -1;
  return parameters.findIndex(
    (parameter) => parameter.get('enum').items.length > 0 && !parameter.get('value').exists,
  );
}
