import type { ErrorObject } from 'ajv/dist/2020';
import { argoCd } from '../../scripts/import/sources/argo-cd';
import { argoEvents } from '../../scripts/import/sources/argo-events';
import type { Manifest } from './manifest';
import type { Validators } from './read-schemas';
import { readEventsSchema, readResourceSchema, readWorkflowSchema } from './read-schemas';

/** The versions of Argo Workflows whose published schemas are at hand. */
export const SCHEMA_VERSIONS = ['3.7.6', '4.1.2'] as const;

interface KindsOfProject {
  /** What errors begin with. */
  readonly name: string;
  readonly kinds: readonly string[];
  readonly read: () => Validators;
}

const WORKFLOW_KINDS = [
  'ClusterWorkflowTemplate',
  'CronWorkflow',
  'Workflow',
  'WorkflowEventBinding',
  'WorkflowTemplate',
];

const PROJECTS: readonly KindsOfProject[] = [
  ...SCHEMA_VERSIONS.map((version) => ({
    name: version,
    kinds: WORKFLOW_KINDS,
    read: () => readWorkflowSchema(version),
  })),
  {
    name: `${argoEvents.project} ${argoEvents.version}`,
    kinds: ['EventBus', 'EventSource', 'Sensor'],
    read: readEventsSchema,
  },
  {
    name: `${argoCd.project} ${argoCd.version}`,
    kinds: ['Application'],
    read: () => readResourceSchema(argoCd.file),
  },
];

const validators = new Map<string, Validators>();

/** The schema of a project, read when it is first needed. */
function validatorsOf({ name, read }: KindsOfProject): Validators {
  const known = validators.get(name) ?? read();
  validators.set(name, known);
  return known;
}

function format(project: string, error: ErrorObject): string {
  const field = 'additionalProperty' in error.params ? `: ${String(error.params.additionalProperty)}` : '';
  return `${project}: ${error.instancePath || '/'} ${error.message ?? error.keyword}${field}`;
}

function projectsOf(manifest: Pick<Manifest, 'apiVersion' | 'kind'>): readonly KindsOfProject[] {
  if (manifest.apiVersion !== 'argoproj.io/v1alpha1') return [];
  return PROJECTS.filter(({ kinds }) => kinds.includes(manifest.kind));
}

/** Whether the manifest is of a kind that the schemas of Argo Workflows, Events or CD describe. */
export function hasSchema(manifest: Pick<Manifest, 'apiVersion' | 'kind'>): boolean {
  return projectsOf(manifest).length > 0;
}

/**
 * What is wrong with a manifest by the schemas of the project that it belongs to: `4.1.2: /spec must …` by those of
 * Argo Workflows, `Argo Events 1.9.11: /spec must …` and `Argo CD 3.5.1: /spec must …` by the others.
 */
export function validateAgainstSchemas(manifest: Manifest): string[] {
  if (!hasSchema(manifest)) throw new Error(`${manifest.apiVersion} ${manifest.kind} is not one of Argo's`);
  return projectsOf(manifest).flatMap((project) => {
    const validate = validatorsOf(project)(manifest.kind);
    validate(manifest);
    return (validate.errors ?? []).map((error) => format(project.name, error));
  });
}
