import { lint } from '../../../../lib/lint';
import { argosim } from '../../../support/argosim';
import { describeWithShared } from '../../../support/shared';
import { CONTAINER, testFailures, workflow, workflowTemplate } from '../../failures';

const RAW = { raw: { data: 'x' } };
const GIT = { git: { repo: 'https://example.com/a.git' } };
const S3 = { s3: { key: 'a' } };
const LEAVES = [
  { name: 'leaf', container: CONTAINER, outputs: { artifacts: [{ name: 'o', path: '/o' }] } },
  { name: 'use', container: CONTAINER, inputs: { artifacts: [{ name: 'i', path: '/i' }] } },
  {
    name: 'maybe',
    container: CONTAINER,
    inputs: { artifacts: [{ name: 'i', path: '/i', optional: true }] },
  },
];
const args = (name: string, source: object): object => ({
  arguments: { artifacts: [{ name, ...source }] },
});
const FROM = { from: '{{inputs.artifacts.f}}' };
const PART = { ...FROM, subPath: 'a' };
const use = (source: object, template = 'use'): object => ({ name: 'a', template, ...args('i', source) });
const inputs = (source: object): object => ({ inputs: { artifacts: [{ name: 'f', ...source }] } });
const main = (input: object, body: object): object =>
  workflow({ templates: [{ name: 'main', ...inputs(input), ...body }, ...LEAVES] });
const nested = (input: object, given: object, user: object): object =>
  workflow({
    templates: [
      { name: 'main', steps: [[{ name: 'n', template: 'inner', ...given }]] },
      { name: 'inner', ...inputs(input), steps: [[user]] },
      ...LEAVES,
    ],
  });
const hook = (source: object): object => ({
  name: 'a',
  template: 'leaf',
  hooks: { exit: { template: 'use', ...args('i', source) } },
});

describe('a part of an artifact', () => {
  testFailures({
    code: 'forbidden-sub-path',
    wrong: {
      'of a text, for a step': main(RAW, { steps: [[use(PART)]] }),
      'of a repository, for a task': main(GIT, { dag: { tasks: [use(PART)] } }),
      'for an exit hook of a step': main(RAW, { steps: [[hook(PART)]] }),
      'of an argument': nested({}, args('f', RAW), use(PART)),
      'of an argument of the workflow': workflow({
        ...args('f', RAW),
        templates: [{ name: 'main', ...inputs({}), steps: [[use(PART)]] }, ...LEAVES],
      }),
    },
    right: {
      'of a stored artifact': main(S3, { steps: [[use(PART)]] }),
      'of a file that is downloaded': main({ http: { url: 'http://a/b' } }, { steps: [[use(PART)]] }),
      'of an output': workflow({
        templates: [
          {
            name: 'main',
            steps: [
              [{ name: 'm', template: 'leaf' }],
              [use({ from: '{{steps.m.outputs.artifacts.o}}', subPath: 'a' })],
            ],
          },
          ...LEAVES,
        ],
      }),
      'of an argument that replaces a text': nested(RAW, args('f', S3), use(PART)),
      'of an optional text': main({ ...RAW, optional: true }, { steps: [[use(PART)]] }),
      'the whole text': main(RAW, { steps: [[use(FROM)]] }),
    },
  });

  describe('for the exit hook of a task', () => {
    const manifest = main(RAW, { dag: { tasks: [hook(PART)] } });

    test('is a finding', () => {
      expect(lint([manifest]).map(({ code }) => code)).toEqual(['forbidden-sub-path']);
    });

    describeWithShared("Argo's controller", ['argosim'], () => {
      test.each(['3.7', '4.0'] as const)('of %s does not run it', (argo) => {
        const [run] = argosim([{ manifests: [manifest] }], argo);
        expect(run?.nodes?.map(({ displayName }) => displayName)).toEqual(['w', 'a']);
      });
    });
  });
});

describe('an optional artifact that is passed on', () => {
  testFailures({
    code: 'missing-artifact',
    wrong: {
      'without an argument': nested({ optional: true }, {}, use(FROM)),
      'to a hook': nested({ optional: true }, {}, hook(FROM)),
      'by the entrypoint': main({ optional: true }, { dag: { tasks: [use(FROM)] } }),
    },
    right: {
      'with an argument': nested({ optional: true }, args('f', RAW), use(FROM)),
      'to an optional input': nested({ optional: true }, {}, use(FROM, 'maybe')),
      'with an argument of the workflow': workflow({
        ...args('f', RAW),
        templates: [{ name: 'main', ...inputs({ optional: true }), steps: [[use(FROM)]] }, ...LEAVES],
      }),
      'with a location': nested({ optional: true, ...RAW }, {}, use(FROM)),
      'by a call that is skipped': workflow({
        templates: [
          {
            name: 'main',
            steps: [
              [{ name: 'n', template: 'inner', ...args('f', RAW) }],
              [{ name: 'o', template: 'inner', when: 'false' }],
            ],
          },
          { name: 'inner', ...inputs({ optional: true }), steps: [[use(FROM)]] },
          ...LEAVES,
        ],
      }),
    },
  });

  test('is none in a WorkflowTemplate, whose callers can pass it', () => {
    const templates = [{ name: 'inner', ...inputs({ optional: true }), steps: [[use(FROM)]] }, ...LEAVES];
    expect(lint([workflowTemplate('shared', { templates })])).toEqual([]);
  });
});
