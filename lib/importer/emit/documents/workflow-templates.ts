import type { DocumentContext } from '../calls/workflow-context';
import { graphCode } from '../graphs/graph-code';
import { UnsupportedError } from '../analysis/unsupported-error';
import { leafTemplate } from '../templates/leaf-template';
import type { Chunk } from '../modules/module-writer';
import type { TypedPlan } from './document-plan';
import { rawTemplate } from '../templates/raw-template';
import type { TemplatePlace } from '../templates/template-code';
import type { TemplateInfo } from '../analysis/template-info';
import { bodyOf } from '../analysis/template-info';
import { usedNames } from '../modules/used-names';

/** The templates of a workflow in code: each where it has to stand, and what is done with it when others are there. */
export function templateChunks(typed: TypedPlan, document: DocumentContext): Chunk[] {
  const codes = typed.templates.map((info) => templateCodeOf(info, typed, document));
  return inPlace(codes);
}

interface TemplateCode {
  readonly info: TemplateInfo;

  /** What makes it. */
  readonly template: readonly Chunk[];

  /** The tasks or steps that it has, which need the templates that they call. */
  readonly body: readonly Chunk[];
}

function templateCodeOf(info: TemplateInfo, typed: TypedPlan, document: DocumentContext): TemplateCode {
  const { part, signature, id, variable } = info;
  const { writer, resolve } = document;
  const owner = part.pointer;
  const place: TemplatePlace = { writer, owner, variable, scope: typed.variable, id, signature, resolve };
  const raw = (reason: string): TemplateCode => {
    const value = rawTemplate(part, place, reason);
    return { info, template: [{ owner, pointer: owner, variable, value, isFirst: true }], body: [] };
  };
  const reason = writer.rawReason(owner);
  if (reason !== undefined) return raw(reason);
  try {
    const [kind] = bodyOf(part);
    if (kind !== 'dag' && kind !== 'steps') return { info, template: leafTemplate(part, place), body: [] };
    return { info, ...graphCode(part, kind, place, document) };
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error;
    return raw(error.reason);
  }
}

/** Each body behind the last of the templates that it calls: Argo does not mind the order, TypeScript does. */
function inPlace(codes: readonly TemplateCode[]): Chunk[] {
  const indices = new Map(codes.map(({ info }, index) => [info.variable, index]));
  const after = codes.map(({ body }, index) => {
    const called = [...usedNames(body.map(({ value }) => value))].map((name) => indices.get(name) ?? 0);
    return Math.max(index, ...called);
  });
  return codes.flatMap(({ template }, index) => [
    ...template,
    ...codes.flatMap(({ body }, at) => (after[at] === index ? body : [])),
  ]);
}
