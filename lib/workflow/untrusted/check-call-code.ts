import type * as argo from '../../../imports/argoproj.io';
import { isTemplated } from '../../argo/templated-text';
import type { Problem } from '../../finding';
import type { InsertionScope } from './check-insertions';
import { checkInsertions } from './check-insertions';
import type { Templated } from '../values/templated';
import { EXPRESSION } from './check-code';

/** The fields of a task or a step that Argo evaluates. */
type CallManifest = Pick<Templated<argo.DAGTask>, 'depends' | 'hooks' | 'when' | 'withItems' | 'withParam'>;

const WHEN = { noun: 'condition', remedy: "Write expression`${value} == 'yes'`" };
const DEPENDS = { noun: 'depends expression', remedy: 'Write a condition as `when`' };

/**
 * Finds values in the fields of a call that Argo evaluates. It inserts them before (workflow/controller/steps.go,
 * `shouldExecute`), so a value such as `a == a || b` decides a condition.
 */
export function checkCallCode(call: CallManifest, path: string, scope: InsertionScope): Problem[] {
  const { when, depends, hooks = {}, withParam, withItems } = call;
  const hasUnknownItems = withParam !== undefined || isTemplated(JSON.stringify(withItems ?? ''));
  const withItem = { ...scope, ports: { ...scope.ports, hasUnknownItems } };
  return [
    ...checkInsertions({ path: `${path}.when`, text: when, ...WHEN }, withItem),
    ...checkInsertions({ path: `${path}.depends`, text: depends, ...DEPENDS }, scope),
    ...Object.entries(hooks).flatMap(([name, hook]) =>
      checkInsertions(
        { path: `${path}.hooks.${name}.expression`, text: { ...hook }.expression, ...EXPRESSION },
        withItem,
      ),
    ),
  ];
}
