import type { IConstruct } from 'constructs';
import { sharedState } from '../../identity';

/** An argument of a workflow that is set to a value that someone else chooses. */
export interface UntrustedArgument {
  /** Its name in Argo. */
  readonly name: string;

  /** Where its value comes from, for messages: `the message of a push, by the argument 'text' of the trigger 'github'`. */
  readonly origin: string;
}

/** What sets arguments of a workflow. */
interface ArgumentSource {
  /** The construct of the workflow. */
  readonly workflow: object;
  readonly find: () => readonly UntrustedArgument[];
}

/**
 * Records that arguments of a workflow are untrusted, for the checks of its templates.
 *
 * @param find finds them when the program has built all of its constructs
 */
export function addUntrustedArguments(
  construct: IConstruct,
  workflow: object,
  find: () => readonly UntrustedArgument[],
): void {
  sourcesIn(construct).push({ workflow, find });
}

/** The untrusted arguments of a workflow. */
export function untrustedArgumentsOf(workflow: IConstruct): UntrustedArgument[] {
  return sourcesIn(workflow).flatMap((source) => (source.workflow === workflow ? source.find() : []));
}

function sourcesIn({ node }: IConstruct): ArgumentSource[] {
  return sharedState<ArgumentSource[]>(node.root, 'untrusted-arguments', () => []);
}
