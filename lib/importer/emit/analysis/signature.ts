import type { JsonObject, JsonValue } from '../../json/json';
import { LOCATIONS } from '../../../argo/artifact-locations';
import { camelCase, UniqueNames, pascalCase } from '../../code/identifiers';
import type { DocumentPart } from './document-part';
import { listIn, objectIn, objectsIn, textIn } from './document-part';

/** An input or output of a template. */
export interface PortInfo {
  readonly kind: 'parameter' | 'artifact';

  /** Its name in Argo. */
  readonly name: string;

  /** Its key in TypeScript. */
  readonly key: string;

  /** Whether the argument may be omitted. */
  readonly isOptional: boolean;

  /** Its declaration, if it is in the document. */
  readonly declaration?: DocumentPart<JsonObject>;
}

/** The inputs and outputs of a template. */
export interface Signature {
  readonly inputs: readonly PortInfo[];
  readonly outputs: readonly PortInfo[];
}

export function signatureOf(template: DocumentPart<JsonObject>): Signature {
  return {
    inputs: portsOf(objectIn(template, 'inputs')),
    outputs: portsOf(objectIn(template, 'outputs')),
  };
}

/** The parameters and artifacts of `inputs`, `outputs` or `arguments`. */
export function portsOf(lists: DocumentPart<JsonObject> | undefined): PortInfo[] {
  const names = new UniqueNames();
  const infos = (kind: PortInfo['kind']): PortInfo[] =>
    objectsIn(listIn(lists, `${kind}s`)).flatMap((declaration) => {
      const name = textIn(declaration, 'name');
      if (name === undefined) return [];
      const key = portKey(kind, name, names);
      return [{ kind, name, key, isOptional: isOptional(kind, declaration.value), declaration }];
    });
  return [...infos('parameter'), ...infos('artifact')];
}

/** A unique TypeScript key for a port. */
export function portKey(kind: PortInfo['kind'], name: string, names: UniqueNames): string {
  const key = camelCase(name, kind);
  return names.key(key, `${key}${pascalCase(kind, kind)}`);
}

function isOptional(kind: PortInfo['kind'], declaration: { readonly [field: string]: JsonValue }): boolean {
  if (kind === 'artifact') {
    return declaration.optional === true || LOCATIONS.some((location) => declaration[location] !== undefined);
  }
  return [declaration.value, declaration.default, declaration.valueFrom].some((field) => field !== undefined);
}

/** Finds a port by its Argo name. */
export function portNamed(
  ports: readonly PortInfo[],
  kind: PortInfo['kind'],
  name: string,
): PortInfo | undefined {
  return ports.find((port) => port.kind === kind && port.name === name);
}
