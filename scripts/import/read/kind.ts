import { record, string } from './json';
import type { Kind } from '../model';
import { readSchema } from './schema';

/** Reads the schema of a kind. Of its fields, only the spec is read, which users write. */
export function readKind(schema: unknown, where: string): Pick<Kind, 'doc' | 'spec'> {
  const json = record(schema, where);
  const { spec } = record(json.properties, `${where}.properties`);
  return {
    doc: string(json.description ?? '', `${where}.description`),
    spec: readSchema(spec, `${where}.properties.spec`),
  };
}
