import { artifact, parameter } from '../../../lib';
import type { ArtifactPort, HasValue, NeedsValue, ParameterPort, Port } from '../../../lib';
import type { ArtifactReference, ParameterReference } from '../../../lib';
import type { Random } from '../random';
import { MISTAKE } from './mistake';

/**
 * What a parameter contains. It is also the key of the port, so that what a program passes, and what a simulated pod
 * outputs, fits.
 */
export type Kind = 'count' | 'list' | 'mode' | 'text';

export const KINDS: readonly [Kind, ...Kind[]] = ['text', 'count', 'list', 'mode'];

/** The key of artifacts. */
export const FILES = 'files';

/** Values of each kind. The first is what simulated pods output. */
export const SAMPLES: { readonly [kind in Kind]: readonly [string, ...string[]] } = {
  text: ['hello', 'v1.2', 'a b', 'main'],
  count: ['3', '1', '12'],
  list: ['["a","b"]', '["one"]', '[{"name":"x"}]'],
  mode: ['fast', 'full'],
};

export function isKind(key: string): key is Kind {
  return key in SAMPLES;
}

/** A value that a text or an expression can contain. */
export interface Value {
  readonly kind: Kind;
  readonly reference: ParameterReference;
}

/** What can be used in one place of a program. */
export interface Scope {
  readonly values: readonly Value[];
  readonly artifacts: readonly ArtifactReference[];
}

export const NO_SCOPE: Scope = { values: [], artifacts: [] };

export function joinScopes(...scopes: readonly Scope[]): Scope {
  return {
    values: scopes.flatMap(({ values }) => values),
    artifacts: scopes.flatMap(({ artifacts }) => artifacts),
  };
}

/** The name of a port, which is not always its key. */
function nameOf(key: string, random: Random): { name?: string } {
  return random.chance(0.1) ? { name: `${key}-name` } : {};
}

type InputPort = ParameterPort<string, HasValue | NeedsValue, undefined> | ArtifactPort;

export interface InputPortsByKey {
  readonly [key: string]: InputPort;
}

/** Inputs of a template, or arguments of a workflow. */
export function randomInputs(random: Random, withPath: boolean): InputPortsByKey {
  const kinds = KINDS.filter(() => random.chance(0.3));
  const parameters = kinds.map((kind): [string, InputPort] => [kind, randomInput(kind, random)]);
  const files = random.chance(0.15) ? [[FILES, randomArtifact(random, withPath)] as const] : [];
  return Object.fromEntries<InputPort>([...parameters, ...files]);
}

export function randomInput(
  kind: Kind,
  random: Random,
): ParameterPort<string, HasValue | NeedsValue, undefined> {
  const name = nameOf(kind, random);
  const value = random.oneOf(SAMPLES[kind]);
  if (kind === 'mode') {
    const options = { ...name, enum: ['fast', 'full'] } as const;
    return random.chance(0.3) ? parameter({ ...options, value: 'fast' }) : parameter(options);
  }
  if (random.chance(0.3)) return parameter({ ...name, value });
  if (random.chance(0.1)) return parameter({ ...name, default: value });
  if (random.chance(MISTAKE))
    return parameter({ ...name, valueFrom: { configMapKeyRef: { name: 'settings', key: 'text' } } });
  return parameter(name);
}

function randomArtifact(random: Random, withPath: boolean): ArtifactPort {
  const path =
    withPath || random.chance(MISTAKE) ? { path: random.oneOf(['/tmp/files', '/work/in', '/src']) } : {};
  if (random.chance(0.2)) return artifact({ ...path, optional: true });
  if (random.chance(0.2)) return artifact({ ...path, ...randomLocation(random) });
  return artifact(path);
}

/** A location of an artifact. */
export function randomLocation(
  random: Random,
): { raw: { data: string } } | { s3: { key: string } } | { git: { repo: string } } {
  if (random.chance(0.3)) return { s3: { key: random.oneOf(['a/b.tgz', 'c.tgz', '{{workflow.name}}.tgz']) } };
  if (random.chance(0.3)) return { git: { repo: 'https://example.com/app.git' } };
  return { raw: { data: random.oneOf(['text', '{{workflow.name}}']) } };
}

/** Outputs that a pod writes to files. */
export function randomFileOutputs(random: Random): {
  readonly [key: string]: ParameterPort<string, HasValue> | ArtifactPort;
} {
  const kinds = KINDS.filter(() => random.chance(0.25));
  const parameters = kinds.map((kind): [string, ParameterPort<string, HasValue>] => {
    const options = { ...nameOf(kind, random), path: `/tmp/${kind}` };
    if (random.chance(0.15)) return [kind, parameter({ ...options, default: SAMPLES[kind][0] })];
    if (random.chance(0.05)) return [kind, parameter({ ...options, globalName: `global-${kind}` })];
    return [kind, parameter(options)];
  });
  const files: readonly (readonly [string, ArtifactPort])[] = random.chance(0.2)
    ? [[FILES, artifact({ path: '/tmp/out', ...(random.chance(0.2) && { archive: { none: {} } }) })]]
    : [];
  return Object.fromEntries<ParameterPort<string, HasValue> | ArtifactPort>([...parameters, ...files]);
}

/** The values that references to ports stand for. */
export function scopeOf(
  ports: { readonly [key: string]: Port },
  references: { readonly [key: string]: ArtifactReference | ParameterReference },
): Scope {
  const values: Value[] = [];
  const artifacts: ArtifactReference[] = [];
  for (const key of Object.keys(ports)) {
    const reference = references[key];
    if (reference?.kind === 'artifact') artifacts.push(reference);
    else if (reference !== undefined && isKind(key)) values.push({ kind: key, reference });
  }
  return { values, artifacts };
}
