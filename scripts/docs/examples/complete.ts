import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { JsonObject } from './json';
import { isObject, objectOf, objectsIn } from './json';

/** The templates that examples call, but do not show. */
const LIBRARY = objectsIn(parse(readFileSync(join(__dirname, 'library.yaml'), 'utf8')));

/** The `apiVersion` of kinds, other than those of the Argo projects. */
const API_VERSIONS: { readonly [kind: string]: string } = {
  ConfigMap: 'v1',
  Secret: 'v1',
  ServiceAccount: 'v1',
  Role: 'rbac.authorization.k8s.io/v1',
  RoleBinding: 'rbac.authorization.k8s.io/v1',
};

/** The dependency and the trigger of a Sensor that an example leaves out. */
const SENSOR: JsonObject = {
  dependencies: [{ name: 'push', eventSourceName: 'github', eventName: 'push' }],
  triggers: [
    {
      template: {
        name: 'ci',
        argoWorkflow: {
          operation: 'submit',
          source: { resource: fromTemplate('ci') },
        },
      },
    },
  ],
};

function fromTemplate(name: string): JsonObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata: { generateName: `${name}-` },
    spec: { entrypoint: 'main', templates: [mainTemplate()] },
  };
}

function mainTemplate(): JsonObject {
  return { name: 'main', container: { image: 'busybox:1.37' } };
}

/**
 * Adds what an example leaves out, so that it can be checked. An example is
 * - an object with a `kind`: what is left out of `apiVersion` and `metadata` is added
 * - the fields `metadata` and `spec` of a Workflow
 * - the `templates` of a Workflow, of which the first one is its entrypoint
 * - the fields of a template
 */
export function complete(fragment: unknown): JsonObject {
  if (!isObject(fragment)) throw new Error(`An example is not a mapping: ${JSON.stringify(fragment)}`);
  const { kind } = fragment;
  if (typeof kind === 'string') return completeObject(kind, fragment);
  if ('spec' in fragment) return workflow(objectOf(fragment.spec), objectOf(fragment.metadata));
  if ('templates' in fragment) return workflow(fragment, {});
  return workflow({ templates: [{ name: 'main', ...fragment }] }, {});
}

function completeObject(kind: string, object: JsonObject): JsonObject {
  const { apiVersion = API_VERSIONS[kind] ?? 'argoproj.io/v1alpha1', metadata, spec } = object;
  return {
    ...object,
    apiVersion,
    metadata: { ...(objectOf(metadata).generateName === undefined && { name: 'ci' }), ...objectOf(metadata) },
    ...(isObject(spec) && { spec: completeSpec(kind, spec) }),
  };
}

function completeSpec(kind: string, spec: JsonObject): JsonObject {
  if (kind === 'CronWorkflow')
    return {
      ...spec,
      workflowSpec: spec.workflowSpec ?? { entrypoint: 'main', templates: [mainTemplate()] },
    };
  return kind === 'Sensor' ? { ...SENSOR, ...spec } : spec;
}

/** A Workflow with the templates of an example, and those that it may call. */
function workflow(spec: JsonObject, metadata: JsonObject): JsonObject {
  const { templates = [mainTemplate()], ...rest } = spec;
  const own = objectsIn(templates);
  const names = own.map(({ name }) => name);
  const entrypoint = spec.entrypoint ?? names[0];
  const first = own.find(({ name }) => name === entrypoint);
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata: { name: 'ci', ...metadata },
    spec: {
      entrypoint,
      ...('arguments' in spec ? {} : argumentsFor(objectOf(first?.inputs))),
      ...rest,
      templates: [...own, ...LIBRARY.filter(({ name }) => !names.includes(name))],
    },
  };
}

/** The arguments that the entrypoint needs. */
function argumentsFor({ parameters, artifacts }: JsonObject): JsonObject {
  const values = objectsIn(parameters)
    .filter((input) => !('default' in input) && !('value' in input))
    .map(({ name }) => ({ name, value: 'example' }));
  const files = objectsIn(artifacts)
    .filter(({ optional, ...input }) => optional !== true && input.raw === undefined)
    .map(({ name }) => ({ name, raw: { data: 'example' } }));
  if (values.length + files.length === 0) return {};
  return { arguments: { parameters: values, artifacts: files } };
}
