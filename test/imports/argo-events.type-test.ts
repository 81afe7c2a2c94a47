import { expectTypeOf } from 'expect-type';
import type * as events from '../../imports/argo-events';
import type * as argo from '../../imports/argoproj.io';

// Checked by `tsc`, never run.

// Numbers are as good as strings where Argo Events or Kubernetes takes both.
expectTypeOf<events.IntOrString>().toEqualTypeOf<number | string>();
expectTypeOf<events.Int64OrString>().toEqualTypeOf<number | string>();
expectTypeOf<events.Quantity>().toEqualTypeOf<number | string>();
expectTypeOf<events.Amount>().toEqualTypeOf<number>();

// A trigger makes any object: a literal, or one of a kind whose properties are interfaces.
expectTypeOf<{ kind: string; metadata: { name: string }; data: string[] }>().toExtend<events.K8SResource>();
expectTypeOf<ReturnType<typeof argo.Workflow.manifest>>().toExtend<events.K8SResource>();
expectTypeOf<string>().not.toExtend<events.K8SResource>();

// Enumerations are Argo Events' own, and nothing fills them in later.
expectTypeOf<events.RateLimit['unit']>().toEqualTypeOf<'Second' | 'Minute' | 'Hour' | undefined>();
expectTypeOf<events.ResourceEventSource['eventTypes']>().toEqualTypeOf<
  readonly ('ADD' | 'UPDATE' | 'DELETE')[]
>();
expectTypeOf<'{{x}}'>().not.toExtend<events.DataFilter['type']>();
expectTypeOf<'submit-form'>().not.toExtend<events.ArgoWorkflowTrigger['operation']>();

// A filter says what it compares, and a hook that somebody else registers has no address of its own.
expectTypeOf<{ type: 'webhook' }>().toExtend<events.EventContext>();
expectTypeOf<{ endpoint: '/push'; method: 'POST'; port: '12000' }>().toExtend<events.WebhookContext>();

// What Kubernetes shares is the same for both projects.
expectTypeOf<events.SecretKeySelector>().toEqualTypeOf<argo.SecretKeySelector>();

// @ts-expect-error a port is a text
export const port: events.WebhookContext = { endpoint: '/push', method: 'POST', port: 12000 };

// @ts-expect-error a required field left out
export const incomplete: events.EventDependency = { name: 'push', eventName: 'app' };
