import { error, gradedError } from './code-description';

/** DAGs, steps, calls, hooks and loops. */
export const GRAPH_CODES = {
  'missing-tasks': error('A DAG has no tasks.', 'The DAG would have nothing to run.'),
  'missing-steps': error(
    'A group of steps is empty.',
    'Argo never ends the group after it, and the workflow waits without an end.',
  ),
  'duplicate-task': error(
    'Two tasks of a DAG have the same name.',
    'A dependency or a variable such as `{{tasks.build.outputs.result}}` could not tell them apart.',
  ),
  'duplicate-step': error(
    'Two steps of a template have the same name.',
    'A variable such as `{{steps.build.outputs.result}}` could not tell them apart.',
  ),
  'unknown-task': error(
    'A reference names a task that is not in the DAG.',
    'Argo refuses a dependency on it, and a variable of it would never have a value.',
  ),
  'unknown-step': error(
    'A reference names a step that is not in the template.',
    'The variable would never have a value.',
  ),
  'forbidden-reference': gradedError(
    'A reference points at an argument of another workflow, or an input of another template.',
    'Argo would look it up in this workflow or template. In a text, it is a warning, because the text does not show whether a reference was inserted there or the program contains the tag.',
  ),
  'forbidden-looped-artifact': error(
    'An artifact of a task or step with a loop is used, which Argo cannot resolve: there is one for each item.',
    'Output a parameter, whose values are a JSON list, or store the artifacts under keys that contain the item.',
  ),
  'forbidden-task-reference': gradedError(
    'A reference points at a task of another DAG.',
    'Argo would use the task of that name in this DAG. In a text, it is a warning, because the text does not show whether a reference was inserted there or the program contains the tag.',
  ),
  'forbidden-step-reference': gradedError(
    'A reference points at a step of another template.',
    'Argo would use the step of that name in this template. In a text, it is a warning, because the text does not show whether a reference was inserted there or the program contains the tag.',
  ),
  'forbidden-task-name': error(
    'Argo cannot evaluate dependencies on a task with this name.',
    'Names in a `depends` expression must not start with a digit, nor be a word of the expression language, such as `not` or `in`.',
  ),
  'forbidden-cycle': error(
    'Tasks or containers depend on each other in a cycle, so none of them can start.',
    'Remove one of the dependencies that the message lists.',
  ),
  'missing-dependency': error(
    'A task consumes an output of another task, but its explicit `dependencies` do not include that task.',
    'Add it, or omit `dependencies`: they are then derived from what the task consumes.',
  ),
  'forbidden-layout': error(
    'The tasks of a DAG cannot be containers of one pod without a change of what they do.',
    'Omit `layout`, or move the task that the message names to another DAG.',
  ),
  'conflicting-depends-and-dependencies': error(
    'A task has both `depends` and `dependencies`.',
    'Argo accepts one of them.',
  ),
  'conflicting-continue-on-and-depends': error(
    'A task has `continueOn` in a DAG that uses `depends`.',
    'Argo rejects the combination. Write `a.Succeeded || a.Failed` in the `depends` of the tasks that follow.',
  ),
  'invalid-depends': error(
    'A `depends` expression cannot be parsed.',
    'It consists of tasks and their results (`a.Failed`), with `&&`, `||`, `!` and parentheses.',
  ),
  'unknown-result': error(
    'A `depends` expression uses an unknown result.',
    'The results are `Succeeded`, `Failed`, `Errored`, `Skipped`, `Omitted` and `Daemoned`, and of loops `AnySucceeded` and `AllFailed`.',
  ),
  'forbidden-result': error(
    'A `depends` expression uses a result of items, but the task has no loop.',
    '`AnySucceeded` and `AllFailed` need `withItems` or another loop.',
  ),
  'invalid-step-order': error(
    'A step consumes an output of a step that does not run before it.',
    'Steps of one group run in parallel, so only a step of an earlier group has outputs.',
  ),
  'missing-output': error(
    'No source is specified for an output of a DAG or steps template.',
    'The template has no such output when it has completed. Set `from`, or `valueFrom.parameter`.',
  ),
  'missing-default': error(
    'An output of a task that may not run is used without a default.',
    'If its `when` is false, all items of its loop are skipped, or its dependencies did not end as needed, there is no value: the workflow ends with an error, or waits without an end.',
  ),
  'missing-argument': error(
    'A call omits a required argument.',
    'The input has neither a `default` nor a value, so the template cannot start.',
  ),
  'unknown-argument': error('A call passes an argument that the template or workflow does not declare.'),
  'invalid-argument': error(
    'An argument is not one of the `enum`, or does not have the `format`.',
    'Argo refuses other values than those in the `enum`, and an argument with an `enum` but without a value.',
  ),
  'not-a-parameter': error('An argument must be a parameter: a string or a reference to a parameter.'),
  'not-an-artifact': error(
    'An argument must be an artifact, or an artifact is used where only parameters are allowed.',
  ),
  'forbidden-call': error(
    'The template cannot be called from here.',
    'It belongs to a Workflow, which others cannot refer to, to a workflow without a fixed name, or it is inline in another template.',
  ),
  'duplicate-hook': error('Two hooks have the same name.'),
  'missing-hook-expression': error(
    'Only a hook named `exit` may omit `expression`.',
    'Without an expression, Argo would not know when to run it.',
  ),
  'unknown-exit-handler': error(
    '`onExit` names a template that does not exist in the workflow.',
    'Argo looks for it among the `templates` of the same object.',
  ),
  'missing-template': error(
    'A task or step calls no template.',
    'Set `template`, `templateRef` with a name and a template, or `inline`.',
  ),
  'unknown-template': error(
    'A task, step, entrypoint or exit handler names a template that does not exist.',
    'Argo looks for it among the `templates` of the object, or of the WorkflowTemplate in the `templateRef`.',
  ),
  'unknown-workflow-template': error(
    'A reference names a WorkflowTemplate or ClusterWorkflowTemplate that is not among the manifests.',
    'Add its manifest, if it is in another file.',
  ),
  'conflicting-template-and-template-ref': error(
    'A task or step has both `template` and `templateRef`.',
    'Argo accepts one of them.',
  ),
  'unknown-target': error(
    'The `target` of a DAG names a task that it does not have.',
    'Argo would not know which tasks to run.',
  ),
  'duplicate-loop': error(
    'A call has more than one of `withItems`, `withParam` and `withSequence`.',
    'A call has one loop. To combine two lists, write the pairs in `withItems`, or compute them in `withParam`.',
  ),
  'invalid-items': error(
    'A `withParam` is not a list in JSON, or always an empty one.',
    'Without variables, a list is clearer in `withItems`. With the output parameters of a loop whose template has none, the task or step is skipped, and has no outputs.',
  ),
  'missing-count': error(
    'A sequence has neither a `count` nor an `end`.',
    'The workflow ends with the error "neither end nor count was specified in withSequence".',
  ),
  'invalid-format': error(
    'The `format` of a sequence does not contain the number once.',
    'It is a format of Go: `%d` is the number, `%03d` the number with three digits, `%%` a percent sign.',
  ),
  'conflicting-loop-and-hook': error(
    'A task with a loop has an exit hook that is a DAG, has steps, or is retried.',
    'Argo runs such a hook over several rounds, but does not look at that of a loop again. The workflow waits without an end: in Argo 3.7 always, in Argo 4.0 if other tasks wait for the loop.',
  ),
  'forbidden-loop-variable': error(
    'A task or step with a loop uses a variable that does not have a value yet.',
    'Argo replaces all tags of the task or step when it expands its loop, including those of an inline template and of hooks. The workflow ends with the error "failed to resolve". Each item of a step has its own name and status, so the expression of a hook does not find those of the step.',
  ),
  'forbidden-inline-loop': error(
    'A step with a loop, or a task with a loop that others wait for, has an inline template.',
    'When all items have completed, the workflow ends with the error "failed to get a template". The last task of a DAG can have both.',
  ),
  'forbidden-hook-output': error(
    'The expression of a hook uses a variable that does not exist yet.',
    'Argo evaluates it as soon as the task or step starts: its outputs do not exist yet, but its status does. Of other tasks, those exist that it depends on, and of other steps those before it. The workflow ends with the error "cannot fetch status from <nil>", or an exit hook of a task does not run.',
  ),
  'forbidden-daemon': error(
    'A daemon is an inline template, or a task with a container set.',
    'Argo does not know that an inline template is a daemon, and a DAG waits for the containers of a container set: the workflow does not end.',
  ),
  'forbidden-daemon-output': error(
    'A task or step uses an output of a daemon.',
    'A daemon has no outputs while it runs, and the workflow waits for them without an end.',
  ),
  'forbidden-output-variable': error(
    'The `parameter` of an output is not an output of a task or step.',
    'The workflow ends with the error "Unable to resolve". An `expression` can be an input.',
  ),
  'conflicting-count-and-end': error(
    'A sequence has both `count` and `end`.',
    '`count` is the number of items, `end` is the last one.',
  ),
} as const;
