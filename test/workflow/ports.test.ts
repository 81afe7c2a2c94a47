import {
  ContainerTemplate,
  DagTemplate,
  InputArtifactReference,
  ParameterReference,
  WorkflowTemplate,
  artifact,
  inputs,
  parameter,
} from '../../lib';
import { outputPaths, references } from '../../lib/workflow/ports';
import { errorsOf, synth, templateIn, workflowIn } from '../support';
import { CONTAINER } from './fixtures';

describe('references to ports', () => {
  test('go by the key, and by the name where there is one, exactly as written', () => {
    const ports = {
      gitUrl: parameter({ name: 'git-url' }),
      FROM_ARGO: parameter(),
      source: artifact('/src'),
    };
    const refs = references(ports, 'tasks.clone.outputs');
    expect(refs.gitUrl.toString()).toBe('{{tasks.clone.outputs.parameters.git-url}}');
    expect(refs.FROM_ARGO.toString()).toBe('{{tasks.clone.outputs.parameters.FROM_ARGO}}');
    expect(refs.source.toString()).toBe('{{tasks.clone.outputs.artifacts.source}}');
    expect(Object.keys(refs)).toEqual(['gitUrl', 'FROM_ARGO', 'source']);
  });

  test('to outputs inside of the template are paths', () => {
    const paths = outputPaths({
      digest: parameter({ path: '/tmp/d' }),
      report: artifact({ name: 'the-report' }),
    });
    expect(paths.digest.path).toBe('{{outputs.parameters.digest.path}}');
    expect(paths.report.path).toBe('{{outputs.artifacts.the-report.path}}');
  });
});

describe('inputs()', () => {
  const parameters = inputs({
    gitUrl: parameter({ name: 'git-url' }),
    revision: parameter({ value: 'main' }),
  });

  test('makes ports that are references to themselves', () => {
    expect(parameters.gitUrl).toBeInstanceOf(ParameterReference);
    expect(`${parameters.gitUrl} ${parameters.revision}`).toBe(
      '{{inputs.parameters.git-url}} {{inputs.parameters.revision}}',
    );
    expect(parameters.gitUrl.state).toBe('needs a value');
    expect(parameters.revision.state).toBe('has a value');
  });

  test('makes artifacts with a path', () => {
    const { source } = inputs({ source: artifact('/src') });
    expect(source).toBeInstanceOf(InputArtifactReference);
    expect(source.path).toBe('{{inputs.artifacts.source.path}}');
  });

  test('lets one input refer to another, and keeps its name under another key', () => {
    const source = artifact({
      path: '/code',
      git: { repo: parameters.gitUrl, revision: parameters.revision },
    });
    const manifests = synth((chart) => {
      const workflow = new WorkflowTemplate(chart, 'git');
      new ContainerTemplate(workflow, 'checkout', {
        inputs: { ref: parameters.revision, url: parameters.gitUrl, source },
        container: ({ inputs: own }) => ({ ...CONTAINER, args: [`${own.url}`, `${own.ref}`] }),
      });
    });
    const template = templateIn(workflowIn(manifests));
    expect(template.inputs).toEqual({
      parameters: [{ name: 'revision', value: 'main' }, { name: 'git-url' }],
      artifacts: [
        {
          name: 'source',
          path: '/code',
          git: { repo: '{{inputs.parameters.git-url}}', revision: '{{inputs.parameters.revision}}' },
        },
      ],
    });
    expect(template.container?.args).toEqual([
      '{{inputs.parameters.git-url}}',
      '{{inputs.parameters.revision}}',
    ]);
  });

  test('that are not declared by the template are found', () => {
    const errors = errorsOf((chart) => {
      new ContainerTemplate(new WorkflowTemplate(chart, 'git'), 'checkout', {
        inputs: { source: artifact({ path: '/code', git: { repo: parameters.gitUrl } }) },
        container: CONTAINER,
      });
    });
    expect(errors).toEqual([
      expect.stringMatching(
        /^\[test\/git\/checkout\] inputs: \{\{inputs\.parameters\.git-url\}\} .*\[undeclared-input\]$/,
      ),
    ]);
  });

  test('can be handed on by a DAG', () => {
    const manifests = synth((chart) => {
      const workflow = new WorkflowTemplate(chart, 'git');
      const checkout = new ContainerTemplate(workflow, 'checkout', {
        inputs: parameters,
        container: CONTAINER,
      });
      const dag = new DagTemplate(workflow, 'dag', { inputs: parameters });
      dag.task('clone', checkout, { gitUrl: dag.inputReferences.gitUrl, revision: parameters.revision });
    });
    expect(templateIn(workflowIn(manifests), 'dag').dag?.tasks[0]?.arguments?.parameters).toEqual([
      { name: 'git-url', value: '{{inputs.parameters.git-url}}' },
      { name: 'revision', value: '{{inputs.parameters.revision}}' },
    ]);
  });
});
