import type { EnvVar } from '../../imports/argoproj.io';
import type { SecretKey } from './secret-key';
import { secretKeySelector } from './secret-key';

/** A variable of a container's environment. */
interface Variable<Value> {
  readonly name: string;
  readonly value: Value;
}

/** Renders variables of a container's environment. */
export function renderVariables<Value>(values: { readonly [name: string]: Value }): Variable<Value>[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }));
}

/** Renders a variable with the value of a key of a Secret. */
export function renderSecretVariable(name: string, key: SecretKey): EnvVar {
  return { name, valueFrom: { secretKeyRef: secretKeySelector(key) } };
}
