import type { JsonObject, JsonValue } from '../../json/json';
import { LOCATIONS } from '../../../workflow/ports/port';
import { camelCase, Names, pascalCase } from '../../code/identifiers';
import type { Part } from './document-part';
import { fieldOf, listIn, objectIn, objectsIn, textIn } from './document-part';

/** A port of a template as its callers see it. */
export interface PortInfo {
  readonly kind: 'parameter' | 'artifact';

  /** Its name in Argo. */
  readonly name: string;

  /** Its name in TypeScript. */
  readonly key: string;

  /** Whether an argument may be left out. */
  readonly isOptional: boolean;

  /** Where it is declared, if it is. */
  readonly declaration?: Part<JsonObject>;
}

/** What a template takes and hands out. */
export interface Signature {
  readonly inputs: readonly PortInfo[];
  readonly outputs: readonly PortInfo[];
}

/** What a template declares. */
export function signatureOf(template: Part<JsonObject>): Signature {
  return {
    inputs: portsOf(objectIn(template, 'inputs')),
    outputs: portsOf(objectIn(template, 'outputs')),
  };
}

/** The ports that `inputs`, `outputs` or `arguments` hold. */
export function portsOf(holder: Part<JsonObject> | undefined): PortInfo[] {
  const names = new Names();
  const infos = (kind: PortInfo['kind']): PortInfo[] =>
    objectsIn(listIn(holder, `${kind}s`)).flatMap((declaration) => {
      const name = textIn(declaration, 'name');
      if (name === undefined) return [];
      const key = portKey(kind, name, names);
      return [{ kind, name, key, isOptional: isOptional(kind, declaration.value), declaration }];
    });
  return [...infos('parameter'), ...infos('artifact')];
}

/** The name that a port has in TypeScript. */
export function portKey(kind: PortInfo['kind'], name: string, names: Names): string {
  const key = camelCase(name, kind);
  return names.takeKey(key, `${key}${pascalCase(kind, kind)}`);
}

function isOptional(kind: PortInfo['kind'], declaration: { readonly [field: string]: JsonValue }): boolean {
  if (kind === 'artifact') {
    return declaration.optional === true || LOCATIONS.some((location) => declaration[location] !== undefined);
  }
  return [declaration.value, declaration.default, declaration.valueFrom].some((field) => field !== undefined);
}

/** The port of a name. */
export function portNamed(
  ports: readonly PortInfo[],
  kind: PortInfo['kind'],
  name: string,
): PortInfo | undefined {
  return ports.find((port) => port.kind === kind && port.name === name);
}

/** Whether something is declared there at all, be it empty. */
export function declares(template: Part<JsonObject>, field: 'inputs' | 'outputs'): boolean {
  return fieldOf(template, field) !== undefined;
}
