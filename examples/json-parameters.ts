/** A parameter that is an object, and typed expressions that read its fields. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Workflow, expr, parameter } from 'cdk8s-argo-ci';

interface Target {
  readonly cluster: string;
  readonly replicas: number;
  readonly features: readonly string[];
}

const { add, any, asInt, conditional, eq, fromJSON, join, member } = expr;
const app = new App();
const chart = new Chart(app, 'json-parameters', { namespace: 'ci' });
const workflow = new Workflow(chart, 'deploy', {
  metadata: { generateName: 'deploy-' },
  arguments: {
    target: parameter.json<Target>({ value: { cluster: 'test', replicas: 1, features: ['search'] } }),
  },
  entrypoint: 'main',
});
const deploy = new ContainerTemplate(workflow, 'deploy', {
  inputs: { target: parameter.json<Target>() },
  container: ({ inputs }) => {
    const target = fromJSON(inputs.target);
    const args = [
      member(target, 'cluster'),
      member(target, 'replicas'),
      join(member(target, 'features'), ','),
    ];
    return { image: 'ghcr.io/acme/deploy:3', command: ['deploy'], args };
  },
});
const target = fromJSON(workflow.arguments.target);
const replicas = asInt(member(target, 'replicas'));
const hasSearch = any(member(target, 'features'), (feature) => eq(feature, 'search'));
const dag = new DagTemplate(workflow, 'main');
dag.task('deploy', deploy, { target });
dag.task('deploy-index', deploy, {
  target: {
    cluster: `${member(target, 'cluster')}-index`,
    replicas: conditional(hasSearch, add(replicas, 1), replicas),
    features: [],
  },
});
app.synth();
