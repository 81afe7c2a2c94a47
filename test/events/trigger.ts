import type { Chart } from 'cdk8s';
import type { GitPushTriggerProps, PushEvent, argoEvents } from '../../lib';
import { CiWorkflowTemplate, GitPushTrigger, acknowledge, githubRepository } from '../../lib';
import type { Manifest } from '../support';
import { synth } from '../support';

export const SECRET = { secret: 'github-webhook', key: 'secret' };

/** A trigger for a repository on GitHub, with the properties of a test. */
export function pushTrigger(chart: Chart, props: object = {}, id = 'on-push'): GitPushTrigger {
  const all: GitPushTriggerProps = {
    repository: githubRepository('https://github.com/acme/app'),
    webhookSecret: SECRET,
    workflow: ciTemplate(chart),
    arguments: mapped,
    ...props,
  };
  return new GitPushTrigger(chart, id, all);
}

/** The arguments of the workflow of `ciTemplate`. */
export function mapped({ push }: PushEvent) {
  return {
    gitUrl: push.repositoryUrl,
    revision: push.commit,
    imageName: 'ghcr.io/acme/app',
    imageTag: push.shortCommit,
  };
}

const templates = new WeakMap<Chart, ReturnType<typeof createTemplate>>();

/** The workflow of a chart, created once. */
export function ciTemplate(chart: Chart): ReturnType<typeof createTemplate> {
  const known = templates.get(chart) ?? createTemplate(chart);
  templates.set(chart, known);
  return known;
}

function createTemplate(chart: Chart) {
  const template = new CiWorkflowTemplate(chart, 'argo-ci', { defaults: { revision: 'main' } });
  acknowledge(template, 'missing-token-secret', 'the tests are about triggers');
  return template;
}

/** The only manifest of a kind. */
export function only(manifests: readonly Manifest[], kind: string): Manifest {
  const [found, ...others] = manifests.filter((manifest) => manifest.kind === kind);
  if (found === undefined || others.length > 0) throw new Error(`not one ${kind}`);
  return found;
}

export function kindsOf(manifests: readonly Manifest[]): string[] {
  return manifests.map(({ kind }) => kind).sort();
}

export function sensorIn(manifests: readonly Manifest[]): argoEvents.SensorSpec {
  return only(manifests, 'Sensor').spec as argoEvents.SensorSpec;
}

/** The triggers of the Sensor, for a trigger with these properties. */
export function triggersOf(props: object = {}): readonly argoEvents.Trigger[] {
  return sensorIn(synth((chart) => pushTrigger(chart, props))).triggers;
}

/** A workflow that a trigger creates. */
export interface CreatedWorkflow {
  readonly metadata: {
    readonly labels?: { readonly [name: string]: string };
    readonly [field: string]: unknown;
  };
  readonly spec: {
    readonly arguments?: {
      readonly parameters: readonly { readonly name: string; readonly value?: string }[];
    };
    readonly [field: string]: unknown;
  };
}

/** The workflow that a trigger creates, without the values of the event. */
export function workflowOf(trigger: argoEvents.Trigger | undefined): CreatedWorkflow {
  const resource: unknown = trigger?.template?.k8s?.source?.resource;
  return resource as CreatedWorkflow;
}

/** The values of the event, by the field that they are written to. */
export function filledOf(trigger: argoEvents.Trigger | undefined): ReadonlyMap<string, string> {
  const parameters = trigger?.template?.k8s?.parameters ?? [];
  return new Map(parameters.map(({ dest, src }) => [dest, src?.dataKey ?? src?.dataTemplate ?? '']));
}
