// The commonest mistakes. The message of each has at most 300 characters, which `test/types.test.ts` measures.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
import { ContainerTemplate, StepsTemplate, artifact, hook, items, parameter } from '../../lib';
import { bare, cloned, dag, library, unitTest } from './fixtures';

const image = 'busybox:1.37';
const { source, commit } = cloned.outputs;
const steps = new StepsTemplate(library, 'steps');
const suites = items(['slow']);

// A missing argument.
// @ts-expect-error Missing argument 'suite'
dag.task('a', unitTest, { source });

// @ts-expect-error Missing argument 'suite'
steps.step('a', unitTest, { source });

// @ts-expect-error Missing argument 'source'
dag.task('a', unitTest, { suite: 'full', cache: source });

// @ts-expect-error Expected 3-4 arguments, but got 2
dag.task('a', unitTest);

// An unknown argument.
// @ts-expect-error 'sweet' does not exist
dag.task('b', unitTest, { source, suite: 'full', sweet: 'x' });

// @ts-expect-error Did you mean to write 'suite'?
steps.step('b', unitTest, { source, siute: 'full' });

// An argument outside an enum.
// @ts-expect-error Type '"slow"' is not assignable to type 'ParameterArgument<"fast" | "full">'
dag.task('c', unitTest, { source, suite: 'slow' });

// @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'ParameterArgument<"fast" | "full">'
dag.task('c', unitTest, { source, suite: commit });

// A parameter where an artifact belongs.
// @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'ArtifactArgument'
dag.task('d', unitTest, { source: commit, suite: 'full' });

// An undeclared output.
// @ts-expect-error Property 'sauce' does not exist
dag.task('e', unitTest, { source: cloned.outputs.sauce, suite: 'full' });

// An unknown input of the template.
new ContainerTemplate(library, 'f', {
  inputs: { suite: parameter(), source: artifact('/src') },
  outputs: { report: artifact('/report') },
  // @ts-expect-error Property 'sweet' does not exist
  container: ({ inputs }) => ({ image, args: [inputs.sweet] }),
});

// A misspelled field of a container.
// @ts-expect-error 'imagePullPolicyy' does not exist in type 'ContainerFields
new ContainerTemplate(library, 'g1', { container: { image, imagePullPolicyy: 'Always' } });

new ContainerTemplate(library, 'g2', {
  inputs: { suite: parameter(), source: artifact('/src') },
  outputs: { report: artifact('/report') },
  // @ts-expect-error Unknown field 'imagePullPolicyy'
  container: ({ inputs }) => ({ image, args: [inputs.suite], imagePullPolicyy: 'Always' }),
});

// A field of a container with a value of the wrong type.
new ContainerTemplate(library, 'g3', {
  inputs: { suite: parameter(), source: artifact('/src') },
  // @ts-expect-error Type 'ParameterReference<string>' is missing the following properties from type 'readonly
  container: ({ inputs }) => ({ image, args: inputs.suite }),
});

// Items of the wrong type.
// @ts-expect-error Type 'string' is not assignable to type 'ItemList | readonly TemplatedJson[] | undefined'
dag.task('h', bare, {}, { withItems: 'fast' });

// @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'ItemList | readonly
dag.task('h', bare, {}, { withItems: commit });

// @ts-expect-error Type '() => string' is not assignable to type 'TemplatedJson'
dag.task('h', bare, {}, { withItems: [() => 'fast'] });

// @ts-expect-error is not assignable to type 'ParameterArgument<"fast" | "full">'
dag.task('h', unitTest, { source, suite: suites.item }, { withItems: suites });

// Something else than an expression, a task or a string in `depends`.
// @ts-expect-error Type 'true' is not assignable to type
dag.task('i', bare, {}, { depends: true });

// @ts-expect-error Type 'string[]' is not assignable to type
dag.task('i', bare, {}, { depends: ['clone'] });

// A misspelled option of a task.
// @ts-expect-error Did you mean to write 'when'?
dag.task('j', bare, {}, { whenn: 'x' });

// The same mistakes in a hook.
// @ts-expect-error Missing argument 'suite'
hook(unitTest, { source });

// @ts-expect-error Missing argument 'source'
hook(unitTest, {});

// @ts-expect-error Did you mean to write 'suite'?
hook(unitTest, { source, siute: 'full' });

// @ts-expect-error Type '"slow"' is not assignable to type 'ParameterArgument<"fast" | "full">'
hook(unitTest, { source, suite: 'slow' });

// @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'ArtifactArgument'
hook(unitTest, { source: commit, suite: 'full' });

// @ts-expect-error Type 'ContainerTemplate<{}, {}>' is not assignable to type 'Hook
dag.task('k', bare, {}, { hooks: { exit: bare } });

// A value of a JSON parameter.
interface Config {
  readonly image: string;
  readonly replicas: number;
  readonly mode: 'fast' | 'full';
}

// @ts-expect-error Type 'string' is not assignable to type 'number | Expression<number>'
parameter.json<Config>({ value: { image, replicas: '1', mode: 'fast' } });

// @ts-expect-error Did you mean '"fast"'?
parameter.json<Config>({ path: '/config', default: { image, replicas: 1, mode: 'fasst' } });

// @ts-expect-error is missing the following properties from type 'Fields<Config>': replicas, mode
parameter.json<Config>({ value: { image } });

// @ts-expect-error Type 'string' is not assignable to type 'Expression<Config> | Fields<Config> | undefined'
parameter.json<Config>({ value: '{}' });

// @ts-expect-error Did you mean to write 'value'?
parameter.json<Config>({ valeu: { image, replicas: 1, mode: 'fast' } });
