/** What references are to: a task or a step, or a construct with inputs or arguments. */
export interface InsertionOrigin {
  /** The construct whose texts the references belong to: the template that contains a call, or the construct itself. */
  readonly home?: InsertionHome | undefined;
}

/** A construct whose texts can contain its own references. */
export interface InsertionHome {
  readonly node: { readonly path: string; readonly root: object };

  /**
   * Its values as they are given: texts, and references that are not in a text.
   *
   * @internal
   */
  readonly givenValues: unknown;
}

/** How often each variable of an origin was inserted into a text. */
const counts = new WeakMap<InsertionOrigin, Map<string, number>>();

/** The origins of each inserted variable, which the program may have dropped since. */
const origins = new Map<string, Set<WeakRef<InsertionOrigin>>>();

/** The variables that were inserted by references without an origin, which fit everywhere. */
const anonymous = new Set<string>();

/** Records that a reference to a variable was inserted into a text or an expression, which does not show its origin. */
export function recordInsertion(variable: string, origin: InsertionOrigin | undefined): void {
  if (origin === undefined) {
    anonymous.add(variable);
    return;
  }
  let variables = counts.get(origin);
  if (variables === undefined) counts.set(origin, (variables = new Map<string, number>()));
  const count = variables.get(variable) ?? 0;
  variables.set(variable, count + 1);
  if (count > 0) return;
  let known = origins.get(variable);
  if (known === undefined) origins.set(variable, (known = new Set<WeakRef<InsertionOrigin>>()));
  known.add(new WeakRef(origin));
}

/** How often a variable of an origin was inserted. */
export function insertionsOf(variable: string, origin: InsertionOrigin): number {
  return counts.get(origin)?.get(variable) ?? 0;
}

/**
 * The origins of a variable that were inserted somewhere, unless it was also inserted by its own origin, or by a reference
 * without one: then it is not certain where the variable in a text is from.
 */
export function foreignOrigins(variable: string, own: InsertionOrigin): InsertionOrigin[] {
  if (anonymous.has(variable) || insertionsOf(variable, own) > 0) return [];
  const known = origins.get(variable) ?? new Set();
  return [...known].flatMap((reference) => {
    const origin = reference.deref();
    if (origin === undefined) known.delete(reference);
    return origin ?? [];
  });
}
