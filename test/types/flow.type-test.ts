// Expressions that the compiler rejects have no type.
/* eslint-disable @typescript-eslint/no-unsafe-argument */
/* eslint-disable @typescript-eslint/no-unsafe-assignment */

import {
  ContainerTemplate,
  DagTemplate,
  StepsTemplate,
  Workflow,
  artifact,
  expression,
  inputs,
  parameter,
  variables,
} from '../../lib';
import { CONTAINER, bare, cloned, dag, library, unitTest, workflow } from './fixtures';

const container = CONTAINER;
const { count } = inputs({ count: parameter() });

// Retry

// A number instead of an object.
// @ts-expect-error Type 'number' has no properties in common with type 'TemplatedFields<RetryStrategy>'
new ContainerTemplate(library, 'r1', { container, retryStrategy: 3 });

// The plural form of a field.
// @ts-expect-error Did you mean to write 'limit'?
new ContainerTemplate(library, 'r2', { container, retryStrategy: { limits: 3 } });

// The field of a container set.
// @ts-expect-error 'retries' does not exist in type 'TemplatedFields<RetryStrategy>'
new ContainerTemplate(library, 'r3', { container, retryStrategy: { retries: 3 } });

// The field of a Kubernetes container.
// @ts-expect-error Did you mean to write 'retryPolicy'?
new ContainerTemplate(library, 'r4', { container, retryStrategy: { restartPolicy: 'OnFailure' } });

// A policy that Argo does not know.
// @ts-expect-error Did you mean '"OnError"'?
new ContainerTemplate(library, 'r5', { container, retryStrategy: { limit: 3, retryPolicy: 'OnErrors' } });

// A duration instead of an object.
// @ts-expect-error Type 'string' has no properties in common with type 'TemplatedFields<Backoff>'
new ContainerTemplate(library, 'r6', { container, retryStrategy: { limit: 3, backoff: '1s' } });

// A number instead of a duration: Argo requires a unit.
// @ts-expect-error Type 'number' is not assignable to type 'string | ParameterReference<string> | Unquoted | undefined'
new ContainerTemplate(library, 'r7', { container, retryStrategy: { limit: 3, backoff: { duration: 1 } } });

// A misspelled field.
// @ts-expect-error Did you mean to write 'maxDuration'?
new ContainerTemplate(library, 'r8', { container, retryStrategy: { backoff: { maxDuraton: '5m' } } });

// The limit inside `backoff`.
// @ts-expect-error 'limit' does not exist in type 'TemplatedFields<Backoff>'
new ContainerTemplate(library, 'r9', { container, retryStrategy: { backoff: { limit: 3 } } });

// A condition that TypeScript evaluates.
// @ts-expect-error Type 'boolean' is not assignable to type 'string | ParameterReference<string> | Unquoted |
// undefined'
new ContainerTemplate(library, 'r10', { container, retryStrategy: { expression: Number(count) > 2 } });

// The condition of a task.
// @ts-expect-error 'when' does not exist in type 'TemplatedFields<RetryStrategy>'
new ContainerTemplate(library, 'r11', { container, retryStrategy: { limit: 3, when: 'x' } });

// An unknown variable of the last retry.
// @ts-expect-error Did you mean 'exitCode'?
export const code = expression.bare`${variables.lastRetry.exitcode} != '2'`;

// A template is retried, not its task.
// @ts-expect-error 'retryStrategy' does not exist
dag.task('retried', bare, {}, { retryStrategy: { limit: 3 } });

// Timeouts and deadlines

// A number instead of a duration.
// @ts-expect-error Type 'number' is not assignable to type 'string | ParameterReference<string> | Unquoted | undefined'
new ContainerTemplate(library, 't1', { container, timeout: 60 });

// A misspelled field.
// @ts-expect-error 'activeDeadline' does not exist in type 'ContainerTemplateProps<
new ContainerTemplate(library, 't2', { container, activeDeadline: '10m' });

// A string instead of a number of seconds.
// @ts-expect-error Type 'string' is not assignable to type 'number'
new Workflow(workflow, 't3', { activeDeadlineSeconds: '1h' });

