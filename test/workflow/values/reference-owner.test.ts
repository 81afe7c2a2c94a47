import {
  ContainerTemplate,
  DagTemplate,
  StepsTemplate,
  Workflow,
  WorkflowTemplate,
  artifact,
  hook,
  parameter,
} from '../../../lib/index';
import type { Chart } from 'cdk8s';
import { codesIn, errorsOf } from '../../support/index';

const IMAGE = 'busybox:1.37';

function parts(chart: Chart) {
  const args = { suite: parameter({ value: 'fast' }) };
  const workflow = new Workflow(chart, 'w', { entrypoint: 'main', arguments: args });
  const other = new WorkflowTemplate(chart, 'other', { arguments: args });
  const inputs = { text: parameter({ value: '' }), file: artifact({ path: '/f', optional: true }) };
  const outputs = { made: artifact('/made') };
  const echo = new ContainerTemplate(workflow, 'echo', { inputs, outputs, container: { image: IMAGE } });
  const ports = { text: parameter({ value: '' }), file: artifact({ optional: true }) };
  const main = new DagTemplate(workflow, 'main', { inputs: ports });
  const foreign = new DagTemplate(workflow, 'foreign', { inputs: ports });
  foreign.task('echo', echo);
  return { workflow, other, echo, main, foreign };
}

const codesOf = (build: (chart: Chart) => void) => codesIn(errorsOf(build));

type Parts = ReturnType<typeof parts>;

const FOREIGN: readonly [string, (parts: Parts) => void][] = [
  [
    'an argument of another workflow, as an argument',
    ({ main, echo, other }) => main.task('a', echo, { text: other.arguments.suite }),
  ],
  [
    'an argument of another workflow, in a container',
    ({ other, workflow }) =>
      new ContainerTemplate(other, 't', {
        container: { image: IMAGE, args: [workflow.arguments.suite] },
      }),
  ],
  [
    'an input of another DAG with the same name',
    ({ main, foreign, echo }) => main.task('a', echo, { text: foreign.inputReferences.text }),
  ],
  [
    'an artifact of another DAG',
    ({ main, foreign, echo }) => main.task('a', echo, { file: foreign.inputReferences.file }),
  ],
  [
    'an input of a DAG in a hook of steps',
    ({ workflow, foreign, echo }) =>
      new StepsTemplate(workflow, 'steps').step(
        'a',
        echo,
        {},
        {
          hooks: { exit: hook(echo, { text: foreign.inputReferences.text }) },
        },
      ),
  ],
];

test.each(FOREIGN)('%s is found', (_, build) => {
  const found = codesOf((chart) => {
    const all = parts(chart);
    all.main.task('first', all.echo);
    build(all);
  });
  expect(found).toContain('forbidden-reference');
});

test('arguments of the workflow and inputs of the template are accepted', () => {
  const found = codesOf((chart) => {
    const { workflow, main, echo } = parts(chart);
    const { text, file } = main.inputReferences;
    main.task('a', echo, { text, file }, { hooks: { exit: hook(echo, { text: workflow.arguments.suite }) } });
    const inner = new DagTemplate(main, 'inner');
    inner.task('b', new ContainerTemplate(workflow, 't', { container: { image: IMAGE, args: ['x'] } }));
  });
  expect(found).not.toContain('forbidden-reference');
});

test.each<readonly [string, (parts: Parts) => void]>([
  ['of a task', ({ main, echo }) => main.task('b', echo, { text: `${main.task('a', echo).outputs.made}` })],
  ['of a DAG', ({ main, echo }) => main.task('b', echo, { text: `x ${main.inputReferences.file}` })],
])('an artifact %s in a text is found', (_, build) => {
  const found = codesOf((chart) => {
    build(parts(chart));
  });
  expect(found).toContain('forbidden-artifact-in-text');
});

test.each([NaN, Infinity])('%p is not a value', (value) => {
  const found = codesOf((chart) => {
    const { main, echo } = parts(chart);
    main.task('a', echo, { text: value });
  });
  expect(found).toContain('not-a-parameter');
});
