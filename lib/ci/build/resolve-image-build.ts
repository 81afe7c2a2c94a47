import { inputReferences, portName } from '../../workflow';
import type { BuildFlags } from './build-flags';
import type { BuildSecrets } from './build-secrets';
import type { BuildArgs, ImageInputs, OciLabelInputs } from './image-build-ports';
import { imageInputs } from './image-build-ports';
import type { Destinations, FromInputs, ImageBuildTemplateProps } from './image-build-props';
import type { LayerCache } from './layer-cache';
import type { ImageLabel, OciLabel } from './oci-labels';
import { ociLabelInputs, ociLabels, selectOciLabels } from './oci-labels';
import type { Registries } from './registry-options';

/** What a builder builds and pushes. */
export interface ImageBuild {
  readonly context: string;
  /** Relative to the context. */
  readonly dockerfile: string;
  readonly target: string | undefined;
  readonly destinations: readonly string[];
  readonly buildArgs: readonly (readonly [name: string, value: string])[];
  readonly labels: readonly ImageLabel[];
  readonly buildSecrets: BuildSecrets;
  readonly platforms: readonly string[];
  readonly cache: LayerCache | undefined;
  readonly registries: Registries;
  readonly flags: BuildFlags;
}

/** The input parameters of a template that builds an image. */
export function imageBuildParameters<B extends BuildArgs, I extends BuildArgs>(
  props: Pick<ImageBuildTemplateProps<B, I>, 'buildArgs' | 'inputs' | 'labels' | 'memoize' | 'ociLabels'>,
): B & I & OciLabelInputs {
  const { buildArgs, inputs } = props;
  const defaults: ImageInputs = imageInputs();
  // The defaults have the types of the default type arguments.
  const own = { ...(buildArgs ?? ({} as B)), ...(inputs ?? (defaults as BuildArgs as I)) };
  // The key of a memoized build contains the commit.
  const isMemoized = props.memoize !== undefined && props.memoize !== false;
  const labels = [...selectedLabels<B, I>(props), ...(isMemoized ? (['revision'] as const) : [])];
  return { ...own, ...ociLabelInputs(labels, own) };
}

/** The labels that the template sets by default. */
function selectedLabels<B extends BuildArgs, I extends BuildArgs>({
  ociLabels = true,
  labels = {},
}: Pick<ImageBuildTemplateProps<B, I>, 'labels' | 'ociLabels'>): OciLabel[] {
  return selectOciLabels(ociLabels, labels);
}

/** Evaluates the properties that may depend on inputs. */
export function resolveImageBuild<B extends BuildArgs, I extends BuildArgs>(
  props: ImageBuildTemplateProps<B, I>,
  parameters: B & I,
): ImageBuild {
  const { destinations, context = '.', dockerfile = 'Dockerfile', target, cache = false } = props;
  const {
    buildArgs = {},
    labels = {},
    buildSecrets = {},
    platforms = [],
    registries = {},
    flags = {},
  } = props;
  const inputs = inputReferences(parameters);
  const given = typeof destinations === 'function' ? destinations({ inputs }) : destinations;
  const textOf = (text: FromInputs<B & I>): string => (typeof text === 'function' ? text({ inputs }) : text);
  return {
    context: textOf(context),
    dockerfile: textOf(dockerfile),
    target: target === undefined ? undefined : textOf(target),
    destinations: [given ?? defaultDestinations(parameters)].flat().map(String),
    buildArgs: referencesToBuildArgs(buildArgs),
    labels: [
      ...Object.entries(labels).map(([name, value]) => ({ name, value: textOf(value) })),
      ...ociLabels(selectedLabels<B, I>(props), parameters),
    ],
    buildSecrets,
    platforms,
    cache: cache === false ? undefined : cache === true ? {} : cache,
    registries,
    flags,
  };
}

/** The destination for the inputs `image_name` and `image_tag`, if both are declared. */
export function defaultDestinations(parameters: BuildArgs): Destinations {
  const names = Object.entries(parameters).map(([key, port]) => portName(key, port));
  const required = ['image_name', 'image_tag'];
  if (!required.every((name) => names.includes(name))) return [];
  return required.map((name) => `{{inputs.parameters.${name}}}`).join(':');
}

/** The name of each build arg with a reference to its input. */
function referencesToBuildArgs(buildArgs: BuildArgs): [name: string, value: string][] {
  const values = inputReferences(buildArgs);
  return Object.entries(buildArgs).map(([key, port]) => [portName(key, port), String(values[key])]);
}
