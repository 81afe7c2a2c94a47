import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as argo from '../imports/argoproj.io';
import type * as argoEvents from '../imports/argo-events';
import type { PodSpec } from '../imports/kubernetes';
import { CiCdPipeline, MinioServer, githubRepository, helmValues } from '../lib';
import type { Manifest } from './support';
import { podSecurityOf, synth } from './support';

/** One of each construct that has pods. */
const manifests = synth((chart) => {
  new MinioServer(chart, 'minio');
  new CiCdPipeline(chart, 'web', {
    repository: githubRepository('https://github.com/acme/web'),
    webhookSecret: { secret: 'github-webhook', key: 'secret' },
    branches: ['main'],
    imageName: 'ghcr.io/acme/web',
    deploy: {
      repository: 'https://github.com/acme/config.git',
      credentials: { token: { secret: 'config-repo', key: 'token' } },
      updates: [helmValues('web/values.yaml', { tag: 'image.tag', digest: 'image.digest' })],
    },
    commitStatus: { token: { secret: 'github-status', key: 'token' }, argoUrl: 'https://argo.acme.dev' },
    cancelSuperseded: true,
  });
});

interface Pod extends PodSpec {
  readonly place: string;
}

/** The pods that are created from an object. */
function podsOf({ kind, metadata, spec }: Manifest): Pod[] {
  const place = `${kind} ${metadata.name ?? ''}`;
  if (kind === 'WorkflowTemplate') return workflowPods(place, spec as argo.WorkflowSpec);
  if (kind === 'Deployment' || kind === 'Job') {
    const { template } = spec as { readonly template: { readonly spec: PodSpec } };
    return [{ place: place.replace(/-[0-9a-f]{8}$/, ''), ...template.spec }];
  }
  if (kind === 'EventSource' || kind === 'Sensor') {
    const { template } = spec as argoEvents.SensorSpec;
    const { container = {}, securityContext, volumes } = template ?? {};
    return [{ place, containers: [container], securityContext, volumes }];
  }
  if (kind === 'EventBus') {
    const { jetstream } = spec as argoEvents.EventBusSpec;
    const { containerTemplate, metricsContainerTemplate, reloaderContainerTemplate } = jetstream ?? {};
    const containers = [containerTemplate, metricsContainerTemplate, reloaderContainerTemplate];
    const { securityContext } = jetstream ?? {};
    return [{ place, containers: containers.flatMap((one) => one ?? []), securityContext }];
  }
  return [];
}

/** The pods of a workflow, without the containers of Argo, whose security context is a setting of its controller. */
function workflowPods(place: string, { securityContext, templates = [] }: argo.WorkflowSpec): Pod[] {
  return templates.flatMap((template) => {
    const { name = '', container, initContainers, volumes } = template;
    if (container === undefined) return [];
    const pod = { containers: [container], initContainers, volumes };
    return [
      { place: `${place}: ${name}`, ...pod, securityContext: template.securityContext ?? securityContext },
    ];
  });
}

const pods = manifests.flatMap(podsOf);

/** The rows of the table in the documentation: the pod, its user and its level. */
const ROWS = pods.map((pod) => {
  const { level } = podSecurityOf(pod);
  return `${pod.place} | ${String(pod.securityContext?.runAsUser ?? 'root')} | ${level}`;
});

test('each pod meets the restricted level, except that of kaniko', () => {
  expect(ROWS).toMatchInlineSnapshot(`
    [
      "Deployment minio | 1000 | restricted",
      "Job minio-lifecycle | 65534 | restricted",
      "WorkflowTemplate web-git-clone: checkout | 65534 | restricted",
      "WorkflowTemplate web-image-build: build-push | root | baseline",
      "WorkflowTemplate web: commit-status-post | 65534 | restricted",
      "WorkflowTemplate web-gitops-update: push | 65534 | restricted",
      "EventSource web | 9731 | restricted",
      "Sensor web | 9731 | restricted",
      "EventBus default | 1000 | restricted",
      "WorkflowTemplate cancel-superseded: stop | 8737 | restricted",
    ]
  `);
  const [kaniko] = pods.filter(({ place }) => place.endsWith('build-push'));
  expect(kaniko && podSecurityOf(kaniko).obstacles).toEqual([
    'kaniko: runAsNonRoot',
    'kaniko: capabilities.add',
  ]);
});

test('each container has requests, and a limit of memory, except that of kaniko', () => {
  const containers = pods.flatMap(({ place, containers: own, initContainers = [] }) =>
    [...own, ...initContainers].map(({ resources }) => ({ place, resources })),
  );
  for (const { place, resources } of containers) {
    expect([place, resources?.requests]).toEqual([
      place,
      { cpu: expect.any(String) as string, memory: expect.any(String) as string },
    ]);
  }
  const unlimited = containers.filter(({ resources }) => resources?.limits?.memory === undefined);
  expect(unlimited.map(({ place }) => place)).toEqual(['WorkflowTemplate web-image-build: build-push']);
});

test('each container has a read-only root file system, except that of kaniko', () => {
  const writable = pods.filter(({ containers, initContainers = [] }) =>
    [...containers, ...initContainers].some(
      ({ securityContext }) => securityContext?.readOnlyRootFilesystem !== true,
    ),
  );
  expect(writable.map(({ place }) => place)).toEqual(['WorkflowTemplate web-image-build: build-push']);
});

test('the documentation lists each pod with its user and its level', () => {
  const page = readFileSync(join(__dirname, '../docs/security.md'), 'utf8').replace(/\s+/g, ' ');
  for (const row of ROWS) expect(page).toContain(`| ${row} |`);
});
