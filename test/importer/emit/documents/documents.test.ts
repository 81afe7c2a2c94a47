import { codeOfFiles, CHECKS, moduleFor } from '../golden';

test('a Workflow', async () => {
  const code = await moduleFor(`
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  generateName: hello-world-
  labels: {team: core}
spec:
  serviceAccountName: '{{workflow.parameters.account}}'
  entrypoint: hello
  arguments: {parameters: [{name: account, value: robot}]}
  onExit: bye
  hooks:
    exit: {template: bye}
  ttlStrategy: {secondsAfterCompletion: 60}
  templates:
    - {name: hello, container: {image: busybox, args: ['{{workflow.parameters.account}}']}}
    - {name: bye, suspend: {}}
`);
  expect(code).toMatchInlineSnapshot(`
    import { ContainerTemplate, SuspendTemplate, Workflow, hook, parameter, variables } from 'cdk8s-argo-ci';
    import type { Construct } from 'constructs';

    export function x(scope: Construct) {
      const workflow = new Workflow(scope, 'hello-world', {
        metadata: { generateName: 'hello-world-', labels: { team: 'core' } },
        entrypoint: 'hello',
        arguments: { account: parameter({ value: 'robot' }) },
        serviceAccountName: \`\${variables.workflow.parameter('account')}\`,
        ttlStrategy: { secondsAfterCompletion: 60 },
      });

      new ContainerTemplate(workflow, 'hello', {
        container: { image: 'busybox', args: [workflow.arguments.account] },
      });

      const bye = new SuspendTemplate(workflow, 'bye');

      workflow.addHook('exit', hook(bye));

      workflow.setOnExit(bye);

      return workflow;
    }

  `);
});

test('a CronWorkflow', async () => {
  const code = await moduleFor(`
apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata: {name: nightly}
spec:
  schedules: ['0 2 * * *']
  timezone: Asia/Seoul
  workflowSpec:
    entrypoint: main
    templates:
      - {name: main, container: {image: alpine}}
`);
  expect(code).toMatchInlineSnapshot(`
    import { ContainerTemplate, CronWorkflow } from 'cdk8s-argo-ci';
    import type { Construct } from 'constructs';

    export function x(scope: Construct) {
      const cronWorkflow = new CronWorkflow(scope, 'nightly', {
        schedules: ['0 2 * * *'],
        timezone: 'Asia/Seoul',
        workflowSpec: { entrypoint: 'main' },
      });

      new ContainerTemplate(cronWorkflow, 'main', { container: { image: 'alpine' } });

      return cronWorkflow;
    }

  `);
});

test('a CronWorkflow with the removed field schedule', async () => {
  const code = await moduleFor(`
apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata: {name: nightly}
spec:
  schedule: 0 2 * * *
  workflowSpec: {workflowTemplateRef: {name: checks}}
`);
  expect(code).toMatchInlineSnapshot(`
    import { JsonPatch } from 'cdk8s';
    import { CronWorkflow } from 'cdk8s-argo-ci';
    import type { Construct } from 'constructs';

    export function x(scope: Construct) {
      const cronWorkflow = new CronWorkflow(scope, 'nightly', {
        schedules: ['0 2 * * *'],
        workflowSpec: { workflowTemplateRef: { name: 'checks' } },
      });

      cronWorkflow.apiObject.addJsonPatch(
        // Argo 4 removed 'schedule'. Remove this patch to use 'schedules'.
        JsonPatch.add('/spec/schedule', '0 2 * * *'),
        // Argo 4 removed 'schedule'. Remove this patch to use 'schedules'.
        JsonPatch.remove('/spec/schedules'),
      );

      return cronWorkflow;
    }

  `);
});

test('a WorkflowTemplate that an event submits', async () => {
  const code = await codeOfFiles({
    'checks.yaml': CHECKS,
    'on-push.yaml': `
apiVersion: argoproj.io/v1alpha1
kind: WorkflowEventBinding
metadata: {name: on-push}
spec:
  event: {selector: payload.branch == "main"}
  submit:
    workflowTemplateRef: {name: checks}
    arguments: {parameters: [{name: suite, valueFrom: {event: payload.suite}}]}
`,
  });
  expect(code.slice(code.indexOf('// on-push.ts'))).toMatchInlineSnapshot(`
    // on-push.ts
    import { WorkflowEventBinding, fromEvent } from 'cdk8s-argo-ci';
    import type { Construct } from 'constructs';
    import type { checks } from './checks';

    export function onPush(scope: Construct, { workflowTemplate }: ReturnType<typeof checks>) {
      const eventBinding = new WorkflowEventBinding(scope, 'on-push', {
        event: { selector: 'payload.branch == "main"' },
        submit: {
          template: workflowTemplate,
          arguments: { suite: fromEvent('payload.suite', { unchecked: true }) },
        },
      });

      return eventBinding;
    }

  `);
});

test('an event that submits a WorkflowTemplate in the cluster', async () => {
  const code = await moduleFor(`
apiVersion: argoproj.io/v1alpha1
kind: WorkflowEventBinding
metadata: {name: on-push}
spec:
  event: {selector: payload.branch == "main"}
  submit: {workflowTemplateRef: {name: checks}}
`);
  expect(code).toMatchInlineSnapshot(`
    import { WorkflowEventBinding } from 'cdk8s-argo-ci';
    import type { Construct } from 'constructs';

    export function x(scope: Construct) {
      const eventBinding = new WorkflowEventBinding(scope, 'on-push', {
        event: { selector: 'payload.branch == "main"' },
        submit: { workflowTemplateRef: { name: 'checks' } },
      });

      return eventBinding;
    }

  `);
});

test('other kinds', async () => {
  const code = await moduleFor(`
apiVersion: v1
kind: ConfigMap
metadata: {name: settings}
data: {type: a}
`);
  expect(code).toMatchInlineSnapshot(`
    import { ApiObject } from 'cdk8s';
    import type { Construct } from 'constructs';

    export function x(scope: Construct): ApiObject {
      return new ApiObject(scope, 'x', {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'settings' },
        data: { type: 'a' },
      });
    }

  `);
});
