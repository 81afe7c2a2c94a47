import { execFileSync } from 'node:child_process';
import { sharedPath } from './shared';

/** What happens to a node of a workflow. */
export interface Outcome {
  /** The name of the node; `*` stands for any text. */
  readonly node: string;
  /** The attempt, from 0; any if it is undefined. */
  readonly attempt?: number;
  readonly result?: string;
  readonly parameters?: { readonly [name: string]: string | undefined };
  /** Whether it has all of its output artifacts, which a failed one otherwise lacks. */
  readonly artifacts?: boolean;
  readonly phase?: 'Succeeded' | 'Failed' | 'Error';
  readonly exitCode?: number;
  readonly message?: string;
  readonly duration?: string;
}

/** A workflow to run, as JSON, with the outcomes of its nodes. */
export interface Simulation {
  readonly manifests: readonly object[];
  readonly workflow?: string;
  readonly arguments?: { readonly [name: string]: string };
  readonly outcomes?: readonly Outcome[];
  /** What happens to suspended nodes. */
  readonly suspend?: 'resume' | 'stop';
  /** Whether to report the pods. */
  readonly pods?: boolean;
}

/** A container as the controller has created it, with all variables replaced. */
export interface SimulatedPod {
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: { readonly [name: string]: string };
}

/** The versions of Argo that can be simulated. */
export type SimulatedArgo = '3.7' | '4.0';

/** How a workflow has ended. */
export interface SimulatedRun {
  readonly phase?: string;
  readonly message?: string;
  readonly nodes?: readonly {
    readonly displayName: string;
    readonly templateName?: string;
    readonly phase: string;
    readonly message?: string;
    readonly type?: string;
    /** Whether its outputs came from a cache; undefined without `memoize`. */
    readonly memoized?: boolean;
    readonly inputs?: { readonly parameters?: { readonly [name: string]: string } };
  }[];
  /** The global outputs. */
  readonly outputs?: { readonly parameters?: { readonly [name: string]: string } };
  /** The pods, by the names of their nodes. */
  readonly pods?: { readonly [node: string]: SimulatedPod };
  /** Whether no further event was due before the workflow had ended. */
  readonly stalled?: boolean;
  readonly error?: string;
}

/**
 * Runs workflows in Argo's controller, without a cluster. The simulator builds itself on first use, which requires Go and
 * takes minutes. Later runs take milliseconds.
 */
export function argosim(cases: readonly Simulation[], argo: SimulatedArgo = '3.7'): SimulatedRun[] {
  const input = cases
    .map(({ manifests, ...rest }) =>
      JSON.stringify({ ...rest, yaml: manifests.map((one) => JSON.stringify(one)).join('\n---\n') }),
    )
    .join('\n');
  const output = execFileSync(sharedPath('argosim', 'argosim'), [...ARGUMENTS[argo], '--no-ms'], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SimulatedRun);
}

const ARGUMENTS: { readonly [argo in SimulatedArgo]: readonly string[] } = {
  '3.7': [],
  '4.0': ['--argo', '4.0'],
};
