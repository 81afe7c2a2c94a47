import { join } from 'node:path';
import { interleave } from './interleave';
import { node, run } from './run';
import type { SectionRun } from './section';
import { exponent, median, summarize } from './statistics';
import { cells, digits, table } from './table';

const HEAD = `import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, WorkflowTemplate, artifact, parameter } from 'cdk8s-argo-ci';
const ci = new WorkflowTemplate(new Chart(new App(), 'ci'), 'ci');
const dag = new DagTemplate(ci, 'main');
const first = new ContainerTemplate(ci, 'first', {
  outputs: { source: artifact('/src') },
  container: { image: 'alpine/git' },
});
const task0 = dag.task('task0', first);
`;

/** A template with five ports, two of them its own in type, and a task that calls it. */
const pair = (
  number: number,
): string => `const template${number} = new ContainerTemplate(ci, 'template${number}', {
  inputs: { source: artifact('/src'), suite: parameter({ enum: ['fast', 'full'] }), level${number}: parameter({ value: '${number}' }) },
  outputs: { source: artifact('/src'), coverage${number}: parameter({ path: '/tmp/coverage' }) },
  retryStrategy: { limit: 2 },
  container: ({ inputs, outputs }) => ({
    image: 'node:22',
    command: ['sh', '-c'],
    workingDir: inputs.source.path,
    args: [\`npm test -- \${inputs.suite} \${inputs.level${number}} > \${outputs.coverage${number}.path}\`],
  }),
});
const task${number} = dag.task('task${number}', template${number}, { source: task${number - 1}.outputs.source, suite: 'full' });
`;

const PAIRS = [10, 100, 1000] as const;

interface Cost {
  readonly instantiations: number;
  readonly seconds: number;
}

/** What the compiler does for programs of many templates and tasks. */
export const typeCost: SectionRun = ({ app, options }) => {
  const measure = (pairs: number) => (): Cost => {
    const name = `types-${pairs}`;
    const numbers = Array.from({ length: pairs }, (_, index) => index + 1);
    app.write(`${name}.ts`, HEAD + numbers.map(pair).join(''));
    app.write(`${name}.json`, JSON.stringify({ extends: './tsconfig.json', files: [`${name}.ts`] }));
    const tsc = app.script(join('typescript', 'bin', 'tsc'));
    const printed = run(node(app.folder, tsc, '-p', `${name}.json`, '--noEmit', '--extendedDiagnostics'));
    return { instantiations: figure(printed, 'Instantiations'), seconds: figure(printed, 'Check time') };
  };
  const samples = interleave<string, Cost>(
    Math.min(options.rounds, 5),
    Object.fromEntries([0, ...PAIRS].map((pairs) => [String(pairs), measure(pairs)])),
  );
  const of = (pairs: number): readonly Cost[] => samples[String(pairs)] ?? [];
  const instantiations = (pairs: number): number =>
    median(of(pairs).map((cost) => cost.instantiations)) - median(of(0).map((cost) => cost.instantiations));
  const milliseconds = (pairs: number): number[] =>
    of(pairs).map((cost, round) => (1000 * (cost.seconds - (of(0)[round]?.seconds ?? NaN))) / pairs);
  const growth = exponent([100, instantiations(100)], [1000, instantiations(1000)]);
  return table(
    ['template-and-task pairs', 'instantiations a pair', 'check time a pair (ms)', 'middle half', 'target'],
    [
      ...PAIRS.map((pairs) => [
        String(pairs),
        digits(instantiations(pairs) / pairs),
        ...cells(summarize(milliseconds(pairs))),
        'about 300, linear',
      ]),
      ['exponent, 100 to 1,000', digits(growth), '', '', '1.00'],
    ],
  );
};

function figure(printed: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm').exec(printed)?.[1] ?? NaN);
}
