import type ts from 'typescript';
import type { DocumentContext } from './document-context';
import { graphCode } from './graph-code';
import { Inexpressible } from './inexpressible';
import type { TemplatePlace } from './leaf-template';
import { leafTemplate } from './leaf-template';
import type { Chunk } from './module-writer';
import type { TypedPlan } from './plan';
import { rawTemplate } from './raw-template';
import type { TemplateInfo } from './template-info';
import { bodyOf } from './template-info';
import { usedNames } from './used-names';

/** The templates of a workflow in code: each where it has to stand, and what is done with it when others are there. */
export function templateChunks(typed: TypedPlan, document: DocumentContext): Chunk[] {
  const codes = typed.templates.map((info) => templateCodeOf(info, typed, document));
  return inPlace(codes);
}

interface TemplateCode {
  readonly info: TemplateInfo;
  readonly chunk: Chunk;

  /** The tasks or steps that it has, which need the templates that they call. */
  readonly body: readonly Chunk[];
}

function templateCodeOf(info: TemplateInfo, typed: TypedPlan, document: DocumentContext): TemplateCode {
  const { part, signature, id } = info;
  const { pointer } = part;
  const { writer, resolve } = document;
  const place: TemplatePlace = { writer, scope: typed.variable, id, signature, resolve };
  const code = (value: ts.Expression, body: readonly Chunk[] = []): TemplateCode => ({
    info,
    chunk: { owner: pointer, pointer, variable: info.variable, value, isFirst: true },
    body,
  });
  const reason = writer.rawReason(pointer);
  if (reason !== undefined) return code(rawTemplate(part, place, reason));
  try {
    const [kind] = bodyOf(part);
    if (kind !== 'dag' && kind !== 'steps') return code(leafTemplate(part, place));
    const graph = graphCode(part, kind, info.variable, pointer, place, document);
    return code(graph.template, graph.body);
  } catch (error) {
    if (!(error instanceof Inexpressible)) throw error;
    return code(rawTemplate(part, place, error.reason));
  }
}

/** Each body behind the last of the templates that it calls: Argo does not mind the order, TypeScript does. */
function inPlace(codes: readonly TemplateCode[]): Chunk[] {
  const indices = new Map(codes.map(({ info }, index) => [info.variable, index]));
  const after = codes.map(({ body }, index) => {
    const called = [...usedNames(body.map(({ value }) => value))].map((name) => indices.get(name) ?? 0);
    return Math.max(index, ...called);
  });
  return codes.flatMap(({ chunk }, index) => [
    chunk,
    ...codes.flatMap(({ body }, at) => (after[at] === index ? body : [])),
  ]);
}
