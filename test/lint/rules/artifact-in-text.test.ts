import { lint } from '../../../lib/lint';
import { argosim } from '../../support/argosim';
import { describeWithShared } from '../../support/shared';
import { CONTAINER, workflow } from '../failures';

const TEMPLATES = [
  {
    name: 'make',
    container: CONTAINER,
    outputs: { artifacts: [{ name: 'f', path: '/f', globalName: 'g' }] },
  },
  {
    name: 'print',
    inputs: { parameters: [{ name: 'y' }] },
    container: { ...CONTAINER, args: ['{{inputs.parameters.y}}'] },
  },
  {
    name: 'read',
    inputs: { artifacts: [{ name: 'f', path: '/f' }] },
    container: { ...CONTAINER, args: ['{{inputs.artifacts.f.path}}'] },
  },
];

const steps = (step: object, ...templates: readonly object[]): object =>
  workflow({
    templates: [
      { name: 'main', steps: [[{ name: 'a', template: 'make' }], [{ name: 'b', ...step }]] },
      ...TEMPLATES,
      ...templates,
    ],
  });
const print = (value: string): object =>
  steps({ template: 'print', arguments: { parameters: [{ name: 'y', value }] } });
const FROM = { artifacts: [{ name: 'f', from: '{{steps.a.outputs.artifacts.f}}' }] };
const own = { ...TEMPLATES[2], name: 'own', container: { ...CONTAINER, args: ['{{inputs.artifacts.f}}'] } };

const WRONG: readonly (readonly [tag: string, manifest: object])[] = [
  ['{{steps.a.outputs.artifacts.f}}', print('{{steps.a.outputs.artifacts.f}}')],
  ['{{workflow.outputs.artifacts.g}}', print('{{workflow.outputs.artifacts.g}}')],
  ['{{inputs.artifacts.f}}', steps({ template: 'own', arguments: FROM }, own)],
];

test.each([
  ...WRONG,
  ['{{=steps.a.outputs.artifacts.f}}', print('{{=steps.a.outputs.artifacts.f}}')] as const,
])('%s in a text is a finding', (tag, manifest) => {
  expect(lint([manifest], { advice: 'none' })).toMatchObject([
    {
      code: 'forbidden-artifact-in-text',
      class: 'fails',
      message: `'${tag}' is an artifact, which has no text. Pass it to an input artifact, and use its 'path' there.`,
    },
  ]);
});

test('the path of an artifact has a text, and an artifact is passed by its tag', () => {
  expect(lint([steps({ template: 'read', arguments: FROM })])).toEqual([]);
});

describeWithShared("Argo's controller", ['argosim'], () => {
  test.each(['3.7', '4.0'] as const)('%s does not replace the tag of an artifact', (version) => {
    const runs = argosim(
      WRONG.map(([, manifest]) => ({ manifests: [manifest], pods: true })),
      version,
    );
    const last = runs.map(({ pods = {} }) => pods['w[1].b']?.args);
    expect(last).toEqual(WRONG.map(([tag]) => [tag]));
  });
});
