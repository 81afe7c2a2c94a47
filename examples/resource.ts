/** Creates a Kubernetes object and waits for it: database migrations as a Job, before the next tasks. */
import { App, Chart } from 'cdk8s';
import { PodControllerRbac, ResourceTemplate, Workflow, parameter, variables } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'resource', { namespace: 'ci' });
// Its Role allows what the template does: to create Jobs and to read them.
const { serviceAccount } = new PodControllerRbac(chart, 'rbac', { metadata: { name: 'migrations' } });
const workflow = new Workflow(chart, 'migrate', {
  metadata: { generateName: 'migrate-' },
  serviceAccount,
  arguments: { target: parameter({ value: 'head' }) },
});
const { target } = workflow.arguments;
new ResourceTemplate(workflow, 'run-migrations', {
  outputs: { finished: parameter({ valueFrom: { jsonPath: '{.status.completionTime}' } }) },
  resource: {
    action: 'create',
    setOwnerReference: true, // deletes the Job together with the workflow
    successCondition: 'status.succeeded == 1',
    failureCondition: 'status.failed > 0',
    manifest: {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { generateName: `${variables.workflow.name}-` },
      spec: {
        backoffLimit: 0,
        template: {
          spec: {
            restartPolicy: 'Never',
            containers: [{ name: 'migrate', image: 'busybox:1.37', command: ['echo', target] }],
          },
        },
      },
    },
  },
});
app.synth();
