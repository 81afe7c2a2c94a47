import type { GroupVersionKind } from 'cdk8s';
import { expectTypeOf } from 'expect-type';
import type * as argo from '../../imports/argoproj.io';
import type { ExternalSecretProps } from '../../imports/external-secrets.io';

// Checked by `tsc`, never run.

// Numbers are as good as strings where Kubernetes takes both.
expectTypeOf<argo.IntOrString>().toEqualTypeOf<number | string>();
expectTypeOf<argo.Quantity>().toEqualTypeOf<number | string>();
expectTypeOf<argo.RetryStrategy['limit']>().toEqualTypeOf<number | string | undefined>();

// Loops take any JSON.
expectTypeOf<argo.DAGTask['withItems']>().toEqualTypeOf<readonly argo.JsonValue[] | undefined>();
expectTypeOf<(string | number | boolean | { os: string; tags: string[] } | number[])[]>().toExtend<
  readonly argo.Item[]
>();
expectTypeOf<Date>().not.toExtend<argo.JsonValue>();
expectTypeOf<() => void>().not.toExtend<argo.JsonValue>();
expectTypeOf<{ slack: { text: string } }>().toExtend<argo.Plugin>();

// Parameters are strings: a number would not pass the API server.
expectTypeOf<argo.Parameter['value']>().toEqualTypeOf<string | undefined>();
expectTypeOf<argo.ValueFrom['default']>().toEqualTypeOf<string | undefined>();

// Shared definitions are one type, wherever they are used.
expectTypeOf<argo.Template['affinity']>().toEqualTypeOf<argo.WorkflowSpec['affinity']>();
expectTypeOf<argo.DAGTask['inline']>().toEqualTypeOf<argo.Template | undefined>();
expectTypeOf<argo.WorkflowTemplateProps['spec']>().toEqualTypeOf<argo.WorkflowSpec>();

// Definitions whose names end alike are told apart.
expectTypeOf<argo.HTTP['headers']>().toEqualTypeOf<readonly argo.HTTPHeader[] | undefined>();
expectTypeOf<argo.HTTPGetAction['httpHeaders']>().toEqualTypeOf<readonly argo.CoreHTTPHeader[] | undefined>();

// Argo's own names, and what 4.0 has removed is gone.
expectTypeOf<argo.WorkflowSpec>().toHaveProperty('podGC');
expectTypeOf<argo.Synchronization>().not.toHaveProperty('mutex');
expectTypeOf<argo.Synchronization>().toHaveProperty('mutexes');
expectTypeOf<argo.CronWorkflowSpec>().not.toHaveProperty('schedule');
expectTypeOf<argo.CronWorkflowSpec['schedules']>().toEqualTypeOf<readonly string[]>();

// Maps, and objects that are only there or not.
expectTypeOf<argo.Template['nodeSelector']>().toEqualTypeOf<{ readonly [key: string]: string } | undefined>();
expectTypeOf<{}>().toExtend<argo.NoneStrategy>();
expectTypeOf<{ level: number }>().not.toExtend<argo.NoneStrategy>();

// Enumerations refuse a typing mistake; what Argo fills in later is let through.
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

// A manifest is typed too.
expectTypeOf<typeof argo.Workflow.manifest>().returns.toEqualTypeOf<GroupVersionKind & argo.WorkflowProps>();

// @ts-expect-error a misspelt field
export const misspelt: argo.WorkflowSpec = { entryPoint: 'main' };

// @ts-expect-error a required field left out
export const incomplete: argo.Parameter = { value: 'x' };
