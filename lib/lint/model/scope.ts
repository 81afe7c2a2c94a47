/** Variables that are computed when they are asked for. */
export interface ComputedNames {
  has(name: string): boolean;
  all(): readonly string[];
}

/** The variables that exist in a place. */
export class Scope {
  private readonly names = new Set<string>();

  /** What precedes names of which any may exist. */
  private readonly prefixes: string[] = [];

  constructor(
    private readonly outer?: Scope,
    private readonly computed?: ComputedNames,
  ) {}

  add(name: string): void {
    this.names.add(name);
  }

  /** Adds all variables whose names start with a text: which of them exist is not known. */
  addAll(prefix: string): void {
    this.prefixes.push(prefix);
  }

  has(name: string): boolean {
    return (
      this.names.has(name) ||
      this.prefixes.some((prefix) => name.startsWith(prefix)) ||
      this.outer?.has(name) === true ||
      this.computed?.has(name) === true
    );
  }

  /** A scope whose additions do not change this one. */
  inner(computed?: ComputedNames): Scope {
    return new Scope(this, computed);
  }

  /** Returns all names that exist now, the nearest first. They are listed only on demand, and once. */
  snapshot(): () => readonly string[] {
    const { size } = this.names;
    const outer = this.outer?.snapshot();
    let names: readonly string[] | undefined;
    return () =>
      (names ??= [...[...this.names].slice(0, size), ...(this.computed?.all() ?? []), ...(outer?.() ?? [])]);
  }
}

/** In a scope, these stand for names that are known only when the workflow runs. */
export const ANY_ITEM = 'item.*';
export const ANY_GLOBAL_PARAMETER = 'workflow.outputs.parameters.*';
export const ANY_GLOBAL_ARTIFACT = 'workflow.outputs.artifacts.*';
