import { App, Chart } from 'cdk8s';
import type { ParameterReference, Task, VulnerabilityGate } from '../../../lib';
import {
  ContainerTemplate,
  DagTemplate,
  SbomTemplate,
  VulnerabilityScanTemplate,
  WorkflowTemplate,
  failed,
  parameter,
} from '../../../lib';
import { problemsOf } from '../synth';
import { IMAGE } from './step';

interface Parts {
  readonly dag: DagTemplate;
  readonly image: ParameterReference;
  readonly scanned: Task<
    VulnerabilityScanTemplate['scan']['inputs'],
    VulnerabilityScanTemplate['scan']['outputs']
  >;
  readonly deploy: ContainerTemplate<{ readonly image: ReturnType<typeof parameter> }>;
}

/** The findings about a DAG that builds and scans an image, and what `add` adds. */
function findingsFor(
  add: (parts: Parts) => void,
  gate: VulnerabilityGate | 'report-only' = { failOn: 'high' },
) {
  const chart = new Chart(new App(), 'test');
  const workflow = new WorkflowTemplate(chart, 'release');
  const container = { image: 'alpine:3.22', command: ['true'] };
  const build = new ContainerTemplate(workflow, 'build', {
    outputs: { image: parameter({ path: '/image' }) },
    container,
  });
  const deploy = new ContainerTemplate(workflow, 'deploy', { inputs: { image: parameter() }, container });
  const dag = new DagTemplate(workflow, 'main');
  const { generate } = new SbomTemplate(chart, 'sbom');
  const { scan } = new VulnerabilityScanTemplate(chart, 'scan', { gate });
  const { image } = dag.task('build', build).outputs;
  const { sbom } = dag.task('sbom', generate, { image }).outputs;
  const scanned = dag.task('scan', scan, { image, sbom });
  add({ dag, image, scanned, deploy });
  return problemsOf(chart).filter((problem) => problem.includes('unused-gate'));
}

test.each<[string, (parts: Parts) => void]>([
  ['a DAG that only scans', () => undefined],
  [
    'a task that uses the scanned image',
    ({ dag, scanned, deploy }) => dag.task('deploy', deploy, { image: scanned.outputs.image }),
  ],
  [
    'a task that waits for the scan',
    ({ dag, image, scanned, deploy }) => {
      dag.task('deploy', deploy, { image }).addDependency(scanned);
    },
  ],
  [
    'a task for a failed scan',
    ({ dag, image, scanned, deploy }) => dag.task('report', deploy, { image }, { depends: failed(scanned) }),
  ],
  [
    'a task beside the scan, if a later one waits for both',
    ({ dag, image, scanned, deploy }) => {
      const signed = dag.task('sign', deploy, { image });
      dag.task('deploy', deploy, { image: scanned.outputs.image }).addDependency(signed);
    },
  ],
  ['a task that does not use the image', ({ dag, deploy }) => dag.task('other', deploy, { image: IMAGE })],
])('no finding for %s', (_, add) => {
  expect(findingsFor(add)).toEqual([]);
});

const early = ({ dag, image, deploy }: Parts) => dag.task('deploy', deploy, { image });

test('a task that uses the image and does not wait', () => {
  expect(findingsFor(early)).toEqual([
    expect.stringContaining(
      "The task 'deploy' uses the image of 'build', but does not wait for the gate of 'scan'. Use the output 'image' of the scan, or add a dependency. [unused-gate]",
    ),
  ]);
});

test('a scan without a gate needs not be waited for', () => {
  expect(findingsFor(early, 'report-only')).toEqual([]);
});
