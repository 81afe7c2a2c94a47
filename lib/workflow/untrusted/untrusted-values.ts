import type { IConstruct } from 'constructs';
import type { VariablePath } from '../../argo/expression';
import { revisionOf } from '../../finding';
import { sharedState } from '../../identity';
import type { ResolvedTemplate } from '../model/resolved-template';
import { CallLinker } from './call-linker';
import type { PassedParameter } from './called-templates';
import { parametersIn } from './called-templates';
import { variablesInResult } from '../../argo/insertion';
import { insertedVariablesIn } from './inserted-values';
import type { AnalyzedWorkflow, LinkedCall, Place } from './place';
import { declaredOutputs, portsOf, resultOrigin } from './place';

/** Where the value of a variable comes from, if it is untrusted. */
export type OriginOf = (variable: VariablePath) => string | undefined;

interface AnalysisState {
  readonly workflows: AnalyzedWorkflow[];
  revision: number;
  values: UntrustedValues | undefined;
}

/** The origins of untrusted outputs with a global name, in the runs of a workflow. */
interface GlobalOutputs {
  /** Those of its own templates, and of those that it calls. */
  readonly produced: Map<string, string>;

  /** Those of the workflows that call its templates. */
  readonly inherited: Map<string, string>;
}

type AddOrigin = (found: Map<string, string>, key: string, origin: string | undefined) => void;

/** Adds a workflow to the app, for the checks of all templates. */
export function registerWorkflow(workflow: AnalyzedWorkflow): void {
  stateOf(workflow).workflows.push(workflow);
}

/** The untrusted values of the app that a construct belongs to. They are computed once per synth. */
export function untrustedValuesOf(construct: IConstruct): UntrustedValues {
  const state = stateOf(construct);
  const revision = revisionOf(construct);
  if (state.values === undefined || state.revision !== revision) {
    state.values = new UntrustedValues(state.workflows);
    state.revision = revision;
  }
  return state.values;
}

function stateOf({ node }: IConstruct): AnalysisState {
  return sharedState<AnalysisState>(node.root, 'untrusted-values', () => ({
    workflows: [],
    revision: -1,
    values: undefined,
  }));
}

/**
 * The untrusted values of an app: those of arguments that events set, of ports that are declared as `untrusted`, and of
 * everything that they are passed to.
 */
export class UntrustedValues {
  private readonly places = new Map<object, Place>();
  private readonly globals = new Map<object, GlobalOutputs>();

  constructor(workflows: readonly AnalyzedWorkflow[]) {
    const calls = new CallLinker(workflows, this.places);
    for (const workflow of workflows) calls.addWorkflow(workflow);
    calls.link();
    while (this.spread());
  }

  /**
   * The origins of the variables of a template, or of a workflow.
   *
   * @param call the task or step that the text is in, if any, whose `item` it can contain
   */
  originsIn(construct: object, call?: string): OriginOf {
    const place = this.places.get(construct);
    if (place === undefined) return () => undefined;
    return (variable) =>
      this.originOf(variable, place, call === undefined ? undefined : place.calls.get(call));
  }

  /** Passes all known untrusted values on. Returns whether that has found new ones. */
  private spread(): boolean {
    let isChanged = false;
    const add: AddOrigin = (found, key, origin) => {
      if (origin === undefined || found.has(key)) return;
      found.set(key, origin);
      isChanged = true;
    };
    for (const place of this.places.values()) {
      for (const call of place.calls.values()) {
        for (const { target, scope, parameters } of [call, ...call.hooks]) {
          if (target === undefined) continue;
          if (scope === 'inputs') this.shareGlobals(place, target, add);
          for (const [name, variables] of parameters)
            add(target.origins, `${scope}.parameters.${name}`, this.firstOrigin(variables, place, call));
          if (scope === 'workflow') continue;
          for (const [key, origin] of place.origins)
            if (key.startsWith('workflow.')) add(target.origins, key, origin);
        }
      }
      for (const [name, variables] of inputDefaults(place.template))
        add(place.origins, `inputs.parameters.${name}`, this.firstOrigin(variables, place));
      for (const [name, variables] of outputSources(place.template))
        add(place.outputs, name, this.firstOrigin(variables, place));
      for (const [key, port] of portsOf(place.template?.construct.outputs ?? {}))
        add(
          this.globalsOf(place).produced,
          String(port.declaration.globalName ?? ''),
          place.outputs.get(key),
        );
    }
    return isChanged;
  }

