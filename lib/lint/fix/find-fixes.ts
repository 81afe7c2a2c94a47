import { workflowObject } from '../model';
import { checkStructure } from '../structure';
import type { Fix } from './fix';
import { fixObsoleteFields } from './obsolete-fields';

/** The mechanical corrections of an object, as parsed from YAML or JSON. */
export function findFixes(object: unknown): Fix[] {
  const workflow = workflowObject({ object, index: 0 });
  const unquoted = checkStructure(object).filter(({ code }) => code === 'missing-quotes');
  return [
    ...(workflow === undefined ? [] : fixObsoleteFields(workflow)),
    ...unquoted.map(({ pointer }): Fix => ({ kind: 'quote', pointer })),
  ];
}