// Workflows have a deadline, not a timeout.
// @ts-expect-error 'timeout' does not exist in type 'WorkflowResourceProps<
new Workflow(workflow, 't4', { timeout: '1h' });

// Tasks have neither.
// @ts-expect-error 'timeout' does not exist
dag.task('late', bare, {}, { timeout: '5m' });

// Synchronization

// The singular form, which Argo 4 removed.
// @ts-expect-error Did you mean to write 'mutexes'?
new ContainerTemplate(library, 's1', { container, synchronization: { mutex: { name: 'deploy' } } });

// The same for semaphores.
new ContainerTemplate(library, 's2', {
  container,
  // @ts-expect-error Did you mean to write 'semaphores'?
  synchronization: { semaphore: { database: { key: 'a' } } },
});

// A single item instead of a list.
// @ts-expect-error 'name' does not exist in type 'readonly TemplatedFields<Mutex>[]'
new ContainerTemplate(library, 's3', { container, synchronization: { mutexes: { name: 'deploy' } } });

// A name instead of an object.
// @ts-expect-error Type 'string' has no properties in common with type 'TemplatedFields<Mutex>'
new ContainerTemplate(library, 's4', { container, synchronization: { mutexes: ['deploy'] } });

// A field of semaphores.
// @ts-expect-error 'key' does not exist in type 'TemplatedFields<Mutex>'
new ContainerTemplate(library, 's5', { container, synchronization: { mutexes: [{ key: 'deploy' }] } });

// A field of mutexes.
// @ts-expect-error 'name' does not exist in type 'TemplatedFields<SemaphoreRef>'
new ContainerTemplate(library, 's6', { container, synchronization: { semaphores: [{ name: 'licenses' }] } });

// A limit outside of a ConfigMap.
// @ts-expect-error 'limit' does not exist in type 'TemplatedFields<SemaphoreRef>'
new Workflow(workflow, 's7', { synchronization: { semaphores: [{ limit: 3 }] } });

// A ConfigMap without a key.
new Workflow(workflow, 's8', {
  // @ts-expect-error Property 'key' is missing
  synchronization: { semaphores: [{ configMapKeyRef: { name: 'limits' } }] },
});

// The field name of volumes and environment variables.
new Workflow(workflow, 's9', {
  // @ts-expect-error Did you mean to write 'configMapKeyRef'?
  synchronization: { semaphores: [{ configMapRef: { name: 'limits', key: 'licenses' } }] },
});

// Synchronization of a task, which belongs in the template.
// @ts-expect-error 'synchronization' does not exist
dag.task('one', bare, {}, { synchronization: { mutexes: [{ name: 'deploy' }] } });

// Memoization

const cache = { configMap: { name: 'dependencies' } };

// No key.
// @ts-expect-error Property 'key' is missing
new ContainerTemplate(library, 'm1', { container, memoize: { maxAge: '24h', cache } });

// No `maxAge`.
// @ts-expect-error Property 'maxAge' is missing
new ContainerTemplate(library, 'm2', { container, memoize: { key: 'a', cache } });

// No cache.
// @ts-expect-error Property 'cache' is missing
new ContainerTemplate(library, 'm3', { container, memoize: { key: 'a', maxAge: '24h' } });

// The name of a ConfigMap instead of a reference.
new ContainerTemplate(library, 'm4', {
  container,
  // @ts-expect-error Type 'string' is not assignable to type 'TemplatedFields<Cache>'
  memoize: { key: 'a', maxAge: '24h', cache: 'dependencies' },
});

// A number instead of a duration.
// @ts-expect-error Type 'number' is not assignable to type 'string | ParameterReference<string> | Unquoted'
new ContainerTemplate(library, 'm5', { container, memoize: { key: 'a', maxAge: 3600, cache } });

// An artifact as the key.
new ContainerTemplate(library, 'm6', {
  container,
  // @ts-expect-error Type 'ArtifactReference' is not assignable to type
  memoize: { key: cloned.outputs.source, maxAge: '24h', cache },
});

// Another form of the name.
// @ts-expect-error 'memoization' does not exist in type 'ContainerTemplateProps<
new ContainerTemplate(library, 'm7', { container, memoization: { key: 'a', maxAge: '24h', cache } });

