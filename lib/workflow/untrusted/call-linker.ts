import { literalText } from '../../argo/templated-text';
import type { ResolvedLeaf, ResolvedTemplate } from '../model/resolved-template';
import type { ResolvedWorkflow } from '../model/resolved-workflow';
import type { CalledTemplate, PassedParameter, PassedValues } from './called-templates';
import { calledTemplates, findWorkflow, passedValues } from './called-templates';
import type { AnalyzedWorkflow, Link, LinkedCall, Place } from './place';
import { declaredOutputs, declaredUntrusted, resultOrigin } from './place';
import { untrustedArgumentsOf } from './untrusted-arguments';

/** Creates the places, and links the calls to the templates that they call. */
export class CallLinker {
  private readonly workflows: readonly AnalyzedWorkflow[];
  private readonly places: Map<object, Place>;
  private readonly unlinked: (() => void)[] = [];

  constructor(workflows: readonly AnalyzedWorkflow[], places: Map<object, Place>) {
    this.workflows = workflows;
    this.places = places;
  }

  addWorkflow(workflow: AnalyzedWorkflow): void {
    const { templates } = workflow.resolved;
    const origins = new Map([
      ...declaredUntrusted(workflow.declaredArguments, 'workflow.parameters', 'the argument'),
      ...untrustedArgumentsOf(workflow).map(
        ({ name, origin }) => [`workflow.parameters.${name}`, origin] as const,
      ),
    ]);
    for (const template of templates) this.addTemplate(template, { workflow, origins, outer: undefined });
    const calls = new Map<string, LinkedCall>();
    this.places.set(workflow, {
      workflow,
      origins,
      outputs: new Map(),
      result: undefined,
      outer: undefined,
      template: undefined,
      calls,
    });
    this.unlinked.push(() => {
      for (const [index, values] of startsOf(workflow.resolved).entries())
        calls.set(
          String(index),
          this.linkedCall({ ...values, name: '', itemVariables: [], hooks: [] }, workflow),
        );
    });
  }

  link(): void {
    for (const link of this.unlinked) link();
  }

  private addTemplate(
    template: ResolvedTemplate,
    { workflow, origins, outer }: Pick<Place, 'origins' | 'outer' | 'workflow'>,
  ): void {
    const { construct } = template;
    const calls = new Map<string, LinkedCall>();
    const place: Place = {
      workflow,
      origins: new Map([
        ...[...origins].filter(([key]) => key.startsWith('workflow.')),
        ...declaredUntrusted(construct.inputs, 'inputs.parameters', 'the input'),
      ]),
      outputs: declaredOutputs(construct),
      result: resultOrigin(construct),
      outer,
      template,
      calls,
    };
    this.places.set(construct, place);
    for (const inline of template.inlineTemplates)
      this.addTemplate(inline, { workflow, origins, outer: place });
    this.unlinked.push(() => {
      for (const call of calledTemplates(template)) calls.set(call.name, this.linkedCall(call, workflow));
      const submission = template.kind === 'leaf' ? template.submission : undefined;
      if (submission !== undefined) calls.set('', this.submission(submission));
    });
  }

  private linkedCall(call: CalledTemplate, workflow: AnalyzedWorkflow): LinkedCall {
    return {
      ...this.linkOf(call, workflow),
      itemVariables: call.itemVariables,
      callable: call.template,
      hooks: call.hooks.map((hook) => this.linkOf(hook, workflow)),
    };
  }

  private submission({ workflow, arguments: values }: NonNullable<ResolvedLeaf['submission']>): LinkedCall {
    const { parameters } = passedValues({ arguments: values }, undefined);
    const target = this.places.get(workflow);
    return { scope: 'workflow', parameters, target, itemVariables: [], callable: undefined, hooks: [] };
  }

  private linkOf({ template, templateName, parameters }: PassedValues, workflow: AnalyzedWorkflow): Link {
    const known = template && this.places.get(template);
    return { scope: 'inputs', parameters, target: known ?? this.findByName(templateName, workflow) };
  }

  private findByName(
    { template, templateRef }: PassedValues['templateName'],
    workflow: AnalyzedWorkflow,
  ): Place | undefined {
    const owner =
      templateRef === undefined ? workflow : findWorkflow(this.workflows, templateRef, workflow.namespace);
    const name = literalText(templateRef?.template ?? template);
    const found = owner?.resolved.templates.find(({ construct }) => construct.name === name);
    return found && this.places.get(found.construct);
  }
}

/**
 * The calls by which a workflow starts templates. Argo fills the inputs of the entrypoint and of the exit handler with the
 * arguments of the same names.
 */
function startsOf({ entrypoint, spec, templates, hooks }: ResolvedWorkflow): PassedValues[] {
  const filled = [entrypoint, literalText(spec.onExit)].flatMap((name): PassedValues[] => {
    const started = templates.find(({ construct }) => construct.name === name);
    if (started === undefined) return [];
    const inputs = passedValues({ arguments: started.ownManifest.inputs }, started.construct);
    const parameters = inputs.parameters.map(([input]): PassedParameter => [
      input,
      [['workflow', 'parameters', input]],
    ]);
    return [{ ...inputs, parameters }];
  });
  return [...filled, ...hooks.map(({ manifest }) => passedValues(manifest, undefined))];
}
