import { TypeChecker } from '../../../lib/importer/verify/type-checker';
import { modulesFor } from './golden';

const PIPELINE = `
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {name: pipeline}
spec:
  entrypoint: main
  templates:
    - name: build
      inputs: {parameters: [{name: git-url}, {name: suite, enum: [fast, full], value: fast}], artifacts: [{name: cache, path: /cache, optional: true}]}
      outputs: {parameters: [{name: digest, valueFrom: {path: /digest}}], artifacts: [{name: image, path: /image}]}
      container: {image: alpine, args: ['{{inputs.parameters.git-url}}']}
    - name: main
      outputs: {parameters: [{name: digest, valueFrom: {parameter: '{{tasks.one.outputs.parameters.digest}}'}}]}
      dag:
        tasks:
          - {name: one, template: build, arguments: {parameters: [{name: git-url, value: a}, {name: suite, value: full}]}}
          - name: each
            template: build
            dependencies: [one]
            withItems: [{url: b}]
            arguments: {parameters: [{name: git-url, value: '{{item.url}}'}], artifacts: [{name: cache, from: '{{tasks.one.outputs.artifacts.image}}'}]}
          - {name: shared, templateRef: {name: checks, template: run}, dependencies: [one], arguments: {parameters: [{name: suite, value: '{{tasks.one.outputs.parameters.digest}}'}]}}
`;

const CHECKS = `
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: checks}
spec:
  templates:
    - {name: run, inputs: {parameters: [{name: suite}]}, container: {image: alpine, args: ['{{inputs.parameters.suite}}']}}
`;

/** The compile errors of the generated pipeline after an edit. */
async function messagesAfter(file: string, before: string, after: string): Promise<string> {
  const modules = await modulesFor({ 'pipeline.yaml': PIPELINE, 'checks.yaml': CHECKS });
  const changed = modules.map((module) => {
    if (module.file !== file) return module;
    expect(module.code).toContain(before);
    return { ...module, code: module.code.replace(before, after) };
  });
  return new TypeChecker()
    .check(changed)
    .map(({ message }) => message)
    .join('\n');
}

test('the generated code compiles', async () => {
  expect(await messagesAfter('pipeline.ts', 'one', 'one')).toBe('');
}, 30_000);

test.each([
  ['an unknown argument', 'pipeline.ts', "gitUrl: 'a'", "gitURL: 'a'", 'gitURL'],
  ['a missing argument', 'pipeline.ts', "{ gitUrl: 'a', suite: 'full' }", "{ suite: 'full' }", 'gitUrl'],
  ['a value outside of the enum', 'pipeline.ts', "suite: 'full' }", "suite: 'slow' }", 'slow'],
  ['an unknown output', 'pipeline.ts', 'digest: one.outputs.digest', 'digest: one.outputs.diget', 'diget'],
  [
    'an artifact instead of a parameter',
    'pipeline.ts',
    'suite: one.outputs.digest',
    'suite: one.outputs.image',
    'Artifact',
  ],
  [
    'a parameter instead of an artifact',
    'pipeline.ts',
    'cache: one.outputs.image',
    'cache: one.outputs.digest',
    'ParameterReference',
  ],
  ['an unknown field of items', 'pipeline.ts', 'eachItems.item.url', 'eachItems.item.uri', 'uri'],
  ['an unknown input', 'pipeline.ts', '[inputs.gitUrl]', '[inputs.url]', 'url'],
  [
    'a renamed input that another file uses',
    'checks.ts',
    'inputs: { suite: parameter() }',
    'inputs: { tests: parameter() }',
    'suite',
  ],
])(
  'TypeScript rejects %s',
  async (_, file, before, after, message) => {
    expect(await messagesAfter(file, before, after)).toContain(message);
  },
  30_000,
);
