// Expressions that the compiler rejects have no type.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
import type { Callable, ParameterPort } from '../../lib';
import { ContainerTemplate, ParameterReference, parameter } from '../../lib';
import { CONTAINER, bare, clone, cloned, dag, library, unitTest, workflow } from './fixtures';

const { source, commit } = cloned.outputs;
const onlySuite = new ContainerTemplate(library, 'only-suite', {
  inputs: { suite: parameter({ enum: ['fast', 'full'] }) },
  container: CONTAINER,
});

// A missing argument.
// @ts-expect-error Missing argument 'suite'
dag.task('test', unitTest, { source });

// No arguments for a template that requires some.
// @ts-expect-error Expected 3-4 arguments, but got 2
dag.task('test', unitTest);

// An unknown argument.
// @ts-expect-error 'sweet' does not exist
dag.task('test', unitTest, { source, suite: 'full', sweet: 'x' });

// An argument for a template without inputs.
// @ts-expect-error 'source' does not exist in type 'NoArguments'
dag.task('bare', bare, { source });

// A misspelled argument.
// @ts-expect-error Did you mean to write 'suite'?
dag.task('test', unitTest, { source, siute: 'full' });

// A value that is not in the enum.
// @ts-expect-error Type '"slow"' is not assignable to type 'ParameterArgument<"fast" | "full">'
dag.task('test', unitTest, { source, suite: 'slow' });

// The same if only the ports of the template are known.
declare const callable: Callable<{ suite: ParameterPort<'fast' | 'full'> }, {}>;
// @ts-expect-error Type '"slow"' is not assignable to type 'ParameterArgument<"fast" | "full">'
dag.task('test', callable, { suite: 'slow' });
// @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'ParameterArgument<"fast" | "full">'
dag.task('test', callable, { suite: commit });
// @ts-expect-error Missing argument 'suite'
dag.task('test', callable, {});

// A template whose enum has other values.
// @ts-expect-error Type '"full"' is not assignable to type '"fast" | "slow"'
const other: Callable<{ suite: ParameterPort<'fast' | 'slow'> }> = onlySuite;
dag.task('test', other, { suite: 'slow' });

// A number that is not in the enum.
// @ts-expect-error Type 'number' is not assignable to type 'ParameterArgument<"fast" | "full">'
dag.task('test', unitTest, { source, suite: 1 });

// A parameter instead of an artifact.
// @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'ArtifactArgument'
dag.task('test', unitTest, { source: commit, suite: 'full' });

// A string instead of an artifact.
// @ts-expect-error Type 'string' is not assignable to type 'ArtifactArgument'
dag.task('test', unitTest, { source: '{{tasks.clone.outputs.artifacts.source}}', suite: 'full' });

// An artifact instead of a parameter.
// @ts-expect-error Type 'ArtifactReference' is not assignable to type 'ParameterArgument<string>'
dag.task('clone-2', clone, { gitUrl: source });

// An artifact instead of a value of the enum.
// @ts-expect-error Type 'ArtifactReference' is not assignable to type 'ParameterArgument<"fast" | "full">'
dag.task('test', unitTest, { source, suite: source });

// A reference to any string instead of a value of the enum.
// @ts-expect-error Type 'string' is not assignable to type '"fast" | "full"'
dag.task('test', unitTest, { source, suite: commit });

// A reference to another enum.
// @ts-expect-error Type 'ParameterReference<"green" | "red">' is not assignable to type 'ParameterArgument<"fast" |
// "full">'
dag.task('test', unitTest, { source, suite: workflow.arguments.other });

// An object that only resembles an artifact.
// @ts-expect-error is not assignable to type 'ArtifactArgument'
dag.task('test', unitTest, { source: { kind: 'artifact', variable: 'x' }, suite: 'full' });

// An artifact without a source.
// @ts-expect-error Type '{}' is not assignable to type 'ArtifactArgument'
dag.task('test', unitTest, { source: {}, suite: 'full' });

// A `subPath` without an artifact.
// @ts-expect-error is not assignable to type 'ArtifactArgument'
dag.task('test', unitTest, { source: { subPath: 'x' }, suite: 'full' });

// A `subPath` of a string.
// @ts-expect-error Type 'string' is not assignable to type 'undefined'
dag.task('test', unitTest, { source: { from: `${source}`, subPath: 'x' }, suite: 'full' });

// A task instead of one of its outputs.
// @ts-expect-error is not assignable to type 'ArtifactArgument'
dag.task('test', unitTest, { source: cloned, suite: 'full' });

// An undeclared output.
// @ts-expect-error Property 'sauce' does not exist
dag.task('test', unitTest, { source: cloned.outputs.sauce, suite: 'full' });

// An undeclared argument of the workflow.
// @ts-expect-error Did you mean 'gitUrl'?
dag.task('clone-2', clone, { gitUrl: workflow.arguments.gitURL });

// `undefined` where a value is required.
// @ts-expect-error Type 'undefined' is not assignable to type 'ParameterArgument<string>'
dag.task('clone-2', clone, { gitUrl: undefined });

// A name instead of a task.
// @ts-expect-error Type 'string' is not assignable to type 'DependsTask'
dag.task('bare', bare, {}, { after: ['clone'] });

// A single task instead of a list.
// @ts-expect-error is missing the following properties from type 'readonly DependsTask[]'
dag.task('bare', bare, {}, { after: cloned });

// A name instead of a task, outside of a list.
// @ts-expect-error Type 'string' is not assignable to type 'DependsTask'
dag.task('bare', bare, {}, { dependencies: ['clone'] });

// A name instead of a template.
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'Callable<Ports, Ports>'
dag.task('bare', 'bare');

// A misspelled field of Argo.
// @ts-expect-error 'whenn' does not exist in type 'TaskOptions'. Did you mean to write 'when'?
dag.task('bare', bare, {}, { whenn: 'x' });

// A field of Argo with a value of the wrong type.
// @ts-expect-error Type 'number' is not assignable to type 'string | ParameterReference<string> | Unquoted | undefined'
dag.task('bare', bare, {}, { when: 1 });

// `setArguments` has the same types.
// @ts-expect-error Type 'ArtifactReference' is not assignable to type 'ParameterArgument<string> | undefined'
cloned.setArguments({ revision: source });

// `setArguments` rejects unknown arguments.
// @ts-expect-error Did you mean to write 'revision'?
cloned.setArguments({ reversion: 'x' });

// `setArguments` may omit required arguments, and references can be narrowed to enums.
cloned.setArguments({ revision: 'main' });
dag.task('bare', bare);
dag.task('bare', bare, {});
dag.task('bare', bare, {}, { after: [cloned], when: `${commit} == 'x'` });
dag.task('test', unitTest, { source, suite: 'full' });
dag.task('test', unitTest, {
  source: { raw: { data: 'x' } },
  suite: workflow.arguments.suite,
  cache: undefined,
});
dag.task('test', unitTest, {
  source: { from: source, subPath: 'x' },
  suite: new ParameterReference<'fast'>('x'),
});
dag.task('clone', clone, { gitUrl: `${commit}`, revision: 1 });
