import type { WorkflowManifest } from '../support';
import { prepareExample } from './example';
import { resume } from './cluster/resume';
import type { Run } from './cluster/run';
import { submit, watchWorkflow } from './cluster/submit';
import type { WorkflowState } from './cluster/workflow-state';

/** A long deadline, because all examples share one small cluster. */
const DEADLINE_SECONDS = 300;

interface Values {
  readonly [argument: string]: string;
}

/** Starts an example, and waits until all its runs have completed. */
type Runner = (run: Run, workflow: WorkflowManifest) => Promise<WorkflowState[]>;

/**
 * The examples to run, each once or with several values of its arguments: those that need no other image, nothing
 * outside of the cluster, and no permissions that Argo's controller may not have (as `memoize` does).
 */
const RUNNERS: { readonly [example: string]: Runner } = {
  approval: answered('yes', 'no'),
  'artifact-passing': submitted({}),
  'conditional-outputs': submitted({ cached: 'build-7' }, { cached: '' }),
  'container-set': submitted({}),
  daemon: submitted({}),
  depends: submitted({ 'exit-code': '1' }, { 'exit-code': '0' }),
  'exit-handler': submitted({}),
  'fan-out-fan-in': submitted({}),
  'global-outputs': submitted({}),
  hooks: submitted({}),
  'loop-items': submitted({}),
  resource: submitted({}),
  retry: submitted({}, { 'wrong-usage': 'true' }),
  script: submitted({ tag: 'v2.0.9' }),
  sidecar: submitted({}),
  steps: submitted({}),
  'volume-claim-template': submitted({}),
  'workflow-of-workflows': submitted({}),
};

/** The names of the examples to run. */
export const EXAMPLES_TO_RUN: readonly string[] = Object.keys(RUNNERS);

/** The results of the examples. */
export class ExampleRuns {
  private readonly ends: { readonly [example: string]: Promise<WorkflowState[]> };

  /** Starts all examples at once: most of the time they wait for pods. */
  constructor(run: Run) {
    // One after the other, because an environment variable contains the folder that they write to.
    let prepared: Promise<unknown> = Promise.resolve();
    const ends = Object.entries(RUNNERS).map(([name, runner]): [string, Promise<WorkflowState[]>] => {
      const workflow = prepared.then(() => prepareExample(run, name));
      prepared = workflow.catch(() => undefined);
      const end = workflow.then((one) => runner(run, one));
      // Prevents an unhandled rejection: `all` returns the promise with the error.
      end.catch(() => undefined);
      return [name, end];
    });
    this.ends = Object.fromEntries(ends);
  }

  /** The only run of an example, or the first one. */
  async first(name: string): Promise<WorkflowState> {
    const [state] = await this.all(name);
    if (state === undefined) throw new Error(`${name} has no runs`);
    return state;
  }

  /** All runs of an example. */
  async all(name: string): Promise<WorkflowState[]> {
    const end = this.ends[name];
    if (end === undefined) throw new Error(`${name} is not run`);
    return end;
  }
}

/** Runs the workflow with each of the values, in parallel. */
function submitted(...values: readonly Values[]): Runner {
  return async (run, workflow) =>
    Promise.all(
      values.map(async (one) => {
        const name = await submit(run.client, workflow, one);
        return watchWorkflow(run.client, run.namespace, name, DEADLINE_SECONDS);
      }),
    );
}

/** Runs the workflow for each of the answers to its request for approval, in parallel. */
function answered(...answers: readonly string[]): Runner {
  return async ({ client, namespace }, workflow) =>
    Promise.all(
      answers.map(async (answer) => {
        const name = await submit(client, workflow);
        await resume(client, namespace, name, ['approve', answer]);
        return watchWorkflow(client, namespace, name, DEADLINE_SECONDS);
      }),
    );
}
