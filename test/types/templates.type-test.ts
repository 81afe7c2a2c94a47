// Expressions that the compiler rejects have no type.
/* eslint-disable @typescript-eslint/no-unsafe-argument */
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
/* eslint-disable @typescript-eslint/no-unsafe-member-access */
import { expectTypeOf } from 'expect-type';
import type { Expression, InputArtifactReference, OutputPath, ParameterReference } from '../../lib';
import {
  ChildWorkflowTemplate,
  ContainerSetTemplate,
  ContainerTemplate,
  DagTemplate,
  DataTemplate,
  HttpTemplate,
  PluginTemplate,
  RawTemplate,
  ResourceTemplate,
  ScriptTemplate,
  SuspendTemplate,
  WorkflowTemplate,
  artifact,
  expression,
  inputs,
  parameter,
  unquoted,
  variables,
} from '../../lib';
import { CONTAINER, bare, cloned, dag, library, unitTest, workflow } from './fixtures';

const image = 'busybox:1.37';

// ScriptTemplate

// The path of an undeclared output.
new ScriptTemplate(library, 's1', {
  outputs: { report: artifact('/report') },
  // @ts-expect-error Property 'rapport' does not exist
  script: ({ outputs }) => ({ image, source: `x > ${outputs.rapport.path}` }),
});

// A misspelled field of Argo's script.
// @ts-expect-error 'sauce' does not exist in type 'ScriptFields
new ScriptTemplate(library, 's2', { script: { image, sauce: 'true' } });

// The body of another template type.
// @ts-expect-error 'container' does not exist in type 'ScriptTemplateProps
new ScriptTemplate(library, 's3', { container: CONTAINER });

// An output without a source.
new ScriptTemplate(library, 's4', {
  // @ts-expect-error Type '"needs a value"' is not assignable to type '"has a value"'
  outputs: { digest: parameter() },
  script: { image, source: 'true' },
});

// ContainerSetTemplate

// A dependency on an unknown container.
new ContainerSetTemplate(library, 'c1', {
  containerSet: {
    containers: [
      { name: 'a', image },
      // @ts-expect-error Type '"aa"' is not assignable to type '"a" | "b"'
      { name: 'b', image, dependencies: ['aa'] },
    ],
  },
});

// The same in a function.
new ContainerSetTemplate(library, 'c2', {
  inputs: { x: parameter() },
  containerSet: (own) => ({
    containers: [
      { name: 'a', image, args: [own.inputs.x] },
      // @ts-expect-error Type '"aa"' is not assignable to type '"a" | "b"'
      { name: 'b', image, dependencies: ['aa'] },
    ],
  }),
});

// No containers.
// @ts-expect-error Property 'containers' is missing
new ContainerSetTemplate(library, 'c3', { containerSet: { volumeMounts: [] } });

// A container without a name.
// @ts-expect-error Property 'name' is missing
new ContainerSetTemplate(library, 'c4', { containerSet: { containers: [{ image }] } });

// ResourceTemplate

// An unknown action.
// @ts-expect-error Type '"make"' is not assignable to type
new ResourceTemplate(library, 'r1', { resource: { action: 'make', manifest: {} } });

// No action.
// @ts-expect-error Property 'action' is missing
new ResourceTemplate(library, 'r2', { resource: { manifest: {} } });

// A function in the manifest.
// @ts-expect-error is not assignable to type 'TemplatedJson'
new ResourceTemplate(library, 'r3', { resource: { action: 'create', manifest: { x: () => 1 } } });

// HttpTemplate

// No URL.
// @ts-expect-error Property 'url' is missing
new HttpTemplate(library, 'h1', { http: { method: 'POST' } });

// An undeclared input.
// @ts-expect-error Property 'id' does not exist
new HttpTemplate(library, 'h2', { http: ({ inputs: own }) => ({ url: `https://x/${own.id}` }) });

// A string instead of a number.
// @ts-expect-error Type 'string' is not assignable to type 'number'
new HttpTemplate(library, 'h3', { http: { url: 'https://x', timeoutSeconds: '20' } });

// DataTemplate

// No source.
// @ts-expect-error Property 'source' is missing
new DataTemplate(library, 'd1', { data: { transformation: [] } });

// SuspendTemplate

// A misspelled field.
// @ts-expect-error 'durations' does not exist in type
new SuspendTemplate(library, 'u1', { suspend: { durations: '20s' } });

// The path of an artifact: the template has no container.
new SuspendTemplate(library, 'u2', {
  inputs: { a: artifact() },
  // @ts-expect-error Property 'path' does not exist on type 'ArtifactReference'
  suspend: ({ inputs: own }) => ({ duration: own.a.path }),
});

// PluginTemplate

// No plugin.
// @ts-expect-error Property 'plugin' is missing
new PluginTemplate(library, 'p1', {});

// RawTemplate

// No manifest.
// @ts-expect-error Property 'manifest' is missing
new RawTemplate(library, 'w1', { inputs: { x: parameter() } });

// A name in the manifest: callers would not know it.
// @ts-expect-error Type 'string' is not assignable to type 'undefined'
new RawTemplate(library, 'w3', { manifest: { name: 'x', container: CONTAINER } });

// Calls have the types of its inputs and outputs.
const raw = new RawTemplate(library, 'w2', {
  inputs: { x: parameter() },
  outputs: { y: parameter(), z: artifact() },
  manifest: { container: CONTAINER },
});
// @ts-expect-error Missing argument 'x'
dag.task('raw', raw, {});
// @ts-expect-error Property 'zz' does not exist
export const zz = dag.task('raw', raw, { x: 1 }).outputs.zz;

