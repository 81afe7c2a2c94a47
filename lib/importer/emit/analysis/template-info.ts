import type { JsonObject } from '../../json/json';
import { UnsupportedError } from './unsupported-error';
import type { DocumentPart } from './document-part';
import { fieldOf } from './document-part';
import type { Signature } from './signature';

/** The template classes by the field of Argo's template that holds the body. */
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

export interface TemplateInfo {
  readonly part: DocumentPart<JsonObject>;
  readonly name: string;

  readonly id: string;

  /** Its variable in the function. */
  readonly variable: string;

  readonly signature: Signature;
}

/** The body of a template, with the name of its field. */
export function bodyOf(template: DocumentPart<JsonObject>): readonly [kind: string, body: DocumentPart] {
  const kinds = [...TEMPLATE_CLASSES.keys()].filter((kind) => fieldOf(template, kind) !== undefined);
  const [kind] = kinds;
  const body = kind === undefined ? undefined : fieldOf(template, kind);
  if (kind === undefined || body === undefined) throw new UnsupportedError('it has no known body');
  if (kinds.length > 1) throw new UnsupportedError(`it has several bodies: ${kinds.join(', ')}`);
  return [kind, body];
}