// Inline templates

const inline = new ContainerTemplate(dag, 'inline', {
  inputs: { suite: parameter({ enum: ['fast', 'full'] }) },
  outputs: { report: artifact('/report') },
  container,
});

// A missing argument.
// @ts-expect-error Missing argument 'suite'
dag.task('inline', inline, {});

// A value that is not in the enum.
// @ts-expect-error Type '"slow"' is not assignable to type 'ParameterArgument<"fast" | "full">'
dag.task('inline', inline, { suite: 'slow' });

// An undeclared output.
// @ts-expect-error Property 'rapport' does not exist
export const rapport = dag.task('inline', inline, { suite: 'fast' }).outputs.rapport;

// Argo's own field: an inline template is a construct inside the template that calls it.
// @ts-expect-error 'inline' does not exist
dag.task('inline', bare, {}, { inline: { container } });

// The manifest of a template instead of a construct.
// @ts-expect-error 'container' does not exist in type 'Callable<Ports, Ports>'
dag.task('inline', { container });

// Parallelism

// A string instead of a number.
// @ts-expect-error Type 'string' is not assignable to type 'number'
new Workflow(workflow, 'p1', { parallelism: '10' });

// A reference: Argo parses the number before it substitutes variables.
// @ts-expect-error Type 'ParameterPort<string, "needs a value", undefined> & ParameterReference<string>' is not
// assignable to type
new DagTemplate(library, 'p2', { parallelism: count });

// The field of a Kubernetes Job.
// @ts-expect-error 'completions' does not exist in type 'WorkflowResourceProps<
new Workflow(workflow, 'p3', { completions: 10 });

// A field of templates and workflows in a task.
// @ts-expect-error 'parallelism' does not exist
dag.task('many', bare, {}, { parallelism: 4 });

// A string instead of a boolean.
// @ts-expect-error Type 'string' is not assignable to type 'boolean | undefined'
new DagTemplate(library, 'p4', { failFast: 'false' });

// Steps in `after`

const steps = new StepsTemplate(workflow, 'flow-steps');
const stepped = steps.step('bare', bare);

// @ts-expect-error: a step of another template is nothing to wait for
dag.task('late', bare, {}, { after: [stepped] });

// @ts-expect-error: nor is it as one of the only ones
dag.task('late', bare, {}, { dependencies: [cloned, stepped] });

// @ts-expect-error: nor is a group
dag.task('late', bare, {}, { after: [steps.parallel()] });

// @ts-expect-error: nor are all groups
dag.task('late', bare, {}, { after: steps.groups });

// Valid uses.
new ContainerTemplate(library, 'fine-1', {
  inputs: { count: parameter(), timeout: parameter({ value: '20m' }), policy: parameter() },
  retryStrategy: {
    limit: count,
    retryPolicy: 'OnTransientError',
    expression: expression.bare`asInt(${variables.lastRetry.exitCode}) != 2`,
    backoff: { duration: '1s', factor: 2, maxDuration: '5m', cap: '1m' },
  },
  activeDeadlineSeconds: '{{inputs.parameters.count}}',
  timeout: '{{inputs.parameters.timeout}}',
  synchronization: {
    mutexes: [{ name: `deploy-${count}` }, { name: 'b', database: true }],
    semaphores: [{ configMapKeyRef: { name: 'limits', key: count } }, { database: { key: 'licenses' } }],
  },
  memoize: { key: `a-${count}`, maxAge: '24h', cache },
  container,
});
new ContainerTemplate(library, 'fine-2', { container, retryStrategy: { limit: '3', retryPolicy: count } });
new ContainerTemplate(library, 'fine-3', {
  container,
  retryStrategy: { retryPolicy: '{{inputs.parameters.policy}}' },
});
new ContainerTemplate(library, 'fine-4', { container, retryStrategy: {} });
new Workflow(workflow, 'fine-5', { parallelism: 10, activeDeadlineSeconds: 3600 });
new DagTemplate(library, 'fine-6', { parallelism: 4, failFast: true });
dag.task('inline', inline, { suite: 'fast' });
dag.task('test', unitTest, { source: cloned.outputs.source, suite: 'full' }, { after: [cloned] });
