import type { CiPipelineProps } from '../../../lib/index';
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

test('has the same spec as a CiWorkflow, except for what is deleted after a run', () => {
  const props = {
    defaults: { imageName: 'acme/app', revision: 'v1' },
    names: { dag: 'total', build: 'kaniko' },
    serviceAccountName: 'ci',
  } as const;
  const spec = (build: Parameters<typeof synth>[0]) => workflowIn(synth(build), 'argo-ci').spec;
  expect(spec((chart) => new CiWorkflowTemplate(chart, 'a', props))).toEqual({
    ...spec((chart) => new CiWorkflow(chart, 'a', props)),
    ttlStrategy: { secondsAfterCompletion: 604_800 },
    podGC: { strategy: 'OnPodCompletion', deleteDelayDuration: '24h' },
  });
});

describe('what is left after a run', () => {
  const specOf = (props: CiPipelineProps) =>
    workflowIn(
      synth((chart) => new CiWorkflowTemplate(chart, 'argo-ci', props)),
      'argo-ci',
    ).spec;

  test('can be kept', () => {
    const kept = specOf({ podGC: undefined, ttlStrategy: undefined });
    expect(kept).not.toHaveProperty('podGC');
    expect(kept).not.toHaveProperty('ttlStrategy');
  });

  test('can be deleted at other times', () => {
    const fields: CiPipelineProps = {
      ttlStrategy: { secondsAfterSuccess: 60 },
      podGC: { strategy: 'OnPodSuccess' },
    };
    expect(specOf(fields)).toMatchObject(fields);
  });
});

test('can have another name', () => {
  const errors = errorsOf((chart) => {
    new CiWorkflowTemplate(chart, 'one', { metadata: { name: 'git-clone' } });
  });
  expect(codesIn(errors)).toEqual(['duplicate-object']);
});
