import type { JsonObject } from '../../json/json';
import { UnsupportedError } from './unsupported-error';
import type { Part } from './document-part';
import { fieldOf } from './document-part';
import type { Signature } from './signature';

/** The classes of the typed form, by the field of Argo's that makes a template one of that kind. */
export const TEMPLATE_CLASSES: ReadonlyMap<string, string> = new Map([
  ['container', 'ContainerTemplate'],
  ['containerSet', 'ContainerSetTemplate'],
  ['dag', 'DagTemplate'],
  ['data', 'DataTemplate'],
  ['http', 'HttpTemplate'],
  ['plugin', 'PluginTemplate'],
  ['resource', 'ResourceTemplate'],
  ['script', 'ScriptTemplate'],
  ['steps', 'StepsTemplate'],
  ['suspend', 'SuspendTemplate'],
]);

/** A template of a document, as the code knows it. */
export interface TemplateInfo {
  readonly part: Part<JsonObject>;
  readonly name: string;

  /** The id of the construct. */
  readonly id: string;

  /** The variable of the function's body that holds it. */
  readonly variable: string;

  readonly signature: Signature;
}

/** The field that makes a template one of its kind. */
export function bodyOf(template: Part<JsonObject>): readonly [kind: string, body: Part] {
  const kinds = [...TEMPLATE_CLASSES.keys()].filter((kind) => fieldOf(template, kind) !== undefined);
  const [kind] = kinds;
  const body = kind === undefined ? undefined : fieldOf(template, kind);
  if (kind === undefined || body === undefined) throw new UnsupportedError('it has no body that is known');
  if (kinds.length > 1) throw new UnsupportedError(`it has several bodies: ${kinds.join(', ')}`);
  return [kind, body];
}
