import { App, Chart } from 'cdk8s';
import {
  CancelSuperseded,
  ContainerTemplate,
  DagTemplate,
  KanikoBuildTemplate,
  WorkflowTemplate,
  artifact,
  expression,
  parameter,
  sh,
} from '../../lib';
import type { Manifest } from '../support';
import { synthChart } from '../support';

/** A digest as kaniko writes it. */
export const DIGEST = `sha256:${'0a'.repeat(32)}`;

/**
 * A WorkflowTemplate `receiver` that uses texts of a push in all places where Argo replaces variables: environment
 * variables, programs, arguments of kaniko, and conditions. `announce` receives the digest of the build, and `unguarded`
 * an output without a format.
 */
export function receiver(): readonly Manifest[] {
  const chart = new Chart(new App(), 'receiver');
  const text = { message: parameter(), author: parameter() };
  const workflow = new WorkflowTemplate(chart, 'receiver', { arguments: text });
  const { message, author } = workflow.arguments;
  const image = 'busybox:1.37';
  const source = new ContainerTemplate(workflow, 'source', {
    outputs: { source: artifact('/src'), unguarded: parameter({ path: '/tmp/x' }) },
    container: { image, command: ['true'] },
  });
  const show = new ContainerTemplate(workflow, 'show', {
    inputs: text,
    container: ({ inputs }) => ({
      image,
      command: sh`printf '%s\0' ${inputs.message} ${inputs.author}`,
      env: [{ name: 'BOTH', value: `${inputs.message}${inputs.author}${inputs.message}` }],
    }),
  });
  const announce = new ContainerTemplate(workflow, 'announce', {
    inputs: { text: parameter() },
    container: ({ inputs }) => ({ image, command: ['echo'], args: [`${inputs.text}`] }),
  });
  const { buildPush } = new KanikoBuildTemplate(chart, 'image-build', {
    buildArgs: { VERSION: parameter() },
  });
  const main = new DagTemplate(workflow, 'main');
  workflow.setEntrypoint(main);
  const { outputs } = main.task('source', source);
  main.task('show', show, { message, author });
  main.task('released', show, { message, author }, { when: expression`${message} == ${'release'}` });
  const build = main.task('build', buildPush, {
    sourceCode: outputs.source,
    VERSION: message,
    imageName: 'ghcr.io/acme/app',
    imageTag: 'v1',
    imageSource: message,
    imageRevision: message,
  });
  main.task('announce', announce, { text: build.outputs.digest });
  main.task('unguarded', announce, { text: outputs.unguarded });
  return synthChart(chart);
}

/** The cancellation workflow `cancel-superseded`. */
export function cancellation(): readonly Manifest[] {
  const chart = new Chart(new App(), 'cancel');
  new CancelSuperseded(chart, 'cancel');
  return synthChart(chart);
}

/**
 * What Kubernetes makes of an argument or environment variable: `$(NAME)` is the value of a variable that the container
 * has, and `$$` is `$` (third_party/forked/golang/expansion).
 */
export function expandVariables(text: string, env: { readonly [name: string]: string } = {}): string {
  return text.replace(/\$\$|\$\(([^)]*)\)/g, (whole, name?: string) =>
    name === undefined ? '$' : Object.hasOwn(env, name) ? (env[name] ?? '') : whole,
  );
}
