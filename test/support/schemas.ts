import type { ErrorObject } from 'ajv/dist/2020';
import { argoCd } from '../../scripts/import/sources/argo-cd';
import { argoEvents } from '../../scripts/import/sources/argo-events';
import type { Manifest } from './manifest';
import type { Validators } from './read-schemas';
import { readEventsSchema, readResourceSchema, readWorkflowSchema } from './read-schemas';

/** The versions of Argo Workflows with an available schema. */
export const SCHEMA_VERSIONS = ['3.7.6', '4.1.2'] as const;

interface KindsOfProject {
  /** The prefix of errors. */
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

/** The schema of a project, read on first use. */
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

/** Whether the schemas of Argo Workflows, Argo Events or Argo CD include the kind of the manifest. */
export function hasSchema(manifest: Pick<Manifest, 'apiVersion' | 'kind'>): boolean {
  return projectsOf(manifest).length > 0;
}

/**
 * The errors of a manifest according to the schemas of its project: `4.1.2: /spec must …` for Argo Workflows,
 * `Argo Events 1.9.11: /spec must …` and `Argo CD 3.5.1: /spec must …` for the others.
 */
export function validateAgainstSchemas(manifest: Manifest): string[] {
  if (!hasSchema(manifest)) throw new Error(`${manifest.apiVersion} ${manifest.kind} is not one of Argo's`);
  return projectsOf(manifest).flatMap((project) => {
    const validate = validatorsOf(project)(manifest.kind);
    validate(manifest);
    return (validate.errors ?? []).map((error) => format(project.name, error));
  });
}
