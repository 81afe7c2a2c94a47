import { Chart } from 'cdk8s';
import {
  CiWorkflowTemplate,
  ContainerTemplate,
  GitCloneTemplate,
  Workflow,
  artifact,
  parameter,
} from '../../lib';
import { synthChart, workflowIn } from '../support';
import { applyChart } from './cluster/apply';
import { IMAGE } from './pipeline';
import { digestOf } from './cluster/registry';
import type { Run } from './cluster/run';
import { useRun } from './cluster/run';
import { submit, watchWorkflow } from './cluster/submit';
import type { WorkflowNode } from './cluster/workflow-state';
import { nodeOf } from './cluster/workflow-state';

const DEADLINE_SECONDS = 300;

const test = useRun();

/** A WorkflowTemplate with a pipeline that has the library's clone template, and additional tasks around the build. */
function pipelineTemplate({ app, namespace, setup, settings }: Run): Chart {
  const chart = new Chart(app, 'template', { namespace });
  const { serviceAccount } = setup.rbac;
  const ci = new CiWorkflowTemplate(chart, 'pipeline', {
    metadata: { name: 'template' },
    serviceAccount,
    clone: new GitCloneTemplate(chart, 'git-clone', { metadata: { name: 'default-clone' }, serviceAccount })
      .checkout,
    build: setup.imageBuild.buildPush,
    defaults: { gitUrl: settings.git.url, imageName: IMAGE },
  });
  const { busybox: image } = settings.images;
  const unitTest = new ContainerTemplate(ci, 'unit-test', {
    inputs: { source: artifact('/src') },
    container: ({ inputs }) => ({
      image,
      command: ['grep', '-x', 'github main branch', 'git-value'],
      workingDir: inputs.source.path,
    }),
  });
  const announce = new ContainerTemplate(ci, 'announce', {
    inputs: { digest: parameter() },
    container: ({ inputs }) => ({ image, command: ['echo'], args: [`pushed ${inputs.digest}`] }),
  });
  const tested = ci.dag.task('test', unitTest, { source: ci.clone.outputs.sourceCode });
  ci.build.addDependency(tested);
  ci.dag.task('announce', announce, { digest: ci.build.outputs.digest });
  return chart;
}

/** A run of the WorkflowTemplate, with a generated name. */
function runOf({ app, namespace }: Run, tag: string): Chart {
  const chart = new Chart(app, tag, { namespace });
  new Workflow(chart, 'run', {
    metadata: { generateName: 'template-' },
    workflowTemplateRef: { name: 'template' },
    arguments: {
      FROM_ARGO: parameter({ value: tag }),
      imageTag: parameter({ name: 'image_tag', value: tag }),
    },
  });
  return chart;
}

test('a WorkflowTemplate with additional tasks can be submitted repeatedly', async (run) => {
  const { client, namespace, settings } = run;
  await applyChart(client, pipelineTemplate(run));
  const tags = [`${namespace}-a`, `${namespace}-b`];
  const names = await Promise.all(tags.map((tag) => submit(client, workflowIn(synthChart(runOf(run, tag))))));
  expect(new Set(names).size).toBe(tags.length);

  const states = await Promise.all(
    names.map((name) => watchWorkflow(client, namespace, name, DEADLINE_SECONDS)),
  );
  for (const [index, state] of states.entries()) {
    const { phase, message, outputs } = state;
    expect({ phase, message }).toEqual({ phase: 'Succeeded', message: undefined });
    const digest = await digestOf(settings.registry, IMAGE, tags[index] ?? '');
    run.images.add(digest);
    expect(outputs['image-digest']).toBe(digest);
    expect(nodeOf(state, 'announce').inputs.digest).toBe(digest);
    expectOrder(['clone', 'test', 'build', 'announce'].map((name) => nodeOf(state, name)));
  }
});

/** Expects each step to start after the previous one had completed. */
function expectOrder(nodes: readonly WorkflowNode[]): void {
  const times = nodes.flatMap(({ startedAt, finishedAt }) => [startedAt, finishedAt]);
  expect(times).not.toContain(undefined);
  expect(times).toEqual([...times].sort());
}
