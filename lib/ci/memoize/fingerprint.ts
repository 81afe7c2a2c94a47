import { createHash } from 'node:crypto';
import { Reference, Template } from '../../workflow';
import type { Callable } from '../../workflow';
import { Hook } from '../../workflow/calls/hook';
import { callsIn } from '../../workflow/model/resolved-template';
import type { ResolvedCall, ResolvedTemplate } from '../../workflow/model/resolved-template';
import { resolveToken, variablesIn } from '../../workflow/values/variable-usage';
import type { VariablePath } from '../../argo/expression';

/** What manifests do, as far as they tell. */
export interface Summary {
  /** A hash of the manifests. */
  readonly fingerprint: string;

  /** The variables of the workflow that they use, without outputs. */
  readonly variables: readonly VariablePath[];
}

/**
 * Variables of the workflow that have no value yet when it starts, and the time when it was created: a label of the image with
 * this time must not make each result unique.
 */
const IGNORED = ['creationTimestamp', 'duration', 'failures', 'outputs', 'status'];

/**
 * Summarizes calls with the templates that they and their hooks call, directly or not. Of a template that the app does not
 * define, only the name is known.
 *
 * @param fields further parts of manifests that the result depends on
 */
export function summarizeCalls(calls: readonly ResolvedCall[], fields: unknown): Summary {
  const manifests: unknown[] = [fields, ...calls.map(({ manifest }) => manifest)];
  const keys: unknown[] = [];
  const seen = new Set<ResolvedTemplate>();
  const visitCallee = (template: Callable): void => {
    if (Template.isTemplate(template)) visit(template.resolved);
  };
  const visitCall = ({ call, hooks }: ResolvedCall): void => {
    visitCallee(call.template);
    for (const { source } of hooks) if (Hook.isHook(source)) visitCallee(source.template);
  };
  const visit = (template: ResolvedTemplate): void => {
    if (seen.has(template)) return;
    seen.add(template);
    const { memoize, ...manifest } = template.manifest;
    manifests.push(manifest);
    keys.push(memoize);
    callsIn(template).forEach(visitCall);
  };
  calls.forEach(visitCall);
  const { variables } = summarize(manifests);
  // The key of a memoized template contains the id of the run, but its result does not depend on it.
  return { variables, fingerprint: hashOf([manifests, keys]) };
}

/** Summarizes manifests. References in them count as the texts that Argo gets. */
export function summarize(manifests: unknown): Summary {
  const variables = new Map(
    variablesIn(manifests)
      .filter(([scope, kind = '']) => scope === 'workflow' && !IGNORED.includes(kind))
      .map((variable) => [variable.join('.'), variable]),
  );
  const sorted = [...variables].sort(([a], [b]) => (a < b ? -1 : 1));
  return { fingerprint: hashOf(manifests), variables: sorted.map(([, variable]) => variable) };
}

/** The hash of manifests as they are rendered. */
function hashOf(manifests: unknown): string {
  const text = JSON.stringify(manifests, (_, value: unknown) => {
    if (Reference.isReference(value)) return value.toString();
    return typeof value === 'object' && value !== null ? resolveToken(value) : value;
  });
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
