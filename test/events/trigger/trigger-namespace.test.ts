import { App, Chart } from 'cdk8s';
import {
  CancelSuperseded,
  EventBus,
  SuspendTemplate,
  WorkflowTemplate,
  findingsOf,
  parameter,
} from '../../../lib/index';
import type { Manifest } from '../../support/index';
import { synthChart } from '../../support/index';
import { kindsOf, pushTrigger } from '../trigger';

/** A workflow of a namespace that a trigger can start. */
function workflowIn(chart: Chart, namespace: string): object {
  const [gitUrl, revision, imageName, imageTag] = [parameter(), parameter(), parameter(), parameter()];
  const workflow = new WorkflowTemplate(chart, `workflow-${namespace}`, {
    metadata: { name: 'app', namespace },
    arguments: { gitUrl, revision, imageName, imageTag },
  });
  workflow.setEntrypoint(new SuspendTemplate(workflow, 'wait', { suspend: {} }));
  return workflow;
}

const ACCOUNTS = ['ServiceAccount', 'ServiceAccount'];
const OWN = ['ConfigMap', 'EventSource', 'Ingress', 'Role', 'RoleBinding', 'Sensor', ...ACCOUNTS];

/** What triggers share: the EventBus and the cancellation workflow. */
const SHARED = ['EventBus', 'Role', 'RoleBinding', 'Secret', 'ServiceAccount', 'WorkflowTemplate'];

function triggersIn(chart: Chart, namespace: string, ids: readonly string[]): void {
  const workflow = workflowIn(chart, namespace);
  for (const id of ids) {
    const ingress = { host: `${id}.acme.dev`, tlsSecret: 'ci-tls' };
    const props = { workflow, metadata: { namespace }, ingress, maxBuilds: 1, cancelSuperseded: true };
    pushTrigger(chart, props, id);
  }
}

test('all objects of a trigger are in its namespace, and shared ones are created once', () => {
  const app = new App();
  const chart = new Chart(app, 'chart', { namespace: 'here' });
  triggersIn(chart, 'here', ['a']);
  triggersIn(chart, 'there', ['b', 'c']);
  const isOther = ({ kind, metadata }: Manifest) =>
    kind === 'WorkflowTemplate' && metadata.name !== 'cancel-superseded';
  const created = synthChart(chart).filter((manifest) => !isOther(manifest));
  const kindsIn = (namespace: string) =>
    kindsOf(created.filter(({ metadata }) => metadata.namespace === namespace));
  expect(kindsIn('here')).toEqual([...OWN, ...SHARED].sort());
  expect(kindsIn('there')).toEqual([...OWN, ...OWN, ...SHARED].sort());
  expect(findingsOf(app)).toEqual([]);
});

test('ids of users do not conflict with automatic ones', () => {
  const chart = new Chart(new App(), 'chart');
  pushTrigger(chart, { cancelSuperseded: true });
  pushTrigger(chart, {}, 'event-bus');
  new CancelSuperseded(chart, 'cancel-superseded', { metadata: { name: 'mine' } });
  expect(findingsOf(chart)).toEqual([]);
});

test('an EventBus or a cancellation workflow must be in the namespace of the trigger', () => {
  const app = new App();
  const chart = new Chart(app, 'chart', { namespace: 'here' });
  const metadata = { namespace: 'there' };
  const eventBus = new EventBus(chart, 'bus', { metadata });
  const cancelSuperseded = new CancelSuperseded(chart, 'cancel', { metadata });
  pushTrigger(chart, { eventBus, cancelSuperseded });
  pushTrigger(chart, { eventBus, cancelSuperseded, metadata, workflow: workflowIn(chart, 'there') }, 'other');
  expect(findingsOf(app).map(({ code, construct, path }) => [code, construct, path])).toEqual([
    ['conflicting-namespaces', 'chart/on-push', 'eventBus'],
    ['conflicting-namespaces', 'chart/on-push', 'cancelSuperseded'],
  ]);
});
