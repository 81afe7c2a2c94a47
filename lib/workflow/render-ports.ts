import type * as argo from '../../imports/argoproj.io';
import type { ArtifactPort, ParameterPort, Ports } from './port';
import { portName } from './ports';
import type { Templated } from './templated';

type RenderedParameter = Templated<argo.Parameter>;
type RenderedArtifact = Templated<argo.Artifact>;

/** A list of ports as Argo has it in `inputs`, `outputs` and `arguments`. */
export interface RenderedPorts {
  readonly parameters?: RenderedParameter[];
  readonly artifacts?: RenderedArtifact[];
}

/** A declared parameter as Argo has it. */
export function renderParameter(name: string, port: ParameterPort): RenderedParameter {
  const { path, value, default: fallback, format: _, enum: values, valueFrom, ...fields } = port.declaration;
  return {
    ...fields,
    name,
    ...(values !== undefined && { enum: [...values] }),
    ...(value !== undefined && { value: String(value) }),
    ...(fallback !== undefined && { default: String(fallback) }),
    ...((path !== undefined || valueFrom !== undefined) && {
      valueFrom: { ...valueFrom, ...(path !== undefined && { path }) },
    }),
  };
}

/** A declared artifact as Argo has it. */
export function renderArtifact(name: string, port: ArtifactPort): RenderedArtifact {
  return { ...port.declaration, name };
}

/** Declared ports as Argo has them; lists that would be empty are left out. */
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
  if (parameters.length + artifacts.length === 0) return undefined;
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

/** Where an output comes from, for the kind of template that does not say it in the port. */
export type OutputSource = Pick<RenderedParameter, 'valueFrom'> & Pick<RenderedArtifact, 'from'>;

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
  const valueFrom = { ...declaration.valueFrom, ...(path !== undefined && { path }), ...source.valueFrom };
  if (value !== undefined) valueFrom.default = String(value);
  return Object.keys(valueFrom).length === 0 ? {} : { valueFrom, default: undefined };
}
