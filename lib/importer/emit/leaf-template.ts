import type ts from 'typescript';
import { isJsonObject } from '../json';
import type { JsonObject } from '../json';
import type { Field } from './build';
import { arrow, construct, field, id, member } from './build';
import { objectLiteral } from '../code/ast';
import { stringLiteral } from '../code/text';
import type { ModuleWriter } from './module-writer';
import type { Part } from './part';
import { fieldOf, fieldsOf, listIn, objectIn } from './part';
import { checkPortLists, portsCode } from './ports';
import type { PortInfo, Signature } from './signature';
import { portNamed } from './signature';
import { bodyOf, TEMPLATE_CLASSES } from './template-info';
import type { Resolve } from './text';
import { firstOf } from './text';
import { objectCode, valueCode } from './value';
import type { SourcedElsewhere } from './ports';

/** What a template is made with: where, under which name, with which references around it. */
export interface TemplatePlace {
  readonly writer: ModuleWriter;

  /** The variable of the workflow, or of the template that an inline template is in. */
  readonly scope: string;

  /** The id of the construct, which is the template's name unless it gets another. */
  readonly id: string;

  readonly signature: Signature;

  /** The references that are known everywhere in the document. */
  readonly resolve: Resolve;
}

/** `new ContainerTemplate(workflow, 'echo', { … })`, for kinds whose body is a field. */
export function leafTemplate(template: Part<JsonObject>, place: TemplatePlace): ts.Expression {
  const [kind, body] = bodyOf(template);
  const ports = portFields(template, place);
  const isEmpty = kind === 'suspend' && isJsonObject(body.value) && Object.keys(body.value).length === 0;
  return templateCode(template, kind, place, ports, isEmpty ? [] : [[kind, bodyCode(body, place)]]);
}

/** The construct with its ports, the fields that all kinds have, and those of its own kind. */
export function templateCode(
  template: Part<JsonObject>,
  kind: string,
  place: TemplatePlace,
  ports: readonly Field[],
  own: readonly Field[],
): ts.Expression {
  const { writer, resolve } = place;
  const owned = new Set(['name', 'inputs', 'outputs', kind]);
  const others = fieldsOf(template).filter(([name]) => !owned.has(name));
  const rest = objectCode(others, { writer, resolve }, own);
  const fields = [...[...nameField(template, place), ...ports].map(field), ...rest.properties];
  const args = [id(place.scope), stringLiteral(place.id)];
  const className = TEMPLATE_CLASSES.get(kind) ?? 'RawTemplate';
  return fields.length === 0
    ? construct(className, ...args)
    : construct(className, ...args, objectLiteral(fields));
}

function nameField(template: Part<JsonObject>, place: TemplatePlace): readonly Field[] {
  const name = fieldOf(template, 'name');
  if (name === undefined || name.value === place.id) return [];
  return [['name', valueCode(name, { writer: place.writer, resolve: () => undefined })]];
}

/** The fields `inputs` and `outputs`. */
export function portFields(
  template: Part<JsonObject>,
  place: TemplatePlace,
  sourced?: SourcedElsewhere,
): Field[] {
  checkPortLists(template);
  const { writer, resolve, signature } = place;
  return (['inputs', 'outputs'] as const).flatMap((name): Field[] => {
    leaveOutEmpty(template, name, writer);
    const ports = signature[name];
    if (ports.length === 0) return [];
    const code = portsCode(ports, { writer, resolve }, name === 'outputs' ? sourced : undefined);
    const holder = fieldOf(template, name);
    if (holder !== undefined) writer.place(holder.pointer, code);
    return [[name, code]];
  });
}

/** Lists of ports that hold nothing have no typed form. */
export function leaveOutEmpty(holder: Part<JsonObject>, name: string, writer: ModuleWriter): void {
  const ports = fieldOf(holder, name);
  if (ports === undefined) return;
  const lists = ['parameters', 'artifacts'].map((kind) => listIn(objectIn(holder, name), kind));
  const full = lists.filter((list) => list !== undefined && list.value.length > 0);
  const reason = 'what is empty is left out otherwise';
  if (full.length === 0) writer.patch(ports.pointer, reason);
  else {
    for (const list of lists) if (list?.value.length === 0) writer.patch(list.pointer, reason);
  }
}

/** The body: a function of the template's own ports where it mentions one of them. */
function bodyCode(body: Part, place: TemplatePlace): ts.Expression {
  const mentioned = new Set<'inputs' | 'outputs'>();
  const own: Resolve = (variable) => {
    const found = ownPort(variable, place.signature);
    if (found === undefined) return undefined;
    mentioned.add(found.scope);
    return found.code;
  };
  const code = valueCode(body, { writer: place.writer, resolve: firstOf(own, place.resolve) });
  const names = (['inputs', 'outputs'] as const).filter((name) => mentioned.has(name));
  return names.length === 0 ? code : arrow(names, code);
}

/** The code for a port inside of its template. */
function ownPort(
  variable: string,
  signature: Signature,
): { readonly scope: 'inputs' | 'outputs'; readonly code: ts.Expression } | undefined {
  const match = /^(inputs|outputs)\.(parameter|artifact)s\.([^.]+)(\.path)?$/.exec(variable);
  if (match === null) return undefined;
  const [, scope, kind, name = '', path] = match;
  if ((scope !== 'inputs' && scope !== 'outputs') || (kind !== 'parameter' && kind !== 'artifact'))
    return undefined;
  const port = portNamed(signature[scope], kind, name);
  if (port === undefined) return undefined;
  const isInputParameter = scope === 'inputs' && kind === 'parameter';
  if (isInputParameter !== (path === undefined)) return undefined;
  if (scope === 'outputs' && !hasPath(port)) return undefined;
  const reference = member(id(scope), port.key);
  return { scope, code: path === undefined ? reference : member(reference, 'path') };
}

/** Whether an output is read from a file. */
function hasPath({ kind, declaration }: PortInfo): boolean {
  if (declaration === undefined) return false;
  if (kind === 'artifact') return true;
  return fieldOf(objectIn(declaration, 'valueFrom') ?? declaration, 'path') !== undefined;
}
