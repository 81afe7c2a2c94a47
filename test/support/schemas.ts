import { readFileSync } from 'node:fs';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020';
import { Ajv2020 } from 'ajv/dist/2020';
import type { Manifest } from './manifest';
import { sharedPath } from './shared';

/** The versions of Argo Workflows whose published schemas are at hand. */
export const SCHEMA_VERSIONS = ['3.7.6', '4.1.2'] as const;

const KINDS = [
  'ClusterWorkflowTemplate',
  'CronWorkflow',
  'Workflow',
  'WorkflowEventBinding',
  'WorkflowTemplate',
];

interface Definition {
  readonly type?: string;
  readonly properties?: object;
}

interface Schema {
  readonly definitions: { readonly [name: string]: Definition };
}

/**
 * What the API server takes besides what the schema says, which calls these types strings (or, in `Item`,
 * anything: nothing to correct there).
 */
const CORRECTIONS: { readonly [name: string]: object } = {
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': { type: ['string', 'integer'] },
  'io.k8s.apimachinery.pkg.api.resource.Quantity': { type: ['string', 'number'] },
};

/**
 * The schema made as strict as the API server with `--validate=strict`: a field that no definition knows is an
 * error. As published the schema lets every misspelt field through. Definitions without any `properties`
 * (`Plugin`, `Item`, `FieldsV1`) stand for free JSON and stay open.
 */
function corrected({ definitions }: Schema): object {
  const strict = Object.entries(definitions).map(([name, definition]) => [
    name,
    CORRECTIONS[name] ??
      (definition.properties === undefined ? definition : { ...definition, additionalProperties: false }),
  ]);
  return { definitions: Object.fromEntries(strict) as object };
}

const schemas = new Map<string, Ajv2020>();

/** The schema of a version, read when it is first needed. */
function schemaOf(version: string): Ajv2020 {
  let ajv = schemas.get(version);
  if (ajv === undefined) {
    const text = readFileSync(sharedPath('schemas', `argo-workflows-${version}.schema.json`), 'utf8');
    ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
    ajv.addSchema(corrected(JSON.parse(text) as Schema), 'argo');
    schemas.set(version, ajv);
  }
  return ajv;
}

function validatorOf(version: string, kind: string): ValidateFunction {
  const validate = schemaOf(version).getSchema(`argo#/definitions/io.argoproj.workflow.v1alpha1.${kind}`);
  if (validate === undefined) throw new Error(`the schema of Argo Workflows ${version} has no ${kind}`);
  return validate;
}

function format(version: string, error: ErrorObject): string {
  const field = 'additionalProperty' in error.params ? `: ${String(error.params.additionalProperty)}` : '';
  return `${version}: ${error.instancePath || '/'} ${error.message ?? error.keyword}${field}`;
}

/** Whether the manifest is of a kind that Argo Workflows' schemas describe. */
export function hasSchema(manifest: Pick<Manifest, 'apiVersion' | 'kind'>): boolean {
  return manifest.apiVersion === 'argoproj.io/v1alpha1' && KINDS.includes(manifest.kind);
}

/** What is wrong with a manifest by the schemas of Argo Workflows: `4.1.2: /spec must …`. */
export function validateAgainstSchemas(manifest: Manifest): string[] {
  if (!hasSchema(manifest)) throw new Error(`${manifest.apiVersion} ${manifest.kind} is not Argo Workflows'`);
  return SCHEMA_VERSIONS.flatMap((version) => {
    const validate = validatorOf(version, manifest.kind);
    validate(manifest);
    return (validate.errors ?? []).map((error) => format(version, error));
  });
}
