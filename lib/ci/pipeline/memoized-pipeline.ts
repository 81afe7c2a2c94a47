import { Lazy } from 'cdk8s';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import { FULL_HASH } from '../../git/ref';
import type { Ports, References, WorkflowResource, WorkflowResourceProps } from '../../workflow';
import { DagTemplate, ParameterReference, Task } from '../../workflow';
import { resolveTasks } from '../../workflow/graphs/resolve-dag';
import { isPassedThrough } from '../clone/git-tag-input';
import { summarizeCalls } from '../memoize/fingerprint';
import type { Memoization } from '../memoize/memoization';
import { checkMemoization } from '../memoize/memoization';
import { renderMemoize } from '../memoize/memoize-key';
import type { CiOutputs } from './ci-pipeline-props';

/** The global output of a memoized pipeline. */
export const MEMOIZED_OUTPUT = 'image-digest';

/** The name of the template that calls a memoized DAG. */
const ENTRYPOINT = 'memoized';

/** What the key of a pipeline is computed from. */
export interface MemoizedPipeline {
  readonly tasks: readonly Task[];
  readonly clone: Task;
  readonly spec: WorkflowResourceProps;
}

/** The fields of a workflow that change what all of its pods do. */
function podFields(spec: WorkflowResourceProps): object {
  const { affinity, dnsConfig, dnsPolicy, hostAliases, hostNetwork, nodeSelector } = spec;
  const { podSpecPatch, securityContext, templateDefaults, tolerations, volumes } = spec;
  return {
    ...{ affinity, dnsConfig, dnsPolicy, hostAliases, hostNetwork, nodeSelector },
    ...{ podSpecPatch, securityContext, templateDefaults, tolerations, volumes },
  };
}

/** Renders `memoize` of the DAG of a pipeline. Its tasks are known when the app is synthesized. */
export function memoizeDag(
  memoize: Memoization | true,
  workflow: WorkflowResource,
  pipeline: () => MemoizedPipeline,
): argo.Memoize {
  const produce = (): argo.Memoize => {
    const { tasks, clone, spec } = pipeline();
    const values = workflow.arguments;
    const { fingerprint, variables } = summarizeCalls(resolveTasks(tasks, workflow), podFields(spec));
    return renderMemoize(memoize, {
      fingerprint,
      values: variables.map((variable) => new ParameterReference(variable.join('.')).expression),
      revision: revisionOf(clone, values) ?? "''",
      conditions: Object.entries(clone.template.inputs).flatMap(([key, port]) =>
        // Without a Git tag in the arguments, the image has one that the repository chooses.
        port.kind === 'parameter' && isPassedThrough(port) ? `${expressionOf(values, key)} != ''` : [],
      ),
    });
  };
  // cdk8s resolves a Lazy to its value; its type is that of the value.
  return Lazy.any({ produce }) as argo.Memoize;
}

/** The revision that is built, as an expression: an argument, or a commit in the program. */
function revisionOf({ template }: Task, values: References<Ports>): string | undefined {
  const port = template.inputs.revision;
  if (port?.kind !== 'parameter') return undefined;
  if (ParameterReference.isParameterReference(values.revision)) return values.revision.expression;
  const { value } = port.declaration;
  return typeof value === 'string' && FULL_HASH.test(value) ? `'${value}'` : undefined;
}

function expressionOf(values: References<Ports>, key: string): string {
  const value = values[key];
  return ParameterReference.isParameterReference(value) ? value.expression : "''";
}

/**
 * Calls a memoized DAG from another one, which becomes the entrypoint. Argo passes global outputs on where a task has completed,
 * but not from an entrypoint that it has not run (workflow/controller/dag.go, `executeDAG`; seen with 3.7.18 and 4.0.5).
 */
export function callMemoized(workflow: WorkflowResource, dag: DagTemplate<{}, CiOutputs>): DagTemplate {
  const entrypoint = new DagTemplate(workflow, ENTRYPOINT);
  entrypoint.addTask(new Task(dag.name, dag, {}));
  return entrypoint;
}

/** Reports a memoization that could never have an effect. */
export function checkPipelineMemoization(
  memoize: Memoization | true,
  clone: Task,
  values: References<Ports>,
): Problem[] {
  const problems = checkMemoization(memoize);
  if (revisionOf(clone, values) !== undefined) return problems;
  const message =
    "The revision is not an argument, so each run may build another commit, and no result is reused. Add 'revision' to 'defaults'.";
  return [...problems, { code: 'missing-revision-argument', message, path: 'memoize' }];
}
