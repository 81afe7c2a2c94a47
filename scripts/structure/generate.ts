import { argoEvents } from '../import/sources/argo-events';
import { argoWorkflows } from '../import/sources/argo-workflows';
import type { Constraints } from './constraints';
import { readConstraints } from './constraints';
import { readCrdDefinitions } from './crd-definitions';
import type { Definition, Field, Version } from './definition';
import { VERSIONS } from './definition';
import type { FormatOf, Schema } from './go-types';
import { goTypeOf, reachable, readSchema, shortName } from './go-types';
import { LATER_CONSTRAINTS } from './later-constraints';
import { print } from './print';
import type { SourceFile } from './sources';
import { APPLICATION_CRD, EVENTS_SCHEMA, WORKFLOW_CRDS, WORKFLOW_SCHEMAS } from './sources';

export interface GeneratedFile {
  readonly name: string;
  readonly code: string;
}

const WORKFLOW_KINDS = [
  'Workflow',
  'WorkflowTemplate',
  'ClusterWorkflowTemplate',
  'CronWorkflow',
  'WorkflowEventBinding',
];
const EVENTS_KINDS = ['EventBus', 'EventSource', 'Sensor'];

/** Generates the definitions of all kinds from the texts of the sources. */
export function generate(textOf: (source: SourceFile) => string): GeneratedFile[] {
  const schemas: Schemas = {
    '3.7': readSchema(textOf(WORKFLOW_SCHEMAS['3.7'])),
    '4.0': readSchema(textOf(WORKFLOW_SCHEMAS['4.0'])),
    '4.1': readSchema(textOf(WORKFLOW_SCHEMAS['4.1'])),
  };
  const events = readSchema(textOf(EVENTS_SCHEMA));
  const constraints = readConstraints(WORKFLOW_CRDS.map(textOf), schemas['4.0'], argoWorkflows.ownPackage);
  const workflowDefinitions = definitionsOf(schemas, constraints, events);
  const known = new Set(workflowDefinitions.map(({ name }) => name));
  const eventDefinitions = reachable(events, kinds(argoEvents.ownPackage, EVENTS_KINDS))
    // Kubernetes' types are shared. Those of Argo Workflows are newer.
    .filter((name) => name.startsWith(argoEvents.ownPackage) || !known.has(shortName(name)))
    .map((name) => eventDefinition(name, events));
  return [
    {
      name: 'workflows.ts',
      code: print('WORKFLOW_DEFINITIONS', 'Argo Workflows', workflowDefinitions, [
        ...Object.values(WORKFLOW_SCHEMAS),
        ...WORKFLOW_CRDS,
      ]),
    },
    {
      name: 'events.ts',
      code: print('EVENT_DEFINITIONS', 'Argo Events', eventDefinitions, [EVENTS_SCHEMA]),
    },
    {
      name: 'application.ts',
      code: print(
        'APPLICATION_DEFINITIONS',
        'Argo CD',
        readCrdDefinitions(textOf(APPLICATION_CRD), 'v1alpha1'),
        [APPLICATION_CRD],
      ),
    },
  ];
}

type Schemas = { readonly [version in Version]: Schema };

function kinds(ownPackage: string, names: readonly string[]): string[] {
  return names.map((name) => `${ownPackage}.${name}`);
}

function definitionsOf(schemas: Schemas, constraints: Constraints, events: Schema): Definition[] {
  const roots = kinds(argoWorkflows.ownPackage, WORKFLOW_KINDS);
  const names = new Set(VERSIONS.flatMap((version) => reachable(schemas[version], roots)));
  const formatOf: FormatOf = (field) => constraints.formats.get(field) ?? formatIn(events, field);
  return [...names].map((name) => workflowDefinition(name, schemas, constraints, formatOf));
}

/** Argo Workflows' schema omits most formats of Kubernetes' fields. Argo Events' schema has them. */
function formatIn(events: Schema, field: string): string | undefined {
  const [definition = '', name = ''] = field.replaceAll(/\[\]|\{\}/g, '').split('.');
  for (const [full, { properties }] of events.definitions) {
    if (!full.startsWith('io.k8s.') || shortName(full) !== definition) continue;
    const format = /"format":"(int\d+)"/.exec(JSON.stringify(properties[name] ?? null))?.[1];
    if (format !== undefined) return format;
  }
  return undefined;
}

function workflowDefinition(
  name: string,
  schemas: Schemas,
  constraints: Constraints,
  formatOf: FormatOf,
): Definition {
  const short = shortName(name);
  const inVersions = VERSIONS.filter((version) => schemas[version].definitions.has(name));
  const fields: Field[] = [];
  const names = new Set(inVersions.flatMap((version) => fieldsOf(schemas[version], name)));
  for (const field of names) {
    const versionsByType = new Map<string, Version[]>();
    for (const version of inVersions) {
      const property = schemas[version].definitions.get(name)?.properties[field];
      if (property === undefined) continue;
      const type = goTypeOf(schemas[version], property, `${short}.${field}`, formatOf);
      versionsByType.set(type, [...(versionsByType.get(type) ?? []), version]);
    }
    for (const [type, versions] of versionsByType) {
      const isRequired =
        constraints.required.get(short)?.includes(field) ?? requiredIn(schemas['4.1'], name).includes(field);
      fields.push({
        name: field,
        type,
        versions: versions.length === inVersions.length ? undefined : versions,
        constraints: [
          ...(isRequired ? ['required'] : []),
          ...constraintsOf(constraints, `${short}.${field}`, type),
        ],
      });
    }
  }
  const rules = [...(constraints.of.get(short) ?? [])].map((rule) => rule.replace('rule=', ''));
  return { name: short, fields, rules };
}

function fieldsOf(schema: Schema, name: string): string[] {
  return Object.keys(schema.definitions.get(name)?.properties ?? {});
}

function requiredIn(schema: Schema, name: string): readonly string[] {
  return schema.definitions.get(name)?.required ?? [];
}

function constraintsOf(constraints: Constraints, field: string, type: string): string[] {
  // The pattern of quantities belongs to their type.
  if (type.endsWith('quantity')) return [];
  const items = [...(constraints.of.get(`${field}[]`) ?? [])].filter((one) => one !== 'free');
  const found = [...(constraints.of.get(field) ?? []), ...items.map((one) => `items.${one}`)];
  const later = LATER_CONSTRAINTS[field] ?? [];
  return [
    ...found.map((one) => (later.some((other) => other.startsWith(before41(one))) ? only40(one) : one)),
    ...later,
  ].filter((one) => one !== 'free' || /^\W*[A-Z]/.test(type));
}

/** The start of a constraint of 4.1 that replaces one of 4.0. */
function before41(constraint: string): string {
  return `${constraint.split('=', 1)[0] ?? ''}@4.1=`;
}

function only40(constraint: string): string {
  return constraint.replace('=', '@4.0=');
}

function eventDefinition(name: string, events: Schema): Definition {
  const short = shortName(name);
  const properties = events.definitions.get(name)?.properties ?? {};
  const fields = Object.entries(properties).map(([field, property]) => ({
    name: field,
    type: goTypeOf(events, property, `${short}.${field}`, () => undefined),
    versions: undefined,
    constraints: [],
  }));
  return { name: short, fields, rules: [] };
}
