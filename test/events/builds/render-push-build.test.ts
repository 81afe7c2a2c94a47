import { App, Chart } from 'cdk8s';
import type { PushEvent } from '../../../lib';
import {
  CancelSuperseded,
  ClusterWorkflowTemplate,
  ContainerTemplate,
  GitWebhook,
  WorkflowTemplate,
  azureDevOpsRepository,
  bitbucketRepository,
  githubRepository,
  gitlabRepository,
  parameter,
} from '../../../lib';
import { errorsOf, synth, synthChart } from '../../support';
import {
  SECRET,
  ciTemplate,
  filledOf,
  kindsOf,
  mapped,
  only,
  pushTrigger,
  sensorIn,
  triggersOf,
  workflowOf,
} from '../trigger';

describe('a push starts', () => {
  test('a workflow from the WorkflowTemplate, with the mapped arguments', () => {
    const [trigger, ...others] = triggersOf();
    expect(others).toEqual([]);
    expect(trigger).toMatchObject({
      atLeastOnce: true,
      retryStrategy: { steps: 9, duration: '1s', factor: 2, jitter: 0 },
      template: { name: 'build', conditions: 'build', k8s: { operation: 'create' } },
    });
    expect(workflowOf(trigger)).toEqual({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Workflow',
      metadata: { generateName: 'argo-ci-', labels: { 'cdk8s-argo-ci/repository': 'acme-app' } },
      spec: {
        workflowTemplateRef: { name: 'argo-ci' },
        arguments: {
          parameters: [
            { name: 'git-url' },
            { name: 'revision' },
            { name: 'image_name', value: 'ghcr.io/acme/app' },
            { name: 'image_tag' },
          ],
        },
      },
    });
    const filled = filledOf(trigger);
    expect([...filled.keys()]).toEqual([
      'metadata.name',
      'metadata.labels.cdk8s-argo-ci/branch',
      'metadata.labels.cdk8s-argo-ci/tag',
      'metadata.labels.cdk8s-argo-ci/commit',
      'metadata.labels.cdk8s-argo-ci/concurrency-group',
      'spec.arguments.parameters.0.value',
      'spec.arguments.parameters.1.value',
      'spec.arguments.parameters.3.value',
    ]);
    expect(filled.get('spec.arguments.parameters.1.value')).toBe('push.arguments.revision');
  });

  test('a workflow with values inside strings', () => {
    const [trigger] = triggersOf({
      arguments: ({
        push,
        payload,
      }: {
        push: { [key: string]: unknown };
        payload: { [key: string]: unknown };
      }) => ({
        gitUrl: payload.url,
        revision: push.commit,
        imageName: 'x',
        imageTag: `${push.branch}-{{workflow.name}}`,
      }),
    });
    const filled = filledOf(trigger);
    expect(filled.get('spec.arguments.parameters.0.value')).toBe('push.arguments.git-url');
    expect(filled.get('spec.arguments.parameters.3.value')).toBe('push.arguments.image_tag');
  });

  test('nothing if a value does not have the pattern or is not in the enum of its argument', () => {
    const manifests = synth((chart) => {
      const format = { name: 'a version', pattern: 'v[0-9.]+', check: () => undefined };
      const workflow = WorkflowTemplate.fromWorkflowTemplateName(chart, 'w', 'w', {
        arguments: {
          tag: parameter({ format }),
          level: parameter({ enum: ['a.b', 'c'] }),
          text: parameter(),
        },
      });
      pushTrigger(chart, {
        workflow,
        allowMissingCommit: true,
        arguments: ({ push }: PushEvent) => ({ tag: push.tag, level: push.name, text: push.message }),
      });
    });
    const { jq = '' } = sensorIn(manifests).dependencies[0]?.transform ?? {};
    expect(jq).toContain('| if . != null and test("\\\\A(?:v[0-9.]+)\\\\z") then . else null end)');
    expect(jq).toContain('| if . != null and test("\\\\A(?:a\\\\.b|c)\\\\z") then . else null end)');
    expect(jq.match(/\| if \. != null and test/g)).toHaveLength(2);
  });

  test('a workflow with the labels, name prefix, retries and rate of the properties', () => {
    const rateLimit = { requestsPerUnit: 2, unit: 'Minute' };
    const retryStrategy = { steps: 5 };
    const [trigger] = triggersOf({ labels: { team: 'a' }, generateName: 'app-', rateLimit, retryStrategy });
    expect(trigger).toMatchObject({ rateLimit, retryStrategy });
    expect(workflowOf(trigger).metadata).toEqual({
      generateName: 'app-',
      labels: { team: 'a', 'cdk8s-argo-ci/repository': 'acme-app' },
    });
    expect(filledOf(trigger).get('metadata.name')).toMatch(/^app-\{\{ /);
  });

  test('a limited number of workflows at once', () => {
    const manifests = synth((chart) => {
      const trigger = pushTrigger(chart, { maxBuilds: 2 });
      trigger.addBuild('web', {
        workflow: ciTemplate(chart),
        maxBuilds: 1,
        arguments: mapped,
      });
    });
    expect(only(manifests, 'ConfigMap').data).toEqual({ build: '2', web: '1' });
    const [build, web] = sensorIn(manifests).triggers.map(
      (trigger) => workflowOf(trigger).spec.synchronization,
    );
    expect(build).toEqual({ semaphores: [{ configMapKeyRef: { name: 'on-push-limits', key: 'build' } }] });
    expect(web).toEqual({ semaphores: [{ configMapKeyRef: { name: 'on-push-limits', key: 'web' } }] });
  });

  test('any number of workflows without a limit', () => {
    expect(kindsOf(synth((chart) => pushTrigger(chart)))).not.toContain('ConfigMap');
  });

  test('the cancellation workflow, which all triggers share', () => {
    const manifests = synth((chart) => {
      pushTrigger(chart, { cancelSuperseded: true });
      pushTrigger(chart, { cancelSuperseded: true }, 'other');
    });
    const templates = manifests
      .filter(({ kind }) => kind === 'WorkflowTemplate')
      .map(({ metadata }) => metadata.name);
    expect(templates.filter((name) => name === 'cancel-superseded')).toHaveLength(1);
    const [build, cancel] = triggersOf({ cancelSuperseded: true });
    expect(build?.template?.name).toBe('build');
    expect(cancel?.template).toMatchObject({ name: 'build-cancel', conditions: 'build' });
    expect(workflowOf(cancel)).toMatchObject({
      metadata: { generateName: 'cancel-superseded-' },
      spec: { workflowTemplateRef: { name: 'cancel-superseded' } },
    });
    const [group, workflow] = filledOf(cancel).values();
    expect(group).toBe(filledOf(build).get('metadata.labels.cdk8s-argo-ci/concurrency-group'));
    expect(workflow).toBe(filledOf(build).get('metadata.name'));
  });

  test('a cancellation workflow that was passed in', () => {
    const manifests = synth((chart) => {
      const cancelSuperseded = new CancelSuperseded(chart, 'cancel', { metadata: { name: 'mine' } });
      pushTrigger(chart, { cancelSuperseded });
    });
    expect(
      sensorIn(manifests).triggers.map((trigger) => workflowOf(trigger).spec.workflowTemplateRef),
    ).toEqual([{ name: 'argo-ci' }, { name: 'mine' }]);
  });

  test('several builds with one Sensor, each with its own filter', () => {
    const manifests = synth((chart) => {
      const webhook = new GitWebhook(chart, 'shop', {
        repository: githubRepository('https://github.com/acme/shop'),
        webhookSecret: SECRET,
      });
      for (const id of ['api', 'web'])
        webhook.addBuild(id, {
          workflow: ciTemplate(chart),
          paths: [`${id}/**`],
          arguments: mapped,
        });
    });
    const { dependencies, triggers } = sensorIn(manifests);
    expect(dependencies.map(({ name }) => name)).toEqual(['api', 'web']);
    expect(dependencies.map(({ transform }) => /\((\w+)\/\[/.exec(transform?.jq ?? '')?.[1])).toEqual([
      'api',
      'web',
    ]);
    expect(triggers.map(({ template }) => template?.name)).toEqual(['api', 'web']);
    expect(triggers.map(({ template }) => template?.k8s?.parameters?.[0]?.src?.dependencyName)).toEqual([
      'api',
      'web',
    ]);
  });

  test.each([
    bitbucketRepository('https://bitbucket.org/acme/app'),
    azureDevOpsRepository('https://dev.azure.com/acme/shop/_git/app'),
  ])('a build for each changed ref of one webhook: $provider', (repository) => {
    const { dependencies, triggers } = sensorIn(synth((chart) => pushTrigger(chart, { repository })));
    const names = ['build-N1', 'build-N2', 'build-N3', 'build-N4', 'build-N5'];
    expect(dependencies.map(({ name }) => name)).toEqual(names);
    expect(triggers).toHaveLength(1);
    expect(triggers[0]?.template?.conditions).toBe(names.join(' || '));
    const fillers = new Set(triggers[0]?.template?.k8s?.parameters?.map(({ src }) => src?.dependencyName));
    expect([...fillers]).toEqual(names);
  });
});

describe('a push whose workflow cannot be created', () => {
  const deadLetterOf = (props: object, namespace?: string) => {
    const chart = new Chart(new App(), 'test', { namespace });
    pushTrigger(chart, props);
    return sensorIn(synthChart(chart)).triggers.map(({ dlqTrigger }) => dlqTrigger);
  };

  test('is retried for minutes', () => {
    const { steps = 0, duration, factor } = triggersOf()[0]?.retryStrategy ?? {};
    expect([duration, factor]).toEqual(['1s', 2]);
    // The seconds until the last attempt.
    expect(2 ** (steps - 1) - 1).toBe(255);
  });

  test('is reported by a Kubernetes Event about the Sensor', () => {
    const [deadLetter, ...others] = deadLetterOf({ cancelSuperseded: true }, 'ci');
    expect(others).toEqual([undefined]);
    expect(deadLetter).toMatchObject({
      atLeastOnce: true,
      retryStrategy: { steps: 9, duration: '1s', factor: 2, jitter: 0 },
      template: { name: 'build-dead-letter', k8s: { operation: 'create' } },
    });
    expect(deadLetter?.template?.k8s?.source?.resource).toEqual({
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { generateName: 'on-push.' },
      involvedObject: {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Sensor',
        name: 'on-push',
        namespace: 'ci',
      },
      type: 'Warning',
      reason: 'BuildNotStarted',
      source: { component: 'cdk8s-argo-ci' },
    });
    const filled = filledOf(deadLetter);
    expect([...filled.keys()]).toEqual(['message', 'firstTimestamp', 'lastTimestamp']);
    expect(filled.get('message')).toContain('{{ .Input.push.commit }} to {{ .Input.push.ref | trunc 200 }}');
  });

  test('is reported for each changed ref of one webhook', () => {
    const repository = bitbucketRepository('https://bitbucket.org/acme/app');
    const [deadLetter] = deadLetterOf({ repository }, 'ci');
    const names = new Set(deadLetter?.template?.k8s?.parameters?.map(({ src }) => src?.dependencyName));
    expect(names.size).toBe(5);
  });

  test('is only logged if the namespace is not known: an Event must contain it', () => {
    expect(deadLetterOf({})).toEqual([undefined]);
    expect(deadLetterOf({ metadata: { namespace: 'ci' } })).toEqual([expect.anything()]);
  });

  test('has the retries of the properties', () => {
    const retryStrategy = { steps: 2 };
    expect(deadLetterOf({ retryStrategy }, 'ci')).toMatchObject([{ retryStrategy }]);
  });
});

describe('a webhook must have the header with which its sender authenticates', () => {
  test.each([
    [
      'github',
      githubRepository('https://github.com/acme/app'),
      SECRET,
      ['X-Hub-Signature-256', 'X-Hub-Signature'],
    ],
    ['gitlab', gitlabRepository('https://gitlab.com/acme/app'), SECRET, ['X-Gitlab-Token']],
    [
      'azure-devops',
      azureDevOpsRepository('https://dev.azure.com/acme/shop/_git/app'),
      SECRET,
      ['Authorization'],
    ],
    ['github', githubRepository('https://github.com/acme/app'), { bearerToken: SECRET }, ['Authorization']],
  ])('%s', (_, repository, webhookSecret, headers) => {
    const { dependencies } = sensorIn(synth((chart) => pushTrigger(chart, { repository, webhookSecret })));
    expect(dependencies[0]?.transform?.jq).toContain(`any(${JSON.stringify(headers)}[] as $name`);
  });

  test('unless it has no secret', () => {
    const webhookSecret = { none: 'only senders inside the cluster' };
    const { dependencies } = sensorIn(synth((chart) => pushTrigger(chart, { webhookSecret })));
    expect(dependencies[0]?.transform?.jq).not.toContain('as $name |');
  });
});

describe('the workflow can be', () => {
  test('a ClusterWorkflowTemplate', () => {
    const manifests = synth((chart) => {
      const workflow = new ClusterWorkflowTemplate(chart, 'shared', {
        entrypoint: 'main',
        arguments: { revision: parameter() },
      });
      new ContainerTemplate(workflow, 'main', { container: { image: 'alpine:3' } });
      pushTrigger(chart, {
        workflow,
        arguments: ({ push }: PushEvent) => ({ revision: push.commit }),
      });
    });
    const [trigger] = sensorIn(manifests).triggers;
    expect(workflowOf(trigger).spec.workflowTemplateRef).toEqual({
      name: 'shared',
      clusterScope: true,
    });
  });

  test('a WorkflowTemplate that exists in the cluster', () => {
    const manifests = synth((chart) => {
      const workflow = WorkflowTemplate.fromWorkflowTemplateName(chart, 'known', 'known', {
        arguments: { revision: parameter() },
      });
      pushTrigger(chart, {
        workflow,
        arguments: ({ push }: PushEvent) => ({ revision: push.commit }),
      });
    });
    const [trigger] = sensorIn(manifests).triggers;
    expect(workflowOf(trigger).spec.workflowTemplateRef).toEqual({ name: 'known' });
  });

  test('one of the same namespace only', () => {
    const errors = errorsOf((chart) => {
      const other = new Chart(chart, 'other', { namespace: 'elsewhere' });
      pushTrigger(chart, { workflow: ciTemplate(other), metadata: { namespace: 'ci' } });
    });
    expect(errors.join('\n')).toMatch(/\[conflicting-namespaces\]/);
  });
});
