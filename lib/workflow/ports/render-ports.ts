import type * as argo from '../../../imports/argoproj.io';
import { Expression } from '../values/expression';
import type { ArtifactPort, DeclaredValue, ParameterPort, Ports } from './port';
import { isDeclared, portName } from './port-references';
import { ArtifactReference, artifactTag } from '../values/reference';
import type { Templated } from '../values/templated';
import { Unquoted } from '../values/unquoted';

type RenderedParameter = Templated<argo.Parameter>;
type RenderedArtifact = Templated<argo.Artifact>;

/** The ports in Argo's `inputs`, `outputs` and `arguments`. */
export interface RenderedPorts {
  readonly parameters?: RenderedParameter[];
  readonly artifacts?: RenderedArtifact[];
}

/** Renders a declared parameter. */
export function renderParameter(name: string, port: ParameterPort): RenderedParameter {
  const {
    path,
    value,
    default: fallback,
    format: _,
    untrusted: __,
    isJson: ___,
    enum: values,
    valueFrom,
    ...fields
  } = port.declaration;
  return {
    ...fields,
    name,
    ...(values !== undefined && { enum: [...values] }),
    ...(value !== undefined && { value: textOf(value) }),
    ...(fallback !== undefined && { default: textOf(fallback) }),
    ...((path !== undefined || valueFrom !== undefined) && {
      valueFrom: { ...bare(valueFrom, 'expression'), ...(path !== undefined && { path }) },
    }),
  };
}

/** Renders a value as a string, unless it is to be rendered without quotes. */
function textOf(value: DeclaredValue): Templated<string> {
  return Unquoted.isUnquoted(value) ? value : value.toString();
}

/** The fields that are expressions without braces. */
function bare<Fields extends object>(fields: Fields | undefined, key: keyof Fields): Fields | undefined {
  const value = fields?.[key];
  return fields !== undefined && Expression.isExpression(value)
    ? { ...fields, [key]: value.expression }
    : fields;
}

/** Renders a declared artifact. */
export function renderArtifact(name: string, port: ArtifactPort): RenderedArtifact {
  const { from, ...fields } = port.declaration;
  return {
    ...bare(fields, 'fromExpression'),
    name,
    ...(from !== undefined && {
      from: ArtifactReference.isArtifactReference(from) ? artifactTag(from) : from,
    }),
  };
}

/** Renders declared ports, without empty lists. Undefined if nothing is declared. */
export function renderPorts(
  ports: Ports,
  override: (key: string) => Partial<RenderedParameter & RenderedArtifact> = () => ({}),
): RenderedPorts | undefined {
  const parameters: RenderedParameter[] = [];
  const artifacts: RenderedArtifact[] = [];
  for (const [key, port] of Object.entries(ports)) {
    const name = portName(key, port);
    if (port.kind === 'parameter') parameters.push({ ...renderParameter(name, port), ...override(key) });
    else artifacts.push({ ...renderArtifact(name, port), ...override(key) });
  }
  if (!isDeclared(ports)) return undefined;
  return {
    ...(parameters.length > 0 && { parameters }),
    ...(artifacts.length > 0 && { artifacts }),
  };
}

/** The `inputs` of a template. */
export function renderInputs(ports: Ports): { inputs?: RenderedPorts } {
  const inputs = renderPorts(ports);
  return inputs === undefined ? {} : { inputs };
}

/** The source of an output, for types of templates in which the port does not declare it. */
export type OutputSource = Pick<RenderedParameter, 'valueFrom'> &
  Pick<RenderedArtifact, 'from' | 'fromExpression'>;

/** The `outputs` of a template. */
export function renderOutputs(
  ports: Ports,
  source: (key: string) => OutputSource = () => ({}),
): { outputs?: RenderedPorts } {
  const outputs = renderPorts(ports, (key) => {
    const port = ports[key];
    return port?.kind === 'parameter' ? fallback(port, source(key)) : source(key);
  });
  return outputs === undefined ? {} : { outputs };
}

/** Argo does not read the `default` of an output, but that of its `valueFrom`. */
function fallback({ declaration }: ParameterPort, source: OutputSource): Partial<RenderedParameter> {
  const { path, default: value } = declaration;
  // Argo accepts no `valueFrom` together with a value.
  if (declaration.value !== undefined && declaration.valueFrom === undefined && path === undefined) return {};
  const given = { ...bare(declaration.valueFrom, 'expression'), ...(path !== undefined && { path }) };
  const valueFrom = {
    ...given,
    ...source.valueFrom,
    ...(value !== undefined && { default: textOf(value) }),
  };
  return Object.keys(valueFrom).length === 0 ? {} : { valueFrom, default: undefined };
}
