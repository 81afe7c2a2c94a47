import type { Json, JsonObject } from '../json';
import type { Random } from '../random';
import type { Signature } from './signature';
import { MISTAKE, randomTag, randomText } from './text';

/** The inputs of a template. */
export function randomInputs(signature: Signature, random: Random): JsonObject {
  const hasPaths = signature.type === 'container' || signature.type === 'script';
  return {
    ...(signature.parameters.length > 0 && {
      parameters: signature.parameters.map(({ name, isOptional }) => ({
        name,
        ...(isOptional && { [random.oneOf(['default', 'value'])]: randomText([], random) }),
        ...(random.chance(0.05) && { enum: ['a', 'b'] }),
      })),
    }),
    ...(signature.artifacts.length > 0 && {
      artifacts: signature.artifacts.map(({ name, isOptional }) => ({
        name,
        ...(hasPaths !== random.chance(MISTAKE) && { path: `/in/${name}` }),
        ...(isOptional &&
          random.oneOf<JsonObject>([{ optional: true }, { s3: { key: 'x' } }, { raw: { data: 'x' } }])),
      })),
    }),
  };
}

/** The variables that the inputs of a template add. */
export function inputVariables({ parameters, artifacts, type }: Signature): string[] {
  const hasPaths = type === 'container' || type === 'script';
  return [
    ...parameters.map(({ name }) => `inputs.parameters.${name}`),
    ...(hasPaths ? artifacts.map(({ name }) => `inputs.artifacts.${name}.path`) : []),
  ];
}

/** The outputs of a template. `sources` are variables of parameters and artifacts that a DAG or steps can return. */
export function randomOutputs(
  signature: Signature,
  sources: { readonly parameters: readonly string[]; readonly artifacts: readonly string[] },
  random: Random,
): JsonObject {
  const { outputParameters, outputArtifacts } = signature;
  return {
    ...(outputParameters.length > 0 && {
      parameters: outputParameters.map((name) => ({
        name,
        valueFrom: outputSource(signature, name, sources.parameters, random),
        ...(random.chance(0.1) && {
          globalName: random.oneOf(['shared', 'other', '{{workflow.name}}', 'a b']),
        }),
      })),
    }),
    ...(outputArtifacts.length > 0 && {
      artifacts: outputArtifacts.map((name) => ({
        name,
        ...artifactSource(signature, name, sources.artifacts, random),
        ...(random.chance(0.05) && {
          globalName: random.oneOf(['shared', '{{inputs.parameters.message}}', '?']),
        }),
      })),
    }),
  };
}

function outputSource(
  { type }: Signature,
  name: string,
  sources: readonly string[],
  random: Random,
): JsonObject {
  if (random.chance(MISTAKE))
    return random.oneOf<JsonObject>([{}, { path: '/x' }, { supplied: {} }, { expression: '1' }]);
  switch (type) {
    case 'dag':
    case 'steps': {
      const source = random.maybeOneOf(sources);
      return source === undefined ? { expression: "'x'" } : { parameter: `{{${source}}}` };
    }
    case 'resource':
      return { jsonPath: '{.status}' };
    case 'suspend':
      return { supplied: {} };
    default:
      return { path: `/out/${name}`, ...(random.chance(0.2) && { default: 'none' }) };
  }
}

function artifactSource(
  { type }: Signature,
  name: string,
  sources: readonly string[],
  random: Random,
): JsonObject {
  if (type !== 'dag' && type !== 'steps')
    return { path: random.chance(MISTAKE) ? '/out/../x' : `/out/${name}` };
  const source = random.maybeOneOf(sources);
  return source === undefined ? { fromExpression: 'x' } : { from: `{{${source}}}` };
}

/** The arguments of a call. */
export function randomArguments(
  callee: Signature,
  variables: readonly string[],
  artifacts: readonly string[],
  random: Random,
): JsonObject {
  const parameters = callee.parameters
    .filter(({ isOptional }) => (isOptional ? random.chance(0.5) : !random.chance(MISTAKE)))
    .map(({ name }): Json => ({ name, value: randomText(variables, random) }));
  const given = callee.artifacts
    .filter(({ isOptional }) => (isOptional ? random.chance(0.5) : !random.chance(MISTAKE)))
    .map(({ name }): Json => {
      const source = random.maybeOneOf(artifacts);
      return source === undefined || random.chance(0.2)
        ? { name, raw: { data: randomText(variables, random) } }
        : { name, from: `{{${source}}}` };
    });
  if (random.chance(0.03)) parameters.push({ name: 'surplus', value: randomTag(variables, random) });
  return {
    ...(parameters.length > 0 && { parameters }),
    ...(given.length > 0 && { artifacts: given }),
  };
}
