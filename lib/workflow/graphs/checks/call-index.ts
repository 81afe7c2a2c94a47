import type { Construct } from 'constructs';
import type { Problem } from '../../../finding';
import type { Call } from '../../calls/call';
import type { Callable } from '../../calls/callable';
import type { ResolvedCall, ResolvedDag, ResolvedSteps } from '../../model/resolved-template';
import { callsIn } from '../../model/resolved-template';
import type { Producer } from '../../values/reference';
import type { CallScope } from '../dependencies';

/** The calls of a template, indexed for the checks. */
export interface CallIndex {
  readonly kind: Call['kind'];
  readonly calls: readonly ResolvedCall[];
  /** The template that contains the calls. */
  readonly caller: Construct & Pick<Callable, 'inputs'>;
  readonly byName: ReadonlyMap<string, ResolvedCall>;
  /** The calls themselves, as opposed to calls of the same names in other templates. */
  readonly own: ReadonlySet<Producer>;
}

/** Indexes the calls of a template. */
export function indexCalls(template: ResolvedDag | ResolvedSteps): CallIndex {
  const calls = callsIn(template);
  return {
    kind: template.kind === 'dag' ? 'task' : 'step',
    calls,
    caller: template.construct,
    byName: new Map(calls.map((call) => [call.name, call])),
    own: new Set(calls.map(({ call }) => call)),
  };
}

/** The words for calls of each kind, and for the template that contains them, in messages. */
export const WORDS = {
  task: { scope: 'tasks', other: 'steps', place: 'this DAG', another: 'another DAG' },
  step: { scope: 'steps', other: 'tasks', place: 'this template', another: 'another template' },
} as const satisfies {
  [kind in Call['kind']]: { scope: CallScope; other: CallScope; [word: string]: string };
};

/** Problems of a call. They point at where the program creates it, unless they point elsewhere already. */
export function locateProblems({ call }: ResolvedCall, problems: readonly Problem[]): Problem[] {
  return problems.map(({ createdAt = call.createdAt, ...problem }) => ({ ...problem, createdAt }));
}
