/** A list of a manifest; empty if a raw template has something else there, or cdk8s resolves the value later. */
export function listOf<Item>(list: readonly Item[] | undefined): readonly Item[] {
  return isList(list) ? list : [];
}

function isList<Item>(value: readonly Item[] | undefined): value is readonly Item[] {
  return Array.isArray(value);
}
