import { error, gradedError, warning } from './code-description';

/** Values, expressions and variables. */
export const VALUE_CODES = {
  'forbidden-circular-value': error('A value contains itself, so it cannot be written to a manifest.'),
  'invalid-value': error(
    'A value is not plain data, so it cannot be written to a manifest.',
    'Functions, symbols and instances of classes are not plain data.',
  ),
  'forbidden-artifact-in-text': error(
    'A text contains an artifact, which Argo does not substitute.',
    'Pass it to an input artifact of the template, and use its path there: `{{inputs.artifacts.source.path}}`.',
  ),
  'not-a-string': error(
    'A template string contains something that has no text, such as a template, a task, or the declaration of a parameter.',
    'Use a reference, such as an output of a task (`task.outputs.digest`), or a name (`task.name`).',
  ),
  'unknown-reference': gradedError(
    'A template string contains `undefined`, because it uses an input, output or argument that does not exist.',
    'The compiler reports names that it knows. It does not know those of a `Task` whose template is any `Callable`, nor those in JavaScript. Where `undefined` can be a word of a sentence, it is a warning.',
  ),
  'not-a-value': warning(
    'A text is `undefined`, or a part of it is, as in `app:undefined`: a template string inserts it for a value that does not exist.',
  ),
  'forbidden-value-in-code': error(
    'A value is interpolated where a program would execute it as code, or could not read it.',
    'This is a position in which no quotes help: `eval`, `sh -c`, arithmetic, a string literal of Python or JavaScript. Pass the value as an argument, or check it first.',
  ),
  'missing-guard': warning(
    'A value that can be any text is inserted into a program, a condition, a manifest or a patch of a pod.',
    'Argo inserts it as it is, so it can contain code. Use ``sh`…` ``, an expression such as ``expression`toJson(${value})` ``, or declare the values that are allowed by `enum`.',
  ),
  'forbidden-untrusted-value': error(
    'A value that someone else chooses is inserted into a program, a condition, an expression, a manifest or a patch of a pod.',
    'Whoever pushes, sends an event, or writes a build script could run commands in your pods. The message says where the value comes from. Use ``sh`…` `` or an expression that compares the value, or declare a `format` with a `pattern`, which is checked while the workflow runs.',
  ),
  'invalid-expression': error(
    'An expression cannot be parsed.',
    'The message says what is expected, and at which character. The syntax is that of [expr](https://expr-lang.org/docs/language-definition).',
  ),
  'invalid-when': error(
    'A `when` cannot be parsed.',
    'Argo substitutes the tags, and evaluates the rest with govaluate: write `==` to compare, and put texts with special characters in quotes, and tags that can be empty: `workflow.status` is, when the workflow starts.',
  ),
  'forbidden-bare-variable': error(
    'A `when` contains a variable without braces.',
    'Argo substitutes only `{{…}}` in a `when`. Write ``expression`…` `` instead of ``expression.bare`…` ``.',
  ),
  'forbidden-braces': error(
    'Braces are nested in an expression, or used in a field that is already an expression.',
    'Use the tag ``expression`…` ``, or ``expression.bare`…` `` where the whole field is an expression.',
  ),
  'unknown-variable': error(
    'A tag refers to a variable of the workflow that Argo does not have.',
    'Argo refuses a tag that it could not replace. Some variables exist only in some places: `workflow.failures` in exit handlers, `workflow.labels.x` if the workflow has the label.',
  ),
  'invalid-tag': gradedError(
    'A tag has no end.',
    "Argo looks for the next `}}` anywhere in the manifest. Write `{{='{{'}}` for braces that are no tag.",
  ),
  'forbidden-control-character': error(
    'A value that is inserted into a template contains a control character.',
    'Argo cannot write it into JSON. Tabs and line breaks are allowed.',
  ),
  'forbidden-workflow-variable': error(
    'The expression of an output uses a variable of the workflow.',
    'Argo does not define it there. Pass the value in as an input, or quote its tag.',
  ),
  'forbidden-task-variable': error(
    'A template refers to an output of a task or step outside the DAG or steps template that contains it, or to the name of a caller that it does not have.',
    'Only the surrounding DAG or steps template knows these variables. Pass the value in as an input. `{{tasks.name}}` has a value in a template that a task calls, `{{steps.name}}` in one that a step calls.',
  ),
  'forbidden-pod-variable': error(
    '`{{pod.name}}` is used in a template that has no pod.',
    'DAGs, steps and suspended templates run no pod of their own.',
  ),
  'unknown-task-field': error(
    'A task has no `result`, `exitCode`, `hostNodeName` or `ip`: its type of template does not set it, or it is a loop.',
    'Only containers and scripts have an `exitCode` and a `result`, only pods a `hostNodeName`, and only daemons an `ip`. A loop has lists of its outputs, and none of the other values. The hooks of a task know only its status and its outputs.',
  ),
  'unknown-input': error(
    'A template refers to an input that it does not declare.',
    'Add it to `inputs`, or use a reference from the inputs of the same template.',
  ),
  'unknown-output': error(
    'A task or step has no such output, because its template does not declare it.',
    'The variable would never have a value.',
  ),
  'unknown-global-output': error(
    'No output has this `globalName`, or only one of a template that runs later.',
    'A value of `workflow.outputs` exists after the template has run that has the output.',
  ),
  'unknown-workflow-argument': error(
    'A template refers to an argument that its workflow does not declare.',
    'Add it to the `arguments` of the workflow, or use a reference from the same workflow.',
  ),
  'missing-loop': error(
    '`{{item}}` is used where there is no loop.',
    'The variable has a value only in a call with `withItems`, `withParam` or `withSequence`.',
  ),
  'unknown-item-field': error(
    '`{{item.field}}` is used, but not every item of the loop has the field.',
    'For an item without the field, the variable would have no value.',
  ),
  'invalid-operand': error(
    'An operator in an expression does not accept the type of an operand, or compares values that are never equal.',
    "Argo's variables are texts, also those that contain numbers: write `asInt(lastRetry.exitCode) > 1` or `lastRetry.exitCode == '1'`.",
  ),
  'unknown-function': error(
    'An expression calls a function that Argo does not have.',
    'The workflow ends with an error, such as "unknown name foo". In a tag of a container or an argument, the tag stays in the text. Functions of sprig need the prefix `sprig.`.',
  ),
  'invalid-argument-count': error(
    'An expression calls a function with too many or too few arguments.',
    'The workflow ends with an error, such as "too many arguments to call upper". In a tag of a container, the tag stays in the text.',
  ),
  'invalid-result-reference': error(
    'An expression refers to the result of a task or step in a form that Argo does not find.',
    "Argo saves a result only if the template contains `tasks.name.outputs.result` or `tasks['name'].outputs.result`, with single quotes. Otherwise the workflow waits for it without an end.",
  ),
  'invalid-condition': error(
    'The expression of a retry strategy or of a hook is not a condition.',
    `The workflow ends with an error, such as "unable to cast expression result 'Failed' to bool".`,
  ),
  'unknown-retry-variable': error(
    'The expression of a retry strategy uses a variable that it does not have.',
    'It has `retries`, and `exitCode`, `status`, `duration` and `message` of `lastRetry`. Tags of inputs are replaced in it.',
  ),
  'missing-retry-strategy': error(
    'A template without a retry strategy uses a variable of the last attempt.',
    '`retries` and `lastRetry` have values only in templates with a `retryStrategy`, also from `templateDefaults`. The tag stays in the text.',
  ),
  'invalid-number': error(
    'A field needs a whole number, but contains a text that is not one.',
    'Argo reads the number only when it needs it: the limit of a retry strategy when a template has failed.',
  ),
  'forbidden-timestamp': error(
    'An expression uses `workflow.creationTimestamp`.',
    'There, it is a map of formats, so the workflow ends with an error, or the tag stays in the text. `workflow.creationTimestamp.RFC3339` is the same text as in a tag.',
  ),
} as const;
