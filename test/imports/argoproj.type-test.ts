import type { GroupVersionKind } from 'cdk8s';
import { expectTypeOf } from 'expect-type';
import type * as argo from '../../imports/argoproj.io';
import type { ExternalSecretProps } from '../../imports/external-secrets.io';

// These files are checked by `tsc`, and never run.

// Fields of the type int-or-string accept numbers and strings.
expectTypeOf<argo.IntOrString>().toEqualTypeOf<number | string>();
expectTypeOf<argo.Quantity>().toEqualTypeOf<number | string>();
expectTypeOf<argo.RetryStrategy['limit']>().toEqualTypeOf<number | string | undefined>();

// Loops accept any JSON.
expectTypeOf<argo.DAGTask['withItems']>().toEqualTypeOf<readonly argo.JsonValue[] | undefined>();
expectTypeOf<(string | number | boolean | { os: string; tags: string[] } | number[])[]>().toExtend<
  readonly argo.Item[]
>();
expectTypeOf<Date>().not.toExtend<argo.JsonValue>();
expectTypeOf<() => void>().not.toExtend<argo.JsonValue>();
expectTypeOf<{ slack: { text: string } }>().toExtend<argo.Plugin>();

// Parameters are strings: the API server rejects numbers.
expectTypeOf<argo.Parameter['value']>().toEqualTypeOf<string | undefined>();
expectTypeOf<argo.ValueFrom['default']>().toEqualTypeOf<string | undefined>();

// A shared definition is one type everywhere.
expectTypeOf<argo.Template['affinity']>().toEqualTypeOf<argo.WorkflowSpec['affinity']>();
expectTypeOf<argo.DAGTask['inline']>().toEqualTypeOf<argo.Template | undefined>();
expectTypeOf<argo.WorkflowTemplateProps['spec']>().toEqualTypeOf<argo.WorkflowSpec>();

// Definitions with the same last part of their names have different names.
expectTypeOf<argo.HTTP['headers']>().toEqualTypeOf<readonly argo.HTTPHeader[] | undefined>();
expectTypeOf<argo.HTTPGetAction['httpHeaders']>().toEqualTypeOf<readonly argo.CoreHTTPHeader[] | undefined>();

// Names are Argo's own. Fields that 4.0 removed are missing.
expectTypeOf<argo.WorkflowSpec>().toHaveProperty('podGC');
expectTypeOf<argo.Synchronization>().not.toHaveProperty('mutex');
expectTypeOf<argo.Synchronization>().toHaveProperty('mutexes');
expectTypeOf<argo.CronWorkflowSpec>().not.toHaveProperty('schedule');
expectTypeOf<argo.CronWorkflowSpec['schedules']>().toEqualTypeOf<readonly string[]>();

// Maps, and objects without fields.
expectTypeOf<argo.Template['nodeSelector']>().toEqualTypeOf<{ readonly [key: string]: string } | undefined>();
expectTypeOf<{}>().toExtend<argo.NoneStrategy>();
expectTypeOf<{ level: number }>().not.toExtend<argo.NoneStrategy>();

// Enumerations reject misspelled values, and accept tags.
expectTypeOf<'IfNotPresent'>().toExtend<argo.Container['imagePullPolicy']>();
expectTypeOf<'{{inputs.parameters.policy}}'>().toExtend<argo.Container['imagePullPolicy']>();
expectTypeOf<'IfNotPresnet'>().not.toExtend<argo.Container['imagePullPolicy']>();
expectTypeOf<argo.RetryStrategy['retryPolicy']>().toEqualTypeOf<
  'Always' | 'OnFailure' | 'OnError' | 'OnTransientError' | '' | argo.TemplateTag | undefined
>();
expectTypeOf<argo.ArtifactGC['strategy']>().toEqualTypeOf<argo.WorkflowLevelArtifactGC['strategy']>();
expectTypeOf<ExternalSecretProps['spec']['refreshPolicy']>().toEqualTypeOf<
  'CreatedOnce' | 'Periodic' | 'OnChange' | undefined
>();

// Manifests are typed as well.
expectTypeOf<typeof argo.Workflow.manifest>().returns.toEqualTypeOf<GroupVersionKind & argo.WorkflowProps>();

// @ts-expect-error a misspelled field
export const misspelled: argo.WorkflowSpec = { entryPoint: 'main' };

// @ts-expect-error a missing required field
export const incomplete: argo.Parameter = { value: 'x' };
