import { App, Chart } from 'cdk8s';
import { ServiceAccount } from 'cdk8s-plus-27';
import { Workflow } from '../../../lib';
import { CancelSuperseded } from '../../../lib/events/cancel/cancel-superseded';
import type { CancelSupersededProps } from '../../../lib/events/cancel/cancel-superseded-props';
import type { Manifest } from '../../support';
import {
  argolint,
  codesIn,
  describeWithShared,
  errorsOf,
  hasSchema,
  synth,
  synthChart,
  templateIn,
  validateAgainstSchemas,
  workflowIn,
} from '../../support';

function manifestsOf(props?: CancelSupersededProps): Manifest[] {
  return synth((chart) => new CancelSuperseded(chart, 'cancel', props));
}

function errorsFor(props: CancelSupersededProps): string[] {
  return errorsOf((chart) => new CancelSuperseded(chart, 'cancel', props));
}

function objectOf(kind: string, props?: CancelSupersededProps): Manifest | undefined {
  return manifestsOf(props).find((manifest) => manifest.kind === kind);
}

/** A cancellation workflow, and one run of it for a build. */
function withRun(chart: Chart): void {
  const cancel = new CancelSuperseded(chart, 'cancel');
  const run = cancel.submission({ concurrencyGroup: '3f786850', workflow: 'app-1b5a3f' });
  new Workflow(chart, 'run', { metadata: { generateName: 'cancel-' }, ...run });
}

describe('the workflow', () => {
  const spec = workflowIn(manifestsOf()).spec;

  test('has the concurrency group and its newest build as arguments', () => {
    expect(spec.entrypoint).toBe('cancel');
    expect(spec.arguments).toEqual({ parameters: [{ name: 'concurrency-group' }, { name: 'workflow' }] });
  });

  test('finds when the build was created, if it exists', () => {
    const find = templateIn(workflowIn(manifestsOf()), 'find');
    expect(find.resource).toEqual({
      action: 'get',
      flags: ['workflows.argoproj.io/{{inputs.parameters.workflow}}', '--ignore-not-found'],
    });
    expect(find.outputs?.parameters).toEqual([
      {
        name: 'created',
        valueFrom: {
          jsonPath: '{.metadata.labels.events\\.argoproj\\.io/action-timestamp}',
          default: '',
        },
      },
    ]);
  });

  test('stops older builds of the group that have not completed', () => {
    const { container } = templateIn(workflowIn(manifestsOf()), 'stop');
    expect(container).toMatchObject({
      image: 'quay.io/argoproj/argocli:v3.7.6',
      command: ['argo'],
      args: [
        'stop',
        '--selector',
        'cdk8s-argo-ci/concurrency-group={{inputs.parameters.concurrency-group}},' +
          'events.argoproj.io/action-timestamp<{{inputs.parameters.created}},' +
          'workflows.argoproj.io/completed!=true',
      ],
    });
  });

  test('looks again after a delay for a build that does not exist', () => {
    const workflow = workflowIn(manifestsOf({ retryDelay: '1m' }));
    const { steps = [], outputs } = templateIn(workflow, 'cancel');
    expect(steps.map((group) => group.map(({ name, when }) => [name, when]))).toEqual([
      [['find', undefined]],
      [
        ['stop', "{{=steps.find.outputs.parameters.created != ''}}"],
        ['late', "{{=steps.find.outputs.parameters.created == ''}}"],
      ],
    ]);
    expect(outputs?.parameters).toMatchObject([{ name: 'outcome', globalName: 'outcome' }]);
    const late = templateIn(workflow, 'cancel-late').steps ?? [];
    expect(late.map((group) => group.map(({ name }) => name))).toEqual([['wait'], ['find'], ['stop']]);
    expect(templateIn(workflow, 'wait').suspend).toEqual({ duration: '1m' });
  });

  test('is deleted after completion, and its pods are restricted', () => {
    expect(spec).toMatchObject({
      activeDeadlineSeconds: 600,
      ttlStrategy: { secondsAfterSuccess: 60, secondsAfterFailure: 86400 },
      podGC: { strategy: 'OnPodCompletion' },
      securityContext: { runAsNonRoot: true, runAsUser: 8737, seccompProfile: { type: 'RuntimeDefault' } },
    });
    expect(templateIn(workflowIn(manifestsOf()), 'stop').container).toMatchObject({
      securityContext: {
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
        readOnlyRootFilesystem: true,
      },
    });
  });
});

