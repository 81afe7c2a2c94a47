import type { Chart } from 'cdk8s';
import type { Task } from '../../../../lib/index';
import {
  ContainerSetTemplate,
  ContainerTemplate,
  DagTemplate,
  HttpTemplate,
  ResourceTemplate,
  StepsTemplate,
  SuspendTemplate,
  Workflow,
  artifact,
  expression,
  parameter,
  sequence,
  variables,
} from '../../../../lib/index';
import { argolint, codesIn, describeWithShared, errorsOf, synth } from '../../../support/index';
import { CONTAINER } from '../../fixtures';

const IMAGE = 'busybox:1.37';

function inDag(build: (dag: DagTemplate, echo: Parameters<DagTemplate['task']>[1]) => void) {
  return (chart: Chart): void => {
    const workflow = new Workflow(chart, 'w', { entrypoint: 'main' });
    const echo = new ContainerTemplate(workflow, 'echo', {
      inputs: { text: parameter({ value: '' }) },
      container: ({ inputs }) => ({ image: IMAGE, args: [inputs.text] }),
    });
    build(new DagTemplate(workflow, 'main'), echo);
  };
}

const outcome = (
  of: (task: Task) => string,
  make: (dag: DagTemplate) => Parameters<DagTemplate['task']>[1],
) =>
  inDag((dag, echo) => {
    const task = dag.task('a', make(dag));
    dag.task('b', echo, { text: of(task) });
  });

const resultOf = (task: Task) => `${task.result}`;
const ipOf = (task: Task) => `${task.ip}`;

const emptyDag = (dag: DagTemplate) => {
  const inner = new DagTemplate(dag.workflow, 'inner');
  inner.task('x', new ContainerTemplate(dag.workflow, 'x', { container: CONTAINER }));
  return inner;
};
const emptySteps = (dag: DagTemplate) => {
  const inner = new StepsTemplate(dag.workflow, 'inner');
  inner.step('x', new ContainerTemplate(dag.workflow, 'x', { container: CONTAINER }));
  return inner;
};
const suspension = (dag: DagTemplate) => new SuspendTemplate(dag.workflow, 'wait');
const resource = (dag: DagTemplate) =>
  new ResourceTemplate(dag.workflow, 'get', { resource: { action: 'get', flags: ['pod', 'x'] } });
const setOf = (name: string) => (dag: DagTemplate) =>
  new ContainerSetTemplate(dag.workflow, 'set', { containerSet: { containers: [{ name, image: IMAGE }] } });
const daemon = (dag: DagTemplate) =>
  new ContainerTemplate(dag.workflow, 'daemon', { daemon: true, container: CONTAINER });
const container = (dag: DagTemplate) => new ContainerTemplate(dag.workflow, 'c', { container: CONTAINER });
const http = (dag: DagTemplate) => new HttpTemplate(dag.workflow, 'h', { http: { url: 'http://x' } });

const REFUSED: readonly [string, string, (chart: Chart) => void][] = [
  ['the result of a DAG', 'unknown-task-field', outcome(resultOf, emptyDag)],
  ['the result of steps', 'unknown-task-field', outcome(resultOf, emptySteps)],
  ['the result of a suspend template', 'unknown-task-field', outcome(resultOf, suspension)],
  ['the exit code of a resource', 'unknown-task-field', outcome((task) => `${task.exitCode}`, resource)],
  ['the result of a container set without main', 'unknown-task-field', outcome(resultOf, setOf('a'))],
  ['the IP address of a template that is not a daemon', 'unknown-task-field', outcome(ipOf, container)],
  [
    'a pod of a DAG',
    'forbidden-pod-variable',
    inDag((dag, echo) => {
      dag.task('a', echo, { text: variables.pod.name });
    }),
  ],
  [
    'an unknown variable',
    'unknown-variable',
    inDag((dag, echo) => {
      dag.task('a', echo, { text: '{{ workflow.nope }}' });
    }),
  ],
  [
    'a sequence with both a count and an end',
    'conflicting-count-and-end',
    inDag((dag, echo) => {
      // @ts-expect-error: a program in plain JavaScript
      dag.task('a', echo, {}, { withSequence: { count: 2, end: 3 } });
    }),
  ],
];

const ACCEPTED: readonly [string, (chart: Chart) => void][] = [
  ['the result of a container', outcome(resultOf, container)],
  ['the result of a request', outcome(resultOf, http)],
  ['the result of a container set with main', outcome(resultOf, setOf('main'))],
  ['the IP address of a daemon', outcome(ipOf, daemon)],
  ['an expression', outcome((task) => `${expression`${task.result} ?? ''`}`, suspension)],
  [
    'variables of the workflow',
    inDag((dag, echo) => {
      const { workflow } = variables;
      const all = [workflow.name, workflow.creationTimestampAs('Y'), workflow.duration, workflow.labels];
      dag.task('a', echo, { text: all.join(' ') }, { withSequence: sequence({ end: 3 }) });
    }),
  ],
  [
    'the pod of a container',
    inDag((dag) => {
      const args = [`${variables.pod.name}`];
      dag.task('a', new ContainerTemplate(dag.workflow, 'pod', { container: { image: IMAGE, args } }));
    }),
  ],
];

test.each(REFUSED)('%s is a finding', (_, code, build) => {
  expect(codesIn(errorsOf(build))).toEqual([code]);
});

test('an output from a variable without a value is a finding', () => {
  const errors = errorsOf((chart) => {
    const workflow = new Workflow(chart, 'w', { entrypoint: 'main' });
    const wait = new SuspendTemplate(workflow, 'wait');
    const outputs = { said: parameter(), file: artifact() };
    const dag = new DagTemplate(workflow, 'main', { outputs });
    const { result } = dag.task('wait', wait);
    dag.setOutputs({ said: result, file: expression`nil` });
  });
  expect(errors).toEqual([
    "[test/w/main] outputs.parameters[0].valueFrom.parameter: The task 'wait' has no 'outputs.result', because its template runs no program. Declare an output, and use that. [unknown-task-field]",
  ]);
});

test.each(ACCEPTED)('%s is not a finding', (_, build) => {
  expect(codesIn(errorsOf(build))).toEqual([]);
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test.each(ACCEPTED)('accepts %s', (_, build) => {
    expect(argolint(synth(build))).toEqual({ ok: true, errors: [] });
  });
});
