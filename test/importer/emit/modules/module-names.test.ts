import { moduleNames } from '../../../../lib/importer/emit/modules/module-names';
import { sourceFile } from '../../source-file';

const object = (name: string, kind = 'Workflow'): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata: {name: "${name}"}\n---\n`;

/** `file function` for each document. */
function names(files: { readonly [name: string]: string }): string[] {
  const sources = Object.entries(files).map(([name, text]) => sourceFile(text, name));
  return [...moduleNames(sources).values()].map(({ file, functionName }) => `${file} ${functionName}`);
}

test('modules are named after the file, or after the objects if it has several', () => {
  expect(
    names({ 'hello_World.yaml': object('x'), 'several.yaml': object('one') + object('twoTimes-') }),
  ).toEqual(['hello-world.ts helloWorld', 'one.ts one', 'two-times.ts twoTimes']);
});

test('names are unique, ignoring case', () => {
  expect(
    names({
      'a/x.yaml': object('x'),
      'b/X.yaml': object('x'),
      'x.json': object('x', 'CronWorkflow'),
      'two.yaml': object('x') + object('x') + object('x', 'ConfigMap'),
    }),
  ).toEqual([
    'x.ts x',
    'b-x.ts bX',
    'x-cron-workflow.ts xCronWorkflow',
    'x-workflow.ts xWorkflow',
    'two-x.ts twoX',
    'x-config-map.ts xConfigMap',
  ]);
});

test('functions have valid names that generated code does not use', () => {
  expect(
    names({
      '2024-run.yaml': object('x'),
      'main.yaml': object('x'),
      'new.yaml': object('x'),
      'parameter.yaml': object('x'),
      '배포.yaml': object('x'),
      '--.yaml': object('x'),
    }),
  ).toEqual([
    '2024-run.ts manifest2024Run',
    'main-workflow.ts mainWorkflow',
    'new.ts newWorkflow',
    'parameter.ts parameterWorkflow',
    '배포.ts 배포',
    'workflow.ts workflowWorkflow',
  ]);
});

test('files that differ only in case, and files with names that the app uses', () => {
  expect(names({ 'Main.yaml': object('x'), 'main.yaml': object('x'), 'index.yaml': object('x') })).toEqual([
    'main-workflow.ts mainWorkflow',
    'main-workflow-2.ts mainWorkflow2',
    'index-workflow.ts indexWorkflow',
  ]);
});
