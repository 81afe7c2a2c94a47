import type { IConstruct } from 'constructs';
import type { VariablePath } from '../../argo/expression';
import type { Callable } from '../calls/callable';
import type { ResolvedTemplate } from '../model/resolved-template';
import type { ResolvedWorkflow } from '../model/resolved-workflow';
import { declaredGuard } from '../ports/guards';
import type { Port, Ports } from '../ports/port';
import { portName } from '../ports/port-references';
import type { PassedParameter } from './called-templates';

/** A workflow of the app. */
export interface AnalyzedWorkflow extends IConstruct {
  readonly name: string | undefined;
  readonly namespace: string | undefined;
  readonly isClusterScoped: boolean;
  readonly declaredArguments: Ports;
  readonly resolved: ResolvedWorkflow;
}

/** A place that variables belong to: a template, or the hooks of a workflow. */
export interface Place {
  /** The workflow that it belongs to. */
  readonly workflow: AnalyzedWorkflow;

  /** The origins of its untrusted variables, such as `inputs.parameters.text`. */
  readonly origins: Map<string, string>;

  /** The origins of its untrusted outputs. */
  readonly outputs: Map<string, string>;

  /** The origin of its result, if that is untrusted. */
  readonly result: string | undefined;

  /** The place around an inline template, whose variables it also has. */
  readonly outer: Place | undefined;

  readonly template: ResolvedTemplate | undefined;
  readonly calls: ReadonlyMap<string, LinkedCall>;
}

/** Values that are passed to a template or a workflow of the app. */
export interface Link {
  /** Whether they are inputs of a template, or arguments of a child workflow. */
  readonly scope: 'inputs' | 'workflow';
  readonly parameters: readonly PassedParameter[];
  readonly target: Place | undefined;
}

/** A task or step. */
export interface LinkedCall extends Link {
  readonly itemVariables: readonly VariablePath[];
  readonly callable: Callable | undefined;
  readonly hooks: readonly Link[];
}

/** The outputs that a template declares as untrusted. */
export function declaredOutputs(template: Callable | undefined): Map<string, string> {
  const { name = '', outputs = {}, untrustedOutputs = false } = template ?? {};
  return new Map(
    portsOf(outputs)
      .filter(([, { declaration }]) => untrustedOutputs || declaration.untrusted === true)
      .map(([port]) => [port, `the template '${name}', whose output '${port}' is untrusted`]),
  );
}

/** The origin of the result of a template, if its outputs are untrusted. */
export function resultOrigin({ name = '', untrustedOutputs = false }: Partial<Callable> = {}):
  string | undefined {
  return untrustedOutputs ? `the template '${name}', whose outputs are untrusted` : undefined;
}

/** The parameters among ports, by their names in Argo. */
export function portsOf(ports: Ports): [name: string, port: Extract<Port, { readonly kind: 'parameter' }>][] {
  return Object.entries(ports).flatMap(([key, port]): ReturnType<typeof portsOf> =>
    port.kind === 'parameter' ? [[portName(key, port), port]] : [],
  );
}

/** The ports that are declared as untrusted, and that no guard checks. */
export function declaredUntrusted(
  ports: Ports,
  scope: string,
  what: string,
): [key: string, origin: string][] {
  return portsOf(ports)
    .filter(([, port]) => port.declaration.untrusted === true && declaredGuard(port) === undefined)
    .map(([name]) => [`${scope}.${name}`, `${what} '${name}', which is declared as untrusted`]);
}
