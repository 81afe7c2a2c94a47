import { FULL_HASH_PATTERN } from '../../git/ref';
import type { ParameterReference } from '../../workflow';
import { expression, inputReferences, parameter, variables } from '../../workflow';
import type { BuildArgs, OciLabelInputs } from './image-build-ports';

/** A label that images have by default, without its prefix `org.opencontainers.image.`. */
export type OciLabel = 'created' | 'revision' | 'source';

/** A label of an image. */
export interface ImageLabel {
  readonly name: string;
  readonly value: string;
  /** The reference to an input, and the values of it with which the image has the label; undefined if it always has. */
  readonly onlyIf?: { readonly input: ParameterReference; readonly pattern: string };
}

/** All of them, which images have unless the user chooses others. */
export const OCI_LABELS: readonly OciLabel[] = ['source', 'revision', 'created'];

/** The keys of the labels in the OCI image specification, annotations.md. */
const PREFIX = 'org.opencontainers.image.';

/**
 * What the label of the source may contain: the URL of a repository without credentials and a query, which may be secret. The
 * user name of an SSH URL is allowed, because it is no secret. `$` is not: Kubernetes expands `$(…)` in arguments.
 */
const SOURCE =
  '^(https?://[a-zA-Z0-9._~/:+%-]+|ssh://([a-zA-Z0-9._-]+@)?[a-zA-Z0-9._~/:+%-]+|[a-zA-Z0-9._-]+@[a-zA-Z0-9.-]+:[a-zA-Z0-9._~/:+%-]+)$';

/** The inputs for the labels that the template sets, unless the user declares inputs of these names. */
export function ociLabelInputs(labels: readonly OciLabel[], declared: BuildArgs): OciLabelInputs {
  const all: OciLabelInputs = {
    imageSource: parameter({ name: 'image_source', value: '' }),
    imageRevision: parameter({ name: 'image_revision', value: '' }),
  };
  const used = Object.entries(all).filter(
    ([key]) => labels.some((label) => inputFor(label) === key) && !Object.hasOwn(declared, key),
  );
  // References to inputs that a template lacks are findings.
  return Object.fromEntries(used) as OciLabelInputs;
}

function inputFor(label: OciLabel): keyof OciLabelInputs | undefined {
  if (label === 'created') return undefined;
  return label === 'source' ? 'imageSource' : 'imageRevision';
}

/** The labels that the template sets: those that the user chooses, without those that the user sets. */
export function selectOciLabels(
  option: boolean | readonly OciLabel[],
  labels: { readonly [name: string]: unknown },
): OciLabel[] {
  if (option === false) return [];
  const selected = option === true ? OCI_LABELS : option;
  return OCI_LABELS.filter((label) => selected.includes(label) && !Object.hasOwn(labels, PREFIX + label));
}

/** Computes the labels from the inputs. */
export function ociLabels(labels: readonly OciLabel[], parameters: BuildArgs): ImageLabel[] {
  const inputs = inputReferences(parameters);
  return labels.map((label): ImageLabel => {
    const name = PREFIX + label;
    const key = inputFor(label);
    if (key === undefined) return { name, value: String(variables.workflow.creationTimestamp) };
    const input = inputs[key];
    if (input === undefined) return { name, value: '' };
    return {
      name,
      value: String(input),
      onlyIf: { input, pattern: label === 'source' ? SOURCE : FULL_HASH_PATTERN },
    };
  });
}

/**
 * Renders the labels as flags, of which `prefix` is the part before the name. That of a label without a value is empty: Argo's
 * arguments have a fixed number.
 */
export function renderLabels(labels: readonly ImageLabel[], prefix: string): string[] {
  return labels.map(({ name, value, onlyIf }) => {
    const flag = `${prefix}${name}=`;
    if (onlyIf === undefined) return `${flag}${value}`;
    const { input, pattern } = onlyIf;
    return String(expression`${input} matches ${pattern} ? ${flag} + ${input} : ''`);
  });
}
