import { lint } from '../../../../lib/lint';
import { argosim } from '../../../support/argosim';
import { describeWithShared } from '../../../support/shared';
import { CONTAINER, workflow } from '../../failures';
import { leaf, ofTemplates, workflow as manifest } from '../fixtures';
import { testRules } from '../test-rules';

/** A DAG with an input `p`, whose task `b` has an inline template with an input `p`. */
function dag(value: string | undefined, arg: string): object {
  const call = value === undefined ? {} : { arguments: { parameters: [{ name: 'p', value }] } };
  const inline = {
    inputs: { parameters: [{ name: 'p', default: 'inner' }] },
    container: { ...CONTAINER, args: [arg] },
  };
  const main = {
    name: 'main',
    inputs: { parameters: [{ name: 'p', value: 'outer' }] },
    dag: { tasks: [{ name: 'b', inline, ...call }] },
  };
  return workflow({ templates: [main] });
}

const TAG = '{{inputs.parameters.p}}';

const HIDDEN: readonly object[] = [
  dag('other', TAG),
  dag(undefined, TAG),
  dag('other', '{{=inputs.parameters.p}}'),
];

describe('an input of an inline template with the name of one of the outer template', () => {
  test.each(HIDDEN)('is a finding', (object) => {
    expect(lint([object])).toMatchObject([
      {
        code: 'duplicate-inline-input',
        class: 'fails',
        path: 'spec.templates[0].dag.tasks[0].inline.inputs.parameters[0]',
      },
    ]);
  });

  test.each([
    ['has the same value', dag(TAG, TAG)],
    ['is not used', dag('other', 'text')],
  ])('is accepted if it %s', (_, object) => {
    expect(lint([object])).toEqual([]);
  });

  describeWithShared("Argo's controller", ['argosim'], () => {
    test.each(['3.7', '4.0'] as const)('%s uses the value of the outer template', (version) => {
      const runs = argosim(
        HIDDEN.map((object) => ({ manifests: [object], pods: true })),
        version,
      );
      expect(runs.map(({ pods = {} }) => pods['w.b']?.args)).toEqual(HIDDEN.map(() => ['outer']));
    });
  });
});

const inline = (arg: string, fields: object = {}) =>
  manifest(
    ofTemplates(
      {
        name: 'main',
        dag: {
          tasks: [
            { name: 'a', template: 'work' },
            {
              name: 'b',
              dependencies: ['a'],
              inline: { container: { image: 'alpine:3', args: [arg] }, ...fields },
              withItems: [{ f: 1 }],
            },
          ],
        },
      },
      leaf('work'),
    ),
  );

const cases = [
  ['a status', '{{tasks.a.status}}', {}],
  ['a field of an item', '{{item.f}}', {}],
  ['the name of the pod', '{{pod.name}}', {}],
  [
    'the path of an artifact',
    '{{inputs.artifacts.q.path}}',
    { inputs: { artifacts: [{ name: 'q', path: '/q', raw: { data: 'x' } }] } },
  ],
] as const;

testRules(
  'variables in inline templates',
  cases.map(([title, tag, fields]) => ({
    title,
    code: 'forbidden-inline-variable',
    wrong: inline(tag, fields),
    path: 'spec.templates[0].dag.tasks[1].inline.container.args[0]',
    message: `Argo cannot resolve '${tag}' in an inline template. Create the template in the workflow, and pass the value as an input.`,
    right: inline('{{workflow.name}}', fields),
  })),
);
