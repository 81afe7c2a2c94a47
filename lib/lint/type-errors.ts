import type { JsonNode } from './json';
import type { StructureProblem } from './structure';

/** The codes of values with a wrong type. */
const TYPE_CODES: ReadonlySet<string> = new Set(['invalid-field-type', 'missing-quotes']);

/** Whether Argo cannot read a value because of its type. Values that only the API server refuses are read. */
export function isTypeError({ code, refusedBy }: StructureProblem): boolean {
  return TYPE_CODES.has(code) && refusedBy === 'decoder';
}

/** Fields whose values have a wrong type, and are absent to the rules. */
export class TypeErrors {
  private readonly pointers = new Set<string>();

  /** The objects that contain them. */
  private readonly parents = new Set<string>();

  add(node: JsonNode): void {
    const pointer = keyOf(node);
    this.pointers.add(pointer);
    this.parents.add(parentOf(pointer));
  }

  /** Whether a mistake can be a consequence of a wrong type: in the value, or in the object that contains it. */
  explain(node: JsonNode): boolean {
    if (this.pointers.size === 0) return false;
    const key = keyOf(node);
    if (this.parents.has(key)) return true;
    for (let pointer = key; pointer.includes('/'); pointer = parentOf(pointer))
      if (this.pointers.has(pointer)) return true;
    return false;
  }
}

function keyOf({ document, pointer }: JsonNode): string {
  return `${String(document.index)}${pointer}`;
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}
