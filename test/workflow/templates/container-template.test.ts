import type { InputPorts, OutputPorts } from '../../../lib/workflow/templates/leaf-template';
import { ContainerTemplate, WorkflowTemplate, artifact, parameter } from '../../../lib/index';
import { App, Chart } from 'cdk8s';
import { codesIn, placedCodesIn, errorsOf, synth, templateIn, workflowIn } from '../../support/index';
import { CONTAINER } from '../fixtures';

function render(build: (workflow: WorkflowTemplate) => void) {
  return templateIn(
    workflowIn(
      synth((chart) => {
        build(new WorkflowTemplate(chart, 'checks'));
      }),
    ),
  );
}

describe('ContainerTemplate', () => {
  test('is rendered with its ports, its body and any field of Argo', () => {
    const template = render((workflow) => {
      new ContainerTemplate(workflow, 'unit-test', {
        inputs: {
          source: artifact('/src'),
          suite: parameter({ enum: ['fast', 'full'], description: 'which' }),
        },
        outputs: {
          coverage: parameter({ path: '/tmp/coverage' }),
          report: artifact({ path: '/r', archive: { none: {} } }),
        },
        retryStrategy: { limit: 2 },
        nodeSelector: { 'kubernetes.io/arch': 'amd64' },
        container: ({ inputs, outputs }) => ({
          image: 'node:22',
          command: ['sh', '-c'],
          workingDir: inputs.source.path,
          args: [`npm test -- ${inputs.suite} > ${outputs.coverage.path}`],
          env: [{ name: 'SUITE', value: inputs.suite }],
        }),
      });
    });
    expect(template).toEqual({
      name: 'unit-test',
      inputs: {
        parameters: [{ name: 'suite', enum: ['fast', 'full'], description: 'which' }],
        artifacts: [{ name: 'source', path: '/src' }],
      },
      outputs: {
        parameters: [{ name: 'coverage', valueFrom: { path: '/tmp/coverage' } }],
        artifacts: [{ name: 'report', path: '/r', archive: { none: {} } }],
      },
      retryStrategy: { limit: 2 },
      nodeSelector: { 'kubernetes.io/arch': 'amd64' },
      container: {
        image: 'node:22',
        command: ['sh', '-c'],
        workingDir: '{{inputs.artifacts.source.path}}',
        args: ['npm test -- {{inputs.parameters.suite}} > {{outputs.parameters.coverage.path}}'],
        env: [{ name: 'SUITE', value: '{{inputs.parameters.suite}}' }],
      },
    });
  });

  test('inserts the paths of artifacts and outputs, in strings and as fields', () => {
    const template = render((workflow) => {
      new ContainerTemplate(workflow, 't', {
        inputs: { source: artifact('/src') },
        outputs: { coverage: parameter({ path: '/tmp/coverage' }), report: artifact('/r') },
        container: ({ inputs, outputs }) => ({
          ...CONTAINER,
          // The compiler requires a path here; a program in plain JavaScript may omit it.
          workingDir: inputs.source as unknown as string,
          args: [
            `ls ${inputs.source.toString()} > ${outputs.coverage.toString()}`,
            outputs.report as unknown as string,
          ],
        }),
      });
    });
    expect(template.container).toEqual({
      ...CONTAINER,
      workingDir: '{{inputs.artifacts.source.path}}',
      args: [
        'ls {{inputs.artifacts.source.path}} > {{outputs.parameters.coverage.path}}',
        '{{outputs.artifacts.report.path}}',
      ],
    });
  });

  test('renders no empty lists', () => {
    expect(
      render((workflow) => {
        new ContainerTemplate(workflow, 'bare', { container: CONTAINER });
      }),
    ).toEqual({
      name: 'bare',
      container: CONTAINER,
    });
  });

  test('is named by its id, or by `name`', () => {
    expect(
      render((workflow) => {
        new ContainerTemplate(workflow, 'id', { name: 'Other', container: CONTAINER });
      }).name,
    ).toBe('Other');
  });

  test('renders values and defaults as strings, and no options of this library', () => {
    const template = render((workflow) => {
      new ContainerTemplate(workflow, 't', {
        inputs: { n: parameter({ value: 3 }), b: parameter({ default: false }), e: parameter({ value: '' }) },
        container: CONTAINER,
      });
    });
    expect(template.inputs?.parameters).toEqual([
      { name: 'n', value: '3' },
      { name: 'b', default: 'false' },
      { name: 'e', value: '' },
    ]);
  });

  test('renders the default of an output parameter in valueFrom, where Argo looks for it', () => {
    const template = render((workflow) => {
      new ContainerTemplate(workflow, 't', {
        outputs: {
          a: parameter({ path: '/a', default: 'none' }),
          b: parameter({ path: '/b', valueFrom: { default: 'none' } }),
          c: parameter({ valueFrom: { path: '/c', default: 'none' } }),
        },
        container: CONTAINER,
      });
    });
    expect(template.outputs?.parameters).toEqual(
      ['a', 'b', 'c'].map((name) => ({ name, valueFrom: { path: `/${name}`, default: 'none' } })),
    );
  });

  test('belongs to a workflow', () => {
    const chart = new Chart(new App(), 'test');
    expect(() => new ContainerTemplate(chart, 'alone', { container: CONTAINER })).toThrow(
      /^test\/alone: A template belongs to a workflow\. Create it in a Workflow or a WorkflowTemplate/,
    );
  });

  test.each<[string, { inputs?: InputPorts; outputs?: OutputPorts }, string]>([
    ['an input', { inputs: { a: artifact() } }, 'inputs.artifacts[0]'],
    ['an optional input', { inputs: { a: artifact({ optional: true }) } }, 'inputs.artifacts[0]'],
    ['an output', { outputs: { a: artifact() } }, 'outputs.artifacts[0]'],
  ])('%s artifact without a path is a finding', (_, ports, path) => {
    const errors = errorsOf((chart) => {
      new ContainerTemplate(new WorkflowTemplate(chart, 'w'), 't', { ...ports, container: CONTAINER });
    });
    expect(errors).toEqual([expect.stringContaining(`[test/w/t] ${path}: `)]);
    expect(codesIn(errors)).toEqual(['missing-path']);
  });

  test('an output parameter without a source is a finding', () => {
    const errors = errorsOf((chart) => {
      new ContainerTemplate(new WorkflowTemplate(chart, 'w'), 't', {
        outputs: {
          only: parameter({ default: 'x' }),
          empty: parameter({ valueFrom: {} }),
          fixed: parameter({ value: 'x' }),
          read: parameter({ path: '/x' }),
        },
        container: CONTAINER,
      });
    });
    expect(codesIn(errors)).toEqual(['missing-source', 'missing-source']);
    expect(errors[0]).toContain('[test/w/t] outputs.parameters[0]: ');
    expect(errors[1]).toContain('[test/w/t] outputs.parameters[1]: ');
  });
});

