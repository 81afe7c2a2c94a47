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

/** The `outputs` of a template. */
export function renderOutputs(
  ports: Ports,
  override?: Parameters<typeof renderPorts>[1],
): { outputs?: RenderedPorts } {
  const outputs = renderPorts(ports, override);
  return outputs === undefined ? {} : { outputs };
}
