import { expectTypeOf } from 'expect-type';
import type * as events from '../../imports/argo-events';
import type * as argo from '../../imports/argoproj.io';

// These files are checked by `tsc`, and never run.

// Fields of the type int-or-string accept numbers and strings.
expectTypeOf<events.IntOrString>().toEqualTypeOf<number | string>();
expectTypeOf<events.Int64OrString>().toEqualTypeOf<number | string>();
expectTypeOf<events.Quantity>().toEqualTypeOf<number | string>();
expectTypeOf<events.Amount>().toEqualTypeOf<number>();

// A trigger creates any object: a literal, or a manifest of a kind, whose properties are interfaces.
expectTypeOf<{ kind: string; metadata: { name: string }; data: string[] }>().toExtend<events.K8SResource>();
expectTypeOf<ReturnType<typeof argo.Workflow.manifest>>().toExtend<events.K8SResource>();
expectTypeOf<string>().not.toExtend<events.K8SResource>();

// Enumerations have the values of Argo Events, and no tags.
expectTypeOf<events.RateLimit['unit']>().toEqualTypeOf<'Second' | 'Minute' | 'Hour' | undefined>();
expectTypeOf<events.ResourceEventSource['eventTypes']>().toEqualTypeOf<
  readonly ('ADD' | 'UPDATE' | 'DELETE')[]
>();
expectTypeOf<'{{x}}'>().not.toExtend<events.DataFilter['type']>();
expectTypeOf<'submit-form'>().not.toExtend<events.ArgoWorkflowTrigger['operation']>();

// A filter has only the fields that it compares, and a webhook that a user registers has no URL.
expectTypeOf<{ type: 'webhook' }>().toExtend<events.EventContext>();
expectTypeOf<{ endpoint: '/push'; method: 'POST'; port: '12000' }>().toExtend<events.WebhookContext>();

// Kubernetes types are the same in both projects.
expectTypeOf<events.SecretKeySelector>().toEqualTypeOf<argo.SecretKeySelector>();

// @ts-expect-error a port is a string
export const port: events.WebhookContext = { endpoint: '/push', method: 'POST', port: 12000 };

// @ts-expect-error a missing required field
export const incomplete: events.EventDependency = { name: 'push', eventName: 'app' };
