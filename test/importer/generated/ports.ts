import type { JsonValue } from '../../../lib/importer/json/json';
import type { Draft } from './json';
import { withoutUndefined, unlessEmpty } from './json';
import { portNames } from './names';
import type { Random } from './random';
import { anyText } from './texts';

/** An input or output of a template. */
export interface Port {
  readonly kind: 'parameter' | 'artifact';
  readonly name: string;
  readonly isRequired: boolean;
  /** The allowed values; undefined if any value is. */
  readonly allowed?: readonly string[];
  readonly declaration: JsonValue;
}

/** Inputs or outputs in Argo's form: lists of parameters and artifacts. */
export function portLists(ports: readonly Port[], random: Random): JsonValue | undefined {
  const of = (kind: Port['kind']): readonly JsonValue[] | undefined =>
    unlessEmpty(ports.filter((port) => port.kind === kind).map(({ declaration }) => declaration));
  if (ports.length === 0 && !random.chance(10)) return undefined;
  return withoutUndefined({ parameters: of('parameter'), artifacts: of('artifact') });
}

/** Inputs of a template; those of DAGs and steps have no path. */
export function inputPorts(random: Random, hasPaths: boolean): Port[] {
  const [parameters, artifacts] = [portNames(random), portNames(random)];
  return [
    ...random.times(random.upTo(3), () => inputParameter(random, parameters.next())),
    ...random.times(random.upTo(random.one([0, 2])), (index) =>
      inputArtifact(random, artifacts.next(), hasPaths ? `/in/${index}` : undefined),
    ),
  ];
}

function inputParameter(random: Random, name: string): Port {
  const allowed = random.chance(15) ? ['fast', 'full', 'a b'] : undefined;
  const ending: Draft = random.one<Draft>([
    {},
    { value: allowed?.[0] ?? anyText(random) },
    { default: allowed?.[1] ?? anyText(random) },
    ...(allowed === undefined
      ? [{ valueFrom: { configMapKeyRef: { name: 'settings', key: name } } }, { value: '' }]
      : []),
  ]);
  const declaration = withoutUndefined({
    ...(random.chance(10) && { description: anyText(random) }),
    name,
    enum: allowed,
    ...ending,
  });
  const isRequired = Object.keys(ending).length === 0;
  return { kind: 'parameter', name, isRequired, declaration, ...(allowed !== undefined && { allowed }) };
}

function inputArtifact(random: Random, name: string, path: string | undefined): Port {
  const ending = random.one<Draft>([
    {},
    { optional: true },
    { raw: { data: anyText(random) } },
    { git: { repo: 'https://git.example.com/a.git', depth: 1 } },
    ...(path === undefined ? [] : [{ mode: 493 }, { archive: { none: {} } }]),
  ]);
  const isRequired = ['optional', 'raw', 'git'].every((field) => ending[field] === undefined);
  return { kind: 'artifact', name, isRequired, declaration: withoutUndefined({ name, path, ...ending }) };
}

/** Outputs that are read from files. */
export function outputPorts(random: Random): Port[] {
  const [parameters, artifacts] = [portNames(random), portNames(random)];
  return [
    ...random.times(random.upTo(2), (index) => outputParameter(random, parameters.next(), index)),
    ...random.times(random.upTo(random.one([0, 2])), (index) =>
      output('artifact', artifacts.next(), {
        path: `/out/${index}`,
        ...random.one<Draft>([{}, { optional: true }, { archive: { tar: { compressionLevel: 0 } } }]),
      }),
    ),
  ];
}

function outputParameter(random: Random, name: string, index: number): Port {
  const valueFrom = random.one<JsonValue>([
    { path: `/out/p${index}` },
    { path: `/out/p${index}`, default: anyText(random) },
  ]);
  return output('parameter', name, {
    valueFrom,
    ...random.one<Draft>([{}, { globalName: `global-${index}` }]),
  });
}

/** An output with its declaration. */
export function output(kind: Port['kind'], name: string, fields: Draft): Port {
  return { kind, name, isRequired: false, declaration: withoutUndefined({ name, ...fields }) };
}
