import { expression, hook } from '../../lib';
import { bare, clone, cloned, dag, unitTest } from './fixtures';

const { source } = cloned.outputs;

// A missing argument.
// @ts-expect-error Missing argument 'suite'
hook(unitTest, { source });

// No arguments for a template that requires some.
// @ts-expect-error Expected 2-3 arguments, but got 1
hook(unitTest);

// An argument for a template without inputs.
// @ts-expect-error 'source' does not exist in type 'NoArguments'
hook(bare, { source });

// A value that is not in the enum.
// @ts-expect-error Type '"slow"' is not assignable to type 'ParameterArgument<"fast" | "full">'
hook(unitTest, { source, suite: 'slow' });

// An option that hooks do not have.
// @ts-expect-error 'when' does not exist in type 'HookOptions'
hook(bare, {}, { when: 'x' });

// A template instead of a call of it.
// @ts-expect-error Type 'ContainerTemplate<{}, {}>' is not assignable to type 'Hook
dag.task('bare', bare, {}, { hooks: { exit: bare } });

// A hook without a name.
// @ts-expect-error is not assignable to type
dag.task('bare', bare, {}, { hooks: hook(bare) });

// A hook instead of a template.
// @ts-expect-error Type 'Hook' is not assignable to type
dag.task('bare', bare, {}, { onExit: hook(bare) });

// A misspelled field of Argo.
// @ts-expect-error 'templat' does not exist in type
dag.task('bare', bare, {}, { hooks: { exit: { templat: 'bare' } } });

// Valid uses.
cloned.addHook('exit', hook(bare));
cloned.addHook('exit', hook(clone, { gitUrl: cloned.outputs.commit, revision: 1 }));
const running = hook(bare, {}, { expression: expression.bare`${cloned.status} == ${'Running'}` });
dag.task('bare', bare, {}, { hooks: { running, exit: { template: 'bare' } } });
dag.task('bare', bare, {}, { onExit: bare });
dag.task('bare', bare, {}, { onExit: clone });
dag.task('bare', bare, {}, { onExit: 'bare' });

// An expression in braces for a field that is an expression.
// @ts-expect-error Type 'Expression<string>' is not assignable to type 'string | NamedReference | undefined'
hook(bare, {}, { expression: expression`${cloned.status} == ${'Running'}` });
