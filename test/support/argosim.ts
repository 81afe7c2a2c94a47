import { execFileSync } from 'node:child_process';
import { sharedPath } from './shared';

/** A run of a workflow on Argo's controller, without a cluster. */
export interface SimulatedCase {
  /** All manifests that belong to it. */
  readonly manifests: readonly object[];
  /** What to run: `WorkflowTemplate/name`. */
  readonly workflow: string;
  /** The values of its arguments. */
  readonly arguments?: { readonly [name: string]: string };
  /** How steps end; all others succeed. */
  readonly outcomes?: readonly {
    readonly node: string;
    readonly phase?: 'Succeeded' | 'Failed' | 'Error';
    readonly parameters?: { readonly [name: string]: string | undefined };
  }[];
}

/** A step of a simulated run. */
export interface SimulatedNode {
  readonly displayName: string;
  readonly phase: string;
  readonly message?: string;
  readonly inputs?: { readonly parameters?: { readonly [name: string]: string } };
}

/** A container as the controller has created it, with all variables replaced. */
export interface SimulatedPod {
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: { readonly [name: string]: string };
}

/** The result of a simulated run. */
export interface SimulatedRun {
  readonly phase: string;
  readonly message?: string;
  readonly error?: string;
  readonly nodes: readonly SimulatedNode[];
  readonly pods?: { readonly [node: string]: SimulatedPod };
}

/** Runs workflows on Argo's own controller with fake Kubernetes clients, which takes milliseconds for each. */
export function simulate(cases: readonly SimulatedCase[]): readonly SimulatedRun[] {
  const input = cases.map(({ manifests, ...others }) =>
    // JSON is YAML.
    JSON.stringify({
      ...others,
      yaml: manifests.map((manifest) => JSON.stringify(manifest)).join('\n---\n'),
      pods: true,
    }),
  );
  const output = execFileSync(sharedPath('argosim', 'argosim'), ['--no-ms'], {
    input: input.join('\n'),
    encoding: 'utf8',
    maxBuffer: 256 << 20,
  });
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SimulatedRun);
}
