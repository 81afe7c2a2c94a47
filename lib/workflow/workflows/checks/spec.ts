import type { IConstruct } from 'constructs';
import type { Problem } from '../../../finding';
import type { ResolvedHook } from '../../model/resolved-hook';
import type { Ports } from '../../ports/port';
import { checkPorts } from '../../ports/check-ports';
import { renderPorts } from '../../ports/render-ports';
import { checkValues } from '../../values/check-values';
import { missingKeysOf } from '../../values/missing-keys';
import { usageIn } from '../../values/variable-usage';
import type { WorkflowParts } from '../resolve-workflow';
import { checkCallCode } from '../../untrusted/check-call-code';
import { checkCode, checkGlobalOutputTags } from '../../untrusted/check-code';
import type { InsertionScope } from '../../untrusted/check-insertions';
import { untrustedValuesOf } from '../../untrusted/untrusted-values';
import { checkSubmitted } from '../submission';
import type { WorkflowSpecProps } from '../workflow-spec';
import type { WorkflowKind } from '../workflow-kind';
import { checkServiceAccount } from '../workflow-spec';
import { checkHooks } from './hooks';

/** Checks the spec of a workflow. Paths start with the property that contains the spec. */
export function checkSpec(
  parts: WorkflowParts,
  { specField }: WorkflowKind,
  hooks: readonly ResolvedHook[],
): Problem[] {
  const { construct, props, templates, arguments: declaredArguments } = parts;
  const { serviceAccount: _, arguments: __, ...fields } = props;
  const { workflowTemplateRef } = props;
  const problems = [
    ...checkPorts(declaredArguments, 'arguments'),
    ...checkServiceAccount(
      props,
      templates.map(({ resolved }) => resolved),
    ),
    ...checkHooks(hooks, construct, 'hooks'),
    ...checkSpecCode(props, declaredArguments, construct),
    ...checkSubmitted(workflowTemplateRef, { namespace: construct.namespace, declaredArguments }),
  ];
  const inSpec =
    specField === undefined
      ? problems
      : problems.map(({ path, ...problem }) => ({ ...problem, path: path && `${specField}.${path}` }));
  const values = { ...fields, arguments: renderPorts(declaredArguments) };
  return [...checkValues(values, 'spec', missingKeysOf([parts.references])), ...inSpec];
}

/** Finds values in what the spec adds to the pods of all templates, and in the expressions of its hooks. */
function checkSpecCode(
  { podSpecPatch, retryStrategy, templateDefaults = {}, hooks = {} }: WorkflowSpecProps,
  declaredArguments: Ports,
  construct: IConstruct,
): Problem[] {
  const scope: InsertionScope = {
    ports: { inputs: {}, arguments: declaredArguments },
    originsOf: () => untrustedValuesOf(construct).originsIn(construct),
  };
  return [
    ...checkCode({ podSpecPatch, retryStrategy }, scope),
    ...checkGlobalOutputTags(usageIn(hooks), scope),
    ...checkCode(templateDefaults, scope).map(({ path = '', ...problem }) => ({
      ...problem,
      path: `templateDefaults.${path}`,
    })),
    ...checkCallCode({ hooks }, '', scope).map(({ path = '', ...problem }) => ({
      ...problem,
      path: path.replace(/^\./, ''),
    })),
  ];
}
