import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseAllDocuments } from 'yaml';

/** An object of a manifest, with the fields that the benchmark reads. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

/** All objects in the files of a folder, by kind and name. */
export function readManifests(folder: string): Map<string, Manifest> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.k8s.yaml'));
  const objects = files.flatMap((file) =>
    parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map(
      (document) => document.toJS() as Manifest,
    ),
  );
  return new Map(objects.map((object) => [`${object.kind} ${object.metadata.name}`, object]));
}

/** The objects that differ. Programs are only comparable if they render the same objects. */
export function differences(
  expected: ReadonlyMap<string, Manifest>,
  found: ReadonlyMap<string, Manifest>,
): string[] {
  const names = new Set([...expected.keys(), ...found.keys()]);
  return [...names].filter(
    (name) => !isDeepStrictEqual(comparable(expected.get(name)), comparable(found.get(name))),
  );
}

/** The value without the names of containers, which Hera cannot set, and with YAML in strings parsed. */
function comparable(value: unknown): unknown {
  if (typeof value === 'string' && value.includes('\n'))
    return parseAllDocuments(value).map((it) => it.toJS() as unknown);
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === 'container' ? withoutName(item) : comparable(item),
    ]),
  );
}

function withoutName(container: unknown): unknown {
  return comparable(typeof container === 'object' ? { ...container, name: undefined } : container);
}
