import { lint } from '../../../../lib/lint';
import { container, found, object, workflow } from './support';

const LEAF = container(
  {},
  { inputs: { parameters: [{ name: 'message', default: 'hello' }], artifacts: [{ name: 'f', path: '/f' }] } },
);

const SHARED = object('WorkflowTemplate', { templates: [LEAF] }, 'shared');

/** A workflow that calls a template. */
function call(given: object, reference: object = { template: 'main' }): object {
  const artifacts = [{ name: 'f', raw: { data: '' } }];
  const step = { name: 'a', ...reference, arguments: { artifacts, ...given } };
  return workflow([{ name: 'all', steps: [[step]] }, LEAF], { entrypoint: 'all' });
}

/** A hook with a parameter. */
function hook(name: string): object {
  const artifacts = [{ name: 'f', raw: { data: '' } }];
  return { template: 'main', arguments: { artifacts, parameters: [{ name, value: '1' }] } };
}

/** A workflow that runs a WorkflowTemplate. */
function run(name: string, spec: object): object[] {
  const used = object('WorkflowTemplate', { entrypoint: 'main', templates: [LEAF], ...spec }, 'used');
  const parameters = [{ name, value: '1' }];
  return [object('Workflow', { workflowTemplateRef: { name: 'used' }, arguments: { parameters } }), used];
}

const ENTRYPOINT = { entrypoint: 'start', templates: [container({}, { name: 'start' })] };

const WRONG: { readonly [name: string]: readonly object[] } = {
  'an unknown parameter': [call({ parameters: [{ name: 'messge', value: '1' }] })],
  'an unknown artifact': [
    call({
      artifacts: [
        { name: 'f', raw: { data: '' } },
        { name: 'g', raw: { data: '' } },
      ],
    }),
  ],
  'a parameter of a template of another object': [
    call({ parameters: [{ name: 'x', value: '1' }] }, { templateRef: { name: 'shared', template: 'main' } }),
    SHARED,
  ],
  'a parameter of a hook': [call({}, { template: 'main', hooks: { exit: hook('messge') } })],
  'an argument that a WorkflowTemplate does not declare': run('x', ENTRYPOINT),
};

const RIGHT: { readonly [name: string]: readonly object[] } = {
  'a known parameter of a hook': [call({}, { template: 'main', hooks: { exit: hook('message') } })],
  'a known parameter': [call({ parameters: [{ name: 'message', value: '1' }] })],
  'a parameter of a template that is not known': [
    call({ parameters: [{ name: 'x', value: '1' }] }, { templateRef: { name: 'absent', template: 'main' } }),
  ],
  'an argument that a WorkflowTemplate declares': run('x', {
    ...ENTRYPOINT,
    arguments: { parameters: [{ name: 'x', value: '2' }] },
  }),
  'an argument that a WorkflowTemplate uses': run('x', {
    ...ENTRYPOINT,
    templates: [container({ args: ['{{workflow.parameters.x}}'] }, { name: 'start' })],
  }),
  'an argument that a WorkflowTemplate uses with all others': run('x', {
    ...ENTRYPOINT,
    templates: [container({ args: ['{{workflow.parameters}}'] }, { name: 'start' })],
  }),
};

test.each(Object.entries(WRONG))('%s is a finding', (_, manifests) => {
  const [finding, ...others] = found(manifests, { missingTemplates: 'ignore' });
  expect(finding).toMatch(/^advice warning unused-argument .*\/name$/);
  expect(others).toEqual([]);
});

test.each(Object.entries(RIGHT))('%s is none', (_, manifests) => {
  expect(found(manifests, { missingTemplates: 'ignore' })).toEqual([]);
});

test('the message suggests a name', () => {
  const [finding] = lint([call({ parameters: [{ name: 'messge', value: '1' }] })]);
  expect(finding?.message).toBe(
    "The called template has no input parameter 'messge', so Argo ignores the argument. Did you mean 'message'?",
  );
});