// ChildWorkflowTemplate

const child = new WorkflowTemplate(workflow, 'child', {
  arguments: { suite: parameter({ enum: ['fast', 'full'] }), count: parameter({ value: 1 }) },
});

// A missing argument.
// @ts-expect-error Property 'suite' is missing
new ChildWorkflowTemplate(library, 'k1', { child, arguments: { count: 1 } });

// No arguments where one is required.
// @ts-expect-error Property 'arguments' is missing
new ChildWorkflowTemplate(library, 'k2', { child });

// An unknown argument.
// @ts-expect-error 'sweet' does not exist
new ChildWorkflowTemplate(library, 'k3', { child, arguments: { suite: 'full', sweet: 1 } });

// A value that is not in the child's enum.
// @ts-expect-error Type '"slow"' is not assignable to type
new ChildWorkflowTemplate(library, 'k4', { child, arguments: { suite: 'slow' } });

// A reference to any string instead of a value of the enum.
new ChildWorkflowTemplate(library, 'k5', {
  inputs: { suite: parameter() },
  child,
  // @ts-expect-error Type 'ParameterReference<string>' is not assignable to type
  arguments: ({ inputs: own }) => ({ suite: own.suite }),
});

// A template instead of a workflow.
// @ts-expect-error is missing the following properties from type 'Submittable
new ChildWorkflowTemplate(library, 'k6', { child: bare });

// Expressions

const own = inputs({ count: parameter() });

// An undeclared input.
// @ts-expect-error Property 'gone' does not exist
export const gone = expression`asInt(${own.gone})`;

// An expression without a type is any string, which may not be in the enum.
// @ts-expect-error Type 'string' is not assignable to type '"fast" | "full"'
dag.task('enum', unitTest, { source: cloned.outputs.source, suite: expression`1` });

// An expression instead of an artifact.
// @ts-expect-error Type 'Expression<string>' is not assignable to type 'ArtifactArgument'
dag.task('file', unitTest, { source: expression`1`, suite: 'fast' });

// A declaration instead of its reference.
// @ts-expect-error Argument of type 'ParameterPort<string, "needs a value", undefined>' is not assignable to parameter
// of type 'ExpressionValue'
export const declaration = expression`asInt(${parameter()})`;

// Unquoted values

// A string: `unquoted` accepts only numbers and booleans.
// @ts-expect-error is not assignable to parameter of type 'number | boolean'
unquoted('3');

// A number that is not in the enum.
// @ts-expect-error Type 'Unquoted' is not assignable to type
parameter({ enum: ['1', '2'], value: unquoted(1) });

// Variables

// An unknown variable.
// @ts-expect-error Property 'nam' does not exist
export const nam = variables.workflow.nam;

// Valid uses.
new ContainerSetTemplate(library, 'fine-1', {
  inputs: { source: artifact('/src') },
  outputs: { digest: parameter({ path: '/d' }) },
  containerSet: (ports) => {
    expectTypeOf(ports.inputs).toEqualTypeOf<{ readonly source: InputArtifactReference }>();
    expectTypeOf(ports.outputs).toEqualTypeOf<{ readonly digest: OutputPath }>();
    return {
      containers: [
        { name: 'a', image },
        { name: 'main', image, dependencies: ['a'] },
      ],
    };
  },
});
new ResourceTemplate(library, 'fine-2', {
  inputs: { suite: parameter({ enum: ['fast', 'full'] }) },
  outputs: { x: parameter({ valueFrom: { jqFilter: '.x' } }) },
  resource: (ports) => {
    expectTypeOf(ports.inputs).toEqualTypeOf<{ readonly suite: ParameterReference<'fast' | 'full'> }>();
    expectTypeOf(ports.outputs).toEqualTypeOf<{ readonly x: {} }>();
    return { action: 'create', manifest: { kind: 'Pod', x: ports.inputs.suite, n: [1, unquoted(true)] } };
  },
});
new ChildWorkflowTemplate(library, 'fine-3', {
  inputs: { suite: parameter({ enum: ['fast'] }), count: parameter() },
  child,
  arguments: (ports) => ({ suite: ports.inputs.suite, count: expression`asInt(${ports.inputs.count})` }),
});
new ContainerTemplate(library, 'fine-4', {
  inputs: {
    n: parameter({ value: unquoted(3) }),
    late: parameter({ value: variables.workflow.name }),
    mode: parameter({ enum: ['a', 'b'], value: expression<'a' | 'b'>`${'a'}` }),
  },
  container: { image: expression`"a" + ${own.count}`, args: [unquoted(3)] },
});
dag.task('enum', unitTest, {
  source: cloned.outputs.source,
  suite: expression<'fast' | 'full'>`${own.count} == '1' ? 'fast' : 'full'`,
});
expectTypeOf(expression`1`).toEqualTypeOf<Expression>();
expectTypeOf(expression.bare`1`).toEqualTypeOf<string>();
expectTypeOf(artifact({ fromExpression: 'x' }).state).toEqualTypeOf<'has a value'>();
expectTypeOf(artifact({ from: cloned.outputs.source }).state).toEqualTypeOf<'has a value'>();
expectTypeOf(parameter({ value: unquoted(1) }).state).toEqualTypeOf<'has a value'>();
expectTypeOf(new DagTemplate(library, 'fine-5').tasks).toExtend<readonly unknown[]>();
