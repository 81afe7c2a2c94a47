import type ts from 'typescript';
import { isJsonObject } from '../../json/json';
import type { JsonObject } from '../../json/json';
import { arrow, id, member } from '../../code/build';
import type { BodyStatement } from '../modules/body-statement';
import type { DocumentPart } from '../analysis/document-part';
import { fieldOf, objectIn } from '../analysis/document-part';
import { parsePortVariable } from '../analysis/argo-variable';
import type { PortInfo, Signature } from '../analysis/signature';
import { portNamed } from '../analysis/signature';
import type { TemplatePlace } from './template-code';
import { templateCode } from './template-code';
import { bodyOf } from '../analysis/template-info';
import type { Resolve } from '../values/text-code';
import { firstOf } from '../values/text-code';
import { valueCode } from '../values/value-code';

/** `new ContainerTemplate(workflow, 'echo', { … })`: a template without calls. */
export function leafTemplate(template: DocumentPart<JsonObject>, place: TemplatePlace): BodyStatement[] {
  const [kind, body] = bodyOf(template);
  const isEmpty = kind === 'suspend' && isJsonObject(body.value) && Object.keys(body.value).length === 0;
  return templateCode(template, place, { kind, fields: isEmpty ? [] : [[kind, bodyCode(body, place)]] });
}

/** The body: a function of the template's inputs and outputs if it refers to any. */
function bodyCode(body: DocumentPart, place: TemplatePlace): ts.Expression {
  const used = new Set<'inputs' | 'outputs'>();
  const own: Resolve = (variable) => {
    const found = ownPort(variable, place.signature);
    if (found === undefined) return undefined;
    used.add(found.scope);
    return found.code;
  };
  const code = valueCode(body, { writer: place.writer, resolve: firstOf(own, place.resolve) });
  const names = (['inputs', 'outputs'] as const).filter((name) => used.has(name));
  return names.length === 0 ? code : arrow(names, code);
}

/** Resolves a variable of an input or output inside of its template. */
function ownPort(
  variable: string,
  signature: Signature,
): { readonly scope: 'inputs' | 'outputs'; readonly code: ts.Expression } | undefined {
  const parsed = parsePortVariable(variable);
  if (parsed === undefined) return undefined;
  const { scope, kind, name, isPath } = parsed;
  const port = portNamed(signature[scope], kind, name);
  if (port === undefined) return undefined;
  const isInputParameter = scope === 'inputs' && kind === 'parameter';
  if (isInputParameter === isPath) return undefined;
  if (scope === 'outputs' && !hasPath(port)) return undefined;
  const reference = member(id(scope), port.key);
  return { scope, code: isPath ? member(reference, 'path') : reference };
}

/** Whether the value of an output is read from a file. */
function hasPath({ kind, declaration }: PortInfo): boolean {
  if (declaration === undefined) return false;
  if (kind === 'artifact') return true;
  return fieldOf(objectIn(declaration, 'valueFrom') ?? declaration, 'path') !== undefined;
}
