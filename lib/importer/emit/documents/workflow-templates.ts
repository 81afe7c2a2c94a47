import type { DocumentContext } from '../calls/document-context';
import { graphTemplate } from '../graphs/graph-template';
import { UnsupportedError } from '../analysis/unsupported-error';
import { leafTemplate } from '../templates/leaf-template';
import type { BodyStatement } from '../modules/body-statement';
import type { TypedPlan } from './document-plan';
import { rawTemplate } from '../templates/raw-template';
import type { TemplatePlace } from '../templates/template-code';
import type { TemplateInfo } from '../analysis/template-info';
import { bodyOf } from '../analysis/template-info';
import { usedNames } from '../modules/used-names';

/** The statements of a workflow's templates: the tasks or steps of a template come after the templates they call. */
export function templateStatements(typed: TypedPlan, document: DocumentContext): BodyStatement[] {
  const codes = typed.templates.map((info) => templateCodeOf(info, typed, document));
  return inOrder(codes);
}

interface TemplateCode {
  readonly info: TemplateInfo;

  readonly template: readonly BodyStatement[];

  /** Its tasks or steps, which come after the templates that they call. */
  readonly body: readonly BodyStatement[];
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
    return { info, ...graphTemplate(part, kind, place, document) };
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error;
    return raw(error.reason);
  }
}

/** Places each body after the last of the templates that it calls, since TypeScript declares variables before use. */
function inOrder(codes: readonly TemplateCode[]): BodyStatement[] {
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