describe('undeclared inputs of a template', () => {
  test.each([
    ['in a string', 'echo {{inputs.parameters.gone}}'],
    ['in an expression', "{{=inputs.parameters['gone'] + '1'}}"],
    ['with spaces', '{{ inputs.parameters.gone }}'],
    ['as an artifact', '{{inputs.artifacts.text.path}}'],
  ])('%s are a finding', (_, text) => {
    const errors = errorsOf((chart) => {
      new ContainerTemplate(new WorkflowTemplate(chart, 'w'), 't', {
        inputs: { text: parameter() },
        container: {
          ...CONTAINER,
          args: [text, '{{inputs.parameters.text}}', '{{=toJson(inputs.parameters)}}'],
        },
      });
    });
    expect(codesIn(errors)).toEqual(['unknown-input']);
  });
});

describe('tasks that a container refers to', () => {
  test.each([
    ['in a string', 'echo {{tasks.a.outputs.result}}'],
    ['in an expression', "{{=tasks['a'].outputs.parameters.x}}"],
  ])('%s are a finding, because they are only available in their DAG', (_, text) => {
    const errors = errorsOf((chart) => {
      new ContainerTemplate(new WorkflowTemplate(chart, 'w'), 't', {
        container: { ...CONTAINER, args: [text, 'tasks.b.status'] },
      });
    });
    expect(placedCodesIn(errors)).toEqual(['forbidden-task-variable at container.args[0]']);
  });
});