  /** The templates of another workflow that are called run in the same run, which has global outputs in common. */
  private shareGlobals(caller: Place, callee: Place, add: AddOrigin): void {
    if (caller.workflow === callee.workflow) return;
    const outer = this.globalsOf(caller);
    const inner = this.globalsOf(callee);
    for (const [name, origin] of inner.produced) add(outer.produced, name, origin);
    for (const [name, origin] of [...outer.produced, ...outer.inherited]) add(inner.inherited, name, origin);
  }

  private globalOrigin(name: string, place: Place): string | undefined {
    const { produced, inherited } = this.globalsOf(place);
    return produced.get(name) ?? inherited.get(name);
  }

  private globalsOf({ workflow }: Place): GlobalOutputs {
    const known = this.globals.get(workflow) ?? { produced: new Map(), inherited: new Map() };
    this.globals.set(workflow, known);
    return known;
  }

  private firstOrigin(
    variables: readonly VariablePath[],
    place: Place,
    call?: LinkedCall,
  ): string | undefined {
    for (const variable of variables) {
      const origin = this.originOf(variable, place, call);
      if (origin !== undefined) return origin;
    }
    return undefined;
  }

  private originOf(variable: VariablePath, place: Place, call?: LinkedCall): string | undefined {
    const [scope, second = '', ...rest] = variable;
    const inside = ((): string | undefined => {
      switch (scope) {
        case 'item':
          return call === undefined ? undefined : this.firstOrigin(call.itemVariables, place);
        case 'tasks':
        case 'steps':
          return outcomeOrigin(rest, place.calls.get(second));
        case 'lastRetry':
          return second === 'message' ? place.result : undefined;
        case 'inputs':
        case 'workflow':
          if (second === 'outputs') return this.globalOrigin(rest.slice(1).join('.'), place);
          return originBelow(place.origins, variable);
        default:
          return undefined;
      }
    })();
    return (
      inside ?? (place.outer === undefined ? undefined : this.originOf(variable, place.outer, callOf(place)))
    );
  }
}

/** The call that contains an inline template. */
function callOf(place: Place): LinkedCall | undefined {
  return [...(place.outer?.calls.values() ?? [])].find(({ target }) => target === place);
}

/** The origin of a variable, or of any below it: `inputs.parameters` has all inputs. */
function originBelow(origins: ReadonlyMap<string, string>, variable: VariablePath): string | undefined {
  const key = variable.join('.').replace(/\.json$/, '');
  return (
    origins.get(variable.join('.')) ??
    (variable[1] === 'parameters' && (variable.length === 2 || variable[2] === 'json')
      ? [...origins].find(([name]) => name.startsWith(`${key}.`))?.[1]
      : undefined)
  );
}

/** The origin of an outcome of a call: an output parameter, all of them, or the result. */
function outcomeOrigin(
  [kind, field, ...name]: readonly string[],
  call: LinkedCall | undefined,
): string | undefined {
  if (kind !== 'outputs' || call === undefined) return undefined;
  const outputs = call.target?.outputs ?? declaredOutputs(call.callable);
  if (field === 'result') return call.target === undefined ? resultOrigin(call.callable) : call.target.result;
  if (field !== 'parameters') return undefined;
  return name.length === 0 ? [...outputs.values()][0] : outputs.get(name.join('.'));
}

/** What the inputs are set to unless a call passes a value. */
function inputDefaults(template: ResolvedTemplate | undefined): PassedParameter[] {
  return parametersIn(template?.ownManifest.inputs).map(
    ({ name, value, default: fallback }): PassedParameter => [
      String(name),
      insertedVariablesIn([value, fallback]),
    ],
  );
}

/** What the outputs of a DAG or of steps are set to. */
function outputSources(template: ResolvedTemplate | undefined): PassedParameter[] {
  return parametersIn(template?.ownManifest.outputs).map(
    ({ name, valueFrom: { parameter, expression = '' } = {} }): PassedParameter => [
      String(name),
      [
        ...insertedVariablesIn(parameter),
        ...insertedVariablesIn(expression),
        ...variablesInResult(String(expression)),
      ],
    ],
  );
}
