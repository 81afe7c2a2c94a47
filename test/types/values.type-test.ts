// What the compiler refuses has no type for the linter to know.
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

// A misspelt field.
// @ts-expect-error Did you mean to write 'globalName'?
parameter({ path: '/digest', globalname: 'digest' });

// A boolean in the place of the name.
// @ts-expect-error Type 'true' is not assignable to type 'string | ParameterReference<string> | Unquoted | undefined'
parameter({ path: '/digest', globalName: true });

// The same of an artifact.
// @ts-expect-error 'global' does not exist in type 'ArtifactOptions'
artifact({ path: '/report', global: 'report' });

// An artifact of the workflow where a parameter belongs.
// @ts-expect-error Type 'ArtifactReference' is not assignable to type
hook(clone, { gitUrl: variables.workflow.outputArtifact('report') });

// A parameter of the workflow where an artifact belongs.
// @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'ArtifactArgument'
hook(unitTest, { source: variables.workflow.outputParameter('digest'), suite: 'fast' });

// A global output has any text: it may not be one of an enum.
// @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'ParameterArgument<"fast" | "full">'
hook(unitTest, { source: { raw: { data: '' } }, suite: variables.workflow.outputParameter('suite') });

// Outputs of the workflow by their names as fields.
// @ts-expect-error Property 'outputs' does not exist
export const digest = variables.workflow.outputs.digest;

// Parameters from ConfigMaps

// What environments call it.
// @ts-expect-error 'configMapKeyRef' does not exist in type 'ParameterOptions<string, undefined, undefined, undefined>'
parameter({ configMapKeyRef: { name: 'settings', key: 'registry' } });

// No key.
// @ts-expect-error Property 'key' is missing
parameter({ valueFrom: { configMapKeyRef: { name: 'settings' } } });

// A ConfigMap by its name alone.
// @ts-expect-error Type 'string' is not assignable to type 'TemplatedFields<ConfigMapKeySelector>'
parameter({ valueFrom: { configMapKeyRef: 'settings' } });

// A Secret, which Argo takes for environments only.
// @ts-expect-error 'secretKeyRef' does not exist in type 'TemplatedFields<ValueFrom>'
parameter({ valueFrom: { secretKeyRef: { name: 'settings', key: 'password' } } });

// A number where Argo has a text.
// @ts-expect-error Type 'number' is not assignable to type 'string | ParameterReference<string> | Unquoted | undefined'
parameter({ valueFrom: { configMapKeyRef: { name: 'settings', key: 'count' }, default: 3 } });

// A boolean in the place of an object.
// @ts-expect-error Type 'boolean' is not assignable to type 'TemplatedFields<EmptyObject>'
parameter({ valueFrom: { supplied: true } });

// Values that come from elsewhere are values: calls may leave them out, and give others of the same words only.
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

// All of these are fine.
dag.task('configured', configured);
dag.task('configured', configured, { registry: 'ghcr.io', suite: 'fast' });
new ContainerTemplate(library, 'fine-1', {
  outputs: {
    digest: parameter({ path: '/digest', globalName: 'digest' }),
    report: artifact({ path: '/report', globalName: 'report' }),
    // The name may have references in it.
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
