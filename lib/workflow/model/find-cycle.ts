/** Finds a cycle in the dependencies. Returns the names along it, with the first one repeated at the end. */
export function findCycle(
  dependencies: ReadonlyMap<string, { readonly names: readonly string[] }>,
): string[] | undefined {
  const done = new Set<string>();
  const trail: string[] = [];
  const follow = (name: string): string[] | undefined => {
    const start = trail.indexOf(name);
    if (start >= 0) return [...trail.slice(start), name];
    if (done.has(name)) return undefined;
    trail.push(name);
    for (const next of dependencies.get(name)?.names ?? []) {
      const cycle = follow(next);
      if (cycle !== undefined) return cycle;
    }
    trail.pop();
    done.add(name);
    return undefined;
  };
  for (const name of dependencies.keys()) {
    const cycle = follow(name);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
