import { App, Chart, ApiObject, Testing } from 'cdk8s';
import { ArtifactReference, ParameterReference } from '../../lib';

const reference = new ParameterReference('inputs.parameters.git-url');
const file = new ArtifactReference('tasks.clone.outputs.artifacts.source');

describe('a reference', () => {
  test.each([
    ['a parameter', reference, '{{inputs.parameters.git-url}}'],
    ['an artifact', file, '{{tasks.clone.outputs.artifacts.source}}'],
  ])('to %s is its text, whoever asks for it', (_, it, text) => {
    expect(it.toString()).toBe(text);
    expect(it.resolve()).toBe(text);
    expect(JSON.stringify({ it })).toBe(JSON.stringify({ it: text }));
    expect(`<${it}>`).toBe(`<${text}>`);
    expect('<' + it.toString() + '>').toBe(`<${text}>`);
    expect([it, it].join(',')).toBe(`${text},${text}`);
  });

  test('gives the variable alone, for expressions', () => {
    expect(`{{=${reference.variable} == 'x'}}`).toBe("{{=inputs.parameters.git-url == 'x'}}");
  });

  test('is rendered by cdk8s in any field of any object, also in fields that Argo knows nothing of', () => {
    const chart = new Chart(Testing.app(), 'chart');
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

  test('reaches the YAML of an app as plain text', () => {
    const app = new App();
    new ApiObject(new Chart(app, 'chart'), 'map', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      data: { it: reference },
    });
    expect(app.synthYaml()).toContain('it: "{{inputs.parameters.git-url}}"');
  });
});
