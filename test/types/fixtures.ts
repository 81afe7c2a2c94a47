import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Workflow, WorkflowTemplate, artifact, parameter } from '../../lib';

// The constructs that the type tests use. This code is only compiled, never run.
export const workflow = new Workflow(new Chart(new App(), 'types'), 'workflow', {
  arguments: {
    gitUrl: parameter({ name: 'git-url', value: 'https://example.com/a.git' }),
    suite: parameter({ enum: ['fast', 'full'], value: 'fast' }),
    other: parameter({ enum: ['red', 'green'], value: 'red' }),
  },
});

export const library = new WorkflowTemplate(workflow, 'library');

export const CONTAINER = { image: 'node:22' };

export const clone = new ContainerTemplate(library, 'clone', {
  inputs: { gitUrl: parameter({ name: 'git-url' }), revision: parameter({ value: 'main' }) },
  outputs: { source: artifact('/src'), commit: parameter({ path: '/tmp/commit' }) },
  container: CONTAINER,
});

export const unitTest = new ContainerTemplate(library, 'unit-test', {
  inputs: {
    source: artifact('/src'),
    suite: parameter({ enum: ['fast', 'full'] }),
    cache: artifact({ path: '/cache', optional: true }),
  },
  outputs: { coverage: parameter({ path: '/tmp/coverage' }) },
  container: CONTAINER,
});

export const bare = new ContainerTemplate(library, 'bare', { container: CONTAINER });

export const dag = new DagTemplate(workflow, 'dag');

export const cloned = dag.task('clone', clone, { gitUrl: workflow.arguments.gitUrl });
