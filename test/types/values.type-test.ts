// Expressions that the compiler rejects have no type.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
/* eslint-disable @typescript-eslint/no-unsafe-member-access */
import { expectTypeOf } from 'expect-type';
import type { ArtifactReference, ParameterReference } from '../../lib';
import {
  ContainerTemplate,
  DagTemplate,
  Workflow,
  artifact,
  hook,
  inputs,
  parameter,
  variables,
} from '../../lib';
import { CONTAINER, clone, dag, library, unitTest, workflow } from './fixtures';

const container = CONTAINER;

// Global outputs

// A misspelled field.
// @ts-expect-error Did you mean to write 'globalName'?
parameter({ path: '/digest', globalname: 'digest' });

// A boolean instead of a name.
// @ts-expect-error Type 'true' is not assignable to type 'string | ParameterReference<string> | Unquoted | undefined'
parameter({ path: '/digest', globalName: true });

// The same for an artifact.
// @ts-expect-error 'global' does not exist in type 'ArtifactOptions'
artifact({ path: '/report', global: 'report' });

// A global artifact instead of a parameter.
// @ts-expect-error Type 'ArtifactReference' is not assignable to type
hook(clone, { gitUrl: variables.workflow.outputArtifact('report') });

// A global parameter instead of an artifact.
// @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'ArtifactArgument'
hook(unitTest, { source: variables.workflow.outputParameter('digest'), suite: 'fast' });

// A global output has any string, which may not be in the enum.
// @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'ParameterArgument<"fast" | "full">'
hook(unitTest, { source: { raw: { data: '' } }, suite: variables.workflow.outputParameter('suite') });

// Outputs of the workflow as fields.
// @ts-expect-error Property 'outputs' does not exist
export const digest = variables.workflow.outputs.digest;

// Parameters from ConfigMaps

// The field name of environment variables.
// @ts-expect-error 'configMapKeyRef' does not exist in type 'ParameterOptions<string, undefined, undefined
parameter({ configMapKeyRef: { name: 'settings', key: 'registry' } });

// No key.
// @ts-expect-error Property 'key' is missing
parameter({ valueFrom: { configMapKeyRef: { name: 'settings' } } });

// The name of a ConfigMap instead of a reference.
// @ts-expect-error Type 'string' is not assignable to type 'TemplatedFields<ConfigMapKeySelector>'
parameter({ valueFrom: { configMapKeyRef: 'settings' } });

// A Secret, which Argo accepts only for environment variables.
// @ts-expect-error 'secretKeyRef' does not exist in type 'TemplatedFields<ValueFrom>'
parameter({ valueFrom: { secretKeyRef: { name: 'settings', key: 'password' } } });

// A number instead of a string.
// @ts-expect-error Type 'number' is not assignable to type 'string | ParameterReference<string> | Unquoted | undefined'
parameter({ valueFrom: { configMapKeyRef: { name: 'settings', key: 'count' }, default: 3 } });

// A boolean instead of an object.
// @ts-expect-error Type 'boolean' is not assignable to type 'TemplatedFields<EmptyObject>'
parameter({ valueFrom: { supplied: true } });

// A parameter with `valueFrom` has a value: calls may omit it, and may override it with values of the enum.
const configured = new ContainerTemplate(library, 'configured', {
  inputs: {
    registry: parameter({ valueFrom: { configMapKeyRef: { name: 'settings', key: 'registry' } } }),
    suite: parameter({
      enum: ['fast', 'full'],
      valueFrom: { configMapKeyRef: { name: 'settings', key: 'suite' } },
    }),
  },
  container,
});
// @ts-expect-error Type '"slow"' is not assignable to type 'ParameterArgument<"fast" | "full"> | undefined'
dag.task('configured', configured, { suite: 'slow' });
// @ts-expect-error Did you mean to write 'registry'?
dag.task('configured', configured, { registri: 'ghcr.io' });

// Valid uses.
dag.task('configured', configured);
dag.task('configured', configured, { registry: 'ghcr.io', suite: 'fast' });
new ContainerTemplate(library, 'fine-1', {
  outputs: {
    digest: parameter({ path: '/digest', globalName: 'digest' }),
    report: artifact({ path: '/report', globalName: 'report' }),
    // The name may contain references.
    each: parameter({ path: '/each', globalName: `each-${inputs({ x: parameter() }).x}` }),
  },
  container,
});
new Workflow(workflow, 'fine-2', {
  arguments: {
    registry: parameter({
      valueFrom: { configMapKeyRef: { name: 'settings', key: 'registry' }, default: 'ghcr.io' },
    }),
    given: parameter({ valueFrom: { supplied: {} } }),
  },
});
new DagTemplate(library, 'fine-3', {
  outputs: { commit: parameter({ valueFrom: { parameter: '{{tasks.clone.outputs.parameters.commit}}' } }) },
});
workflow.addHook('exit', hook(clone, { gitUrl: variables.workflow.outputParameter('url') }));
expectTypeOf(variables.workflow.outputParameter('digest')).toEqualTypeOf<ParameterReference>();
expectTypeOf(variables.workflow.outputArtifact('report')).toEqualTypeOf<ArtifactReference>();
