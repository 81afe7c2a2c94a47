import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { ArtifactReference, ParameterReference } from '../../../lib/index';
import { variablesIn } from '../../../lib/workflow/values/variable-usage';
import { library } from '../fixtures';

const reference = new ParameterReference('inputs.parameters.git-url');
const file = new ArtifactReference('tasks.clone.outputs.artifacts.source');

describe('a reference', () => {
  test.each([
    ['a parameter', reference, '{{inputs.parameters.git-url}}'],
    ['an artifact', file, '{{tasks.clone.outputs.artifacts.source}}'],
  ])('to %s is its tag, however it is converted', (_, it, text) => {
    expect(it.toString()).toBe(text);
    expect(it.resolve()).toBe(text);
    expect(JSON.stringify({ it })).toBe(JSON.stringify({ it: text }));
    expect(`<${it}>`).toBe(`<${text}>`);
    expect('<' + it.toString() + '>').toBe(`<${text}>`);
    expect([it, it].join(',')).toBe(`${text},${text}`);
  });

  test.each([
    ['inputs.parameters.url', 'inputs.parameters.url'],
    ['inputs.parameters.git-url', "inputs.parameters['git-url']"],
    ['tasks.unit-test.outputs.parameters.x', "tasks['unit-test'].outputs.parameters.x"],
    ['tasks.1st.outputs.result', "tasks['1st'].outputs.result"],
    ['workflow.parameters.IMAGE_2', 'workflow.parameters.IMAGE_2'],
    ['item', 'item'],
  ])('to %s is %s in an expression, and is recognized there', (variable, expression) => {
    const it = new ParameterReference(variable);
    expect(it.expression).toBe(expression);
    expect(variablesIn(`{{=asInt(${it.expression}) * 2}}`)).toContainEqual(variable.split('.'));
  });

  test('has the task that produces its value', () => {
    const chart = new Chart(new App(), 'chart');
    const { work, dag } = library(chart);
    const task = dag.task('a', work);
    expect(task.outputs.digest.producer).toBe(task);
    expect(task.outputs.report.producer).toBe(task);
    expect(task.result.producer).toBe(task);
    expect(reference.producer).toBeUndefined();
  });

  test('is rendered by cdk8s in any field of any object', () => {
    const chart = new Chart(new App(), 'chart');
    new ApiObject(chart, 'map', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'map' },
      data: { alone: reference, inText: `url: ${reference}`, list: [reference, { deep: file }] },
    });
    expect(Testing.synth(chart)).toMatchObject([
      {
        data: {
          alone: '{{inputs.parameters.git-url}}',
          inText: 'url: {{inputs.parameters.git-url}}',
          list: ['{{inputs.parameters.git-url}}', { deep: '{{tasks.clone.outputs.artifacts.source}}' }],
        },
      },
    ]);
  });

  test('is a plain string in the YAML of an app', () => {
    const app = new App();
    new ApiObject(new Chart(app, 'chart'), 'map', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      data: { it: reference },
    });
    expect(app.synthYaml()).toContain('it: "{{inputs.parameters.git-url}}"');
  });
});
