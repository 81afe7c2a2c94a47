/** The features of the language that calls use. */
export const KINDS = ['tasks', 'steps', 'loops', 'hooks', 'depends', 'expressions'] as const;

export type Kind = (typeof KINDS)[number];

/** The start of every program. It is the same for all, so that one program without calls is the baseline of all. */
export const HEAD = `import { App, Chart } from 'cdk8s';
import {
  ContainerTemplate,
  DagTemplate,
  StepsTemplate,
  WorkflowTemplate,
  artifact,
  expression,
  failed,
  hook,
  items,
  parameter,
  succeeded,
} from 'cdk8s-argo-ci';
const ci = new WorkflowTemplate(new Chart(new App(), 'ci'), 'ci');
const dag = new DagTemplate(ci, 'main');
const steps = new StepsTemplate(ci, 'steps');
const first = new ContainerTemplate(ci, 'first', {
  outputs: { source: artifact('/src'), coverage0: parameter({ path: '/tmp/coverage' }) },
  container: { image: 'alpine/git' },
});
const notify = new ContainerTemplate(ci, 'notify', {
  inputs: { text: parameter() },
  container: ({ inputs }) => ({ image: 'busybox:1.37', args: ['echo', \`\${inputs.text}\`] }),
});
const task0 = dag.task('task0', first);
const step0 = steps.step('step0', first);
`;

/** A template with five ports, two of which have a type of their own. */
const template = (
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
`;

/** A call of a template with an input from the call with the number `before`. */
type CallText = (number: number, before: number) => string;

const call = (number: number, args: string, options = ''): string =>
  `const task${number} = dag.task('task${number}', template${number}, { ${args} }${options && `, { ${options} }`});\n`;

const source = (before: number): string => `source: task${before}.outputs.source`;

const CALLS: { readonly [K in Kind]: CallText } = {
  tasks: (number, before) => call(number, `${source(before)}, suite: 'full'`),
  // Every second step is in a group.
  steps: (number, before) =>
    `const step${number} = steps${number % 2 === 0 ? '' : '.parallel()'}.step('step${number}', template${number}, ` +
    `{ source: step${before}.outputs.source, suite: 'full' });\n`,
  loops: (number, before) =>
    `const items${number} = items([{ suite: 'fast', level: 1 }, { suite: 'full', level: 2 }]);\n` +
    call(
      number,
      `${source(before)}, suite: items${number}.item.suite, level${number}: items${number}.item.level`,
      `withItems: items${number}`,
    ),
  hooks: (number, before) =>
    call(
      number,
      `${source(before)}, suite: 'full'`,
      `hooks: { running: hook(notify, { text: 'it runs' }, { expression: expression.bare\`\${task${before}.status} == \${'Succeeded'}\` }) }`,
    ) +
    `task${number}.addHook('exit', hook(notify, { text: \`\${task${number}.outputs.coverage${number}}\` }));\n`,
  depends: (number, before) =>
    call(
      number,
      `${source(before)}, suite: 'full'`,
      `depends: succeeded(task${before}).or(failed(task${before}).and(task0))`,
    ),
  expressions: (number, before) =>
    call(
      number,
      `${source(before)}, suite: 'full', level${number}: expression\`asInt(\${task${before}.outputs.coverage${before}}) + \${1}\``,
      `when: expression\`\${task${before}.outputs.coverage${before}} != \${''}\``,
    ),
};

/** A program with one kind of call, or with all kinds, alternating. */
export type ProgramKind = Kind | 'mixed';

/**
 * The call that an input comes from: the previous one, or the parent in a tree in which each call has ten children.
 */
export type Shape = 'chain' | 'tree';

/**
 * The pairs of a program: a template, and a call of it with an input from another call. Tasks and steps are in
 * different templates, and have no inputs from each other.
 */
export function pairs(kind: ProgramKind, count: number, shape: Shape = 'chain'): string {
  let [task, step] = [0, 0];
  const texts = Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const one = kind === 'mixed' ? (KINDS[index % KINDS.length] ?? 'tasks') : kind;
    const last = one === 'steps' ? step : task;
    const text = CALLS[one](number, shape === 'tree' ? Math.floor(index / 10) : last);
    if (one === 'steps') step = number;
    else task = number;
    return template(number) + text;
  });
  return texts.join('');
}
