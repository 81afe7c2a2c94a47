// Expressions that the compiler rejects have no type.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
/* eslint-disable @typescript-eslint/no-unsafe-member-access */

import { expectTypeOf } from 'expect-type';
import type { HasValue, NeedsValue, ParameterPort } from '../../lib';
import {
  ContainerTemplate,
  DagTemplate,
  Workflow,
  WorkflowTemplate,
  artifact,
  inputs,
  parameter,
} from '../../lib';
import { CONTAINER, bare, clone, cloned, dag, library, unitTest, workflow } from './fixtures';

// An undeclared input.
new ContainerTemplate(library, 'a', {
  inputs: { source: artifact('/src') },
  // @ts-expect-error Property 'sauce' does not exist
  container: ({ inputs: own }) => ({ ...CONTAINER, workingDir: own.sauce.path }),
});

// An undeclared output.
new ContainerTemplate(library, 'b', {
  outputs: { report: artifact('/report') },
  // @ts-expect-error Property 'rapport' does not exist
  container: ({ outputs }) => ({ ...CONTAINER, args: [outputs.rapport.path] }),
});

// The path of an input parameter: only artifacts have one.
new ContainerTemplate(library, 'c', {
  inputs: { suite: parameter() },
  // @ts-expect-error Property 'path' does not exist on type 'ParameterReference<string>'
  container: ({ inputs: own }) => ({ ...CONTAINER, args: [own.suite.path] }),
});

// The path of an output that has no file.
new ContainerTemplate(library, 'd', {
  outputs: { fixed: parameter({ valueFrom: { expression: '1' } }) },
  // @ts-expect-error Property 'path' does not exist
  container: ({ outputs }) => ({ ...CONTAINER, args: [outputs.fixed.path] }),
});

// An artifact instead of its path.
new ContainerTemplate(library, 'e', {
  inputs: { source: artifact('/src') },
  // @ts-expect-error Type 'InputArtifactReference' is not assignable to type 'string | ParameterReference<string> |
  // Unquoted | undefined'
  container: ({ inputs: own }) => ({ ...CONTAINER, workingDir: own.source }),
});

// An output parameter without a source.
new ContainerTemplate(library, 'f', {
  // @ts-expect-error Type '"needs a value"' is not assignable to type '"has a value"'
  outputs: { digest: parameter() },
  container: CONTAINER,
});

// An input parameter with the path of an output.
new ContainerTemplate(library, 'g', {
  // @ts-expect-error Type '"/digest"' is not assignable to type 'undefined'
  inputs: { digest: parameter({ path: '/digest' }) },
  container: CONTAINER,
});

// A string instead of a port.
new ContainerTemplate(library, 'h', {
  // @ts-expect-error Type 'string' is not assignable to type 'ArtifactPort<"has a value" | "needs a value"> |
  // ParameterPort<string, "has a value" | "needs a value", undefined>'
  inputs: { source: '/src' },
  container: CONTAINER,
});

// No container.
// @ts-expect-error Property 'container' is missing
new ContainerTemplate(library, 'i', { inputs: {} });

// A misspelled field of Argo's container.
// @ts-expect-error 'comand' does not exist in type 'ContainerFields
new ContainerTemplate(library, 'j', { container: { image: 'x', comand: ['true'] } });

// A field of Argo's container with a value of the wrong type.
// @ts-expect-error Type 'string' is not assignable to type 'Program | readonly (string | ParameterReference<string> |
// Unquoted)[]
new ContainerTemplate(library, 'k', { container: { image: 'x', command: 'true' } });

// A misspelled field of Argo's template.
// @ts-expect-error Did you mean to write 'retryStrategy'?
new ContainerTemplate(library, 'l', { container: CONTAINER, retryStrategie: { limit: 2 } });

// A field that the library renders itself.
// @ts-expect-error 'dag' does not exist in type 'ContainerTemplateProps
new ContainerTemplate(library, 'm', { container: CONTAINER, dag: { tasks: [] } });

// A value that is not in the parameter's own enum.
// @ts-expect-error Type '"slow"' is not assignable to type 'GivenValue<"fast" | "full"> | undefined'
parameter({ enum: ['fast', 'full'], value: 'slow' });

// A number that is not in the enum.
// @ts-expect-error Type 'number' is not assignable to type 'GivenValue<"1" | "2"> | undefined'
parameter({ enum: ['1', '2'], value: 1 });

// A number that is not in the enum, beside a value that is.
// @ts-expect-error is not assignable to type
parameter({ enum: ['fast', 'full'], value: 'fast', default: 1 });

// A default that is not in the parameter's own enum.
// @ts-expect-error Type '"slow"' is not assignable to type 'GivenValue<"fast" | "full"> | undefined'
parameter({ enum: ['fast', 'full'], default: 'slow' });

// A misspelled field of a parameter.
// @ts-expect-error Did you mean to write 'default'?
parameter({ defualt: 'x' });

// A misspelled field of an artifact.
// @ts-expect-error Did you mean to write 'path'?
artifact({ pth: '/src' });

// An output of a DAG with a path.
// @ts-expect-error Type '"/digest"' is not assignable to type 'undefined'
new DagTemplate(library, 'n', { outputs: { digest: parameter({ path: '/digest' }) } });

const outer = new DagTemplate(library, 'o', { outputs: { report: artifact(), commit: parameter() } });

// A missing source of an output of a DAG.
// @ts-expect-error Property 'report' is missing
outer.setOutputs({ commit: cloned.outputs.commit });

// An artifact as the source of a parameter.
// @ts-expect-error missing in type 'ArtifactReference' but required in type 'ParameterReference<string>'
outer.setOutputs({ commit: cloned.outputs.source, report: cloned.outputs.source });

