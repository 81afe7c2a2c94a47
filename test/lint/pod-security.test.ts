import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constructPods } from '../support';
import { podSecurityOf } from './pod-security';

const pods = constructPods();

/** The pods that run kaniko, as root. */
const KANIKO = ['WorkflowTemplate separate-push: build', 'WorkflowTemplate web-image-build: build-push'];

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
      "Deployment seaweedfs | 1000 | restricted",
      "Job seaweedfs-lifecycle | 65534 | restricted",
      "WorkflowTemplate separate-push: build | root | baseline",
      "WorkflowTemplate separate-push: push | 65534 | restricted",
      "WorkflowTemplate image-index: merge | 65534 | restricted",
      "WorkflowTemplate sbom: generate | 65534 | restricted",
      "WorkflowTemplate vulnerability-scan: scan | 65534 | restricted",
      "WorkflowTemplate image-sign: sign | 65534 | restricted",
      "WorkflowTemplate image-verify: verify | 65534 | restricted",
      "WorkflowTemplate web-git-clone: checkout | 65534 | restricted",
      "WorkflowTemplate web-image-build: build-push | root | baseline",
      "WorkflowTemplate web: commit-status-post | 65534 | restricted",
      "WorkflowTemplate web-gitops-update: push | 65534 | restricted",
      "WorkflowTemplate web-application-wait: wait | 65534 | restricted",
      "EventSource web | 9731 | restricted",
      "Sensor web | 9731 | restricted",
      "EventBus default | 1000 | restricted",
      "WorkflowTemplate cancel-superseded: stop | 8737 | restricted",
    ]
  `);
  const obstacles = pods.map((pod) => [pod.place, podSecurityOf(pod).obstacles] as const);
  const ofKaniko = ['kaniko: runAsNonRoot', 'kaniko: capabilities.add'];
  expect(obstacles.filter(([, found]) => found.length > 0)).toEqual(KANIKO.map((place) => [place, ofKaniko]));
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
  expect(unlimited.map(({ place }) => place)).toEqual(KANIKO);
});

test('each container has a read-only root file system, except that of kaniko', () => {
  const writable = pods.filter(({ containers, initContainers = [] }) =>
    [...containers, ...initContainers].some(
      ({ securityContext }) => securityContext?.readOnlyRootFilesystem !== true,
    ),
  );
  expect(writable.map(({ place }) => place)).toEqual(KANIKO);
});

test('the documentation lists each pod with its user and its level', () => {
  const page = readFileSync(join(__dirname, '../../docs/security.md'), 'utf8').replace(/\s+/g, ' ');
  for (const row of ROWS) expect(page).toContain(`| ${row} |`);
});
