import type { Chart } from 'cdk8s';
import type { WorkflowTemplateProps } from '../../lib';
import type { ArgumentValues } from '../../lib/workflow/ports/arguments';
import {
  ContainerTemplate,
  DagTemplate,
  StepsTemplate,
  WorkflowTemplate,
  artifact,
  parameter,
} from '../../lib';
import type * as argo from '../../imports/argoproj.io';
import { synth, templateIn, workflowIn } from '../support';

/** A container that does nothing. */
export const CONTAINER = { image: 'busybox:1.37', command: ['true'] };

/** A WorkflowTemplate with a template that has inputs and outputs of all kinds. */
function tools(chart: Chart, props: WorkflowTemplateProps = {}) {
  const workflow = new WorkflowTemplate(chart, 'library', props);
  const work = new ContainerTemplate(workflow, 'work', {
    inputs: {
      text: parameter({ value: '' }),
      other: parameter({ value: '' }),
      suite: parameter({ enum: ['fast', 'full'], value: 'fast' }),
      source: artifact({ path: '/src', optional: true }),
    },
    outputs: { digest: parameter({ path: '/tmp/digest' }), report: artifact('/tmp/report') },
    container: CONTAINER,
  });
  return { workflow, work };
}

/** The same, and an empty DAG. */
export function library(chart: Chart, props: WorkflowTemplateProps = {}) {
  const { workflow, work } = tools(chart, props);
  return { workflow, work, dag: new DagTemplate(workflow, 'dag') };
}

/** The same, and an empty steps template. */
export function stepsLibrary(chart: Chart) {
  const { workflow, work } = tools(chart);
  return { workflow, work, steps: new StepsTemplate(workflow, 'steps') };
}

/** The steps that `build` adds, as Argo gets them. */
export function stepsOf(
  build: (parts: ReturnType<typeof stepsLibrary>) => void,
): NonNullable<argo.Template['steps']> {
  const manifests = synth((chart) => {
    build(stepsLibrary(chart));
  });
  return templateIn(workflowIn(manifests), 'steps').steps ?? [];
}

/** The tasks that `build` adds to the DAG, as Argo gets them. */
export function tasksOf(build: (parts: ReturnType<typeof library>) => void): readonly argo.DAGTask[] {
  const manifests = synth((chart) => {
    build(library(chart));
  });
  return templateIn(workflowIn(manifests), 'dag').dag?.tasks ?? [];
}

/** The dependencies of each task that `build` adds to the DAG. */
export function dependenciesOf(build: (parts: ReturnType<typeof library>) => void): {
  [task: string]: readonly string[];
} {
  return Object.fromEntries(tasksOf(build).map((task) => [task.name, task.dependencies ?? []]));
}

/** Arguments as a program in plain JavaScript may pass them, which the compiler has not checked. */
export function unchecked(json: string): ArgumentValues {
  return JSON.parse(json) as ArgumentValues;
}
