import { readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv/dist/2020';
import { Ajv2020 } from 'ajv/dist/2020';
import { parse } from 'yaml';
import { argoEvents } from '../../scripts/import/sources/argo-events';
import { sharedPath } from './shared';

/** The validator of each kind in the published schema of a project. */
export type Validators = (kind: string) => ValidateFunction;

interface Definition {
  readonly properties?: { readonly [field: string]: unknown };
  readonly required?: readonly string[];
}

interface JsonSchema {
  readonly definitions: { readonly [name: string]: Definition };
}

interface ResourceDefinition {
  readonly spec: { readonly versions: readonly { readonly schema: { readonly openAPIV3Schema: object } }[] };
}

/**
 * Types that the API server accepts in addition to the strings in the schema. `Item`, which accepts anything,
 * needs no correction.
 */
const CORRECTIONS: { readonly [name: string]: object } = {
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': { type: ['string', 'integer'] },
  'io.k8s.apimachinery.pkg.api.resource.Quantity': { type: ['string', 'number'] },
};

/** The schema of a version of Argo Workflows. */
export function readWorkflowSchema(version: string): Validators {
  const schema = JSON.parse(readSchema(`argo-workflows-${version}.schema.json`)) as JsonSchema;
  return validatorsOf(corrected(schema), (kind) => `definitions/io.argoproj.workflow.v1alpha1.${kind}`);
}

/** The schema of the imported version of Argo Events. */
export function readEventsSchema(): Validators {
  const schema = JSON.parse(readSchema(argoEvents.file)) as JsonSchema;
  return validatorsOf(corrected(schema), (kind) => `definitions/${argoEvents.ownPackage}.${kind}`);
}

/** The schema in a CustomResourceDefinition with one version. */
export function readResourceSchema(file: string): Validators {
  const definition = parse(readSchema(file)) as ResourceDefinition;
  const [version] = definition.spec.versions;
  if (version === undefined) throw new Error(`${file} has no version`);
  return validatorsOf({ kind: closed(version.schema.openAPIV3Schema) }, () => 'kind');
}

/**
 * The schema, as strict as the API server with `--validate=strict`: unknown fields are errors. The published
 * schema accepts any misspelled field. Definitions without `properties` (`Plugin`, `Item`, `FieldsV1`) are
 * arbitrary JSON, and remain open.
 */
function corrected({ definitions }: JsonSchema): object {
  const strict = Object.entries(definitions).map(([name, definition]) => [
    name,
    CORRECTIONS[name] ??
      (definition.properties === undefined
        ? definition
        : { ...definition, required: requiredOf(name, definition), additionalProperties: false }),
  ]);
  return { definitions: Object.fromEntries(strict) as object };
}

/** The required fields of a definition, except for those that Argo Events does not need. */
function requiredOf(name: string, { required = [] }: Definition): readonly string[] {
  return required.filter((field) => argoEvents.optional[name]?.includes(field) !== true);
}

/** The schema of a CustomResourceDefinition, in which unknown fields are errors too. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.entries(schema).map(([key, part]) => [key, closed(part)]);
  const copy = Object.fromEntries(parts) as object;
  const isObject = 'type' in schema && schema.type === 'object' && 'properties' in schema;
  return isObject ? { ...copy, additionalProperties: false } : copy;
}

function validatorsOf(schema: object, pathOf: (kind: string) => string): Validators {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(schema, 'argo');
  return (kind) => {
    const validate = ajv.getSchema(`argo#/${pathOf(kind)}`);
    if (validate === undefined) throw new Error(`the schema has no ${kind}`);
    return validate;
  };
}

function readSchema(file: string): string {
  return readFileSync(sharedPath('schemas', file), 'utf8');
}
