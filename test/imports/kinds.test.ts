import { ApiObject, App, Chart, Testing } from 'cdk8s';
import * as cd from '../../imports/argo-cd';
import * as events from '../../imports/argo-events';
import * as argo from '../../imports/argoproj.io';
import { ExternalSecret } from '../../imports/external-secrets.io';

const WORKFLOW: argo.WorkflowSpec = {
  entrypoint: 'main',
  podGC: { strategy: 'OnPodCompletion' },
  templates: [
    { name: 'main', container: { image: 'busybox', resources: { limits: { cpu: 1, memory: '1Gi' } } } },
  ],
};

describe('the kinds of Argo Workflows', () => {
  it.each([
    argo.Workflow,
    argo.WorkflowTemplate,
    argo.ClusterWorkflowTemplate,
    argo.CronWorkflow,
    argo.WorkflowEventBinding,
  ])('%p has its own name as kind', (kind) => {
    expect(kind.GVK).toEqual({ apiVersion: 'argoproj.io/v1alpha1', kind: kind.name });
  });

  it('are of the version that is imported', () => {
    expect(argo.ARGO_WORKFLOWS_VERSION).toMatch(/^4\./);
  });
});

describe('the kinds of Argo Events', () => {
  it.each([events.EventBus, events.EventSource, events.Sensor])('%p has its own name as kind', (kind) => {
    expect(kind.GVK).toEqual({ apiVersion: 'argoproj.io/v1alpha1', kind: kind.name });
  });

  it('are of the version that is imported', () => {
    expect(events.ARGO_EVENTS_VERSION).toMatch(/^1\.9\./);
  });
});

describe('the kind of Argo CD', () => {
  it('has its own name as kind', () => {
    expect(cd.Application.GVK).toEqual({ apiVersion: 'argoproj.io/v1alpha1', kind: 'Application' });
  });

  it('is of the version that is imported', () => {
    expect(cd.ARGO_CD_VERSION).toMatch(/^3\./);
  });
});

describe('a kind in a chart', () => {
  let chart: Chart;

  beforeEach(() => {
    chart = new Chart(new App(), 'test');
  });

  it('is rendered with the names of the API, unchanged', () => {
    new argo.WorkflowTemplate(chart, 'build', { metadata: { name: 'build' }, spec: WORKFLOW });
    expect(Testing.synth(chart)).toEqual([
      {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'WorkflowTemplate',
        metadata: { name: 'build' },
        spec: WORKFLOW,
      },
    ]);
  });

  it('is named by cdk8s unless it has a name', () => {
    const { name } = new argo.Workflow(chart, 'build', { spec: WORKFLOW });
    expect(Testing.synth(chart)).toMatchObject([{ metadata: { name } }]);
  });

  it('has no name beside generateName when the name is undefined', () => {
    new argo.Workflow(chart, 'build', {
      metadata: { name: undefined, generateName: 'build-' },
      spec: WORKFLOW,
    });
    expect(Testing.synth(chart)).toEqual([
      { ...argo.Workflow.GVK, metadata: { generateName: 'build-' }, spec: WORKFLOW },
    ]);
  });

  it('is an ApiObject of its GVK, found as such', () => {
    const cron = new argo.CronWorkflow(chart, 'nightly', {
      spec: { schedules: ['0 3 * * *'], workflowSpec: WORKFLOW },
    });
    expect(ApiObject.of(cron)).toBe(cron);
    expect({ apiVersion: cron.apiVersion, kind: cron.kind }).toEqual(argo.CronWorkflow.GVK);
  });

  it('is the same as a plain manifest', () => {
    const props = {
      metadata: { name: 'push' },
      spec: { event: { selector: 'true' }, submit: { workflowTemplateRef: { name: 'build' } } },
    };
    new argo.WorkflowEventBinding(chart, 'push', props);
    expect(Testing.synth(chart)).toEqual([argo.WorkflowEventBinding.manifest(props)]);
  });

  it('takes another kind as the object that a trigger makes', () => {
    const source = { resource: argo.Workflow.manifest({ spec: WORKFLOW }) };
    const trigger = { template: { name: 'build', argoWorkflow: { operation: 'submit', source } } } as const;
    new events.Sensor(chart, 'push', {
      spec: {
        dependencies: [{ name: 'push', eventSourceName: 'git', eventName: 'app' }],
        triggers: [trigger],
      },
    });
    expect(Testing.synth(chart)).toMatchObject([
      { ...events.Sensor.GVK, spec: { triggers: [{ template: { argoWorkflow: { source } } }] } },
    ]);
  });

  it('is rendered also when it comes from a CustomResourceDefinition', () => {
    new ExternalSecret(chart, 'registry', {
      metadata: { name: 'registry' },
      spec: {
        secretStoreRef: { kind: 'SecretStore', name: 'vault' },
        dataFrom: [{ extract: { key: 'registry' } }],
      },
    });
    expect(Testing.synth(chart)).toMatchObject([
      {
        apiVersion: 'external-secrets.io/v1',
        kind: 'ExternalSecret',
        spec: { secretStoreRef: { name: 'vault' } },
      },
    ]);
  });
});
