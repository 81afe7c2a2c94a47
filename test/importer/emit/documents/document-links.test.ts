import { codeOfFiles, CHECKS } from '../golden';

test('a template of another file', async () => {
  const code = await codeOfFiles({
    'pipeline.yaml': `
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {name: pipeline}
spec:
  entrypoint: main
  templates:
    - name: main
      steps:
        - - name: check
            templateRef: {name: checks, template: run}
            arguments: {parameters: [{name: suite, value: full}]}
`,
    'checks.yaml': CHECKS,
  });
  expect(code).toMatchInlineSnapshot(`
    // pipeline.ts
    import { StepsTemplate, Workflow } from 'cdk8s-argo-ci';
    import type { Construct } from 'constructs';
    import type { checks } from './checks';

    export function pipeline(scope: Construct, { run }: ReturnType<typeof checks>) {
      const workflow = new Workflow(scope, 'pipeline', { entrypoint: 'main' });

      const main = new StepsTemplate(workflow, 'main');

      main.step('check', run, { suite: 'full' });

      return workflow;
    }

    // checks.ts
    import { ContainerTemplate, WorkflowTemplate, parameter } from 'cdk8s-argo-ci';
    import type { Construct } from 'constructs';

    export function checks(scope: Construct) {
      const workflowTemplate = new WorkflowTemplate(scope, 'checks', {
        entrypoint: 'run',
        arguments: { suite: parameter(), branch: parameter({ value: 'main' }) },
      });

      const run = new ContainerTemplate(workflowTemplate, 'run', {
        inputs: { suite: parameter() },
        container: ({ inputs }) => ({ image: 'alpine', args: [inputs.suite] }),
      });

      return { workflowTemplate, run };
    }

  `);
});

test('a template of a ClusterWorkflowTemplate in another document', async () => {
  const code = await codeOfFiles({
    'all.yaml': `
apiVersion: argoproj.io/v1alpha1
kind: ClusterWorkflowTemplate
metadata: {name: notify}
spec: {templates: [{name: slack, suspend: {}}]}
---
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: build, namespace: ci}
spec:
  templates:
    - name: main
      dag: {tasks: [{name: a, templateRef: {name: notify, template: slack, clusterScope: true}}]}
`,
  });
  expect(code).toMatchInlineSnapshot(`
    // notify.ts
    import { ClusterWorkflowTemplate, SuspendTemplate } from 'cdk8s-argo-ci';
    import type { Construct } from 'constructs';

    export function notify(scope: Construct) {
      const clusterWorkflowTemplate = new ClusterWorkflowTemplate(scope, 'notify');

      const slack = new SuspendTemplate(clusterWorkflowTemplate, 'slack');

      return { clusterWorkflowTemplate, slack };
    }

    // build.ts
    import { DagTemplate, WorkflowTemplate } from 'cdk8s-argo-ci';
    import type { Construct } from 'constructs';
    import type { notify } from './notify';

    export function build(scope: Construct, { slack }: ReturnType<typeof notify>) {
      const workflowTemplate = new WorkflowTemplate(scope, 'build', { metadata: { namespace: 'ci' } });

      const main = new DagTemplate(workflowTemplate, 'main');

      main.task('a', slack);

      return workflowTemplate;
    }

  `);
});

test('files that refer to each other: one of them uses the name of the other', async () => {
  const using = (name: string, other: string): string => `
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: ${name}}
spec:
  templates:
    - {name: done, suspend: {}}
    - {name: main, steps: [[{name: x, templateRef: {name: ${other}, template: done}}]]}
`;
  const code = await codeOfFiles({ 'ping.yaml': using('ping', 'pong'), 'pong.yaml': using('pong', 'ping') });
  expect(code).toMatchInlineSnapshot(`
    // ping.ts
    import { StepsTemplate, SuspendTemplate, WorkflowTemplate } from 'cdk8s-argo-ci';
    import type { Construct } from 'constructs';
    import type { pong } from './pong';

    export function ping(scope: Construct, { done: pongTemplate }: ReturnType<typeof pong>) {
      const workflowTemplate = new WorkflowTemplate(scope, 'ping');

      new SuspendTemplate(workflowTemplate, 'done');

      const main = new StepsTemplate(workflowTemplate, 'main');

      main.step('x', pongTemplate);

      return workflowTemplate;
    }

    // pong.ts
    import { StepsTemplate, SuspendTemplate, WorkflowTemplate } from 'cdk8s-argo-ci';
    import type { Construct } from 'constructs';

    export function pong(scope: Construct) {
      const workflowTemplate = new WorkflowTemplate(scope, 'pong');

      const ping = WorkflowTemplate.fromWorkflowTemplateName(workflowTemplate, 'ping', 'ping');
      const doneTemplate = ping.template('done');

      const done = new SuspendTemplate(workflowTemplate, 'done');

      const main = new StepsTemplate(workflowTemplate, 'main');

      main.step('x', doneTemplate);

      return { workflowTemplate, done };
    }

  `);
});

test('a WorkflowTemplate that a Workflow and a CronWorkflow submit', async () => {
  const code = await codeOfFiles({
    'checks.yaml': CHECKS,
    'once.yaml': `
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: once-}
spec:
  workflowTemplateRef: {name: checks}
  arguments: {parameters: [{name: suite, value: full}]}
`,
    'nightly.yaml': `
apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata: {name: nightly}
spec:
  schedules: ['0 2 * * *']
  workflowSpec:
    workflowTemplateRef: {name: checks}
    arguments: {parameters: [{name: suite, value: full}]}
`,
  });
  expect(code.slice(code.indexOf('// once.ts'))).toMatchInlineSnapshot(`
    // once.ts
    import { Workflow } from 'cdk8s-argo-ci';
    import type { Construct } from 'constructs';
    import type { checks } from './checks';

    export function once(scope: Construct, { workflowTemplate }: ReturnType<typeof checks>) {
      const workflow = new Workflow(scope, 'once', {
        metadata: { generateName: 'once-' },
        ...workflowTemplate.submission({ suite: 'full' }),
      });

      return workflow;
    }

    // nightly.ts
    import { CronWorkflow } from 'cdk8s-argo-ci';
    import type { Construct } from 'constructs';
    import type { checks } from './checks';

    export function nightly(scope: Construct, { workflowTemplate }: ReturnType<typeof checks>) {
      const cronWorkflow = new CronWorkflow(scope, 'nightly', {
        schedules: ['0 2 * * *'],
        workflowSpec: workflowTemplate.submission({ suite: 'full' }),
      });

      return cronWorkflow;
    }

  `);
});
