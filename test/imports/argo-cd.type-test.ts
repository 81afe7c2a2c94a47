import { expectTypeOf } from 'expect-type';
import type * as cd from '../../imports/argo-cd';

// These files are checked by `tsc`, and never run.

// Identical definitions are one type.
expectTypeOf<cd.ApplicationSpec['source']>().toEqualTypeOf<cd.ApplicationSpecSource | undefined>();
expectTypeOf<cd.ApplicationSpec['sources']>().toEqualTypeOf<
  readonly cd.ApplicationSpecSource[] | undefined
>();
expectTypeOf<cd.ApplicationSpecSourceHydratorDrySource['helm']>().toEqualTypeOf<
  cd.ApplicationSpecSource['helm']
>();

// Fields of the type int-or-string accept numbers and strings, and free-form fields accept any JSON.
expectTypeOf<cd.ApplicationSpecSourceKustomizeReplicas['count']>().toEqualTypeOf<number | string>();
expectTypeOf<cd.ApplicationSpecSourceHelm['valuesObject']>().toEqualTypeOf<cd.JsonObject | undefined>();

// Fields that users do not write are omitted.
expectTypeOf<cd.ApplicationProps>().not.toHaveProperty('status');
expectTypeOf<cd.ApplicationProps>().not.toHaveProperty('operation');

// @ts-expect-error a misspelled field
export const misspelled: cd.ApplicationSpecSyncPolicyAutomated = { selfheal: true };

// @ts-expect-error a missing required field
export const incomplete: cd.ApplicationSpec = { destination: { namespace: 'app' } };
