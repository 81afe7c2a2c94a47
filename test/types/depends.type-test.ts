import { expectTypeOf } from 'expect-type';
import type { DependsExpression } from '../../lib';
import { StepsTemplate, allOf, failed, not, succeeded } from '../../lib';
import { bare, cloned, dag, workflow } from './fixtures';

const step = new StepsTemplate(workflow, 'rules').step('bare', bare);

// Terms consist of tasks and terms.
expectTypeOf(failed(cloned).or(cloned)).toEqualTypeOf<DependsExpression>();
expectTypeOf(not(cloned)).toEqualTypeOf<DependsExpression>();

// A name instead of a task.
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'DependsTask'
failed('clone');

// A step instead of a task.
// @ts-expect-error Type '"step"' is not assignable to type '"task"'
succeeded(step);

// An output instead of a task.
// @ts-expect-error Argument of type 'ParameterReference<string>' is not assignable to parameter of type 'DependsTask'
failed(cloned.result);

// No terms.
// @ts-expect-error Expected at least 1 arguments, but got 0
allOf();

// A string instead of a term.
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'DependsTerm'
failed(cloned).and('clone.Failed');

// A list of tasks, which belongs in `after`.
// @ts-expect-error is not assignable to type
dag.task('bare', bare, {}, { depends: [cloned] });

// Valid uses.
dag.task('bare', bare, {}, { depends: failed(cloned) });
dag.task('bare', bare, {}, { depends: cloned });
dag.task('bare', bare, {}, { depends: 'clone.Failed' });
dag.task('bare', bare, {}, { depends: `${cloned}.Failed` });
dag.task('bare', bare, {}, { dependencies: [cloned] });

// Steps instead of tasks.
// @ts-expect-error Type '"step"' is not assignable to type '"task"'
dag.task('bare', bare, {}, { after: [step] });
// @ts-expect-error Type '"step"' is not assignable to type '"task"'
dag.task('bare', bare, {}, { dependencies: [step] });
