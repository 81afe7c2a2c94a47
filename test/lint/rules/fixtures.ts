/** An object of Kubernetes. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: object;
  readonly spec: object;
}

type Fields = object;

export const CONTAINER = { image: 'alpine:3' };

/** A template that runs a container, with more fields. */
export function leaf(name: string, fields: Fields = {}): Fields {
  return { name, container: CONTAINER, ...fields };
}

export function workflow(spec: Fields, metadata: Fields = { name: 'w' }): Manifest {
  return { apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow', metadata, spec };
}

export function workflowTemplate(spec: Fields, metadata: Fields = { name: 'library' }): Manifest {
  return { apiVersion: 'argoproj.io/v1alpha1', kind: 'WorkflowTemplate', metadata, spec };
}

export function clusterWorkflowTemplate(spec: Fields, metadata: Fields = { name: 'library' }): Manifest {
  return { apiVersion: 'argoproj.io/v1alpha1', kind: 'ClusterWorkflowTemplate', metadata, spec };
}

export function cronWorkflow(fields: Fields, spec: Fields = {}): Manifest {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'CronWorkflow',
    metadata: { name: 'c' },
    spec: { schedules: ['0 2 * * *'], ...fields, workflowSpec: { ...ofTemplates(leaf('main')), ...spec } },
  };
}

/** The specification of a workflow whose entrypoint is 'main'. */
export function ofTemplates(...templates: readonly Fields[]): Fields {
  return { entrypoint: 'main', templates };
}

/** A workflow with only the template 'main', which runs a container. */
export function main(fields: Fields = {}): Manifest {
  return workflow(ofTemplates(leaf('main', fields)));
}

/** A workflow with only the template 'main', without a container. */
export function only(fields: Fields): Manifest {
  return workflow(ofTemplates({ name: 'main', ...fields }));
}

/** A workflow with steps, which can call the template 'work'. */
export function steps(list: readonly Fields[], work: Fields = {}): Manifest {
  return workflow(ofTemplates({ name: 'main', steps: list.map((step) => [step]) }, leaf('work', work)));
}

/** A workflow with a DAG, whose tasks can call the template 'work'. */
export function dag(tasks: readonly Fields[], work: Fields = {}, fields: Fields = {}): Manifest {
  return workflow(ofTemplates({ name: 'main', dag: { tasks, ...fields } }, leaf('work', work)));
}
