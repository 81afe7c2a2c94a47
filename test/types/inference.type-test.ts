import { expectTypeOf } from 'expect-type';
import type {
  HasValue,
  ArtifactArgument,
  ArtifactReference,
  Arguments,
  CallParameters,
  Expression,
  InputArtifactReference,
  NoArguments,
  OutputPath,
  ParameterArgument,
  ParameterPort,
  ParameterReference,
  TaskOptions,
} from '../../lib';
import { ContainerTemplate, DagTemplate, WorkflowTemplate, artifact, inputs, parameter } from '../../lib';
import type { clone, unitTest } from './fixtures';
import { CONTAINER, bare, cloned, dag, library, workflow } from './fixtures';

// The type of a port has its values, whether it needs an argument, and the path of its file.
expectTypeOf(parameter().state).toEqualTypeOf<'needs a value'>();
expectTypeOf(parameter({ description: 'x' }).state).toEqualTypeOf<'needs a value'>();
expectTypeOf(parameter({ value: 'x' }).state).toEqualTypeOf<'has a value'>();
expectTypeOf(parameter({ value: '' }).state).toEqualTypeOf<'has a value'>();
expectTypeOf(parameter({ default: 0 }).state).toEqualTypeOf<'has a value'>();
expectTypeOf(parameter({ path: '/x' }).state).toEqualTypeOf<'has a value'>();
expectTypeOf(parameter({ valueFrom: { expression: '1' } }).state).toEqualTypeOf<'has a value'>();
expectTypeOf(parameter({ enum: ['fast', 'full'] }).values).toEqualTypeOf<'fast' | 'full' | undefined>();
expectTypeOf(parameter({ value: 'x' }).values).toEqualTypeOf<string | undefined>();
expectTypeOf(artifact().state).toEqualTypeOf<'needs a value'>();
expectTypeOf(artifact('/x').state).toEqualTypeOf<'needs a value'>();
expectTypeOf(artifact({ path: '/x', mode: 0o644 }).state).toEqualTypeOf<'needs a value'>();
expectTypeOf(artifact({ path: '/x', optional: true }).state).toEqualTypeOf<'has a value'>();
expectTypeOf(artifact({ path: '/x', raw: { data: 'x' } }).state).toEqualTypeOf<'has a value'>();
expectTypeOf(artifact({ path: '/x', git: { repo: 'x' } }).state).toEqualTypeOf<'has a value'>();

// References have the keys of the declaration, and the values of its enums.
expectTypeOf(workflow.arguments).toEqualTypeOf<{
  readonly gitUrl: ParameterReference;
  readonly suite: ParameterReference<'fast' | 'full'>;
  readonly other: ParameterReference<'red' | 'green'>;
}>();
expectTypeOf(cloned.outputs).toEqualTypeOf<{
  readonly source: ArtifactReference;
  readonly commit: ParameterReference;
}>();
expectTypeOf(dag.task('bare', bare).outputs).toEqualTypeOf<{}>();
expectTypeOf(cloned.result).toEqualTypeOf<ParameterReference>();

// A reference with fewer values is assignable to one with more, but not vice versa.
expectTypeOf<ParameterReference<'fast'>>().toExtend<ParameterReference<'fast' | 'full'>>();
expectTypeOf<ParameterReference<'fast' | 'full'>>().toExtend<ParameterReference>();
expectTypeOf<ParameterReference>().not.toExtend<ParameterReference<'fast'>>();
expectTypeOf<ParameterReference>().not.toExtend<ArtifactReference>();
expectTypeOf<ArtifactReference>().not.toExtend<ParameterReference>();

// Arguments are required unless they have a value. Calls need no arguments if none are required.
expectTypeOf<Arguments<typeof clone.inputs>>().branded.toEqualTypeOf<{
  readonly gitUrl: ParameterArgument<string>;
  readonly revision?: ParameterArgument<string>;
}>();
expectTypeOf<Arguments<typeof unitTest.inputs>>().branded.toEqualTypeOf<{
  readonly source: ArtifactArgument;
  readonly suite: ParameterArgument<'fast' | 'full'>;
  readonly cache?: ArtifactArgument;
}>();
expectTypeOf<Arguments<{}>>().toEqualTypeOf<NoArguments>();
expectTypeOf<CallParameters<{}>>().toEqualTypeOf<[args?: NoArguments, options?: TaskOptions]>();
expectTypeOf<CallParameters<typeof clone.inputs>['length']>().toEqualTypeOf<1 | 2>();
expectTypeOf<CallParameters<{ revision: ParameterPort<string, HasValue> }>['length']>().toEqualTypeOf<
  0 | 1 | 2
>();

// An enum accepts no numbers. A parameter without an enum does, and Argo stores them as strings.
expectTypeOf<ParameterArgument<'1' | '2'>>().toEqualTypeOf<'1' | '2' | ParameterReference<'1' | '2'>>();
expectTypeOf<number | boolean>().toExtend<ParameterArgument<string>>();

// The body of a template has references to its inputs and the paths of its outputs.
new ContainerTemplate(library, 'body', {
  inputs: { source: artifact('/src'), suite: parameter({ enum: ['fast', 'full'] }) },
  outputs: { digest: parameter({ path: '/digest' }), report: artifact('/report') },
  container: (ports) => {
    expectTypeOf(ports.inputs).toEqualTypeOf<{
      readonly source: InputArtifactReference;
      readonly suite: ParameterReference<'fast' | 'full'>;
    }>();
    expectTypeOf(ports.outputs).toEqualTypeOf<{ readonly digest: OutputPath; readonly report: OutputPath }>();
    return CONTAINER;
  },
});

// Ports that `inputs()` declares are both ports and references.
const own = inputs({ suite: parameter({ enum: ['fast', 'full'] }), source: artifact('/src') });
expectTypeOf(own.suite).toExtend<ParameterReference<'fast' | 'full'>>();
expectTypeOf(own.suite.state).toEqualTypeOf<'needs a value'>();
expectTypeOf(own.source.path).toEqualTypeOf<string>();
const inner = new DagTemplate(library, 'inner', { inputs: own, outputs: { commit: parameter() } });
expectTypeOf(inner.inputReferences.suite).toEqualTypeOf<ParameterReference<'fast' | 'full'>>();
expectTypeOf<Parameters<typeof inner.setOutputs>[0]>().branded.toEqualTypeOf<{
  readonly commit: ParameterReference | Expression;
}>();

// A template that exists in the cluster is typed like one of the app.
const scan = WorkflowTemplate.fromWorkflowTemplateName(library, 'existing-security', 'security').template(
  'scan',
  {
    inputs: { image: parameter() },
    outputs: { report: artifact() },
  },
);
expectTypeOf(dag.task('scan', scan, { image: 'x' }).outputs).toEqualTypeOf<{
  readonly report: ArtifactReference;
}>();
