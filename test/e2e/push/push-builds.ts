import { fieldsOf, textOf } from '../cluster/json';
import type { Run } from '../cluster/run';
import { until } from '../cluster/wait';
import type { Parameters } from '../cluster/workflow-state';
import { hasEnded, readParameters } from '../cluster/workflow-state';

/** A workflow that a push started. */
export interface Build {
  readonly name: string;
  readonly labels: { readonly [name: string]: unknown };
  /** The values of its arguments. */
  readonly values: Parameters;
  /** Its output parameters. */
  readonly outputs: Parameters;
  readonly phase: string;
  readonly message: string | undefined;
  readonly finishedAt: string | undefined;
}

const COMMIT_LABEL = 'cdk8s-argo-ci/commit';

/** A Sensor that is killed receives its unacknowledged events again after 30 s. */
const STARTED_SECONDS = 100;

/** All builds, sorted by name. */
export async function allBuilds({ client, namespace }: Run): Promise<readonly Build[]> {
  const { items } = await client.objects.list('argoproj.io/v1alpha1', 'Workflow', namespace);
  const builds = items.map((item: unknown) => readBuild(item));
  return builds.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The existing builds of these commits, sorted by name. */
export async function buildsOf(run: Run, ...commits: readonly string[]): Promise<readonly Build[]> {
  return (await allBuilds(run)).filter((build) => commits.includes(commitOf(build)));
}

/** Waits until each of the commits has a build, and returns all their builds. */
export async function startedFor(run: Run, ...commits: readonly string[]): Promise<readonly Build[]> {
  return until(`a build of each of ${commits.length} commits`, STARTED_SECONDS, async () => {
    const builds = await buildsOf(run, ...commits);
    const built = new Set(builds.map(commitOf));
    return commits.every((commit) => built.has(commit)) ? builds : undefined;
  });
}

/** Waits until each of the commits has a build and all of them have completed. */
export async function endedFor(run: Run, seconds: number, ...commits: readonly string[]): Promise<Build[]> {
  return until(`the completion of the builds of ${commits.length} commits`, seconds, async () => {
    const builds = await buildsOf(run, ...commits);
    const ordered = commits.flatMap((commit) => builds.filter((build) => commitOf(build) === commit));
    return ordered.length >= commits.length && ordered.every(hasEnded) ? ordered : undefined;
  });
}

/** The commit of the push. */
export function commitOf({ labels }: Build): string {
  return textOf(labels[COMMIT_LABEL]) ?? '';
}

function readBuild(workflow: unknown): Build {
  const { metadata, spec, status } = fieldsOf(workflow);
  const { name, labels } = fieldsOf(metadata);
  const { phase, message, finishedAt, outputs } = fieldsOf(status);
  return {
    name: textOf(name) ?? '',
    labels: fieldsOf(labels),
    values: readParameters(fieldsOf(spec).arguments),
    outputs: readParameters(outputs),
    phase: textOf(phase) ?? 'Pending',
    message: textOf(message),
    finishedAt: textOf(finishedAt),
  };
}
