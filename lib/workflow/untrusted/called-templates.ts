import type * as argo from '../../../imports/argoproj.io';
import type { VariablePath } from '../../argo/expression';
import { literalText } from '../../argo/templated-text';
import type { Callable } from '../calls/callable';
import type { ResolvedTemplate } from '../model/resolved-template';
import { callsIn } from '../model/resolved-template';
import { listOf } from '../values/list-of';
import type { Templated } from '../values/templated';
import { insertedVariablesIn } from './inserted-values';

/** A parameter of a call, and the variables that its value can contain. */
export type PassedParameter = readonly [name: string, variables: readonly VariablePath[]];

/** How a call refers to a template. */
export type TemplateName = Templated<Pick<argo.LifecycleHook, 'template' | 'templateRef'>>;

/** A call of a template, as far as values are passed to it. */
export interface PassedValues {
  /** How it refers to the template by name. */
  readonly templateName: TemplateName;

  /** The template itself, if it is known. */
  readonly template: Callable | undefined;

  readonly parameters: readonly PassedParameter[];
}

/** A task or step, with its hooks. */
export interface CalledTemplate extends PassedValues {
  readonly name: string;

  /** The variables that an item of its loop can contain. */
  readonly itemVariables: readonly VariablePath[];

  readonly hooks: readonly PassedValues[];
}

/** The tasks or steps of a template, whether they are constructs or part of a raw template. */
export function calledTemplates(template: ResolvedTemplate): CalledTemplate[] {
  if (template.kind !== 'leaf')
    return callsIn(template).map(({ call, inline, ownManifest }) =>
      calledTemplate(ownManifest, inline?.construct ?? call.template),
    );
  return rawCalls(template.ownManifest).map(([, call]) => calledTemplate(call, undefined));
}

/** The tasks and steps of a raw template, each with its field. */
export function rawCalls({
  dag,
  steps,
}: Templated<argo.Template>): (readonly [path: string, call: Partial<Templated<argo.DAGTask>>])[] {
  const calls = [
    ...listOf(dag?.tasks).map((task) => ['dag.tasks', task] as const),
    ...listOf(steps).flatMap((group) =>
      (Array.isArray(group) ? listOf(group) : [group]).map((step) => ['steps', step] as const),
    ),
  ];
  return calls.flatMap(([field, call]) => {
    if (!isObject(call)) return [];
    const fields: Partial<Templated<argo.DAGTask>> = call;
    return [[`${field}.${String(fields.name)}`, fields] as const];
  });
}

function calledTemplate(
  call: Partial<Templated<argo.DAGTask>>,
  template: Callable | undefined,
): CalledTemplate {
  const { name, hooks = {}, withItems, withParam } = call;
  return {
    name: String(name),
    ...passedValues(call, template),
    itemVariables: insertedVariablesIn([withParam, withItems]),
    hooks: Object.values(hooks)
      .filter(isObject)
      .map((hook) => passedValues(hook, undefined)),
  };
}

/** What a call passes to a template. */
export function passedValues(
  {
    template: name,
    templateRef,
    arguments: values,
  }: Pick<Templated<argo.LifecycleHook>, 'arguments'> & TemplateName,
  template: Callable | undefined,
): PassedValues {
  return {
    templateName: { template: name, templateRef },
    template,
    parameters: parametersIn(values).map((parameter): PassedParameter => [
      String(parameter.name),
      insertedVariablesIn(parameter.value),
    ]),
  };
}

/** The parameters among inputs, outputs or arguments, without those of a raw template that are none. */
export function parametersIn(ports: Templated<argo.Arguments> | undefined): Templated<argo.Parameter>[] {
  return listOf(ports?.parameters).filter((one): one is Templated<argo.Parameter> => isObject(one));
}

/** What has templates that can be referred to by name. */
interface TemplateOwner {
  readonly namespace: string | undefined;
  readonly isClusterScoped: boolean;
  readonly name: string | undefined;
}

/** Finds a workflow by the name in a `templateRef`. */
export function findWorkflow<W extends TemplateOwner>(
  workflows: Iterable<W>,
  { name, clusterScope = false }: NonNullable<TemplateName['templateRef']>,
  namespace: string | undefined,
): W | undefined {
  for (const workflow of workflows) {
    const isThere = clusterScope ? workflow.isClusterScoped : workflow.namespace === namespace;
    if (isThere && workflow.name !== undefined && workflow.name === literalText(name)) return workflow;
  }
  return undefined;
}

/** A raw template can have anything in a list. */
function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
