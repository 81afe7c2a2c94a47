import { CiWorkflow, CiWorkflowTemplate } from '../../../lib/index';
import { codesIn, errorsOf, synth, workflowIn } from '../../support/index';

test('renders the WorkflowTemplates that a submission needs', () => {
  const manifests = synth((chart) => new CiWorkflowTemplate(chart, 'argo-ci'));
  expect(manifests.map(({ kind, metadata }) => `${kind} ${metadata.name ?? ''}`)).toEqual([
    'WorkflowTemplate git-clone',
    'WorkflowTemplate image-build',
    'WorkflowTemplate argo-ci',
  ]);
  expect(workflowIn(manifests, 'argo-ci').spec).toMatchObject({
    activeDeadlineSeconds: 3600,
    entrypoint: 'main',
    arguments: { parameters: [{ name: 'git-url' }, { name: 'image_name' }, { name: 'image_tag' }] },
  });
});

test('has the same spec as a CiWorkflow', () => {
  const props = {
    defaults: { imageName: 'acme/app', revision: 'v1' },
    names: { dag: 'total', build: 'kaniko' },
    serviceAccountName: 'ci',
  } as const;
  const spec = (build: Parameters<typeof synth>[0]) => workflowIn(synth(build), 'argo-ci').spec;
  expect(spec((chart) => new CiWorkflowTemplate(chart, 'a', props))).toEqual(
    spec((chart) => new CiWorkflow(chart, 'a', props)),
  );
});

test('can have another name', () => {
  const errors = errorsOf((chart) => {
    new CiWorkflowTemplate(chart, 'one', { metadata: { name: 'git-clone' } });
  });
  expect(codesIn(errors)).toEqual(['duplicate-object']);
});
