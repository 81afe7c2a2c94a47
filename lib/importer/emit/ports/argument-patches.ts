import type ts from 'typescript';
import { stringLiteral } from '../../code/strings';
import type { JsonObject, JsonValue } from '../../json/json';
import { isJsonArray } from '../../json/json';
import { formatPointer } from '../../json/pointer';
import type { Field } from '../../code/build';
import { object } from '../../code/build';
import type { DocumentPart } from '../analysis/document-part';
import { fieldOf, listIn, objectIn, pointerTo } from '../analysis/document-part';
import type { PortInfo, Signature } from '../analysis/signature';
import type { ModuleWriter } from '../modules/module-writer';

const KINDS = ['parameter', 'artifact'] as const;

/** Writes arguments that the template does not have by patches: Argo ignores them. */
export function patchSurplus(
  caller: DocumentPart<JsonObject>,
  surplus: readonly PortInfo[],
  passed: readonly PortInfo[],
  writer: ModuleWriter,
  whose: string,
): void {
  if (surplus.length === 0) return;
  // Without other arguments, the typed form has none to insert these into.
  if (surplus.length === passed.length) {
    writer.patch(pointerTo(caller, 'arguments'), surplusReason(surplus, whose));
    return;
  }
  for (const kind of KINDS) {
    const ofKind = surplus.filter((argument) => argument.kind === kind);
    const list = listIn(objectIn(caller, 'arguments'), `${kind}s`);
    if (list === undefined || ofKind.length === 0) continue;
    if (ofKind.length === list.value.length) writer.patch(list.pointer, surplusReason(ofKind, whose));
    else
      for (const argument of ofKind) {
        const pointer = argument.declaration?.pointer;
        if (pointer !== undefined) writer.insert(pointer, surplusReason([argument], whose));
      }
  }
}

/** Removes the placeholders of missing arguments by patches. */
export function patchMissing(
  caller: DocumentPart<JsonObject>,
  missing: readonly PortInfo[],
  writer: ModuleWriter,
  whose: string,
): void {
  if (missing.length === 0) return;
  const pointer = pointerTo(caller, 'arguments');
  const lists = objectIn(caller, 'arguments');
  if (lists === undefined || Object.keys(lists.value).length === 0) {
    writer.patch(pointer, missingReason(missing, whose));
    return;
  }
  for (const kind of KINDS) {
    const ofKind = missing.filter((port) => port.kind === kind);
    const passed = listIn(lists, `${kind}s`)?.value.length ?? 0;
    const list = pointer + formatPointer([`${kind}s`]);
    if (ofKind.length === 0) continue;
    if (passed === 0) writer.patch(list, missingReason(ofKind, whose));
    else {
      // The last one first: a removal moves the items after it.
      for (const [index, port] of [...ofKind.entries()].reverse()) {
        writer.patch(list + formatPointer([passed + index]), missingReason([port], whose));
      }
    }
  }
}

export function surplusReason(surplus: readonly PortInfo[], whose: string): string {
  return `the template of ${whose} has no ${listOf(surplus, 'input ')}`;
}

export function missingReason(missing: readonly PortInfo[], whose: string): string {
  return `${whose} does not pass the ${listOf(missing)}, which its template requires`;
}

/** "parameter 'a' and artifact 'b'". */
function listOf(ports: readonly PortInfo[], prefix = ''): string {
  return ports.map(({ kind, name }) => `${prefix}${kind} '${name}'`).join(' and ');
}

/** Passes a value to each required input, so that the call compiles: a patch replaces all arguments. */
export function placeholdersFor({ inputs }: Signature): ts.Expression | undefined {
  const required = inputs.filter(({ isOptional }) => !isOptional);
  const fields = required.map((port): Field => [port.key, placeholder(port)]);
  return fields.length === 0 ? undefined : object(fields);
}

/** A value that an input accepts, in place of one that a patch writes or removes. */
export function placeholder({ kind, declaration }: PortInfo): ts.Expression {
  if (kind === 'artifact') return object([['raw', object([['data', stringLiteral('')]])]]);
  const values: JsonValue | undefined = declaration && fieldOf(declaration, 'enum')?.value;
  const [first] = isJsonArray(values) ? values : [];
  return stringLiteral(typeof first === 'string' ? first : '');
}
