/**
 * State that is attached to an object, such as a construct, under a name. It is found by `Symbol.for`, so that all
 * installed copies of this library share it. A change to the type of a state therefore needs a new name.
 */
export function sharedState<T extends object>(holder: object, name: string, create: () => T): T {
  const key = Symbol.for(`cdk8s-argo-ci.${name}`);
  // The name stands for the type, also in other copies.
  const known = Reflect.get(holder, key) as T | undefined;
  if (known !== undefined) return known;
  const state = create();
  Object.defineProperty(holder, key, { value: state });
  return state;
}
