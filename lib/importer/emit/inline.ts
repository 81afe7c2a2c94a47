import type { JsonObject } from '../json';
import { id } from './build';
import type { Callee } from './callee';
import type { Graph } from './graph';
import { graphCode } from './graph';
import { camelCase } from './identifiers';
import type { TemplatePlace } from './leaf-template';
import { leafTemplate } from './leaf-template';
import type { Chunk } from './module-writer';
import type { Part } from './part';
import { signatureOf } from './signature';
import { bodyOf } from './template-info';

/** A template that lives in one call: it is made in the scope of the DAG or steps that the call is in. */
export function inlineTemplate(
  template: Part<JsonObject>,
  name: string,
  graph: Graph,
): { readonly callee: Callee; readonly chunks: readonly Chunk[] } {
  const { document, owner } = graph;
  const { writer, resolve } = document;
  const own = camelCase(name, 'inline');
  const variable = writer.names.take(`${own}Template`);
  const signature = signatureOf(template);
  const place: TemplatePlace = { writer, scope: graph.variable, id: name, signature, resolve };
  const [kind] = bodyOf(template);
  const { pointer } = template;
  const callee = { code: id(variable), signature };
  if (kind !== 'dag' && kind !== 'steps') {
    return { callee, chunks: [{ owner, pointer, variable, value: leafTemplate(template, place) }] };
  }
  const code = graphCode(template, kind, variable, owner, place, document);
  return { callee, chunks: [{ owner, pointer, variable, value: code.template }, ...code.body] };
}