describe('the rights', () => {
  test('are only those that it needs', () => {
    expect(objectOf('Role')).toMatchObject({
      metadata: { name: 'cancel-superseded' },
      rules: [
        { apiGroups: ['argoproj.io'], resources: ['workflowtaskresults'], verbs: ['create', 'patch'] },
        { apiGroups: ['argoproj.io'], resources: ['workflows'], verbs: ['get', 'list', 'patch'] },
      ],
    });
  });

  test('are granted to a ServiceAccount of its own', () => {
    expect(workflowIn(manifestsOf()).spec.serviceAccountName).toBe('cancel-superseded');
    expect(objectOf('ServiceAccount')).toMatchObject({
      metadata: { name: 'cancel-superseded' },
      automountServiceAccountToken: false,
    });
    expect(objectOf('RoleBinding')).toMatchObject({
      metadata: { name: 'cancel-superseded:cancel-superseded' },
      subjects: [{ kind: 'ServiceAccount', name: 'cancel-superseded' }],
      roleRef: { kind: 'Role', name: 'cancel-superseded' },
    });
  });

  test('are only in the containers of Argo and the one that stops builds', () => {
    const workflow = workflowIn(manifestsOf());
    expect(workflow.spec).toMatchObject({
      automountServiceAccountToken: false,
      executor: { serviceAccountName: 'cancel-superseded' },
    });
    const { volumes, container } = templateIn(workflow, 'stop');
    expect(volumes).toMatchObject([{ name: 'service-account-token', projected: {} }]);
    expect(container?.volumeMounts).toMatchObject([
      { mountPath: '/var/run/secrets/kubernetes.io/serviceaccount', readOnly: true },
    ]);
  });

  test('are granted to an existing ServiceAccount', () => {
    const chart = new Chart(new App(), 'test');
    const serviceAccount = ServiceAccount.fromServiceAccountName(chart, 'account', 'ada');
    new CancelSuperseded(chart, 'cancel', { serviceAccount });
    const manifests = synthChart(chart);
    expect(manifests.map(({ kind }) => kind)).toEqual(['WorkflowTemplate', 'Role', 'Secret', 'RoleBinding']);
    expect(workflowIn(manifests).spec).toMatchObject({
      serviceAccountName: 'ada',
      automountServiceAccountToken: false,
      executor: { serviceAccountName: 'ada' },
    });
    expect(manifests[3]).toMatchObject({
      metadata: { name: 'ada:cancel-superseded' },
      subjects: [{ kind: 'ServiceAccount', name: 'ada' }],
    });
  });
});

describe('properties', () => {
  test('the name and the namespace apply to all objects', () => {
    const metadata = { name: 'keep-newest', namespace: 'ci' };
    const manifests = manifestsOf({ metadata });
    expect(manifests.map((manifest) => manifest.metadata)).toEqual([
      metadata,
      metadata,
      metadata,
      {
        name: 'keep-newest.service-account-token',
        namespace: 'ci',
        annotations: { 'kubernetes.io/service-account.name': 'keep-newest' },
      },
      { name: 'keep-newest:keep-newest', namespace: 'ci' },
    ]);
    expect(workflowIn(manifests).spec.serviceAccountName).toBe('keep-newest');
  });

  test('each object can have its own name', () => {
    const manifests = manifestsOf({
      serviceAccountMetadata: { name: 'ada', labels: { team: 'a' } },
      roleMetadata: { name: 'stopper' },
      bindingMetadata: { name: 'ada-may:stopper' },
    });
    expect(workflowIn(manifests).spec.serviceAccountName).toBe('ada');
    expect(manifests.slice(1).map((manifest) => manifest.metadata)).toEqual([
      { name: 'stopper' },
      { name: 'ada', labels: { team: 'a' } },
      {
        name: 'ada.service-account-token',
        annotations: { 'kubernetes.io/service-account.name': 'ada' },
      },
      { name: 'ada-may:stopper' },
    ]);
  });

  test("all of Argo's fields can be set", () => {
    const podMetadata = { labels: { team: 'a' } };
    const manifest = workflowIn(manifestsOf({ podMetadata, ttlStrategy: { secondsAfterCompletion: 5 } }));
    expect(manifest.spec).toMatchObject({ podMetadata, ttlStrategy: { secondsAfterCompletion: 5 } });
    expect(manifest.spec.ttlStrategy).not.toHaveProperty('secondsAfterSuccess');
  });

  test('the container can have another image and an instance ID', () => {
    const container = {
      image: 'registry.local/argocli:v3.7.6',
      env: [{ name: 'ARGO_INSTANCEID', value: 'a' }],
    };
    const stop = templateIn(workflowIn(manifestsOf({ container })), 'stop');
    expect(stop.container).toMatchObject({ ...container, command: ['argo'] });
  });
});

describe('problems', () => {
  test('invalid names are reported all at once', () => {
    const errors = errorsFor({ metadata: { name: 'Cancel' }, roleMetadata: { name: 'a/b' } });
    expect(codesIn(errors).sort()).toEqual(['invalid-name', 'invalid-name', 'invalid-name']);
  });

  test('two ServiceAccounts', () => {
    const errors = errorsOf((chart) => {
      const serviceAccount = ServiceAccount.fromServiceAccountName(chart, 'account', 'ada');
      new CancelSuperseded(chart, 'cancel', { serviceAccount, serviceAccountMetadata: { name: 'eve' } });
    });
    expect(codesIn(errors)).toEqual(['conflicting-service-accounts']);
  });

  test('a retryDelay that is not a duration', () => {
    expect(codesIn(errorsFor({ retryDelay: 'soon' }))).toEqual(['invalid-duration']);
    expect(codesIn(errorsFor({ retryDelay: '' }))).toEqual(['invalid-duration']);
    expect(['10', '1.5s', '1m30s', '500ms'].flatMap((retryDelay) => errorsFor({ retryDelay }))).toEqual([]);
  });
});

describeWithShared("Argo's validator and schemas", ['argolint', 'schemas'], () => {
  const manifests = synth(withRun);

  test('accept the workflow and its runs', () => {
    expect(argolint(manifests)).toEqual({ ok: true, errors: [] });
    expect(manifests.filter(hasSchema).flatMap(validateAgainstSchemas)).toEqual([]);
  });
});
