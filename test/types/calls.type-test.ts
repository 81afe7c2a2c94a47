// What the compiler refuses has no type for the linter to know.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
import { ParameterReference } from '../../lib';
import { bare, clone, cloned, dag, unitTest, workflow } from './fixtures';

const { source, commit } = cloned.outputs;

// A missing argument.
// @ts-expect-error Property 'suite' is missing
dag.task('test', unitTest, { source });

// No arguments where some are required.
// @ts-expect-error Expected 3-4 arguments, but got 2
dag.task('test', unitTest);

// An unknown argument.
// @ts-expect-error 'sweet' does not exist
dag.task('test', unitTest, { source, suite: 'full', sweet: 'x' });

// An argument for a template that takes none.
// @ts-expect-error 'source' does not exist in type 'NoArguments'
dag.task('bare', bare, { source });

// A misspelt argument.
// @ts-expect-error Did you mean to write 'suite'?
dag.task('test', unitTest, { source, siute: 'full' });

// A value outside of the enum.
// @ts-expect-error Type '"slow"' is not assignable to type 'ParameterArgument<"fast" | "full">'
dag.task('test', unitTest, { source, suite: 'slow' });

// A number where an enum is.
// @ts-expect-error Type 'number' is not assignable to type 'ParameterArgument<"fast" | "full">'
dag.task('test', unitTest, { source, suite: 1 });

// A parameter where an artifact belongs.
// @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'ArtifactArgument'
dag.task('test', unitTest, { source: commit, suite: 'full' });

// A text where an artifact belongs.
// @ts-expect-error Type 'string' is not assignable to type 'ArtifactArgument'
dag.task('test', unitTest, { source: '{{tasks.clone.outputs.artifacts.source}}', suite: 'full' });

// An artifact where a parameter belongs.
// @ts-expect-error Type 'ArtifactReference' is not assignable to type 'ParameterArgument<string>'
dag.task('clone-2', clone, { gitUrl: source });

// An artifact where one of an enum belongs.
// @ts-expect-error Type 'ArtifactReference' is not assignable to type 'ParameterArgument<"fast" | "full">'
dag.task('test', unitTest, { source, suite: source });

// A reference to any text where one of an enum belongs.
// @ts-expect-error Type 'string' is not assignable to type '"fast" | "full"'
dag.task('test', unitTest, { source, suite: commit });

// A reference to another enum.
// @ts-expect-error Type 'ParameterReference<"green" | "red">' is not assignable to type 'ParameterArgument<"fast" |
// "full">'
dag.task('test', unitTest, { source, suite: workflow.arguments.other });

// An object that only looks like an artifact.
// @ts-expect-error is not assignable to type 'ArtifactArgument'
dag.task('test', unitTest, { source: { kind: 'artifact', variable: 'x' }, suite: 'full' });

// An artifact from nowhere.
// @ts-expect-error Type '{}' is not assignable to type 'ArtifactArgument'
dag.task('test', unitTest, { source: {}, suite: 'full' });

// A part of no artifact.
// @ts-expect-error is not assignable to type 'ArtifactArgument'
dag.task('test', unitTest, { source: { subPath: 'x' }, suite: 'full' });

// A text to take a part of.
// @ts-expect-error Type 'string' is not assignable to type 'undefined'
dag.task('test', unitTest, { source: { from: `${source}`, subPath: 'x' }, suite: 'full' });

// A task in the place of one of its outputs.
// @ts-expect-error is not assignable to type 'ArtifactArgument'
dag.task('test', unitTest, { source: cloned, suite: 'full' });

// An output that nobody declared.
// @ts-expect-error Property 'sauce' does not exist
dag.task('test', unitTest, { source: cloned.outputs.sauce, suite: 'full' });

// An argument of the workflow that nobody declared.
// @ts-expect-error Did you mean 'gitUrl'?
dag.task('clone-2', clone, { gitUrl: workflow.arguments.gitURL });

// `undefined` where a value is required.
// @ts-expect-error Type 'undefined' is not assignable to type 'ParameterArgument<string>'
dag.task('clone-2', clone, { gitUrl: undefined });

// A name in the place of the task to wait for.
// @ts-expect-error Type 'string' is not assignable to type 'DependsTask'
dag.task('bare', bare, {}, { after: ['clone'] });

// One task in the place of a list.
// @ts-expect-error is missing the following properties from type 'readonly DependsTask[]'
dag.task('bare', bare, {}, { after: cloned });

// A name in the place of the only task to wait for.
// @ts-expect-error Type 'string' is not assignable to type 'DependsTask'
dag.task('bare', bare, {}, { dependencies: ['clone'] });

// A name in the place of the template.
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'Callable<Ports, Ports>'
dag.task('bare', 'bare');

// A field of Argo, misspelt.
// @ts-expect-error 'whenn' does not exist in type 'TaskOptions'. Did you mean to write 'when'?
dag.task('bare', bare, {}, { whenn: 'x' });

// A field of Argo, of the wrong type.
// @ts-expect-error Type 'number' is not assignable to type 'string | ParameterReference<string> | Unquoted | undefined'
dag.task('bare', bare, {}, { when: 1 });

// Arguments that are set later are held to the same.
// @ts-expect-error Type 'ArtifactReference' is not assignable to type 'ParameterArgument<string> | undefined'
cloned.setArguments({ revision: source });

// Arguments that are set later can't be unknown.
// @ts-expect-error Did you mean to write 'revision'?
cloned.setArguments({ reversion: 'x' });

// What is required may be left out when arguments are set later; references narrow to enums; all of these are fine.
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