// A source of an undeclared output.
// @ts-expect-error 'more' does not exist
outer.setOutputs({ commit: cloned.result, report: cloned.outputs.source, more: cloned.result });

// An undeclared input of a DAG.
// @ts-expect-error Property 'gitUrl' does not exist on type 'References<{}>'
dag.task('clone', clone, { gitUrl: dag.inputReferences.gitUrl });

// An undeclared input, referred to in another input.
// @ts-expect-error Did you mean 'gitUrl'?
artifact({ path: '/src', git: { repo: inputs({ gitUrl: parameter() }).giturl } });

// A string instead of a ServiceAccount as a construct, and vice versa.
// @ts-expect-error Type 'string' is not assignable to type 'IServiceAccount'
new Workflow(workflow, 'p', { serviceAccount: 'admin' });

// The path of a DAG's artifact: a DAG has no container.
// @ts-expect-error Property 'path' does not exist on type 'ArtifactReference'
export const path = new DagTemplate(library, 'in', { inputs: { a: artifact() } }).inputReferences.a.path;

// An artifact of a workflow: Argo has no variable for it.
const withFile = new Workflow(workflow, 'with-file', {
  arguments: { text: parameter({ value: 'x' }), file: artifact({ raw: { data: 'x' } }) },
});
// @ts-expect-error Property 'file' does not exist on type 'References<{ readonly text: ParameterPort<string
export const file = withFile.arguments.file;

// A name instead of a template.
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'Callable<Ports, Ports>'
workflow.setEntrypoint('bare');

// A template instead of its name.
// @ts-expect-error Type 'ContainerTemplate<{}, {}>' is not assignable to type 'string'
new Workflow(workflow, 'q', { entrypoint: bare });

// A misspelled field of Argo's spec.
// @ts-expect-error Did you mean to write 'podGC'?
new WorkflowTemplate(workflow, 'r', { podGc: { strategy: 'OnPodSuccess' } });

// A list of templates: they are constructs inside the workflow.
// @ts-expect-error 'templates' does not exist in type 'WorkflowResourceProps<{}>'
new WorkflowTemplate(workflow, 's', { templates: [] });

const scan = WorkflowTemplate.fromWorkflowTemplateName(library, 'existing-security', 'security').template(
  'scan',
  {
    inputs: { image: parameter() },
  },
);

// A missing argument of a template that exists in the cluster.
// @ts-expect-error Missing argument 'image'
dag.task('scan', scan, {});

// An undeclared output of a template that exists in the cluster.
// @ts-expect-error Property 'report' does not exist on type 'References<{}>'
export const report = dag.task('scan', scan, { image: 'x' }).outputs.report;

// A text instead of a boolean.
// @ts-expect-error Type 'string' is not assignable to type 'boolean | undefined'
parameter({ untrusted: 'yes' });

// An artifact, whose content nobody follows.
// @ts-expect-error 'untrusted' does not exist in type
artifact({ path: '/src', untrusted: true });

// Outputs of a template without code of its own.
// @ts-expect-error 'untrustedOutputs' does not exist in type 'DagTemplateProps
new DagTemplate(library, 'untrusted', { untrustedOutputs: true });

// Valid uses.
expectTypeOf(parameter({ path: '/a', enum: ['a'], untrusted: true })).toEqualTypeOf(
  parameter({ path: '/a', enum: ['a'] }),
);
new ContainerTemplate(library, 'fine-untrusted', { untrustedOutputs: true, container: { image: 'a' } });
new ContainerTemplate(library, 'fine', {
  inputs: { suite: parameter({ enum: ['fast', 'full'], value: 'fast' }), source: artifact('/src') },
  outputs: {
    digest: parameter({ path: '/digest' }),
    report: artifact({ path: '/r', archive: { none: {} } }),
  },
  retryStrategy: { limit: '{{=1 + 1}}' },
  container: ({ inputs: own, outputs }) => ({
    image: own.suite,
    args: [outputs.digest.path, outputs.report.path, own.source.path],
    ports: [{ containerPort: 1 }],
  }),
});
outer.setOutputs({ commit: cloned.result, report: cloned.outputs.source });
workflow.setEntrypoint(dag);
dag.task('test', unitTest, { source: cloned.outputs.source, suite: 'fast' });

// The value and the default may differ: a reference, a string, a number.
const { text } = new WorkflowTemplate(library, 'values', { arguments: { text: parameter({ value: 'x' }) } })
  .arguments;
expectTypeOf(parameter({ value: text, default: 'x' })).toEqualTypeOf<
  ParameterPort<string, HasValue, undefined>
>();
expectTypeOf(parameter({ value: 'x', default: text })).toEqualTypeOf<
  ParameterPort<string, HasValue, undefined>
>();
expectTypeOf(parameter({ value: text, default: 3 })).toEqualTypeOf<
  ParameterPort<string, HasValue, undefined>
>();
expectTypeOf(parameter({ value: undefined, default: 'x' })).toEqualTypeOf<
  ParameterPort<string, HasValue, undefined>
>();

// References to a parameter with an enum.
const { suite } = workflow.arguments;
expectTypeOf(parameter({ enum: ['fast', 'full'], value: suite, default: 'full' })).toEqualTypeOf<
  ParameterPort<'fast' | 'full', HasValue, undefined>
>();
expectTypeOf(parameter({ enum: [suite, 'slow'] })).toEqualTypeOf<
  ParameterPort<'fast' | 'full' | 'slow', NeedsValue, undefined>
>();
expectTypeOf(parameter({ enum: [text, 'slow'] })).toEqualTypeOf<
  ParameterPort<string, NeedsValue, undefined>
>();
