import type { JsonNode } from './json-node';

/** Keeps what a function returns for each node: many rules ask for the same. */
export function perNode<Result>(read: (node: JsonNode) => Result): (node: JsonNode) => Result {
  const results = new WeakMap<JsonNode, { readonly result: Result }>();
  return (node) => {
    let known = results.get(node);
    if (known === undefined) {
      known = { result: read(node) };
      results.set(node, known);
    }
    return known.result;
  };
}
