import { JsonNode } from '../json';
import { WorkflowObject } from '../model';
import type { StructureProblem } from '../structure';
import { checkStructure } from '../structure';
import type { Fix } from './fix';
import { fixObsoleteFields } from './obsolete-fields';

/** The mechanical corrections of an object, as parsed from YAML or JSON. */
export function findFixes(object: unknown): Fix[] {
  const workflow = WorkflowObject.of({ object, index: 0 });
  const unquoted = checkStructure(object).filter(({ code }) => code === 'missing-quotes');
  return [
    ...(workflow === undefined ? [] : fixObsoleteFields(workflow)),
    ...unquoted.map((problem) => fixQuotes(problem, object)),
  ];
}

/** What Argo 3.7 accepts has a value there, such as 8 for `010`, and quotes must not change it. */
function fixQuotes({ pointer, versions }: StructureProblem, object: unknown): Fix {
  if (versions.includes('3.7')) return { kind: 'quote', pointer };
  const { value } = JsonNode.root({ object, index: 0 }).at(pointer);
  return { kind: 'quote', pointer, value: String(value) };
}
