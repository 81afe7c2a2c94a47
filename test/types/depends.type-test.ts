import { expectTypeOf } from 'expect-type';
import type { DependsExpression } from '../../lib';
import { StepsTemplate, allOf, failed, not, succeeded } from '../../lib';
import { bare, cloned, dag, workflow } from './fixtures';

const step = new StepsTemplate(workflow, 'rules').step('bare', bare);

// Rules are made of tasks and rules.
expectTypeOf(failed(cloned).or(cloned)).toEqualTypeOf<DependsExpression>();
expectTypeOf(not(cloned)).toEqualTypeOf<DependsExpression>();

// A name is no task.
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'DependsTask'
failed('clone');

// A step is no task.
// @ts-expect-error Type '"step"' is not assignable to type '"task"'
succeeded(step);

// What a task hands out is no task.
// @ts-expect-error Argument of type 'ParameterReference<string>' is not assignable to parameter of type 'DependsTask'
failed(cloned.result);

// Nothing is no rule.
// @ts-expect-error Expected at least 1 arguments, but got 0
allOf();

// A rule is put together of rules, not of their texts.
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'DependsTerm'
failed(cloned).and('clone.Failed');

// A list of tasks is for `after`.
// @ts-expect-error is not assignable to type
dag.task('bare', bare, {}, { depends: [cloned] });

// All of these are fine.
dag.task('bare', bare, {}, { depends: failed(cloned) });
dag.task('bare', bare, {}, { depends: cloned });
dag.task('bare', bare, {}, { depends: 'clone.Failed' });
dag.task('bare', bare, {}, { depends: `${cloned}.Failed` });
dag.task('bare', bare, {}, { dependencies: [cloned] });

// A step where tasks belong.
// @ts-expect-error Type '"step"' is not assignable to type '"task"'
dag.task('bare', bare, {}, { after: [step] });
// @ts-expect-error Type '"step"' is not assignable to type '"task"'
dag.task('bare', bare, {}, { dependencies: [step] });
