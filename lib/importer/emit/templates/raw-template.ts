import type ts from 'typescript';
import { objectLiteral } from '../../code/literals';
import { withLinesAbove } from '../../code/attach-comments';
import { stringLiteral } from '../../code/strings';
import type { JsonObject } from '../../json/json';
import type { Field } from '../../code/build';
import { call, construct, field, id, object } from '../../code/build';
import type { TemplatePlace } from './template-code';
import type { DocumentPart } from '../analysis/document-part';
import { fieldsOf, textIn } from '../analysis/document-part';
import type { PortInfo } from '../analysis/signature';
import { unresolved } from '../values/text-code';
import { objectCode } from '../values/value-code';

/** `new RawTemplate(workflow, 'x', { manifest: { … } })`, with the reason as a comment. */
export function rawTemplate(
  template: DocumentPart<JsonObject>,
  place: TemplatePlace,
  reason: string,
): ts.Expression {
  const { writer, signature } = place;
  writer.dropPatchesIn(template.pointer);
  writer.usedFallbacks.push({ pointer: template.pointer, reason });
  const manifest = objectCode(
    fieldsOf(template).filter(([name]) => name !== 'name'),
    { writer, resolve: unresolved, isRaw: true },
  );
  const ports = (['inputs', 'outputs'] as const).flatMap((name): Field[] =>
    signature[name].length === 0 ? [] : [[name, portsForCallers(signature[name])]],
  );
  const own = textIn(template, 'name') ?? place.id;
  const name: Field[] = own === place.id ? [] : [['name', stringLiteral(own)]];
  const fields = [...name, ...ports].map(field);
  const written = withLinesAbove(field(['manifest', manifest]), [
    ` Kept unchanged: ${reason.replace(/\.$/, '')}.`,
  ]);
  return construct(
    'RawTemplate',
    id(place.scope),
    stringLiteral(place.id),
    objectLiteral([...fields, written]),
  );
}

/** Declares the ports for callers: their names, and whether arguments are optional. */
function portsForCallers(ports: readonly PortInfo[]): ts.Expression {
  return object(ports.map((port): Field => [port.key, portForCallers(port)]));
}

function portForCallers({ kind, key, name, isOptional }: PortInfo): ts.Expression {
  const fields: Field[] = key === name ? [] : [['name', stringLiteral(name)]];
  if (isOptional) fields.push(kind === 'parameter' ? ['value', stringLiteral('')] : ['optional', id('true')]);
  return fields.length === 0 ? call(id(kind)) : call(id(kind), object(fields));
}
