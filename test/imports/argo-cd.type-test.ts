import { expectTypeOf } from 'expect-type';
import type * as cd from '../../imports/argo-cd';

// Checked by `tsc`, never run.

// What the definition writes out in several places is one type.
expectTypeOf<cd.ApplicationSpec['source']>().toEqualTypeOf<cd.ApplicationSpecSource | undefined>();
expectTypeOf<cd.ApplicationSpec['sources']>().toEqualTypeOf<
  readonly cd.ApplicationSpecSource[] | undefined
>();
expectTypeOf<cd.ApplicationSpecSourceHydratorDrySource['helm']>().toEqualTypeOf<
  cd.ApplicationSpecSource['helm']
>();

// Numbers are as good as strings where Kubernetes takes both, and free fields take any JSON.
expectTypeOf<cd.ApplicationSpecSourceKustomizeReplicas['count']>().toEqualTypeOf<number | string>();
expectTypeOf<cd.ApplicationSpecSourceHelm['valuesObject']>().toEqualTypeOf<cd.JsonObject | undefined>();

// What people do not write is not there.
expectTypeOf<cd.ApplicationProps>().not.toHaveProperty('status');
expectTypeOf<cd.ApplicationProps>().not.toHaveProperty('operation');

// @ts-expect-error a misspelt field
export const misspelt: cd.ApplicationSpecSyncPolicyAutomated = { selfheal: true };

// @ts-expect-error a required field left out
export const incomplete: cd.ApplicationSpec = { destination: { namespace: 'app' } };
