// Expressions that the compiler rejects have no type.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
import { expectTypeOf } from 'expect-type';
import type { ArtifactReference, ParameterReference, Step } from '../../lib';
import { DagTemplate, StepsTemplate, artifact, expression, parameter, templateByName } from '../../lib';
import { bare, clone, cloned, library, unitTest, workflow } from './fixtures';

const steps = new StepsTemplate(workflow, 'steps');
const fetched = steps.step('clone', clone, { gitUrl: workflow.arguments.gitUrl });
const group = steps.parallel();

// Outputs are those of the template.
expectTypeOf(fetched).toExtend<Step>();
expectTypeOf(fetched.outputs).toEqualTypeOf<{
  readonly source: ArtifactReference;
  readonly commit: ParameterReference;
}>();

// A missing argument.
// @ts-expect-error Missing argument 'suite'
steps.step('test', unitTest, { source: fetched.outputs.source });

// The same in a group.
// @ts-expect-error Missing argument 'suite'
group.step('test', unitTest, { source: fetched.outputs.source });

// No arguments for a template that requires some.
// @ts-expect-error Expected 3-4 arguments, but got 2
group.step('test', unitTest);

// An undeclared output.
// @ts-expect-error Property 'sauce' does not exist
group.step('test', unitTest, { source: fetched.outputs.sauce, suite: 'full' });

// Steps have no `after`: they wait for the steps before them.
// @ts-expect-error 'after' does not exist in type 'CallOptions'
steps.step('bare', bare, {}, { after: [fetched] });

// Steps have no `depends`.
// @ts-expect-error 'depends' does not exist in type 'CallOptions'
steps.step('bare', bare, {}, { depends: 'clone' });

// A step instead of a task.
// @ts-expect-error Type '"step"' is not assignable to type '"task"'
new DagTemplate(library, 'other').task('bare', bare, {}, { after: [fetched] });

// Valid uses.
steps.step('bare', bare);
steps.step('bare', bare, {}, { when: `${fetched.status} == Succeeded`, continueOn: { failed: true } });
group.step('test', unitTest, { source: fetched.outputs.source, suite: 'full' });
steps.step('named', templateByName('bare'));

// `setOutputs` requires a source for each output without a default.
const inner = new StepsTemplate(library, 'inner', {
  outputs: {
    commit: parameter(),
    source: artifact(),
    fallback: parameter({ default: 'x' }),
    suite: parameter({ enum: ['fast', 'full'] }),
  },
});
const { commit, source } = fetched.outputs;
const suite = workflow.arguments.suite;

// A missing output.
// @ts-expect-error Property 'source' is missing
inner.setOutputs({ commit, suite });

// An unknown output.
// @ts-expect-error 'comit' does not exist
inner.setOutputs({ commit, source, suite, comit: commit });

// A parameter instead of an artifact.
// @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'OutputSourceOf<ArtifactPort<"needs a
// value">>'
inner.setOutputs({ commit, source: commit, suite });

// A string instead of a reference.
// @ts-expect-error Type 'string' is not assignable to type 'OutputSourceOf<
inner.setOutputs({ commit: `${commit}`, source, suite });

// A reference to any string instead of a value of the enum.
// @ts-expect-error is not assignable to type 'OutputSourceOf<ParameterPort<"fast" | "full"
inner.setOutputs({ commit, source, suite: commit });

// Expressions, and outputs with a default.
inner.setOutputs({ commit, source, suite });
inner.setOutputs({
  commit: expression`${commit} + ${'x'}`,
  source: expression`${source}`,
  suite: expression`${'fast'}`,
  fallback: cloned.result,
});

// `templateByName` has the ports that are declared for it.
const named = templateByName('named', { inputs: { x: parameter() }, outputs: { y: artifact() } });
expectTypeOf(steps.step('n', named, { x: 1 }).outputs).toEqualTypeOf<{ readonly y: ArtifactReference }>();
// @ts-expect-error 'z' does not exist
steps.step('n', named, { x: 1, z: 2 });
